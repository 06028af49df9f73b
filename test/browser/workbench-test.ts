/** The workbench in a real browser: served once a worker, with everything that leaves the page written down. */
import { test as base, chromium, expect, type FrameLocator, type Page } from "@playwright/test";
import { serveWorkbench, type ServedWorkbench } from "../workbench/server";
import { findBrowser } from "./find-browser";

/** The page as a test sees it. */
export interface Bench {
  readonly page: Page;
  readonly pane: Pick<FrameLocator, "getByRole" | "getByText" | "locator">;
  /** Opens the workbench with the sample workbook. */
  readonly open: (language: "en-US" | "zh-CN") => Promise<void>;
  /** The main button at the foot of the pane. */
  readonly primary: () => Promise<void>;
  /** Waits for a heading of the pane. */
  readonly heading: (text: RegExp | string) => Promise<void>;
  /** Requests to other places than the workbench itself. */
  readonly outside: readonly string[];
  /** Errors of the page and the pane, policy violations included. */
  readonly errors: readonly string[];
}

/** Playwright's test with the workbench. */
export const test = base.extend<{ bench: Bench }, { served: ServedWorkbench }>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern even without other fixtures
    async ({}, use) => {
      const browser = await chromium.launch(await findBrowser());
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  served: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const served = await serveWorkbench({ port: 0, announce: false });
      await use(served);
      await served.close();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  bench: async ({ browser, served }, use) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
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
    const pane = page.frameLocator("#pane");
    await use({
      page,
      pane,
      outside,
      errors,
      open: async (language) => {
        await page.goto(`${served.url}?language=${language}`);
        await expect(pane.locator("h1")).toBeVisible({ timeout: 60_000 });
      },
      primary: async () => {
        await pane.locator("#primary").click();
      },
      heading: async (text) => {
        await expect(pane.locator("h1")).toHaveText(text, { timeout: 180_000 });
      },
    });
    await context.close();
  },
});

export { expect };
