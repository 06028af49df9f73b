/** Writing the owners into the user's own column: preview, compare again, write, take back. */
import { columnLetters } from "../../sheets/a1-range";
import {
  editedSince,
  readColumn,
  takeBack,
  writeOwners,
  type ColumnCells,
  type WrittenCells,
} from "../../excel/owner-cells";
import type { CellValue, ColumnChoice, SourceChoice } from "../../intake/reading";
import { FlowStop } from "./flow-error";
import type { FlowCore, JobTools } from "./flow-core";
import type { ApplyPreview, ApplyResult, CellChange, RevertResult } from "./views";

/** What the preview was made from, and what a write can be taken back with. */
export interface ApplyMemory {
  previewed: {
    readonly preview: ApplyPreview;
    readonly column: ColumnCells;
    readonly expected: readonly CellValue[];
  } | null;
  undo: WrittenCells | null;
}

/**
 * Shows which cells would change.
 *
 * @param core - Shared state with a solved allocation.
 * @param tools - Tools of the running job.
 * @param memory - Where the preview's basis is kept.
 * @returns The preview, from fresh cells.
 */
export async function previewOwners(
  core: FlowCore,
  tools: JobTools,
  memory: ApplyMemory,
): Promise<ApplyPreview> {
  const { portfolio } = core.needScored();
  const { solved } = core.snapshot();
  if (solved === null) throw new FlowStop("not-solved");
  const { choice, source } = ownerColumn(core);
  const accounts = portfolio.accounts.filter((account) => account.place.sheet === source.sheet);
  const rows = accounts.map((account) => account.place.row - 1);
  const firstRow = Math.min(...rows);
  const column: ColumnCells = {
    sheet: source.sheet,
    column: choice.column,
    firstRow,
    rows: Math.max(...rows) - firstRow + 1,
  };
  await tools.report("reading", 0, 1, source.sheet);
  const now = await readColumn(tools.session, column);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const letters = columnLetters(choice.column);
  const cells = solved.point.rows.flatMap((row): CellChange[] => {
    const account = byId.get(row.accountId);
    if (!row.moved || row.owner === null || account === undefined) return [];
    const before = String(now.values[account.place.row - 1 - firstRow] ?? "");
    if (before === row.owner) return [];
    const address = `${letters}${account.place.row}`;
    return [
      {
        address,
        row: account.place.row,
        accountId: account.id,
        accountName: account.name,
        before,
        after: row.owner,
      },
    ];
  });
  const preview: ApplyPreview = {
    sheet: source.sheet,
    column: letters,
    header: choice.header,
    firstRow: firstRow + 1,
    lastRow: firstRow + column.rows,
    cells,
    readAt: core.snapshot().sources?.found?.readAt ?? core.options.now(),
    unchangedSinceRead: accounts.every(
      (account) =>
        String(now.values[account.place.row - 1 - firstRow] ?? "").trim() === (account.owner ?? ""),
    ),
    hasFormulas: cells.some((cell) => {
      const formula = now.formulas[cell.row - 1 - firstRow];
      return typeof formula === "string" && formula.startsWith("=") && formula !== cell.before;
    }),
  };
  memory.previewed = { preview, column, expected: now.values };
  core.update({ preview });
  return preview;
}

/**
 * Writes the previewed owners.
 *
 * @param core - Shared state.
 * @param tools - Tools of the running job.
 * @param memory - The preview's basis.
 * @param preview - The preview the user saw.
 * @returns What was written, or why nothing was.
 */
export async function applyOwners(
  core: FlowCore,
  tools: JobTools,
  memory: ApplyMemory,
  preview: ApplyPreview,
): Promise<ApplyResult> {
  const previewed = memory.previewed;
  if (previewed === null || previewed.preview !== preview)
    return { status: "refused", reason: "changed", sheet: preview.sheet, cells: [] };
  if (preview.cells.length === 0) throw new FlowStop("nothing-to-write", { sheet: preview.sheet });
  await tools.report("writing-owners", 0, preview.cells.length, preview.sheet);
  const writes = preview.cells.map(({ row, after }) => ({ row: row - 1, value: after }));
  const result = await writeOwners(tools.session, previewed.column, previewed.expected, writes);
  core.update({ preview: null });
  memory.previewed = null;
  if (result.status === "refused") {
    const cells = result.rows.map((row) => `${preview.column}${row + 1}`);
    return { status: "refused", reason: result.reason, sheet: preview.sheet, cells };
  }
  memory.undo = result.undo;
  const at = core.options.now();
  const cells = preview.cells.length;
  core.update({ revert: { sheet: preview.sheet, column: preview.column, cells, at } });
  await tools.report("writing-owners", cells, cells, preview.sheet);
  return { status: "applied", sheet: preview.sheet, column: preview.column, cells, at };
}

/**
 * Takes the last write back.
 *
 * @param core - Shared state.
 * @param tools - Tools of the running job.
 * @param memory - The means to take it back.
 * @param keepEdited - Leave cells that were edited since; without it, edited cells stop the revert.
 * @returns What was put back, or which cells were edited since.
 */
export async function revertOwners(
  core: FlowCore,
  tools: JobTools,
  memory: ApplyMemory,
  keepEdited: boolean,
): Promise<RevertResult> {
  const { undo } = memory;
  if (undo === null) throw new FlowStop("nothing-to-write");
  const { sheet } = undo.column;
  await tools.report("reverting", 0, undo.cells.length, sheet);
  const edited = await editedSince(tools.session, undo);
  if (edited.length > 0 && !keepEdited) {
    const letters = columnLetters(undo.column.column);
    const addresses = edited.map((row) => `${letters}${row + 1}`);
    return { status: "edited-since", sheet, edited: addresses, cells: undo.cells.length };
  }
  const cells = await takeBack(tools.session, undo, edited);
  memory.undo = null;
  core.update({ revert: null });
  await tools.report("reverting", cells, cells, sheet);
  return { status: "reverted", sheet, cells, kept: edited.length };
}

function ownerColumn(core: FlowCore): { readonly source: SourceChoice; readonly choice: ColumnChoice } {
  const source = core.snapshot().sources?.recognition.sources.find(({ kind }) => kind === "accounts");
  if (source === undefined) throw new FlowStop("no-accounts-table");
  const choice = source.columns.find(({ field }) => field === "owner");
  if (choice === undefined) throw new FlowStop("no-owner-column", { sheet: source.sheet });
  return { source, choice };
}
