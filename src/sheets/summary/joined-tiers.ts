/** Six tiers at most fit the page: lower ones are joined as one row "others". */
import type { CoverageRow, TierRow, TierSummary } from "../../accounts/tier-summary";

/** Most tiers the page shows. */
const MOST_TIERS = 6;

function sum<T>(rows: readonly T[], pick: (row: T) => number | null): number | null {
  const values = rows.map(pick);
  if (values.some((value) => value === null)) return null;
  return values.reduce<number>((all, value) => all + (value ?? 0), 0);
}

function joinedRow(rows: readonly TierRow[], label: string): TierRow {
  const clvs = rows.map((row) => row.clv);
  const mean = sum(clvs, (clv) => clv?.mean ?? null);
  // Sums of independent accounts: spreads add as squares, on each side of the mean.
  const spread = (pick: (clv: NonNullable<TierRow["clv"]>) => number): number =>
    Math.sqrt(clvs.reduce((all, clv) => all + (clv === null ? 0 : (pick(clv) - clv.mean) ** 2), 0));
  return {
    label,
    serviceClass: rows[rows.length - 1]?.serviceClass ?? "floor",
    accounts: sum(rows, (row) => row.accounts) ?? 0,
    sales: sum(rows, (row) => row.sales) ?? 0,
    netProfit: sum(rows, (row) => row.netProfit),
    clv:
      mean === null
        ? null
        : { mean, p10: mean - spread((clv) => clv.p10), p90: mean + spread((clv) => clv.p90) },
    meanRisk: null,
    expectedLoss: sum(rows, (row) => row.expectedLoss),
    satisfaction: null,
    visitsOnStandard: null,
    netChange: sum(rows, (row) => row.netChange),
    hours: sum(rows, (row) => row.hours) ?? 0,
  };
}

function joinedCoverage(rows: readonly CoverageRow[], label: string): CoverageRow {
  return {
    label,
    standard: sum(rows, (row) => row.standard) ?? 0,
    done: sum(rows, (row) => row.done) ?? 0,
    onStandardShare: null,
    overdue: sum(rows, (row) => row.overdue) ?? 0,
    hours: sum(rows, (row) => row.hours) ?? 0,
  };
}

function joinedCounts(
  counts: readonly (readonly number[])[],
  tiers: number,
  kept: number,
): readonly (readonly number[])[] {
  const place = (index: number): number => (index >= tiers ? kept + 1 : Math.min(index, kept));
  const joined = Array.from({ length: kept + 2 }, () => Array.from({ length: kept + 2 }, () => 0));
  counts.forEach((line, before) => {
    line.forEach((value, now) => {
      const target = joined[place(before)];
      if (target !== undefined) target[place(now)] = (target[place(now)] ?? 0) + value;
    });
  });
  return joined;
}

/**
 * The summary with at most six tiers.
 *
 * @param summary - Facts with any number of tiers.
 * @param label - Name of the joined row.
 * @returns The same facts when they fit, else with the lower tiers joined.
 */
export function joinLowerTiers(summary: TierSummary, label: string): TierSummary {
  const tiers = summary.tiers.length;
  if (tiers <= MOST_TIERS) return summary;
  const kept = MOST_TIERS - 1;
  const { coverage, migration } = summary;
  return {
    ...summary,
    tiers: [...summary.tiers.slice(0, kept), joinedRow(summary.tiers.slice(kept), label)],
    coverage:
      coverage === null || coverage.length <= MOST_TIERS
        ? coverage
        : [...coverage.slice(0, kept), joinedCoverage(coverage.slice(kept), label)],
    migration:
      migration === null ? null : { ...migration, counts: joinedCounts(migration.counts, tiers, kept) },
  };
}
