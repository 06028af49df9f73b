/** The lock column of the allocation sheet, read back before owners are sought. */
import { typedColumns } from "../../excel/old-version";
import { ownSheet } from "../../excel/own-sheet";
import type { NotePlaces, TypedNotes } from "../../excel/typed-notes";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { rulesWithLocks } from "../../allocation/locks";
import type { AllocationRules } from "../../allocation/allocation";
import type { Portfolio } from "../../accounts/records";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import { LOCK_FIELD } from "../../sheets/read-back-places";
import { typedLocks } from "../../sheets/allocation/typed-locks";
import { noLockCells, type LockCells } from "./lock-cells";

/**
 * Reads the lock column.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns What stands there; nothing without an allocation sheet.
 */
export async function readLockCells(session: Session, outline: WorkbookOutline): Promise<LockCells> {
  const sheet = ownSheet(outline, "allocation");
  if (sheet === null) return noLockCells;
  const places: NotePlaces = new Map();
  const typed = lockColumn(await typedColumns(session, sheet, places));
  const addresses = Object.fromEntries(
    Object.keys(typed).flatMap((id) => {
      const address = places.get(`${id} ${LOCK_FIELD}`);
      return address === undefined ? [] : [[id, address]];
    }),
  );
  return { typed, addresses, sheet: sheet.name };
}

/**
 * Rules with the locks of the sheet.
 *
 * @param rules - Rules as set in the pane.
 * @param cells - The lock column; lines that are no account of the portfolio are left out.
 * @param portfolio - The managers, when there is a table of them.
 * @param scored - The accounts; without a managers table their owners are the managers.
 * @returns New rules.
 */
export function rulesOfSheet(
  rules: AllocationRules,
  cells: LockCells,
  portfolio: Portfolio,
  scored: ScoredPortfolio,
): AllocationRules {
  const ids = new Set(scored.accounts.map(({ account }) => account.id));
  const known = Object.fromEntries(Object.entries(cells.typed).filter(([id]) => ids.has(id)));
  const managers =
    portfolio.managers === null
      ? scored.accounts.flatMap(({ owner }) => (owner === null ? [] : [owner]))
      : portfolio.managers.map(({ name }) => name);
  return rulesWithLocks(rules, typedLocks(known, managers));
}

function lockColumn(columns: TypedNotes): LockCells["typed"] {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([id, fields]) =>
      Object.hasOwn(fields, LOCK_FIELD) ? [[id, fields[LOCK_FIELD]]] : [],
    ),
  );
}
