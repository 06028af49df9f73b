/** Browser tests: the built pane, in the workbench, in a real Chromium. */
import { defineConfig } from "@playwright/test";

// eslint-disable-next-line no-restricted-syntax -- Playwright reads its configuration from the default export
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  // Pictures for the README are drawn when asked for; other specs test what they show.
  testIgnore: process.env["npm_lifecycle_event"] === "screenshots" ? [] : ["**/screenshots.spec.ts"],
  outputDir: "../../test-results",
  timeout: 300_000,
  workers: 1,
  retries: 1,
  // The JSON report is for the one closing line of `npm test`; its file is named by the environment.
  reporter: [
    ["list"],
    ...(process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] === undefined ? [] : [["json"] as const]),
  ],
});
