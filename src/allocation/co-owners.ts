/**
 * Co-owners as a second stage: with the main owners found, each further role of an account is given to another
 * manager, within the hours that are left.
 */
import type {
  AllocationAccount,
  AllocationQuestion,
  AllocationRow,
  CoOwnerRow,
  ManagerLoad,
  MovesPoint,
} from "./allocation";
import { imbalance } from "./manager-loads";

/**
 * The question of the main owners: each account with its main owner's share of the hours.
 * @param question - The question.
 * @returns The same question when no account is shared.
 */
export function mainOwnersQuestion(question: AllocationQuestion): AllocationQuestion {
  if (question.accounts.every((account) => account.split === undefined)) return question;
  const accounts = question.accounts.map((account) => ofHours(account, account.split?.owner ?? 1));
  return { ...question, accounts };
}

/**
 * The question of one role beside the main owner.
 * @param question - The question as asked.
 * @param point - The allocation of the main owners and of the roles before.
 * @param role - 0 for the first co-owner.
 * @returns The question; null when no account has the role.
 */
export function coOwnerQuestion(
  question: AllocationQuestion,
  point: MovesPoint,
  role: number,
): AllocationQuestion | null {
  const excluded: Record<string, readonly string[]> = {};
  const accounts = question.accounts.flatMap((account, index): AllocationAccount[] => {
    const co = account.split?.coOwners[role];
    const row = point.rows[index];
    if (co === undefined || !(co.share > 0) || row.owner === null) return [];
    const taken = [
      row.owner,
      ...(row.coOwners ?? []).flatMap(({ owner }) => (owner === null ? [] : [owner])),
    ];
    excluded[account.id] = [...(question.rules.excluded[account.id] ?? []), ...taken];
    return [{ ...ofHours(account, co.share), presentOwner: co.name, value: account.value * co.share }];
  });
  if (accounts.length === 0) return null;
  const loads = new Map(point.loads.map((load) => [load.manager, load]));
  const most = 1 + question.rules.overtimeShare;
  return {
    ...question,
    accounts,
    managers: question.managers.map((manager) => ({
      ...manager,
      hours:
        manager.hours === null
          ? null
          : Math.max(0, manager.hours - (loads.get(manager.name)?.hoursAfter ?? 0) / most),
      accountLimit: null,
      strategicLimit: null,
      valueTarget: null,
    })),
    rules: { ...question.rules, fixed: {}, excluded, familiesTogether: false, moveLimit: null },
    previous: null,
  };
}

/**
 * Adds a role's answer to the allocation. A role that fits into nobody's remaining hours stays open, those of
 * important accounts last: unlike a main owner, an account can do without.
 * @param question - The question as asked.
 * @param point - The allocation before.
 * @param answer - Rows of {@link coOwnerQuestion}'s answer.
 * @param role - 0 for the first co-owner.
 * @returns The allocation with the role's managers in its rows and their hours in its loads.
 */
export function withCoOwners(
  question: AllocationQuestion,
  point: MovesPoint,
  answer: readonly AllocationRow[],
  role: number,
): MovesPoint {
  const answers = new Map(answer.map((row) => [row.accountId, row]));
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const left = hoursLeft(question, point);
  const order = question.accounts
    .map((account, index) => ({ account, index }))
    .sort((a, b) => b.account.importance - a.account.importance || a.index - b.index);
  const owners = new Map<number, string>();
  for (const { account, index } of order) {
    const owner = answers.get(account.id)?.owner ?? null;
    if (owner === null) continue;
    const hours = account.hours * (account.split?.coOwners[role]?.share ?? 0);
    const room = left.get(owner);
    if (room !== undefined && hours > room + HOURS_ROUNDING) continue;
    if (room !== undefined) left.set(owner, room - hours);
    owners.set(index, owner);
  }
  const rows = point.rows.map((row, index): AllocationRow => {
    const { split, hours } = question.accounts[index];
    const co = split?.coOwners[role];
    if (co === undefined) return row;
    const owner = owners.get(index) ?? null;
    if (co.name !== null) before.set(co.name, (before.get(co.name) ?? 0) + hours * co.share);
    if (owner !== null) after.set(owner, (after.get(owner) ?? 0) + hours * co.share);
    const next: CoOwnerRow = { present: co.name, owner, share: co.share };
    return { ...row, coOwners: [...(row.coOwners ?? []), next] };
  });
  const loads = point.loads.map((load): ManagerLoad => {
    const hoursBefore = load.hoursBefore + (before.get(load.manager) ?? 0);
    const hoursAfter = load.hoursAfter + (after.get(load.manager) ?? 0);
    const loadOf = (hours: number): number => (load.capacity > 0 ? hours / load.capacity : 0);
    return {
      ...load,
      hoursBefore,
      hoursAfter,
      loadBefore: loadOf(hoursBefore),
      loadAfter: loadOf(hoursAfter),
    };
  });
  return { ...point, rows, loads, imbalance: imbalance(loads) };
}

/**
 * Roles beside the main owner that any account has.
 * @param question - The question.
 * @returns 0 when no account is shared.
 */
export function coOwnerRoles(question: AllocationQuestion): number {
  return question.accounts.reduce((most, { split }) => Math.max(most, split?.coOwners.length ?? 0), 0);
}

/** Sums of hours differ by rounding from the same sums made in another order. */
const HOURS_ROUNDING = 1e-9;

/** Hours each manager can still take, overtime included; managers whose hours are not known have no entry. */
function hoursLeft(question: AllocationQuestion, point: MovesPoint): Map<string, number> {
  const most = 1 + question.rules.overtimeShare;
  const loads = new Map(point.loads.map((load) => [load.manager, load]));
  return new Map(
    question.managers.flatMap(({ name, hours }) =>
      hours === null ? [] : [[name, hours * most - (loads.get(name)?.hoursAfter ?? 0)] as const],
    ),
  );
}

function ofHours(account: AllocationAccount, share: number): AllocationAccount {
  return { ...account, hours: account.hours * share, hoursFloor: account.hoursFloor * share };
}
