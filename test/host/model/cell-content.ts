/** Reading and writing the content of one cell of the engine. */
import { getCellDisplayText, ValueType, type Cell } from "@cj-tech-master/excelts";
import { formatCode } from "./cell-style";
import { serialOfTime } from "./date-serial";
import type { CellInput } from "./typed-input";

/** What a cell shows: errors are their names, blanks are "". */
export type CellValue = string | number | boolean;

function plain(value: unknown, date1904: boolean): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return serialOfTime(value.getTime(), date1904);
  if (value === null || typeof value !== "object") return "";
  if ("error" in value && typeof value.error === "string") return value.error;
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: string }) => run.text ?? "").join("");
  }
  if ("text" in value) return plain(value.text, date1904);
  return "";
}

/**
 * Value of a cell.
 * @param cell - A cell, or undefined where the sheet has none.
 * @param date1904 - Whether the workbook counts its days from 1904.
 * @returns Number, text, logical value or error name; "" for a blank and for a cell hidden by a merge.
 */
export function cellValue(cell: Cell | undefined, date1904: boolean): CellValue {
  if (!cell) return "";
  switch (cell.type) {
    case ValueType.Null:
    case ValueType.Merge:
      return "";
    case ValueType.Formula:
      return cell.result === undefined ? 0 : plain(cell.result, date1904);
    case ValueType.Hyperlink:
      return cell.formula === undefined ? plain(cell.value, date1904) : plain(cell.result, date1904);
    default:
      return plain(cell.value, date1904);
  }
}

/**
 * Formula of a cell, or its value where it holds none.
 * @param cell - A cell, or undefined where the sheet has none.
 * @param date1904 - Whether the workbook counts its days from 1904.
 * @returns Text that begins with "=" for a formula.
 */
export function cellFormula(cell: Cell | undefined, date1904: boolean): CellValue {
  if (cell && cell.type !== ValueType.Merge && cell.formula !== undefined)
    return `=${shownFormula(cell.formula)}`;
  return cellValue(cell, date1904);
}

/** Prefixes that files put before functions newer than the format, and that Excel never shows. */
function shownFormula(formula: string): string {
  return formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "").replace(/_xldudf_([A-Z]+)_/g, "$1.");
}

/**
 * Text of a cell as its number format shows it.
 * @param cell - A cell, or undefined where the sheet has none.
 * @param date1904 - Whether the workbook counts its days from 1904.
 * @returns The text in the cell, without regard to the column's width.
 */
export function cellText(cell: Cell | undefined, date1904: boolean): string {
  const value = cellValue(cell, date1904);
  if (!cell || value === "") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const format = formatCode(cell.style);
  return format === "General" ? generalNumber(value) : getCellDisplayText(cell);
}

/** Excel shows at most eleven digits under the General format. */
function generalNumber(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "E")
      .replace(/E([+-])(\d)$/, "E$10$2");
  }
  return String(Number(value.toPrecision(10)));
}

const CUSTOM_FUNCTION = /(?:^|[^A-Z0-9_.])[A-Z][A-Z0-9_]*\.[A-Z][A-Z0-9_.]*\s*\(/i;

/**
 * Whether a formula calls a function of an add-in.
 * @param formula - Text without its "=".
 * @returns True when a name with a namespace is called.
 */
export function callsAddinFunction(formula: string): boolean {
  return formula.includes(".") && CUSTOM_FUNCTION.test(formula);
}

/**
 * Puts read input into a cell.
 * @param cell - The cell; a cell hidden by a merge is left alone, as in Excel.
 * @param input - What Excel made of the input.
 * @returns Whether the content was touched.
 */
export function setCellContent(cell: Cell, input: CellInput): boolean {
  if (input.kind === "keep" || cell.type === ValueType.Merge) return false;
  switch (input.kind) {
    case "empty":
      cell.value = null;
      break;
    case "formula":
      // Only a formula that the engine is told to spill may spill: one that calls the add-in's functions.
      cell.value = callsAddinFunction(input.formula)
        ? { formula: input.formula, shareType: "array", isDynamicArray: true, ref: cell.address }
        : { formula: input.formula };
      break;
    case "text":
      cell.value = input.text;
      break;
    case "number":
      cell.value = input.number;
      break;
    case "boolean":
      cell.value = input.boolean;
      break;
    case "error":
      cell.value = { error: errorName(input.error) };
      break;
  }
  return true;
}

const ERROR_NAMES = [
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
] as const;

function errorName(text: string): (typeof ERROR_NAMES)[number] {
  return ERROR_NAMES.find((name) => name === text) ?? "#VALUE!";
}
