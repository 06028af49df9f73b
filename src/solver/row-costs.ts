/** Convex piecewise linear costs of row activities, packed for speed. */

/** One convex cost: constant + slope * L + sum of increase * max(0, L - at), for 0 <= L <= ceiling. */
export interface RowCost {
  readonly constant?: number;
  /** Slope at an activity of 0; may be negative. */
  readonly slope?: number;
  /** Rising points; every increase is above 0, which makes the cost convex. */
  readonly breaks?: readonly { readonly at: number; readonly increase: number }[];
  /** Largest activity allowed; infinite when absent. */
  readonly ceiling?: number;
}

/** How far an activity may exceed its ceiling through rounding alone. */
const CEILING_TOLERANCE = 1e-9;

/** The costs of all rows of a problem. */
export class RowCosts {
  readonly count: number;
  readonly constant: Float64Array;
  readonly slope: Float64Array;
  readonly ceiling: Float64Array;
  /** Breaks of row r are breakStart[r] to breakStart[r + 1] - 1, by rising position. */
  readonly breakStart: Int32Array;
  readonly breakAt: Float64Array;
  readonly breakIncrease: Float64Array;

  /**
   * @param costs - One cost a row.
   */
  constructor(costs: readonly RowCost[]) {
    this.count = costs.length;
    this.constant = Float64Array.from(costs, (cost) => cost.constant ?? 0);
    this.slope = Float64Array.from(costs, (cost) => cost.slope ?? 0);
    this.ceiling = Float64Array.from(costs, (cost) => cost.ceiling ?? Infinity);
    this.breakStart = new Int32Array(costs.length + 1);
    const at: number[] = [];
    const increase: number[] = [];
    costs.forEach((cost, row) => {
      for (const point of [...(cost.breaks ?? [])].sort((a, b) => a.at - b.at)) {
        at.push(point.at);
        increase.push(point.increase);
      }
      this.breakStart[row + 1] = at.length;
    });
    this.breakAt = Float64Array.from(at);
    this.breakIncrease = Float64Array.from(increase);
  }

  /**
   * Cost of an activity, the ceiling not looked at.
   * @param row - Row.
   * @param activity - Sum of coefficients, 0 or more.
   * @returns The cost.
   */
  at(row: number, activity: number): number {
    let cost = this.constant[row] + this.slope[row] * activity;
    const end = this.breakStart[row + 1];
    for (let k = this.breakStart[row]; k < end; k++) {
      const above = activity - this.breakAt[k];
      if (above <= 0) break;
      cost += this.breakIncrease[k] * above;
    }
    return cost;
  }

  /**
   * How far an activity is above its ceiling.
   * @param row - Row.
   * @param activity - Sum of coefficients.
   * @returns 0 when within the ceiling up to rounding.
   */
  excess(row: number, activity: number): number {
    const ceiling = this.ceiling[row];
    const above = activity - ceiling;
    return above > CEILING_TOLERANCE * (1 + Math.abs(ceiling)) ? above : 0;
  }

  /**
   * The activity in [0, top] that minimises cost(L) - price * L.
   * @param row - Row.
   * @param price - Price paid for a unit of activity.
   * @param top - Largest activity possible, finite.
   * @returns The minimiser.
   */
  bestActivity(row: number, price: number, top: number): number {
    let slope = this.slope[row] - price;
    if (slope >= 0) return 0;
    const end = this.breakStart[row + 1];
    for (let k = this.breakStart[row]; k < end; k++) {
      const at = this.breakAt[k];
      if (at >= top) return top;
      slope += this.breakIncrease[k];
      if (slope >= 0) return Math.max(at, 0);
    }
    return top;
  }
}
