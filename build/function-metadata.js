/**
 * What Excel and its user read about the worksheet functions, made at build time: functions.json from the
 * JSDoc of src/functions, functions.zh-CN.json with the same ids and Chinese words, and the help pages.
 *
 * The official generator writes the first; it cannot localise, and cannot say that error cells inside a
 * range may reach a function (docs: excel/custom-functions-errors.md), so both are added here.
 */
const fs = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const root = path.join(__dirname, "..");
const functionsFolder = path.join(root, "src", "functions");

/** Files with a worksheet function, one each. */
function functionFiles() {
  return fs
    .readdirSync(functionsFolder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(functionsFolder, name))
    .filter((file) => fs.readFileSync(file, "utf8").includes("@customfunction "));
}

/** orderAccounts in TypeScript is order_accounts in Excel. */
function snakeCase(name) {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The first paragraph: what follows it is for programmers. */
function firstParagraph(text) {
  return (text ?? "").split(/\r?\n\s*\r?\n/)[0].replaceAll(/\s*\r?\n\s*/g, " ");
}

/**
 * Metadata of all functions in English, from their JSDoc.
 *
 * @returns The content of functions.json as an object; help addresses are still relative, without language.
 */
async function englishMetadata() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles(), false);
  if (errors.length > 0) throw new Error(`function metadata: ${errors.join("; ")}`);
  const metadata = JSON.parse(metadataJson);
  return {
    allowCustomDataForDataTypeAny: true,
    // Without this one #N/A inside a range makes the whole call fail before it reaches the function.
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((each) => ({
      ...each,
      description: firstParagraph(each.description),
      parameters: each.parameters.map((parameter) => ({
        ...parameter,
        name: snakeCase(parameter.name),
        description: firstParagraph(parameter.description),
      })),
    })),
  };
}

/**
 * The same metadata in other words: ids, names, types and order stay.
 *
 * @param metadata - As `englishMetadata` returns it.
 * @param descriptions - By function id: description, and parameter help by parameter name.
 * @returns The localised metadata.
 * @throws Error naming a function or parameter without words.
 */
function localised(metadata, descriptions) {
  const needed = (text, what) => {
    if (typeof text !== "string" || text === "") throw new Error(`no translation of ${what}`);
    return text;
  };
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      description: needed(descriptions[each.id]?.description, each.id),
      parameters: each.parameters.map((parameter) => ({
        ...parameter,
        description: needed(
          descriptions[each.id].parameters[parameter.name],
          `${each.id}, ${parameter.name}`,
        ),
      })),
    })),
  };
}

/** Absolute help addresses of one language, as Excel needs them. */
function withHelpAddresses(metadata, base, language) {
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      helpUrl: `${base}${each.helpUrl}.${language}.html`,
    })),
  };
}

/**
 * All files about the functions.
 *
 * @param base - Address dist/ is served from, with a slash at the end.
 * @param words - The TypeScript modules `language/function-descriptions` and `functions/help/help-page`.
 * @returns Content by file name, relative to dist/.
 */
async function functionAssets(base, { chineseDescriptions, helpPage, helpIndexPage }) {
  const english = await englishMetadata();
  const metadata = { "en-US": english, "zh-CN": localised(english, chineseDescriptions) };
  const json = (language) =>
    `${JSON.stringify(withHelpAddresses(metadata[language], base, language), null, 2)}\n`;
  const assets = { "functions.json": json("en-US"), "functions.zh-CN.json": json("zh-CN") };
  for (const [language, { functions }] of Object.entries(metadata)) {
    assets[`help/index.${language}.html`] = helpIndexPage(functions, language);
    for (const each of functions) {
      assets[`${each.helpUrl}.${language}.html`] = helpPage(each, functions, language);
    }
  }
  return assets;
}

/** Webpack plugin that adds these files to the build. */
class FunctionMetadataPlugin {
  /** @param options - `base`: address dist/ is served from. */
  constructor({ base }) {
    this.base = base;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionMetadataPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionMetadataPlugin", stage }, async () => {
        // The words are TypeScript; webpack's configuration is not compiled.
        const tsx = require("tsx/cjs/api");
        const { chineseDescriptions } = tsx.require("../src/language/function-descriptions.ts", __filename);
        const { helpPage, helpIndexPage } = tsx.require("../src/functions/help/help-page.ts", __filename);
        const assets = await functionAssets(this.base, { chineseDescriptions, helpPage, helpIndexPage });
        for (const [file, text] of Object.entries(assets)) {
          compilation.emitAsset(file, new sources.RawSource(text));
        }
        for (const file of functionFiles()) compilation.fileDependencies.add(file);
      });
    });
  }
}

module.exports = { FunctionMetadataPlugin, englishMetadata, functionAssets, localised };
