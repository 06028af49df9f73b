/** Cards of random accounts against the same figures worked out plainly from the source rows. */
import * as fc from "fast-check";
import { cardFacts } from "../../src/accounts/card-facts";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { defaultSettings } from "../../src/accounts/settings";
import type { Complaint, Order, Portfolio, Receivable, Survey, Visit } from "../../src/accounts/records";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

/** 30 June 2024. */
const AS_OF = 45_473;
/** 30 June of the three years before. */
const ENDS = [AS_OF, 45_107, 44_742, 44_377] as const;
const place = { sheet: "Sheet", row: 2 };
const ids = ["a", "b", "c", "d", "e", "f"];

const someDay = fc.integer({ min: AS_OF - 1200, max: AS_OF });
const someone = fc.constantFrom(...ids);
const orders = fc.array(
  fc.record({
    accountId: someone,
    date: someDay,
    amount: fc.integer({ min: -500, max: 5000 }),
    product: fc.constantFrom("pump", "valve", "hose", null),
    channel: fc.constantFrom("direct", "web", null),
  }),
  { minLength: 20, maxLength: 90 },
);
const visits = fc.array(
  fc.record({
    accountId: someone,
    date: someDay,
    kind: fc.constantFrom("visit", "call", "executive visit", null),
    cost: fc.option(fc.integer({ min: 0, max: 400 })),
    nextDate: fc.option(fc.integer({ min: AS_OF - 20, max: AS_OF + 60 })),
  }),
  { maxLength: 30 },
);
const complaints = fc.array(
  fc.record({
    accountId: someone,
    opened: someDay,
    open: fc.boolean(),
    days: fc.integer({ min: 0, max: 20 }),
    severity: fc.constantFrom("minor" as const, "middle" as const, "severe" as const),
    reason: fc.constantFrom("late", "broken", null),
  }),
  { maxLength: 20 },
);
const surveys = fc.array(
  fc.record({ accountId: someone, date: someDay, score: fc.integer({ min: 0, max: 100 }) }),
  {
    maxLength: 20,
  },
);
const receivables = fc.array(
  fc.record({
    accountId: someone,
    invoiced: someDay,
    amount: fc.integer({ min: 1, max: 900 }),
    paidAfter: fc.option(fc.integer({ min: 0, max: 150 })),
  }),
  { maxLength: 30 },
);

const portfolios = fc.record({ orders, visits, complaints, surveys, receivables }).map((rows): Portfolio => {
  const accounts = ids.map((id, index) => ({
    ...accountNamed(id),
    categorySpend: index % 2 === 0 ? 20_000 : null,
    target: 5000,
    creditLimit: 1000,
  }));
  const byDate = <T extends { date: number }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => a.date - b.date);
  return {
    ...portfolioOf(
      accounts,
      byDate(rows.orders.map((row): Order => ({ ...orderOf(row.accountId, row.date, row.amount), ...row }))),
      AS_OF,
    ),
    visits: rows.visits.map((row): Visit => ({ ...row, person: null, hours: null, place })),
    complaints: rows.complaints.map(({ open, days, ...row }): Complaint => ({
      ...row,
      closed: open ? null : row.opened + days,
      firstContact: null,
      status: null,
      place,
    })),
    surveys: byDate(rows.surveys.map((row): Survey => ({ ...row, place }))),
    receivables: rows.receivables.map(({ paidAfter, ...row }): Receivable => ({
      ...row,
      due: row.invoiced + 30,
      paidOn: paidAfter === null ? null : row.invoiced + paidAfter,
      paidAmount: null,
      place,
    })),
  };
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("every figure of a card", () => {
  it("equals the one worked out from the source rows", () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const cardOf = cardFacts(portfolio, scorePortfolio(portfolio, defaultSettings), defaultSettings);
        const inPeriod = (day: number, period: 0 | 1 | 2): boolean =>
          day <= ENDS[period] && day > ENDS[period + 1];
        const salesOf = (id: string, period: 0 | 1 | 2): number =>
          sum(
            portfolio.orders
              .filter((row) => row.accountId === id && inPeriod(row.date, period))
              .map(({ amount }) => amount),
          );
        for (const id of ids) {
          const card = cardOf(id);
          const own = portfolio.orders.filter((row) => row.accountId === id);
          const bought = own.filter(({ amount }) => amount > 0);
          const days = [...new Set(bought.map(({ date }) => date))];

          expect(card.tiles.annualSales).toBe(salesOf(id, 0));
          expect(card.tiles.totalRevenue).toBe(sum(own.map(({ amount }) => amount)));
          expect(card.tiles.firstDeal).toBe(days.at(0) ?? null);
          expect(card.performance.orders.now).toBe(bought.filter(({ date }) => inPeriod(date, 0)).length);
          const begun = own.some(({ date }) => date <= ENDS[1]);
          expect(card.performance.sales.before).toBe(begun ? salesOf(id, 1) : null);
          const all = sum(ids.map((other) => salesOf(other, 0)));
          if (all > 0) expect(card.performance.shareOfCompany.now).toBeCloseTo(salesOf(id, 0) / all, 12);
          const better = ids.filter((other) => salesOf(other, 0) > salesOf(id, 0)).length;
          expect(card.performance.rank.now).toBe(salesOf(id, 0) > 0 ? better + 1 : null);
          const change = card.performance.change;
          if (change)
            expect(change.ordersEffect + change.sizeEffect).toBeCloseTo(salesOf(id, 0) - salesOf(id, 1), 8);
          expect(card.performance.attainment.now).toBe(salesOf(id, 0) / 5000);
          expect(card.dealings.daysSinceLast).toBe(days.length === 0 ? null : AS_OF - days[days.length - 1]);
          expect(card.shareOfWallet.now).toBe(ids.indexOf(id) % 2 === 0 ? salesOf(id, 0) / 20_000 : null);

          const shown = card.months.map(({ month }) => month);
          const firstShown = shown[0];
          const inShown = own.filter(({ date }) => date >= firstShown).map(({ amount }) => amount);
          expect(sum(card.months.map(({ sales }) => sales))).toBe(sum(inShown));

          const products = new Set(
            bought.filter(({ date }) => date > ENDS[3]).flatMap(({ product }) => product ?? []),
          );
          expect(card.profile.productCount).toBe(products.size === 0 ? null : products.size);
          const gaps = days
            .slice(1)
            .map((day, index) => day - days[index])
            .sort((a, b) => a - b);
          const middle = gaps.length / 2;
          const median = (gaps[Math.ceil(middle) - 1] + gaps[Math.floor(middle)]) / 2;
          expect(card.profile.medianGapDays).toBe(gaps.length === 0 ? null : median);

          const unitCost = { call: 10, "executive visit": 500 } as Readonly<
            Record<string, number | undefined>
          >;
          const contacts =
            portfolio.visits?.filter((row) => row.accountId === id && inPeriod(row.date, 0)) ?? [];
          expect(card.tiles.contactCost).toBe(
            sum(contacts.map(({ cost, kind }) => cost ?? unitCost[kind ?? ""] ?? 200)),
          );

          const cases = portfolio.complaints?.filter((row) => row.accountId === id) ?? [];
          const open = cases.filter(({ closed }) => closed === null || closed > AS_OF);
          expect(card.dealings.openComplaints).toBe(open.length);
          const oldest = Math.min(...open.map(({ opened }) => opened));
          expect(card.dealings.oldestOpenDays).toBe(open.length === 0 ? null : AS_OF - oldest);
          expect(card.satisfaction.complaints12).toBe(cases.filter(({ opened }) => opened > ENDS[1]).length);

          const scores = portfolio.surveys?.filter((row) => row.accountId === id) ?? [];
          expect([card.satisfaction.latest, card.satisfaction.surveyCount]).toEqual([
            scores.at(-1)?.score ?? null,
            scores.length,
          ]);

          const invoices = portfolio.receivables?.filter((row) => row.accountId === id) ?? [];
          const unpaid = invoices.filter(({ paidOn }) => paidOn === null || paidOn > AS_OF);
          expect(card.dealings.creditUsed).toBe(sum(unpaid.map(({ amount }) => amount)));
          expect(card.dealings.overdueOver30).toBe(
            sum(unpaid.filter(({ due }) => AS_OF - due > 30).map(({ amount }) => amount)),
          );
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe("a card without the optional tables", () => {
  const portfolio = portfolioOf(
    [accountNamed("a"), accountNamed("p")],
    [orderOf("a", AS_OF - 30, 500)],
    AS_OF,
  );
  const scored = scorePortfolio(portfolio, defaultSettings);
  const cardOf = cardFacts(portfolio, scored, defaultSettings);

  it("says that nothing is known rather than none", () => {
    const { tiles, dealings, satisfaction, profile } = cardOf("a");
    expect([
      tiles.contactCost,
      tiles.netProfit,
      dealings.openComplaints,
      dealings.creditUsed,
      dealings.openActions,
    ]).toEqual([null, null, null, null, null]);
    expect([
      satisfaction.latest,
      satisfaction.complaints12,
      satisfaction.visits90,
      profile.mainProduct,
    ]).toEqual([null, null, null, null]);
  });

  it("leaves a year out that the ledger does not reach", () => {
    const { performance, tiles } = cardOf("a");
    expect([performance.sales, performance.change, tiles.annualSalesChange]).toEqual([
      { now: 500, before: null, earlier: null },
      null,
      null,
    ]);
  });

  it("exists for an account without orders", () => {
    const card = cardOf("p");
    expect([card.tiles.annualSales, card.tiles.years, card.dealings.need3Months, card.orderDates]).toEqual([
      0,
      null,
      null,
      [],
    ]);
    expect(card.actions.map(({ action }) => action)).toEqual(["build-trust"]);
  });

  it("does not exist for an account that is not there", () => {
    expect(() => cardOf("x")).toThrow(new RangeError("accountId must be in the accounts table: x"));
  });
});

describe("attainment of a target", () => {
  const account = { ...accountNamed("a"), target: 1200 };
  const portfolio = portfolioOf(
    [account],
    [orderOf("a", AS_OF - 300, 500), orderOf("a", AS_OF - 20, 450)],
    AS_OF,
  );
  const attainmentWith = (fiscalStartMonth: number | null): number | null => {
    const settings = { ...defaultSettings, fiscalStartMonth };
    return cardFacts(portfolio, scorePortfolio(portfolio, settings), settings)("a").performance.attainment
      .now;
  };

  it("is that of the last 12 months where no fiscal year is set", () => {
    expect(attainmentWith(null)).toBeCloseTo(950 / 1200, 12);
  });

  it("is that of the running fiscal year against the part of the target that is due", () => {
    // 1 April to 30 June 2024 is 91 of 365 days.
    expect(attainmentWith(4)).toBeCloseTo(450 / ((1200 * 91) / 365), 12);
  });
});
