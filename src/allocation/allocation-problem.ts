/** The allocation as an assignment problem: what every choice of owner costs, and what loads cost. */
import { AssignmentProblemBuilder, type AssignmentProblem } from "../solver/assignment-problem";
import { serviceClasses } from "../accounts/service-standards";
import type { ServiceClass } from "../accounts/scored-account";
import type { RowCost } from "../solver/row-costs";
import type { OwnershipTable } from "./ownership-table";
import type { OwnershipUnit } from "./ownership-units";

/** Weight of leaving a present owner against fit. */
const CONTINUITY = 0.5;
/** Tenure that counts as full, in years, and how far it may weigh less or more. */
const FULL_TENURE_YEARS = 3;
const LEAST_TENURE_WEIGHT = 0.5;
const MOST_TENURE_WEIGHT = 1.5;
const OVERLOAD = 3;
const BALANCE = 0.3;
/** Distances from the fair load beyond which a further share weighs more: without them two managers who are
 * both above the mean (or both below) would have no reason to share evenly. */
const STRETCHES: readonly number[] = [0.2, 0.4, 0.6, 0.8];
/** Price of load outside the fixed band or above the overtime ceiling where these are elastic. */
const ELASTIC = 200;

/** Choices in setting up the problem. */
export interface ProblemOptions {
  /** Largest number of voluntary moves; null = no limit. */
  readonly moveLimit: number | null;
  /** Overtime ceilings can be broken at a high price: shows what few moves can do for an overloaded team. */
  readonly elasticHours: boolean;
  /** Load of every manager within this share of the fair load, at a high price. */
  readonly loadBand?: number;
  /** Cost of a voluntary move beside continuity; for finding the fewest moves. */
  readonly moveCost?: number;
  /** Nothing counts but {@link moveCost} and {@link loadBand}: for proving how few moves balance, or that none do. */
  readonly onlyBalance?: boolean;
  /** Accounts that may be left without an owner; every account gets one when absent. */
  readonly leaveOut?: LeaveOut;
  /** Managers taken in for each unit; all who may own it when absent. */
  readonly candidates?: readonly (readonly number[])[];
}

/** How many accounts of each service class may be left without an owner. */
export interface LeaveOut {
  readonly most: Readonly<Record<ServiceClass, number>>;
  /** Class whose accounts left out are counted, all other costs being 0; null = costs as usual. */
  readonly counted: ServiceClass | null;
}

/** The problem and what its parts stand for. Job u is unit u; agent m (after the managers) is "no one". */
export interface AllocationProblem {
  readonly problem: AssignmentProblem;
  /** Row of each manager's hours. */
  readonly hoursRow: readonly number[];
  readonly valueRow: readonly number[];
  readonly countRow: readonly number[];
  readonly strategicRow: readonly number[];
  readonly movesRow: number;
}

/**
 * Voluntary moves when a unit goes to a manager: members who leave an owner who could keep them.
 * @param table - The table.
 * @param unit - The unit.
 * @param manager - Index of the manager.
 * @returns Number of moves.
 */
export function voluntaryMoves(table: OwnershipTable, unit: OwnershipUnit, manager: number): number {
  const leaving = (to: number): number =>
    unit.members.filter((member) => {
      const { present, managers } = table.eligible[member];
      return present >= 0 && present !== to && managers.includes(present);
    }).length;
  if (unit.members.length === 1) return leaving(manager);
  // Bringing a family under one owner is asked for by the rule, so only moves beyond that are voluntary.
  return leaving(manager) - Math.min(...unit.managers.map(leaving));
}

/**
 * What it costs that a manager owns an account, loads aside.
 * @param table - The table.
 * @param account - Index of the account.
 * @param manager - Index of the manager.
 * @returns Points of the objective for lacking fit and for leaving the present owner.
 */
export function ownershipCost(
  table: OwnershipTable,
  account: number,
  manager: number,
): { readonly fit: number; readonly move: number } {
  const { importance } = table.question.accounts[account];
  const { present } = table.eligible[account];
  return {
    fit: importance * (1 - table.fit.fit(account, manager)),
    move: present < 0 || present === manager ? 0 : leavingCost(table, account),
  };
}

/**
 * What it costs that an account leaves its present owner.
 * @param table - The table.
 * @param account - Index of the account.
 * @returns Points of the objective.
 */
export function leavingCost(table: OwnershipTable, account: number): number {
  const { importance, tenureYears } = table.question.accounts[account];
  const tenure =
    tenureYears === null
      ? 1
      : Math.min(Math.max(tenureYears / FULL_TENURE_YEARS, LEAST_TENURE_WEIGHT), MOST_TENURE_WEIGHT);
  return importance * CONTINUITY * table.question.rules.keepPresentOwners * tenure;
}

/**
 * What it costs that a manager owns a unit, loads aside.
 * @param table - The table.
 * @param unit - The unit.
 * @param manager - Index of the manager.
 * @returns Points of the objective.
 */
function unitCost(table: OwnershipTable, unit: OwnershipUnit, manager: number): number {
  let cost = 0;
  for (const member of unit.members) {
    const parts = ownershipCost(table, member, manager);
    cost += parts.fit + parts.move;
  }
  return cost;
}

/**
 * What a unit adds to its owner's load.
 * @param table - The table.
 * @param unit - The unit.
 * @returns Hours a month, value and number of strategic accounts.
 */
export function unitSize(
  table: OwnershipTable,
  unit: OwnershipUnit,
): { readonly hours: number; readonly value: number; readonly strategic: number } {
  const { accounts } = table.question;
  return {
    hours: sum(unit.members, (member) => table.hours[member]),
    value: sum(unit.members, (member) => accounts[member].value),
    strategic: unit.members.filter((member) => accounts[member].serviceClass === "strategic").length,
  };
}

/**
 * Sets the problem up.
 * @param table - The table.
 * @param options - See {@link ProblemOptions}.
 * @returns Problem and rows.
 */
export function allocationProblem(table: OwnershipTable, options: ProblemOptions): AllocationProblem {
  const { question, managers, targets, units } = table;
  const builder = new AssignmentProblemBuilder(managers.length + 1);
  const counting = options.leaveOut !== undefined && options.leaveOut.counted !== null;
  const perManager = question.accounts.length / Math.max(managers.length, 1);
  const weight = options.onlyBalance === true ? 0 : question.rules.balanceLoad * perManager;
  const hoursRow = targets.map((target) =>
    builder.addRow(
      counting
        ? ceilingOnly(table, target.capacity)
        : hoursCost(table, target.capacity, target.fairHours, weight, perManager, options),
    ),
  );
  const valueRow = targets.map((target) =>
    builder.addRow(counting ? {} : bandCost(target.value, question.rules.valueBand, BALANCE * weight)),
  );
  const countRow = managers.map((manager) => builder.addRow({ ceiling: manager.accountLimit ?? Infinity }));
  const strategicRow = managers.map((manager) =>
    builder.addRow({ ceiling: manager.strategicLimit ?? Infinity }),
  );
  const movesRow = builder.addRow({ ceiling: options.moveLimit ?? Infinity, slope: options.moveCost ?? 0 });
  const leftOutRow = options.leaveOut
    ? serviceClasses.map((serviceClass) => builder.addRow({ ceiling: options.leaveOut?.most[serviceClass] }))
    : [];
  units.forEach((unit, u) => {
    builder.addJob();
    const { hours, value, strategic } = unitSize(table, unit);
    for (const manager of options.candidates?.[u] ?? unit.managers) {
      builder.addPair(manager, counting || options.onlyBalance === true ? 0 : unitCost(table, unit, manager));
      builder.addEntry(hoursRow[manager], hours);
      builder.addEntry(valueRow[manager], value);
      if (managers[manager].accountLimit !== null) builder.addEntry(countRow[manager], unit.members.length);
      if (managers[manager].strategicLimit !== null) builder.addEntry(strategicRow[manager], strategic);
      if (options.moveLimit !== null || options.moveCost !== undefined) {
        builder.addEntry(movesRow, voluntaryMoves(table, unit, manager));
      }
    }
    if (options.leaveOut && !isLocked(table, unit)) {
      const counts = serviceClasses.map(
        (serviceClass) =>
          unit.members.filter((j) => question.accounts[j].serviceClass === serviceClass).length,
      );
      const { counted } = options.leaveOut;
      builder.addPair(managers.length, counted === null ? 0 : counts[serviceClasses.indexOf(counted)]);
      counts.forEach((count, k) => {
        builder.addEntry(leftOutRow[k], count);
      });
    }
  });
  return { problem: builder.build(), hoursRow, valueRow, countRow, strategicRow, movesRow };
}

function isLocked(table: OwnershipTable, unit: OwnershipUnit): boolean {
  return unit.members.some((member) => table.eligible[member].hold === "lock");
}

function ceilingOnly(table: OwnershipTable, capacity: number): RowCost {
  return table.capacityFrom === "equal-share"
    ? {}
    : { ceiling: capacity * (1 + table.question.rules.overtimeShare) };
}

/** Overtime above capacity and distance from the fair share, both relative. */
function hoursCost(
  table: OwnershipTable,
  capacity: number,
  fairHours: number,
  weight: number,
  perManager: number,
  options: ProblemOptions,
): RowCost {
  const breaks: { at: number; increase: number }[] = [];
  const hardWeight = options.onlyBalance === true ? 0 : perManager;
  let slope = 0;
  let constant = 0;
  if (fairHours > 0 && weight > 0) {
    const perHour = (BALANCE * weight) / fairHours;
    constant += BALANCE * weight;
    slope -= perHour;
    breaks.push({ at: fairHours, increase: 2 * perHour });
    const further = table.capacityFrom === "equal-share" ? (OVERLOAD / 2) * weight : BALANCE * weight;
    for (const stretch of STRETCHES) {
      const low = fairHours * (1 - stretch);
      constant += (further * low) / fairHours;
      slope -= further / fairHours;
      breaks.push({ at: low, increase: further / fairHours });
      breaks.push({ at: fairHours * (1 + stretch), increase: further / fairHours });
    }
  }
  const overload = table.capacityFrom === "equal-share" ? OVERLOAD * weight : OVERLOAD * hardWeight;
  if (capacity > 0 && overload > 0) breaks.push({ at: capacity, increase: overload / capacity });
  if (options.loadBand !== undefined && fairHours > 0) {
    const perHour = (ELASTIC * perManager) / fairHours;
    const low = fairHours * (1 - options.loadBand);
    constant += perHour * low;
    slope -= perHour;
    breaks.push({ at: low, increase: perHour });
    breaks.push({ at: fairHours * (1 + options.loadBand), increase: perHour });
  }
  if (table.capacityFrom === "equal-share") return { constant, slope, breaks };
  const ceiling = capacity * (1 + table.question.rules.overtimeShare);
  if (!options.elasticHours) return { constant, slope, breaks, ceiling };
  breaks.push({ at: ceiling, increase: (ELASTIC * perManager) / Math.max(capacity, 1) });
  return { constant, slope, breaks };
}

/** No cost within the band around the target, then the relative distance times the weight. */
function bandCost(target: number, band: number, weight: number): RowCost {
  if (!(target > 0) || !(weight > 0)) return {};
  const perUnit = weight / target;
  const low = target * (1 - band);
  return {
    constant: perUnit * low,
    slope: -perUnit,
    breaks: [
      { at: low, increase: perUnit },
      { at: target * (1 + band), increase: perUnit },
    ],
  };
}

function sum<T>(items: readonly T[], figure: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += figure(item);
  return total;
}
