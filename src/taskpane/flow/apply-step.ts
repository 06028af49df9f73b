/** Writing the owners into the user's own column: preview, compare again, write, take back. */
import { columnLetters } from "../../sheets/a1-range";
import {
  findWritten,
  takeBack,
  writeOwners,
  type OwnerEntries,
  type WrittenCells,
} from "../../excel/owner-cells";
import { readColumn, type ColumnCells, type ColumnContent } from "../../excel/owner-column";
import { accountKey } from "../../intake/account-index";
import { cellText } from "../../intake/cell-text";
import type { ColumnChoice, SourceChoice } from "../../intake/reading";
import { FlowStop } from "./flow-error";
import type { FlowCore, JobTools } from "./flow-core";
import type { ApplyPreview, ApplyResult, CellChange, RevertResult } from "./views";

/** What the preview was made from, and what a write can be taken back with. */
export interface ApplyMemory {
  previewed: {
    readonly preview: ApplyPreview;
    readonly column: ColumnCells;
    readonly expected: Pick<ColumnContent, "values" | "keys">;
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
 * @throws {@link FlowStop} when a row no longer holds the account that was read there.
 */
export async function previewOwners(
  core: FlowCore,
  tools: JobTools,
  memory: ApplyMemory,
): Promise<ApplyPreview> {
  const { portfolio } = core.needScored();
  const { solved } = core.snapshot();
  if (solved === null) throw new FlowStop("not-solved");
  const { choice, key, source } = ownerColumn(core);
  const { sheet, headerRow } = source;
  const accounts = portfolio.accounts.filter(
    ({ place }) => place.sheet === sheet && place.row - 1 > headerRow,
  );
  if (accounts.length === 0) throw new FlowStop("no-accounts-table");
  const rows = accounts.map((account) => account.place.row);
  const lastRow = rows.reduce((last, row) => Math.max(last, row));
  // From the header on: where the owners are still blank, only it tells that a column was inserted.
  const column: ColumnCells = {
    sheet,
    column: choice.column,
    keyColumn: key.column,
    firstRow: headerRow,
    rows: lastRow - headerRow,
  };
  await tools.report("reading", 0, 1, sheet);
  const now = await readColumn(tools.session, column);
  const other = accounts.find(
    ({ id, place }) => accountKey(now.keys[place.row - 1 - headerRow]) !== accountKey(id),
  );
  const changed = other?.place.row ?? (sameHeader(core, source, choice, now) ? null : headerRow + 1);
  if (changed !== null) throw new FlowStop("source-changed", { sheet, row: changed });
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const letters = columnLetters(choice.column);
  const cells = solved.point.rows.flatMap((row): CellChange[] => {
    const account = byId.get(row.accountId);
    if (!row.moved || row.owner === null || account === undefined) return [];
    const before = String(now.values[account.place.row - 1 - headerRow] ?? "");
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
    sheet,
    column: letters,
    header: choice.header,
    firstRow: rows.reduce((first, row) => Math.min(first, row)),
    lastRow,
    cells,
    readAt: core.snapshot().sources?.found?.readAt ?? core.options.now(),
    unchangedSinceRead: accounts.every(
      (account) =>
        String(now.values[account.place.row - 1 - headerRow] ?? "").trim() === (account.owner ?? ""),
    ),
    hasFormulas: cells.some((cell) => {
      const formula = now.formulas[cell.row - 1 - headerRow];
      return typeof formula === "string" && formula.startsWith("=") && formula !== cell.before;
    }),
  };
  memory.previewed = { preview, column, expected: now };
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
    return { status: "refused", reason: "changed", sheet: preview.sheet, cells: [], before: [], now: [] };
  if (preview.cells.length === 0) throw new FlowStop("nothing-to-write", { sheet: preview.sheet });
  await tools.report("writing-owners", 0, preview.cells.length, preview.sheet);
  const writes = preview.cells.map(({ row, after }) => ({ row: row - 1, value: after }));
  await tools.mark.begin("owners", [preview.sheet]);
  const entries = ownerEntries(tools, preview.sheet);
  const result = await writeOwners(tools.session, previewed.column, previewed.expected, writes, entries);
  core.update({ preview: null });
  memory.previewed = null;
  if (result.status === "refused") {
    const { reason, rows, now } = result;
    const { column, expected } = previewed;
    const cells = rows.map((row) => `${preview.column}${row + 1}`);
    const before = rows.map((row) => String(expected.values[row - column.firstRow] ?? ""));
    return { status: "refused", reason, sheet: preview.sheet, cells, before, now };
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
 * @throws {@link FlowStop} when rows moved since and an account is no longer there exactly once.
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
  const found = await findWritten(tools.session, undo);
  if (found.status === "lost") {
    const parameters = { account: cellText(found.key) };
    throw new FlowStop("account-row-lost", { sheet, row: found.row + 1, parameters });
  }
  const { edited } = found;
  if (edited.length > 0 && !keepEdited) {
    const letters = columnLetters(undo.column.column);
    const addresses = edited.map((row) => `${letters}${row + 1}`);
    return { status: "edited-since", sheet, edited: addresses, cells: undo.cells.length };
  }
  await tools.mark.begin("revert", [sheet]);
  const cells = await takeBack(tools.session, found.undo, edited, ownerEntries(tools, sheet));
  memory.undo = null;
  core.update({ revert: null });
  await tools.report("reverting", cells, cells, sheet);
  return { status: "reverted", sheet, cells, kept: edited.length };
}

/** What the workbook says of the column, should the pane be closed before the write is known to be right. */
function ownerEntries({ mark }: JobTools, sheet: string): OwnerEntries {
  return { written: mark.after([sheet]), before: mark.after([sheet], "as-before") };
}

/** Whether the column still has the header it was read with: it is not the owners' once one was inserted. */
function sameHeader(
  core: FlowCore,
  { sheet, table, headerRow }: SourceChoice,
  { column }: ColumnChoice,
  now: ColumnContent,
): boolean {
  const samples = core.snapshot().sources?.samples ?? [];
  const grid = samples.find((sample) => sample.sheet === sheet && sample.table === table);
  const cells = grid?.values.at(headerRow - grid.firstRow);
  return grid === undefined || cells === undefined || cells[column - grid.firstColumn] === now.values[0];
}

function ownerColumn(core: FlowCore): {
  readonly source: SourceChoice;
  readonly choice: ColumnChoice;
  readonly key: ColumnChoice;
} {
  const source = core.snapshot().sources?.recognition.sources.find(({ kind }) => kind === "accounts");
  if (source === undefined) throw new FlowStop("no-accounts-table");
  const column = (wanted: string): ColumnChoice | undefined =>
    source.columns.find(({ field }) => field === wanted);
  const choice = column("owner");
  if (choice === undefined) throw new FlowStop("no-owner-column", { sheet: source.sheet });
  const key = column("accountId") ?? column("accountName");
  if (key === undefined) throw new FlowStop("no-accounts-table");
  return { source, choice, key };
}
