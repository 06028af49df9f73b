/** Pictures of the workbench for the README; written to assets/screenshots by `npm run screenshots`. */
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { expect, test } from "./workbench-test";

const folder =
  process.env["npm_lifecycle_event"] === "screenshots" ? "assets/screenshots" : "test-results/screenshots";

for (const language of ["en-US", "zh-CN"] as const) {
  test(`the workbench with a built summary, ${language}`, async ({ bench }) => {
    await bench.page.setViewportSize({ width: 1440, height: 900 });
    await bench.open(language);
    await bench.primary();
    await bench.heading(/60/);
    await bench.primary();
    await bench.heading(/Everything is built|全部生成完成/);
    await bench.primary();
    // The charts are drawn over the grid a moment after the sheet is shown.
    await expect(bench.page.locator("#grid img").first()).toBeVisible({ timeout: 30_000 });
    await bench.page.waitForTimeout(1_500);
    const picture = await bench.page.screenshot({ path: `${folder}/workbench-${language.slice(0, 2)}.png` });
    expect(picture.length).toBeGreaterThan(50_000);
    expect(bench.errors).toEqual([]);
  });
}

for (const language of ["en-US", "zh-CN"] as const) {
  test(`the pane at three of its steps, ${language}`, async ({ bench }) => {
    const words = language === "zh-CN" ? paneInChinese : paneInEnglish;
    const { pane, page } = bench;
    await page.setViewportSize({ width: 1000, height: 800 });
    await bench.open(language);
    const picture = async (name: string): Promise<void> => {
      // The pointer rests beside the pane, so that no button looks pressed.
      await page.mouse.move(10, 10);
      const taken = await page
        .locator("#pane")
        .screenshot({ path: `${folder}/pane-${name}-${language.slice(0, 2)}.png` });
      expect(taken.length).toBeGreaterThan(10_000);
    };
    await bench.primary();
    await bench.heading(/60/);
    await picture("data");
    await pane.getByRole("tab", { name: words.frame.tabs.cards }).click();
    await pane.getByText(words.cards.liveText).click();
    await picture("cards");
    await pane.getByRole("tab", { name: words.frame.tabs.allocation }).click();
    await bench.primary();
    await expect(pane.getByText(words.allocation.howMany)).toBeVisible({ timeout: 120_000 });
    await picture("allocation");
    expect(bench.errors).toEqual([]);
  });
}
