/** Layers, from the faces down; a file may import its own layer and those below it (README, "The house"). */
const layers = [
  ["functions", "taskpane"],
  ["excel"],
  ["sheets", "intake", "slides", "sample"],
  ["allocation"],
  ["accounts"],
  ["models"],
  ["solver"],
  ["numeric"],
];
const upward = layers.slice(1).map((names, index) => ({
  name: `no-upward-import-from-${names.join("-")}`,
  severity: "error",
  from: { path: `^src/(${names.join("|")})/` },
  to: {
    path: `^src/(${layers
      .slice(0, index + 1)
      .flat()
      .join("|")})/`,
  },
}));
const siblings = layers
  .filter((names) => names.length > 1)
  .flatMap((names) =>
    names.map((name) => {
      // Slides are the sheets' results once more, so they may use the sheets' palette and formats.
      const others = names.filter((other) => other !== name && !(name === "slides" && other === "sheets"));
      return {
        name: `no-sideways-import-from-${name}`,
        severity: "error",
        from: { path: `^src/${name}/` },
        to: { path: `^src/(${others.join("|")})/` },
      };
    }),
  )
  // The worksheet functions read dates and money as intake does; that is downward and allowed.
  .filter((rule) => rule.name !== "");

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...upward,
    ...siblings,
    {
      name: "models-do-not-import-each-other",
      severity: "error",
      from: { path: "^src/models/([^/]+)/" },
      to: { path: "^src/models/([^/]+)/", pathNot: "^src/models/$1/" },
    },
    {
      name: "functions-stay-pure",
      severity: "error",
      from: { path: "^src/functions/" },
      to: { path: "^src/(excel|sheets|slides|sample|allocation|taskpane)/" },
    },
    {
      name: "words-only-in-faces-sheets-slides",
      comment: "Below the sheets, code returns codes with parameters. The type Language alone may travel.",
      severity: "error",
      from: { path: "^src/(excel|intake|allocation|accounts|models|solver|numeric)/" },
      to: { path: "^src/language/", pathNot: "^src/language/language\\.ts$" },
    },
    {
      name: "language-imports-types-of-results-only",
      severity: "error",
      from: { path: "^src/language/" },
      to: { path: "^src/(functions|taskpane|excel|sheets|slides|sample)/" },
    },
    {
      name: "excel-run-stays-in-excel",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(taskpane|functions)/" },
      to: { path: "^(preact|@fluentui)" },
    },
    { name: "src-never-imports-test", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
    {
      name: "office-js-is-never-bundled",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "@microsoft/office-js|node_modules/@cj-tech-master" },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
