/** Refuses a mapping that names what is not there, before anything is read by it. */
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { isFieldOf } from "../../intake/column-choices";
import type { MappingOverride, Recognition } from "../../intake/reading";
import { FlowStop } from "./flow-error";

/**
 * Checks the names of sheets and fields.
 *
 * @param mapping - The user's choices.
 * @param outline - The workbook as it is now.
 * @throws FlowStop naming the sheet, and the field when it is that.
 */
export function refuseUnknownSheets(mapping: readonly MappingOverride[], outline: WorkbookOutline): void {
  for (const { sheet, kind, columns } of mapping) {
    if (sheet === "") continue;
    if (!outline.sheets.some((candidate) => candidate.name === sheet))
      throw new FlowStop("mapping-unknown-sheet", { sheet, parameters: { kind } });
    const field = Object.keys(columns ?? {}).find((name) => !isFieldOf(kind, name));
    if (field !== undefined)
      throw new FlowStop("mapping-unknown-field", { sheet, parameters: { field, kind } });
  }
}

/**
 * Checks the names of columns.
 *
 * @param mapping - The user's choices.
 * @param recognition - What came of them.
 * @throws FlowStop naming the sheet and the column.
 */
export function refuseUnknownColumns(mapping: readonly MappingOverride[], recognition: Recognition): void {
  for (const { sheet, kind, columns } of mapping) {
    const source = recognition.sources.find((found) => found.kind === kind && found.sheet === sheet);
    for (const [field, column] of Object.entries(columns ?? {})) {
      if (column !== null && source?.columns.some((choice) => choice.field === field) !== true)
        throw new FlowStop("mapping-unknown-column", { sheet, column });
    }
  }
}
