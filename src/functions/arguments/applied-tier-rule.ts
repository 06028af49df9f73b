/** A tier rule applied to the population of a call, kept so that cells over one population share it. */
import { columnTierRule, type TierRule } from "../../accounts/tier-rule";
import { invalidArgument } from "../worksheet-error";
import { cellsOf, widthOf, type Cells } from "./cells";
import { readCriteria, type Criteria } from "./criteria";
import { RecentCalls } from "./recent-calls";
import { schemeArgument } from "./scheme-argument";
import { weightsArgument } from "./tier-arguments";

/** A rule, and the names of its criteria where the population has a header. */
export interface AppliedTierRule {
  readonly rule: TierRule;
  readonly names: readonly string[] | null;
}

const rules = new RecentCalls<AppliedTierRule>(6);

/**
 * Applies scheme and weights to a population.
 *
 * @param population - One row an account.
 * @param scheme - The scheme argument.
 * @param weights - The weights argument.
 * @param read - The population where it has been read already.
 * @returns The rule; the same object for equal arguments.
 * @throws WorksheetError when scheme or weights cannot be used with this population.
 */
export function appliedTierRule(
  population: Cells,
  scheme: unknown,
  weights: unknown,
  read?: Criteria,
): AppliedTierRule {
  return rules.resultFor([population, cellsOf(scheme), cellsOf(weights)], () => {
    const tierScheme = schemeArgument(scheme);
    const width = widthOf(population);
    if (tierScheme.kind === "rfm" && width !== 3) {
      throw invalidArgument({ code: "criteria-columns", argument: "values", columns: width, expected: 3 });
    }
    const criteriaWeights = weightsArgument(weights, width);
    const { columns, names } = read ?? readCriteria(population, "population");
    const options = criteriaWeights === undefined ? {} : { weights: criteriaWeights };
    return { rule: columnTierRule(columns, tierScheme, options), names };
  });
}
