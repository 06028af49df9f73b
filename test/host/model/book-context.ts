/** What a sheet needs of its workbook. */
import type { StyleSheet } from "./cell-style";

/** The workbook as its sheets see it. */
export interface BookContext<Sheet> {
  /** Styles shared by all cells. */
  readonly styles: StyleSheet;
  /** Whether days count from 1904. */
  readonly date1904: boolean;
  /** Notes that a cell's content changed. */
  touch(sheet: Sheet, row: number, column: number): void;
  /** Takes away the spill that a typed cell lies in. */
  breakSpill(sheet: Sheet, row: number, column: number): void;
  /** Notes that something else changed what formulas see. */
  markStale(): void;
  /** Calculates formulas if anything changed. */
  calculate(): void;
  /** Throws for a formula that can't be read. */
  requireParsable(formula: string): void;
}
