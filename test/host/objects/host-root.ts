/** What a range needs of the host around it. */
import type { Area } from "../model/a1";
import type { HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import type { Place, Places } from "./format-target";

/** The host as ranges and sheets see it. */
export interface HostRoot {
  /** What stands between the areas of one address. */
  readonly listSeparator: string;
  /** The selected cells. */
  selection: Place;
  /** Selects cells; their sheet comes to the top. */
  select(place: Place): void;
  /** Spilled areas of a sheet. */
  spillsOn(sheet: SheetModel): readonly Area[];
  /** Throws AccessDenied when the sheet is protected. */
  requireEditable(sheet: SheetModel): void;
  /** The place that an address names. */
  placeOf(address: string, otherwise: SheetModel): Place;
  /** The object of a sheet. */
  worksheet(sheet: SheetModel): HostObject;
  /** A range. */
  range(sheet: SheetModel, area: Area): HostObject;
  /** Several areas of a sheet. */
  areas(sheet: SheetModel, areas: readonly Area[]): HostObject;
  /** Conditional formats that touch a range. */
  conditionalFormats(places: () => Places): HostObject;
  /** The validation rule of a range. */
  dataValidation(place: () => Place): HostObject;
  /** Tables that touch an area. */
  tablesTouching(sheet: SheetModel, area: Area): HostObject;
  /** Clears contents, formats or both. */
  clear(place: Place, applyTo: string): void;
  /** Inserts or deletes cells; live ranges, names, tables and formats follow. */
  insertCells(place: Place, shift: string): void;
  /** Deletes cells. */
  deleteCells(place: Place, shift: string): void;
}
