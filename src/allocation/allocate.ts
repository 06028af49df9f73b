/** Finds who should own which account: the whole curve from no move to all, with reasons and bounds. */
import type { MilpSolver } from "../solver/milp-solver";
import { solveAssignment, type AssignmentSolution } from "../solver/solve-assignment";
import { subgradientBound } from "../solver/subgradient";
import type { AllocationQuestion, AllocationResult, MovesPoint } from "./allocation";
import {
  allocationProblem,
  voluntaryMoves,
  type AllocationProblem,
  type ProblemOptions,
} from "./allocation-problem";
import { allocationChanges } from "./allocation-changes";
import { allocationRows } from "./allocation-reasons";
import { boundOverAll, candidateManagers, tooManyPairs } from "./candidate-managers";
import { cutHours } from "./hours-cut";
import { imbalance, managerLoads } from "./manager-loads";
import { ownershipTable, type OwnershipTable } from "./ownership-table";
import { questionProblems } from "./question-problems";
import { unmetNeeds } from "./unmet-needs";

/** What is known while solving. */
export interface AllocationProgress {
  /** Points of the curve done, of how many. */
  readonly done: number;
  readonly of: number;
  /** Proven distance from the best possible, as a share; null before the first bound. */
  readonly gap: number | null;
  /** Of the best allocation so far. */
  readonly moves: number | null;
  readonly heaviestLoad: number | null;
}

/** How to solve. */
export interface AllocateOptions {
  readonly onProgress?: (progress: AllocationProgress) => void;
  /** Stops the search; the best so far is kept. */
  readonly signal?: AbortSignal;
  /** Integer programming engine; without one the gap is larger. */
  readonly highs?: MilpSolver;
}

const MOVE_LIMITS: readonly number[] = [0, 3, 5, 10];
/** Loads within this share of the mean count as balanced. */
const BALANCED = 0.2;
/** Aimed at a little inside, so that rounding doesn't put a load on the wrong side of the line. */
const BALANCED_AIM = 0.1999;
/** Cost of a move while the fewest moves are looked for: above what any single move gains. */
const MOVE_COST = 20;
const PROVEN_GAP = 1e-6;
const PRICING_ROUNDS = 2;
const PRICING_ITERATIONS = 150;

/**
 * Solves the allocation.
 * @param question - The question.
 * @param options - Progress, cancel and engine.
 * @returns Points of the moves curve with reasons, loads and gaps; never rejects for infeasible questions.
 */
export async function allocate(
  question: AllocationQuestion,
  options: AllocateOptions = {},
): Promise<AllocationResult> {
  const standard = ownershipTable(question);
  const available =
    standard.capacityFrom === "hours-column"
      ? standard.targets.reduce((sum, target) => sum + target.capacity, 0)
      : null;
  const need = standard.hours.reduce((sum, hours) => sum + hours, 0);
  const cut = cutHours(
    question,
    available === null ? Infinity : available * (1 + question.rules.overtimeShare),
  );
  const table = ownershipTable(question, cut.hours);
  const run = new CurveRun(table, options);
  const points = table.managers.length === 0 ? [] : await run.points();
  const last = points[run.chosenIndex] as MovesPoint | undefined;
  const unmet = unmetNeeds(table, last ?? null, need, available);
  const proven = points.every((point) => point.gap <= PROVEN_GAP);
  return {
    status: unmet.length > 0 ? "infeasible" : proven ? "proven" : "within-gap",
    points,
    chosen: run.chosenIndex,
    unmet,
    capacityFrom: table.capacityFrom,
    hoursNeeded: need,
    hoursAvailable: available,
    peopleNeeded: need / question.hoursPerPerson,
    hoursPerPerson: question.hoursPerPerson,
    leftOut: table.leftOut,
    problems: questionProblems(question),
    hoursKept: cut.kept,
    changes: question.previous && last ? allocationChanges(question, last.rows, question.previous) : null,
    stopped: options.signal?.aborted === true,
  };
}

/** One run over the points of the curve. */
class CurveRun {
  chosenIndex = 0;
  private done = 0;
  private best: MovesPoint | null = null;

  constructor(
    private readonly table: OwnershipTable,
    private readonly options: AllocateOptions,
  ) {}

  /** Solves the point without limit first, so that a cancel still has it. */
  async points(): Promise<MovesPoint[]> {
    const limit = this.table.question.rules.moveLimit;
    const all = await this.point({ moveLimit: limit, elasticHours: false });
    const limited: MovesPoint[] = [];
    for (const moveLimit of MOVE_LIMITS) {
      if (this.options.signal?.aborted) break;
      if (moveLimit < all.voluntaryMoves && (limit === null || moveLimit < limit)) {
        limited.push(await this.point({ moveLimit, elasticHours: true }));
      } else this.done++;
    }
    const fewest = this.options.signal?.aborted ? null : await this.fewest([...limited, all], limit);
    const points = [...limited, ...(fewest ? [fewest] : []), all].sort((a, b) => a.moves - b.moves);
    const distinct = points.filter((point, k) => k === 0 || points[k - 1].moves !== point.moves);
    const reached = distinct.findIndex((point) => point.imbalance <= BALANCED);
    this.chosenIndex = reached >= 0 ? reached : distinct.findIndex((point) => point.moves === all.moves);
    return distinct;
  }

  /** The point with the fewest moves that brings every load within the band, or null when none is needed or possible. */
  private async fewest(points: readonly MovesPoint[], limit: number | null): Promise<MovesPoint | null> {
    if (points.some((point) => point.voluntaryMoves === 0 && point.imbalance <= BALANCED)) return null;
    const search = { moveLimit: limit, elasticHours: false, loadBand: BALANCED_AIM } as const;
    const found = await this.point({ ...search, moveCost: MOVE_COST });
    if (found.imbalance > BALANCED) return null;
    return this.point({ ...search, moveLimit: found.voluntaryMoves });
  }

  private async point(problemOptions: ProblemOptions): Promise<MovesPoint> {
    const made = await solvePoint(this.table, problemOptions, this.options, (cost, bound) => {
      this.options.onProgress?.({
        done: this.done,
        of: MOVE_LIMITS.length + 2,
        gap: cost === null ? null : relativeGap(cost, bound),
        moves: this.best?.moves ?? null,
        heaviestLoad: this.best === null ? null : Math.max(...this.best.loads.map((load) => load.loadAfter)),
      });
    });
    this.done++;
    this.best ??= made;
    return made;
  }
}

/** Solves one point of the curve. */
async function solvePoint(
  table: OwnershipTable,
  problemOptions: ProblemOptions,
  options: AllocateOptions,
  onProgress: (cost: number | null, bound: number) => void,
): Promise<MovesPoint> {
  const { set, prices } = preparedProblem(table, problemOptions);
  const solution = await solveAssignment(set.problem, {
    seed: table.question.seed,
    ...(prices ? { prices } : {}),
    milp: options.highs,
    signal: options.signal,
    start: presentChoice(table, set),
    onProgress: (progress) => {
      onProgress(progress.cost, progress.bound);
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  const bound = prices ? Math.min(solution.bound, boundOverAll(table, set, solution.prices)) : solution.bound;
  return movesPoint(table, set, { ...solution, bound }, problemOptions.moveLimit);
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

/** Reads a solution back into owners, loads and reasons. */
function movesPoint(
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
  const hourPrices = Object.fromEntries(
    table.managers.map((manager, index) => [manager.name, solution.prices[set.hoursRow[index]]]),
  );
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
    hourPrices,
  };
}

function relativeGap(cost: number, bound: number): number {
  return Math.max(0, cost - bound) / Math.max(Math.abs(bound), 1);
}
