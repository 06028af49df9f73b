/** Ledgers turned into histories: same-day orders, returns, rows left out, and bad input. */
import {
  accountHistory,
  historyOf,
  orderHistories,
  type AccountHistory,
} from "../../src/accounts/order-histories";
import { historiesFromSummaries } from "../../src/accounts/summary-histories";
import { historiesAt } from "../../src/accounts/past-histories";

type Row = readonly [account: string, date: number, amount: number];

function ledger(rows: readonly Row[]) {
  return {
    accounts: rows.map(([account]) => account),
    dates: rows.map(([, date]) => date),
    amounts: rows.map(([, , amount]) => amount),
  };
}

function historyIn(rows: readonly Row[], id: string, asOf: number | null = null): AccountHistory | null {
  return historyOf(orderHistories(ledger(rows), asOf), id);
}

describe("the history of an account", () => {
  it("counts repeat days, age at the last one and age today in weeks", () => {
    const history = historyIn(
      [
        ["A", 100, 10],
        ["A", 114, 20],
        ["A", 107, 30],
        ["B", 128, 5],
      ],
      "A",
    );
    expect(history).toMatchObject({
      orders: 3,
      frequency: 2,
      recency: 2,
      T: 4,
      firstDay: 100,
      lastDay: 114,
      total: 60,
    });
    expect(history?.logGaps).toBeCloseTo(0, 14);
  });
  it("takes orders of one day as one, a time of day cut off", () => {
    expect(
      historyIn(
        [
          ["A", 100.2, 10],
          ["A", 100.9, 20],
          ["A", 107, 5],
        ],
        "A",
      ),
    ).toMatchObject({ orders: 2, total: 35 });
  });
  it("takes a return off the order of its own day, whichever stands first", () => {
    const rows: readonly Row[] = [
      ["A", 100, 10],
      ["A", 107, -4],
      ["A", 107, 50],
    ];
    const amounts = (order: readonly Row[]): number[] =>
      Array.from(orderHistories(ledger(order), null).amounts);
    expect(amounts(rows)).toEqual([10, 46]);
    expect(amounts([...rows].reverse())).toEqual([10, 46]);
  });
  it("lets a return lower money without being an order", () => {
    expect(
      historyIn(
        [
          ["A", 100, 50],
          ["A", 103, -20],
          ["A", 104, 0],
        ],
        "A",
      ),
    ).toMatchObject({
      orders: 1,
      lastDay: 100,
      total: 30,
    });
  });
  it("takes a return before the first order off that order", () => {
    expect(
      historyIn(
        [
          ["A", 90, -5],
          ["A", 100, 50],
        ],
        "A",
      ),
    ).toMatchObject({ orders: 1, firstDay: 100, total: 45 });
  });
  it("does not exist for an account of returns only", () => {
    expect(
      historyIn(
        [
          ["A", 100, -5],
          ["B", 100, 5],
        ],
        "A",
      ),
    ).toBeNull();
  });
  it("does not know what comes after the as-of day", () => {
    const histories = orderHistories(
      ledger([
        ["A", 100, 1],
        ["A", 120, 1],
        ["B", 121, 1],
      ]),
      110,
    );
    expect(histories.ids).toEqual(["A"]);
    expect(histories.afterAsOf).toBe(2);
    expect(accountHistory(histories, 0).orders).toBe(1);
  });
  it("leaves out rows without account or date and counts them", () => {
    const histories = orderHistories(
      ledger([
        ["", 100, 1],
        ["A", NaN, 1],
        ["A", 101, 1],
      ]),
      null,
    );
    expect(histories.incomplete).toBe(2);
    expect(histories.asOf).toBe(101);
  });
  it("takes every row as an order when there are no amounts", () => {
    const histories = orderHistories({ accounts: ["A", "A"], dates: [1, 8], amounts: null }, null);
    expect(accountHistory(histories, 0).frequency).toBe(1);
    expect(histories.hasAmounts).toBe(false);
  });
  it("keeps money margins apart from money", () => {
    const rows = { accounts: ["A", "A"], dates: [1, 8], amounts: [100, 50], margins: [30, -10] };
    expect(accountHistory(orderHistories(rows, null), 0)).toMatchObject({ total: 150, margin: 20 });
  });
  it("fills a missing margin at the rate of the others", () => {
    const rows = { accounts: ["A", "B"], dates: [1, 8], amounts: [100, 50], margins: [30, NaN] };
    expect(accountHistory(orderHistories(rows, null), 1).margin).toBeCloseTo(15, 12);
    expect(orderHistories({ ...rows, margins: [NaN, NaN] }, null).margin).toBeNull();
  });
  it("does not depend on the order of the rows", () => {
    const rows: Row[] = [
      ["A", 100, 10],
      ["B", 90, 3],
      ["A", 130, 20],
      ["A", 107, 30],
      ["B", 95, -1],
    ];
    for (const id of ["A", "B"]) expect(historyIn([...rows].reverse(), id)).toEqual(historyIn(rows, id));
  });
  it("reads a hundred thousand rows of one account", () => {
    const n = 100_000;
    const dates = Array.from({ length: n }, (_, i) => 40_000 + ((i * 7919) % 5000));
    const histories = orderHistories({ accounts: Array<string>(n).fill("A"), dates, amounts: dates }, null);
    expect(accountHistory(histories, 0).orders).toBe(5000);
  });
  it("is empty for an empty ledger", () => {
    expect(orderHistories({ accounts: [], dates: [], amounts: [] }, null).ids).toEqual([]);
  });
  it("needs columns of equal height", () => {
    expect(() => orderHistories({ accounts: ["A"], dates: [1, 2], amounts: null }, null)).toThrow(
      /equally tall/,
    );
  });
});

describe("an earlier day", () => {
  const rows: Row[] = [
    ["A", 100, 1],
    ["A", 120, 2],
    ["B", 115, 4],
    ["C", 130, 8],
  ];

  it("shows what a ledger cut off there would show", () => {
    const looked = historiesAt(orderHistories(ledger(rows), 130), 116);
    const cut = orderHistories(ledger(rows), 116);
    expect(looked.ids).toEqual(cut.ids);
    expect(looked.ids.map((_, i) => accountHistory(looked, i))).toEqual(
      cut.ids.map((_, i) => accountHistory(cut, i)),
    );
  });
});

describe("account summaries", () => {
  it("give frequency, recency and age without single days", () => {
    const histories = historiesFromSummaries(
      {
        accounts: ["A", "B"],
        firstDates: [100, 107],
        lastDates: [128, 107],
        orders: [5, 1],
        totals: [50, 7],
      },
      135,
    );
    expect(histories.hasDays).toBe(false);
    expect(accountHistory(histories, 0)).toMatchObject({ frequency: 4, recency: 4, T: 5, total: 50 });
    expect(accountHistory(histories, 1)).toMatchObject({ frequency: 0, recency: 0, T: 4 });
  });
  it("leave out rows that contradict themselves", () => {
    const histories = historiesFromSummaries(
      {
        accounts: ["A", "", "C"],
        firstDates: [100, 1, 5],
        lastDates: [90, 2, NaN],
        orders: [5, 1, 1],
        totals: null,
      },
      200,
    );
    expect(histories.ids).toEqual([]);
    expect(histories.incomplete).toBe(3);
  });
  it("cannot be looked back into", () => {
    const histories = historiesFromSummaries(
      { accounts: ["A"], firstDates: [1], lastDates: [1], orders: [1], totals: null },
      null,
    );
    expect(() => historiesAt(histories, 1)).toThrow(/single order days/);
  });
});
