/** Finds who should own which account: the whole curve from no move to all, with reasons and bounds. */
import type { MilpSolver } from "../solver/milp-solver";
import type { AllocationQuestion, AllocationResult, MovesPoint } from "./allocation";
import { allocationChanges } from "./allocation-changes";
import type { LeaveOut } from "./allocation-problem";
import { coOwnerQuestion, coOwnerRoles, mainOwnersQuestion, withCoOwners } from "./co-owners";
import { cutHours, type CutHours } from "./hours-cut";
import { fewestLeftOut } from "./left-out";
import { CurveRun, type AllocationProgress, type MovesCurve } from "./moves-curve";
import { ownershipTable, type OwnershipTable } from "./ownership-table";
import { questionProblems } from "./question-problems";
import { emptyPoint, type SolveTools } from "./solve-point";
import { unmetNeeds } from "./unmet-needs";

/** A curve has half a dozen points: each gets so much of the engine's time, and states the gap that is left. */
const ITERATIONS_A_POINT = 60_000;

/** How to solve. */
export interface AllocateOptions {
  readonly onProgress?: (progress: AllocationProgress) => void;
  /** Stops the search; the best so far is kept. */
  readonly signal?: AbortSignal;
  /** Integer programming engine; without one the gap is larger. */
  readonly highs?: MilpSolver;
  /** Only the point without a limit of its own, not the whole curve of moves. */
  readonly withoutCurve?: boolean;
}

const PAUSE_EVERY_MS = 30;
/** Gaps up to this count as proven: the engine's own tolerance. */
const PROVEN_GAP = 1e-4;
/** Shares of the hours there are to which the standards are cut, one after another, until everyone fits. */
const CUT_STEPS: readonly number[] = [1, 0.97, 0.9, 0];

/**
 * Solves the allocation.
 * @param question - The question.
 * @param options - Progress, cancel and engine.
 * @returns Points of the moves curve with reasons, loads and gaps; an infeasible question is a value, with what
 *   is unmet and the best that can be done.
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
  const fitted = await fit(mainOwnersQuestion(question), available, options);
  const { table } = fitted;
  const curve = { ...fitted.curve, points: await pointsWithCoOwners(question, fitted.curve.points, options) };
  const chosen = (curve.points[curve.chosen] as MovesPoint | undefined) ?? null;
  const unmet = unmetNeeds({ table, point: chosen, need, available, violated: fitted.violated });
  const proven = fitted.proven && curve.points.every((point) => point.gap <= PROVEN_GAP);
  return {
    status: unmet.length > 0 ? "infeasible" : proven ? "proven" : "within-gap",
    points: curve.points,
    chosen: curve.chosen,
    ...(curve.balance ? { balance: curve.balance } : {}),
    unmet,
    capacityFrom: table.capacityFrom,
    hoursNeeded: need,
    hoursAvailable: available,
    peopleNeeded: need / question.hoursPerPerson,
    hoursPerPerson: question.hoursPerPerson,
    leftOut: table.leftOut,
    problems: questionProblems(question),
    hoursKept: fitted.cut.kept,
    changes: question.previous && chosen ? allocationChanges(question, chosen.rows, question.previous) : null,
    stopped: options.signal?.aborted === true,
  };
}

/** Every point with its co-owners: one further question a role. */
async function pointsWithCoOwners(
  question: AllocationQuestion,
  points: readonly MovesPoint[],
  options: AllocateOptions,
): Promise<readonly MovesPoint[]> {
  const roles = coOwnerRoles(question);
  if (roles === 0) return points;
  const shared: MovesPoint[] = [];
  for (const point of points) {
    let whole = point;
    for (let role = 0; role < roles; role++) {
      const asked = coOwnerQuestion(question, whole, role);
      if (asked === null) continue;
      const answer = await allocate(asked, {
        ...(options.signal ? { signal: options.signal } : {}),
        ...(options.highs ? { highs: options.highs } : {}),
        withoutCurve: true,
      });
      whole = withCoOwners(question, whole, answer.points[0]?.rows ?? [], role);
    }
    shared.push(whole);
  }
  return shared;
}

/** The curve, on hours that fit. */
interface Fitted {
  readonly table: OwnershipTable;
  readonly cut: CutHours;
  readonly curve: MovesCurve;
  /** Ceilings of hours had to be broken because locked accounts leave no other way. */
  readonly violated: boolean;
  readonly proven: boolean;
}

/** Cuts hours, then leaves accounts out, then breaks ceilings: in this order, and only as far as needed. */
async function fit(
  question: AllocationQuestion,
  available: number | null,
  options: AllocateOptions,
): Promise<Fitted> {
  const tools: SolveTools = {
    ...(options.highs ? { milp: options.highs } : {}),
    ...(options.withoutCurve ? {} : { mostIterations: ITERATIONS_A_POINT }),
    ...(options.signal ? { signal: options.signal } : {}),
    pause: pacedPause(),
  };
  const report = options.onProgress ?? ((): undefined => undefined);
  const most = available === null ? Infinity : available * (1 + question.rules.overtimeShare);
  let cut = cutHours(question, most);
  let table = ownershipTable(question, cut.hours);
  if (table.managers.length === 0 || table.units.length === 0) {
    return { table, cut, curve: onePoint(emptyPoint(table)), violated: false, proven: true };
  }
  for (const share of available === null ? [1] : CUT_STEPS) {
    const next = cutHours(question, most * share);
    if (share < 1 && next.hours.every((hours, j) => hours === cut.hours[j])) continue;
    cut = next;
    table = ownershipTable(question, cut.hours);
    const run = new CurveRun(table, tools, report);
    const all = await run.withoutLimit();
    if (all.violation <= 0) {
      const curve = options.withoutCurve ? onePoint(all.point) : await run.around(all.point, undefined);
      return { table, cut, curve, violated: false, proven: true };
    }
  }
  const run = new CurveRun(table, tools, report);
  const left = await fewestLeftOut(table, question.rules.moveLimit, tools);
  const leaveOut: LeaveOut | undefined = left?.leaveOut;
  const all = await run.withoutLimit(leaveOut ? { leaveOut } : { elasticHours: true });
  return {
    table,
    cut,
    curve: options.withoutCurve ? onePoint(all.point) : await run.around(all.point, leaveOut),
    violated: all.violation > 0 || left === null,
    proven: left?.proven === true,
  };
}

function onePoint(point: MovesPoint): MovesCurve {
  return { points: [point], chosen: 0 };
}

/** Lets others have the thread, but no more often than they could notice. */
function pacedPause(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < PAUSE_EVERY_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}
