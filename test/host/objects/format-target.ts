/** What formats are applied to. */
import type { Area } from "../model/a1";
import type { StyleChange } from "../model/cell-style";
import type { SheetModel } from "../model/sheet-model";

/** Where a range lies now. */
export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Several areas of one sheet. */
export interface Places {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** A range as its formats see it. */
export interface FormatTarget {
  /** @returns Sheet and area; throws for a range whose cells were deleted. */
  hostPlace(): Place;
  /** Applies a change to all cells. */
  hostFormat(change: StyleChange): void;
}
