/** Two builds write into dist/: each clears away its own old files, and none of the other's. */
import { createRequire } from "node:module";
import path from "node:path";

interface Compilation {
  readonly name: string;
  readonly output: { readonly clean: { readonly keep: (file: string) => boolean } };
}
type Configuration = (env: object, argv: { readonly mode: string }) => Promise<readonly Compilation[]>;

const root = path.join(__dirname, "../..");

test.each([
  [
    "functions",
    ["functions.js", "functions.zh-CN.json", "help", "help/tier.en-US.html", "help\\tier.en-US.html"],
  ],
  ["taskpane", ["taskpane.js", "flow.0ba5d340.js", "highs.wasm", "assets", "manifest.xml", "helper.1234.js"]],
])("old files of the %s are cleared away by their own build only", async (owner, files) => {
  const configuration = createRequire(path.join(root, "package.json"))(
    "./webpack.config.js",
  ) as Configuration;
  const builds = await configuration({}, { mode: "production" });
  for (const file of files) {
    const clearing = builds.filter(({ output }) => !output.clean.keep(file)).map(({ name }) => name);
    expect([file, clearing]).toEqual([file, [owner]]);
  }
});
