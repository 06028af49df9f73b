/** Which criteria of a weighted score nothing is known of, though they may have a weight. */
import type { ScoredPortfolio } from "./scored-account";
import type { CriterionName } from "./settings";

/**
 * Criteria no account has a value of.
 *
 * @param scored - The accounts.
 * @param hasPayments - Whether there is a table of invoices and payments, which credit is judged by.
 * @returns Their names; a score leaves them out, and there is none where too much of the weight is theirs.
 */
export function criteriaWithoutData(
  { accounts }: Pick<ScoredPortfolio, "accounts">,
  hasPayments: boolean,
): ReadonlySet<CriterionName> {
  const known: Readonly<Record<CriterionName, boolean>> = {
    sales: accounts.length > 0,
    netProfit: accounts.some(({ netProfit12 }) => netProfit12 !== null),
    shareOfWallet: accounts.some(({ account }) => (account.categorySpend ?? 0) > 0),
    potential: accounts.some(({ account }) => account.growthPotential !== null),
    loyalty: accounts.some(({ account }) => account.loyalty.some((value) => value !== null)),
    credit: hasPayments,
  };
  return new Set((Object.keys(known) as CriterionName[]).filter((name) => !known[name]));
}
