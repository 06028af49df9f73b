/** The main job with the keyboard alone, and where the focus goes; no key is simulated, no pointer touches the pane. */
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { expect, test } from "./lone-test";
import { paneFrame, setMood } from "./pane-excel";
import type { Bench } from "./workbench-test";

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
  await expect.poll(() => focused(bench), { timeout: 30_000 }).toBe(wanted);
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

/** Opens the menu, which takes the focus to its first entry only some frames after it is shown. */
async function openMenu(bench: Bench): Promise<void> {
  await press(bench, "Enter");
  await expect(bench.pane.getByRole("menuitemradio", { name: "中文" })).toBeVisible();
  await expect
    .poll(() => paneFrame(bench).evaluate(() => document.activeElement?.role ?? ""), { timeout: 30_000 })
    .toMatch(/^menuitem/u);
}

/** Goes to the main button and presses it. */
async function primary(bench: Bench): Promise<void> {
  await tabTo(bench, "primary");
  await press(bench, "Enter");
}

for (const language of ["en-US", "zh-CN"] as const) {
  test(`the main job, from reading to the summary, owners written and taken back, in ${language}`, async ({
    newBench,
  }) => {
    const bench = await newBench();
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

test("order of the focus, arrows, Space, Enter and Esc do what they should", async ({ newBench }) => {
  const bench = await newBench();
  await openByKeys(bench, "en-US");
  await primary(bench);
  await bench.heading(/^60 accounts/);
  await focusOn(bench, "heading");

  // From the first to the last stop: menu, steps as one stop, panel, its controls, the foot.
  await tabTo(bench, "more", "Shift+Tab");
  const stops = await tabTo(bench, "primary");
  expect(stops.slice(0, 3)).toEqual(["more", "tab-data", "body"]);
  expect(stops.slice(3)).toEqual(expect.arrayContaining(["row-accounts", "row-orders", "row-check"]));
  expect(stops.at(-1)).toBe("Next: Tiers");

  // Esc goes back from a detail screen to the row it was opened from.
  await tabTo(bench, "row-orders", "Shift+Tab");
  await press(bench, "Enter");
  await bench.heading("Orders");
  await focusOn(bench, "heading");
  await press(bench, "Escape");
  await bench.heading(/^60 accounts/);
  await focusOn(bench, "row-orders");

  // A slider moves by one, Enter takes a typed value, Esc restores it, and a trial outlives Esc and a change of tab.
  await tabTo(bench, "tab-data", "Shift+Tab");
  await press(bench, "ArrowRight");
  await focusOn(bench, "tab-tiers");
  const slider = bench.pane.locator(".cut input[type=range]").first();
  const number = bench.pane.locator(".cut fluent-text-input input").first();
  const before = Number(await slider.inputValue());
  const onSlider = (): Promise<boolean> => slider.evaluate((one) => one === document.activeElement);
  for (let presses = 0; presses < 10 && !(await onSlider()); presses++) await press(bench, "Tab");
  await press(bench, "ArrowLeft");
  await expect(number).toHaveValue(String(before - 1));
  await press(bench, "Tab", "ControlOrMeta+a");
  await bench.page.keyboard.type("77");
  await press(bench, "Escape");
  await expect(number).toHaveValue(String(before - 1));
  await press(bench, "ControlOrMeta+a");
  await bench.page.keyboard.type("７８");
  await press(bench, "Enter");
  await expect(slider).toHaveValue("78");
  await press(bench, "Escape");
  await expect(bench.pane.locator("#primary")).toHaveText("Use these cuts");

  // Esc closes an open list and nothing else.
  await tabTo(bench, "scheme", "Shift+Tab");
  await press(bench, "Space");
  await expect(bench.pane.locator("#scheme")).toHaveAttribute("aria-expanded", "true");
  await press(bench, "Escape");
  await expect(bench.pane.locator("#scheme")).toHaveAttribute("aria-expanded", "false");
  await expect(bench.pane.locator("#primary")).toHaveText("Use these cuts");

  // Space ticks.
  await tabTo(bench, "tab-tiers", "Shift+Tab");
  await press(bench, "ArrowRight");
  const box = bench.pane.locator("fluent-checkbox").first();
  const onBox = (): Promise<boolean> => box.evaluate((one) => one === document.activeElement);
  for (let presses = 0; presses < 20 && !(await onBox()); presses++) await press(bench, "Tab");
  await expect(box).toHaveAttribute("aria-checked", "true");
  await press(bench, "Space");
  await expect(box).toHaveAttribute("aria-checked", "false");

  // The menu by Enter and arrows; a choice closes it, and another language leaves the focus on it.
  await tabTo(bench, "more", "Shift+Tab");
  await openMenu(bench);
  await press(bench, "End", "ArrowUp", "Enter");
  await expect(bench.pane.getByRole("tab", { name: "资料卡" })).toBeVisible();
  await expect(bench.pane.getByRole("menuitemradio", { name: "English" })).toBeHidden();
  await focusOn(bench, "more");
  expect(await paneFrame(bench).evaluate(() => window.pointers)).toBe(0);
});

test("the focus goes where the design says: Cancel, the heading, back to what was left, never to nothing", async ({
  newBench,
}) => {
  const bench = await newBench();
  const { frame, running, summary, tiers } = paneInEnglish;
  await openByKeys(bench, "en-US");
  // While it is read nothing else can be reached; the answer is the heading.
  await setMood(bench, "silent");
  await primary(bench);
  await focusOn(bench, "cancel");
  await setMood(bench, "answers");
  await bench.heading(/^60 accounts/);
  await focusOn(bench, "heading");

  // A stopped build says so under its heading, and Back leads to what was there.
  await setMood(bench, "silent");
  await primary(bench);
  await focusOn(bench, "cancel");
  await press(bench, "Enter");
  await expect(bench.pane.locator("#cancel")).toHaveAttribute("aria-disabled", "true");
  await focusOn(bench, "cancel");
  await setMood(bench, "answers");
  await bench.heading(running.stopped);
  await focusOn(bench, "heading");
  await tabTo(bench, frame.back);
  await press(bench, "Enter");
  await focusOn(bench, "heading");

  // What opened a menu or a list has the focus again when it is closed; so has the menu after a choice of language.
  await tabTo(bench, "more", "Shift+Tab");
  await openMenu(bench);
  await press(bench, "ArrowDown", "Escape");
  await expect(bench.pane.getByRole("menuitemradio", { name: "中文" })).toBeHidden();
  await focusOn(bench, "more");
  await tabTo(bench, "tab-data");
  await press(bench, "ArrowRight");
  await focusOn(bench, "tab-tiers");
  await tabTo(bench, "scheme");
  await press(bench, "Enter", "ArrowDown", "Escape");
  await focusOn(bench, "scheme");

  // A detail screen begins at its heading and gives the focus back to the link that opened it.
  await press(bench, "Space", "Home", "ArrowDown", "Enter");
  await expect(bench.pane.locator("#scheme")).toHaveText(tiers.schemes.ABC);
  await tabTo(bench, "show-all");
  await press(bench, "Enter");
  await focusOn(bench, "heading");
  await press(bench, "Escape");
  await focusOn(bench, "show-all");

  // A job that ends on the screen it began on: at the heading if it was shown, where it was pressed if not.
  await tabTo(bench, "tab-tiers", "Shift+Tab");
  await press(bench, "End");
  await bench.heading(summary.heading);
  await tabTo(bench, new RegExp(`^${summary.close}`));
  await setMood(bench, "silent");
  await press(bench, "Enter");
  await focusOn(bench, "cancel");
  await setMood(bench, "answers");
  await expect(bench.pane.locator("#say")).toContainText("60");
  await focusOn(bench, "heading");
  expect(await paneFrame(bench).evaluate(() => window.pointers)).toBe(0);
});

test("the pane leaves the focus in the sheet when a job ends there", async ({ bench }) => {
  await bench.open("en-US");
  await setMood(bench, "silent");
  await bench.primary();
  await expect(bench.pane.locator("#cancel")).toBeVisible();
  await bench.page
    .locator('#grid canvas[id^="univer-sheet-main-canvas"]')
    .click({ position: { x: 420, y: 260 } });
  await setMood(bench, "answers");
  await bench.heading(/^60 accounts/);
  expect(await bench.page.evaluate(() => document.activeElement?.id)).not.toBe("pane");
});
