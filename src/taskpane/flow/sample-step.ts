/** The made-up sample workbook, as sheets to add. */
import type { PlainSheet } from "../../excel/plain-sheets";
import type { Language } from "../../language/language";

/** Sheets of the sample. */
export function sampleSheets(_language: Language): readonly PlainSheet[] {
  return [];
}
