import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { concentration } from "../../src/accounts/concentration";
import type { ScoredAccount, ScoredPortfolio } from "../../src/accounts/scored-account";
import { inExcel } from "../../src/excel/session";
import { LANGUAGES, type Language } from "../../src/language/language";
import { scoredListColumns } from "../../src/language/scored-list";
import { a1Range, columnLetters } from "../../src/sheets/a1-range";
import { inMoneyUnit, tableMoney } from "../../src/sheets/summary/table-money";
import { openFlow } from "../host/headless";
import { done, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(120_000);

const SOURCE = path.join(__dirname, "../../../shared/data/adventureworks/adventureworks-key-accounts.xlsx");
const present = existsSync(SOURCE);

async function built(bytes: Uint8Array, language: Language): Promise<Opened & { sheet: string }> {
  const pair = await openFlow(bytes, language);
  done(await pair.flow.boot());
  done(await pair.flow.read({}));
  const { sheet } = done(await pair.flow.buildSummary());
  return { ...pair, sheet };
}

function scoredOf({ flow }: Opened): ScoredPortfolio {
  const { scored } = flow.snapshot();
  if (scored === null) throw new Error("the workbook must have been scored");
  return scored;
}

function valueAt({ host, sheet }: Opened & { sheet: string }, address: string): unknown {
  const { row, column } = a1Range(address);
  return host.values(sheet)[row]?.[column];
}

const total = (accounts: readonly ScoredAccount[], pick: (row: ScoredAccount) => number | null): number =>
  accounts.reduce((sum, row) => sum + (pick(row) ?? 0), 0);

/** Compares the page's tier table, as the workbook calculates it, with sums over the scores themselves. */
function expectTiersOf(page: Opened & { sheet: string }, language: Language): void {
  const scored = scoredOf(page);
  const table = tableMoney(
    total(scored.accounts, ({ sales12 }) => sales12),
    scored.currency,
    language,
  );
  const { unit } = table;
  const money = (address: string): number => Number(valueAt(page, address)) * unit;
  scored.tierLabels.forEach((label, rank) => {
    const members = scored.accounts.filter(({ tier }) => tier.label === label);
    const row = String(6 + rank);
    expect(valueAt(page, `C${row}`)).toBe(members.length);
    expect(money(`E${row}`)).toBeCloseTo(
      total(members, ({ sales12 }) => sales12),
      4,
    );
    const losses = members.filter(({ expectedLoss }) => expectedLoss !== null);
    if (losses.length > 0)
      expect(money(`N${row}`)).toBeCloseTo(
        total(losses, ({ expectedLoss }) => expectedLoss),
        4,
      );
    const values = members.flatMap(({ clv }) => (clv === null ? [] : [clv]));
    if (values.length > 0) {
      const mean = values.reduce((sum, clv) => sum + clv.mean, 0);
      const below = Math.hypot(...values.map((clv) => clv.mean - clv.p10));
      const above = Math.hypot(...values.map((clv) => clv.p90 - clv.mean));
      const text = [mean, mean - below, mean + above].map((value) => inMoneyUnit(table, value));
      expect(valueAt(page, `I${row}`)).toBe(`${text[0]} (${text[1]}–${text[2]})`.replaceAll("\u2212", "-"));
    }
    const risks = members.flatMap(({ risk, stage }) =>
      risk === null || risk.basis === "R" || stage === "lost" ? [] : [risk.value],
    );
    if (risks.length > 0)
      expect(valueAt(page, `M${row}`)).toBeCloseTo(risks.reduce((a, b) => a + b, 0) / risks.length, 10);
  });
  const allTime = 7 + scored.tierLabels.length;
  expect(money(`E${String(allTime)}`)).toBeCloseTo(
    total(scored.accounts, ({ salesTotal }) => salesTotal),
    4,
  );
  const facts = concentration(scored.accounts.map(({ sales12 }) => sales12));
  const figures = [facts?.top1, facts?.top10, facts?.top20, facts?.accountsFor80, facts?.hhi, facts?.gini];
  figures.forEach((figure, index) => {
    expect(valueAt(page, `U${String(6 + index)}`)).toBeCloseTo(figure ?? Number.NaN, 8);
  });
}

describe("the summary's formulas over the scored list", () => {
  test.each(LANGUAGES)("calculate the figures of the scores in %s", async (language) => {
    const page = await built(await smallWorkbook(), language);
    expectTiersOf(page, language);
    expect(page.host.fingerprint(page.sheet).join(" ")).toContain("SUMPRODUCT");
    page.host.dispose();
  });

  it("count only the accounts whose satisfaction is known", async () => {
    const { flow, host } = await openFlow(null, "en-US");
    done(await flow.boot());
    done(await flow.insertSample());
    done(await flow.read({}));
    const page = { flow, host, sheet: done(await flow.buildSummary()).sheet };
    const scored = scoredOf(page);
    scored.tierLabels.forEach((label, rank) => {
      const known = scored.accounts.flatMap(({ tier, satisfaction }) =>
        tier.label === label && satisfaction !== null ? [satisfaction] : [],
      );
      const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
      expect(valueAt(page, `O${String(6 + rank)}`)).toBeCloseTo(mean, 10);
    });
    host.dispose();
  });

  it("follow a tier changed in the list by hand", async () => {
    const page = await built(await smallWorkbook(), "en-US");
    const list = page.flow.snapshot().built.find(({ id }) => id === "scores")?.sheet ?? "";
    const counts = (): readonly unknown[] => [6, 7, 8].map((row) => valueAt(page, `C${String(row)}`));
    const [a, b, c] = counts().map(Number);
    const column = scoredListColumns.indexOf("tier");
    const row = page.host.values(list).findIndex((line) => line[column] === "C");
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await session.request(({ workbook }) => {
        const cell = workbook.worksheets.getItem(list).getRange(`${columnLetters(column)}${String(row + 1)}`);
        cell.values = [["A"]];
      });
    });
    expect(counts()).toEqual([a + 1, b, c - 1]);
    page.host.dispose();
  });
});

(present ? describe : describe.skip)("the summary's formulas on AdventureWorks", () => {
  test.each(LANGUAGES)("tie the page to the source in %s", async (language) => {
    const page = await built(await readFile(SOURCE), language);
    expectTiersOf(page, language);
    const unit = language === "zh-CN" ? 1e4 : 1e6;
    expect(Number(valueAt(page, "E10")) * unit).toBeCloseTo(64_429_841.82, 2);
    page.host.dispose();
  });
});
