/** The rest of a card's figures against plain sums: changes, habit, peers, payments, service, profit, loss. */
import * as fc from "fast-check";
import { cardFacts } from "../../src/accounts/card-facts";
import { lifetimeValue } from "../../src/accounts/lifetime-value";
import { portfolioFigures } from "../../src/accounts/account-figures";
import { recordsOfAccounts } from "../../src/accounts/account-records";
import { historyOf } from "../../src/accounts/order-histories";
import { portfolioFit } from "../../src/accounts/score-orders";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { defaultSettings } from "../../src/accounts/settings";
import type { Complaint, Order, Portfolio, Receivable, Survey, Visit } from "../../src/accounts/records";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

const AS_OF = 45_473;
const ENDS = [AS_OF, 45_107, 44_742, 44_377] as const;
const PERIODS = [0, 1, 2] as const;
const NAMES = ["now", "before", "earlier"] as const;
const place = { sheet: "Sheet", row: 2 };
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const settings = { ...defaultSettings, value: { ...defaultSettings.value, serviceCostPerHour: 3 } };

const someDay = fc.integer({ min: AS_OF - 1200, max: AS_OF });
const someone = fc.constantFrom(...ids);
const rows = fc.record({
  orders: fc.array(
    fc.record({
      accountId: someone,
      date: someDay,
      amount: fc.integer({ min: -300, max: 5000 }),
      margin: fc.integer({ min: -100, max: 900 }),
      product: fc.constantFrom("pump", "valve", "hose", "fan", null),
      channel: fc.constantFrom("direct", "web", null),
    }),
    { minLength: 40, maxLength: 120 },
  ),
  visits: fc.array(
    fc.record({
      accountId: someone,
      date: someDay,
      kind: fc.constantFrom("visit", "call", "executive visit"),
      cost: fc.option(fc.integer({ min: 0, max: 400 })),
      hours: fc.integer({ min: 0, max: 9 }),
      nextDate: fc.option(fc.integer({ min: AS_OF - 20, max: AS_OF + 60 })),
    }),
    { minLength: 10, maxLength: 40 },
  ),
  complaints: fc.array(
    fc.record({
      accountId: someone,
      opened: someDay,
      days: fc.option(fc.integer({ min: 0, max: 20 })),
      severity: fc.constantFrom("minor" as const, "middle" as const, "severe" as const),
      reason: fc.constantFrom("late", "broken", "rude", null),
    }),
    { maxLength: 24 },
  ),
  surveys: fc.array(
    fc.record({ accountId: someone, date: someDay, score: fc.integer({ min: 0, max: 100 }) }),
    {
      maxLength: 30,
    },
  ),
  receivables: fc.array(
    fc.record({
      accountId: someone,
      invoiced: someDay,
      amount: fc.integer({ min: 1, max: 900 }),
      paidAfter: fc.option(fc.integer({ min: 0, max: 200 })),
      paidShare: fc.constantFrom(1, 1, 0.5),
    }),
    { minLength: 10, maxLength: 50 },
  ),
});

const portfolios = rows.map((all): Portfolio => {
  const byDate = <T extends { date: number }>(list: readonly T[]): T[] =>
    [...list].sort((one, other) => one.date - other.date);
  const accounts = ids.map((id, index) => ({
    ...accountNamed(id),
    industry: index < 7 ? "retail" : "works",
    categorySpend: 20_000,
    categorySpendYearAgo: index % 2 === 0 ? 16_000 : null,
    creditLimit: 1500,
    rebates: 40,
    target: 4000,
    industryLeader: index === 1 ? true : null,
    updated: AS_OF - index,
  }));
  return {
    ...portfolioOf(
      accounts,
      byDate(all.orders.map((row): Order => ({ ...orderOf(row.accountId, row.date, row.amount), ...row }))),
      AS_OF,
    ),
    marginSource: "column",
    visits: byDate(all.visits.map((row): Visit => ({ ...row, person: null, place }))),
    complaints: all.complaints.map(({ days, ...row }): Complaint => ({
      ...row,
      closed: days === null ? null : row.opened + days,
      firstContact: null,
      status: null,
      place,
    })),
    surveys: byDate(all.surveys.map((row): Survey => ({ ...row, place }))),
    receivables: all.receivables.map(({ paidAfter, paidShare, ...row }): Receivable => ({
      ...row,
      due: row.invoiced + 30,
      paidOn: paidAfter === null ? null : row.invoiced + paidAfter,
      paidAmount: paidAfter === null ? null : paidShare * row.amount,
      place,
    })),
  };
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length;
const within = (day: number, period: 0 | 1 | 2): boolean => day <= ENDS[period] && day > ENDS[period + 1];
const change = (now: number, before: number): number | null =>
  before === 0 ? null : (now - before) / Math.abs(before);
const near = (found: number | null, expected: number | null): void => {
  if (found === null || expected === null) expect(found).toBe(expected);
  else expect(found).toBeCloseTo(expected, 6);
};
const UNIT_COST: Readonly<Record<string, number | undefined>> = { call: 10, "executive visit": 500 };

/** One invoice as it stands at a day. */
function invoiceAt({ due, amount, paidOn, paidAmount }: Receivable, day: number) {
  const paid = paidOn !== null && paidOn <= day ? (paidAmount ?? amount) : 0;
  const open = amount - paid;
  const end = open === 0 && paidOn !== null ? paidOn : day;
  return { open, end, late: Math.max(0, end - due), tells: open === 0 || due < day };
}

describe("the figures of a card that come from several tables", () => {
  it("equal those worked out plainly", () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const scored = scorePortfolio(portfolio, settings);
        const cardOf = cardFacts(portfolio, scored, settings);
        const ordersOf = (id: string): readonly Order[] =>
          portfolio.orders.filter((row) => row.accountId === id);
        const salesOf = (id: string, period: 0 | 1 | 2): number =>
          sum(
            ordersOf(id)
              .filter(({ date }) => within(date, period))
              .map(({ amount }) => amount),
          );
        const contactsOf = (id: string): readonly Visit[] =>
          (portfolio.visits ?? []).filter((row) => row.accountId === id);
        const timeOf = (id: string): number =>
          sum(
            contactsOf(id)
              .filter(({ date }) => within(date, 0))
              .map(({ hours }) => hours ?? 0),
          );

        ids.forEach((id, index) => {
          const card = cardOf(id);
          const own = ordersOf(id);
          const bought = own.filter(({ amount }) => amount > 0);
          const days = [...new Set(bought.map(({ date }) => date))];
          const begun = (period: 0 | 1 | 2): boolean =>
            period === 0 || own.some(({ date }) => date <= ENDS[period]);
          const standard = settings.standards[card.scored.tier.serviceClass];

          for (const period of PERIODS) {
            const name = NAMES[period];
            const sales = salesOf(id, period);
            const all = sum(ids.map((other) => salesOf(other, period)));
            const margin = sum(own.filter(({ date }) => within(date, period)).map(({ margin: m }) => m ?? 0));
            const count = bought.filter(({ date }) => within(date, period)).length;
            const better = ids.filter((other) => salesOf(other, period) > sales).length;
            const known = begun(period);
            near(card.performance.sales[name], known ? sales : null);
            near(card.performance.margin[name], known ? margin : null);
            near(card.performance.orders[name], known ? count : null);
            near(card.performance.shareOfCompany[name], known && all > 0 ? sales / all : null);
            near(card.performance.rank[name], known && sales > 0 ? better + 1 : null);
          }
          const peers = scored.accounts.filter(({ tier }) => tier.label === card.scored.tier.label);
          if (card.scored.tier.label !== null)
            expect(card.performance.rankInTier).toBe(
              1 + peers.filter(({ sales12 }) => sales12 > card.scored.sales12).length,
            );
          near(card.tiles.annualSalesChange, begun(1) ? change(salesOf(id, 0), salesOf(id, 1)) : null);
          const orders = [0, 1].map((p) => bought.filter(({ date }) => within(date, p as 0 | 1)).length);
          if (begun(1) && orders[0] > 0 && orders[1] > 0) {
            const sizes = [salesOf(id, 0) / orders[0], salesOf(id, 1) / orders[1]];
            near(
              card.performance.change?.ordersEffect ?? null,
              ((orders[0] - orders[1]) * (sizes[0] + sizes[1])) / 2,
            );
            near(
              card.performance.change?.sizeEffect ?? null,
              ((sizes[0] - sizes[1]) * (orders[0] + orders[1])) / 2,
            );
          }
          near(card.tiles.years, days.length === 0 ? null : (AS_OF - days[0]) / 365.25);
          near(card.shareOfWallet.now, salesOf(id, 0) / 20_000);
          near(card.shareOfWallet.yearAgo, index % 2 === 0 ? salesOf(id, 1) / 16_000 : null);

          // Habit: regularity, peak months, channels, products.
          const gaps = days.slice(1).map((day, at) => day - days[at]);
          const average = mean(gaps) ?? 0;
          const spread = Math.sqrt(sum(gaps.map((gap) => (gap - average) ** 2)) / (gaps.length - 1));
          near(card.profile.gapVariation, gaps.length < 2 ? null : spread / average);
          const byMonth = Array.from({ length: 12 }, (_, month) =>
            sum(
              bought
                .filter(({ date }) => new Date((date - 25_569) * 86_400_000).getUTCMonth() === month)
                .map(({ amount }) => amount),
            ),
          );
          const high = byMonth.filter((sales) => sales >= (1.5 * sum(byMonth)) / 12).length;
          const longEnough = days.length > 0 && days[days.length - 1] - days[0] >= 365;
          expect(card.profile.peakMonths).toHaveLength(longEnough ? Math.min(2, high) : 0);
          for (const month of card.profile.peakMonths)
            expect(byMonth[month - 1]).toBeGreaterThanOrEqual((1.5 * sum(byMonth)) / 12);
          const recent = bought.filter(({ date }) => date > ENDS[3]);
          const channels = new Set(recent.flatMap(({ channel }) => channel ?? []));
          expect(card.profile.channelCount).toBe(channels.size === 0 ? null : channels.size);
          const named = recent.filter(({ product }) => product !== null);
          const main = sum(
            named.filter(({ product }) => product === card.profile.mainProduct).map(({ amount }) => amount),
          );
          near(
            card.profile.mainProductShare,
            named.length === 0 ? null : main / sum(named.map(({ amount }) => amount)),
          );

          // Whitespace: products at least 40 % of the other buyers of the industry have, at the median share.
          if (index < 7 && card.performance.whitespace !== null) {
            const buyers = ids
              .slice(0, 7)
              .filter(
                (other) =>
                  other !== id &&
                  salesOf(other, 0) > 0 &&
                  ordersOf(other).some(
                    ({ date, amount, product }) => within(date, 0) && amount > 0 && product !== null,
                  ),
              );
            const spendOf = (other: string, product: string): number =>
              sum(
                ordersOf(other)
                  .filter((row) => within(row.date, 0) && row.amount > 0 && row.product === product)
                  .map(({ amount }) => amount),
              );
            const expected = ["pump", "valve", "hose", "fan"].flatMap((product) => {
              const shares = buyers
                .map((other) => spendOf(other, product) / salesOf(other, 0))
                .filter((share) => share > 0)
                .sort((one, other) => one - other);
              if (spendOf(id, product) > 0 || shares.length < 0.4 * buyers.length) return [];
              const middle = shares.length / 2;
              const median = (shares[Math.ceil(middle) - 1] + shares[Math.floor(middle)]) / 2;
              return [median * salesOf(id, 0)];
            });
            const value = salesOf(id, 0) > 0 ? sum(expected) : 0;
            near(sum(card.performance.whitespace.map((line) => line.value)), value);
          }

          // Payments: days to pay, grade, habit.
          const invoices = (portfolio.receivables ?? []).filter((row) => row.accountId === id);
          const state = invoices.map((row) => ({ ...row, ...invoiceAt(row, AS_OF) }));
          const settled = state.filter(
            ({ open, paidOn }) => open === 0 && paidOn !== null && within(paidOn, 0),
          );
          near(
            card.dealings.daysSalesOutstanding,
            settled.length === 0
              ? null
              : sum(settled.map((row) => row.amount * ((row.paidOn ?? 0) - (row.invoiced ?? 0)))) /
                  sum(settled.map(({ amount }) => amount)),
          );
          near(
            card.profile.meanDaysLate,
            mean(state.filter(({ tells, end }) => tells && end > ENDS[1]).map(({ late }) => late)),
          );
          const worst = Math.max(0, ...state.filter(({ end }) => end > ENDS[1]).map(({ late }) => late));
          const over = sum(state.map(({ open }) => open)) > 1500;
          const grade = over || worst > 90 ? "D" : worst <= 7 ? "A" : worst <= 30 ? "B" : "C";
          expect(card.dealings.creditGrade).toBe(invoices.length === 0 ? null : grade);

          // Service: complaints closed in time, main reasons, visits against the standard.
          const cases = (portfolio.complaints ?? []).filter(
            (row) => row.accountId === id && row.opened > ENDS[1],
          );
          const judged = cases.flatMap(({ opened, closed }) => {
            const open = closed === null || closed > AS_OF;
            const took = (open ? AS_OF : closed) - opened;
            return open && took <= standard.complaintCloseDays ? [] : [took <= standard.complaintCloseDays];
          });
          near(card.satisfaction.onTimeShare, mean(judged.map(Number)));
          const reasons = new Set(cases.flatMap(({ reason }) => reason ?? []));
          expect(card.satisfaction.mainReasons).toHaveLength(Math.min(2, reasons.size));
          const seen = contactsOf(id).filter(
            ({ date, kind }) => date > AS_OF - 90 && (standard.visitsPerYear === 0 || kind !== "call"),
          );
          expect([card.satisfaction.visits90, card.satisfaction.visitsStandard90]).toEqual([
            seen.length,
            ((standard.visitsPerYear || standard.callsPerYear) * 90) / 360,
          ]);
          const planned = contactsOf(id).filter(({ nextDate }) => nextDate !== null && nextDate > AS_OF);
          expect(card.dealings.openActions).toBe(planned.length);
          const surveys = (portfolio.surveys ?? []).filter((row) => row.accountId === id);
          expect(card.satisfaction.surveys.map(({ score }) => score)).toEqual(
            surveys.slice(-6).map(({ score }) => score),
          );

          // Money: contact cost, net profit before and now, expected loss, cost cap, need of three months.
          const costIn = (period: 0 | 1): number =>
            sum(
              contactsOf(id)
                .filter(({ date }) => within(date, period))
                .map(({ cost, kind }) => cost ?? UNIT_COST[kind ?? ""] ?? 200),
            );
          near(card.tiles.contactCostChange, begun(1) ? change(costIn(0), costIn(1)) : null);
          const profitIn = (period: 0 | 1): number => {
            const overdueDays = invoices
              .filter(({ invoiced }) => (invoiced ?? 0) <= ENDS[period])
              .map((row) => {
                const { open, end } = invoiceAt(row, ENDS[period]);
                return (
                  (open > 0 ? open : row.amount) * Math.max(0, end - Math.max(row.due, ENDS[period + 1]))
                );
              });
            return (
              sum(own.filter(({ date }) => within(date, period)).map(({ margin }) => margin ?? 0)) -
              (period === 0 ? 40 : 0) -
              costIn(period) -
              (sum(overdueDays) * settings.value.capitalRatePerYear) / 365 -
              12 * card.scored.serviceHours * 3
            );
          };
          near(card.tiles.netProfit, profitIn(0));
          near(card.tiles.netProfitChange, begun(1) ? change(profitIn(0), profitIn(1)) : null);
          const { risk, profitIfKept, expectedLoss, stage, nextOrder, lastOrder } = card.scored;
          if (risk !== null && profitIfKept !== null && stage !== "lost")
            near(expectedLoss, risk.value * Math.max(0, profitIfKept));
          const cap = card.actions.map(({ costCap }) => costCap).find((found) => found !== null);
          if (cap !== undefined) near(cap, Math.max(0, expectedLoss ?? 0) * 0.2);
          if (nextOrder !== null && lastOrder !== null)
            near(nextOrder.overdueFactor, (AS_OF - lastOrder) / nextOrder.expectedGapDays);

          // Ticks: leader, share of all targets, expansion, stable, top fifth of contact time.
          const times = ids
            .map(timeOf)
            .filter((time) => time > 0)
            .sort((one, other) => other - one);
          const long = times[Math.ceil(0.2 * times.length) - 1] ?? Number.POSITIVE_INFINITY;
          expect([card.standards[0], card.standards[1], card.standards[2], card.standards[4]]).toEqual([
            index === 1 ? true : null,
            salesOf(id, 0) >= 0.03 * 4000 * ids.length,
            null,
            timeOf(id) >= long,
          ]);
          expect([card.daysSinceUpdate, card.orderDates]).toEqual([index, days.slice(-24)]);
        });
      }),
      { numRuns: 12, seed: 2024, endOnFailure: true },
    );
  }, 60_000);

  it("have a need of three months that is the model's sales of three months, undiscounted", () => {
    const orders = ids.flatMap((id, index) =>
      Array.from({ length: 12 }, (_, month) =>
        orderOf(id, AS_OF - 30 * (12 - month) - index, 500 + 10 * index),
      ),
    );
    orders.sort((one, other) => one.date - other.date);
    const portfolio = portfolioOf(
      ids.map((id) => accountNamed(id)),
      orders,
      AS_OF,
    );
    const records = recordsOfAccounts(portfolio);
    const fit = portfolioFit(portfolio, records, portfolioFigures(portfolio, records, settings).margins);
    const history = fit === null ? null : historyOf(fit.histories, "c");
    if (fit === null || history === null) throw new Error("the orders were not fitted");
    const value = lifetimeValue(fit.model, history, { months: 3, discountRatePerYear: 0, marginRate: 1 });
    const need = cardFacts(portfolio, scorePortfolio(portfolio, settings), settings)("c").dealings
      .need3Months;
    expect(need).toEqual({ mean: value?.mean, p10: value?.p10, p90: value?.p90 });
    // Three months of an order every 30 days of about 520.
    expect(need?.mean).toBeGreaterThan(700);
    expect(need?.mean).toBeLessThan(2100);
  });
});
