/** The one translator between our functions and Excel: errors become Excel's own, blanks stay blank. */
import type { Language } from "../language/language";
import { problemSentence } from "../language/function-problems";
import { WorksheetError, type WorksheetErrorCode } from "./worksheet-error";

/** A function as written in this folder: arguments as Excel hands them over, answer cell by cell. */
// The functions differ in their parameters; Excel hands each what its own metadata declares.
export type Calculation = (...values: never[]) => readonly (readonly unknown[])[];

/** A function as Excel calls it. */
export type AssociatedFunction = (...values: unknown[]) => unknown[][];

/**
 * Wraps a function for Excel.
 *
 * @param calculate - Computes the answer; may throw or return a {@link WorksheetError}.
 * @returns The function to associate: a matrix of plain values and Excel errors, or an Excel error thrown.
 */
export function worksheetFunction(calculate: Calculation): AssociatedFunction {
  const call = calculate as unknown as (...values: readonly unknown[]) => readonly (readonly unknown[])[];
  return (...values) => {
    try {
      // Nearly all rows are fit for Excel as they are, and there may be a million of them.
      return call(...values).map((row) => (row.every(isFit) ? (row as unknown[]) : row.map(cellForExcel)));
    } catch (error) {
      throw errorForExcel(error);
    }
  };
}

function isFit(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}

function cellForExcel(value: unknown): unknown {
  if (value instanceof WorksheetError) return errorForExcel(value);
  // Excel would show an empty answer as 0, and NaN as an error without a name.
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && !Number.isFinite(value)) return excelError("#NUM!", "");
  return value;
}

function errorForExcel(error: unknown): unknown {
  if (error instanceof WorksheetError) {
    const message = error.problem === null ? "" : problemSentence(error.problem, readersLanguage());
    return excelError(error.code, message);
  }
  // A rule of a model that the arguments break, stated by name and value.
  if (error instanceof RangeError) return excelError("#VALUE!", error.message);
  return error;
}

function excelError(code: WorksheetErrorCode, message: string): unknown {
  const host = globalThis as {
    CustomFunctions?: { Error?: new (code: string, message?: string) => unknown };
  };
  const ExcelError = host.CustomFunctions?.Error;
  if (ExcelError !== undefined) return message === "" ? new ExcelError(code) : new ExcelError(code, message);
  return Object.assign(new Error(message === "" ? code : message), { code });
}

/** Language of Excel's own menus; messages are not kept in the file, so they may follow the reader. */
function readersLanguage(): Language {
  const host = globalThis as { Office?: { context?: { displayLanguage?: string } } };
  const displayed = host.Office?.context?.displayLanguage ?? "";
  return displayed.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
