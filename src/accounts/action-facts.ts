/** What the next best actions of an account rest on, gathered from its records and its scores. */
import type { AccountFigures } from "./account-figures";
import { contactGapOf, declineOf, isOpen, type DriverSources } from "./driver-readings";
import type { ActionFacts } from "./next-best-actions";
import type { TierAssignment } from "./scored-account";
import type { Settings } from "./settings";

/**
 * Sales from which an account is among the top fifth of all customers, all-time.
 *
 * @param figures - Figures of all accounts.
 * @returns Money; infinite when nobody has ordered.
 */
export function valuableFrom(figures: readonly AccountFigures[]): number {
  const totals = figures.filter(({ firstOrder }) => firstOrder !== null).map(({ salesTotal }) => salesTotal);
  totals.sort((a, b) => b - a);
  return totals.at(Math.floor(totals.length / 5)) ?? Number.POSITIVE_INFINITY;
}

/** Facts that scoring works out and that the records alone don't hold. */
interface ScoredFacts extends Pick<
  ActionFacts,
  "stage" | "risk" | "overdueFactor" | "whitespaceValue" | "netProfit" | "valuable" | "expectedLoss"
> {
  readonly tier: TierAssignment;
}

/**
 * What an account's actions rest on.
 *
 * @param sources - Its records and figures.
 * @param settings - How long a warning raised by hand holds.
 * @param scored - What scoring worked out.
 * @returns The facts.
 */
export function actionFacts(sources: DriverSources, settings: Settings, scored: ScoredFacts): ActionFacts {
  const { records, figures, asOf } = sources;
  const { account, complaints, surveys } = records;
  const open = complaints?.filter((complaint) => isOpen(complaint, asOf)) ?? null;
  const { manualFlag, manualFlagDate } = account;
  const lapsed = manualFlagDate !== null && asOf - manualFlagDate > settings.risk.manualFlagDays;
  const { payments } = figures;
  const later =
    payments?.meanDaysLate90 == null || payments.meanDaysLateBefore === null
      ? null
      : payments.meanDaysLate90 - payments.meanDaysLateBefore;
  const { tier, ...rest } = scored;
  const [sales, salesBefore] = figures.sales;
  return {
    ...rest,
    serviceClass: tier.serviceClass,
    ordersTotal: figures.ordersTotal,
    daysSilent: figures.lastOrder === null ? null : asOf - figures.lastOrder,
    salesChange: salesBefore > 0 ? sales / salesBefore - 1 : null,
    openComplaints: open?.length ?? null,
    satisfaction: surveys?.at(-1)?.score ?? null,
    overdueOver30: payments?.overdueOver30 ?? null,
    daysLater: later,
    contactGap: contactGapOf(sources),
    contractDaysLeft: account.contractEnd === null ? null : account.contractEnd - asOf,
    manualFlag: lapsed ? null : manualFlag,
    decline: declineOf(sources),
    growthPotential: account.growthPotential,
    cooperationDepth: account.cooperationDepth,
  };
}
