import { creditGrade, paymentFigures } from "../../src/accounts/receivable-figures";
import type { Receivable } from "../../src/accounts/records";

const AS_OF = 1000;
const YEAR_START = 635;
const days = { A: 7, B: 30, C: 90 };

function invoice(parts: Partial<Receivable>): Receivable {
  return {
    accountId: "a",
    invoiced: 900,
    due: 930,
    amount: 100,
    paidOn: null,
    paidAmount: null,
    place: { sheet: "Receivables", row: 2 },
    ...parts,
  };
}
const figuresOf = (...invoices: Partial<Receivable>[]) =>
  paymentFigures(invoices.map(invoice), AS_OF, YEAR_START);

describe("payment figures", () => {
  it("add up what is open, due and long overdue", () => {
    const figures = figuresOf({ due: 930 }, { due: 990, amount: 50 }, { due: 1010, amount: 30 });
    expect([figures.balance, figures.overdue, figures.overdueOver30]).toEqual([180, 150, 100]);
  });

  it("take a part payment off the balance", () => {
    expect(figuresOf({ paidOn: 940, paidAmount: 60 }).balance).toBe(40);
  });

  it("do not know a payment of the future", () => {
    expect(figuresOf({ paidOn: 1020, paidAmount: 100 }).balance).toBe(100);
  });

  it("weigh the days to payment by money", () => {
    const figures = figuresOf({ paidOn: 910, amount: 300 }, { paidOn: 950, amount: 100 });
    expect(figures.daysSalesOutstanding).toBe((300 * 10 + 100 * 50) / 400);
  });

  it("compare the last 90 days with the 12 months before", () => {
    const figures = figuresOf(
      { invoiced: 700, due: 730, paidOn: 732 },
      { invoiced: 720, due: 750, paidOn: 754 },
      { invoiced: 900, due: 930, paidOn: 950 },
    );
    expect([figures.meanDaysLateBefore, figures.meanDaysLate90]).toEqual([3, 20]);
  });

  it("count money times days for the cost of capital, within the year only", () => {
    expect(figuresOf({ invoiced: 500, due: 600, amount: 10 }).overdueMoneyDays).toBe(
      10 * (AS_OF - YEAR_START),
    );
  });

  it("are empty without an invoice", () => {
    expect(figuresOf()).toMatchObject({ balance: 0, daysSalesOutstanding: null, meanDaysLate: null });
  });
});

describe("the credit grade", () => {
  it.each([
    [935, "A"],
    [950, "B"],
    [999, "C"],
  ])("of an invoice due on day 930 and paid on day %i is %s", (paidOn, grade) => {
    expect(creditGrade(figuresOf({ paidOn }), null, days)).toBe(grade);
  });

  it("is D beyond the last limit", () => {
    expect(creditGrade(figuresOf({ invoiced: 800, due: 850 }), null, days)).toBe("D");
  });

  it("is D over the credit limit, however punctual", () => {
    expect(creditGrade(figuresOf({ due: 1010 }), 99, days)).toBe("D");
  });

  it("is not known without an invoice", () => {
    expect(creditGrade(figuresOf(), 1000, days)).toBeNull();
  });
});
