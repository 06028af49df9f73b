/** Functions that work cell by cell over one or more numeric arguments of the same shape. */
import { parsePercent } from "../../intake/parse-percent";
import { invalidArgument } from "../worksheet-error";
import { cellsOf, cellValue, errorIn, isMissing, shownCell, widthOf, type Cells } from "./cells";

/**
 * Answers cell by cell in the shape of the first argument; a single cell elsewhere counts for all.
 *
 * @param inputs - Arguments with their names.
 * @param answer - Answer for the numbers of one cell.
 * @returns One answer per cell of the first argument; a blank there stays blank.
 * @throws WorksheetError when an argument is missing or has another shape.
 */
export function answerPerCell(
  inputs: readonly (readonly [argument: unknown, name: string])[],
  answer: (numbers: readonly number[]) => unknown,
): unknown[][] {
  const ranges = inputs.map(([argument, name]): Cells => {
    const cells = cellsOf(argument);
    if (cells === null) throw invalidArgument({ code: "argument-missing", argument: name });
    return cells;
  });
  const shape = ranges[0];
  ranges.forEach((cells, at) => {
    if (isSingle(cells) || (cells.length === shape.length && widthOf(cells) === widthOf(shape))) return;
    throw invalidArgument({
      code: "heights-differ",
      argument: inputs[at][1],
      rows: cells.length,
      other: inputs[0][1],
      otherRows: shape.length,
    });
  });
  return shape.map((row, rowAt) =>
    row.map((first, columnAt) => {
      if (isMissing(first)) return "";
      const numbers: number[] = [];
      for (const [at, cells] of ranges.entries()) {
        const cell = isSingle(cells) ? cells[0][0] : cells[rowAt][columnAt];
        const error = errorIn(cell);
        if (error !== null) return error;
        const parsed = parsePercent(cellValue(cell));
        if (parsed.status !== "value") {
          return invalidArgument({ code: "not-a-number", argument: inputs[at][1], found: shownCell(cell) });
        }
        numbers.push(parsed.value);
      }
      return answer(numbers);
    }),
  );
}

function isSingle(cells: Cells): boolean {
  return cells.length === 1 && widthOf(cells) === 1;
}
