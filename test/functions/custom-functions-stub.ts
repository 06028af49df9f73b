/** What Excel gives the functions bundle: a place to register functions, and its error type. */

/** An error as Excel's runtime has it. */
export class ExcelError {
  readonly code: string;
  readonly message: string;
  constructor(code: string, message = "") {
    this.code = code;
    this.message = message;
  }
}

/** Functions registered so far, by id. */
export const associated = new Map<string, (...values: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    associate: (id: string, call: (...values: unknown[]) => unknown) => associated.set(id, call),
    Error: ExcelError,
  },
});
