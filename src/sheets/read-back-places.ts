/**
 * Places on the add-in's own sheets that are read again later. They stand apart from the layouts that write
 * them, so that reading a workbook does not load the drawing of every sheet.
 */

/** Field of the value column among what the user types on the settings sheet. */
export const SETTING_VALUE_FIELD = "value";

/** Field of the lock column among what the user types on the allocation sheet. */
export const LOCK_FIELD = "lock";

/** Fields of a tier set by hand among what the user types on the scored list. */
export const OVERRIDE_FIELDS = {
  label: "override",
  reason: "overrideReason",
  by: "overrideBy",
  until: "overrideUntil",
} as const;

/** Row of the header of a list sheet, as Excel shows it. */
export const LIST_HEAD_ROW = 4;

/** Height of the rows of a list sheet in points. */
export const LIST_ROW_POINTS = 13.2;
