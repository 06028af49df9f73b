/** Nothing of the user's leaves the page, and nothing of it is taken for markup, script or a formula. */
import { readFile } from "node:fs/promises";
import type { Request } from "@playwright/test";
import { zipParts } from "../slides/zip-parts";
import { hostileWorkbook, leads, markup } from "./hostile-names";
import { expect, test } from "./lone-test";
import { paneFrame } from "./pane-excel";
import type { Bench } from "./workbench-test";

declare global {
  interface Window {
    /** Elements that names turned into, at any time. */
    taken?: string[];
  }
}

/** Notes in each pane every element that a name turned into, also if it is gone a moment later. */
async function watchMarkup(bench: Bench): Promise<void> {
  await bench.page.addInitScript(() => {
    if (!location.pathname.endsWith("/taskpane.html")) return;
    const taken: string[] = (window.taken = []);
    const look = (node: Node): void => {
      if (!(node instanceof Element)) return;
      const found = [node, ...node.querySelectorAll("*")].filter((one) =>
        one.matches("img, script, b.taken"),
      );
      // The pane's own scripts are parts it loads later.
      const own = found.filter(
        (one) => one instanceof HTMLScriptElement && one.src.startsWith(location.origin),
      );
      if (found.length > own.length) taken.push(node.nodeName);
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(look);
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Walks through the main job; what every screen said. */
async function mainJob(bench: Bench): Promise<readonly string[]> {
  const shown: string[] = [];
  const read = async (): Promise<void> => {
    shown.push((await bench.pane.locator("main").textContent()) ?? "");
  };
  const tab = async (name: string): Promise<void> => {
    await bench.pane.getByRole("tab", { name }).click();
    await expect(bench.pane.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
    await read();
  };
  const press = (text: string | RegExp): Promise<void> =>
    bench.pane.locator("fluent-button", { hasText: text }).click();
  await bench.primary();
  await bench.heading(/^60 accounts/);
  for (const row of ["accounts", "orders", "visits", "check"]) {
    await bench.pane.locator(`#row-${row}`).click();
    await read();
    await bench.pane.locator("#back").click();
  }
  await bench.primary();
  await bench.heading("Everything is built");
  await tab("Tiers");
  await bench.pane.locator("#scheme").click();
  await bench.pane.getByRole("option", { name: "ABC: share of sales" }).click();
  await bench.pane.locator("#show-all").click();
  await read();
  await tab("Cards");
  await bench.pane.getByText("One sheet. Pick the account in a drop-down").click();
  await read();
  await tab("Allocation");
  await press("Find best owners");
  await expect(bench.pane.getByText("How many accounts may move?")).toBeVisible({ timeout: 120_000 });
  await read();
  await press(/^\s*Preview \d+ changes/);
  await expect(bench.pane.getByText(/^Only column/)).toBeVisible();
  await read();
  await tab("Summary");
  await bench.primary();
  await bench.heading("Summary page built");
  return shown;
}

/** Downloads the slides; the text of all their parts. */
async function slides(bench: Bench): Promise<string> {
  const [download] = await Promise.all([
    bench.page.waitForEvent("download"),
    bench.pane.getByRole("button", { name: /^Download slides/ }).click(),
  ]);
  return [...zipParts(await readFile(await download.path())).values()].join("\n");
}

/** Cells of the add-in's sheets that hold a name as text, and those whose formula does. */
async function cellsWithNames(
  bench: Bench,
): Promise<{ readonly texts: readonly string[]; readonly formulas: readonly string[] }> {
  return paneFrame(bench).evaluate(
    (inEveryName) =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        const own = sheets.items.filter(({ name }) => name.startsWith("KAM "));
        const grids = own.map((sheet) => sheet.getUsedRange().load("formulas, values"));
        await context.sync();
        const texts: string[] = [];
        const formulas: string[] = [];
        for (const { formulas: asked, values } of grids) {
          (asked as unknown[][]).forEach((line, row) => {
            line.forEach((formula, column) => {
              const value: unknown = (values as unknown[][])[row]?.[column];
              if (typeof formula !== "string" || !formula.includes(inEveryName)) return;
              // The formula of a text reads like the text itself.
              (formula === value ? texts : formulas).push(formula);
            });
          });
        }
        return { texts, formulas };
      }),
    markup,
  );
}

/** Every request that went out, checked: to the workbench itself, to fetch a file of its own, without data. */
function checkEgress(requests: readonly Request[], origin: string, pieces: readonly string[]): void {
  expect(requests.length).toBeGreaterThan(10);
  // The solver's is fetched by a worker: requests of workers are among those counted.
  expect(requests.some((request) => request.url().endsWith("highs.wasm"))).toBe(true);
  for (const request of requests) {
    const address = new URL(request.url());
    expect(address.origin).toBe(origin);
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBeNull();
    expect(address.search).toBe("");
    const sent = [request.url(), ...Object.values(request.headers())].map((text) => decodeURIComponent(text));
    for (const piece of pieces) expect(sent.some((text) => text.includes(piece))).toBe(false);
  }
}

test("hostile names show as text everywhere, and no request carries data", async ({ newBench, served }) => {
  const workbook = await hostileWorkbook();
  const bench = await newBench(workbook.bytes);
  const requests: Request[] = [];
  const sockets: string[] = [];
  bench.page.context().on("request", (request) => requests.push(request));
  bench.page.on("websocket", (socket) => sockets.push(socket.url()));
  await watchMarkup(bench);
  await bench.open("en-US");
  const shown = (await mainJob(bench)).join("\n");
  const deck = await slides(bench);
  const { texts, formulas } = await cellsWithNames(bench);

  for (const lead of leads) {
    // Reading leaves out spaces around a name and takes full-width signs for plain ones: the worse for a writer.
    const read = lead.normalize("NFKC").trim() + markup;
    expect(shown.includes(read), `the pane shows ${read}`).toBe(true);
    expect(
      texts.some((text) => text.startsWith(read)),
      `a cell holds ${read}`,
    ).toBe(true);
  }
  expect(formulas).toEqual([]);
  expect(deck).not.toContain(markup);
  expect(deck).toContain(markup.replaceAll("<", "&lt;").replaceAll(">", "&gt;").slice(0, 20));
  expect(deck).not.toMatch(/<f>[^<]*onerror/);
  expect(await paneFrame(bench).evaluate(() => window.taken)).toEqual([]);
  expect(await paneFrame(bench).evaluate(() => document.title)).toBe("Key Accounts");

  const inside = requests.filter((request) => !/^(?:blob|data|about):/.test(request.url()));
  checkEgress(inside, new URL(served.url).origin, [...workbook.names.keys(), "elsewhere", "onerror", "KA-0"]);
  expect(sockets).toEqual([]);
  expect(bench.outside).toEqual([]);
  // A violation of the policy is an error on the console.
  expect(bench.errors).toEqual([]);
  console.log(
    `${String(texts.length)} cells with names, all text; ${String(inside.length)} requests, all GET to the workbench itself, none with data`,
  );
});
