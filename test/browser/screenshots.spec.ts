/** Pictures of the workbench for the README; written to assets/screenshots by `npm run screenshots`. */
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
