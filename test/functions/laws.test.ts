/** Laws of the worksheet functions over random ledgers: what may never change an answer, and what must. */
import fc from "fast-check";
import { ledgerColumns, type SampleOrder } from "./sample-ledger";
import { call, column, ExcelError } from "./worksheet-call";

const FIRST_DAY = 45_000;
const AS_OF = 45_420;
/** Seeded, because every run fits models: a law is shown on the same ledgers every time. */
const RUNS = { numRuns: 12, seed: 20_260_101 };

/** Ledgers over less than two years: a dozen accounts and more, with returns and several orders a day. */
const ledgers = fc
  .array(
    fc.record({
      account: fc.integer({ min: 1, max: 14 }).map((number) => `K${String(number)}`),
      day: fc.integer({ min: FIRST_DAY, max: AS_OF }),
      amount: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 900 }) }, fc.constant(-20)),
    }),
    { minLength: 30, maxLength: 120 },
  )
  .filter((orders) => orders.some(({ amount }) => amount > 0));

/** Every answer about every account, and the same for one account at a time. */
interface Question {
  readonly id: string;
  /** Arguments after the three of the orders. */
  readonly rest: readonly unknown[];
}
const questions: readonly Question[] = [
  { id: "CLV", rest: [0.3, 12, 0.1, AS_OF] },
  { id: "CLV", rest: [0.3, 12, 0.1, AS_OF, "full"] },
  { id: "CHURN_RISK", rest: [90, null, AS_OF, "full"] },
  { id: "NEXT_ORDER", rest: [AS_OF, "range"] },
  { id: "LIFECYCLE", rest: [AS_OF] },
  { id: "RFM", rest: [AS_OF] },
];

function accountsOf(orders: readonly SampleOrder[]): unknown[][] {
  return column(...[...new Set(orders.map(({ account }) => account))].sort());
}

function answers(orders: readonly SampleOrder[], range = ledgerColumns(orders)): unknown[][] {
  const accounts = accountsOf(orders);
  return questions.flatMap(({ id, rest }) => call(id, accounts, ...range, ...rest)).map(plain);
}

function plain(row: readonly unknown[]): unknown[] {
  return row.map((cell) => (cell instanceof ExcelError ? `${cell.code} ${cell.message}` : cell));
}

/** Equal texts, and figures that differ in their last digits at most: sums may be taken in another order. */
function expectAlike(found: readonly (readonly unknown[])[], wanted: readonly (readonly unknown[])[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((row, at) => {
    row.forEach((cell, place) => {
      const other = wanted[at][place];
      if (typeof cell === "number" && typeof other === "number") {
        expect(Math.abs(cell - other)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(other)));
      } else expect(cell).toBe(other);
    });
  });
}

describe("an answer does not change", () => {
  it("when the rows of the ledger change places", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(1000), (orders, seed) => {
        const moved = [...orders].sort(
          (a, b) =>
            ((a.day * 7919 + a.amount * 31 + seed) % 101) - ((b.day * 7919 + b.amount * 31 + seed) % 101),
        );
        expectAlike(answers(moved), answers(orders));
      }),
      RUNS,
    );
  });
  it("when it is asked for one account at a time", () => {
    fc.assert(
      fc.property(ledgers, (orders) => {
        const range = ledgerColumns(orders);
        const accounts = accountsOf(orders);
        for (const { id, rest } of questions) {
          const spilled = call(id, accounts, ...range, ...rest).map(plain);
          const singly = accounts.map((account) => plain(call(id, [account], ...range, ...rest)[0]));
          expectAlike(singly, spilled);
        }
      }),
      RUNS,
    );
  });
  it("when titles, their copies, blank rows and text dates come along", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(29), (orders, at) => {
        const [accounts, days, amounts] = ledgerColumns(orders);
        const dressed = (range: unknown[][], title: string): unknown[][] => [
          [title],
          ...range.slice(0, at),
          [title],
          [""],
          ...range.slice(at),
          [null],
          [""],
        ];
        const text = days.map(([day]) => [
          new Date(((day as number) - 25_569) * 86_400_000).toISOString().slice(0, 10),
        ]);
        const range = [dressed(accounts, "Account"), dressed(text, "Date"), dressed(amounts, "Amount")];
        expectAlike(answers(orders, range as [unknown[][], unknown[][], unknown[][]]), answers(orders));
      }),
      RUNS,
    );
  });
  it("when orders are added that come after as_of", () => {
    fc.assert(
      fc.property(ledgers, (orders) => {
        const later = [...orders, { account: orders[0].account, day: AS_OF + 30, amount: 500 }];
        const withoutNotes = (rows: unknown[][]): unknown[][] => rows.map((row) => row.slice(0, 7));
        expectAlike(withoutNotes(answers(later)), withoutNotes(answers(orders)));
      }),
      RUNS,
    );
  });
  it("for an account when another is added, if the model is held", () => {
    fc.assert(
      fc.property(ledgers, (orders) => {
        const block = call("FIT", ...ledgerColumns(orders), AS_OF);
        const more = [...orders, { account: "Z", day: AS_OF - 10, amount: 50 }];
        const held = (data: readonly SampleOrder[]): unknown[][] =>
          [
            ...call("CLV", accountsOf(orders), ...ledgerColumns(data), 0.3, 12, 0.1, AS_OF, "range", block),
            ...call(
              "CHURN_RISK",
              accountsOf(orders),
              ...ledgerColumns(data),
              90,
              null,
              AS_OF,
              "range",
              block,
            ),
            ...call("NEXT_ORDER", accountsOf(orders), ...ledgerColumns(data), AS_OF, "range", block),
          ].map(plain);
        expectAlike(held(more), held(orders));
      }),
      RUNS,
    );
  });
});

describe("an answer follows", () => {
  it("the unit of money in CLV, and in nothing else", () => {
    fc.assert(
      fc.property(ledgers, (orders) => {
        const hundredfold = orders.map((order) => ({ ...order, amount: 100 * order.amount }));
        const values = (data: readonly SampleOrder[]): number[] =>
          call("CLV", accountsOf(data), ...ledgerColumns(data), 0.3, 12, 0.1, AS_OF).map(([cell]) =>
            typeof cell === "number" ? cell : NaN,
          );
        const before = values(orders);
        values(hundredfold).forEach((value, at) => {
          if (Number.isNaN(before[at])) expect(value).toBeNaN();
          else expect(value / 100 / before[at]).toBeCloseTo(1, 3);
        });
        const others = (data: readonly SampleOrder[]): unknown[][] =>
          answers(data).slice(-3 * accountsOf(data).length);
        expectAlike(others(hundredfold), others(orders));
      }),
      RUNS,
    );
  });
  it("the calendar in NEXT_ORDER: everything a week later is due a week later", () => {
    fc.assert(
      fc.property(ledgers, (orders) => {
        const week = orders.map((order) => ({ ...order, day: order.day + 7 }));
        const due = (data: readonly SampleOrder[], asOf: number): unknown[][] =>
          call("NEXT_ORDER", accountsOf(data), ...ledgerColumns(data), asOf).map(plain);
        due(week, AS_OF + 7).forEach(([later], at) => {
          const [day] = due(orders, AS_OF)[at];
          if (typeof day === "number") expect(later).toBe(day + 7);
          else expect(typeof later).toBe("string");
        });
      }),
      RUNS,
    );
  });
});

describe("tiers", () => {
  const values = fc.array(fc.integer({ min: -50, max: 2000 }), { minLength: 2, maxLength: 40 });
  const scheme = fc.constantFrom("ABC", "80/20", "VIP", "PLATINUM", "STRATEGIC3", "BREAKS 4");
  const tiers = (...given: readonly unknown[]): unknown[] => call("TIER", ...given).map(([label]) => label);
  it("are the same spilled, cell by cell, and by TIER.WHY", () => {
    fc.assert(
      fc.property(values, scheme, (numbers, name) => {
        const all = column(...numbers);
        const spilled = tiers(all, null, name);
        expect(all.flatMap((row) => tiers([row], all, name))).toEqual(spilled);
        expect(all.map((row) => call("TIER.WHY", [row], all, name)[0][1])).toEqual(spilled);
      }),
    );
  });
  it("never rank a lower value above a higher one, and give equals the same", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("ABC", "VIP", "BREAKS 4"), (numbers, name) => {
        const labels = { ABC: ["A", "B", "C"], VIP: ["VIP", "Major", "Ordinary", "Small"] };
        const order: readonly unknown[] = name === "BREAKS 4" ? ["A", "B", "C", "D"] : labels[name];
        const ranked = tiers(column(...numbers), null, name).map((label) => order.indexOf(label));
        numbers.forEach((one, i) => {
          numbers.forEach((other, j) => {
            if (one >= other) expect(ranked[i]).toBeLessThanOrEqual(ranked[j]);
          });
        });
      }),
    );
  });
  it("reach the next tier with what TIER.WHY asks for", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("ABC", "80/20", "VIP"), fc.nat(39), (numbers, name, at) => {
        const place = at % numbers.length;
        const rows = call("TIER.WHY", [[numbers[place]]], column(...numbers), name);
        const asked = rows.find(([label]) => label === "next tier")?.[1];
        const found = typeof asked === "string" ? /^\+([\d,.]+) to reach (.+)$/u.exec(asked) : null;
        if (found === null) return;
        const raised = numbers.map((value, i) =>
          i === place ? value + Number(found[1].replaceAll(",", "")) : value,
        );
        const order = {
          ABC: ["A", "B", "C"],
          "80/20": ["Core", "Other"],
          VIP: ["VIP", "Major", "Ordinary", "Small"],
        };
        const ranks: readonly unknown[] = order[name];
        const now = ranks.indexOf(tiers(column(...raised), null, name)[place]);
        expect(now).toBeLessThanOrEqual(ranks.indexOf(found[2]));
      }),
    );
  });
});
