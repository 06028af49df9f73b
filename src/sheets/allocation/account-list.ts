/** The list of the allocation table: every account with its present and proposed owner, and why. */
import type { AllocationAccount, AllocationRow, AllocationRules } from "../../allocation/allocation";
import { shortTier } from "../../language/actions";
import { coOwnersText } from "../../language/allocation-outcome";
import { allocationReason } from "../../language/allocation-table";
import { palette, tierFill } from "../palette";
import { thinLine } from "../sheet-draft";
import type { Cell, CellStyle } from "../sheet-layout";
import { type } from "../type-styles";
import { cutName } from "../written-names";
import type { AllocationPage } from "./allocation-page";

/** One line of the list. */
interface ListLine {
  readonly account: AllocationAccount;
  readonly row: AllocationRow | null;
  readonly group: "unassigned" | "moved" | "kept";
}

const groupOrder = { unassigned: 0, moved: 1, kept: 2 } as const;

function listLines(page: AllocationPage): readonly ListLine[] {
  const rows = new Map((page.point?.rows ?? []).map((row) => [row.accountId, row]));
  const lines = page.question.accounts.map((account): ListLine => {
    const row = rows.get(account.id) ?? null;
    const unassigned = row === null || row.owner === null;
    return { account, row, group: unassigned ? "unassigned" : row.moved ? "moved" : "kept" };
  });
  const tier = (line: ListLine): number => line.account.tierRank ?? Number.MAX_SAFE_INTEGER;
  return lines.sort(
    (a, b) =>
      groupOrder[a.group] - groupOrder[b.group] || tier(a) - tier(b) || b.account.value - a.account.value,
  );
}

/** What the lock column says for an account: "x", a manager's name, or "not" and a name. */
function lockText(id: string, rules: AllocationRules, not: string): string {
  const fixed = rules.fixed[id];
  if (fixed !== undefined) return fixed === "" ? "x" : fixed;
  const excluded = rules.excluded[id];
  return excluded === undefined || excluded.length === 0 ? "" : `${not} ${excluded.join(", ")}`;
}

function lineCells(page: AllocationPage, { account, row, group }: ListLine): readonly Cell[] {
  const words = page.words.list;
  const changed = group === "moved" || (row !== null && row.owner !== null && account.presentOwner === null);
  const proposed = row === null || row.owner === null ? words.unassigned : changed ? row.owner : words.same;
  const move =
    group === "moved"
      ? words.move
      : account.presentOwner === null && row?.owner
        ? words.newOwner
        : words.stay;
  const lock = lockText(account.id, page.question.rules, words.not);
  return [
    cutName(account.name, 32),
    account.tierLabel === null ? words.nobody : shortTier(account.tierLabel),
    account.hours,
    account.presentOwner ?? words.nobody,
    changed ? "→" : "",
    proposed,
    group === "unassigned" ? "" : move,
    row === null
      ? words.nobody
      : allocationReason(row.reason, row.parameters, page.language) +
        coOwnersText(row.coOwners, page.language),
    row === null || row.owner === null ? words.nobody : row.fit,
    lock,
    account.id,
    account.name,
    lock,
  ];
}

const columnStyles: readonly CellStyle[] = [
  { ...type.value, horizontal: "Left", indent: 1, shrink: true },
  { ...type.secondary },
  { ...type.valueRight, numberFormat: "0.0" },
  { ...type.value, horizontal: "Left", indent: 1, shrink: true },
  { ...type.value, bold: true, color: palette.primary, horizontal: "Center" },
  { ...type.value, color: palette.ink3, shrink: true },
  { ...type.secondary, color: palette.ink3, horizontal: "Left", indent: 1 },
  { ...type.secondary, horizontal: "Left", indent: 1, shrink: true },
  { ...type.valueRight, numberFormat: "0.00" },
  { ...type.value, bold: true, horizontal: "Center", fill: palette.input, shrink: true },
  type.chartData,
  type.chartData,
  type.chartData,
];
const headAligned = [
  "Left",
  "Left",
  "Right",
  "Left",
  "Center",
  "Left",
  "Left",
  "Left",
  "Right",
  "Center",
] as const;
const headIndent = [0, 0, 0, 1, 0, 0, 1, 1, 0, 0] as const;

/** Runs of equal values as [first, count]. */
function runs<T>(items: readonly T[], same: (a: T, b: T) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const run = found[found.length - 1];
    if (run !== undefined && before !== undefined && same(before, item)) run[1] += 1;
    else found.push([index, 1]);
  });
  return found;
}

function styleGroups(page: AllocationPage, lines: readonly ListLine[]): void {
  const { draft, rows, scored } = page;
  const first = rows.listHead + 1;
  const rangeOf = (columns: string, [from, count]: readonly [number, number]): string => {
    const [a = "A", b = a] = columns.split(":");
    return `${a}${String(first + from)}:${b}${String(first + from + count - 1)}`;
  };
  for (const run of runs(lines, (a, b) => a.group === b.group)) {
    const group = lines[run[0]]?.group;
    if (group === "moved") {
      draft.style(rangeOf("D", run), { color: palette.ink2 });
      draft.style(rangeOf("F", run), { color: palette.ink, bold: true });
      draft.style(rangeOf("G", run), { color: palette.primary, bold: true });
      draft.style(rangeOf("H", run), { color: palette.ink });
      draft.style(`A${String(first + run[0] + run[1] - 1)}:J${String(first + run[0] + run[1] - 1)}`, {
        borders: [thinLine("bottom", palette.primary)],
      });
    }
    if (group === "unassigned") draft.style(rangeOf("F", run), { color: palette.alert, bold: true });
  }
  for (const run of runs(lines, (a, b) => a.account.tierRank === b.account.tierRank)) {
    const rank = lines[run[0]]?.account.tierRank ?? null;
    draft.style(rangeOf("A", run), {
      borders: [{ edge: "left", color: tierFill(rank, scored.tierLabels.length), weight: "Thick" }],
    });
  }
}

/**
 * Draws the list as the cells of an Excel table.
 *
 * @param page - The page to draw on.
 */
export function drawAccountList(page: AllocationPage): void {
  const { draft, words, rows } = page;
  const lines = listLines(page);
  const title = String(rows.listTitle);
  const head = String(rows.listHead);
  const first = rows.listHead + 1;
  const last = rows.listEnd;
  draft.put(`A${title}:D${title}`, words.list.title, type.sectionTitle);
  draft.put(`E${title}:J${title}`, words.list.note, { ...type.sectionNote, shrink: true });
  draft.row(`A${head}`, words.list.heads);
  draft.style(`A${head}:J${head}`, {
    fontSize: 8,
    bold: true,
    color: palette.ink,
    fill: palette.tint,
    borders: [thinLine("bottom", palette.rule)],
  });
  headAligned.forEach((horizontal, index) => {
    const letter = String.fromCharCode(65 + index);
    draft.style(`${letter}${head}`, { horizontal, indent: headIndent[index] ?? 0 });
  });
  draft.style(`K${head}:M${head}`, type.chartData);
  columnStyles.forEach((style, index) => {
    const letter = String.fromCharCode(65 + index);
    draft.style(`${letter}${String(first)}:${letter}${String(last)}`, style);
  });
  draft.style(`A${String(first)}:J${String(last)}`, {
    borders: [thinLine("insideHorizontal", palette.hair), thinLine("bottom", palette.hair)],
  });
  styleGroups(page, lines);
  draft.block(
    `A${String(first)}`,
    lines.map((line) => lineCells(page, line)),
  );
}
