/** T1 of the tier summary: tiers with their accounts, sales, profit, value, risk and service. */
import type { TierRow } from "../../accounts/tier-summary";
import { palette, tierFill } from "../palette";
import { thinLine } from "../sheet-draft";
import type { Cell, CellStyle } from "../sheet-layout";
import { indented, ruled, totalled, type } from "../type-styles";
import type { SummaryPage } from "./summary-page";
import { inMoneyUnit } from "./table-money";

const DASH = "—";

function clvText(page: SummaryPage, row: TierRow): string {
  if (row.clv === null) return DASH;
  const { mean, p10, p90 } = row.clv;
  return `${inMoneyUnit(page.money, mean)} (${inMoneyUnit(page.money, p10)}–${inMoneyUnit(page.money, p90)})`;
}

/** Whether the tiers add up to the total, so that the total may be a formula. */
function adds(rows: readonly TierRow[], total: TierRow, pick: (row: TierRow) => number | null): boolean {
  const sum = rows.reduce((all, row) => all + (pick(row) ?? 0), 0);
  const whole = pick(total);
  return whole !== null && Math.abs(sum - whole) <= 1e-6 * Math.max(1, Math.abs(whole));
}

function amount(value: number | null, unit: number): Cell {
  return value === null ? DASH : value / unit;
}

function share(row: number, column: string, total: number, whole: number | null, part: number | null): Cell {
  if (part === null || whole === null || whole <= 0) return DASH;
  return { formula: `=${column}${String(row)}/${column}$${String(total)}` };
}

interface ColumnPlan {
  readonly address: string;
  readonly value: (row: TierRow, line: number) => Cell;
  readonly total: Cell;
  readonly style: CellStyle;
}

function plans(page: SummaryPage): readonly ColumnPlan[] {
  const { summary, money, formats: f, rows } = page;
  const { total, tiers } = summary;
  const last = rows.tierTotal - 1;
  const sum = (column: string, pick: (row: TierRow) => number | null, unit = 1): Cell =>
    adds(tiers, total, pick)
      ? { formula: `=SUM(${column}6:${column}${String(last)})` }
      : amount(pick(total), unit);
  const right = type.valueRight;
  const grey = type.secondaryRight;
  const shareOf = (column: string, whole: number | null, pick: (row: TierRow) => number | null) => ({
    value: (row: TierRow, line: number) => share(line, column, rows.tierTotal, whole, pick(row)),
    total: share(rows.tierTotal, column, rows.tierTotal, whole, whole),
    style: { ...grey, numberFormat: f.percent },
  });
  return [
    {
      address: "C",
      value: (row) => row.accounts,
      total: sum("C", (row) => row.accounts),
      style: { ...right, numberFormat: f.count },
    },
    { address: "D", ...shareOf("C", total.accounts, (row) => row.accounts) },
    {
      address: "E",
      value: (row) => row.sales / money.unit,
      total: sum("E", (row) => row.sales, money.unit),
      style: { ...right, numberFormat: money.format },
    },
    { address: "F", ...shareOf("E", total.sales, (row) => row.sales) },
    {
      address: "G",
      value: (row) => amount(row.netProfit, money.unit),
      total: sum("G", (row) => row.netProfit, money.unit),
      style: { ...right, numberFormat: money.format },
    },
    { address: "H", ...shareOf("G", total.netProfit, (row) => row.netProfit) },
    { address: "I:L", value: (row) => clvText(page, row), total: clvText(page, total), style: right },
    {
      address: "M",
      value: (row) => row.meanRisk ?? DASH,
      total: total.meanRisk ?? DASH,
      style: { ...right, numberFormat: f.percent },
    },
    {
      address: "N",
      value: (row) => amount(row.expectedLoss, money.unit),
      total: sum("N", (row) => row.expectedLoss, money.unit),
      style: { ...right, numberFormat: money.format },
    },
    {
      address: "O",
      value: (row) => row.satisfaction ?? DASH,
      total: total.satisfaction ?? DASH,
      style: { ...right, numberFormat: "0" },
    },
    {
      address: "P",
      value: (row) => row.visitsOnStandard ?? DASH,
      total: total.visitsOnStandard ?? DASH,
      style: { ...right, numberFormat: f.percent },
    },
    {
      address: "Q",
      value: (row) => row.netChange ?? DASH,
      total: sum("Q", (row) => row.netChange),
      style: { ...right, numberFormat: f.signedCount },
    },
  ];
}

const at = (columns: string, row: number): string =>
  columns
    .split(":")
    .map((column) => `${column}${String(row)}`)
    .join(":");

function allTimeLine(page: SummaryPage): void {
  const { draft, summary, words, formats: f, money, rows } = page;
  const style: CellStyle = { fontSize: 7.5, color: palette.ink2 };
  const tie = summary.ledgerDifference;
  const label =
    Math.abs(tie) < 0.005 ? words.tiers.allTimeTies : words.tiers.allTimeDiffers(f.signedMoney(tie));
  const { orders, accounts, since, sales } = summary.allTime;
  const texts = [
    words.tiers.allTime(
      orders.toLocaleString("en-US"),
      accounts.toLocaleString("en-US"),
      since === null ? null : f.dateText(since),
    ),
    ...(summary.unrated > 0 ? [words.tiers.unrated(summary.unrated)] : []),
    ...(summary.prospects > 0 ? [words.tiers.prospects(summary.prospects)] : []),
  ];
  draft.put(at("A:D", rows.allTime), label, indented(style));
  draft.put(at("E", rows.allTime), sales / money.unit, {
    ...style,
    horizontal: "Right",
    numberFormat: money.format,
  });
  draft.put(at("F:Q", rows.allTime), f.join(texts), indented(style));
}

/**
 * Draws the table.
 *
 * @param page - The page to draw on.
 */
export function drawTierTable(page: SummaryPage): void {
  const { draft, summary, words, rows, money } = page;
  draft.put("A4:F4", words.tiers.title, type.sectionTitle);
  draft.put("G4:Q4", words.tiers.note(money.name), type.sectionNote);
  const columns = plans(page);
  const addresses = ["A:B", ...columns.map((plan) => plan.address)];
  addresses.forEach((address, index) => {
    const style = index === 0 ? type.head : type.headRight;
    draft.put(at(address, 5), words.tiers.heads[index] ?? "", { ...style, vertical: "Bottom", wrap: true });
  });
  summary.tiers.forEach((tier, index) => {
    const line = 6 + index;
    const last = index === summary.tiers.length - 1;
    const style = (base: CellStyle): CellStyle => (last ? base : ruled(base));
    draft.put(at("A:B", line), tier.label, style({ ...indented(type.value), shrink: true }));
    draft.style(at("A", line), {
      borders: [{ edge: "left", color: tierFill(index, summary.tiers.length), weight: "Thick" }],
    });
    for (const plan of columns) draft.put(at(plan.address, line), plan.value(tier, line), style(plan.style));
  });
  const line = rows.tierTotal;
  const below = [thinLine("bottom", palette.hair)];
  draft.put(at("A:B", line), words.tiers.total, totalled({ ...indented(type.value), borders: below }));
  for (const plan of columns) {
    draft.put(at(plan.address, line), plan.total, totalled({ ...plan.style, borders: below }));
  }
  allTimeLine(page);
}
