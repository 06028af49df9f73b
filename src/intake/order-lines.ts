/** Reads the rows of order tables into lines: who, when, how much. */
import type { Place } from "../accounts/records";
import { businessDay } from "./business-day";
import { cellText } from "./cell-text";
import { noteScale } from "./column-scales";
import { ComputedAmounts } from "./computed-amounts";
import type { Amount } from "./computed-amounts";
import type { DateOptions } from "./parse-date";
import { currencyNamedIn } from "./parse-money";
import type { CellValue } from "./reading";
import type { ReadingLog } from "./reading-log";
import { RowValues, scaled } from "./row-values";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
import { tableRows } from "./table-rows";
import type { TableRow, TableToRead } from "./table-rows";

/** One line of an order, its account not yet looked up. */
export interface OrderLine {
  readonly row: TableRow;
  /** Fields of the row that hold the account and the date. */
  readonly idField: string;
  readonly nameField: string;
  readonly dateField: string | null;
  readonly place: Place;
  readonly date: number;
  readonly amount: number;
  readonly margin: number | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly salesperson: string | null;
  readonly orderId: string | null;
  readonly region: string | null;
  readonly industry: string | null;
  readonly currency: string | null;
}

const CANCELLED =
  /^(?:closed[ -]?lost.*|lost\b.*|cancel+ed.*|void(?:ed)?|drafts?|rejected|declined|refunded|fully refunded|输单.*|丢单.*|流失|无效.*|作废|已作废|已取消|取消|交易关闭|草稿|暂存|已关闭\(未成交\)|未成交|未通过|审核不通过|已退款|退款成功|全额退款|已退货|已驳回|驳回|已撤销|撤销|已拒绝)$/iu;
const WON = /^(?:closed[ -]?won.*|won\b.*|赢单.*|已赢单|成交|已成交|成交关闭|签约成功|成功关闭)$/iu;
/** Entries that take back a sale although their amounts are written without a sign. */
const RETURN =
  /^(?:.*\b)?(?:returns?|returned|refunds?|credit ?(?:memo|note)s?|cr\.? ?(?:memo|note)|rma)\b|退货|退款|退回|红字|冲红|红冲|贷项/iu;
/** The same said in a remark beside a positive amount: entered without its sign, or returned later. */
const RETURN_REMARKS: ReadonlySet<CellValue> = new Set(
  [
    "Return|Returned|Refund|Refunded|Goods returned|Credit note",
    "退货|已退货|退款|已退款|全部退货|客户退货|退换货|红冲|冲红",
  ]
    .flatMap((words) => words.split("|"))
    .flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]),
);
/** Entries of a ledger that are no sales. */
const NO_SALE =
  /^(?:payments?|customer payment|estimates?|quotes?|quotations?|proposals?|purchase.*|bills?|deposits?|transfers?|statement|journal.*|报价.*|收款.*|付款.*|回款.*|采购.*|预收.*|询价.*)$/iu;
/** Steps before a deal is won. */
const PIPELINE =
  /prospecting|qualif|needs analysis|value proposition|decision ?maker|perception|proposal|negotiat|appointment ?scheduled|presentation|contract ?sent|discovery|初步|需求|验证客户|方案|报价|谈判|意向|洽谈|立项|跟进中|商务/iu;

/**
 * Reads the lines of an order table that has one row a line.
 *
 * @param table - The table.
 * @param log - Where unusable rows are noted.
 * @param dates - How dates are to be read.
 * @returns The usable lines in the order of the sheet.
 */
export function* readOrderLines(table: TableToRead, log: ReadingLog, dates: DateOptions): Steps<OrderLine[]> {
  const values = yield* RowValues.of(table, log, dates);
  const columnCurrency = currencyOfColumn(table);
  const onlyWon = yield* hasWonStage(table);
  const hasAmount = table.source.columns.some(({ field }) => field === "orderAmount");
  const computed = hasAmount ? null : yield* ComputedAmounts.of(table, values, log);
  // Amounts already converted have one currency, whatever the row was sold in.
  const inBaseCurrency = table.source.columns.some(
    ({ field, header }) =>
      field === "orderAmount" && /本位币|本币|base currency|company currency/iu.test(header),
  );
  const lines: OrderLine[] = [];
  let rows = 0;
  for (const row of tableRows(table, log)) {
    if (++rows % ROWS_A_STEP === 0) yield;
    const status = row.text("orderStatus");
    if (
      status !== null &&
      (CANCELLED.test(status) || PIPELINE.test(status) || (onlyWon && !WON.test(status)))
    ) {
      log.find("not-won", "handled", row, "orderStatus", { status });
      continue;
    }
    const type = row.text("orderType");
    if (type !== null && NO_SALE.test(type)) {
      log.find("not-won", "handled", row, "orderType", { status: type });
      continue;
    }
    const date = businessDay(row.cell("orderDate"), dates);
    const amount = computed === null ? amountOf(row, values, log) : computed.amountOf(row);
    const known = "value" in amount ? amount.value : 0;
    if ("reason" in date) log.reject(row, "orderDate", date.reason, row.text("orderDate") ?? "", known);
    else if ("reason" in amount) {
      log.reject(row, amount.field, amount.reason, row.text(amount.field) ?? "");
    } else {
      const currency = amount.currency ?? (inBaseCurrency ? null : currencyOf(row)) ?? columnCurrency;
      if (typeof row.cell("orderDate") === "string") log.find("text-dates", "handled", row, "orderDate");
      const line = lineOf(row, values, date.day, amount.value, currency);
      const isReturn = type !== null && amount.value > 0 && RETURN.test(type);
      if (isReturn)
        log.find("returns-in-orders", "handled", row, "orderType", { status: type }, amount.value);
      else if (amount.value > 0 && row.cells.some((cell) => RETURN_REMARKS.has(cell)))
        log.find("remarked-returns", "your-call", row, "orderAmount", {}, amount.value);
      lines.push(isReturn ? { ...line, amount: -line.amount, margin: negated(line.margin) } : line);
    }
  }
  return lines;
}

function lineOf(
  row: TableRow,
  values: RowValues,
  date: number,
  amount: number,
  currency: string | null,
): OrderLine {
  const cost = row.letters("orderMargin") === null ? values.number(row, "orderCost") : null;
  return {
    row,
    idField: "orderAccountId",
    nameField: "orderAccountName",
    dateField: "orderDate",
    place: { sheet: row.sheet, row: row.row },
    date,
    amount,
    margin: cost === null ? values.number(row, "orderMargin") : amount - cost,
    product: values.text(row, "orderProduct"),
    channel: values.text(row, "orderChannel"),
    salesperson: values.text(row, "orderSalesperson"),
    orderId: values.text(row, "orderId"),
    region: values.text(row, "orderRegion"),
    industry: values.text(row, "orderIndustry"),
    currency,
  };
}

function negated(amount: number | null): number | null {
  return amount === null ? null : -amount;
}

function amountOf(row: TableRow, values: RowValues, log: ReadingLog): Amount {
  const cell = row.cell("orderAmount");
  const parsed = values.money(row, "orderAmount");
  switch (parsed.status) {
    case "value":
      if (typeof cell === "string") log.find("text-numbers", "handled", row, "orderAmount");
      return {
        value: scaled(parsed.value, unitOfRow(row, log) ?? values.scaleOf("orderAmount", cell)),
        currency: parsed.currency,
      };
    case "blank":
      return { reason: "missing-amount", field: "orderAmount" };
    case "error-cell":
      return { reason: "error-cell", field: "orderAmount" };
    default:
      return { reason: "text-amount", field: "orderAmount" };
  }
}

/** Where a column beside the amount names its unit row by row: 元 here, 万元 there. */
function unitOfRow(row: TableRow, log: ReadingLog): number | null {
  for (const cell of row.cells) {
    const unit = typeof cell === "string" ? UNITS.get(cell) : undefined;
    if (unit === undefined || typeof row.cell("orderAmount") !== "number") continue;
    if (unit !== 1) noteScale(row.sheet, "", unit, log);
    return unit;
  }
  return null;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["千元", 1e3],
  ["万元", 1e4],
  ["百万元", 1e6],
  ["亿元", 1e8],
]);

function currencyOf(row: TableRow): string | null {
  const text = row.text("orderCurrency");
  if (text === null) return null;
  return currencyNamedIn(text) ?? (/^[a-z]{3}$/iu.test(text) ? text.toUpperCase() : text);
}

/** The currency the header or the format of the amount column names. */
function currencyOfColumn({ source, grid }: TableToRead): string | null {
  const amount =
    source.columns.find(({ field }) => field === "orderAmount") ??
    source.columns.find(({ field }) => field === "orderUnitPrice");
  if (amount === undefined) return null;
  const first = source.headerRow - grid.firstRow + 1;
  const format = grid.numberFormats[first]?.[amount.column - grid.firstColumn] ?? "";
  return currencyNamedIn(amount.header) ?? currencyNamedIn(format.split(";")[0]);
}

/** A pipeline export: only the deals won are orders. */
function* hasWonStage({ source, grid }: TableToRead): Steps<boolean> {
  const stage = source.columns.find(({ field }) => field === "orderStatus");
  if (stage === undefined) return false;
  const first = Math.max(0, source.headerRow - grid.firstRow + 1);
  const column = stage.column - grid.firstColumn;
  for (let row = first; row < Math.min(grid.values.length, first + source.rowCount); row++) {
    if ((row - first + 1) % ROWS_A_STEP === 0) yield;
    if (WON.test(cellText(grid.values[row][column]))) return true;
  }
  return false;
}
