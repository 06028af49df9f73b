/** Reaches the states of a workbook that changed or leaves questions open, and of a pane that lacks a part. */
import { expect } from "@playwright/test";
import { startWords } from "../../src/language/start-words";
import type { Words } from "../../src/language/pane-words";
import type { Look } from "./look";
import { columnByHand, deleteSheets, firstOfList, headersByHand, holdResults, paneFrame } from "./pane-excel";
import { back, tab, type Tour } from "./pane-tours";
import type { Bench } from "./workbench-test";

/** What a tour needs that begins with the opening of the pane. */
export interface LackTour {
  readonly bench: Bench;
  readonly look: Look;
  readonly words: Words;
}

/** Reads the workbook again, as the data check offers it. */
async function readAgain({ bench, words }: Tour): Promise<void> {
  await bench.pane.locator("#row-check").click();
  await bench.pane.locator("#primary", { hasText: words.check.again }).click();
}

/** Sources that changed since the build, cells of our own that can't be used, a table that is gone, too few hours. */
export async function tourOfChanges(tour: Tour): Promise<void> {
  const { bench, look, words, sample } = tour;
  const { headers, sheets } = sample;
  await columnByHand(bench, sheets.managers, headers.managers["hours"] ?? "", [8, 8, 8, 8, 8, 8, 8]);
  await firstOfList(bench, words.summary.sheetNames.history.slice(4), "?");
  await deleteSheets(bench, [sheets.surveys]);
  await paneFrame(bench).evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(bench.pane.locator(".status.stale")).toBeVisible();
  await look.at("sources changed");
  await readAgain(tour);
  await bench.heading(/60/);
  await bench.pane.locator("#row-missing").click();
  await bench.heading(new RegExp(words.missing.heading(7).replace("7", "\\d+")));
  await look.at("table not found");
  await back(tour);
  await tab(tour, "tiers");
  await expect(bench.pane.locator("fluent-message-bar")).toBeVisible();
  await look.at("own cells that can't be used");
  await tab(tour, "allocation");
  await bench.pane.locator("#primary", { hasText: words.allocation.find }).click();
  await expect(bench.pane.getByText(words.allocation.shortWays).first()).toBeVisible({ timeout: 120_000 });
  await look.at("too few hours");
}

/** Sums that don't tie, a column only the user can tell, nobody to own accounts, a table short of a column. */
export async function tourOfQuestions(tour: Tour): Promise<void> {
  const { bench, look, words, sample } = tour;
  const { headers, sheets } = sample;
  const { amount = "", margin = "", salesperson = "" } = headers.orders;
  // A slip and the entry that takes it back, so large that what is added up in turn loses its cents.
  await columnByHand(bench, sheets.orders, amount, [1e17, -1e17]);
  await tab(tour, "data");
  await readAgain(tour);
  await bench.heading(/60/);
  await tab(tour, "summary");
  await back(tour);
  await expect(bench.pane.locator("fluent-message-bar")).toContainText(
    words.summary.differs("").split(" ")[0] ?? "",
  );
  await look.at("sales differ");

  await columnByHand(bench, sheets.orders, amount, [1200.5, 900.5]);
  await headersByHand(bench, sheets.orders, { [amount]: "X1", [margin]: "X2", [salesperson]: "X3" });
  await headersByHand(bench, sheets.accounts, { [headers.accounts["owner"] ?? ""]: "X4" });
  await deleteSheets(bench, [sheets.managers]);
  await tab(tour, "data");
  await readAgain(tour);
  await expect(bench.pane.locator("#primary")).toHaveText(words.found.chooseColumn);
  await look.at("column to choose");
  await bench.primary();
  await bench.heading(words.sources.orders);
  await expect(bench.pane.locator("#primary")).toHaveAttribute("aria-disabled", "true");
  await look.at("columns, one missing");
  await back(tour);
  await tab(tour, "allocation");
  await bench.heading(words.allocation.noManagers);
  await look.at("no managers");

  await deleteSheets(bench, [sheets.accounts]);
  await tab(tour, "data");
  await readAgain(tour);
  await bench.heading(words.empty.heading);
  await look.at("nothing found, a table short of a column");
  // The column is called by no name, so the choice is the user's; its amounts turn out to be of two currencies.
  await columnByHand(bench, sheets.orders, "X1", ["1,200 EUR", "1,200 USD", "900 EUR", "700 USD"]);
  await bench.primary();
  await bench.pane.locator("#map-orderAmount").click();
  await bench.pane.getByRole("option", { name: "X1" }).click();
  await bench.pane.locator("#primary:not([aria-disabled])", { hasText: words.map.use }).click();
  await expect(bench.pane.getByText(words.check.leftOutRows)).toBeAttached();
  await look.at("nothing usable");
  await bench.pane.locator("#more").click();
  await bench.pane.getByRole("menuitem", { name: words.frame.help }).click();
  await bench.pane.locator("fluent-button", { hasText: words.help.erase }).click();
  await expect(bench.pane.getByText(words.help.nothingKept)).toBeVisible();
  await look.at("nothing remembered");
}

/** The pane where Office is not there. */
export async function tourWithoutOffice({ bench, look }: LackTour): Promise<void> {
  await bench.page.addInitScript((spoken) => {
    Object.defineProperty(navigator, "language", { get: () => spoken });
  }, look.language);
  await bench.page.route("**/office/office.js", (route) => route.fulfill({ contentType: "text/javascript" }));
  await bench.open(look.language);
  await bench.heading(startWords[look.language].noOffice.heading);
  await look.at("no Office");
}

/** The pane whose own parts don't arrive: first those of the later steps, then, opened anew, all of them. */
export async function tourWithoutParts({ bench, look, words }: LackTour): Promise<void> {
  const { page } = bench;
  let fail = (): void => undefined;
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await page.route("**/pane/steps.*.js", async (route) => {
    await failing;
    await route.abort();
  });
  await bench.open(look.language);
  await bench.primary();
  await bench.heading(/60/);
  await bench.pane.locator("#row-orders").click();
  await bench.heading(words.frame.tabs.data);
  await look.at("step on its way");
  fail();
  await bench.heading(startWords[look.language].stepNotLoaded.heading);
  await look.at("step not loaded");
  await page.unroute("**/pane/steps.*.js");
  await bench.primary();
  await bench.heading(words.sources.orders);

  // Closed when the tier list and the cards are complete and the owners not yet found.
  await back({ bench });
  await holdResults(bench);
  await bench.primary();
  await expect(bench.pane.locator(".job .text")).toContainText(words.running.phases.solving);
  await page.reload();
  await bench.heading(words.interrupted.headings.build);
  await look.at("interrupted");

  await page.route("**/pane/words-*.js", (route) => route.abort());
  await bench.page.addInitScript((spoken) => {
    Object.defineProperty(navigator, "language", { get: () => spoken });
  }, look.language);
  await page.reload();
  await bench.heading(startWords[look.language].notLoaded.heading);
  await look.at("pane not loaded", { anew: true });
}
