/** TIER: the tier of each account. */
import { resultWords, wordsOfLabels } from "../language/functions";
import { appliedTierRule } from "./arguments/applied-tier-rule";
import { errorIn, rangeOf, shownCell, widthOf, withoutTrailingBlanks } from "./arguments/cells";
import { readCriteria } from "./arguments/criteria";
import { populationArgument } from "./arguments/tier-arguments";
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
  const cells = rangeOf(values);
  if (cells === null) throw invalidArgument({ code: "argument-missing", argument: "values" });
  const others = populationArgument(population, widthOf(cells), cells.length === 1);
  const criteria = readCriteria(cells, "values");
  const { rule } =
    others === null
      ? appliedTierRule(cells, scheme, weights, criteria)
      : appliedTierRule(others, scheme, weights);
  const ranks = rule.ranksOf(criteria.columns);
  const { labels } = rule.scheme;
  const { unrated } = resultWords[wordsOfLabels(labels)];
  // One array for all rows of a tier: a million of their own would take longer than the tiers.
  const answers = [unrated, ...labels].map((label) => [label]);
  const rows: unknown[][] = Array.from(ranks, (rank) => answers[rank + 1]);
  for (const [row, { column, cell }] of criteria.oddCells) {
    const place = {
      ...(cells.length > 1 ? { row: row + criteria.headerRows + 1 } : {}),
      ...(widthOf(cells) > 1 ? { column: column + 1 } : {}),
    };
    rows[row] = [
      errorIn(cell) ??
        invalidArgument({ code: "not-a-number", argument: "values", found: shownCell(cell), place }),
    ];
  }
  if (criteria.headerRows === 1) rows.unshift([""]);
  const filled = withoutTrailingBlanks(cells).length;
  return rows.map((row, at) => (at < filled ? row : [""]));
}
