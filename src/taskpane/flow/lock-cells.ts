/** The allocation sheet's lock column as it was last read. */

/** The lock column as it stands. */
export interface LockCells {
  /** What stands there, by account id. */
  readonly typed: Readonly<Record<string, string | number | boolean>>;
  /** Where each stands, as "J12", by account id. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Name of the allocation sheet; null without one. */
  readonly sheet: string | null;
}

/** No allocation sheet, no locks. */
export const noLockCells: LockCells = { typed: {}, addresses: {}, sheet: null };
