/** What each rule does to this portfolio: the live counts beside the rules. */
import { AccountFit, type MatchingRule } from "./account-fit";
import type { AllocationQuestion, AllocationResult, QuestionProblem } from "./allocation";
import { ownershipTable } from "./ownership-table";
import { questionProblems } from "./question-problems";

/** What each rule does to this portfolio, for the pane's live counts. */
export interface RuleEffects {
  readonly accounts: number;
  readonly managers: number;
  readonly leftOut: AllocationResult["leftOut"];
  /** Fewest and most managers the territory rule leaves an account, and accounts it leaves no one. */
  readonly sameRegion: RuleEffect | null;
  readonly sameLanguage: RuleEffect | null;
  readonly levelFitsTier: RuleEffect | null;
  /** Accounts held where they are. */
  readonly heldAtHighRisk: number;
  readonly heldAtOpenDeal: number;
  readonly locked: number;
  readonly excluded: number;
  readonly families: number;
  readonly capacityFrom: "hours-column" | "equal-share";
  readonly hoursNeeded: number;
  readonly hoursAvailable: number | null;
  readonly peopleNeeded: number;
  readonly hoursPerPerson: number;
  readonly problems: readonly QuestionProblem[];
}

/** Effect of one matching rule as a hard rule; null in {@link RuleEffects} when its columns are missing. */
export interface RuleEffect {
  readonly leastManagers: number;
  readonly mostManagers: number;
  /** Accounts the rule alone would leave with no one. */
  readonly withoutAnyone: number;
  /** Accounts for which it removes at least one manager. */
  readonly narrows: number;
}

/**
 * Counts what the rules do, without solving anything.
 * @param question - The question with its present rules.
 * @returns Counts; a matching rule's effect is that of the rule taken alone as a hard one.
 */
export function ruleEffects(question: AllocationQuestion): RuleEffects {
  const table = ownershipTable({
    ...question,
    rules: { ...question.rules, noMoveAtHighRisk: true, noMoveAtOpenDeal: true },
  });
  const { accounts } = question;
  const need = table.hours.reduce((sum, hours) => sum + hours, 0);
  const effect = (rule: MatchingRule): RuleEffect | null => matchingEffect(question, table.managers, rule);
  const held = (hold: string): number => table.eligible.filter((entry) => entry.hold === hold).length;
  return {
    accounts: accounts.length,
    managers: table.managers.length,
    leftOut: table.leftOut,
    sameRegion: effect("sameRegion"),
    sameLanguage: effect("sameLanguage"),
    levelFitsTier: effect("levelFitsTier"),
    heldAtHighRisk: held("high-risk"),
    heldAtOpenDeal: held("open-deal"),
    locked: accounts.filter((account) => question.rules.fixed[account.id] !== undefined).length,
    excluded: accounts.filter((account) => (question.rules.excluded[account.id] ?? []).length > 0).length,
    families: table.units.filter((unit) => unit.members.length > 1).length,
    capacityFrom: table.capacityFrom,
    hoursNeeded: need,
    hoursAvailable:
      table.capacityFrom === "hours-column"
        ? table.targets.reduce((sum, target) => sum + target.capacity, 0)
        : null,
    peopleNeeded: need / question.hoursPerPerson,
    hoursPerPerson: question.hoursPerPerson,
    problems: questionProblems(question),
  };
}

function matchingEffect(
  question: AllocationQuestion,
  managers: AllocationQuestion["managers"],
  rule: MatchingRule,
): RuleEffect | null {
  const fit = new AccountFit(question.accounts, managers, question.rules);
  if (managers.length === 0 || !fit.knows(rule)) return null;
  const counts = question.accounts.map(
    (_, account) => managers.filter((__, manager) => fit.allows(rule, account, manager)).length,
  );
  const some = counts.filter((count) => count > 0);
  return {
    leastManagers: some.length === 0 ? 0 : some.reduce((a, b) => Math.min(a, b)),
    mostManagers: counts.reduce((a, b) => Math.max(a, b), 0),
    withoutAnyone: counts.length - some.length,
    narrows: counts.filter((count) => count < managers.length).length,
  };
}
