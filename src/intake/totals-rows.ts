/** Rows that add others up: totals and subtotals between the records of a table, or around them. */
import { cellText, isBlankCell } from "./cell-text";
import { accountKey } from "./account-index";
import type { CellValue, SheetGrid, SourceChoice } from "./reading";

const LABEL =
  /^(?:grand total|sub ?total|total(?:s| sales| amount)?|sum|overall|合计|总计|小计|累计|共计|汇总|本月合计|本页合计|本年累计|全年合计|.{1,12}(?:合计|小计|总计)|.{1,30} total):?$/iu;
const WORD = /^(?:grand total|sub ?total|totals?|合\s?计|总\s?计|小\s?计|共\s?计|汇总)[::]?$/iu;
/** Fields that name what a row is about: a totals row says so there. */
const NAMING = /AccountId|AccountName|Date|^account(?:Id|Name)$|^managerName$/u;
const ACCOUNT = /AccountId|AccountName|^account(?:Id|Name)$/u;
/** A total that names whose it is. */
const OF_ACCOUNT =
  /^(?:(?:sub ?|grand )?totals?(?: for| of)?[: ]+(?<after>.+)|(?<before>.+?)[\s,:-]*(?:(?:sub ?)?totals?|合计|小计|总计|汇总))[::]?$/iu;
/** What was owed before or is owed after, and what stood on other pages, is no record either. */
const BALANCES: ReadonlySet<CellValue> = new Set(
  [
    "Opening balance|Closing balance|Balance brought forward|Balance carried forward|Brought forward",
    "Carried forward|Balance b/f|Balance c/f|Previous balance|Balance forward|B/F|C/F|b/f|c/f",
    "期初余额|期初|期初结存|期末余额|期末结存|上年结转|上月结转|上期结转|上年余额|上月余额|年初余额|结转下年|结转下月",
    "结转下期|承前页|过次页|承上页|转下页",
  ]
    .flatMap((words) => words.split("|"))
    .flatMap((word) => [word, word.toLowerCase(), word.toUpperCase(), titleCase(word)]),
);

const MAY_TOTAL = /total|合计|小计|总计|汇总/iu;

function titleCase(words: string): string {
  return words.replace(/\b[a-z]/gu, (letter) => letter.toUpperCase());
}

/** Where the records of a table stand. */
interface Records {
  readonly source: Pick<SourceChoice, "headerRow" | "columns" | "rowCount">;
  readonly grid: SheetGrid;
}

/** Tells the totals rows of one table from its records. */
export class TotalsRows {
  private readonly naming: readonly number[];
  private readonly account: readonly number[];
  private named: ReadonlySet<string> | undefined;

  /** @param table - The table. */
  constructor(private readonly table: Records) {
    const { source, grid } = table;
    const places = (fields: RegExp): number[] =>
      source.columns.flatMap(({ field, column }) => (fields.test(field) ? [column - grid.firstColumn] : []));
    this.naming = places(NAMING);
    this.account = places(ACCOUNT);
  }

  /**
   * Whether a row adds others up: its first text says so, and it has few cells or names no account; or the
   * text in a column that names something does; or it carries a balance.
   *
   * @param cells - Cells of the grid's row.
   * @returns True for a row that is no record.
   */
  has(cells: readonly CellValue[]): boolean {
    const first = cells.find((cell) => !isBlankCell(cell));
    if (typeof first === "string" && LABEL.test(cellText(first))) {
      const filled = cells.reduce<number>((count, cell) => count + (isBlankCell(cell) ? 0 : 1), 0);
      if (filled <= cells.length * 0.7 || cells.length <= 3) return true;
      if (this.account.length > 0 && this.account.every((column) => isBlankCell(cells[column]))) return true;
    }
    return (
      cells.some((cell) => BALANCES.has(cell)) ||
      this.naming.some((column) => {
        const cell = cells[column];
        return typeof cell === "string" && WORD.test(cellText(cell));
      }) ||
      this.account.some((column) => this.isOfAccount(cells[column], column))
    );
  }

  /** "Total for Alpha" is one where Alpha is an account of the table; a firm may be called Total. */
  private isOfAccount(cell: CellValue, column: number): boolean {
    if (typeof cell !== "string" || !MAY_TOTAL.test(cell)) return false;
    const groups = OF_ACCOUNT.exec(cellText(cell))?.groups;
    const name = groups?.["after"] ?? groups?.["before"];
    if (name === undefined) return false;
    const { source, grid } = this.table;
    const first = Math.max(0, source.headerRow - grid.firstRow + 1);
    this.named ??= new Set(
      grid.values.slice(first, first + source.rowCount).map((row) => accountKey(row[column])),
    );
    return this.named.has(accountKey(name));
  }
}
