/** Formats of a range: alignment, sizes, protection; fill, font and borders are next door. */
import type { Alignment } from "@cj-tech-master/excelts";
import { autofitColumns, autofitRows } from "../model/autofit";
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";
import type { FormatTarget } from "./format-target";
import { RangeBorders } from "./range-borders";
import { RangeFill, RangeFont } from "./range-font";
import { sharedTrait } from "./shared-trait";

const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

function wordFor(
  table: Readonly<Record<string, string>>,
  value: string | undefined,
  otherwise: string,
): string {
  return Object.entries(table).find(([, file]) => file === value)?.[0] ?? otherwise;
}

function fileWord<T extends string>(
  table: Readonly<Record<string, T>>,
  word: string,
  otherwise: string,
): T | undefined {
  const file = table[word];
  if (file === undefined && word !== otherwise)
    throw new HostError("InvalidArgument", `There is no alignment ${word}.`);
  return file;
}

/** range.format */
export class RangeFormat extends HostObject {
  override readonly hostClass = "RangeFormat";
  constructor(readonly hostRange: FormatTarget) {
    super();
  }
  get fill(): RangeFill {
    return new RangeFill(this.hostRange);
  }
  get font(): RangeFont {
    return new RangeFont(this.hostRange);
  }
  get borders(): RangeBorders {
    return new RangeBorders(this.hostRange);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.hostRange);
  }
  #alignment<T>(trait: (alignment: Partial<Alignment>) => T): T | null {
    return sharedTrait(this.hostRange, ({ alignment }) => trait(alignment ?? {}));
  }
  get horizontalAlignment(): string | null {
    return this.#alignment(({ horizontal }) => wordFor(HORIZONTAL, horizontal, "General"));
  }
  set horizontalAlignment(word: string | null) {
    if (word === null) return;
    this.hostRange.hostFormat({ alignment: { horizontal: fileWord(HORIZONTAL, word, "General") } });
  }
  get verticalAlignment(): string | null {
    return this.#alignment(({ vertical }) => wordFor(VERTICAL, vertical, "Bottom"));
  }
  set verticalAlignment(word: string | null) {
    if (word === null) return;
    this.hostRange.hostFormat({ alignment: { vertical: fileWord(VERTICAL, word, "Bottom") } });
  }
  get wrapText(): boolean | null {
    return this.#alignment(({ wrapText }) => wrapText ?? false);
  }
  set wrapText(wrapText: boolean | null) {
    if (wrapText === null) return;
    this.hostRange.hostFormat({ alignment: { wrapText: wrapText || undefined } });
  }
  get shrinkToFit(): boolean | null {
    return this.#alignment(({ shrinkToFit }) => shrinkToFit ?? false);
  }
  set shrinkToFit(shrinkToFit: boolean | null) {
    if (shrinkToFit === null) return;
    this.hostRange.hostFormat({ alignment: { shrinkToFit: shrinkToFit || undefined } });
  }
  get indentLevel(): number | null {
    return this.#alignment(({ indent }) => indent ?? 0);
  }
  set indentLevel(indent: number | null) {
    if (indent === null) return;
    // Indenting a cell of general alignment aligns it left, as in Excel's own dialog.
    const left = indent !== 0 && this.horizontalAlignment === "General";
    const change = { indent: indent === 0 ? undefined : indent };
    this.hostRange.hostFormat({ alignment: left ? { ...change, horizontal: "left" } : change });
  }
  get textOrientation(): number | null {
    return this.#alignment(({ textRotation }) => (typeof textRotation === "number" ? textRotation : 0));
  }
  set textOrientation(degrees: number | null) {
    if (degrees === null) return;
    this.hostRange.hostFormat({ alignment: { textRotation: degrees === 0 ? undefined : degrees } });
  }
  get columnWidth(): number | null {
    const { sheet, area } = this.hostRange.hostPlace();
    const width = sheet.columnPoints(area.column);
    for (let column = area.column + 1; column < Math.min(area.column + area.columns, 1000); column += 1) {
      if (sheet.columnPoints(column) !== width) return null;
    }
    return width;
  }
  set columnWidth(points: number | null) {
    if (points === null) return;
    const { sheet, area } = this.hostRange.hostPlace();
    if (points < 0 || points > 255 * 5.25 + 4)
      throw new HostError("InvalidArgument", "The column width is out of bounds.");
    sheet.setColumnPoints(area, points);
  }
  get rowHeight(): number | null {
    const { sheet, area } = this.hostRange.hostPlace();
    const height = sheet.rowPoints(area.row);
    for (let row = area.row + 1; row < Math.min(area.row + area.rows, area.row + 5000); row += 1) {
      if (sheet.rowPoints(row) !== height) return null;
    }
    return height;
  }
  set rowHeight(points: number | null) {
    if (points === null) return;
    const { sheet, area } = this.hostRange.hostPlace();
    if (points < 0 || points > 409.5)
      throw new HostError("InvalidArgument", "The row height is out of bounds.");
    sheet.setRowPoints(area, points);
  }
  autofitColumns(): void {
    const { sheet, area } = this.hostRange.hostPlace();
    sheet.book.calculate();
    autofitColumns(sheet, area);
  }
  autofitRows(): void {
    const { sheet, area } = this.hostRange.hostPlace();
    sheet.book.calculate();
    autofitRows(sheet, area);
  }
}

/** range.format.protection */
export class FormatProtection extends HostObject {
  override readonly hostClass = "FormatProtection";
  constructor(readonly hostRange: FormatTarget) {
    super();
  }
  get locked(): boolean | null {
    return sharedTrait(this.hostRange, ({ protection }) => protection?.locked ?? true);
  }
  set locked(locked: boolean | null) {
    if (locked === null) return;
    this.hostRange.hostFormat({ protection: { locked } });
  }
  get formulaHidden(): boolean | null {
    return sharedTrait(this.hostRange, ({ protection }) => protection?.hidden ?? false);
  }
  set formulaHidden(hidden: boolean | null) {
    if (hidden === null) return;
    this.hostRange.hostFormat({ protection: { hidden } });
  }
}
