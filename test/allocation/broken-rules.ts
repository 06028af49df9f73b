/**
 * Checks an allocation against the hard rules, from the question alone: written apart from the code that makes
 * allocations, fast enough for the largest benchmark.
 */
import type { AllocationQuestion, AllocationRow } from "../../src/allocation/allocation";

/**
 * Lists hard rules that an allocation breaks.
 * @param question - The question.
 * @param rows - Rows of the allocation, one an account.
 * @param voluntaryMoves - Moves the allocation claims to count.
 * @returns One sentence a breach; empty when every hard rule holds.
 */
export function brokenRules(
  question: AllocationQuestion,
  rows: readonly AllocationRow[],
  voluntaryMoves: number,
): string[] {
  const { accounts, rules } = question;
  const broken: string[] = [];
  const managers = new Map(question.managers.filter((m) => !m.inactive).map((m) => [m.name, m]));
  const sums = new Map([...managers.keys()].map((name) => [name, { hours: 0, count: 0, strategic: 0 }]));
  const hasHours = [...managers.values()].some((m) => m.hours !== null);
  const regionsKnown = [...managers.values()].some((m) => (m.region ?? "") !== "");
  let moves = 0;
  rows.forEach((row, k) => {
    const account = accounts[k];
    if (row.accountId !== account.id) broken.push(`row ${String(k)} is not account ${account.id}`);
    if (row.owner === null) return;
    const manager = managers.get(row.owner);
    const sum = sums.get(row.owner);
    if (!manager || !sum) {
      broken.push(`${account.id} went to ${row.owner}, who is not there`);
      return;
    }
    sum.hours += account.hours;
    sum.count++;
    if (account.serviceClass === "strategic") sum.strategic++;
    const { presentOwner } = account;
    const moved = presentOwner !== null && presentOwner !== row.owner;
    if (moved && managers.has(presentOwner)) moves++;
    if ((rules.excluded[account.id] ?? []).includes(row.owner)) {
      broken.push(`${account.id} went to ${row.owner}, who is excluded`);
    }
    if (rules.lockedStay && Object.hasOwn(rules.fixed, account.id)) {
      const to = rules.fixed[account.id] === "" ? presentOwner : rules.fixed[account.id];
      if (to !== null && managers.has(to) && row.owner !== to) broken.push(`${account.id} left its lock`);
    } else if (rules.sameRegion === "must" && regionsKnown && account.region !== null) {
      const serves = `${manager.region ?? ""};${manager.secondaryRegion ?? ""}`.split(";");
      const kept = rules.ownersKeepOutsideRegion && !moved;
      if (!kept && !serves.includes(account.region)) broken.push(`${account.id} left its territory`);
    }
    const frozen =
      (rules.noMoveAtHighRisk && account.highRisk) || (rules.noMoveAtOpenDeal && account.openDeal);
    if (moved && frozen && row.reason !== "MOVED_FORCED" && !row.locked && managers.has(presentOwner)) {
      broken.push(`${account.id} was moved although it is held`);
    }
  });
  for (const [name, sum] of sums) {
    const manager = managers.get(name);
    const ceiling = hasHours ? (manager?.hours ?? 0) * (1 + rules.overtimeShare) : Infinity;
    if (sum.hours > ceiling * (1 + 1e-9) + 1e-9) broken.push(`${name} has ${String(sum.hours)} hours`);
    if (sum.count > (manager?.accountLimit ?? Infinity)) broken.push(`${name} has too many accounts`);
    if (sum.strategic > (manager?.strategicLimit ?? Infinity)) broken.push(`${name} has too many strategic`);
  }
  if (rules.moveLimit !== null && voluntaryMoves > rules.moveLimit) broken.push("too many moves");
  if (voluntaryMoves > moves) broken.push("more voluntary moves than moves");
  return broken;
}
