/** How sales gather on few accounts: top shares, HHI, Gini, Lorenz and Pareto curves. */
import type { Concentration, TierSummary } from "./tier-summary";

/** Sales above 0 from the largest, with running totals. */
interface RankedSales {
  readonly values: readonly number[];
  /** Sales of the first so many accounts; one entry more than accounts, the first 0. */
  readonly running: readonly number[];
  readonly total: number;
}

function rankedSales(sales: readonly number[]): RankedSales {
  const values = sales.filter((value) => value > 0).sort((a, b) => b - a);
  const running = [0];
  for (const value of values) running.push(running[running.length - 1] + value);
  return { values, running, total: running[running.length - 1] };
}

/** Share of sales of the largest share of accounts; within an account the share grows evenly. */
function topShare({ values, running, total }: RankedSales, accountShare: number): number {
  const position = accountShare * values.length;
  const whole = Math.min(values.length, Math.floor(position + 1e-9));
  const part = whole < values.length ? (position - whole) * values[whole] : 0;
  return (running[whole] + Math.max(0, part)) / total;
}

function gini(values: readonly number[], total: number): number {
  const n = values.length;
  // Values fall, so the rank from the smallest is n - index.
  const weighted = values.reduce((sum, value, index) => sum + (n - index) * value, 0);
  return (2 * weighted) / (n * total) - (n + 1) / n;
}

/**
 * Concentration of sales among the accounts that have any.
 *
 * @param sales - Sales of each account; values of 0 or less are left out.
 * @returns Shares, HHI (0 to 10,000) and Gini; null when nobody has sales.
 */
export function concentration(sales: readonly number[]): Concentration | null {
  const ranked = rankedSales(sales);
  const { values, running, total } = ranked;
  if (values.length === 0) return null;
  return {
    top1: topShare(ranked, 0.01),
    top5: topShare(ranked, 0.05),
    top10: topShare(ranked, 0.1),
    top20: topShare(ranked, 0.2),
    accountsFor80: running.findIndex((sum) => sum >= 0.8 * total * (1 - 1e-12)),
    hhi: 10_000 * values.reduce((sum, value) => sum + (value / total) ** 2, 0),
    gini: gini(values, total),
  };
}

const LORENZ_STEPS = 40;

/**
 * Lorenz curve: share of sales of the smallest share of accounts.
 *
 * @param sales - Sales of each account; values of 0 or less are left out.
 * @returns At most 41 points from (0, 0) to (1, 1); empty when nobody has sales.
 */
export function lorenzCurve(sales: readonly number[]): TierSummary["lorenz"] {
  const ranked = rankedSales(sales);
  if (ranked.values.length === 0) return [];
  const steps = Math.min(LORENZ_STEPS, ranked.values.length);
  return Array.from({ length: steps + 1 }, (_, step) => {
    if (step === 0) return { accounts: 0, sales: 0 };
    if (step === steps) return { accounts: 1, sales: 1 };
    const accounts = step / steps;
    return { accounts, sales: 1 - topShare(ranked, 1 - accounts) };
  });
}

const PARETO_SINGLE = 40;
const PARETO_GROUPS = 20;

/**
 * Pareto curve from the largest account on.
 *
 * @param sales - Sales of each account; values of 0 or less are left out.
 * @returns One entry an account up to 40 accounts, else twenty groups of 5 % of the accounts.
 */
export function paretoCurve(sales: readonly number[]): TierSummary["pareto"] {
  const ranked = rankedSales(sales);
  const n = ranked.values.length;
  if (n === 0) return [];
  const steps = n <= PARETO_SINGLE ? n : PARETO_GROUPS;
  let before = 0;
  return Array.from({ length: steps }, (_, step) => {
    const cumulative = step === steps - 1 ? 1 : topShare(ranked, (step + 1) / steps);
    const share = cumulative - before;
    before = cumulative;
    return { share, cumulative };
  });
}
