import fc from "fast-check";
import { call, column, ExcelError, errorOf, firstColumn } from "./worksheet-call";
import { lastDay, ledgerColumns, sampleAccounts, sampleOrders } from "./sample-ledger";

const orders = ledgerColumns(sampleOrders);
const numbers = (id: string, ...values: unknown[]): number[] => firstColumn(call(id, ...values)) as number[];

/** Sums taken in another order differ in their last digits, and the fit's search ends a little elsewhere. */
function expectSame(cell: unknown, before: unknown): void {
  if (typeof cell === "number" && typeof before === "number") {
    expect(Math.abs(cell - before)).toBeLessThanOrEqual(1e-6 * Math.abs(before));
  } else expect(cell).toBe(before);
}

/** Every function that answers account by account, with the arguments after the orders. */
const byAccount: readonly (readonly [string, unknown[]])[] = [
  ["CLV", []],
  ["CHURN_RISK", []],
  ["NEXT_ORDER", []],
  ["LIFECYCLE", []],
  ["RFM", []],
];

describe.each(byAccount)("%s", (id, rest) => {
  const answer = (account: unknown, ...given: unknown[]): unknown[][] => call(id, account, ...given, ...rest);
  const spilled = answer(sampleAccounts, ...orders);

  it("answers a column with a column and a cell with a cell", () => {
    expect(spilled).toHaveLength(sampleAccounts.length);
    expect(spilled.every((row) => row.length === 1)).toBe(true);
    for (const at of [0, 4, 39]) expect(answer([sampleAccounts[at]], ...orders)).toEqual([spilled[at]]);
  });
  it("does not depend on the order of the rows", () => {
    const shuffled = [...sampleOrders].sort((a, b) => ((a.day * 7919) % 101) - ((b.day * 7919) % 101));
    const again = answer(sampleAccounts, ...ledgerColumns(shuffled));
    again.forEach(([cell], at) => {
      const [before] = spilled[at];
      expectSame(cell, before);
    });
  });
  it("counts orders of one day as one", () => {
    const half = sampleOrders.flatMap((order) => [
      { ...order, amount: order.amount / 2 },
      { ...order, amount: order.amount / 2 },
    ]);
    const again = answer(sampleAccounts, ...ledgerColumns(half));
    again.forEach(([cell], at) => {
      const [before] = spilled[at];
      expectSame(cell, before);
    });
  });
  it("leaves blank accounts blank and hands errors through", () => {
    const result = answer(column("A1", "", null, 0, "#N/A", { code: "#DIV/0!" }), ...orders);
    expect(result.slice(1, 4)).toEqual([[""], [""], [""]]);
    expect(result.slice(4).map(([cell]) => (cell as ExcelError).code)).toEqual(["#N/A", "#DIV/0!"]);
  });
  it("asks for what is missing", () => {
    expect(errorOf(answer(null, ...orders))).toBe("#VALUE! account is missing");
    expect(errorOf(call(id, [["A1"]], null, orders[1], orders[2]))).toBe("#VALUE! order_accounts is missing");
  });
  it("takes as_of as serial, as text, or left out for the last date", () => {
    const position = { CLV: 7, CHURN_RISK: 6, NEXT_ORDER: 4, LIFECYCLE: 4, RFM: 4 }[id] ?? 4;
    const at = (day: unknown): unknown[][] => {
      const values: unknown[] = [column("A1", "A2"), ...orders];
      values[position] = day;
      return call(id, ...Array.from(values, (value) => value ?? null));
    };
    const last = Math.max(...sampleOrders.map(({ day }) => day));
    expect(at(last)).toEqual(at(null));
    const text = new Date((last - 25_569) * 86_400_000).toISOString().slice(0, 10);
    expect(at(text)).toEqual(at(null));
    expect(errorOf(at("03/04/25"))).toMatch(/^#VALUE! as_of: "03\/04\/25" can be read in more than one way/);
  });
});

describe("accounts without orders", () => {
  it("are #N/A with a message, never 0", () => {
    for (const id of ["CLV", "CHURN_RISK", "NEXT_ORDER", "RFM"]) {
      expect(errorOf(call(id, [["Nobody"]], ...orders))).toBe(
        "#N/A Nobody does not appear in the order data",
      );
    }
  });
  it("are #N/A when all their orders come after as_of", () => {
    const later = [...sampleOrders, { account: "Later", day: lastDay, amount: 5 }];
    const result = call("CHURN_RISK", [["Later"]], ...ledgerColumns(later), null, null, "2024-06-30");
    expect(errorOf(result)).toBe("#N/A Later: no orders up to 2024-06-30");
  });
  it("are #N/A when nobody had ordered by as_of, and prospects for LIFECYCLE", () => {
    expect(errorOf(call("NEXT_ORDER", [["A1"]], ...orders, "2020-01-31"))).toBe(
      "#N/A no orders up to 2020-01-31",
    );
    expect(call("LIFECYCLE", [["A1"]], ...orders, "2020-01-31")).toEqual([["prospect"]]);
  });
  it("are prospects for LIFECYCLE, in the language asked for", () => {
    expect(call("LIFECYCLE", [["Nobody"]], ...orders, null, "zh")).toEqual([["潜在"]]);
  });
});

describe("CLV", () => {
  it("is in proportion to the margin rate and to the unit of money", () => {
    const whole = numbers("CLV", sampleAccounts, ...orders);
    const third = numbers("CLV", sampleAccounts, ...orders, 0.3);
    third.forEach((value, at) => {
      expect(value).toBeCloseTo(0.3 * whole[at], 6);
    });
    expect(numbers("CLV", sampleAccounts, ...orders, "30%")).toEqual(third);
  });
  it("takes a column of money margins as tall as the orders", () => {
    const margins = sampleOrders.map(({ amount }) => [amount * 0.25]);
    const byColumn = numbers("CLV", sampleAccounts, ...orders, margins);
    const byRate = numbers("CLV", sampleAccounts, ...orders, 0.25);
    byColumn.forEach((value, at) => {
      expect(value / byRate[at]).toBeCloseTo(1, 2);
    });
  });
  it("grows with the months and falls with the discount", () => {
    const [twelve] = numbers("CLV", [["A1"]], ...orders, 1, 12);
    const [twelveAndHalf] = numbers("CLV", [["A1"]], ...orders, 1, 12.5);
    const [dear] = numbers("CLV", [["A1"]], ...orders, 1, 12, 0.3);
    expect(twelveAndHalf).toBeGreaterThan(twelve);
    expect(dear).toBeLessThan(twelve);
  });
  it("gives mean, P10 and P90, and in full P(alive), orders, margin per order, basis and note", () => {
    const [[mean, low, high]] = call("CLV", [["A1"]], ...orders, null, 12, 0, null, "range") as number[][];
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    const [full] = call("CLV", [["A1"]], ...orders, null, 12, 0, null, "full");
    expect(full).toHaveLength(8);
    const [first, , , alive, expected, perOrder, basis, note] = full as [
      number,
      number,
      number,
      number,
      number,
      number,
      string,
      string,
    ];
    expect(alive).toBeGreaterThan(0);
    expect(alive).toBeLessThanOrEqual(1);
    expect(expected * perOrder).toBeCloseTo(first, 6);
    expect(["P", "P0", "R"]).toContain(basis);
    expect(note).toContain("no margin given: the value is revenue");
  });
  it("has the same mean in every output", () => {
    const values = numbers("CLV", sampleAccounts, ...orders, 0.3, 12);
    numbers("CLV", sampleAccounts, ...orders, 0.3, 12, null, null, "range").forEach((mean, at) => {
      expect(Math.abs(mean - values[at])).toBeLessThanOrEqual(1e-9 * values[at]);
    });
  });
  it("lowers money by returns without counting them as orders", () => {
    const returned = [...sampleOrders, { account: "A1", day: lastDay - 3, amount: -150 }];
    const before = call("CLV", [["A1"]], ...orders, 1, 12, null, lastDay, "full")[0] as number[];
    const after = call(
      "CLV",
      [["A1"]],
      ...ledgerColumns(returned),
      1,
      12,
      null,
      lastDay,
      "full",
    )[0] as number[];
    expect(after[4]).toBeCloseTo(before[4], 3);
    expect(after[0]).toBeLessThan(before[0]);
  });
  it("stands margins of 0 and below: the value may be a loss", () => {
    const margins = sampleOrders.map(({ amount, account }) => [account === "A1" ? -amount : 0.2 * amount]);
    const [[mean, low, high]] = call("CLV", [["A1"]], ...orders, margins, 12, 0, null, "range") as number[][];
    expect(mean).toBeLessThan(0);
    expect(low).toBeLessThanOrEqual(high);
  });
  it("says how many orders after as_of it left out", () => {
    const [full] = call("CLV", [["A1"]], ...orders, 0.3, 12, 0, lastDay - 100, "full");
    const later = sampleOrders.filter(({ day }) => day > lastDay - 100).length;
    expect(full[7]).toBe(`${String(later)} order rows after as_of not used`);
  });
  it.each([
    ["margin above 100 %", [1.5], /margin must be a rate from -1 to 1/],
    ["a margin column of another height", [[[1], [2]]], /margin has 2 rows, the orders have/],
    ["no months", [1, 0], /months must be above 0/],
    ["months as text", [1, "many"], /months must be a number, found "many"/],
    ["an impossible discount", [1, 12, -1], /discount must be above -1/],
    ["an unknown output", [1, 12, 0.1, null, "all"], /output must be value, range, full; found "all"/],
    [
      "a model that is none",
      [1, 12, 0.1, null, null, [["a", 1]]],
      /model must be the whole block that FIT returns/,
    ],
  ])("explains %s", (_, rest, message) => {
    expect(errorOf(call("CLV", [["A1"]], ...orders, ...rest))).toMatch(message);
  });
});

describe("CHURN_RISK", () => {
  it("lies between 0 and 1 and falls as the horizon grows", () => {
    const short = numbers("CHURN_RISK", sampleAccounts, ...orders, 60);
    const long = numbers("CHURN_RISK", sampleAccounts, ...orders, 120);
    short.forEach((risk, at) => {
      expect(risk).toBeGreaterThan(0);
      expect(risk).toBeLessThanOrEqual(1);
      expect(long[at]).toBeLessThanOrEqual(risk);
    });
  });
  it("is higher for accounts gone silent", () => {
    const risks = numbers("CHURN_RISK", sampleAccounts, ...orders, 180);
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const silent = mean(risks.filter((_, at) => at % 5 === 4));
    expect(silent).toBeGreaterThan(2 * mean(risks.filter((_, at) => at % 5 !== 4)));
  });
  it("gives value, low, high and horizon, and in full band, basis and first reason", () => {
    const [full] = call("CHURN_RISK", [["A4"]], ...orders, 180, null, null, "full", null, "zh");
    expect(full).toHaveLength(7);
    const [value, low, high, horizon, band, basis, reason] = full;
    expect(low).toBeLessThanOrEqual(value as number);
    expect(high).toBeGreaterThanOrEqual(value as number);
    expect(horizon).toBe(180);
    expect(["低", "关注", "高", "紧急", ""]).toContain(band);
    expect(["P", "P0", "R"]).toContain(basis);
    expect(reason).toMatch(/平常间隔.*点$/);
  });
  const drivers = [
    ["客户编号", "满意度", "投诉", "合同到期", "转换成本"],
    ["A1", 40, 3, lastDay + 20, ""],
    ["A2", 95, 0, "", 5],
    ["A3", "#N/A", "", "", ""],
  ];
  it("moves by drivers matched by account, under Chinese and English names", () => {
    const accounts = column("A1", "A2", "A3", "A5");
    const without = numbers("CHURN_RISK", accounts, ...orders, 90);
    const moved = numbers("CHURN_RISK", accounts, ...orders, 90, drivers);
    expect(moved[0]).toBeGreaterThan(without[0]);
    expect(moved[1]).toBeLessThan(without[1]);
    expect(moved.slice(2)).toEqual(without.slice(2));
    const english = [
      ["Account", "Satisfaction", "Complaints", "Contract end", "Switching cost"],
      ...drivers.slice(1),
    ];
    expect(numbers("CHURN_RISK", accounts, ...orders, 90, english)).toEqual(moved);
  });
  it("matches drivers by position without an account column", () => {
    const accounts = column("A1", "A2");
    const byPosition = [["satisfaction"], [40], [95]];
    const byName = [
      ["id", "satisfaction"],
      ["A2", 95],
      ["A1", 40],
    ];
    expect(numbers("CHURN_RISK", accounts, ...orders, 90, byPosition)).toEqual(
      numbers("CHURN_RISK", accounts, ...orders, 90, byName),
    );
    expect(errorOf(call("CHURN_RISK", [["A1"]], ...orders, 90, byPosition))).toMatch(/2 rows for 1 account$/);
  });
  it("says when no column is a driver", () => {
    expect(
      errorOf(
        call("CHURN_RISK", [["A1"]], ...orders, 90, [
          ["account", "colour"],
          ["A1", "red"],
        ]),
      ),
    ).toMatch(/no driver name in the header row \(account, colour\)/);
  });
  it("needs no amounts", () => {
    const [accounts, dates] = orders;
    expect(numbers("CHURN_RISK", sampleAccounts, accounts, dates, null, 90)).toEqual(
      numbers("CHURN_RISK", sampleAccounts, ...orders, 90),
    );
  });
  it("is the same from a monthly table as from a ledger of those months", () => {
    const months = Array.from({ length: 24 }, (_, month) => firstOfMonth(month));
    const rows = Array.from({ length: 12 }, (_, account) =>
      months.map((__, month) => (month % (account + 1) === 0 ? 100 : 0)),
    );
    const accounts = column(...rows.map((_, at) => `M${String(at)}`));
    const cells = rows.flatMap((row, at) =>
      row.flatMap((amount, month) =>
        amount > 0 ? [{ account: `M${String(at)}`, day: months[month], amount }] : [],
      ),
    );
    const wide = numbers("CHURN_RISK", accounts, accounts, [months], rows, 90);
    expect(wide).toEqual(numbers("CHURN_RISK", accounts, ...ledgerColumns(cells), 90, null, months[23]));
  });
  it("reads a summary: first, last, number and total", () => {
    const summary = new Map<string, { first: number; last: number; count: number; total: number }>();
    for (const { account, day, amount } of sampleOrders) {
      const line = summary.get(account) ?? { first: day, last: day, count: 0, total: 0 };
      summary.set(account, {
        first: Math.min(line.first, day),
        last: Math.max(line.last, day),
        count: line.count + 1,
        total: line.total + amount,
      });
    }
    const lines = [...summary.values()];
    const given = [
      sampleAccounts,
      lines.map(({ first, last }) => [first, last]),
      lines.map(({ count, total }) => [count, total]),
    ];
    const risks = numbers("CHURN_RISK", sampleAccounts, ...given, 180);
    expect(risks.every((risk) => risk > 0 && risk < 1)).toBe(true);
    expect(risks[4]).toBeGreaterThan(risks[5]);
    expect(numbers("CLV", sampleAccounts, ...given, 0.3, 12).every((value) => value > 0)).toBe(true);
    expect(errorOf(call("BACKTEST", ...given))).toMatch(/does not say when each order came/);
  });
});

function firstOfMonth(month: number): number {
  return Date.UTC(2024, month, 1) / 86_400_000 + 25_569;
}

describe("CHURN_RISK.WHY", () => {
  const drivers = [
    ["account", "satisfaction", "late payment", "switching cost"],
    ["A7", 50, 20, 4],
  ];
  const why = call("CHURN_RISK.WHY", [["A7"]], ...orders, 90, drivers) as [string, number, number, string][];
  it("puts the rhythm first, then each driver with its figure, points and sentence", () => {
    expect(why[0][0]).toBe("rhythm");
    expect(
      why
        .slice(1)
        .map(([driver]) => driver)
        .sort(),
    ).toEqual(["late payment", "satisfaction", "switching cost"]);
    expect(why.find(([driver]) => driver === "satisfaction")?.slice(1, 2)).toEqual([50]);
    expect(why.every(([, , , sentence]) => sentence.length > 10)).toBe(true);
  });
  it("has points that add up to the risk less the mean of all accounts", () => {
    const risks = numbers("CHURN_RISK", sampleAccounts, ...orders, 90);
    const mean = risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
    const [risk] = numbers("CHURN_RISK", [["A7"]], ...orders, 90, drivers);
    const points = why.reduce((sum, row) => sum + row[2], 0);
    expect(points).toBeCloseTo(risk - mean, 12);
  });
  it("takes one account only", () => {
    expect(errorOf(call("CHURN_RISK.WHY", column("A1", "A2"), ...orders))).toMatch(
      /account must be one account/,
    );
  });
});

describe("NEXT_ORDER", () => {
  it("gives a window around the date, none of it before as_of", () => {
    const rows = call("NEXT_ORDER", sampleAccounts, ...orders, lastDay, "range") as number[][];
    for (const [expected, start, end, overdue] of rows) {
      expect(start).toBeGreaterThanOrEqual(lastDay);
      expect(start).toBeLessThanOrEqual(expected);
      expect(expected).toBeLessThanOrEqual(end);
      expect(overdue).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("FIT", () => {
  const block = call("FIT", ...orders);
  it("is two columns with the model's name first", () => {
    expect(block.every((row) => row.length === 2)).toBe(true);
    expect(block[0][0]).toBe("model");
  });
  it("holds a fit still when passed as model", () => {
    expect(call("CLV", sampleAccounts, ...orders, 1, 12, 0.1, null, "full", block)).toEqual(
      call("CLV", sampleAccounts, ...orders, 1, 12, 0.1, null, "full"),
    );
    expect(numbers("CHURN_RISK", sampleAccounts, ...orders, 90, null, null, null, block)).toEqual(
      numbers("CHURN_RISK", sampleAccounts, ...orders, 90),
    );
  });
  it("keeps an account's figures when only other accounts change", () => {
    const others = sampleOrders.filter(({ account }) => account !== "A30");
    const last = Math.max(...sampleOrders.map(({ day }) => day));
    const held = numbers("CLV", [["A1"]], ...ledgerColumns(others), 1, 12, 0.1, last, null, block);
    expect(held[0]).toBeCloseTo(numbers("CLV", [["A1"]], ...orders, 1, 12, 0.1, last)[0], 9);
  });
});

describe("extreme order data", () => {
  const one = ledgerColumns([{ account: "A", day: 45_000, amount: 10 }]);
  it("gives finite figures for a single order of a single account", () => {
    const [[value, low, high, horizon, band, basis]] = call(
      "CHURN_RISK",
      [["A"]],
      ...one,
      null,
      null,
      null,
      "full",
    );
    for (const figure of [value, low, high, horizon]) expect(Number.isFinite(figure)).toBe(true);
    expect([band, basis]).toEqual(["", "R"]);
    expect(numbers("CLV", [["A"]], ...one)[0]).toBeGreaterThanOrEqual(0);
    expect(call("RFM", [["A"]], ...one)[0][0]).toMatch(/^\d{3} /);
    expect(call("LIFECYCLE", [["A"]], ...one)).toEqual([["new"]]);
  });
  it("gives all accounts the same when all are identical", () => {
    const identical = Array.from({ length: 30 }, (_, account) =>
      [0, 50, 100, 150].map((day) => ({ account: `I${String(account)}`, day: 45_000 + day, amount: 20 })),
    ).flat();
    const accounts = column(...new Set(identical.map(({ account }) => account)));
    const risks = numbers("CHURN_RISK", accounts, ...ledgerColumns(identical), 90);
    expect(Math.max(...risks) - Math.min(...risks)).toBeLessThan(1e-12);
    expect(Number.isFinite(risks[0])).toBe(true);
  });
  it("stands 100,000 rows of one account", () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({
      account: "A",
      day: 20_000 + (at % 25_000),
      amount: 1,
    }));
    expect(numbers("CHURN_RISK", [["A"]], ...ledgerColumns(rows), 90)[0]).toBeLessThan(0.5);
  });
  it("never returns NaN or infinity, whatever the ledger", () => {
    const order = fc.record({
      account: fc.constantFrom("A", "B", "C", "D"),
      day: fc.integer({ min: 44_000, max: 45_000 }),
      amount: fc.oneof(fc.integer({ min: -500, max: 5000 }), fc.constant(0)),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 25 }), (ledger) => {
        const accounts = column("A", "B", "C", "D");
        for (const [id, ...rest] of [
          ["CLV", 0.4, 12, 0.1, null, "range"],
          ["CHURN_RISK", 90, null, null, "range"],
          ["NEXT_ORDER", null, "range"],
        ] as const) {
          for (const cell of call(id, accounts, ...ledgerColumns(ledger), ...rest).flat()) {
            expect(cell instanceof ExcelError ? cell.code : Number.isFinite(cell)).not.toBe(false);
            expect(cell instanceof ExcelError && cell.code === "#NUM!").toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
