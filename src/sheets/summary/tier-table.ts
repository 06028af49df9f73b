/** T1 of the tier summary: tiers with their accounts, sales, profit, value, risk and service. */
import type { TierRow } from "../../accounts/tier-summary";
import { palette, tierFill } from "../palette";
import { thinLine } from "../sheet-draft";
import type { Cell, CellStyle, Formula } from "../sheet-layout";
import { indented, ruled, totalled, type } from "../type-styles";
import { migrationTotals } from "./migration-block";
import type { ScoreSums } from "./score-sums";
import type { SummaryPage } from "./summary-page";
import { inMoneyUnit } from "./table-money";

const DASH = "—";

function clvText(page: SummaryPage, row: TierRow): string {
  if (row.clv === null) return DASH;
  const { mean, p10, p90 } = row.clv;
  return `${inMoneyUnit(page.money, mean)} (${inMoneyUnit(page.money, p10)}–${inMoneyUnit(page.money, p90)})`;
}

/** Lifetime value with its range: sums of independent accounts spread as squares, on each side of the mean. */
function clvCell(page: SummaryPage, row: TierRow, label: string | null): Cell {
  const { sums, money } = page;
  if (row.clv === null || sums === null) return clvText(page, row);
  const { digits, unit } = money;
  const mask = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  const text = (value: string): string => `TEXT((${value})/${String(unit)},"${mask}")`;
  const mean = sums.sum("clv", label);
  const low = `${mean}-SQRT(${sums.sum("clvBelow", label)})`;
  const high = `${mean}+SQRT(${sums.sum("clvAbove", label)})`;
  return { formula: `=${text(mean)}&" ("&${text(low)}&"–"&${text(high)}&")"` };
}

/** A tier's net change: what the migration matrix has now less what it had before. */
function netCell(page: SummaryPage, row: TierRow, rank: number): Cell {
  const totals = migrationTotals(page, rank);
  if (row.netChange === null) return DASH;
  return totals === null ? row.netChange : { formula: `=${totals.now}-${totals.before}` };
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
  const { summary, money, formats: f, rows, sums } = page;
  const { total, tiers } = summary;
  const last = rows.tierTotal - 1;
  const formula = (text: string, unit: number): Formula => ({
    formula: unit === 1 ? `=${text}` : `=${text}/${String(unit)}`,
  });
  /** A figure of a tier from the list, else as a number; nothing known stays a dash. */
  const listed = (value: number | null, text: (from: ScoreSums) => string, unit = 1): Cell =>
    value === null || sums === null ? amount(value, unit) : formula(text(sums), unit);
  const sum = (
    column: string,
    pick: (row: TierRow) => number | null,
    text: ((from: ScoreSums) => string) | null,
    unit = 1,
  ): Cell => {
    if (adds(tiers, total, pick)) return { formula: `=SUM(${column}6:${column}${String(last)})` };
    return text === null ? amount(pick(total), unit) : listed(pick(total), text, unit);
  };
  const label = (line: number): string => `$A${String(line)}`;
  const perTier =
    (pick: (row: TierRow) => number | null, text: (from: ScoreSums, at: string) => string, unit = 1) =>
    (row: TierRow, line: number): Cell =>
      listed(pick(row), (from) => text(from, label(line)), unit);
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
      value: perTier(
        (row) => row.accounts,
        (from, at) => from.count(at),
      ),
      total: sum(
        "C",
        (row) => row.accounts,
        (from) => from.count(null),
      ),
      style: { ...right, numberFormat: f.count },
    },
    { address: "D", ...shareOf("C", total.accounts, (row) => row.accounts) },
    {
      address: "E",
      value: perTier(
        (row) => row.sales,
        (from, at) => from.sum("sales12", at),
        money.unit,
      ),
      total: sum(
        "E",
        (row) => row.sales,
        (from) => from.sum("sales12", null),
        money.unit,
      ),
      style: { ...right, numberFormat: money.format },
    },
    { address: "F", ...shareOf("E", total.sales, (row) => row.sales) },
    {
      address: "G",
      value: perTier(
        (row) => row.netProfit,
        (from, at) => from.sum("netProfit", at),
        money.unit,
      ),
      total: sum(
        "G",
        (row) => row.netProfit,
        (from) => from.sum("netProfit", null),
        money.unit,
      ),
      style: { ...right, numberFormat: money.format },
    },
    { address: "H", ...shareOf("G", total.netProfit, (row) => row.netProfit) },
    {
      address: "I:L",
      value: (row, line) => clvCell(page, row, label(line)),
      total: clvCell(page, total, null),
      style: right,
    },
    {
      address: "M",
      value: perTier(
        (row) => row.meanRisk,
        (from, at) => from.meanRisk(at),
      ),
      total: listed(total.meanRisk, (from) => from.meanRisk(null)),
      style: { ...right, numberFormat: f.percent },
    },
    {
      address: "N",
      value: perTier(
        (row) => row.expectedLoss,
        (from, at) => from.sum("expectedLoss", at),
        money.unit,
      ),
      total: sum(
        "N",
        (row) => row.expectedLoss,
        (from) => from.sum("expectedLoss", null),
        money.unit,
      ),
      style: { ...right, numberFormat: money.format },
    },
    {
      address: "O",
      value: perTier(
        (row) => row.satisfaction,
        (from, at) => from.mean("satisfaction", at),
      ),
      total: listed(total.satisfaction, (from) => from.mean("satisfaction", null)),
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
      value: (row, line) => netCell(page, row, line - 6),
      total: sum("Q", (row) => row.netChange, null),
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
  const { sums } = page;
  const listed: Cell =
    sums === null
      ? sales / money.unit
      : { formula: `=SUM(${sums.column("salesTotal")})/${String(money.unit)}` };
  draft.put(at("E", rows.allTime), listed, {
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
