import { answers, oneAccount, sample } from "./explained";
import { ledgerColumns, type SampleOrder } from "./sample-ledger";
import { call, column, ExcelError } from "./worksheet-call";

const [accounts, dates, amounts] = sample;
const criteria = [
  [5, 1],
  [3, 2],
  [1, 9],
];
const months = [["2025-01", "2025-02", "2025-03"]];
const value = (id: string, ...values: unknown[]): unknown => {
  const [[cell]] = call(id, ...values);
  return cell instanceof ExcelError ? cell.code : cell;
};
const ledger = (...rows: readonly (readonly [string, number, number])[]): unknown[][][] =>
  ledgerColumns(rows.map(([account, day, amount]): SampleOrder => ({ account, day, amount })));

describe("input that is odd and yet has an answer", () => {
  it("takes a repeated header row for what it is, wherever it stands", () => {
    const titled = (at: number, range: unknown[][], title: string): unknown[][] => [
      [title],
      ...range.slice(0, at),
      [title],
      ...range.slice(at),
    ];
    const withTitles = [
      titled(9, accounts, "客户"),
      titled(9, dates, "日期"),
      titled(9, amounts, "金额"),
    ] as const;
    expect(call("CLV", oneAccount, ...withTitles, null, null, null, null, "full")).toEqual(
      call("CLV", oneAccount, ...sample, null, null, null, null, "full"),
    );
    const block = [
      [5, 6, 7],
      [1, 0, 3],
    ];
    const wide = [column("A", "B"), months, block] as const;
    const titledWide = [
      column("客户", "A", "客户", "B"),
      months,
      [months[0], block[0], months[0], block[1]],
    ] as const;
    expect(call("RFM", column("A", "B"), ...titledWide)).toEqual(call("RFM", column("A", "B"), ...wide));
  });
  it("lowers money by a return and counts no order for it", () => {
    const bought = ledger(["A", 45_000, 100], ["A", 45_030, 100], ["B", 45_000, 100], ["B", 45_030, 100]);
    const returned = ledger(
      ["A", 45_000, 100],
      ["A", 45_030, 100],
      ["B", 45_000, 100],
      ["B", 45_030, 100],
      ["A", 45_031, -50],
    );
    const risk = (data: unknown[][][]): unknown => value("CHURN_RISK", [["A"]], ...data, 90, null, 45_040);
    const worth = (data: unknown[][][]): number =>
      value("CLV", [["A"]], ...data, null, null, null, 45_040) as number;
    expect(risk(returned)).toBe(risk(bought));
    expect(worth(returned)).toBeLessThan(worth(bought));
  });
  it("counts a margin that is missing at the rate of the others, and says so", () => {
    const margins = amounts.map(([amount], at) => [at % 50 === 0 ? "" : 0.25 * (amount as number)]);
    const [full] = call("CLV", oneAccount, ...sample, margins, 12, 0.1, null, "full");
    const [chinese] = call("CLV", oneAccount, ...sample, margins, 12, 0.1, null, "full", null, "zh");
    expect(full[7]).toContain("11 rows without a margin taken at the rate of the others");
    expect(chinese[7]).toContain("11 行缺毛利，按其余各行的毛利率计");
    const whole = value(
      "CLV",
      oneAccount,
      ...sample,
      amounts.map(([amount]) => [0.25 * (amount as number)]),
      12,
    );
    expect(full[0] as number).toBeCloseTo(whole as number, 6);
  });
  it("takes money margins beside a summary as well", () => {
    const summary = [
      column("A", "B"),
      [
        [45_000, 45_300],
        [45_010, 45_280],
      ],
      [
        [9, 900],
        [4, 800],
      ],
    ] as const;
    const byColumn = value("CLV", [["A"]], ...summary, column(225, 200), 12) as number;
    expect(byColumn / (value("CLV", [["A"]], ...summary, 0.25, 12) as number)).toBeCloseTo(1, 1);
  });
  it("knows margins although a held model was fitted without them", () => {
    const block = call("FIT", ...sample);
    const margins = amounts.map(([amount]) => [0.25 * (amount as number)]);
    const held = value("CLV", oneAccount, ...sample, margins, 12, 0.1, null, null, block) as number;
    const revenue = value("CLV", oneAccount, ...sample, null, 12, 0.1, null, null, block) as number;
    expect(held / revenue).toBeCloseTo(0.25, 2);
  });
  it("leaves a single blank account blank, as within a column", () => {
    for (const blank of [null, "", 0]) {
      expect(call("CHURN_RISK", [[blank]], ...sample)).toEqual([[""]]);
      expect(call("CLV.RETENTION", [[blank === 0 ? "" : blank]], [[0.5]])).toEqual([[""]]);
    }
  });
  it("lets blanks at the end of weights, drivers and population be", () => {
    expect(answers("TIER", criteria, null, "STRATEGIC3", [[1, -1, "", null]])).toEqual(
      answers("TIER", criteria, null, "STRATEGIC3", [[1, -1]]),
    );
    const drivers = [["satisfaction"], [40], [95]];
    expect(answers("CHURN_RISK", column("A1", "A2", ""), ...sample, 90, [...drivers, [""], [null]])).toEqual([
      ...answers("CHURN_RISK", column("A1", "A2"), ...sample, 90, drivers),
      "",
    ]);
  });
  it("reads driver titles with units, spaces and full-width signs", () => {
    const plain = [
      ["account", "satisfaction", "late payment"],
      ["A1", 40, 20],
    ];
    const dressed = [
      ["客户名称", "满意度（0-100 分）", "回款延迟（天）"],
      ["A1", 40, 20],
    ];
    expect(answers("CHURN_RISK", oneAccount, ...sample, 90, dressed)).toEqual(
      answers("CHURN_RISK", oneAccount, ...sample, 90, plain),
    );
  });
  it("reads a held block in either language", () => {
    const chinese = call("FIT", ...sample, null, "zh");
    expect(chinese[0]).toEqual(["模型", call("FIT", ...sample)[0][1]]);
    expect(call("CLV", oneAccount, ...sample, 1, 12, 0.1, null, "full", chinese)).toEqual(
      call("CLV", oneAccount, ...sample, 1, 12, 0.1, null, "full", call("FIT", ...sample)),
    );
  });
});
