/** Reads blocks of cells in one request, or in as many as it takes where Excel finds the answer too long. */
import type { CellValue } from "../intake/reading";
import type { Session } from "./session";
import { officeErrorCode } from "./translate-error";

/** Rows of a sheet to be read; rows and columns on the sheet, from 0. */
export interface CellBlock {
  readonly worksheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a block holds. */
export interface BlockCells {
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats; empty where they were not asked for. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Whether its rows are hidden, null for a part of them; false where it was not asked for. */
  readonly hidden: boolean | null;
}

/**
 * Reads blocks. Excel on the web refuses answers above 5 MB, and how long texts are shows only in the answer: what it
 * refuses is asked for again in halves, down to single rows.
 *
 * @param session - An open conversation.
 * @param blocks - The blocks.
 * @param what - "formats": values and number formats; "hidden": values, and whether rows are hidden.
 * @returns The cells of each block.
 */
export async function readBlocks(
  session: Session,
  blocks: readonly CellBlock[],
  what: "formats" | "hidden",
): Promise<readonly BlockCells[]> {
  try {
    const ranges = await session.request((context) =>
      blocks.map(({ worksheetId, row, column, rows, columns }) =>
        context.workbook.worksheets
          .getItem(worksheetId)
          .getRangeByIndexes(row, column, rows, columns)
          .load(what === "formats" ? "values,numberFormat" : "values,rowHidden"),
      ),
    );
    return ranges.map((range) => ({
      // office.js types cell values as any; they are texts, numbers and logical values.
      values: range.values as CellValue[][],
      numberFormats: what === "formats" ? (range.numberFormat as string[][]) : [],
      // Excel says null where a part of the rows is hidden, whatever the types say.
      hidden: what === "hidden" ? (range.rowHidden as boolean | null) : false,
    }));
  } catch (error) {
    if (officeErrorCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    if (blocks.length > 1) {
      const half = Math.ceil(blocks.length / 2);
      const first = await readBlocks(session, blocks.slice(0, half), what);
      return [...first, ...(await readBlocks(session, blocks.slice(half), what))];
    }
    const [block] = blocks;
    if (block.rows === 1) throw error;
    const rows = Math.ceil(block.rows / 2);
    const rest = { ...block, row: block.row + rows, rows: block.rows - rows };
    const [upper] = await readBlocks(session, [{ ...block, rows }], what);
    const [lower] = await readBlocks(session, [rest], what);
    return [
      {
        values: [...upper.values, ...lower.values],
        numberFormats: [...upper.numberFormats, ...lower.numberFormats],
        hidden: upper.hidden === lower.hidden ? upper.hidden : null,
      },
    ];
  }
}
