/** TIER.WHY: what the tier of one account rests on. */
import { resultWords } from "../language/functions";
import { appliedTierRule } from "./arguments/applied-tier-rule";
import { cellsOf, errorIn, widthOf } from "./arguments/cells";
import { criterionValue } from "./arguments/criteria";
import { populationArgument } from "./arguments/tier-arguments";
import { languageArgument } from "./arguments/value-arguments";
import { invalidArgument } from "./worksheet-error";

/**
 * What the tier of one account rests on: label, score, points of each criterion, distance to the next tier.
 *
 * @customfunction TIER.WHY
 * @helpurl help/tier-why
 * @param valuesOfOneAccount - The row of one account, one column per criterion.
 * @param population - The whole columns the account is compared with.
 * @param scheme - As in TIER; "ABC" by default.
 * @param weights - One weight per criterion, as in TIER.
 * @param language - "en" (default) or "zh".
 * @returns Two columns: what, and how much.
 */
export function tierWhy(
  valuesOfOneAccount: unknown[][],
  population: unknown[][],
  scheme?: unknown[][],
  weights?: unknown[][],
  language?: string,
): unknown[][] {
  const words = resultWords[languageArgument(language)];
  const cells = cellsOf(valuesOfOneAccount);
  if (cells === null) throw invalidArgument({ code: "argument-missing", argument: "values_of_one_account" });
  if (cells.length !== 1) throw invalidArgument({ code: "values-one-account", rows: cells.length });
  const error = cells[0].map(errorIn).find((found) => found !== null);
  if (error !== undefined) throw error;
  const others = populationArgument(population, widthOf(cells), true) ?? cells;
  const { rule, names } = appliedTierRule(others, scheme, weights);
  const row = cells[0].map(criterionValue);
  const outcome = rule.outcomeOf(row);
  const score = rule.scoreOf(row);
  const nameOf = (criterion: number): string => names?.[criterion] ?? words.criterion(criterion + 1);
  const isRfm = rule.scheme.kind === "rfm";
  const block: unknown[][] = [
    [words.tier, outcome.label ?? words.unrated],
    [score === null ? (isRfm ? words.rfmScores : words.value) : words.score, outcome.value],
  ];
  score?.points.forEach((points, criterion) => {
    block.push([words.pointsOf(nameOf(criterion)), points]);
  });
  const { nextTierAt, nextTierLabel, value } = outcome;
  if (nextTierAt !== null && nextTierLabel !== null && value !== null) {
    const missing = nextTierAt - value;
    block.push([words.nextTier, words.toReach(missing, nextTierLabel, score !== null)]);
  } else if (outcome.rank === 0) {
    block.push([words.nextTier, words.topTier]);
  }
  return block;
}
