/** The mapping screen's draft: from what was recognised to what the user chose, as an override. */
import type { MappingOverride, SheetGrid, SourceChoice, SourceKind } from "../intake/reading";
import type { SourcesView } from "./flow/views";
import type { MapDraft } from "./pane-state";

/** The recognised table of one kind, if there is one. */
export function sourceOf(sources: SourcesView, kind: SourceKind): SourceChoice | undefined {
  return sources.recognition.sources.find((source) => source.kind === kind);
}

/**
 * A column that must be chosen before anything can be built.
 *
 * @param sources - What was found in the workbook.
 * @returns Its table and field; undefined when none is lacking.
 */
export function columnToChoose(
  sources: SourcesView,
): { readonly kind: SourceKind; readonly field: string } | undefined {
  return sources.recognition.doubts.find(
    ({ kind, field }) => sourceOf(sources, kind)?.columns.every((column) => column.field !== field) === true,
  );
}

/** Letters of a column counted from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Key of a table in a drop-down: its sheet and, if it is one, its Excel table. */
export function tableKey(sheet: string, table: string | null): string {
  return `${sheet}\u0000${table ?? ""}`;
}

/** Address of a grid, headers included, for example A1:N2906. */
export function gridAddress(grid: SheetGrid): string {
  const width = Math.max(1, ...grid.values.map((row) => row.length));
  const first = `${columnLetters(grid.firstColumn)}${String(grid.firstRow + 1)}`;
  return `${first}:${columnLetters(grid.firstColumn + width - 1)}${String(grid.firstRow + grid.totalRows)}`;
}

/** The draft the mapping screen opens with: the recognised table, else one that is nothing else yet. */
export function startMapping(sources: SourcesView, kind: SourceKind): MapDraft {
  const source = sourceOf(sources, kind);
  if (source !== undefined) {
    return {
      sheet: source.sheet,
      table: source.table,
      headerRow: source.headerRow,
      columns: Object.fromEntries(source.columns.map((column) => [column.field, column.column])),
      changing: [],
    };
  }
  const taken = new Set(sources.recognition.sources.map((one) => tableKey(one.sheet, one.table)));
  const free = sources.samples.filter((one) => !taken.has(tableKey(one.sheet, one.table)));
  const grid = free[0] ?? sources.samples[0];
  return {
    sheet: grid?.sheet ?? "",
    table: grid?.table ?? null,
    headerRow: grid?.firstRow ?? 0,
    columns: {},
    changing: [],
  };
}

/** The draft as an override; columns left as recognised stay open to recognition. */
export function mappingOf(kind: SourceKind, draft: MapDraft, sources: SourcesView): MappingOverride {
  if (draft.sheet === "") return { kind, sheet: "" };
  const recognised = startMapping(sources, kind);
  const sameTable =
    recognised.sheet === draft.sheet &&
    recognised.table === draft.table &&
    recognised.headerRow === draft.headerRow;
  const changed = Object.entries(draft.columns).filter(
    ([field, column]) => !sameTable || recognised.columns[field] !== column,
  );
  const doubted = sources.recognition.doubts
    .filter((doubt) => doubt.kind === kind)
    .map((doubt) => doubt.field);
  const confirmed = Object.entries(draft.columns).filter(([field]) => doubted.includes(field));
  return {
    kind,
    sheet: draft.sheet,
    headerRow: draft.headerRow + 1,
    columns: Object.fromEntries(
      [...changed, ...confirmed].map(([field, column]) => [
        field,
        column === null ? null : columnLetters(column),
      ]),
    ),
  };
}
