/** Browser tests: the built pane, in the workbench, in a real Chromium. */
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./find-browser";

const browser = await findBrowser();

// eslint-disable-next-line no-restricted-syntax -- Playwright reads its configuration from the default export
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results",
  timeout: 120_000,
  workers: 1,
  retries: 1,
  reporter: [["list"], ["json"]],
  use: { launchOptions: browser, locale: "en-US", timezoneId: "UTC" },
});
