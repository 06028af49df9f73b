/** Reaches the states of the pane as a user reaches them, and looks at them. */
import { expect } from "@playwright/test";
import type { Words } from "../../src/language/pane-words";
import type { SampleWords } from "../../src/sample/sample-words";
import type { Look } from "./look";
import { byHand, deleteSheets, holdResults, letThrough, protectSheets, setMood } from "./pane-excel";
import type { Bench } from "./workbench-test";

/** What a tour needs. */
export interface Tour {
  readonly bench: Bench;
  readonly look: Look;
  readonly words: Words;
  readonly sample: SampleWords;
}

/** Changes the tab. */
export async function tab({ bench, words }: Tour, name: keyof Words["frame"]["tabs"]): Promise<void> {
  await bench.pane.getByRole("tab", { name: words.frame.tabs[name] }).click();
}

/** Goes back from a detail screen. */
export async function back({ bench }: Pick<Tour, "bench">): Promise<void> {
  await bench.pane.locator("#back").click();
}

/** Starts a job while Excel does not answer, and looks at its screen. */
async function whileSilent(tour: Tour, state: string, start: () => Promise<void>): Promise<void> {
  const { bench, look } = tour;
  await setMood(bench, "silent");
  await start();
  await expect(bench.pane.locator("#cancel")).toBeVisible({ timeout: 10_000 });
  await look.at(state);
}

/** First run, reading, nothing found, what was found, columns, data check, Excel waiting, the error card. */
export async function tourOfData(tour: Tour): Promise<void> {
  const { bench, look, words, sample } = tour;
  await look.at("first run");
  await deleteSheets(bench, Object.values(sample.sheets));
  await whileSilent(tour, "reading", () => bench.primary());
  await bench.pane.locator("#cancel").click();
  await setMood(bench, "answers");
  await bench.heading(words.firstRun.heading);
  await bench.primary();
  await bench.heading(words.empty.heading);
  await look.at("nothing found");
  await whileSilent(tour, "inserting the sample", () =>
    bench.pane.locator("fluent-button", { hasText: words.firstRun.sample }).click(),
  );
  await setMood(bench, "answers");
  await bench.heading(/60/);
  await look.at("found");
  await bench.pane.locator("#row-orders").click();
  await bench.heading(words.sources.orders);
  await look.at("columns");
  await back(tour);
  await bench.pane.locator("#row-check").click();
  await look.at("data check");
  await setMood(bench, "refuses");
  await bench.pane.getByRole("button", { name: words.frame.goTo }).first().click();
  await expect(bench.pane.locator(".address")).toContainText(`${sample.sheets.orders}!`);
  await look.at("address to copy");
  await setMood(bench, "cell being edited");
  await bench.primary();
  await bench.heading(words.running.waitingHeading);
  await look.at("waiting");
  await setMood(bench, "answers");
  await bench.heading(/60/);
  await setMood(bench, "refuses");
  await bench.pane.locator("#row-check").click();
  await bench.primary();
  await expect(bench.pane.getByText(words.errors.whatToDo)).toBeVisible();
  await look.at("error");
  await setMood(bench, "answers");
  await bench.primary();
  await bench.heading(/60/);
}

/** Tiers, a trial of cuts and of another scheme, a protected tier list and the new one beside it. */
export async function tourOfTiers(tour: Tour): Promise<void> {
  const { bench, look, words } = tour;
  const primary = bench.pane.locator("#primary");
  await tab(tour, "tiers");
  await look.at("tiers");
  const cuts = bench.pane.locator(".cut fluent-text-input input");
  const second = await cuts.nth(1).inputValue();
  await cuts.first().fill(second);
  await cuts.first().press("Enter");
  await expect(bench.pane.getByText(words.tiers.problems.falling)).toBeVisible();
  await expect(primary).toHaveAttribute("aria-disabled", "true");
  await look.at("two cuts are equal");
  await cuts.first().fill(String(Number(second) + 2));
  await cuts.first().press("Enter");
  await expect(primary).not.toHaveAttribute("aria-disabled", "true");
  await look.at("cuts tried out");
  await bench.pane.locator("#scheme").click();
  await look.at("schemes open");
  await bench.page.keyboard.press("Escape");
  const weights = bench.pane.locator(".weight fluent-checkbox[aria-checked=true]");
  while ((await weights.count()) > 0) await weights.first().click();
  await expect(bench.pane.getByText(words.tiers.problems.weights)).toBeVisible();
  await look.at("no weight left");
  for (const scheme of ["VIP", "RFM", "BREAKS", "CUSTOM", "ABC"] as const) {
    await bench.pane.locator("#scheme").click();
    await bench.pane.getByRole("option", { name: words.tiers.schemes[scheme] }).click();
    await expect(bench.pane.locator("#scheme")).toHaveText(words.tiers.schemes[scheme]);
    await look.at(`scheme tried out: ${scheme}`);
  }
  await bench.pane.locator("#show-all").click();
  await look.at("accounts that move");
  await back(tour);
  await bench.pane.locator("fluent-button", { hasText: words.tiers.reset }).click();
  const said = bench.pane.locator("#say");
  await bench.primary();
  await expect(said).toContainText("KAM");
  await protectSheets(bench, "KAM");
  await bench.primary();
  const newSheet = bench.pane.locator("fluent-button", { hasText: words.errors.newSheet });
  await expect(newSheet).toBeVisible();
  await look.at("sheet protected");
  await newSheet.click();
  await expect(said).toContainText("(2)");
}

/** The book of cards, the live card, and what was built. */
export async function tourOfCards(tour: Tour): Promise<void> {
  const { bench, look, words } = tour;
  await tab(tour, "cards");
  await look.at("card book");
  const picked = bench.pane.locator("fluent-checkbox");
  const count = await picked.count();
  for (let index = 0; index < count; index++) await picked.nth(index).click();
  await expect(bench.pane.locator("#primary")).toHaveAttribute("aria-disabled", "true");
  await look.at("no card picked");
  await picked.first().click();
  await bench.primary();
  await bench.heading(words.cards.done(1));
  await look.at("card book built");
  await tab(tour, "data");
  await tab(tour, "cards");
  await bench.pane.locator("fluent-button", { hasText: words.cards.next }).click();
  await tab(tour, "cards");
  await bench.pane.getByText(words.cards.liveText).click();
  await look.at("live card");
  await bench.pane.locator("#first-account").click();
  await bench.page.keyboard.type("a");
  await look.at("account being found");
  await bench.page.keyboard.press("Enter");
  await expect(bench.pane.locator("#first-account")).toHaveValue(/ · KA-/);
  await bench.primary();
  await bench.heading(words.cards.doneLive);
  await look.at("live card built");
}

/** Rules, the search, its result, the preview, and owners written, refused and taken back. */
export async function tourOfAllocation(tour: Tour): Promise<void> {
  const { bench, look, words } = tour;
  const { allocation } = words;
  await tab(tour, "allocation");
  await look.at("rules");
  await whileSilent(tour, "search for owners", () => bench.primary());
  await holdResults(bench);
  await setMood(bench, "answers");
  await expect(bench.pane.getByText(allocation.fromBest)).toBeVisible({ timeout: 60_000 });
  await look.at("search with a gap");
  await letThrough(bench);
  await expect(bench.pane.getByText(allocation.howMany)).toBeVisible({ timeout: 120_000 });
  await look.at("owners found");
  await bench.pane.locator("#all-managers").click();
  await look.at("all managers");
  await back(tour);
  await bench.pane.locator("#all-moves").click();
  await look.at("all moves");
  await back(tour);
  const points = bench.pane.locator("input[name=moves]");
  await points.first().check({ force: true });
  await look.at("fewest moves chosen");
  await points.last().check({ force: true });
  await bench.primary();
  const heading = bench.pane.locator("h1");
  await expect(bench.pane.getByText(allocation.firstChanges)).toBeVisible();
  await look.at("preview");
  const cell = bench.pane.locator("tbody tr").first().locator("td, th").first();
  const address = ((await cell.textContent()) ?? "").trim();
  const [quoted = ""] = /“[^”]+”/.exec((await heading.textContent()) ?? "") ?? [];
  const sheet = quoted.slice(1, -1);
  await byHand(bench, sheet, address, "Someone Else");
  await bench.primary();
  await bench.heading(allocation.refused);
  await look.at("refused");
  await bench.primary();
  await expect(bench.pane.getByText(allocation.firstChanges)).toBeVisible();
  await bench.primary();
  await expect(bench.pane.getByText(allocation.takeBack, { exact: true })).toBeVisible();
  await look.at("owners written");
  await back(tour);
  await bench.primary();
  await bench.heading(allocation.nothing);
  await look.at("no owner to change");
  await byHand(bench, sheet, address, "Someone Else");
  await bench.pane.locator("#more").click();
  await bench.pane.getByRole("menuitem", { name: words.frame.revertLast }).click();
  await expect(bench.pane.locator("fluent-button", { hasText: allocation.keepAll })).toBeVisible();
  await look.at("edited since");
  await bench.primary();
  await expect(bench.pane.getByText(allocation.revertedCheck)).toBeVisible();
  await look.at("taken back");
}

/** The summary, a closed period, a stopped and a finished build, the menu, help. */
export async function tourOfBuilds(tour: Tour): Promise<void> {
  const { bench, look, words } = tour;
  await tab(tour, "summary");
  await look.at("summary");
  await bench.primary();
  await bench.heading(words.summary.done);
  await look.at("summary built");
  await bench.pane.getByRole("button", { name: words.summary.close }).click();
  await expect(bench.pane.locator("fluent-message-bar")).toBeVisible();
  await look.at("period closed");
  await tab(tour, "data");
  await whileSilent(tour, "building", () => bench.primary());
  await bench.pane.locator("#cancel").click();
  await look.at("stopping");
  await setMood(bench, "answers");
  await bench.heading(words.running.stopped);
  await look.at("stopped");
  await bench.primary();
  await bench.heading(words.running.done);
  await look.at("built");
  await bench.pane.locator("#more").click();
  await look.at("menu open");
  await bench.pane.getByRole("menuitem", { name: words.frame.help }).click();
  await bench.heading(words.help.heading);
  await look.at("help");
  await back(tour);
}
