/** TIER: the tier of each account. */
import { resultWords, wordsOfLabels } from "../language/functions";
import { appliedTierRule } from "./arguments/applied-tier-rule";
import { errorIn, isMissing, shownCell, widthOf, type Cells } from "./arguments/cells";
import { criterionValue, isTitle, populationArgument } from "./arguments/tier-arguments";
import { invalidArgument } from "./worksheet-error";

/**
 * Tier of each account by its value, or by several criteria weighted into a score.
 *
 * Blank values are unrated, never lowest; rows below the last value stay blank.
 *
 * @customfunction TIER
 * @helpurl help/tier
 * @param values - One column of values, or one column per criterion, one row per account.
 * @param population - The whole columns to compare with; needed when values is one row. Default: values.
 * @param scheme - "ABC" (default), "80/20", "STRATEGIC3", "VIP", "PLATINUM", "RFM", "BREAKS 5", two columns label and cut, or a row of shares such as {0.8,0.95}.
 * @param weights - One weight per criterion, equal by default; negative when lower is better.
 * @returns One label per row of values.
 */
export function tier(
  values: unknown[][],
  population?: unknown[][],
  scheme?: unknown[][],
  weights?: unknown[][],
): unknown[][] {
  const rows = rowsOf(values);
  const others = populationArgument(population, widthOf(rows), rows.length === 1);
  const { rule } = appliedTierRule(others ?? rows, scheme, weights);
  const unrated = resultWords[wordsOfLabels(rule.scheme.labels)].unrated;
  let last = rows.length - 1;
  while (last > 0 && rows[last].every(isMissing)) last -= 1;
  return rows.map((row, at) => {
    if (at > last && rows.length > 1) return [""];
    const error = row.map(errorIn).find((found) => found !== null);
    if (error !== undefined) return [error];
    if (at === 0 && rows.length > 1 && row.every(isTitle)) return [""];
    const text = row.find(isTitle);
    if (text !== undefined) {
      return [invalidArgument({ code: "not-a-number", argument: "values", found: shownCell(text) })];
    }
    return [rule.outcomeOf(row.map(criterionValue)).label ?? unrated];
  });
}

function rowsOf(values: unknown): Cells {
  const cells: unknown = Array.isArray(values) ? values : [[values]];
  const rows = cells as Cells;
  if (rows.length === 0 || widthOf(rows) === 0) {
    throw invalidArgument({ code: "argument-missing", argument: "values" });
  }
  return rows;
}
