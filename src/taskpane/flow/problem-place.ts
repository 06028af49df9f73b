/** The very cell a problem of the allocation's question is about. */
import type { QuestionProblem } from "../../allocation/allocation";
import { columnLetters } from "../../sheets/a1-range";
import type { FlowCore } from "./flow-core";

/**
 * Adds the column of the figure that is meant; a lock stands on the allocation sheet, not in the account's row.
 *
 * @param core - Shared state after reading.
 * @param problem - A problem with its row.
 * @returns The same with sheet, row and column; as it was where the figure has no column of its own.
 */
export function placedProblem(core: FlowCore, problem: QuestionProblem): QuestionProblem {
  const { field, place, parameters } = problem;
  if (field === "lock") {
    const { sheet, addresses } = core.memory.lockCells;
    const id = String(parameters["accountId"]);
    const [, column, row] = /^([A-Z]+)(\d+)$/u.exec(Object.hasOwn(addresses, id) ? addresses[id] : "") ?? [];
    if (sheet === null || column === undefined) return problem;
    return { ...problem, place: { sheet, row: Number(row) }, column };
  }
  const sources = core.snapshot().sources?.recognition.sources ?? [];
  const choice = sources
    .filter(({ sheet }) => sheet === place?.sheet)
    .flatMap(({ columns }) => columns)
    .find((candidate) => candidate.field === field);
  return choice === undefined ? problem : { ...problem, column: columnLetters(choice.column) };
}
