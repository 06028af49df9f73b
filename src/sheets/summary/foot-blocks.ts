/** T5 of the tier summary: coverage against the standards by tier, and load by owner. */
import type { CoverageRow, OwnerLoad } from "../../accounts/tier-summary";
import { numberText } from "../../language/formats";
import { palette } from "../palette";
import type { Cell, CellStyle } from "../sheet-layout";
import { HIDDEN_NUMBER, indented, ruled, totalled, type } from "../type-styles";
import { OWNER_ROWS, type SummaryPage } from "./summary-page";

/** Load above which an owner is marked. */
const OVERLOAD = 1.15;
/** End of the load bars, unless a load is longer. */
const LOAD_END = 2.5;
const DASH = "—";

const spread = (columns: string, row: number): string =>
  columns
    .split(":")
    .map((column) => `${column}${String(row)}`)
    .join(":");

const coverageColumns = ["A:B", "C", "D", "E", "F", "G:H"] as const;

function coverageValues(row: CoverageRow): readonly Cell[] {
  return [row.label, row.standard, row.done, row.onStandardShare ?? DASH, row.overdue, row.hours];
}

/**
 * Draws contacts done against the standard by tier.
 *
 * @param page - The page to draw on.
 */
export function drawCoverage(page: SummaryPage): void {
  const { draft, summary, words, rows, formats: f } = page;
  const title = rows.footTitle;
  draft.put(spread("A:E", title), words.coverage.title, type.sectionTitle);
  draft.put(spread("F:H", title), words.coverage.note, type.sectionNote);
  coverageColumns.forEach((address, index) => {
    draft.put(
      spread(address, title + 1),
      words.coverage.heads[index] ?? "",
      index === 0 ? type.head : type.headRight,
    );
  });
  const coverage = summary.coverage;
  if (coverage === null) {
    draft.put(spread("A:H", title + 2), words.coverage.none, {
      ...type.note,
      fill: palette.tint,
      horizontal: "Center",
    });
    return;
  }
  const numberFormats = ["", f.count, f.count, f.percent, f.count, f.count];
  const styles = coverageColumns.map((_, index): CellStyle =>
    index === 0
      ? { ...type.value, shrink: true }
      : { ...type.valueRight, numberFormat: numberFormats[index] ?? f.count },
  );
  const first = title + 2;
  coverage.forEach((row, line) => {
    coverageValues(row).forEach((value, index) => {
      const style = styles[index] ?? type.value;
      const last = line === coverage.length - 1;
      draft.put(spread(coverageColumns[index] ?? "A", first + line), value, last ? style : ruled(style));
    });
  });
  const total = summary.coverageTotal;
  if (total === null) return;
  const row = first + coverage.length;
  const sums: Readonly<Record<number, keyof CoverageRow>> = {
    1: "standard",
    2: "done",
    4: "overdue",
    5: "hours",
  };
  const values = coverageValues({ ...total, label: words.tiers.total });
  values.forEach((value, index) => {
    const address = coverageColumns[index] ?? "A";
    const key = sums[index];
    const letters = address.split(":")[0] ?? "A";
    const cell: Cell =
      key !== undefined && addsUp(coverage, total, key)
        ? { formula: `=SUM(${letters}${String(first)}:${letters}${String(row - 1)})` }
        : value;
    draft.put(spread(address, row), cell, totalled(styles[index] ?? type.value));
  });
}

function addsUp(rows: readonly CoverageRow[], total: CoverageRow, key: keyof CoverageRow): boolean {
  const number = (row: CoverageRow): number => {
    const value = row[key];
    return typeof value === "number" ? value : 0;
  };
  const sum = rows.reduce((all, row) => all + number(row), 0);
  return Math.abs(sum - number(total)) <= 1e-6 * Math.max(1, Math.abs(sum));
}

function load(owner: OwnerLoad): number | null {
  return owner.capacity > 0 ? owner.hours / owner.capacity : null;
}

function drawOwner(page: SummaryPage, owner: OwnerLoad, row: number, last: boolean, end: number): void {
  const { draft, words, formats: f } = page;
  const line = (style: CellStyle): CellStyle => (last ? style : ruled(style));
  const share = load(owner);
  const over = share !== null && share > OVERLOAD;
  const spare = owner.capacity - owner.hours;
  const hours = numberText(Math.abs(Math.round(spare)));
  const againstText = spare < 0 ? words.loads.over(hours) : words.loads.free(hours);
  draft.put(spread("J:M", row), owner.owner, line({ ...type.value, shrink: true }));
  draft.put(spread("N", row), owner.accounts, line({ ...type.valueRight, numberFormat: f.count }));
  draft.put(spread("O", row), owner.strategic, line({ ...type.valueRight, numberFormat: '0;;"—"' }));
  draft.put(
    spread("P", row),
    owner.onStandardShare ?? DASH,
    line({ ...type.valueRight, numberFormat: f.percent }),
  );
  draft.put(
    spread("Q:R", row),
    share ?? DASH,
    line({
      ...type.valueRight,
      numberFormat: '0%"  "',
      ...(over ? { bold: true, color: palette.alert } : {}),
    }),
  );
  draft.put(spread("S:V", row), share, line({ ...type.value, numberFormat: HIDDEN_NUMBER }));
  draft.put(
    spread("W:Z", row),
    share === null ? DASH : over ? `◆ ${againstText}` : againstText,
    line(over ? { ...indented(type.secondary), bold: true, color: palette.alert } : indented(type.secondary)),
  );
  if (share === null) return;
  draft.conditional({
    kind: "dataBar",
    range: draft.range(spread("S:V", row)),
    color: over ? palette.bandUrgent : palette.mid,
    minimum: 0,
    maximum: end,
    barOnly: true,
  });
}

/**
 * Draws the five heaviest loads by owner.
 *
 * @param page - The page to draw on.
 */
export function drawLoads(page: SummaryPage): void {
  const { draft, summary, words, rows, formats: f } = page;
  const title = rows.footTitle;
  const owners = [...summary.loads].sort((a, b) => (load(b) ?? 0) - (load(a) ?? 0)).slice(0, OWNER_ROWS);
  const capacities = new Set(summary.loads.map((owner) => Math.round(owner.capacity)));
  const [only] = [...capacities];
  const hours = capacities.size === 1 && only !== undefined ? numberText(only) : null;
  draft.put(spread("J:P", title), words.loads.title, type.sectionTitle);
  draft.put(spread("Q:Z", title), words.loads.note(hours), type.legend);
  const columns = ["J:M", "N", "O", "P", "Q:R", "S:V", "W:Z"] as const;
  const end = Math.max(LOAD_END, Math.ceil(Math.max(0, ...owners.map((owner) => load(owner) ?? 0))));
  columns.forEach((address, index) => {
    const style = index === 0 ? type.head : index > 4 ? { ...type.head, indent: 1 } : type.headRight;
    const head = index === 5 ? words.loads.barHead(f.percentText(end)) : (words.loads.heads[index] ?? "");
    draft.put(spread(address, title + 1), head, style);
  });
  owners.forEach((owner, index) => {
    drawOwner(page, owner, title + 2 + index, index === owners.length - 1, end);
  });
  if (owners.length === 0) {
    draft.put(spread("J:Z", title + 2), words.loads.none, {
      ...type.note,
      fill: palette.tint,
      horizontal: "Center",
    });
  }
}
