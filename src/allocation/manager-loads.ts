/** Every manager's accounts, hours and value before and after. */
import type { ManagerLoad } from "./allocation";
import type { OwnershipTable } from "./ownership-table";

interface Sums {
  accounts: number;
  hours: number;
  value: number;
  strategic: number;
}

/**
 * Sums the accounts of every manager by owner.
 * @param table - The table.
 * @param owners - Manager index of every account after the allocation, or -1.
 * @returns One entry an available manager, in their order.
 */
export function managerLoads(table: OwnershipTable, owners: readonly number[]): ManagerLoad[] {
  const before = sumsByManager(
    table,
    table.eligible.map((entry) => entry.present),
  );
  const after = sumsByManager(table, owners);
  return table.managers.map((manager, index) => {
    const { capacity } = table.targets[index];
    const load = (hours: number): number => (capacity > 0 ? hours / capacity : 0);
    return {
      manager: manager.name,
      region: manager.region,
      accountsBefore: before[index].accounts,
      accountsAfter: after[index].accounts,
      hoursBefore: before[index].hours,
      hoursAfter: after[index].hours,
      loadBefore: load(before[index].hours),
      loadAfter: load(after[index].hours),
      valueBefore: before[index].value,
      valueAfter: after[index].value,
      capacity,
      strategicBefore: before[index].strategic,
      strategicAfter: after[index].strategic,
    };
  });
}

/**
 * Largest relative distance of a manager's load from the mean load.
 * @param loads - Loads of the managers.
 * @returns max |load / mean - 1|, 0 when there is no load.
 */
export function imbalance(loads: readonly ManagerLoad[]): number {
  const capacity = loads.reduce((total, load) => total + load.capacity, 0);
  const mean = loads.reduce((total, load) => total + load.hoursAfter, 0) / capacity;
  if (!(mean > 0)) return 0;
  return Math.max(...loads.map((load) => Math.abs(load.loadAfter / mean - 1)));
}

function sumsByManager(table: OwnershipTable, owners: readonly number[]): Sums[] {
  const sums = table.managers.map((): Sums => ({ accounts: 0, hours: 0, value: 0, strategic: 0 }));
  owners.forEach((owner, account) => {
    if (owner < 0) return;
    const { value, serviceClass } = table.question.accounts[account];
    sums[owner].accounts++;
    sums[owner].hours += table.hours[account];
    sums[owner].value += value;
    if (serviceClass === "strategic") sums[owner].strategic++;
  });
  return sums;
}
