/** Which managers of large portfolios are handed to the solver, and the bound over all of them. */
import { rowsBound } from "../solver/lagrangian-bound";
import { leavingCost, unitSize, voluntaryMoves, type AllocationProblem } from "./allocation-problem";
import type { OwnershipTable } from "./ownership-table";

/** Managers kept a unit, the present owner beside them. */
const KEPT = 8;
/** Below so many pairs nothing is left out. */
const ALL_PAIRS = 100_000;

/**
 * Whether the portfolio is so large that the solver gets the best managers of each unit only.
 * @param table - The table.
 * @returns True above 100,000 pairs.
 */
export function tooManyPairs(table: OwnershipTable): boolean {
  return table.units.reduce((pairs, unit) => pairs + unit.managers.length, 0) > ALL_PAIRS;
}

/** Priced costs of all units and managers, computed when asked: millions of pairs are never stored. */
class PricedUnits {
  private readonly hours: Float64Array;
  private readonly value: Float64Array;
  private readonly count: Float64Array;
  private readonly strategic: Float64Array;
  private readonly movePrice: number;

  constructor(
    private readonly table: OwnershipTable,
    set: AllocationProblem | null,
    prices: Float64Array | null,
  ) {
    const of = (rows: readonly number[] | undefined): Float64Array =>
      Float64Array.from(table.managers, (_, i) => (rows && prices ? prices[rows[i]] : 0));
    this.hours = of(set?.hoursRow);
    this.value = of(set?.valueRow);
    this.count = of(set?.countRow).map((p, i) => (table.managers[i].accountLimit === null ? 0 : p));
    this.strategic = of(set?.strategicRow).map((p, i) => (table.managers[i].strategicLimit === null ? 0 : p));
    this.movePrice = set && prices ? prices[set.movesRow] : 0;
  }

  /** Fills in the priced cost of every manager of a unit, in the unit's order. */
  fill(u: number, into: Float64Array): void {
    const unit = this.table.units[u];
    const { hours, value, strategic } = unitSize(this.table, unit);
    const members = unit.members.length;
    const { managers } = unit;
    for (let k = 0; k < managers.length; k++) {
      const i = managers[k];
      into[k] = hours * this.hours[i] + value * this.value[i];
      into[k] += members * this.count[i] + strategic * this.strategic[i];
    }
    for (const member of unit.members) this.addOwnership(member, managers, into);
    if (this.movePrice === 0) return;
    if (members > 1) {
      for (let k = 0; k < managers.length; k++) {
        into[k] += this.movePrice * voluntaryMoves(this.table, unit, managers[k]);
      }
      return;
    }
    const { present } = this.table.eligible[unit.members[0]];
    if (!managers.includes(present)) return;
    for (let k = 0; k < managers.length; k++) if (managers[k] !== present) into[k] += this.movePrice;
  }

  private addOwnership(account: number, managers: readonly number[], into: Float64Array): void {
    const { importance } = this.table.question.accounts[account];
    const { present } = this.table.eligible[account];
    const moveCost = leavingCost(this.table, account);
    const fits = this.table.fit.row(account);
    for (let k = 0; k < managers.length; k++) {
      const i = managers[k];
      into[k] += importance * (1 - fits[i]);
      if (present >= 0 && present !== i) into[k] += moveCost;
    }
  }
}

/**
 * Picks the best managers of every unit.
 * @param table - The table.
 * @param set - Problem whose prices are used; null = costs alone.
 * @param prices - Prices of that problem's rows.
 * @returns Managers of each unit, at most nine.
 */
export function candidateManagers(
  table: OwnershipTable,
  set: AllocationProblem | null,
  prices: Float64Array | null,
): number[][] {
  const priced = new PricedUnits(table, set, prices);
  const costOf = new Float64Array(table.managers.length);
  return table.units.map((unit, u) => {
    const best: number[] = [];
    const costs: number[] = [];
    priced.fill(u, costOf);
    // Many managers fit equally well; beginning elsewhere for each unit spreads the ties over all of them.
    const shift = (u * 7919) % unit.managers.length;
    for (let n = 0; n < unit.managers.length; n++) {
      const k = (n + shift) % unit.managers.length;
      const manager = unit.managers[k];
      const cost = costOf[k];
      if (best.length === KEPT && cost >= costs[KEPT - 1]) continue;
      let at = best.length === KEPT ? KEPT - 1 : best.length;
      for (; at > 0 && costs[at - 1] > cost; at--) {
        costs[at] = costs[at - 1];
        best[at] = best[at - 1];
      }
      costs[at] = cost;
      best[at] = manager;
    }
    for (const member of unit.members) {
      const { present } = table.eligible[member];
      if (present >= 0 && !best.includes(present) && unit.managers.includes(present)) best.push(present);
    }
    return best;
  });
}

/**
 * Lower bound over all managers who may own each unit, not only those handed to the solver.
 * @param table - The table.
 * @param set - The problem solved.
 * @param prices - Prices of its rows.
 * @returns The bound.
 */
export function boundOverAll(table: OwnershipTable, set: AllocationProblem, prices: Float64Array): number {
  const priced = new PricedUnits(table, set, prices);
  const costOf = new Float64Array(table.managers.length);
  let bound = 0;
  let hours = 0;
  let value = 0;
  table.units.forEach((unit, u) => {
    priced.fill(u, costOf);
    let least = Infinity;
    for (let k = 0; k < unit.managers.length; k++) least = Math.min(least, costOf[k]);
    bound += least;
    const size = unitSize(table, unit);
    hours += size.hours;
    value += size.value;
  });
  const { rows } = set.problem;
  const top = Float64Array.from(rows.ceiling, (ceiling) => Math.min(ceiling, table.question.accounts.length));
  for (const row of set.hoursRow) top[row] = Math.min(rows.ceiling[row], hours);
  for (const row of set.valueRow) top[row] = Math.min(rows.ceiling[row], value);
  return bound + rowsBound(rows, prices, top);
}
