/** Opening and saving .xlsx files. */
import { ValueType, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import type { BookModel } from "./book-model";
import { withChartTextOnOneLine } from "./chart-text";
import { settingsIn, usualSpelling, withSettings } from "./package-parts";
import { writeFileFormulas } from "./saved-formulas";

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

/** A workbook as it was opened. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** Settings of add-ins. */
  readonly settings: ReadonlyMap<string, unknown>;
}

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** A file with unusual spellings comes out without a sheet, or fails; it gets a second chance. */
async function loadAnySpelling(bytes: Uint8Array): Promise<Workbook> {
  try {
    const workbook = await load(bytes);
    if (workbook.worksheets.length > 0) return workbook;
  } catch (error) {
    try {
      return await load(await usualSpelling(bytes));
    } catch {
      // What is wrong with the file itself says more than what is wrong with its rewritten copy.
      throw error;
    }
  }
  return load(await usualSpelling(bytes));
}

/** Characters a cell can hold; Excel cuts longer texts when it repairs the file. */
const LONGEST_TEXT = 32_767;

/** The engine can leave a number in a cell that the file calls a text, and then fails to write it. */
function textsAsText(sheet: Worksheet): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const { type, value } = cell;
      if (type === ValueType.String && typeof value !== "string") cell.value = cell.text;
      else if (typeof value === "string" && value.length > LONGEST_TEXT)
        cell.value = value.slice(0, LONGEST_TEXT);
    });
  });
}

/**
 * Opens a file.
 * @param bytes - An .xlsx file, or null for a new workbook.
 * @returns The engine's workbook and the settings in the file.
 * @throws WorkbookFileError when the file can't be opened.
 */
export async function openWorkbook(bytes: Uint8Array | null): Promise<OpenedWorkbook> {
  if (!bytes) {
    const workbook = new Workbook();
    workbook.addWorksheet("Sheet1");
    return { workbook, settings: new Map() };
  }
  refuse(bytes);
  let opened: OpenedWorkbook;
  try {
    opened = { workbook: await loadAnySpelling(bytes), settings: await settingsIn(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkbookFileError(`The file can't be opened: ${reason}`, error);
  }
  const { workbook } = opened;
  if (workbook.worksheets.length === 0) throw new WorkbookFileError("The file has no worksheet.");
  for (const sheet of workbook.worksheets) textsAsText(sheet);
  // A theme that a file left away would be announced in the saved file and then be missing.
  const themes: unknown = workbook["_themes"];
  if (typeof themes === "object" && themes !== null && Object.keys(themes).length === 0)
    workbook.clearThemes();
  return opened;
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
  const restore = writeFileFormulas(book);
  try {
    const bytes = new Uint8Array(await book.workbook.xlsx.writeBuffer({ validate: false }));
    return await withSettings(await withChartTextOnOneLine(bytes), book.settings);
  } finally {
    restore();
  }
}
