/** One point of the moves curve: solves it and reads owners, loads, reasons and prices back. */
import type { MilpSolver } from "../solver/milp-solver";
import { solveAssignment } from "../solver/solve-assignment";
import type { AssignmentSolution, SolveProgress } from "../solver/solve-options";
import { subgradientBound } from "../solver/subgradient";
import type { MovesPoint } from "./allocation";
import {
  allocationProblem,
  voluntaryMoves,
  type AllocationProblem,
  type ProblemOptions,
} from "./allocation-problem";
import { allocationRows } from "./allocation-reasons";
import { boundOverAll, candidateManagers, tooManyPairs } from "./candidate-managers";
import { imbalance, managerLoads } from "./manager-loads";
import type { OwnershipTable } from "./ownership-table";

/** What every solve is given. */
export interface SolveTools {
  readonly milp?: MilpSolver;
  /** See the solver's option of the same name. */
  readonly mostIterations?: number;
  readonly signal?: AbortSignal;
  readonly pause?: () => Promise<void>;
}

/** A point, and whether it keeps every hard rule. */
export interface SolvedPoint {
  readonly point: MovesPoint;
  /** 0 when every ceiling holds. */
  readonly violation: number;
}

const PRICING_ROUNDS = 2;
const PRICING_ITERATIONS = 150;
/** A bound over all managers that is lower by more than this share is worth another round of pricing. */
const BOUND_LOSS = 2e-4;

/**
 * Solves one point of the curve.
 * @param table - The table.
 * @param options - Limit on moves and the rest of the problem.
 * @param tools - Engine, cancel and pause.
 * @param onProgress - Called with cost and bound.
 * @returns The point.
 */
export async function solvePoint(
  table: OwnershipTable,
  options: ProblemOptions,
  tools: SolveTools,
  onProgress: (progress: SolveProgress) => void,
): Promise<SolvedPoint> {
  const { set, prices } = preparedProblem(table, options);
  const solution = await solveAssignment(set.problem, {
    ...tools,
    seed: table.question.seed,
    ...(prices ? { prices } : {}),
    start: presentChoice(table, set),
    onProgress,
  });
  const bound = prices ? boundOfAll(table, set, options, solution) : solution.bound;
  const point = readPoint(table, set, { ...solution, bound }, options.moveLimit);
  return { point, violation: solution.violation };
}

/** Above 100,000 pairs each unit's best managers are found in two rounds: by cost, then by priced cost. */
function preparedProblem(
  table: OwnershipTable,
  options: ProblemOptions,
): { readonly set: AllocationProblem; readonly prices: Float64Array | null } {
  if (!tooManyPairs(table)) return { set: allocationProblem(table, options), prices: null };
  let set = allocationProblem(table, { ...options, candidates: candidateManagers(table, null, null) });
  let prices: Float64Array | null = null;
  for (let round = 0; round < PRICING_ROUNDS; round++) {
    prices = subgradientBound(set.problem, {
      iterations: PRICING_ITERATIONS,
      target: Infinity,
      ...(prices ? { prices } : {}),
    }).prices;
    set = allocationProblem(table, { ...options, candidates: candidateManagers(table, set, prices) });
  }
  return { set, prices };
}

/** The bound when every eligible manager counts, not only the candidates. */
function boundOfAll(
  table: OwnershipTable,
  set: AllocationProblem,
  options: ProblemOptions,
  solution: AssignmentSolution,
): number {
  const bound = boundOverAll(table, set, solution.prices);
  if (bound >= solution.bound - BOUND_LOSS * Math.abs(solution.bound)) return Math.min(bound, solution.bound);
  const wider = allocationProblem(table, {
    ...options,
    candidates: candidateManagers(table, set, solution.prices),
  });
  const { prices } = subgradientBound(wider.problem, {
    iterations: PRICING_ITERATIONS,
    target: solution.cost,
    prices: solution.prices,
  });
  return Math.min(Math.max(bound, boundOverAll(table, wider, prices)), solution.cost);
}

/** Every unit with its present owner where that is possible, else with its first manager. */
function presentChoice(table: OwnershipTable, set: AllocationProblem): Int32Array {
  return Int32Array.from(table.units, (unit, u) => {
    const first = set.problem.pairStart[u];
    const { present } = table.eligible[unit.members[0]];
    for (let pair = first; pair < set.problem.pairStart[u + 1]; pair++) {
      if (set.problem.pairAgent[pair] === present) return pair;
    }
    return first;
  });
}

/**
 * The point at which nobody can own anything.
 * @param table - A table without units.
 * @returns A point with every account left out.
 */
export function emptyPoint(table: OwnershipTable): MovesPoint {
  const owners = table.question.accounts.map(() => -1);
  const loads = managerLoads(table, owners);
  return {
    moveLimit: null,
    moves: 0,
    voluntaryMoves: 0,
    imbalance: 0,
    rows: allocationRows(table, owners, loads),
    loads,
    objective: 0,
    bound: 0,
    gap: 0,
    hourPrices: {},
  };
}

/** Reads a solution back into owners, loads and reasons. */
function readPoint(
  table: OwnershipTable,
  set: AllocationProblem,
  solution: AssignmentSolution,
  moveLimit: number | null,
): MovesPoint {
  const owners = table.question.accounts.map(() => -1);
  let voluntary = 0;
  table.units.forEach((unit, u) => {
    const agent = set.problem.pairAgent[solution.choice[u]];
    if (agent >= table.managers.length) return;
    voluntary += voluntaryMoves(table, unit, agent);
    for (const member of unit.members) owners[member] = agent;
  });
  const loads = managerLoads(table, owners);
  const rows = allocationRows(table, owners, loads);
  return {
    moveLimit,
    moves: rows.filter((row) => row.moved).length,
    voluntaryMoves: voluntary,
    imbalance: imbalance(loads),
    rows,
    loads,
    objective: solution.cost,
    bound: solution.bound,
    gap: relativeGap(solution.cost, solution.bound),
    hourPrices: Object.fromEntries(
      table.managers.map((manager, index) => [manager.name, solution.prices[set.hoursRow[index]]]),
    ),
  };
}

/**
 * Distance from the best possible.
 * @param cost - Cost found.
 * @param bound - Proven bound.
 * @returns (cost - bound) / max(|bound|, 1), never below 0.
 */
export function relativeGap(cost: number, bound: number): number {
  return Math.max(0, cost - bound) / Math.max(Math.abs(bound), 1);
}
