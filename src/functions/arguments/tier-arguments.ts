/** Arguments of TIER and TIER.WHY: criteria, scheme, weights. */
import type { CriteriaRow } from "../../accounts/tier-score";
import {
  cutScheme,
  schemeNamed,
  schemeProblem,
  shareScheme,
  type TierScheme,
} from "../../accounts/tier-scheme";
import { cellText } from "../../intake/cell-text";
import { parseMoney } from "../../intake/parse-money";
import { parsePercent } from "../../intake/parse-percent";
import { invalidArgument } from "../worksheet-error";
import { cellsOf, cellValue, errorIn, isMissing, shownCell, widthOf, type Cells } from "./cells";

/** Criteria read from a range: numbers, unknowns as `null`, and a header row if one came along. */
export interface Criteria {
  readonly rows: readonly CriteriaRow[];
  readonly names: readonly string[] | null;
}

/**
 * Number in a criterion's cell.
 *
 * @param cell - Any cell.
 * @returns The number; `null` for a blank, a text or an error.
 */
export function criterionValue(cell: unknown): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const value = cellValue(cell);
  const parsed = typeof value === "string" && value.includes("%") ? parsePercent(value) : parseMoney(value);
  return parsed.status === "value" ? parsed.value : null;
}

/**
 * Reads criteria.
 *
 * @param cells - One row an account, one column a criterion.
 * @returns The rows below the header, if there is one.
 */
export function readCriteria(cells: Cells): Criteria {
  const first = cells[0];
  const isHeader = cells.length > 1 && first.every(isTitle);
  return {
    rows: (isHeader ? cells.slice(1) : cells).map((row) => row.map(criterionValue)),
    names: isHeader ? first.map(shownCell) : null,
  };
}

/**
 * Whether a cell is a column title rather than a value.
 *
 * @param cell - Any cell.
 * @returns True for text that is no number and no error.
 */
export function isTitle(cell: unknown): boolean {
  if (typeof cell !== "string" || errorIn(cell) !== null) return false;
  return cellText(cell) !== "" && criterionValue(cell) === null;
}

/**
 * The scheme argument: a keyword, two columns label | cut, or a row of share cuts.
 *
 * @param argument - As Excel passes it; ABC when left out.
 * @returns A scheme that can be used.
 * @throws WorksheetError for an unknown keyword or cuts that break their rules.
 */
export function schemeArgument(argument: unknown): TierScheme {
  const cells = cellsOf(argument);
  const scheme = cells === null ? schemeNamed("ABC") : schemeOf(cells);
  if (scheme === null) throw invalidArgument({ code: "scheme-unknown", found: shownCell(cells?.[0][0]) });
  const problem = schemeProblem(scheme);
  if (problem !== null) throw invalidArgument({ code: "scheme-unusable", reason: problem });
  return scheme;
}

function schemeOf(cells: Cells): TierScheme | null {
  for (const row of cells) {
    for (const cell of row) {
      const error = errorIn(cell);
      if (error !== null) throw error;
    }
  }
  const first = cells[0][0];
  if (cells.length === 1 && widthOf(cells) === 1 && typeof first !== "number") {
    return schemeNamed(String(cellValue(first) ?? ""));
  }
  if (widthOf(cells) === 2 && !cells.every((row) => typeof row[0] === "number")) return labelledCuts(cells);
  const line = cells.length === 1 ? cells[0] : widthOf(cells) === 1 ? cells.map(([cell]) => cell) : null;
  if (line === null) return null;
  return shareScheme(line.filter((cell) => !isMissing(cell)).map((cell) => criterionValue(cell) ?? NaN));
}

function labelledCuts(cells: Cells): TierScheme {
  const rows = cells.filter((row) => !row.every(isMissing));
  const isHeader = rows.length > 1 && isTitle(rows[0][1]);
  const used = isHeader ? rows.slice(1) : rows;
  return cutScheme(
    used.map(([label]) => cellText(cellValue(label))),
    used.map(([, cut]) => (isMissing(cut) ? null : (criterionValue(cut) ?? NaN))),
  );
}

/**
 * The weights argument.
 *
 * @param argument - A row or a column of numbers, one a criterion; left out = equal.
 * @param criteria - Number of criteria.
 * @returns The weights, or `undefined` for equal ones.
 * @throws WorksheetError when their number differs, one is no number, or all are 0.
 */
export function weightsArgument(argument: unknown, criteria: number): readonly number[] | undefined {
  const cells = cellsOf(argument);
  if (cells === null) return undefined;
  const weights = cells.flat().map((cell) => {
    const error = errorIn(cell);
    if (error !== null) throw error;
    if (isMissing(cell)) return 0;
    const value = criterionValue(cell);
    if (value === null)
      throw invalidArgument({ code: "not-a-number", argument: "weights", found: shownCell(cell) });
    return value;
  });
  if (weights.length !== criteria) {
    throw invalidArgument({ code: "weights-count", weights: weights.length, criteria });
  }
  if (weights.every((weight) => weight === 0)) throw invalidArgument({ code: "weights-sum" });
  return weights;
}

/**
 * The population beside values: as wide as they are; a row of single values is stood up.
 *
 * @param argument - As Excel passes it.
 * @param width - Number of criteria.
 * @param needed - Whether it must be given.
 * @returns Its cells, or `null` when left out.
 * @throws WorksheetError when it is missing though needed, or has another number of columns.
 */
export function populationArgument(argument: unknown, width: number, needed: boolean): Cells | null {
  const cells = cellsOf(argument);
  if (cells === null) {
    if (needed) throw invalidArgument({ code: "argument-missing", argument: "population" });
    return null;
  }
  const standing = width === 1 && cells.length === 1 ? cells[0].map((cell) => [cell]) : cells;
  if (widthOf(standing) !== width) {
    throw invalidArgument({
      code: "criteria-columns",
      argument: "population",
      columns: widthOf(standing),
      expected: width,
    });
  }
  return standing;
}
