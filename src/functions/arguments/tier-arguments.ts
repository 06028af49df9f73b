/** Arguments of TIER and TIER.WHY: population and weights. */
import { invalidArgument } from "../worksheet-error";
import { cellsOf, errorIn, isMissing, shownCell, widthOf, withoutTrailingBlanks, type Cells } from "./cells";
import { criterionValue } from "./criteria";

/**
 * The weights argument.
 *
 * @param argument - A row or a column of numbers, one a criterion; left out = equal. A blank counts 0; blanks after
 *   the last criterion are nothing.
 * @param criteria - Number of criteria.
 * @returns The weights, or `undefined` for equal ones.
 * @throws WorksheetError when their number differs, one is no number, or all are 0.
 */
export function weightsArgument(argument: unknown, criteria: number): readonly number[] | undefined {
  const cells = cellsOf(argument);
  if (cells === null) return undefined;
  const line = cells.flat();
  while (line.length > criteria && isMissing(line.at(-1))) line.pop();
  const weights = line.map((cell, at) => {
    const error = errorIn(cell);
    if (error !== null) throw error;
    if (isMissing(cell)) return 0;
    const value = criterionValue(cell);
    if (value === null) {
      const place = cells.length > 1 ? { row: at + 1 } : { column: at + 1 };
      throw invalidArgument({ code: "not-a-number", argument: "weights", found: shownCell(cell), place });
    }
    return value;
  });
  if (weights.length !== criteria) {
    throw invalidArgument({ code: "weights-count", weights: weights.length, criteria });
  }
  if (weights.every((weight) => weight === 0)) throw invalidArgument({ code: "weights-sum" });
  return weights;
}

/**
 * The population beside values: as wide as they are; a row of single values is stood up.
 *
 * @param argument - As Excel passes it.
 * @param width - Number of criteria.
 * @param needed - Whether it must be given.
 * @returns Its cells, or `null` when left out.
 * @throws WorksheetError when it is missing though needed, or has another number of columns.
 */
export function populationArgument(argument: unknown, width: number, needed: boolean): Cells | null {
  const cells = cellsOf(argument);
  if (cells === null) {
    if (needed) throw invalidArgument({ code: "argument-missing", argument: "population" });
    return null;
  }
  const standing = width === 1 && cells.length === 1 ? cells[0].map((cell) => [cell]) : cells;
  if (widthOf(standing) !== width) {
    throw invalidArgument({
      code: "criteria-columns",
      argument: "population",
      columns: widthOf(standing),
      expected: width,
    });
  }
  return withoutTrailingBlanks(standing);
}
