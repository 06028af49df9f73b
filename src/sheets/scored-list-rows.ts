/** The rows of the scored list: every figure of an account in its column. */
import type { ScoredAccount } from "../accounts/scored-account";
import { actionWords } from "../language/actions";
import type { Language } from "../language/language";
import { scoredListColumns, type ScoredListColumn } from "../language/scored-list";
import { columnLetters } from "./a1-range";
import type { Cell } from "./sheet-layout";
import { rolesText } from "./written-actions";
import { riskSymbol } from "./written-risk";
import { tierNoteText } from "./written-tier";

const DASH = "—";

function compareLoss(a: ScoredAccount, b: ScoredAccount): number {
  const group = (account: ScoredAccount): number =>
    account.expectedLoss !== null ? 0 : account.risk === null ? 3 : account.risk.basis === "R" ? 2 : 1;
  return (
    group(a) - group(b) ||
    (b.expectedLoss ?? 0) - (a.expectedLoss ?? 0) ||
    (b.risk?.value ?? 0) - (a.risk?.value ?? 0) ||
    b.sales12 - a.sales12
  );
}

/** Place of an account by sales, and the share of sales up to and with it. */
interface SalesPlace {
  readonly rank: number;
  readonly cumulative: number;
}

function salesPlaces(accounts: readonly ScoredAccount[]): ReadonlyMap<ScoredAccount, SalesPlace> {
  const ranked = [...accounts].sort((a, b) => b.sales12 - a.sales12);
  const total = ranked.reduce((sum, { sales12 }) => sum + Math.max(0, sales12), 0);
  let running = 0;
  return new Map(
    ranked.map((account, index) => {
      running += Math.max(0, account.sales12);
      // Rounded, since the page counts accounts below 80 % and sums of shares are off by the last digit.
      const cumulative = total > 0 ? Math.round((1e12 * running) / total) / 1e12 : 0;
      return [account, { rank: index + 1, cumulative }];
    }),
  );
}

function listCells(
  scored: ScoredAccount,
  language: Language,
  row: number,
  place: SalesPlace,
): Readonly<Record<ScoredListColumn, Cell>> {
  const words = actionWords[language];
  const { account, tier, risk, clv, nextOrder, recommended } = scored;
  const band = risk?.band ?? null;
  const symbol = riskSymbol(risk);
  const point = (index: number): readonly [Cell, Cell] => {
    const found = risk?.points[index];
    if (found === undefined) return ["", ""];
    return [words.reasons[found.driver]?.long(found.value) ?? found.driver, found.points];
  };
  const [reason1, points1] = point(0);
  const [reason2, points2] = point(1);
  const [reason3, points3] = point(2);
  const first = risk?.points.find((candidate) => candidate.points > 0);
  const letter = (key: ScoredListColumn): string => columnLetters(scoredListColumns.indexOf(key));
  const before = `${letter("salesBefore")}${String(row)}`;
  return {
    id: account.id,
    name: account.name,
    tier: tier.label ?? DASH,
    tierNote: tierNoteText(scored, language),
    override: null,
    overrideReason: null,
    overrideBy: null,
    overrideUntil: null,
    owner: scored.owner ?? DASH,
    stage: words.stages[scored.stage] ?? scored.stage,
    sales12: scored.sales12,
    salesBefore: scored.sales12Before,
    change: scored.sales12Before > 0 ? { formula: `=${letter("sales12")}${String(row)}/${before}-1` } : DASH,
    netProfit: scored.netProfit12 ?? DASH,
    clv: clv?.mean ?? DASH,
    clvLow: clv?.p10 ?? DASH,
    clvHigh: clv?.p90 ?? DASH,
    risk: risk?.value ?? DASH,
    riskLow: risk?.low ?? DASH,
    riskHigh: risk?.high ?? DASH,
    basis: risk?.basis ?? DASH,
    state: band === null ? DASH : `${symbol === "" ? "" : `${symbol} `}${words.bands[band]}`,
    profitIfKept: scored.profitIfKept ?? DASH,
    expectedLoss: scored.expectedLoss ?? DASH,
    nextOrder: nextOrder?.expected ?? DASH,
    overdue: nextOrder?.overdueFactor ?? DASH,
    satisfaction: scored.satisfaction ?? DASH,
    visitsDone: scored.visitsDone ?? DASH,
    visitsStandard: scored.visitsStandard ?? DASH,
    cases: scored.openComplaints ?? DASH,
    hours: scored.serviceHours,
    reason: first === undefined ? DASH : (words.reasons[first.driver]?.short ?? DASH),
    action: recommended === null ? DASH : (words.actions[recommended.action]?.long ?? DASH),
    due: recommended?.due ?? DASH,
    firstOrder: scored.firstOrder ?? "",
    lastOrder: scored.lastOrder ?? "",
    ordersTotal: scored.ordersTotal,
    orders12: scored.orders12,
    ordersBefore: scored.orders12Before,
    salesTotal: scored.salesTotal,
    windowStart: nextOrder?.windowStart ?? "",
    windowEnd: nextOrder?.windowEnd ?? "",
    gap: nextOrder?.expectedGapDays ?? "",
    alive: clv?.probabilityAlive ?? "",
    horizon: risk?.horizonDays ?? "",
    poolMean: risk?.poolMean ?? "",
    reason1,
    points1,
    reason2,
    points2,
    reason3,
    points3,
    tierBefore: tier.yearAgoLabel ?? "",
    nextTier: tier.nextTierLabel ?? "",
    nextTierAt: tier.nextTierAt ?? "",
    tierModel: tier.modelLabel ?? tier.label ?? "",
    rank: place.rank,
    cumulative: place.cumulative,
    clvBelow: clv === null ? "" : Math.min(0, clv.p10 - clv.mean) ** 2,
    clvAbove: clv === null ? "" : Math.max(0, clv.p90 - clv.mean) ** 2,
    by: recommended === null ? "" : rolesText(recommended.by, scored.owner, language),
    costCap: recommended?.costCap ?? "",
  };
}

/**
 * Accounts in the order of the list.
 *
 * @param accounts - Scored accounts.
 * @returns The largest expected loss first, then those without one, rule-indexed ones and prospects last.
 */
export function byExpectedLoss(accounts: readonly ScoredAccount[]): readonly ScoredAccount[] {
  return [...accounts].sort(compareLoss);
}

/**
 * The rows of the list.
 *
 * @param accounts - All scored accounts, in the order of the list.
 * @param language - Language of the texts.
 * @param firstRow - Row of the first account, as Excel shows it.
 * @returns One row an account, one cell a column of `scoredListColumns`.
 */
export function scoredListRows(
  accounts: readonly ScoredAccount[],
  language: Language,
  firstRow: number,
): readonly (readonly Cell[])[] {
  const places = salesPlaces(accounts);
  return accounts.map((account, index): readonly Cell[] => {
    const place = places.get(account) ?? { rank: 0, cumulative: 0 };
    const cells = listCells(account, language, firstRow + index, place);
    return scoredListColumns.map((key) => cells[key]);
  });
}
