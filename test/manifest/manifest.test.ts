/** The manifest gate that works offline: schema when it is there, and the cross-checks no schema makes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { functionAssets } from "../../build/function-metadata.js";
import { helpIndexPage, helpPage } from "../../src/functions/help/help-page";
import { chineseDescriptions } from "../../src/language/function-descriptions";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const base = "https://localhost:3000/";
const attributes = (pattern: RegExp): string[] =>
  [...manifest.matchAll(pattern)].map((match) => match[1] ?? "");

const definedIds = attributes(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
const usedIds = attributes(/resid="([^"]+)"/g);

/** Width and height of a PNG, from its header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest", () => {
  test("uses only resources it defines, and defines none it does not use", () => {
    expect([...new Set(usedIds)].sort()).toEqual([...definedIds].sort());
  });

  test("keeps resource ids within 32 characters", () => {
    expect(definedIds.filter((id) => id.length > 32)).toEqual([]);
  });

  test("keeps short strings within 125 and long strings within 250 characters", () => {
    const [, short = ""] = /<bt:ShortStrings>([\s\S]*)<\/bt:ShortStrings>/.exec(manifest) ?? [];
    const [, long = ""] = /<bt:LongStrings>([\s\S]*)<\/bt:LongStrings>/.exec(manifest) ?? [];
    const values = (text: string): string[] =>
      [...text.matchAll(/Value="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(values(short).length).toBeGreaterThan(0);
    expect(values(short).filter((value) => value.length > 125)).toEqual([]);
    expect(values(long).filter((value) => value.length > 250)).toEqual([]);
  });

  test("has only https addresses", () => {
    const addresses = attributes(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  });

  test("opens one page everywhere: runtime, functions, commands and pane share it", () => {
    expect(attributes(/<Runtime resid="([^"]+)" lifetime="long"\/>/g)).toEqual(["Taskpane.Url"]);
    expect(attributes(/<FunctionFile resid="([^"]+)"\/>/g)).toEqual(["Taskpane.Url"]);
    expect(attributes(/<Page>\s*<SourceLocation resid="([^"]+)"\/>/g)).toEqual(["Taskpane.Url"]);
    expect(attributes(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]+)"\/>/g)).toEqual([
      "Taskpane.Url",
    ]);
    expect(manifest).not.toContain("TaskpaneId");
  });

  test("says every string in Simplified Chinese too", () => {
    const strings = [...manifest.matchAll(/<bt:String id="([^"]+)"[^>]*?(\/>|>([\s\S]*?)<\/bt:String>)/g)];
    expect(strings.length).toBeGreaterThan(0);
    expect(
      strings.filter((match) => !(match[3] ?? "").includes('Locale="zh-cn"')).map((match) => match[1]),
    ).toEqual([]);
  });

  test("names icons of the size it says", () => {
    const icons = [...manifest.matchAll(/<bt:Image id="Icon\.(\d+)" DefaultValue="([^"]+)"/g)];
    for (const [, size = "", address = ""] of icons) {
      const path = join(root, address.slice(base.length));
      expect([address, ...pngSize(path)]).toEqual([address, Number(size), Number(size)]);
    }
    expect(icons.map((icon) => icon[1])).toEqual(["16", "32", "80"]);
    expect(pngSize(join(root, "assets/icon-64.png"))).toEqual([64, 64]);
  });

  test("names only pages that the build makes", async () => {
    const pages = attributes(/(?:DefaultValue|Value)="https:\/\/localhost:3000\/([^"]+)"/g);
    const made = await functionAssets(base, { chineseDescriptions, helpPage, helpIndexPage });
    const known = new Set([
      ...Object.keys(made),
      "taskpane.html",
      "functions.js",
      ...readdirSync(join(root, "assets")).map((file) => `assets/${file}`),
    ]);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => !known.has(page))).toEqual([]);
  });

  test("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(attributes(/<Version>([^<]+)<\/Version>/g)).toEqual([`${version}.0`]);
  });

  test("asks for no more than reading and writing the document", () => {
    expect(attributes(/<Permissions>([^<]+)<\/Permissions>/g)).toEqual(["ReadWriteDocument"]);
    expect(manifest).not.toContain("<AppDomain>");
  });
});

const schemas = join(root, "../shared/reference/manifest-xsd");
(existsSync(schemas) ? describe : describe.skip)("manifest against Microsoft's schemas", () => {
  const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(schemas, name), "utf8") });
  const validate = (contents: string) =>
    validateXML({
      xml: [{ fileName: "manifest.xml", contents }],
      schema: [schema("OfficeAppManifestV1_1.xsd")],
      preload: [
        "OfficeAppBasicTypesV1_0.xsd",
        "TaskPaneAppVersionOverridesV1_0.xsd",
        "ContentAppVersionOverridesV1_0.xsd",
        "MailAppVersionOverridesV1_0.xsd",
        "MailAppVersionOverridesV1_1.xsd",
      ].map(schema),
    });

  test("is valid", async () => {
    const result = await validate(manifest);
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });

  test("would be refused without its provider", async () => {
    const result = await validate(manifest.replace(/<ProviderName>.*<\/ProviderName>/, ""));
    expect(result.valid).toBe(false);
  });
});
