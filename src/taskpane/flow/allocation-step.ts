/** The allocation step: what each rule does now, solving, and the point of the curve in view. */
import type { AllocationQuestion, AllocationResult, AllocationRules } from "../../allocation/allocation";
import { defaultAllocationRules, startingRules } from "../../allocation/allocation-rules";
import { allocationQuestion } from "../../allocation/allocation-question";
import { ruleEffects as effectsOfRules } from "../../allocation/rule-effects";
import { questionProblems } from "../../allocation/question-problems";
import { ownershipTable, type OwnershipTable } from "../../allocation/ownership-table";
import type { FlowCore, JobTools } from "./flow-core";
import { readLockCells, rulesOfSheet } from "./allocation-locks";
import { FlowStop } from "./flow-error";
import type { AskedAllocation } from "./flow-options";
import { placedProblem } from "./problem-place";
import type { AllocationView, RuleEffect, SolvedView } from "./views";

const SEED = 1;

/**
 * Rules to start with on the data read.
 *
 * @param core - Shared state.
 * @returns The rules; the plain defaults before reading.
 */
export function rulesToStartWith(core: FlowCore): AllocationRules {
  if (core.memory.portfolio === null || core.snapshot().scored === null) return defaultAllocationRules;
  return startingRules(effectsOfRules(questionFor(core, defaultAllocationRules)));
}

/**
 * The step before solving.
 *
 * @param core - Shared state.
 * @param rules - Rules as set in the pane.
 * @returns Managers, hours and what each rule does now; null before reading or without anyone to own accounts.
 */
export function allocationView(core: FlowCore, rules: AllocationRules): AllocationView | null {
  if (core.memory.portfolio === null || core.snapshot().scored === null) return null;
  const question = questionFor(core, rules);
  if (question.managers.length === 0) return null;
  const table = ownershipTable(question);
  const hoursNeeded = table.hours.reduce((sum, hours) => sum + hours, 0);
  const byHours = table.capacityFrom === "hours-column";
  return {
    managers: table.managers.length,
    leftOut: table.leftOut.map(({ manager }) => manager),
    accounts: question.accounts.length,
    hoursNeeded,
    hoursAvailable: byHours ? table.targets.reduce((sum, target) => sum + target.capacity, 0) : null,
    hoursColumn: byHours ? hoursHeader(core) : null,
    peopleNeeded: hoursNeeded / question.hoursPerPerson,
    hoursPerPerson: question.hoursPerPerson,
    rules,
    effects: ruleEffects(question, table),
  };
}

/**
 * Finds the best owners.
 *
 * @param core - Shared state.
 * @param tools - Tools of the running job; its signal keeps the best so far.
 * @param rules - Rules as set in the pane; the locks of the allocation sheet are added to them.
 * @returns The result with its first choice in view.
 * @throws FlowStop when a manager, an account or a lock can't be used as it stands, naming the place.
 */
export async function solveAllocation(
  core: FlowCore,
  tools: JobTools,
  rules: AllocationRules,
): Promise<SolvedView> {
  core.needScored();
  core.memory.lockCells = await readLockCells(tools.session, await core.outline(tools.session));
  const question = questionFor(core, rules);
  if (question.managers.length === 0) throw new FlowStop("no-managers");
  refuseProblems(core, question);
  await tools.report("solving", 0, 1);
  const waiting: Promise<void>[] = [];
  const asked: AskedAllocation = {
    ...(tools.signal === undefined ? {} : { signal: tools.signal }),
    onProgress: ({ done, of, gap, moves, heaviestLoad }) => {
      const solver = { gap, moves, heaviestLoad, hasIncumbent: moves !== null };
      waiting.push(tools.report("solving", done, of, null, solver));
    },
  };
  const elsewhere = (await core.options.allocate?.(question, asked)) ?? null;
  const result = elsewhere ?? (await allocateHere(core, question, asked));
  await Promise.all(waiting);
  core.memory.question = question;
  const problems = result.problems.map((problem) => placedProblem(core, problem));
  const solved = viewOf({ ...result, problems }, result.chosen);
  if (solved === null) throw new FlowStop("no-managers");
  core.update({ solved, preview: null, allocation: allocationView(core, rules) });
  return solved;
}

async function allocateHere(
  core: FlowCore,
  question: AllocationQuestion,
  asked: AskedAllocation,
): Promise<AllocationResult> {
  const highs = await core.options.loadSolver?.();
  const { allocate } = await import(/* webpackChunkName: "solver" */ "../../allocation/allocate");
  return allocate(question, { ...asked, ...(highs === undefined ? {} : { highs }) });
}

/**
 * Another point of the curve.
 *
 * @param core - Shared state.
 * @param index - Index into the result's points.
 * @returns The view; null when nothing is solved or there is no such point.
 */
export function chooseAllocation(core: FlowCore, index: number): SolvedView | null {
  const { solved } = core.snapshot();
  const chosen = solved === null ? null : viewOf(solved.result, index);
  if (chosen !== null) core.update({ solved: chosen, preview: null });
  return chosen;
}

function viewOf(result: AllocationResult, chosen: number): SolvedView | null {
  return chosen < 0 || chosen >= result.points.length
    ? null
    : { result, chosen, point: result.points[chosen] };
}

function questionFor(core: FlowCore, rules: AllocationRules): AllocationQuestion {
  const { portfolio, scored, settings } = core.needScored();
  const withLocks = rulesOfSheet(rules, core.memory.lockCells, portfolio, scored);
  return allocationQuestion(portfolio, scored, withLocks, settings, {
    seed: SEED,
    previous: core.memory.keptAllocation,
  });
}

function refuseProblems(core: FlowCore, question: AllocationQuestion): void {
  const stopping = questionProblems(question).find(({ stops }) => stops);
  if (stopping === undefined) return;
  const { code, place, column, parameters } = placedProblem(core, stopping);
  throw new FlowStop(code, { ...place, ...(column === undefined ? {} : { column }), parameters });
}

function hoursHeader(core: FlowCore): string | null {
  const managers = core.snapshot().sources?.recognition.sources.find((source) => source.kind === "managers");
  return managers?.columns.find((choice) => choice.field === "managerHours")?.header ?? null;
}

/** Each rule hardened for itself, the others as they are. */
function ruleEffects(question: AllocationQuestion, present: OwnershipTable): readonly RuleEffect[] {
  const { rules } = question;
  const under = (change: Partial<AllocationRules>): OwnershipTable =>
    ownershipTable({ ...question, rules: { ...rules, ...change } });
  const effect = (
    rule: RuleEffect["rule"],
    applies: boolean,
    on: OwnershipTable,
    off: OwnershipTable,
    held: number,
  ): RuleEffect => {
    const free = on.eligible.filter((entry) => entry.hold === null).map((entry) => entry.managers.length);
    return {
      rule,
      applies,
      fewestManagers: free.length === 0 ? 0 : Math.min(...free),
      mostManagers: free.length === 0 ? 0 : Math.max(...free),
      withoutManager: Math.max(0, on.orphans.length - off.orphans.length),
      held,
    };
  };
  const matching = (
    rule: RuleEffect["rule"],
    name: "sameRegion" | "sameLanguage" | "levelFitsTier",
  ): RuleEffect =>
    effect(rule, present.fit.knows(name), under({ [name]: "must" }), under({ [name]: "off" }), 0);
  const holding = (
    rule: RuleEffect["rule"],
    name: "noMoveAtHighRisk" | "lockedStay",
    hold: "high-risk" | "lock",
  ): RuleEffect => {
    const on = under({ [name]: true });
    const held = on.eligible.filter((entry) => entry.hold === hold).length;
    return effect(rule, held > 0, on, under({ [name]: false }), held);
  };
  return [
    matching("same-region", "sameRegion"),
    matching("same-language", "sameLanguage"),
    matching("level-fits-tier", "levelFitsTier"),
    holding("no-move-at-high-risk", "noMoveAtHighRisk", "high-risk"),
    holding("fixed", "lockedStay", "lock"),
  ];
}
