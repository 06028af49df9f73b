/** Picks the id column of the accounts that the orders really name, where several columns could be it. */
import type { ColumnChoice } from "./reading";
import type { Pick } from "./pick-tables";

/** So many different ids must be found on both sides, or a join is chance. */
const LEAST_COMMON = 3;

/**
 * Exchanges the accounts' id column, and the orders' column that names them, for ones that have values in
 * common, where those chosen by their headers have none.
 *
 * @param picks - The tables picked.
 * @returns The picks; unchanged where the chosen columns join or nothing else does.
 */
export function withJoiningIds(picks: readonly Pick[]): readonly Pick[] {
  const accounts = picks.find(({ reading }) => reading.kind === "accounts");
  const orders = picks.find(({ reading }) => reading.kind === "orders");
  const own = accounts?.reading.columns.find(({ field }) => field === "accountId");
  const named = orders?.reading.columns.find(({ field }) => field === "orderAccountId");
  if (accounts === undefined || orders === undefined || own === undefined || named === undefined)
    return picks;
  let best = {
    own: own.column,
    named: named.column,
    common: commonKeys(accounts, own.column, orders, named.column),
  };
  if (best.common > 0) return picks;
  for (const ownColumn of placesOf(own)) {
    for (const namedColumn of placesOf(named)) {
      const common = commonKeys(accounts, ownColumn, orders, namedColumn);
      if (common >= LEAST_COMMON && common > best.common)
        best = { own: ownColumn, named: namedColumn, common };
    }
  }
  if (best.common === 0) return picks;
  return picks.map((pick) => {
    if (pick === accounts) return exchanged(pick, own, best.own);
    return pick === orders ? exchanged(pick, named, best.named) : pick;
  });
}

function placesOf({ column, alternatives }: ColumnChoice): number[] {
  return [column, ...alternatives.map((other) => other.column)];
}

function commonKeys(left: Pick, leftColumn: number, right: Pick, rightColumn: number): number {
  const keys = left.table.profiles.get(leftColumn - left.table.grid.firstColumn)?.keys;
  const others = right.table.profiles.get(rightColumn - right.table.grid.firstColumn)?.keys;
  if (keys === undefined || others === undefined) return 0;
  let common = 0;
  for (const key of others) if (keys.has(key)) common++;
  return common;
}

/** The choice with another of its columns; the field that had that column goes without. */
function exchanged(pick: Pick, choice: ColumnChoice, column: number): Pick {
  if (column === choice.column) return pick;
  const taken = choice.alternatives.find((other) => other.column === column);
  if (taken === undefined) return pick;
  const rest = choice.alternatives.filter((other) => other.column !== column);
  const next: ColumnChoice = {
    ...choice,
    ...taken,
    alternatives: [{ header: choice.header, column: choice.column }, ...rest],
  };
  const columns = pick.reading.columns
    .filter((other) => other === choice || other.column !== column)
    .map((other) => (other === choice ? next : other));
  return { ...pick, reading: { ...pick.reading, columns } };
}
