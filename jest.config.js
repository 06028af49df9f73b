/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // office.js keeps its globals; warning of them at every file says nothing new.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // Looking Math up through the sandbox costs more than the arithmetic: these tests compute a lot.
  sandboxInjectedGlobals: ["Math", "Number"],
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic", importSource: "preact" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Packages that ship ES modules only are compiled on the fly; everything else is taken as is.
  transformIgnorePatterns: ["/node_modules/(?!(@cj-tech-master/excelts|fast-check)/)"],
};
