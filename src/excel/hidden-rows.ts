/** Finds the rows of a block that are hidden, by hand or by a filter. */
import type { Session } from "./session";

/** Rows of a sheet that were read together. */
export interface RowBlock {
  readonly worksheetId: string;
  /** First row and column on the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** As Excel says of the whole block: all of it, nothing of it, or null for a part. */
  readonly hidden: boolean | null;
}

/**
 * The hidden rows of blocks; only blocks of which a part is hidden are asked row by row.
 *
 * @param session - An open conversation.
 * @param blocks - Blocks read before.
 * @returns For each block its hidden rows on the sheet, from 0.
 */
export async function hiddenRowsOf(
  session: Session,
  blocks: readonly RowBlock[],
): Promise<readonly (readonly number[])[]> {
  const partly = blocks.filter(({ hidden }) => hidden === null);
  const asked =
    partly.length === 0
      ? []
      : await session.request((context) =>
          partly.map(({ worksheetId, row, column, rows }) =>
            context.workbook.worksheets
              .getItem(worksheetId)
              .getRangeByIndexes(row, column, rows, 1)
              .getRowProperties({ rowHidden: true }),
          ),
        );
  return blocks.map((block) => {
    const at = (index: number): number => block.row + index;
    if (block.hidden === true) return Array.from({ length: block.rows }, (_, index) => at(index));
    if (block.hidden === false) return [];
    return asked[partly.indexOf(block)].value.flatMap(({ rowHidden }, index) =>
      rowHidden === true ? [at(index)] : [],
    );
  });
}
