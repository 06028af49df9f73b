/** The main job with the keyboard alone. */
import { expect, test, type Bench } from "./workbench-test";

/** What has the focus inside the pane: its id, or its text. */
async function focused(bench: Bench): Promise<string> {
  const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"));
  return (
    (await frame?.evaluate(() => {
      const active = document.activeElement;
      return active === null || active === document.body
        ? ""
        : active.id || (active.textContent ?? "").trim();
    })) ?? ""
  );
}

/** Presses Tab until an element has the focus; the focus must never be lost on the way. */
async function tabTo(bench: Bench, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const now = await focused(bench);
    if (now === id) return;
    expect(presses === 0 || now !== "").toBe(true);
    await bench.page.keyboard.press("Tab");
  }
  throw new Error(`The focus did not reach ${id}.`);
}

test("reads, builds everything and opens the steps without a mouse", async ({ bench }) => {
  await bench.open("en-US");
  // F6 brings the focus from Excel's sheet into the pane; a press on the heading stands for it here.
  await bench.pane.locator("#heading").click();
  await tabTo(bench, "primary");
  await bench.page.keyboard.press("Enter");
  await bench.heading(/^60 accounts/);
  await expect.poll(() => focused(bench)).toBe("heading");
  await tabTo(bench, "primary");
  await bench.page.keyboard.press("Enter");
  await bench.heading("Everything is built");
  await expect.poll(() => focused(bench)).toBe("heading");
  await bench.pane.getByRole("tab", { name: "Data" }).focus();
  await bench.page.keyboard.press("ArrowRight");
  await bench.heading(/brings? \d+% of sales$/);
  await bench.page.keyboard.press("End");
  await bench.heading("Tier summary for the meeting");
  await bench.page.keyboard.press("Home");
  await bench.heading("Everything is built");
});

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
