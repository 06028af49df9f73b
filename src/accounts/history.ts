/**
 * Tier history: one row an account for every closed period, only ever added to. It is read back in any order
 * and with whatever the user did to the sheet; rows that can't be read are named, not guessed.
 */
import type { ScoredPortfolio } from "./scored-account";
import type { Settings } from "./settings";
import { schemeFingerprint } from "./scheme-fingerprint";
import type { ClosedTier } from "./tier-assignment";
import { schemeIds } from "./tier-scheme";

/** One account at the end of one closed period. */
export interface HistoryRow {
  readonly periodEnd: number;
  readonly accountId: string;
  readonly name: string;
  /** Tier that held; null = prospect or not rated. */
  readonly label: string | null;
  readonly rank: number | null;
  /** Tier by the rule alone, where another one held. */
  readonly modelLabel: string | null;
  readonly score: number | null;
  /** Sales of the 12 months to the period's end. */
  readonly sales: number;
  readonly clv: number | null;
  readonly risk: number | null;
  readonly streak: number;
  /** Fingerprint of the rule the period was closed with. */
  readonly scheme: string;
}

/** Columns of the history sheet, in order. */
export const historyColumns: readonly (keyof HistoryRow)[] = [
  "periodEnd",
  "accountId",
  "name",
  "label",
  "rank",
  "modelLabel",
  "score",
  "sales",
  "clv",
  "risk",
  "streak",
  "scheme",
];

/** What a cell of the history sheet can hold. */
export type HistoryCell = string | number | boolean | null;

/** A row that could not be read. */
export interface HistoryProblem {
  /** Place in the rows given, from 0. */
  readonly row: number;
  readonly column: keyof HistoryRow;
  readonly code: "not-a-day" | "blank" | "not-a-number" | "repeated";
}

/** Why a period can't be closed. */
export type ClosingProblem = "already-closed" | "later-period-closed";

/** The last closed period: holds tiers by hysteresis and is what the summary compares with. */
export interface LastClosed {
  readonly periodEnd: number;
  readonly tiers: ReadonlyMap<
    string,
    ClosedTier & { readonly rank: number | null; readonly sales: number; readonly clv: number | null }
  >;
}

/**
 * Rows to add when the present period is closed.
 *
 * @param scored - The portfolio as scored; its as-of day is the period's end.
 * @param settings - Settings it was scored with.
 * @returns One row an account, in the order of the accounts table.
 */
export function historyRows(scored: ScoredPortfolio, settings: Settings): readonly HistoryRow[] {
  const schemeId = schemeIds.find((id) => id === scored.schemeName) ?? "ABC";
  const scheme = schemeFingerprint(schemeId, settings.tiers);
  return scored.accounts.map(({ account, tier, sales12, clv, risk }) => ({
    periodEnd: scored.asOf,
    accountId: account.id,
    name: account.name,
    label: tier.label,
    rank: tier.rank,
    modelLabel: tier.modelLabel,
    score: tier.score,
    sales: sales12,
    clv: clv?.mean ?? null,
    risk: risk?.value ?? null,
    streak: tier.streak ?? 0,
    scheme,
  }));
}

/**
 * Whether a period can be closed.
 *
 * @param history - Rows read from the history sheet.
 * @param periodEnd - End of the period to close.
 * @returns A code, or null when it can be closed. A period is closed once, and never behind a later one.
 */
export function closingProblem(history: readonly HistoryRow[], periodEnd: number): ClosingProblem | null {
  if (history.some((row) => row.periodEnd === periodEnd)) return "already-closed";
  return history.some((row) => row.periodEnd > periodEnd) ? "later-period-closed" : null;
}

/**
 * A history row as cells.
 *
 * @param row - The row.
 * @returns One cell a column of `historyColumns`; null = blank.
 */
export function historyCells(row: HistoryRow): readonly HistoryCell[] {
  return historyColumns.map((column) => row[column]);
}

function textOf(cell: HistoryCell): string | null {
  if (cell === null) return null;
  const text = String(cell).trim();
  return text === "" ? null : text;
}

function numberOf(cell: HistoryCell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const text = textOf(cell);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

const optionalNumbers: readonly (keyof HistoryRow)[] = ["rank", "score", "clv", "risk"];

/**
 * Reads history rows back.
 *
 * @param cells - Rows of cells in the order of `historyColumns`, sorted or filtered in any way; blank rows are
 *   passed over.
 * @returns Rows by period, and what could not be read. Of rows for one account and period the first counts.
 */
export function readHistory(cells: readonly (readonly HistoryCell[])[]): {
  readonly rows: readonly HistoryRow[];
  readonly problems: readonly HistoryProblem[];
} {
  const rows: HistoryRow[] = [];
  const problems: HistoryProblem[] = [];
  const seen = new Set<string>();
  cells.forEach((line, row) => {
    if (line.every((cell) => textOf(cell) === null)) return;
    const cell = (column: keyof HistoryRow): HistoryCell => line[historyColumns.indexOf(column)] ?? null;
    const reject = (column: keyof HistoryRow, code: HistoryProblem["code"]): void => {
      problems.push({ row, column, code });
    };
    const periodEnd = numberOf(cell("periodEnd"));
    const accountId = textOf(cell("accountId"));
    const scheme = textOf(cell("scheme"));
    const sales = numberOf(cell("sales"));
    if (periodEnd === null || periodEnd < 1 || !Number.isInteger(periodEnd)) {
      reject("periodEnd", "not-a-day");
      return;
    }
    if (accountId === null) {
      reject("accountId", "blank");
      return;
    }
    if (scheme === null) {
      reject("scheme", "blank");
      return;
    }
    if (sales === null) {
      reject("sales", "not-a-number");
      return;
    }
    const wrong = optionalNumbers.find(
      (column) => textOf(cell(column)) !== null && numberOf(cell(column)) === null,
    );
    if (wrong !== undefined) {
      reject(wrong, "not-a-number");
      return;
    }
    const key = `${String(periodEnd)} ${accountId}`;
    if (seen.has(key)) {
      reject("accountId", "repeated");
      return;
    }
    seen.add(key);
    rows.push({
      periodEnd,
      accountId,
      name: textOf(cell("name")) ?? accountId,
      label: textOf(cell("label")),
      rank: numberOf(cell("rank")),
      modelLabel: textOf(cell("modelLabel")),
      score: numberOf(cell("score")),
      sales,
      clv: numberOf(cell("clv")),
      risk: numberOf(cell("risk")),
      streak: numberOf(cell("streak")) ?? 0,
      scheme,
    });
  });
  rows.sort((a, b) => a.periodEnd - b.periodEnd);
  return { rows, problems };
}

/**
 * The last period closed before a day.
 *
 * @param history - History rows.
 * @param asOf - The day looked from; a period that ends on it is the present one.
 * @returns Its tiers by account id; null when none was closed.
 */
export function lastClosed(history: readonly HistoryRow[], asOf: number): LastClosed | null {
  const ends = history.map(({ periodEnd }) => periodEnd).filter((end) => end < asOf);
  if (ends.length === 0) return null;
  const periodEnd = ends.reduce((last, end) => Math.max(last, end));
  const tiers = new Map(
    history
      .filter((row) => row.periodEnd === periodEnd)
      .map(({ accountId, label, rank, sales, clv, streak, scheme }) => [
        accountId,
        { label, rank, sales, clv, streak, fingerprint: scheme },
      ]),
  );
  return { periodEnd, tiers };
}
