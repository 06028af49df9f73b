/** Worked examples of the help pages: cells, a formula, and what it returns. The tests run every one. */
import {
  accountCells,
  accounts,
  criteria,
  criteriaCells,
  driverCells,
  drivers,
  ledger,
  longEnd,
  longLedgerRows,
  longLedgerTop,
  orderRanges,
  orders,
  sales,
  type ExampleCell,
  type ExampleTable,
} from "./example-tables";

/** One worked example. */
export interface WorkedExample {
  readonly tables: readonly ExampleTable[];
  readonly formula: string;
  /** What the Chinese page adds at the end of the arguments, to have its answer in Chinese. */
  readonly chinese?: { readonly formula: string; readonly values: readonly (ExampleCell | null)[] };
  /** The formula's arguments as cells: a range of a table, or a value. */
  readonly values: readonly (ExampleCell | null | readonly (readonly ExampleCell[])[])[];
  /** What it returns, with as many decimals as the page shows. */
  readonly result: readonly (readonly ExampleCell[])[];
  readonly decimals: number;
  /** Set when `result` holds only so many rows of what is returned. */
  readonly rowsShown?: number;
  /** Cells of the result that are date serials, as [row, column]; row `null` = every row. The page shows dates. */
  readonly dateCells?: readonly (readonly [row: number | null, column: number])[];
}

/** Examples by function id, in English. */
export const workedExamples: Readonly<Record<string, WorkedExample>> = {
  TIER: {
    tables: [sales],
    formula: "=KAM.TIER(B2:B6)",
    values: [sales.rows.map(([, value]) => [value])],
    result: [["A"], ["A"], ["B"], ["B"], ["C"]],
    decimals: 0,
  },
  "TIER.WHY": {
    tables: [criteria],
    formula: '=KAM.TIER.WHY(B3:D3,B2:D6,"STRATEGIC3",{2,1,-1})',
    values: [[criteriaCells[1]], criteriaCells, "STRATEGIC3", [[2, 1, -1]]],
    chinese: { formula: ',"zh"', values: ["zh"] },
    result: [
      ["tier", "General"],
      ["score", 56.25],
      ["points: criterion 1", 37.5],
      ["points: criterion 2", 12.5],
      ["points: criterion 3", 6.25],
      ["next tier", "+3.8 points to reach Key"],
    ],
    decimals: 2,
  },
  CLV: {
    tables: [ledger, accounts],
    formula: `=KAM.CLV(E2:E7,${orderRanges},0.3,12,0.1,,"range")`,
    values: [accountCells, ...orders, 0.3, 12, 0.1, null, "range"],
    result: [
      [2984, 906, 4836],
      [674, 123, 1255],
      [200, 0, 994],
      [1131, 0, 2550],
      [58, 0, 187],
      [5306, 0, 10797],
    ],
    decimals: 0,
  },
  "CLV.RETENTION": {
    tables: [
      {
        column: "A",
        titles: ["Margin a year", "Renewal rate"],
        rows: [
          [1000, 0.8],
          [1000, 0.9],
          [2500, 0.6],
        ],
      },
    ],
    formula: "=KAM.CLV.RETENTION(A2:A4,B2:B4,0.1)",
    values: [[[1000], [1000], [2500]], [[0.8], [0.9], [0.6]], 0.1],
    result: [[3666.67], [5500], [5500]],
    decimals: 2,
  },
  CHURN_RISK: {
    tables: [ledger, accounts],
    formula: `=KAM.CHURN_RISK(E2:E7,${orderRanges},90,,,"range")`,
    values: [accountCells, ...orders, 90, null, null, "range"],
    result: [
      [0.043, 0.03, 0.061, 90],
      [0.285, 0.191, 0.402, 90],
      [0.862, 0.767, 0.922, 90],
      [0.011, 0.005, 0.027, 90],
      [0.851, 0.613, 0.954, 90],
      [0.33, 0.206, 0.483, 90],
    ],
    decimals: 3,
  },
  "CHURN_RISK.WHY": {
    tables: [ledger, accounts, drivers],
    formula: `=KAM.CHURN_RISK.WHY(E3,${orderRanges},90,G1:I3)`,
    values: [[["Birch"]], ...orders, 90, driverCells],
    chinese: { formula: ',,,"zh"', values: [null, null, "zh"] },
    result: [
      ["rhythm", 0.39, -0.112, "last order 0.4 usual gaps ago: -11.2 points"],
      ["complaints", 2, 0.103, "2 recent complaints: +10.3 points"],
      ["satisfaction", 55, 0.087, "satisfaction 55 of 100: +8.7 points"],
    ],
    decimals: 3,
  },
  NEXT_ORDER: {
    tables: [ledger, accounts],
    formula: `=KAM.NEXT_ORDER(E2:E7,${orderRanges},"2025-12-31","range")`,
    values: [accountCells, ...orders, "2025-12-31", "range"],
    result: [
      [46048, 46026, 46113, 0.64],
      [46071, 46030, 46204, 0.73],
      [46091, 46032, 46292, 6.48],
      [46065, 46028, 46212, 0.44],
      [46206, 46046, 46985, 5.65],
      [46089, 46032, 46284, 0.75],
    ],
    decimals: 2,
    dateCells: [
      [null, 0],
      [null, 1],
      [null, 2],
    ],
  },
  LIFECYCLE: {
    tables: [ledger, accounts],
    formula: `=KAM.LIFECYCLE(E2:E7,${orderRanges},"2025-12-31")`,
    values: [accountCells, ...orders, "2025-12-31"],
    chinese: { formula: ',"zh"', values: ["zh"] },
    result: [["mature"], ["mature"], ["lost"], ["new"], ["lost"], ["mature"]],
    decimals: 0,
  },
  RFM: {
    tables: [ledger, accounts],
    formula: `=KAM.RFM(E2:E7,${orderRanges},"2025-12-31")`,
    values: [accountCells, ...orders, "2025-12-31"],
    chinese: { formula: ',,"zh"', values: [null, "zh"] },
    result: [
      ["554 Potential Loyalist"],
      ["443 Potential Loyalist"],
      ["222 Loyal Customers"],
      ["511 New Customers"],
      ["111 Lost"],
      ["325 Promising"],
    ],
    decimals: 0,
  },
  BACKTEST: {
    tables: [longLedgerTop],
    formula: `=KAM.BACKTEST(A2:A${longEnd},B2:B${longEnd},C2:C${longEnd},6)`,
    values: [
      longLedgerRows.map(([account]) => [account]),
      longLedgerRows.map(([, date]) => [date]),
      longLedgerRows.map(([, , amount]) => [amount]),
      6,
    ],
    chinese: { formula: ',"zh"', values: ["zh"] },
    result: [
      ["verdict", "no simple rule is better on this workbook", "", "", "", ""],
      ["known up to", 45836, "", "", "", ""],
      ["months hidden", 6, "", "", "", ""],
      ["accounts", 12, "", "", "", ""],
      ["accounts without an order in the hidden time", 3, "", "", "", ""],
      ["model", "MBG/NBD", "", "", "", ""],
      ["risk score", "the model as it is", "", "", "", ""],
      ["who goes silent", "Brier", "log-loss", "AUC", "calibration gap", "top-10 hit rate"],
      ["model", 0.118, 0.332, 1, 0.218, 0.3],
      ["base rate", 0.208, 0.646, 0.5, 0.303, 0.3],
      ["90-day rule", 0.15, 0.425, 1, 0.256, 0.3],
      ["overdue factor", 0.125, 0.379, 1, 0.262, 0.3],
      ["RFM sum", 0.145, 0.394, 1, 0.232, 0.3],
    ],
    decimals: 3,
    rowsShown: 13,
    dateCells: [[1, 1]],
  },
  FIT: {
    tables: [ledger],
    formula: `=KAM.FIT(${orderRanges})`,
    values: orders,
    chinese: { formula: ',,"zh"', values: [null, "zh"] },
    result: [
      ["model", "MBG/NBD"],
      ["form", "order model 2"],
      ["as of", 46001],
      ["accounts", 6],
      ["accounts with repeats", 5],
      ["repeat orders", 23],
      ["span days", 334],
      ["log-likelihood", -73.7403],
    ],
    decimals: 4,
    rowsShown: 8,
    dateCells: [[2, 1]],
  },
};
