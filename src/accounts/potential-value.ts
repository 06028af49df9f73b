/** Potential against value: which accounts to invest in, develop, keep, or serve lean. */
import type { ScoredAccount } from "./scored-account";
import { percentilePlace } from "./tier-score";

/** What to do with an account, by potential and value. */
export type PotentialStrategy = "invest" | "develop" | "keep" | "serve-lean";

/** One account's place. */
export interface PotentialPlace {
  readonly scored: ScoredAccount;
  /** Place of its yearly sales within the portfolio, 0 to 100. */
  readonly value: number;
  /** Place of its potential within the portfolio, 0 to 100. */
  readonly potential: number;
  readonly strategy: PotentialStrategy;
}

/** Yearly spend that is not yet ours where it is known, else the judgement of 1 to 5. */
function potentialOf({ account, sales12 }: ScoredAccount, bySpend: boolean): number | null {
  if (!bySpend) return account.growthPotential;
  return account.categorySpend === null ? null : Math.max(0, account.categorySpend - sales12);
}

/**
 * Places every customer whose potential is known; half of the portfolio is high on either axis.
 *
 * @param accounts - Scored accounts.
 * @returns Places; null when the workbook knows no potential. Potential is the spend not yet ours where at
 *   least half of the customers have a category spend, else the judgement of 1 to 5.
 */
export function potentialPlaces(accounts: readonly ScoredAccount[]): readonly PotentialPlace[] | null {
  const customers = accounts.filter(({ firstOrder }) => firstOrder !== null);
  const bySpend =
    2 * customers.filter(({ account }) => account.categorySpend !== null).length >= customers.length;
  const known = customers.filter((row) => potentialOf(row, bySpend) !== null);
  if (known.length === 0) return null;
  const values = Float64Array.from(customers, ({ sales12 }) => sales12).sort();
  const potentials = Float64Array.from(known, (row) => potentialOf(row, bySpend) ?? 0).sort();
  return known.map((scored) => {
    const value = percentilePlace(values, scored.sales12);
    const potential = percentilePlace(potentials, potentialOf(scored, bySpend) ?? 0);
    const high = value >= 50;
    const strategy = potential >= 50 ? (high ? "invest" : "develop") : high ? "keep" : "serve-lean";
    return { scored, value, potential, strategy };
  });
}
