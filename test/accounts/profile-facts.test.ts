/** Facts of the card that stand on rules of their own: whitespace, ticks, completeness, season, potential. */
import { portfolioFigures } from "../../src/accounts/account-figures";
import { recordsOfAccounts } from "../../src/accounts/account-records";
import { buyingHabit } from "../../src/accounts/buying-habit";
import { completeness } from "../../src/accounts/completeness";
import { keyAccountStandards } from "../../src/accounts/key-account-standards";
import { monthlySales } from "../../src/accounts/monthly-sales";
import { potentialPlaces } from "../../src/accounts/potential-value";
import { productParts, productSales } from "../../src/accounts/product-parts";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { serialDay } from "../../src/accounts/calendar";
import { defaultServiceStandards } from "../../src/accounts/service-standards";
import { defaultSettings } from "../../src/accounts/settings";
import { whitespaceFinder } from "../../src/accounts/whitespace";
import type { Account, Order, Portfolio } from "../../src/accounts/records";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

const AS_OF = serialDay(2024, 6, 30);
const buys = (accountId: string, date: number, amount: number, product: string | null = null): Order => ({
  ...orderOf(accountId, date, amount),
  product,
});
const figured = (portfolio: Portfolio) => {
  const records = recordsOfAccounts(portfolio);
  return { records, figures: portfolioFigures(portfolio, records, defaultSettings) };
};

describe("whitespace", () => {
  const accounts = Array.from({ length: 7 }, (_, index): Account => ({
    ...accountNamed(`a${String(index)}`),
    industry: "retail",
  }));
  const orders = accounts.flatMap(({ id }, index) => [
    buys(id, AS_OF - 20, 800, "pump"),
    ...(index > 0 && index <= 3 ? [buys(id, AS_OF - 10, 200, "hose")] : []),
    ...(index === 4 ? [buys(id, AS_OF - 9, 200, "valve")] : []),
  ]);
  const { records, figures } = figured(portfolioOf(accounts, orders, AS_OF));

  it("is what at least 40 % of the peers buy, worth their median share of this account's sales", () => {
    // Three of six peers buy hoses for 20 % of their sales; one buys valves.
    expect(whitespaceFinder(records, figures, defaultSettings)(0)).toEqual([{ product: "hose", value: 160 }]);
  });

  it("is empty for who buys what the peers buy", () => {
    expect(whitespaceFinder(records, figures, defaultSettings)(1)).toEqual([]);
  });

  it("is not known with too few peers", () => {
    const few = figured(portfolioOf(accounts.slice(0, 4), orders, AS_OF));
    expect(whitespaceFinder(few.records, few.figures, defaultSettings)(0)).toBeNull();
  });

  it("is not known for who bought nothing", () => {
    const idle = [...accounts, { ...accountNamed("idle"), industry: "retail" }];
    const all = figured(portfolioOf(idle, orders, AS_OF));
    expect(whitespaceFinder(all.records, all.figures, defaultSettings)(7)).toBeNull();
  });

  it("is not known where the workbook names no products", () => {
    const bare = figured(
      portfolioOf(
        accounts,
        accounts.map(({ id }) => orderOf(id, AS_OF - 5, 10)),
        AS_OF,
      ),
    );
    expect(whitespaceFinder(bare.records, bare.figures, defaultSettings)(0)).toBeNull();
  });
});

describe("products of an order", () => {
  const joined: Order = {
    ...buys("a", AS_OF, 300, "pump"),
    lines: [
      { product: "pump", amount: 250 },
      { product: "hose", amount: 70 },
      { product: "pump", amount: -20 },
    ],
  };

  it("are those of its joined lines", () => {
    expect(productParts(joined)).toHaveLength(3);
  });

  it("add up without returned lines", () => {
    expect([...productSales([joined], AS_OF - 1, AS_OF)]).toEqual([
      ["pump", 250],
      ["hose", 70],
    ]);
  });
});

describe("the five ticks", () => {
  const monthly = (id: string, amount: number, months: number): Order[] =>
    Array.from({ length: months }, (_, month) => orderOf(id, AS_OF - 30 * (months - month) + 5, amount));

  it("are leader, share of target, expansion, stable and time spent", () => {
    const accounts = [
      { ...accountNamed("a"), industryLeader: true, businessExpansion: false, target: 1000 },
      { ...accountNamed("b"), target: 99_000 },
    ];
    const orders = [...monthly("a", 300, 40), ...monthly("b", 10, 40)].sort((x, y) => x.date - y.date);
    const visit = {
      accountId: "a",
      date: AS_OF - 9,
      kind: null,
      person: null,
      cost: null,
      hours: 3,
      nextDate: null,
    };
    const visits = [{ ...visit, place: { sheet: "Visits", row: 2 } }];
    const { records, figures } = figured({ ...portfolioOf(accounts, orders, AS_OF), visits });
    const ticks = keyAccountStandards(records, figures, defaultSettings);
    expect([ticks(0), ticks(1)]).toEqual([
      [true, true, false, true, true],
      [null, false, null, true, false],
    ]);
  });

  it("do not judge stability from less than three years", () => {
    const { records, figures } = figured(portfolioOf([accountNamed("a")], monthly("a", 300, 30), AS_OF));
    expect(keyAccountStandards(records, figures, defaultSettings)(0)[3]).toBeNull();
  });
});

describe("completeness", () => {
  const of = (account: Account, serviceClass: "strategic" | "floor"): number =>
    completeness(
      recordsOfAccounts(portfolioOf([account], [], AS_OF))[0],
      defaultServiceStandards[serviceClass],
    );

  it("asks more of a strategic account", () => {
    const account = { ...accountNamed("a"), industry: "retail", region: "North", owner: "Ito" };
    expect([of(account, "strategic"), of(account, "floor")]).toEqual([3 / 26, 3 / 10]);
  });

  it("is never above 1", () => {
    const everything = Object.fromEntries(
      Object.entries(accountNamed("a")).map(([name, value]) => [name, value ?? "x"]),
    );
    expect(of(everything as unknown as Account, "floor")).toBe(1);
  });
});

describe("the buying season", () => {
  it("names the two months that stand out", () => {
    const orders = [1, 2].flatMap((year) => [
      orderOf("a", serialDay(2024 - year, 3, 10), 500),
      orderOf("a", serialDay(2024 - year, 9, 10), 900),
      orderOf("a", serialDay(2024 - year, 11, 10), 20),
    ]);
    orders.sort((x, y) => x.date - y.date);
    const { records, figures } = figured(portfolioOf([accountNamed("a")], orders, AS_OF));
    expect(buyingHabit(records[0], figures.accounts[0], figures.ends).peakMonths).toEqual([9, 3]);
  });

  it("is not told from less than a year", () => {
    const { records, figures } = figured(
      portfolioOf([accountNamed("a")], [orderOf("a", AS_OF - 9, 5)], AS_OF),
    );
    expect(buyingHabit(records[0], figures.accounts[0], figures.ends).peakMonths).toEqual([]);
  });
});

describe("sales by month", () => {
  it("end with the month of the as-of day", () => {
    const months = monthlySales([orderOf("a", AS_OF, 7)], AS_OF, serialDay(2020, 1, 1));
    expect([months.length, months[23]]).toEqual([
      24,
      { month: serialDay(2024, 6, 1), sales: 7, yearEarlier: 0 },
    ]);
  });

  it("are twelve where the history is short, without a year earlier", () => {
    const months = monthlySales([], AS_OF, serialDay(2023, 2, 1));
    expect([months.length, months[0].yearEarlier]).toEqual([12, null]);
  });
});

describe("potential and value", () => {
  it("part accounts into four strategies", () => {
    const rows = [
      ["a", 5, 900],
      ["b", 5, 10],
      ["c", 1, 800],
      ["d", 1, 20],
    ] as const;
    const accounts = rows.map(([id, growthPotential]) => ({ ...accountNamed(id), growthPotential }));
    const orders = rows.map(([id, , amount]) => orderOf(id, AS_OF - 9, amount));
    const { accounts: scored } = scorePortfolio(portfolioOf(accounts, orders, AS_OF), defaultSettings);
    expect(potentialPlaces(scored)?.map(({ strategy }) => strategy)).toEqual([
      "invest",
      "develop",
      "keep",
      "serve-lean",
    ]);
  });

  it("are not shown where no potential is known", () => {
    const portfolio = portfolioOf([accountNamed("a")], [orderOf("a", AS_OF - 9, 5)], AS_OF);
    expect(potentialPlaces(scorePortfolio(portfolio, defaultSettings).accounts)).toBeNull();
  });
});
