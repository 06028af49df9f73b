/** TIER.WHY: what the tier of one account rests on. */
import type { TierOutcome, TierRule } from "../accounts/tier-rule";
import { resultWords } from "../language/functions";
import { appliedTierRule } from "./arguments/applied-tier-rule";
import { errorIn, rangeOf, shownCell, widthOf } from "./arguments/cells";
import { readCriteria } from "./arguments/criteria";
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
  const cells = rangeOf(valuesOfOneAccount);
  if (cells === null) throw invalidArgument({ code: "argument-missing", argument: "values_of_one_account" });
  if (cells.length !== 1) throw invalidArgument({ code: "values-one-account", rows: cells.length });
  const { columns, oddCells } = readCriteria(cells, "values_of_one_account");
  const odd = oddCells.get(0);
  if (odd !== undefined) {
    throw (
      errorIn(odd.cell) ??
      invalidArgument({
        code: "not-a-number",
        argument: "values_of_one_account",
        found: shownCell(odd.cell),
        place: { column: odd.column + 1 },
      })
    );
  }
  const others = populationArgument(population, widthOf(cells), true) ?? cells;
  const { rule, names } = appliedTierRule(others, scheme, weights);
  const row = columns.map(([value]) => (Number.isNaN(value) ? null : value));
  const outcome = rule.outcomeOf(row);
  const score = rule.scoreOf(row);
  const nameOf = (criterion: number): string => names?.[criterion] ?? words.criterion(criterion + 1);
  const isRfm = rule.scheme.kind === "rfm";
  const isScored = !isRfm && (rule.scheme.kind === "score" || row.length > 1);
  const block: unknown[][] = [
    [words.tier, outcome.label ?? words.unrated],
    [isRfm ? words.rfmScores : isScored ? words.score : words.value, outcome.value],
  ];
  score?.points.forEach((points, criterion) => {
    block.push([words.pointsOf(nameOf(criterion)), points]);
  });
  const { nextTierAt, nextTierLabel, value } = outcome;
  if (nextTierAt !== null && nextTierLabel !== null && value !== null) {
    const missing = nextTierAt - value;
    block.push([words.nextTier, words.toReach(missing, nextTierLabel, isScored)]);
  } else if (outcome.rank === 0) {
    block.push([words.nextTier, words.topTier]);
  }
  if (outcome.rank === null) block.push([words.reasonTitle, words.notRated[notRatedReason(outcome, rule)]]);
  if (outcome.negative) block.push([words.noteTitle, words.negativeNote]);
  return block;
}

function notRatedReason(
  { value }: TierOutcome,
  { bounds }: TierRule,
): "value-missing" | "nothing-to-share" | "below-lowest" {
  if (value === null) return "value-missing";
  return bounds === null ? "nothing-to-share" : "below-lowest";
}
