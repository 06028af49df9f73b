/** The pane alone in a page, without a grid around it: for tests that look at the pane and at nothing else. */
import type { Browser } from "@playwright/test";
import { sampleFile } from "../workbench/sample-file";
import type { ServedWorkbench } from "../workbench/server";
import { openLonePane } from "./lone-pane";
import { expect, test as workbenchTest, type Bench } from "./workbench-test";

/** Makes a page for a pane on a workbook, by default on a sample of its own. */
export type NewBench = (workbook?: Uint8Array) => Promise<Bench>;

async function loneBench(
  browser: Browser,
  served: ServedWorkbench,
  workbook: Uint8Array | undefined,
): Promise<Bench> {
  const context = await browser.newContext({
    viewport: { width: 350, height: 760 },
    locale: "en-US",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(served.url) && !/^(?:blob|data|about):/.test(address)) outside.push(address);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  // A page of its own is asked for an icon; a frame is not.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  return {
    page,
    pane: page,
    outside,
    errors,
    open: async (language) => {
      const bytes = workbook ?? (await sampleFile(language));
      await openLonePane(page, served.url, bytes, "Sample.xlsx", language);
      await expect(page.locator("h1")).toBeVisible({ timeout: 60_000 });
    },
    primary: async () => {
      await page.locator("#primary").click();
    },
    heading: async (text) => {
      await expect(page.locator("h1")).toHaveText(text, { timeout: 180_000 });
    },
  };
}

/** Playwright's test with panes alone in their pages. */
export const test = workbenchTest.extend<{ newBench: NewBench }>({
  newBench: async ({ browser, served }, use) => {
    const opened: Bench[] = [];
    await use(async (workbook) => {
      const bench = await loneBench(browser, served, workbook);
      opened.push(bench);
      return bench;
    });
    for (const { page } of opened) await page.context().close();
  },
});

export { expect };
