/** T2 of the tier summary: who was where and is where now. */
import { shortTier } from "../../language/actions";
import { columnLetters } from "../a1-range";
import { palette } from "../palette";
import { thinLine } from "../sheet-draft";
import type { Cell, CellStyle } from "../sheet-layout";
import { ruled, type } from "../type-styles";
import type { SummaryPage } from "./summary-page";

const UP = '"▲ "0;;"·"';
const DOWN = '"▼ "0;;"·"';
const PLAIN = '0;;"·"';

function moveStyle(before: number, now: number, tiers: number): CellStyle {
  const base = { ...type.valueRight, shrink: true };
  if (before === tiers) return { ...base, numberFormat: PLAIN };
  if (before === now) return { ...base, fill: palette.stayed, numberFormat: PLAIN };
  if (now < before) return { ...base, fill: palette.pale, color: palette.primary, numberFormat: UP };
  return { ...base, fill: palette.alertFill, color: palette.alert, numberFormat: DOWN };
}

/** Columns of the matrix: the label takes what up to six tiers leave of S:Z. */
function matrixColumns(tiers: number): {
  readonly label: string;
  readonly first: number;
  readonly total: boolean;
} {
  const total = tiers <= 5;
  const first = 26 - (tiers + 1 + (total ? 1 : 0));
  const labelEnd = columnLetters(first - 1);
  return { label: labelEnd === "S" ? "S" : `S:${labelEnd}`, first, total };
}

/**
 * The cells of the matrix that hold a tier's totals.
 *
 * @param page - The page.
 * @param rank - The tier, 0 at the top.
 * @returns Addresses of the number of accounts now and before; null without a matrix or without its totals.
 */
export function migrationTotals(
  { summary, rows }: SummaryPage,
  rank: number,
): { readonly now: string; readonly before: string } | null {
  const tiers = summary.tiers.length;
  const { first, total } = matrixColumns(tiers);
  if (summary.migration === null || !total) return null;
  const head = rows.chartTitle + 2;
  return {
    now: `${columnLetters(first + rank)}${String(head + 2 + tiers)}`,
    before: `Z${String(head + 1 + rank)}`,
  };
}

const spread = (columns: string, row: number): string =>
  columns
    .split(":")
    .map((column) => `${column}${String(row)}`)
    .join(":");

function drawEmpty(page: SummaryPage): void {
  const { draft, words, rows } = page;
  const area = `S${String(rows.chartTitle + 1)}:Z${String(rows.chartEnd)}`;
  draft.put(area, words.migration.none, {
    fontSize: 7.5,
    color: palette.ink3,
    fill: palette.tint,
    horizontal: "Center",
    wrap: true,
  });
}

/**
 * Draws the matrix, or one sentence when there is no earlier period.
 *
 * @param page - The page to draw on.
 */
export function drawMigration(page: SummaryPage): void {
  const { draft, summary, words, rows } = page;
  const text = words.migration;
  const title = rows.chartTitle;
  draft.put(spread("S:V", title), text.title, type.sectionTitle);
  draft.put(spread("W:Z", title), summary.migration === null ? "" : text.legend, type.legend);
  const moves = summary.migration;
  if (moves === null) {
    drawEmpty(page);
    return;
  }
  const tiers = summary.tiers.length;
  const { label, first, total } = matrixColumns(tiers);
  const column = (index: number): string => columnLetters(first + index);
  const head = title + 2;
  draft.put(`${column(0)}${String(title + 1)}:${column(tiers)}${String(title + 1)}`, text.nowHead, {
    ...type.secondary,
    fontSize: 7,
  });
  draft.put(spread(label, head), text.beforeHead, type.head);
  summary.tiers.forEach((tier, index) => {
    draft.put(`${column(index)}${String(head)}`, shortTier(tier.label), { ...type.headRight, shrink: true });
  });
  draft.put(`${column(tiers)}${String(head)}`, text.lost, type.headRight);
  if (total) draft.put(`${column(tiers + 1)}${String(head)}`, text.total, type.headRight);
  for (let before = 0; before <= tiers; before += 1) {
    const row = head + 1 + before;
    const name = before === tiers ? text.entered : (summary.tiers[before]?.label ?? "");
    draft.put(spread(label, row), name, ruled({ ...type.secondary, shrink: true }));
    for (let now = 0; now <= tiers; now += 1) {
      const none = before === tiers && now === tiers;
      const value: Cell = none ? "·" : (moves.counts[before]?.[now] ?? 0);
      draft.put(`${column(now)}${String(row)}`, value, ruled(moveStyle(before, now, tiers)));
    }
    if (total) {
      const sum = `=SUM(${column(0)}${String(row)}:${column(tiers)}${String(row)})`;
      draft.put(`${column(tiers + 1)}${String(row)}`, { formula: sum }, ruled(type.valueBold));
    }
  }
  const totals = head + 2 + tiers;
  const above = [thinLine("top", palette.rule)];
  draft.put(spread(label, totals), text.total, {
    ...type.secondary,
    bold: true,
    color: palette.ink,
    borders: above,
  });
  for (let now = 0; now <= tiers; now += 1) {
    const letters = column(now);
    draft.put(
      `${letters}${String(totals)}`,
      { formula: `=SUM(${letters}${String(head + 1)}:${letters}${String(totals - 1)})` },
      { ...type.valueBold, numberFormat: "0", borders: above },
    );
  }
  if (total) draft.style(`${column(tiers + 1)}${String(totals)}`, { borders: above });
  draft.put(spread("S:Z", totals + 1), text.split(moves.real, moves.byRule, moves.both), {
    ...type.note,
    shrink: true,
  });
}
