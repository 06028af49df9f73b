/** Calls worksheet functions the way Excel does: by id, with matrices, and errors as values. */
import { associated, ExcelError } from "./custom-functions-stub";
import "../../src/functions/functions";

/** A range of one column. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** Result of a call; an error of the whole call is the one cell of the result. */
export function call(id: string, ...values: readonly unknown[]): unknown[][] {
  const calculation = associated.get(id);
  if (calculation === undefined) throw new Error(`no function ${id}`);
  // Excel copies ranges for every call; a function that changes or remembers its arguments must not profit.
  const copies = values.map((value) => (value === undefined ? null : structuredClone(value)));
  try {
    return calculation(...copies) as unknown[][];
  } catch (error) {
    if (error instanceof ExcelError) return [[error]];
    throw error;
  }
}

/** The first column of a result. */
export function firstColumn(result: readonly (readonly unknown[])[]): unknown[] {
  return result.map(([cell]) => cell);
}

/** Error code and message in the first cell of a result. */
export function errorOf(result: readonly (readonly unknown[])[]): string {
  const [[cell]] = result;
  if (!(cell instanceof ExcelError)) throw new Error(`no error: ${JSON.stringify(cell)}`);
  return `${cell.code} ${cell.message}`.trim();
}

export { associated, ExcelError };
