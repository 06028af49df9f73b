/** Functions that work cell by cell over one or more numeric arguments of the same shape. */
import { parsePercent } from "../../intake/parse-percent";
import type { CellPlace } from "../../language/function-problem-codes";
import { invalidArgument } from "../worksheet-error";
import { cellValue, errorIn, isMissing, rangeOf, shownCell, widthOf, type Cells } from "./cells";

/**
 * Answers cell by cell in the shape of the first argument; a single cell elsewhere counts for all.
 *
 * @param inputs - Arguments with their names.
 * @param answer - Answer for the numbers of one cell.
 * @returns One answer per cell of the first argument; a blank in any of them stays blank.
 * @throws WorksheetError when an argument is missing or has another shape.
 */
export function answerPerCell(
  inputs: readonly (readonly [argument: unknown, name: string])[],
  answer: (numbers: readonly number[]) => unknown,
): unknown[][] {
  const ranges = inputs.map(([argument, name]): Cells => {
    const cells = rangeOf(argument);
    if (cells === null) throw invalidArgument({ code: "argument-missing", argument: name });
    return cells;
  });
  const shape = ranges[0];
  ranges.forEach((cells, at) => {
    if (isSingle(cells) || (cells.length === shape.length && widthOf(cells) === widthOf(shape))) return;
    throw invalidArgument({ code: "shapes-differ", argument: inputs[at][1], other: inputs[0][1] });
  });
  return shape.map((row, rowAt) =>
    row.map((first, columnAt) => {
      if (isMissing(first)) return "";
      if (ranges.some((cells) => isMissing(isSingle(cells) ? cells[0][0] : cells[rowAt][columnAt])))
        return "";
      const numbers: number[] = [];
      for (const [at, cells] of ranges.entries()) {
        const cell = isSingle(cells) ? cells[0][0] : cells[rowAt][columnAt];
        const error = errorIn(cell);
        if (error !== null) return error;
        const parsed = parsePercent(cellValue(cell));
        if (parsed.status !== "value") {
          const place = isSingle(cells) ? {} : { place: placeIn(cells, rowAt, columnAt) };
          return invalidArgument({
            code: "not-a-number",
            argument: inputs[at][1],
            found: shownCell(cell),
            ...place,
          });
        }
        numbers.push(parsed.value);
      }
      return answer(numbers);
    }),
  );
}

function placeIn(cells: Cells, row: number, column: number): CellPlace {
  return {
    ...(cells.length > 1 ? { row: row + 1 } : {}),
    ...(widthOf(cells) > 1 ? { column: column + 1 } : {}),
  };
}

function isSingle(cells: Cells): boolean {
  return cells.length === 1 && widthOf(cells) === 1;
}
