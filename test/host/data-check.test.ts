/** What the headless command's data check says of a workbook with every kind of trouble in it. */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Finding } from "../../src/intake/reading";
import { findingText } from "../../src/language/data-check";
import { runHeadless, type HeadlessReport } from "./headless";

installChartSupport();

const day = (number: number): Date => new Date(Date.UTC(2024, 0, 3 + 5 * number));

/** Twelve accounts with ten orders each; the numbers in the comments are rows of the sheet. */
async function troubledWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const accounts = workbook.addWorksheet("Accounts");
  accounts.addRow(["Customer ID", "Customer Name", "Account Owner", "Last Modified"]);
  for (let index = 0; index < 12; index++) {
    const updated = new Date(Date.UTC(index < 2 ? 2020 : 2025, 1, 1));
    accounts.addRow([`C${String(100 + index)}`, `Firm ${String.fromCharCode(65 + index)}`, "Ann", updated]);
  }
  accounts.addRow(["C200", "Firm A Ltd", "Ann", new Date(Date.UTC(2025, 1, 1))]);
  const orders = workbook.addWorksheet("Orders");
  orders.addRow(["Order No", "Customer ID", "Order Date", "Amount"]);
  const slips = new Map([
    [60, 1_200_000], // 62: a thousand times too much
    [61, 0.12], // 63: written in 万
    [62, 12_000_000], // 64: ten thousand times too much
  ]);
  for (let index = 0; index < 120; index++) {
    const customer = index === 50 ? "C999" : `C${String(100 + (index % 12))}`; // 52: an orphan
    orders.addRow([`S${String(index)}`, customer, day(index), slips.get(index) ?? 1200 + index]);
  }
  orders.addRow(["", "C102", day(3), 1500]);
  orders.addRow(["", "C102", day(3), 1500]); // 123: the same again
  for (const row of [10, 11, 12, 40]) orders.getRow(row).hidden = true;
  return workbook.xlsx.writeBuffer();
}

describe("the data check of the headless command", () => {
  let report: HeadlessReport;
  beforeAll(async () => {
    const result = await runHeadless({
      bytes: await troubledWorkbook(),
      language: "en-US",
      parts: ["scores"],
      mapping: null,
      slides: false,
    });
    if (result.status !== "written") throw new Error(result.status);
    report = result.report;
  });
  const found = (code: Finding["code"]): Finding => {
    const finding = report.findings.find((one) => one.code === code);
    if (finding === undefined) throw new Error(`no ${code}`);
    return finding;
  };

  it.each<[Finding["code"], number, readonly string[], string, string]>([
    [
      "unknown-account",
      1,
      ["B52"],
      "1 row of accounts that are not in the accounts table, 1,250 in all.",
      "1 行的客户不在客户表中，合计 1,250。",
    ],
    [
      "duplicate-orders",
      1,
      ["D123"],
      "1 order looks entered twice: same account, day and amount. All are counted.",
      "1 张订单疑似重复录入（客户、日期、金额相同），均已计入。",
    ],
    [
      "unit-slips",
      3,
      ["D62", "D63", "D64"],
      "3 amounts are hundreds of times larger or smaller than usual for their account. Check the unit.",
      "3 个金额与该客户平时相差数百倍，请核对单位。",
    ],
    [
      "stale-accounts",
      2,
      ["D2", "D3"],
      "2 accounts were not updated for more than 365 days.",
      "2 个客户超过 365 天没有更新。",
    ],
    [
      "similar-names",
      1,
      ["B14"],
      "1 account name differs from another in spaces, punctuation or legal form only.",
      "1 个客户名称与其他客户只差空格、标点或公司后缀。",
    ],
    [
      "hidden-rows",
      4,
      ["A10", "A11", "A12", "A40"],
      "Hidden or filtered out, and counted all the same: 4 rows.",
      "4 行被隐藏或筛选掉，仍计算在内。",
    ],
  ])("names %s with its count and first places", (code, count, places, english, chinese) => {
    const finding = found(code);
    expect([finding.count, finding.places]).toEqual([count, places]);
    expect([findingText(finding, "en-US"), findingText(finding, "zh-CN")]).toEqual([english, chinese]);
  });

  it("counts the hidden rows in the total", () => {
    const regular = Array.from({ length: 120 }, (_, index) => 1200 + index);
    const kept = regular.filter((_, index) => ![50, 60, 61, 62].includes(index));
    const sum = kept.reduce((total, amount) => total + amount, 0) + 1_200_000 + 0.12 + 12_000_000 + 3000;
    expect(report.ledgerTotal).toBeCloseTo(sum, 2);
  });
});
