/** Account cards: every figure of one account's card, from indexes built once for the whole portfolio. */
import type { AccountCard, ThreePeriods } from "./account-card";
import { portfolioFigures, type Periods, type PortfolioFigures } from "./account-figures";
import { recordsOfAccounts, type AccountRecords } from "./account-records";
import { actionFacts, valuableFrom } from "./action-facts";
import { buyingHabit } from "./buying-habit";
import { addMonths, monthOfDay, serialDay } from "./calendar";
import { changeSplit } from "./change-split";
import { completeness } from "./completeness";
import { driverSources } from "./driver-readings";
import { keyAccountStandards } from "./key-account-standards";
import type { LedgerFit } from "./ledger-fit";
import { lifetimeValue } from "./lifetime-value";
import { monthlySales } from "./monthly-sales";
import { nextBestActions } from "./next-best-actions";
import { historyOf } from "./order-histories";
import { assembleOrderModel, type OrderModel } from "./order-model";
import type { PaymentFigures } from "./receivable-figures";
import type { Portfolio } from "./records";
import { openComplaintFacts, satisfactionFacts } from "./satisfaction-facts";
import { portfolioFit } from "./score-orders";
import type { ScoredPortfolio } from "./scored-account";
import type { Settings } from "./settings";
import { whitespaceFinder } from "./whitespace";

/** Days late that must change before the trend is called better or worse. */
const TREND_DAYS = 3;
const ORDERS_SHOWN = 24;

function relativeChange(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : (now - before) / Math.abs(before);
}

function paymentTrend(payments: PaymentFigures | null): AccountCard["profile"]["paymentTrend"] {
  if (payments?.meanDaysLate90 == null || payments.meanDaysLateBefore === null) return null;
  const change = payments.meanDaysLate90 - payments.meanDaysLateBefore;
  if (change > TREND_DAYS) return "worse";
  return change < -TREND_DAYS ? "better" : "same";
}

/** Sales over target: of the last 12 months, or of the running fiscal year against the part of the target due. */
function attainment(
  { account: { target }, orders }: AccountRecords,
  sales12: number,
  asOf: number,
  fiscalStartMonth: number | null,
): number | null {
  if (target === null || target <= 0) return null;
  if (fiscalStartMonth === null) return sales12 / target;
  const { year, month } = monthOfDay(asOf);
  const start = serialDay(month >= fiscalStartMonth ? year : year - 1, fiscalStartMonth, 1);
  const sales = orders.reduce((sum, { date, amount }) => sum + (date >= start ? amount : 0), 0);
  return sales / ((target * (asOf - start + 1)) / (addMonths(start, 12) - start));
}

/** Rank of each value, 1 = largest, equals share the better rank. */
function rankByValue(values: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  [...values]
    .sort((a, b) => b - a)
    .forEach((value, index) => {
      if (!ranks.has(value)) ranks.set(value, index + 1);
    });
  return ranks;
}

/** Rank by sales of one period among all accounts; null without sales. */
function ranksIn(figures: PortfolioFigures, period: 0 | 1 | 2): readonly (number | null)[] {
  const ranks = rankByValue(figures.accounts.map(({ sales }) => sales[period]));
  return figures.accounts.map(({ sales }) => (sales[period] > 0 ? (ranks.get(sales[period]) ?? null) : null));
}

/** Rank by sales of the last 12 months among accounts of the same tier; null for not rated. */
function ranksInTier(scored: ScoredPortfolio): readonly (number | null)[] {
  const ranks = new Map(
    scored.tierLabels.map((label) => {
      const members = scored.accounts.filter(({ tier }) => tier.label === label);
      return [label, rankByValue(members.map(({ sales12 }) => sales12))] as const;
    }),
  );
  return scored.accounts.map(({ tier, sales12 }) =>
    tier.label === null ? null : (ranks.get(tier.label)?.get(sales12) ?? null),
  );
}

/** The model the scores were made with, or, where they hold none, the same one fitted here. */
function modelOf(fit: LedgerFit, { orderModel }: ScoredPortfolio): OrderModel {
  return orderModel == null ? fit.model : assembleOrderModel(orderModel.parts, () => orderModel.riskScore);
}

/**
 * Cards of a portfolio.
 *
 * @param portfolio - Records of the workbook.
 * @param scored - The same portfolio scored with the same settings.
 * @param settings - All settings.
 * @returns A function from an account's id to its card. It throws a RangeError for an id that is not in the
 *   accounts table.
 */
export function cardFacts(
  portfolio: Portfolio,
  scored: ScoredPortfolio,
  settings: Settings,
): (accountId: string) => AccountCard {
  const records = recordsOfAccounts(portfolio);
  const figures = portfolioFigures(portfolio, records, settings);
  const fit = portfolioFit(portfolio, records, figures.margins);
  const model = fit === null ? null : modelOf(fit, scored);
  const { ends, since } = figures;
  const [asOf, yearAgo] = ends;
  const standardOf = (index: number) => settings.standards[scored.accounts[index].tier.serviceClass];
  const sources = driverSources(records, figures, standardOf);
  const standards = keyAccountStandards(records, figures, settings);
  const whitespace = whitespaceFinder(records, figures, settings);
  const ranks = [ranksIn(figures, 0), ranksIn(figures, 1), ranksIn(figures, 2)] as const;
  const tierRanks = ranksInTier(scored);
  const totals = ([0, 1, 2] as const).map((period) =>
    figures.accounts.reduce((sum, { sales }) => sum + sales[period], 0),
  );
  const valuable = valuableFrom(figures.accounts);
  const places = new Map(portfolio.accounts.map((account, index) => [account.id, index]));
  const share = (sales: number, period: number): number | null =>
    totals[period] > 0 ? sales / totals[period] : null;

  return (accountId) => {
    const index = places.get(accountId);
    if (index === undefined) throw new RangeError(`accountId must be in the accounts table: ${accountId}`);
    const own = figures.accounts[index];
    const entry = records[index];
    const { account } = entry;
    const scoredAccount = scored.accounts[index];
    const { payments, contribution, contactCost, sales, orders } = own;
    // Before its first order an account was no customer: not known, rather than without sales.
    const firstRow = entry.orders.at(0)?.date ?? Number.POSITIVE_INFINITY;
    const reached = ([0, 1, 2] as const).map((period) => firstRow <= ends[period]);
    const periods = (values: Periods<number | null>): ThreePeriods => ({
      now: values[0],
      before: reached[1] ? values[1] : null,
      earlier: reached[2] ? values[2] : null,
    });
    const serviceCost = 12 * scoredAccount.serviceHours * settings.value.serviceCostPerHour;
    const netProfitBefore = contribution[1] === null ? null : contribution[1] - serviceCost;
    const habit = buyingHabit(entry, own, ends);
    const spaces = whitespace(index);
    const history = fit === null ? null : historyOf(fit.histories, accountId);
    const need =
      model === null || history === null
        ? null
        : lifetimeValue(model, history, { months: 3, discountRatePerYear: 0, marginRate: 1 });
    const { risk, stage, netProfit12, expectedLoss, nextOrder } = scoredAccount;
    const facts = actionFacts(sources[index], settings, {
      stage,
      tier: scoredAccount.tier,
      risk,
      overdueFactor: nextOrder?.overdueFactor ?? null,
      whitespaceValue: spaces?.reduce((sum, { value }) => sum + value, 0) ?? null,
      netProfit: netProfit12,
      valuable: own.salesTotal >= valuable,
      expectedLoss: scored.marginSource === "none" ? null : expectedLoss,
    });
    return {
      scored: scoredAccount,
      standards: standards(index),
      completeness: completeness(entry, standardOf(index)),
      daysSinceUpdate: account.updated === null ? null : Math.max(0, asOf - account.updated),
      tiles: {
        annualSales: sales[0],
        annualSalesChange: reached[1] ? relativeChange(sales[0], sales[1]) : null,
        totalRevenue: own.salesTotal,
        contactCost: contactCost[0],
        contactCostChange: reached[1] ? relativeChange(contactCost[0], contactCost[1]) : null,
        netProfit: netProfit12,
        netProfitChange: reached[1] ? relativeChange(netProfit12, netProfitBefore) : null,
        years: own.firstOrder === null ? null : (asOf - own.firstOrder) / 365.25,
        firstDeal: own.firstOrder,
      },
      profile: {
        ...habit,
        meanDaysLate: payments?.meanDaysLate ?? null,
        paymentTrend: paymentTrend(payments),
      },
      performance: {
        earliestIncomplete: since === null || since > ends[3] + 31,
        sales: periods(sales),
        margin: periods(own.margin),
        attainment: {
          now: attainment(entry, sales[0], asOf, settings.fiscalStartMonth),
          before: null,
          earlier: null,
        },
        shareOfCompany: periods([share(sales[0], 0), share(sales[1], 1), share(sales[2], 2)]),
        rank: periods([ranks[0][index], ranks[1][index], ranks[2][index]]),
        rankInTier: tierRanks[index],
        orders: periods(orders),
        change: reached[1] ? changeSplit(sales[0], orders[0], sales[1], orders[1]) : null,
        whitespace: spaces,
      },
      months: monthlySales(entry.orders, asOf, since),
      orderDates: own.orderDays.slice(-ORDERS_SHOWN),
      dealings: {
        daysSinceLast: own.lastOrder === null ? null : asOf - own.lastOrder,
        need3Months: need === null ? null : { mean: need.mean, p10: need.p10, p90: need.p90 },
        creditUsed: payments?.balance ?? null,
        daysSalesOutstanding: payments?.daysSalesOutstanding ?? null,
        overdueOver30: payments?.overdueOver30 ?? null,
        creditGrade: own.creditGrade,
        ...openComplaintFacts(entry, asOf),
        openActions:
          entry.visits?.filter(({ nextDate }) => nextDate !== null && nextDate > asOf).length ?? null,
      },
      shareOfWallet: {
        now:
          account.categorySpend === null || account.categorySpend <= 0
            ? null
            : sales[0] / account.categorySpend,
        yearAgo:
          account.categorySpendYearAgo === null || account.categorySpendYearAgo <= 0
            ? null
            : sales[1] / account.categorySpendYearAgo,
        target: settings.card.shareOfWalletTarget,
      },
      satisfaction: satisfactionFacts(entry, standardOf(index), asOf, yearAgo),
      reasons: risk?.points ?? [],
      actions: nextBestActions(facts, settings, asOf),
    };
  };
}
