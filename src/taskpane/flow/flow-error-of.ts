/** Turns anything thrown during a job into the one shape that is shown. */
import { ExcelFailure } from "../../excel/failure";
import type { OwnSheetId } from "../../sheets/sheet-layout";
import { FlowStop, type FlowError } from "./flow-error";

/** Trouble of the one sheet: beside it Excel may let another be written. */
const NEW_SHEET_HELPS: readonly string[] = ["sheet-protected", "excel-refused"];

/**
 * The error to show.
 *
 * @param error - Anything that was thrown.
 * @param complete - Own sheets that are new and complete.
 * @param replaced - The own sheet that was being replaced.
 * @returns Code, place, what was changed, and details without any of the user's data.
 */
export function flowErrorOf(
  error: unknown,
  complete: readonly string[],
  replaced: OwnSheetId | null = null,
): FlowError {
  const changed = complete.length === 0 ? "nothing" : complete;
  if (error instanceof FlowStop) {
    const { sheet = null, row = null, column = null, parameters = {} } = error.at;
    return {
      code: error.code,
      sheet,
      row,
      column,
      parameters,
      changed,
      newSheet: null,
      details: error.code,
    };
  }
  if (error instanceof ExcelFailure) {
    const { code, place, parameters } = error;
    const details = [code, parameters["officeCode"], parameters["location"]].filter(Boolean).join(" · ");
    return {
      code,
      ...place,
      parameters,
      changed,
      newSheet: NEW_SHEET_HELPS.includes(code) ? replaced : null,
      details,
    };
  }
  return {
    // The bundler's name for a script that did not arrive: parts are loaded when a step first needs them.
    code: error instanceof Error && error.name === "ChunkLoadError" ? "part-missing" : "unexpected",
    sheet: null,
    row: null,
    column: null,
    parameters: {},
    changed,
    newSheet: null,
    details: detailsOf(error),
  };
}

/** Class of the fault and where in the add-in it happened; messages may quote cells, so they are left out. */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /\n\s+at ([^\n]*)/u.exec(error.stack ?? "")?.[1] ?? "";
  return [error.name, place.replace(/\(?(?:file|https?):\/\/[^\s)]*\//u, "(")].filter(Boolean).join(" · ");
}
