/** The made-up sample workbook, as sheets to add. */
import type { PlainSheet } from "../../excel/plain-sheets";
import type { Language } from "../../language/language";
import { sampleWorkbook } from "../../sample/sample-workbook";

/**
 * Sheets of the sample.
 *
 * @param language - Language of the sheets.
 * @returns Sheets in the order they are added.
 */
export function sampleSheets(language: Language): readonly PlainSheet[] {
  return sampleWorkbook(language);
}
