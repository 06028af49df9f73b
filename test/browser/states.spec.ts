/**
 * Every state of the pane, reached as a user reaches it, held against axe (WCAG 2.2 A and AA, best practice)
 * in three themes, and against sideways scrolling at 320 px, in both languages.
 */
import AxeBuilder from "@axe-core/playwright";
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { expect, test, type Bench } from "./workbench-test";

const themes = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "high contrast", colorScheme: "light", forcedColors: "active" },
] as const;

/** Checks the present state in all themes; violations name state, theme, rule and element. */
async function check(bench: Bench, state: string, found: string[]): Promise<void> {
  for (const theme of themes) {
    await bench.page.emulateMedia({ colorScheme: theme.colorScheme, forcedColors: theme.forcedColors });
    const result = await new AxeBuilder({ page: bench.page }).include("#pane").analyze();
    // Targets inside the frame have two parts: without any, nothing of the pane was looked at.
    const looked = result.passes.flatMap((rule) => rule.nodes).filter((node) => node.target.length > 1);
    if (looked.length === 0) found.push(`${state}, ${theme.name}: axe saw nothing of the pane`);
    for (const violation of result.violations) {
      const nodes = violation.nodes.map((node) => node.target.join(" ")).join("; ");
      found.push(`${state}, ${theme.name}: ${violation.id}: ${nodes}`);
    }
  }
  await bench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  for (const width of [320, 350]) {
    await setWidth(bench, width);
    const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"));
    const wide = await frame?.evaluate(() => {
      const main = document.querySelector("main");
      return main === null ? 0 : main.scrollWidth - main.clientWidth;
    });
    if ((wide ?? 0) > 0) found.push(`${state}: ${String(wide)} px wider than a pane of ${String(width)} px`);
  }
}

/** Sets the width of the pane. */
async function setWidth(bench: Bench, width: number): Promise<void> {
  await bench.page.evaluate((pixels) => {
    const pane = document.getElementById("pane");
    if (pane !== null) pane.style.cssText += `;width:${String(pixels)}px;flex:none`;
  }, width);
}

for (const language of ["en-US", "zh-CN"] as const) {
  test(`every state is accessible and fits 350 and 320 px in ${language}`, async ({ bench }) => {
    const words = language === "zh-CN" ? paneInChinese : paneInEnglish;
    const { frame, found: foundWords, cards, allocation, summary } = words;
    const trouble: string[] = [];
    const tab = async (name: string): Promise<void> => {
      await bench.pane.getByRole("tab", { name }).click();
    };
    const back = async (): Promise<void> => {
      await bench.pane.locator("#back").click();
    };
    await bench.open(language);
    await check(bench, "first run", trouble);
    await bench.primary();
    await bench.heading(/60/);
    await check(bench, "found", trouble);
    await bench.pane.locator("#row-orders").click();
    await bench.heading(words.sources.orders);
    await check(bench, "map", trouble);
    await back();
    await bench.pane.locator("#row-check").click();
    await check(bench, "data check", trouble);
    await back();
    await tab(frame.tabs.tiers);
    await check(bench, "tiers", trouble);
    await tab(frame.tabs.cards);
    await check(bench, "card book", trouble);
    await bench.pane.getByText(cards.liveText).click();
    await check(bench, "live card", trouble);
    await tab(frame.tabs.allocation);
    await check(bench, "rules", trouble);
    await bench.primary();
    await expect(bench.pane.getByText(allocation.howMany)).toBeVisible({ timeout: 120_000 });
    await check(bench, "solved", trouble);
    await bench.pane.locator("#all-managers").click();
    await check(bench, "all managers", trouble);
    await back();
    await tab(frame.tabs.summary);
    await check(bench, "summary", trouble);
    await bench.primary();
    await bench.heading(summary.done);
    await check(bench, "summary done", trouble);
    await tab(frame.tabs.data);
    await bench.heading(new RegExp(foundWords.heading(60, 1).slice(0, 4)));
    await bench.pane.locator("#more").click();
    await check(bench, "menu open", trouble);
    expect(trouble).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
}
