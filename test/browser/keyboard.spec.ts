/** The main job with the keyboard alone, and where the focus goes; no key is simulated, no pointer touches the pane. */
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { paneFrame } from "./pane-excel";
import { expect, test, type Bench } from "./workbench-test";

declare global {
  interface Window {
    /** Presses of a mouse, pen or finger in the pane. */
    pointers?: number;
  }
}

/** Opens the workbench and counts what is done without the keyboard; the focus comes in as F6 brings it. */
async function openByKeys(bench: Bench, language: "en-US" | "zh-CN"): Promise<void> {
  await bench.page.addInitScript(() => {
    window.pointers = 0;
    document.addEventListener("pointerdown", () => (window.pointers = (window.pointers ?? 0) + 1), true);
  });
  await bench.open(language);
  await paneFrame(bench).evaluate(() => document.getElementById("more")?.focus());
}

/** What has the focus inside the pane: its id, its text, or its kind; "" when nothing has. */
async function focused(bench: Bench): Promise<string> {
  return paneFrame(bench).evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return "";
    return active.id || (active.textContent ?? "").trim() || active.localName;
  });
}

/** Waits until something has the focus. */
async function focusOn(bench: Bench, wanted: string): Promise<void> {
  await expect.poll(() => focused(bench), { timeout: 120_000 }).toBe(wanted);
}

async function press(bench: Bench, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await bench.page.keyboard.press(key);
}

/** Presses Tab until an element has the focus, which must never be lost on the way; what it passed. */
async function tabTo(bench: Bench, wanted: string | RegExp, key = "Tab"): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const now = await focused(bench);
    if (typeof wanted === "string" ? now === wanted : wanted.test(now)) return passed;
    expect(presses === 0 || now !== "").toBe(true);
    passed.push(now);
    await press(bench, key);
  }
  throw new Error(`The focus did not reach ${String(wanted)}.`);
}

/** Goes to the main button and presses it. */
async function primary(bench: Bench): Promise<void> {
  await tabTo(bench, "primary");
  await press(bench, "Enter");
}

for (const language of ["en-US", "zh-CN"] as const) {
  test(`the main job, from reading to the summary, owners written and taken back, in ${language}`, async ({
    bench,
  }) => {
    const words = language === "zh-CN" ? paneInChinese : paneInEnglish;
    const { allocation, running, summary } = words;
    await openByKeys(bench, language);
    await primary(bench);
    await bench.heading(/60/);
    await focusOn(bench, "heading");
    await primary(bench);
    await bench.heading(running.done);
    await focusOn(bench, "heading");

    await tabTo(bench, "tab-data", "Shift+Tab");
    await press(bench, "ArrowRight", "ArrowRight", "ArrowRight");
    await focusOn(bench, "tab-allocation");
    await primary(bench);
    await expect(bench.pane.getByText(allocation.howMany)).toBeVisible({ timeout: 120_000 });
    await focusOn(bench, "heading");
    await primary(bench);
    await expect(bench.pane.getByText(allocation.firstChanges)).toBeVisible();
    await focusOn(bench, "heading");
    await primary(bench);
    await expect(bench.pane.getByText(allocation.takeBack, { exact: true })).toBeVisible();
    await focusOn(bench, "heading");
    await tabTo(bench, new RegExp(allocation.revert(7).replace("7", "\\d+")));
    await press(bench, "Enter");
    await expect(bench.pane.getByText(allocation.revertedCheck)).toBeVisible();
    await focusOn(bench, "heading");

    await tabTo(bench, "tab-allocation", "Shift+Tab");
    await press(bench, "End");
    await bench.heading(summary.heading);
    await primary(bench);
    await bench.heading(summary.done);
    await focusOn(bench, "heading");
    await tabTo(bench, "tab-summary", "Shift+Tab");
    await press(bench, "Home");
    await bench.heading(running.done);
    await focusOn(bench, "tab-data");
    expect(await paneFrame(bench).evaluate(() => window.pointers)).toBe(0);
    expect(bench.errors).toEqual([]);
  });
}

test("the menu is opened and used with the keys alone", async ({ bench }) => {
  await bench.open("en-US");
  await bench.heading("See your key accounts in one place");
  await bench.pane.locator("#more").focus();
  await bench.page.keyboard.press("Enter");
  const chinese = bench.pane.getByRole("menuitemradio", { name: "中文" });
  await expect(chinese).toBeVisible();
  await bench.page.keyboard.press("End");
  await bench.page.keyboard.press("ArrowUp");
  await bench.page.keyboard.press("Enter");
  await bench.heading("一张销售表，看清大客户");
  await expect(bench.pane.getByRole("menuitemradio", { name: "English" })).toBeHidden();
  await expect.poll(() => focused(bench)).toBe("more");
});

test("Esc goes back from a detail screen to the row it was opened from", async ({ bench }) => {
  await bench.open("en-US");
  await bench.primary();
  await bench.heading(/^60 accounts/);
  await tabTo(bench, "row-orders");
  await bench.page.keyboard.press("Enter");
  await bench.heading("Orders");
  await bench.page.keyboard.press("Escape");
  await bench.heading(/^60 accounts/);
  await expect.poll(() => focused(bench)).toBe("row-orders");
});
