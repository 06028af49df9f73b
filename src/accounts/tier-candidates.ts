/** What tiers are found from: the values of each account now and a year before, by measure and criterion. */
import type { AccountFigures, PortfolioFigures } from "./account-figures";
import type { Account } from "./records";
import type { CriterionName } from "./settings";

/** Values of one account at one day; null = not known. */
export interface TierValues {
  readonly sales: number;
  readonly netProfit: number | null;
  readonly clv: number | null;
  readonly criteria: Readonly<Record<CriterionName, number | null>>;
  /** Days since the last order, number of orders and money up to that day; null before the first order. */
  readonly rfm: readonly [recencyDays: number, frequency: number, monetary: number] | null;
  /** Months from the first order; null before it. */
  readonly historyMonths: number | null;
}

/** One account to be tiered. */
export interface TierCandidate {
  readonly account: Account;
  readonly now: TierValues;
  /** Null when there was no order yet a year before. */
  readonly before: TierValues | null;
}

const gradePoints = { A: 4, B: 3, C: 2, D: 1 } as const;

function meanKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function shareOf(sales: number, spend: number | null): number | null {
  return spend === null || spend <= 0 ? null : sales / spend;
}

function valuesAt(
  account: Account,
  figures: AccountFigures,
  period: 0 | 1,
  day: number,
  clv: number | null,
): TierValues {
  const { firstOrder, orderDays } = figures;
  const started = firstOrder !== null && firstOrder <= day;
  const sales = figures.sales[period];
  const netProfit = figures.contribution[period];
  const grade = period === 0 ? figures.creditGrade : figures.creditGradeBefore;
  let last = orderDays.length - 1;
  while (last >= 0 && orderDays[last] > day) last -= 1;
  return {
    sales,
    netProfit,
    clv,
    criteria: {
      netProfit,
      sales,
      shareOfWallet: shareOf(sales, period === 0 ? account.categorySpend : account.categorySpendYearAgo),
      potential: account.growthPotential,
      loyalty: meanKnown(account.loyalty),
      credit: grade === null ? null : gradePoints[grade],
    },
    rfm:
      last < 0
        ? null
        : [
            day - orderDays[last],
            last + 1,
            period === 0 ? figures.salesTotal : figures.salesTotal - figures.sales[0],
          ],
    historyMonths: started ? (day - firstOrder) / 30.4375 : null,
  };
}

/**
 * Candidates for tiers, one an account.
 *
 * @param accounts - The accounts table.
 * @param figures - Their figures, in the same order.
 * @param clvs - Lifetime values now, in the same order; null where not known.
 * @returns Candidates in the same order.
 */
export function tierCandidates(
  accounts: readonly Account[],
  figures: PortfolioFigures,
  clvs: readonly (number | null)[],
): readonly TierCandidate[] {
  const [asOf, yearAgo] = figures.ends;
  return accounts.map((account, index) => {
    const own = figures.accounts[index];
    const startedBefore = own.firstOrder !== null && own.firstOrder <= yearAgo;
    return {
      account,
      now: valuesAt(account, own, 0, asOf, clvs[index]),
      before: startedBefore ? valuesAt(account, own, 1, yearAgo, null) : null,
    };
  });
}
