/** Trouble on its way to a cell: the Excel error it becomes and the problem its message explains. */
import type { FunctionProblem } from "../language/function-problem-codes";

/** Errors a worksheet function returns. Excel shows a message of ours beside the first two only. */
export type WorksheetErrorCode = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!" | "#NULL!";

/** An answer that is an error, for one cell when returned, for the whole call when thrown. */
export class WorksheetError extends Error {
  /** The error the cell shows. */
  readonly code: WorksheetErrorCode;
  /** What the message says; `null` for an error handed through from an argument. */
  readonly problem: FunctionProblem | null;

  constructor(code: WorksheetErrorCode, problem: FunctionProblem | null) {
    super(problem?.code ?? code);
    this.name = "WorksheetError";
    this.code = code;
    this.problem = problem;
  }
}

/**
 * Unusable arguments: #VALUE! with a message.
 *
 * @param problem - What is wrong.
 * @returns The error, to be thrown.
 */
export function invalidArgument(problem: FunctionProblem): WorksheetError {
  return new WorksheetError("#VALUE!", problem);
}

/**
 * Nothing known: #N/A with a message.
 *
 * @param problem - What is missing.
 * @returns The error, to be put in a cell or thrown.
 */
export function notAvailable(problem: FunctionProblem): WorksheetError {
  return new WorksheetError("#N/A", problem);
}
