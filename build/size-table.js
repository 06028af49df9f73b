/**
 * Says at the end of a build what the pane loads when, compressed, and fails above its bars: what the
 * functions load, and what the pane loads until it has recognised a workbook.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

const KILOBYTE = 1024;

/** What is loaded one after the other. Chunks of a choice (language, theme) count with the larger one. */
const STAGES = [
  { name: "functions", entry: "functions", bar: 60 },
  {
    name: "pane, able to recognise a workbook",
    entry: "taskpane",
    with: [["words-en", "words-zh"], ["theme-light", "theme-dark"], ["flow"]],
    bar: 130,
  },
  { name: "reading the recognised tables", with: [["reading"]] },
  { name: "screens of the steps", with: [["steps"]] },
  { name: "trying out, rules", with: [["scores"]] },
  { name: "drawing and writing sheets", with: [["sheets"]] },
  { name: "search for owners", with: [["solver"]] },
  { name: "owners' column", with: [["owners"]] },
  { name: "sample workbook", with: [["sample"]] },
  { name: "slides", with: [["slides"]] },
];

class SizeTablePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("SizeTable", (compilation) => {
      const sizeOf = new Map();
      const compressed = (file) => {
        if (!sizeOf.has(file))
          sizeOf.set(file, gzipSync(readFileSync(path.join(compiler.outputPath, file)), { level: 9 }).length);
        return sizeOf.get(file);
      };
      const filesOf = (name) =>
        (compilation.namedChunkGroups.get(name)?.getFiles() ?? []).filter((file) =>
          /\.(?:js|css)$/.test(file),
        );
      const total = (files) => [...files].reduce((sum, file) => sum + compressed(file), 0);
      const loaded = new Set();
      for (const { name, entry, with: choices = [], bar } of STAGES) {
        if (entry !== undefined && !compilation.entrypoints.has(entry)) continue;
        const files = new Set(entry === undefined ? [] : filesOf(entry));
        for (const names of choices) {
          const groups = names.map((one) => filesOf(one).filter((file) => !loaded.has(file)));
          const [largest] = groups.sort((a, b) => total(b) - total(a));
          for (const file of largest) files.add(file);
        }
        for (const file of loaded) files.delete(file);
        if (files.size === 0) continue;
        for (const file of files) loaded.add(file);
        const kilobytes = total(files) / KILOBYTE;
        console.log(
          `${name}: ${kilobytes.toFixed(1)} KB compressed${bar === undefined ? "" : ` (at most ${bar})`}`,
        );
        if (bar !== undefined && kilobytes > bar)
          compilation.errors.push(
            new Error(`${name}: ${kilobytes.toFixed(1)} KB compressed, at most ${bar} allowed`),
          );
      }
    });
  }
}

module.exports = { SizeTablePlugin };
