/** Cells of the worked examples in the help pages. */

/** A cell as shown; dates are written 2025-03-05, which the functions read as well. */
export type ExampleCell = string | number;

/** A block of cells with its place on the sheet of the example. */
export interface ExampleTable {
  /** Upper left cell, always in row 1, which holds the titles. */
  readonly column: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly ExampleCell[])[];
  /** Set when `rows` is only the top of the table. */
  readonly isTop?: true;
}

const ledgerRows: readonly (readonly ExampleCell[])[] = [
  ["Acme", "2025-01-10", 1000],
  ["Birch", "2025-01-15", 400],
  ["Cedar", "2025-01-20", 700],
  ["Fir", "2025-02-03", 5000],
  ["Acme", "2025-02-07", 1200],
  ["Elm", "2025-02-11", 300],
  ["Cedar", "2025-02-18", 650],
  ["Acme", "2025-03-11", 900],
  ["Birch", "2025-03-17", 500],
  ["Cedar", "2025-03-21", 800],
  ["Acme", "2025-04-08", 1100],
  ["Cedar", "2025-04-16", 600],
  ["Fir", "2025-05-05", 5200],
  ["Acme", "2025-05-09", 1000],
  ["Birch", "2025-05-19", 450],
  ["Acme", "2025-06-10", 1300],
  ["Acme", "2025-07-08", 1000],
  ["Birch", "2025-07-16", 420],
  ["Fir", "2025-08-04", 4800],
  ["Acme", "2025-08-12", 1150],
  ["Acme", "2025-09-09", 1050],
  ["Birch", "2025-09-15", 480],
  ["Acme", "2025-10-10", 1200],
  ["Fir", "2025-11-03", 5100],
  ["Acme", "2025-11-11", 950],
  ["Delta", "2025-11-12", 600],
  ["Birch", "2025-11-17", 510],
  ["Acme", "2025-12-09", 1100],
  ["Delta", "2025-12-10", 650],
];
export const ledger: ExampleTable = { column: "A", titles: ["Account", "Date", "Amount"], rows: ledgerRows };
const names = ["Acme", "Birch", "Cedar", "Delta", "Elm", "Fir"];
export const accounts: ExampleTable = { column: "E", titles: ["Account"], rows: names.map((name) => [name]) };
export const accountCells = accounts.rows;
const orderAccounts = ledgerRows.map(([account]) => [account]);
const orderDates = ledgerRows.map(([, date]) => [date]);
const orderAmounts = ledgerRows.map(([, , amount]) => [amount]);
export const orders = [orderAccounts, orderDates, orderAmounts];
/** The three ranges as every formula over the example ledger writes them. */
export const orderRanges = "A2:A30,B2:B30,C2:C30";

export const sales: ExampleTable = {
  column: "A",
  titles: ["Account", "Sales"],
  rows: [
    ["Acme", 500],
    ["Birch", 300],
    ["Cedar", 120],
    ["Delta", 50],
    ["Elm", 30],
  ],
};
export const criteria: ExampleTable = {
  column: "A",
  titles: ["Account", "Sales", "Margin", "Days late"],
  rows: [
    ["Acme", 500, 0.32, 0],
    ["Birch", 300, 0.25, 12],
    ["Cedar", 120, 0.4, 3],
    ["Delta", 50, 0.18, 30],
    ["Elm", 30, 0.22, 5],
  ],
};
export const criteriaCells = criteria.rows.map((row) => row.slice(1));
export const drivers: ExampleTable = {
  column: "G",
  titles: ["Account", "Satisfaction", "Complaints"],
  rows: [
    ["Acme", 90, 0],
    ["Birch", 55, 2],
  ],
};
export const driverCells = [drivers.titles, ...drivers.rows];

/** Twelve accounts over two years, each with its own steady gap; the last three stop after the first year. */
export const longLedgerRows = Array.from({ length: 12 }, (_, account) =>
  Array.from({ length: 40 }, (__, order) => 15 + account * 5 + order * (20 + 8 * account))
    .filter((day) => day <= (account < 9 ? 730 : 365))
    .map((day): readonly ExampleCell[] => [
      `Account ${String(account + 1)}`,
      new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
      500 + 100 * account,
    ]),
).flat();
export const longLedgerTop: ExampleTable = {
  column: "A",
  titles: ["Account", "Date", "Amount"],
  rows: longLedgerRows.slice(0, 5),
  isTop: true,
};
export const longEnd = String(longLedgerRows.length + 1);
