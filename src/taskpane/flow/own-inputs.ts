/** What the user typed on the add-in's own sheets, as a reading takes it. */
import type { Portfolio } from "../../accounts/records";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { readLockCells } from "./allocation-locks";
import { readClosedPeriods, type ClosedPeriods } from "./history-sheet";
import type { LockCells } from "./lock-cells";
import { readSettingCells, type TypedSettings } from "./setting-cells";
import { readTierOverrides, type TypedOverrides } from "./tier-overrides";

/** Cells of the settings, the history, the scored list and the allocation table. */
export interface OwnInputs {
  /** Null without a settings sheet. */
  readonly settings: TypedSettings | null;
  readonly closed: ClosedPeriods;
  readonly byHand: TypedOverrides;
  readonly locks: LockCells;
}

/**
 * Reads what was typed on own sheets.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns What stands there.
 */
export async function readOwnInputs(session: Session, outline: WorkbookOutline): Promise<OwnInputs> {
  return {
    settings: await readSettingCells(session, outline),
    closed: await readClosedPeriods(session, outline),
    byHand: await readTierOverrides(session, outline),
    locks: await readLockCells(session, outline),
  };
}

/**
 * What scores rest on, in a form that can be compared. Locks are left out: they are read whenever owners are sought.
 *
 * @param inputs - What was read.
 * @param portfolio - The accounts; a tier set by hand for another line of the list, its header among them, is of no
 *   consequence.
 * @returns Equal texts when nothing that a build rests on was typed in between.
 */
export function ownInputsText({ settings, closed, byHand }: OwnInputs, { accounts }: Portfolio): string {
  const known = new Set(accounts.map(({ id }) => id));
  const overrides = byHand.overrides.filter(({ accountId }) => known.has(accountId));
  return JSON.stringify([settings?.cells ?? [], closed, overrides]);
}
