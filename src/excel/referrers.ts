/**
 * Formulas and names that point at a sheet which another is going to replace. Excel makes them #REF! when the sheet
 * is deleted, whatever then takes its name; so they are read before and entered again as they were.
 */
import type { Session } from "./session";
import { workingKind } from "./sheet-names";
import { useOnce } from "./use-once";

/** Larger sheets are lists of data, and searching them would keep a stopped user waiting. */
const MOST_CELLS = 400_000;
const CELLS_A_REQUEST = 50_000;
const FORMULAS_A_REQUEST = 2_000;

/** What points at a sheet. */
export interface Referrers {
  readonly sheets: readonly {
    readonly worksheetId: string;
    readonly cells: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/**
 * Reads what points at a sheet. Sheets that are protected or very large are passed over.
 *
 * @param session - An open conversation; what is queued here is sent also after the user stopped the job.
 * @param target - The sheet.
 * @param target.name - Its name.
 * @param target.worksheetId - Excel's id of it.
 * @returns Formulas and names, as they are to be entered again.
 */
export async function readReferrers(
  session: Session,
  target: { readonly name: string; readonly worksheetId: string },
): Promise<Referrers> {
  const refers = pointingAt(target.name);
  const { sheets, names } = await session.tidy(({ workbook }) => ({
    sheets: workbook.worksheets.load("items/id,items/name"),
    names: workbook.names.load("items/name,items/formula"),
  }));
  const others = sheets.items.filter(
    ({ id, name }) => id !== target.worksheetId && workingKind(name) === null,
  );
  const areas = await session.tidy(({ workbook }) =>
    others.map(({ id }) => {
      const sheet = workbook.worksheets.getItem(id);
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      return { id, used, protection: sheet.protection.load("protected") };
    }),
  );
  const found: Referrers["sheets"][number][] = [];
  for (const { id, used, protection } of areas) {
    if (used.isNullObject || protection.protected || used.rowCount * used.columnCount > MOST_CELLS) continue;
    const cells: Referrers["sheets"][number]["cells"][number][] = [];
    const step = Math.max(1, Math.floor(CELLS_A_REQUEST / used.columnCount));
    for (let first = 0; first < used.rowCount; first += step) {
      const rows = Math.min(step, used.rowCount - first);
      const block = await session.tidy(({ workbook }) =>
        workbook.worksheets
          .getItem(id)
          .getRangeByIndexes(used.rowIndex + first, used.columnIndex, rows, used.columnCount)
          .load("formulas"),
      );
      (block.formulas as unknown[][]).forEach((line, down) => {
        line.forEach((formula, right) => {
          if (typeof formula === "string" && formula.startsWith("=") && refers(formula))
            cells.push({ row: used.rowIndex + first + down, column: used.columnIndex + right, formula });
        });
      });
    }
    if (cells.length > 0) found.push({ worksheetId: id, cells });
  }
  return {
    sheets: found,
    names: names.items.flatMap(({ name, formula }) => {
      const text = String(formula);
      return refers(text) ? [{ name, formula: text }] : [];
    }),
  };
}

/**
 * Enters them again, once a sheet of that name is there.
 *
 * @param session - An open conversation.
 * @param referrers - From {@link readReferrers}.
 */
export async function enterAgain(session: Session, { sheets, names }: Referrers): Promise<void> {
  // Part of an array formula can't be entered by itself; all the other formulas are mended even then.
  const mended = (queue: (context: Excel.RequestContext) => void): Promise<unknown> =>
    Promise.allSettled([session.tidy(queue)]);
  for (const { worksheetId, cells } of sheets)
    for (let first = 0; first < cells.length; first += FORMULAS_A_REQUEST)
      await mended(({ workbook }) => {
        const sheet = workbook.worksheets.getItem(worksheetId);
        for (const { row, column, formula } of cells.slice(first, first + FORMULAS_A_REQUEST))
          useOnce(sheet.getRangeByIndexes(row, column, 1, 1), (cell) => {
            cell.formulas = [[formula]];
          });
      });
  if (names.length > 0)
    await mended(({ workbook }) => {
      for (const { name, formula } of names) workbook.names.getItem(name).formula = formula;
    });
}

/** Whether a formula names the sheet: with or without quotation marks, in any case. */
function pointingAt(sheet: string): (formula: string) => boolean {
  const plain = `${sheet}!`.toLowerCase();
  const quoted = `'${sheet.replaceAll("'", "''")}'!`.toLowerCase();
  return (formula) => {
    const text = formula.toLowerCase();
    return text.includes(quoted) || text.includes(plain);
  };
}
