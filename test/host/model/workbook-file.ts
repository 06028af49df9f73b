/** Opening and saving .xlsx files. */
import { Workbook } from "@cj-tech-master/excelts";
import type { BookModel } from "./book-model";

/** A file that can't be opened; the message says why, for the person who chose it. */
export class WorkbookFileError extends Error {
  /**
   * @param message - What is wrong with the file.
   * @param cause - What the engine said.
   */
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "WorkbookFileError";
  }
}

function refuse(bytes: Uint8Array): void {
  const [a, b, c, d] = bytes;
  if (bytes.length === 0) throw new WorkbookFileError("The file is empty.");
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    throw new WorkbookFileError(
      "This is an old .xls file or a workbook with a password; save it as .xlsx without a password.",
    );
  }
  if (a !== 0x50 || b !== 0x4b) throw new WorkbookFileError("This is not an .xlsx file.");
}

/**
 * Opens a file.
 * @param bytes - An .xlsx file, or null for a new workbook.
 * @returns The engine's workbook.
 * @throws WorkbookFileError when the file can't be opened.
 */
export async function openWorkbook(bytes: Uint8Array | null): Promise<Workbook> {
  const workbook = new Workbook();
  if (!bytes) {
    workbook.addWorksheet("Sheet1");
    return workbook;
  }
  refuse(bytes);
  try {
    await workbook.xlsx.load(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkbookFileError(`The file can't be opened: ${reason}`, error);
  }
  if (workbook.worksheets.length === 0) throw new WorkbookFileError("The file has no worksheet.");
  return workbook;
}

/**
 * Saves the workbook.
 * @param book - The workbook model.
 * @returns Bytes of an .xlsx file.
 */
export async function saveWorkbook(book: BookModel): Promise<Uint8Array> {
  for (const sheet of book.sheets()) sheet.settleColumnStyles();
  book.names.settle();
  book.tables.settle();
  book.charts.settle();
  return new Uint8Array(await book.workbook.xlsx.writeBuffer({ validate: false }));
}
