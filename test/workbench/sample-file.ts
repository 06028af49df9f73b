/** The made-up sample workbook as an .xlsx file, for the page to open. */
import type { Language } from "../../src/language/language";
import { sampleWorkbook } from "../../src/sample/sample-workbook";
import { openBook } from "../host/host";

/** Gives a text below a header another wording; "" is the header of sheet names. */
export type Rewording = (text: string, header: string) => string;

/**
 * Makes the sample workbook.
 * @param language - Language of its headers and contents.
 * @param reword - Changes its texts; by default they stay as they are.
 * @returns Bytes of an .xlsx file.
 */
export async function sampleFile(
  language: Language,
  reword: Rewording = (text) => text,
): Promise<Uint8Array> {
  const host = await openBook(null);
  const { book } = host;
  const [empty] = book.sheets();
  for (const { name, values, numberFormats, columnWidths, table } of sampleWorkbook(language)) {
    const sheet = book.addSheet(reword(name, ""));
    const columns = numberFormats.length;
    const headers = values[0] ?? [];
    for (const [row, line] of values.entries()) {
      for (const [column, value] of line.entries()) {
        if (value === null) continue;
        const text = row > 0 && typeof value === "string" ? reword(value, String(headers[column])) : value;
        sheet.enter(row, column, typeof text === "string" ? `'${text}` : text);
        const format = numberFormats[column];
        if (row > 0 && typeof format === "string") sheet.restyle(sheet.cell(row, column), { numFmt: format });
      }
    }
    for (const [column, points] of columnWidths.entries()) {
      sheet.setColumnPoints({ row: 0, column, rows: 1, columns: 1 }, points);
    }
    sheet.format({ row: 0, column: 0, rows: 1, columns }, { font: { bold: true } });
    if (table === null) continue;
    const entry = book.tables.add(sheet, { row: 0, column: 0, rows: values.length, columns });
    book.tables.rename(entry, table);
  }
  if (empty) book.removeSheet(empty);
  const [first] = book.sheets();
  if (first) book.activate(first);
  return host.save();
}
