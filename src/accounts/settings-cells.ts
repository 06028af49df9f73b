/**
 * Settings as a flat list of cells and back: the settings sheet holds one row a key. A value that can't be
 * used is reported with its key and the starting value is kept.
 */
import { groupProblems, settingProblem, type SettingProblemCode, type SettingValue } from "./settings-check";
import type { Settings } from "./settings";

/** One setting: where it stands in the settings and what it says. */
export interface SettingCell {
  /** Path with dots, array places from 1: `tiers.schemes.ABC.cuts.1`. */
  readonly key: string;
  readonly value: SettingValue;
}

/** A cell that was not used, and why. */
export interface SettingProblem {
  readonly key: string;
  readonly code: SettingProblemCode;
  readonly value: SettingValue;
}

type Tree = SettingValue | readonly Tree[] | { readonly [key: string]: Tree };

function isLeaf(tree: Tree): tree is SettingValue {
  return tree === null || typeof tree !== "object";
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

function walk(tree: Tree, path: string, cells: SettingCell[]): void {
  if (isLeaf(tree)) {
    cells.push({ key: path, value: tree });
    return;
  }
  const entries = isList(tree)
    ? tree.map((item, index) => [String(index + 1), item] as const)
    : Object.entries(tree);
  for (const [key, item] of entries) walk(item, path === "" ? key : `${path}.${key}`, cells);
}

/**
 * All settings as cells, in the order of the settings sheet.
 *
 * @param settings - Any settings.
 * @returns One cell per value.
 */
export function settingCells(settings: Settings): readonly SettingCell[] {
  const cells: SettingCell[] = [];
  walk(settings as unknown as Tree, "", cells);
  return cells;
}

/** Whether the starting value is a list entry, so that the user may add or clear places. */
function listOf(key: string): string | null {
  return (
    /^(?:tiers\.schemes\.[^.]+\.(?:labels|cuts|classes)|tiers\.screenCuts)(?=\.\d+$)/.exec(key)?.[0] ?? null
  );
}

function rebuild(tree: Tree, path: string, given: ReadonlyMap<string, SettingValue>): Tree {
  if (isLeaf(tree)) return given.has(path) ? (given.get(path) ?? null) : tree;
  const child = (key: string): string => (path === "" ? key : `${path}.${key}`);
  if (!isList(tree)) {
    return Object.fromEntries(
      Object.entries(tree).map(([key, item]) => [key, rebuild(item, child(key), given)]),
    );
  }
  const items: Tree[] = [];
  for (let place = 1; ; place += 1) {
    const key = child(String(place));
    const value = given.has(key) ? (given.get(key) ?? null) : (tree[place - 1] ?? null);
    if (value === null) return items;
    items.push(value);
  }
}

/**
 * Settings read from cells over a base: keys not given keep the base's value, unusable ones too and are
 * reported. Problems that only show in the whole (cuts not monotone, bands out of order) put the group
 * back to the base.
 *
 * @param cells - Cells as read; unknown keys are reported.
 * @param base - Values for whatever is missing or wrong, usually the starting values.
 * @returns Usable settings and what was wrong.
 */
export function settingsFromCells(
  cells: readonly SettingCell[],
  base: Settings,
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const known = new Map(settingCells(base).map((cell) => [cell.key, cell.value]));
  const given = new Map<string, SettingValue>();
  const problems: SettingProblem[] = [];
  for (const cell of cells) {
    const list = listOf(cell.key);
    const expected = known.get(cell.key) ?? (list === null ? undefined : (known.get(`${list}.1`) ?? ""));
    if (expected === undefined && !known.has(cell.key)) {
      problems.push({ ...cell, code: "unknown-key" });
      continue;
    }
    const value = typeof cell.value === "string" && cell.value.trim() === "" ? null : cell.value;
    const code = value === null && list !== null ? null : settingProblem(cell.key, value);
    if (code === null) given.set(cell.key, value);
    else problems.push({ ...cell, code });
  }
  let settings = rebuild(base as unknown as Tree, "", given) as unknown as Settings;
  for (const { group, code } of groupProblems(settings)) {
    const key = [...given.keys()].find((name) => name.startsWith(`${group}.`)) ?? group;
    problems.push({ key, code, value: given.get(key) ?? null });
    for (const name of [...given.keys()]) if (name.startsWith(`${group}.`)) given.delete(name);
    settings = rebuild(base as unknown as Tree, "", given) as unknown as Settings;
  }
  return { settings, problems };
}
