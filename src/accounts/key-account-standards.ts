/** The five ticks of a key account: leader, matters to the target, room to expand, stable, time spent on it. */
import type { AccountRecords } from "./account-records";
import type { PortfolioFigures } from "./account-figures";
import { gapVariation } from "./buying-habit";
import type { Settings } from "./settings";

const REGULAR_BELOW = 1;

/** Contact hours of the last 12 months, or the number of contacts where hours are not noted. */
function contactTime({ visits }: AccountRecords, after: number, hoursKnown: boolean): number {
  const recent = visits?.filter(({ date }) => date > after) ?? [];
  return hoursKnown ? recent.reduce((sum, { hours }) => sum + (hours ?? 0), 0) : recent.length;
}

/**
 * Ticks of every account.
 *
 * @param records - Records of all accounts.
 * @param figures - Their figures, in the same order.
 * @param settings - Share of target, years, share of hours.
 * @returns Five ticks of the account at a position; null = not known: no statement in the workbook, a history
 *   too short to show stability, or no visits table.
 */
export function keyAccountStandards(
  records: readonly AccountRecords[],
  figures: PortfolioFigures,
  settings: Settings,
): (index: number) => readonly (boolean | null)[] {
  const [asOf, yearAgo] = figures.ends;
  const { standardTargetShare, standardYears, standardHoursShare } = settings.card;
  const targets = records.reduce((sum, { account }) => sum + (account.target ?? 0), 0);
  const companySales = figures.accounts.reduce((sum, { sales }) => sum + sales[0], 0);
  const goal = targets > 0 ? targets : companySales;
  const hoursKnown = records.some(({ visits }) => visits?.some(({ hours }) => hours !== null) === true);
  const times = records.map((entry) => contactTime(entry, yearAgo, hoursKnown));
  const ranked = times.filter((time) => time > 0).sort((a, b) => b - a);
  const places = Math.ceil(standardHoursShare * ranked.length);
  const longTime = places === 0 ? Number.POSITIVE_INFINITY : ranked[places - 1];
  const historyYears = figures.since === null ? 0 : (asOf - figures.since) / 365.25;
  return (index) => {
    const { account, visits } = records[index];
    const { sales, firstOrder, orderDays } = figures.accounts[index];
    const years = firstOrder === null ? 0 : (asOf - firstOrder) / 365.25;
    const variation = gapVariation(orderDays);
    const stable = years >= standardYears && variation !== null && variation < REGULAR_BELOW;
    return [
      account.industryLeader,
      goal > 0 ? sales[0] >= standardTargetShare * goal : null,
      account.businessExpansion,
      historyYears < standardYears ? null : stable,
      visits === null ? null : times[index] >= longTime,
    ];
  };
}
