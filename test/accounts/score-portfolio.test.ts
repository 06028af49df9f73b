import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { defaultSettings, type Settings } from "../../src/accounts/settings";
import type { Account, Order, Portfolio } from "../../src/accounts/records";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

const AS_OF = 45_291;

/** Forty accounts that order in their own rhythm over three years, so that the models have a footing. */
function rhythmicPortfolio(parts: Partial<Portfolio> = {}, first: Partial<Account> = {}): Portfolio {
  const accounts = Array.from({ length: 40 }, (_, index) => accountNamed(`a${String(index)}`));
  const orders: Order[] = accounts.flatMap(({ id }, index) => {
    const gap = 30 + 3 * index;
    const last = index === 0 ? AS_OF - 400 : AS_OF - (index % 20);
    return Array.from({ length: Math.floor(1000 / gap) }, (_, turn) =>
      orderOf(id, last - turn * gap - ((turn * 7) % 11), 1000 + 100 * index),
    );
  });
  orders.sort((a, b) => a.date - b.date);
  const [head, ...rest] = accounts;
  return { ...portfolioOf([{ ...head, ...first }, ...rest], orders, AS_OF), ...parts };
}

const plain = scorePortfolio(rhythmicPortfolio(), defaultSettings);

const place = { sheet: "Sheet", row: 2 };

describe("a scored portfolio", () => {
  it("keeps the order of the accounts table", () => {
    const ids = plain.accounts.map(({ account }) => account.id);
    expect(ids).toEqual(rhythmicPortfolio().accounts.map(({ id }) => id));
  });

  it("calls an account without an order a prospect, never churned", () => {
    const portfolio = rhythmicPortfolio();
    const scored = scorePortfolio(
      { ...portfolio, accounts: [...portfolio.accounts, accountNamed("new")] },
      defaultSettings,
    );
    expect(scored.accounts[40]).toMatchObject({
      stage: "prospect",
      clv: null,
      risk: null,
      expectedLoss: null,
      tier: { label: null, serviceClass: "floor" },
    });
  });

  it("gives an account with a contract and no orders a rule index, its reasons adding up", () => {
    const contract = { ...accountNamed("contract"), contractStart: AS_OF - 300, contractEnd: AS_OF + 65 };
    const over = { ...accountNamed("over"), contractStart: AS_OF - 465, contractEnd: AS_OF - 100 };
    const portfolio = rhythmicPortfolio();
    const scored = scorePortfolio(
      { ...portfolio, accounts: [...portfolio.accounts, contract, over] },
      defaultSettings,
    );
    const [running, ended] = scored.accounts.slice(40).map(({ risk }) => risk);
    expect(running).toMatchObject({ basis: "R", band: null });
    expect(running?.value).toBeLessThan(0.5);
    expect(ended?.value).toBeGreaterThan(0.5);
    expect(running?.points[0]).toMatchObject({ driver: "contract-end", value: 65 });
    const points = running?.points.reduce((sum, point) => sum + point.points, 0) ?? NaN;
    expect((running?.poolMean ?? NaN) + points).toBeCloseTo(running?.value ?? NaN, 12);
  });

  it("can be made of accounts alone", () => {
    const scored = scorePortfolio(portfolioOf([accountNamed("a")], [], AS_OF), defaultSettings);
    expect([scored.accounts[0].stage, scored.basis, scored.salesTotal]).toEqual(["prospect", "R", 0]);
  });

  it("can be empty", () => {
    expect(scorePortfolio(portfolioOf([], [], AS_OF), defaultSettings).accounts).toEqual([]);
  });

  it("counts returns in money and not in orders", () => {
    const orders = [orderOf("a", AS_OF - 50, 100), orderOf("a", AS_OF - 40, -30)];
    const [account] = scorePortfolio(
      portfolioOf([accountNamed("a")], orders, AS_OF),
      defaultSettings,
    ).accounts;
    expect([account.sales12, account.orders12, account.lastOrder]).toEqual([70, 1, AS_OF - 50]);
  });

  it("leaves profit unknown without margin, and values in sales", () => {
    const account = plain.accounts[5];
    expect([plain.marginSource, account.margin12, account.netProfit12]).toEqual(["none", null, null]);
    expect(account.clv?.mean).toBeGreaterThan(account.sales12);
  });

  it("takes rebates, contacts, overdue money and service hours off the margin", () => {
    const settings: Settings = {
      ...defaultSettings,
      marginRate: 0.5,
      value: { ...defaultSettings.value, serviceCostPerHour: 10, capitalRatePerYear: 0.365 },
    };
    const visit = {
      accountId: "a1",
      date: AS_OF - 5,
      kind: "phone",
      person: null,
      cost: null,
      hours: null,
      nextDate: null,
      place,
    };
    const invoice = {
      accountId: "a1",
      invoiced: AS_OF - 60,
      due: AS_OF - 20,
      amount: 1000,
      paidOn: null,
      paidAmount: null,
      place,
    };
    const portfolio = rhythmicPortfolio({ visits: [visit], receivables: [invoice] });
    const accounts = portfolio.accounts.map((row) =>
      row.id === "a1" ? { ...row, rebates: 33, serviceHours: 2 } : row,
    );
    const account = scorePortfolio({ ...portfolio, accounts }, settings).accounts[1];
    const overdue = (1000 * 20 * 0.365) / 365;
    expect(account.netProfit12).toBeCloseTo(0.5 * account.sales12 - 33 - 10 - overdue - 12 * 2 * 10, 6);
  });

  it("has points of risk that lead from the pool's mean to the account's risk", () => {
    const surveys = [{ accountId: "a3", date: AS_OF - 10, score: 40, place }];
    const complaint = {
      accountId: "a3",
      opened: AS_OF - 9,
      closed: null,
      severity: "severe",
      reason: null,
    } as const;
    const complaints = [{ ...complaint, firstContact: null, status: null, place }];
    const { accounts } = scorePortfolio(rhythmicPortfolio({ surveys, complaints }), defaultSettings);
    for (const { risk } of accounts) {
      const sum = (risk?.points ?? []).reduce((total, { points }) => total + points, risk?.poolMean ?? 0);
      expect(sum).toBeCloseTo(risk?.value ?? Number.NaN, 10);
    }
    expect(accounts[3].risk?.points.map(({ driver }) => driver).sort()).toEqual([
      "complaints",
      "rhythm",
      "satisfaction",
    ]);
  });

  it("asks one horizon of all accounts", () => {
    const horizons = new Set(plain.accounts.map(({ risk }) => risk?.horizonDays));
    expect([...horizons]).toEqual([plain.horizonDays]);
  });

  it("takes a lost account out of the expected loss", () => {
    const [first] = plain.accounts;
    expect([first.stage, first.expectedLoss]).toEqual(["lost", null]);
  });

  it("has an expected loss of risk times profit-if-kept for the others", () => {
    for (const { risk, profitIfKept, expectedLoss } of plain.accounts.slice(1)) {
      if (risk?.basis === "R") expect(expectedLoss).toBeNull();
      else expect(expectedLoss).toBeCloseTo((risk?.value ?? Number.NaN) * (profitIfKept ?? Number.NaN), 8);
    }
  });

  it("does not know orders after the as-of day", () => {
    const late = orderOf("a5", AS_OF + 3, 9_999_999);
    const portfolio = rhythmicPortfolio();
    expect(scorePortfolio({ ...portfolio, orders: [...portfolio.orders, late] }, defaultSettings)).toEqual(
      plain,
    );
  });

  it("takes the bands from the settings", () => {
    const bands = { watch: 1e-9, high: 2e-9, urgent: 3e-9 };
    const settings = { ...defaultSettings, risk: { ...defaultSettings.risk, bands } };
    const found = scorePortfolio(rhythmicPortfolio(), settings).accounts.filter(
      ({ risk }) => risk?.band !== null,
    );
    expect(
      found.filter(({ risk }) => (risk?.value ?? 0) > 1e-6).every(({ risk }) => risk?.band === "urgent"),
    ).toBe(true);
  });

  it("reports a half year below half of the same one a year before apart, as shrinking", () => {
    const orders = [500, 400, 100].map((age) => orderOf("a", AS_OF - age, age === 100 ? 40 : 100));
    const [account] = scorePortfolio(
      portfolioOf([accountNamed("a")], orders, AS_OF),
      defaultSettings,
    ).accounts;
    expect([account.shrinking, plain.accounts[5].shrinking]).toEqual([true, false]);
  });

  it("takes service hours off the lifetime value, for as long as the account is likely to stay", () => {
    const value = { ...defaultSettings.value, serviceCostPerHour: 1, months: 12, discountPerYear: 0 };
    const settings = { ...defaultSettings, marginRate: 0.5, value };
    const withoutCost = { ...settings, value: { ...value, serviceCostPerHour: 0 } };
    const [net] = scorePortfolio(rhythmicPortfolio(), settings).accounts.slice(5);
    const [gross] = scorePortfolio(rhythmicPortfolio(), withoutCost).accounts.slice(5);
    const cost = 12 * net.serviceHours * (net.clv?.probabilityAlive ?? Number.NaN);
    expect((gross.clv?.mean ?? 0) - (net.clv?.mean ?? 0)).toBeCloseTo(cost, 8);
  });
});
