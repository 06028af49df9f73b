/** The curve of balance against moves: none, 3, 5, 10, the fewest that balance, all that pay. */
import type { BalanceReached, MovesPoint } from "./allocation";
import type { LeaveOut, ProblemOptions } from "./allocation-problem";
import { balanceProof } from "./balance-proof";
import type { OwnershipTable } from "./ownership-table";
import { relativeGap, solvePoint, type SolvedPoint, type SolveTools } from "./solve-point";

/** What is known while solving. */
export interface AllocationProgress {
  /** Points of the curve done, of how many. */
  readonly done: number;
  readonly of: number;
  /** Proven distance from the best possible, as a share; null before there is one. */
  readonly gap: number | null;
  /** Of the best allocation so far; null before the first is complete. */
  readonly moves: number | null;
  readonly heaviestLoad: number | null;
}

/** The finished curve. */
export interface MovesCurve {
  /** By rising number of moves. */
  readonly points: readonly MovesPoint[];
  readonly chosen: number;
  readonly balance?: BalanceReached;
}

const MOVE_LIMITS: readonly number[] = [0, 3, 5, 10];
/** Loads within this share of the mean count as balanced. */
const BALANCED = 0.2;
/** Aimed at a little inside, so that rounding doesn't put a load on the wrong side of the line. */
const BALANCED_AIM = 0.1999;
/** Cost of a move while the fewest moves are looked for: above what any single move gains. */
const MOVE_COST = 20;

/** Solves the points of one curve, the one without limit first, so that a cancel still has it. */
export class CurveRun {
  private done = 0;
  private best: MovesPoint | null = null;

  /**
   * @param table - The table.
   * @param tools - Engine, cancel and pause.
   * @param onProgress - Called several times a second.
   */
  constructor(
    private readonly table: OwnershipTable,
    private readonly tools: SolveTools,
    private readonly onProgress: (progress: AllocationProgress) => void,
  ) {}

  /**
   * Solves the point without a limit of its own.
   * @param options - Elastic hours or accounts left out, where not everything fits.
   * @returns The point with its violation.
   */
  async withoutLimit(
    options: { readonly elasticHours?: boolean; readonly leaveOut?: LeaveOut } = {},
  ): Promise<SolvedPoint> {
    return this.solve({
      moveLimit: this.table.question.rules.moveLimit,
      elasticHours: options.elasticHours ?? false,
      ...(options.leaveOut ? { leaveOut: options.leaveOut } : {}),
    });
  }

  /**
   * Solves the other points.
   * @param all - The point without limit.
   * @param leaveOut - Accounts that may be left out, where not all can have an owner.
   * @returns The curve.
   */
  async around(all: MovesPoint, leaveOut: LeaveOut | undefined): Promise<MovesCurve> {
    const limit = this.table.question.rules.moveLimit;
    const shared = leaveOut ? { leaveOut } : {};
    const points: MovesPoint[] = [all];
    for (const moveLimit of MOVE_LIMITS) {
      if (this.stopped()) break;
      if (moveLimit >= all.voluntaryMoves || (limit !== null && moveLimit >= limit)) continue;
      const { point, violation } = await this.solve({ moveLimit, elasticHours: true, ...shared });
      if (violation <= 0) points.push(point);
    }
    if (!this.stopped()) {
      const fewest = await this.fewest(points, limit, shared);
      if (fewest) points.push(fewest);
    }
    points.sort((a, b) => a.moves - b.moves || a.imbalance - b.imbalance);
    const distinct = points
      .filter((point, k) => k === 0 || points[k - 1].moves !== point.moves)
      .filter((point, k, kept) => point.moves === all.moves || isWorthItsMoves(point, kept.slice(0, k)));
    const reached = distinct.findIndex((point) => point.imbalance <= BALANCED);
    const chosen = reached >= 0 ? reached : distinct.findIndex((point) => point.moves === all.moves);
    if (this.stopped()) return { points: distinct, chosen };
    const { moves, voluntaryMoves } = distinct[chosen];
    const found = {
      moveLimit: limit,
      band: BALANCED,
      moves: reached >= 0 ? voluntaryMoves : null,
      ...shared,
    };
    const proof = await balanceProof(this.table, found, this.tools);
    // Moves that can't be avoided are the same in every allocation.
    const forced = (voluntary: number | null): number | null =>
      voluntary === null ? null : voluntary + moves - voluntaryMoves;
    const balance = { ...proof, moves: forced(proof.moves), leastMoves: forced(proof.leastMoves) };
    return { points: distinct, chosen, balance };
  }

  /** The point with the fewest moves that balances, or null when none is needed or possible. */
  private async fewest(
    points: readonly MovesPoint[],
    limit: number | null,
    shared: { readonly leaveOut?: LeaveOut },
  ): Promise<MovesPoint | null> {
    if (points.some((point) => point.voluntaryMoves === 0 && point.imbalance <= BALANCED)) return null;
    const search = { moveLimit: limit, elasticHours: false, loadBand: BALANCED_AIM, ...shared };
    const found = await this.solve({ ...search, moveCost: MOVE_COST });
    if (found.violation > 0 || found.point.imbalance > BALANCED) return null;
    if (this.stopped()) return { ...found.point, moveLimit: found.point.voluntaryMoves };
    const { point } = await this.solve({ ...search, moveLimit: found.point.voluntaryMoves });
    return point.imbalance <= BALANCED ? point : null;
  }

  private stopped(): boolean {
    return this.tools.signal?.aborted === true;
  }

  private async solve(options: ProblemOptions): Promise<SolvedPoint> {
    const solved = await solvePoint(this.table, options, this.tools, ({ cost, bound }) => {
      this.onProgress({
        done: this.done,
        of: MOVE_LIMITS.length + 3,
        gap: cost === null ? null : relativeGap(cost, bound),
        moves: this.best?.moves ?? null,
        heaviestLoad: this.best ? Math.max(...this.best.loads.map((load) => load.loadAfter)) : null,
      });
    });
    this.done++;
    if (solved.violation <= 0) this.best ??= solved.point;
    return solved;
  }
}

/** More moves than another point, and worse balanced: not a point to offer. */
function isWorthItsMoves(point: MovesPoint, fewer: readonly MovesPoint[]): boolean {
  return fewer.every((other) => other.imbalance > point.imbalance || other.moves >= point.moves);
}
