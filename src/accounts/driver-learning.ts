/**
 * Driver weights learnt from the portfolio's own past: what was known of each account at earlier cut dates, and whether
 * it then fell silent. Beside them stands the rhythm's own estimate, from the same kind of timing fitted up to that day.
 *
 * Only drivers whose figures carry a date can be known as they stood: complaints, surveys, payments, contacts, sales, a
 * warning with its day. A contract's end, switching cost and spend elsewhere are known as they stand today, and today's
 * entry may already know the outcome; so they keep the table's weights.
 */
import { logistic } from "../numeric/log-scale";
import { cutDays } from "./cut-dates";
import { driverReadings, driverSources } from "./driver-readings";
import { learntDriverWeights, type DriverCase, type LearntDriverWeights } from "./driver-weights";
import { drivenRisk, type DriverReading, type DriverWeights } from "./drivers";
import { recordsOfAccounts } from "./account-records";
import { portfolioFigures } from "./account-figures";
import { accountHistory, type OrderHistories } from "./order-histories";
import type { OrderModel } from "./order-model";
import { historiesAt } from "./past-histories";
import { PastTimings } from "./past-timings";
import type { Portfolio } from "./records";
import { heldBackLogOdds } from "./score-features";
import type { Settings } from "./settings";
import { assignTiers } from "./tier-assignment";
import { tierCandidates } from "./tier-candidates";
import { ordersAfter } from "./what-happened";

/** How well drivers foresaw silence at past cut dates they had not been learnt from. */
export interface DriverEvidence {
  readonly cuts: number;
  /** Account-periods, and those without an order. */
  readonly cases: number;
  readonly events: number;
  /** Brier scores: drivers on top of the rhythm, the rhythm alone, the base rate. */
  readonly brier: number;
  readonly rhythmBrier: number;
  readonly baseRateBrier: number;
}

/** Learnt weights with what speaks for them. */
export interface DriverLearning extends LearntDriverWeights {
  readonly evidence: DriverEvidence;
}

/** Accounts a cut date must have. */
const LEAST_ACCOUNTS = 30;

/** The portfolio as it stood: what carries no date is not known. */
function portfolioAt(portfolio: Portfolio, day: number): Portfolio {
  return {
    ...portfolio,
    asOf: day,
    accounts: portfolio.accounts.map((account) => ({
      ...account,
      contractEnd: null,
      switchingCost: null,
      categorySpend: null,
      categorySpendYearAgo: null,
      manualFlag:
        account.manualFlagDate !== null && account.manualFlagDate <= day ? account.manualFlag : null,
    })),
  };
}

/** Readings of every account at an earlier day, by id. */
function readingsAt(
  portfolio: Portfolio,
  settings: Settings,
  day: number,
): ReadonlyMap<string, readonly DriverReading[]> {
  const past = portfolioAt(portfolio, day);
  const records = recordsOfAccounts(past);
  const figures = portfolioFigures(past, records, settings);
  const unknown = past.accounts.map(() => null);
  const tiers = assignTiers(tierCandidates(past.accounts, figures, unknown), settings.tiers, { asOf: day });
  const sources = driverSources(
    records,
    figures,
    (index) => settings.standards[tiers.assignments[index].serviceClass],
  );
  return new Map(past.accounts.map((account, i) => [account.id, driverReadings(sources[i], settings)]));
}

/**
 * What was known of all accounts at earlier cut dates, and who then fell silent.
 * @param portfolio - The portfolio.
 * @param settings - Standards and horizons.
 * @param histories - Order histories of the portfolio.
 * @param model - Fitted to them.
 * @param horizonDays - Days without an order that count as silence.
 * @returns Cases by cut date, latest first; only dates with accounts enough.
 */
function pastCases(
  portfolio: Portfolio,
  settings: Settings,
  histories: OrderHistories,
  model: OrderModel,
  horizonDays: number,
): DriverCase[][] {
  if (!histories.hasDays) return [];
  const firstDay = histories.firstDay.reduce((a, b) => Math.min(a, b), histories.asOf);
  const { days, horizonWeeks } = cutDays(firstDay, histories.asOf, horizonDays / 7);
  const ahead = Math.round(7 * horizonWeeks);
  const fits = new PastTimings();
  return days.flatMap((day) => {
    const past = historiesAt(histories, day);
    if (past.ids.length < LEAST_ACCOUNTS) return [];
    const readings = readingsAt(portfolio, settings, day);
    const then = fits.of(past, model.fittedTiming);
    return [
      past.ids.map((id, i) => {
        const history = accountHistory(past, i);
        return {
          base: logistic(-heldBackLogOdds(then, history, horizonWeeks)),
          readings: readings.get(id) ?? [],
          churned: ordersAfter(histories, history, day, ahead).orders === 0,
        };
      }),
    ];
  });
}

function brierOf(cases: readonly DriverCase[], risk: (one: DriverCase) => number): number {
  return cases.reduce((sum, one) => sum + (risk(one) - (one.churned ? 1 : 0)) ** 2, 0);
}

/**
 * Learns driver weights from cases at several cut dates, and judges them at each date by what was learnt before it.
 * @param dates - Cases by cut date, latest first.
 * @param table - Weights to start from.
 * @returns Weights, shares and evidence; null when no case knows a driver.
 */
export function learnFromDates(
  dates: readonly (readonly DriverCase[])[],
  table: DriverWeights,
): DriverLearning | null {
  if (!dates.some((cases) => cases.some(({ readings }) => readings.length > 0))) return null;
  let [count, events, brier, rhythmBrier, baseRateBrier] = [0, 0, 0, 0, 0];
  dates.forEach((cases, d) => {
    const { weights } = learntDriverWeights(dates.slice(d + 1).flat(), table);
    const rate = cases.filter(({ churned }) => churned).length / cases.length;
    count += cases.length;
    events += rate * cases.length;
    brier += brierOf(cases, ({ base, readings }) => drivenRisk(base, readings, weights).value);
    rhythmBrier += brierOf(cases, ({ base }) => base);
    baseRateBrier += brierOf(cases, () => rate);
  });
  return {
    ...learntDriverWeights(dates.flat(), table),
    evidence: {
      cuts: dates.length,
      cases: count,
      events: Math.round(events),
      brier: brier / count,
      rhythmBrier: rhythmBrier / count,
      baseRateBrier: baseRateBrier / count,
    },
  };
}

/**
 * Learns driver weights from a portfolio's own past.
 * @param portfolio - The portfolio.
 * @param settings - The table of weights, standards and horizons.
 * @param histories - Order histories of the portfolio.
 * @param model - Fitted to them.
 * @param horizonDays - Days without an order that count as silence.
 * @returns Weights, shares and evidence; null when the past knows no driver.
 */
export function learnDriverWeights(
  portfolio: Portfolio,
  settings: Settings,
  histories: OrderHistories,
  model: OrderModel,
  horizonDays: number,
): DriverLearning | null {
  return learnFromDates(
    pastCases(portfolio, settings, histories, model, horizonDays),
    settings.risk.driverWeights,
  );
}

/**
 * Whether drivers on top of the rhythm may call a risk a probability.
 * @param evidence - Evidence of the drivers; null without any.
 * @returns True when they beat rhythm and base rate, on 3 cut dates, 30 events and 100 account-periods at least.
 */
export function driversProven(evidence: DriverEvidence | null): boolean {
  return (
    evidence !== null &&
    evidence.cuts >= 3 &&
    evidence.events >= 30 &&
    evidence.cases >= 100 &&
    evidence.brier < evidence.rhythmBrier &&
    evidence.brier < evidence.baseRateBrier
  );
}
