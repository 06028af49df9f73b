/** Formats of a range: fill, font, borders, alignment, sizes. */
import type { Alignment, Border, BorderStyle, Borders, Font } from "@cj-tech-master/excelts";
import type { Area } from "../model/a1";
import { fileColor, wireColor, type CellStyle } from "../model/cell-style";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import { autofitColumns, autofitRows } from "../model/autofit";
import type { FormatTarget } from "./format-target";

/** A trait all cells share, or null when they differ, as office.js answers for mixed ranges. */
function shared<T>(
  range: FormatTarget,
  trait: (style: CellStyle, row: number, column: number) => T,
): T | null {
  const { sheet, area } = range.hostPlace();
  const first = trait(sheet.styleAt(area.row, area.column), area.row, area.column);
  const text = JSON.stringify(first);
  let same = true;
  if (area.rows * area.columns > 1) {
    sheet.eachCell(area, (cell, row, column) => {
      if (same && JSON.stringify(trait(cell.style, row, column)) !== text) same = false;
    });
  }
  return same ? first : null;
}

/** range.format.fill */
export class RangeFill extends HostObject {
  override readonly hostClass = "RangeFill";
  constructor(readonly hostRange: FormatTarget) {
    super();
  }
  get color(): string | null {
    return shared(this.hostRange, ({ fill }) =>
      fill?.type === "pattern" && fill.pattern !== "none"
        ? (wireColor(fill.fgColor) ?? "#FFFFFF")
        : "#FFFFFF",
    );
  }
  set color(color: string) {
    this.hostRange.hostFormat({ fill: { type: "pattern", pattern: "solid", fgColor: fileColor(color) } });
  }
  get pattern(): string | null {
    return shared(this.hostRange, ({ fill }) =>
      fill?.type === "pattern" && fill.pattern === "solid" ? "Solid" : "None",
    );
  }
  clear(): void {
    this.hostRange.hostFormat({ fill: null });
  }
}

/** range.format.font */
export class RangeFont extends HostObject {
  override readonly hostClass = "RangeFont";
  constructor(readonly hostRange: FormatTarget) {
    super();
  }
  #trait<T>(trait: (font: Partial<Font>) => T): T | null {
    const { styles } = this.hostRange.hostPlace().sheet.book;
    return shared(this.hostRange, (style) => trait(styles.fontOf(style)));
  }
  get bold(): boolean | null {
    return this.#trait((font) => font.bold ?? false);
  }
  set bold(bold: boolean) {
    this.hostRange.hostFormat({ font: { bold } });
  }
  get italic(): boolean | null {
    return this.#trait((font) => font.italic ?? false);
  }
  set italic(italic: boolean) {
    this.hostRange.hostFormat({ font: { italic } });
  }
  get strikethrough(): boolean | null {
    return this.#trait((font) => font.strike ?? false);
  }
  set strikethrough(strike: boolean) {
    this.hostRange.hostFormat({ font: { strike } });
  }
  get underline(): string | null {
    return this.#trait((font) => (font.underline && font.underline !== "none" ? "Single" : "None"));
  }
  set underline(underline: string) {
    this.hostRange.hostFormat({ font: { underline: underline === "None" ? "none" : "single" } });
  }
  get color(): string | null {
    return this.#trait((font) => wireColor(font.color) ?? "#000000");
  }
  set color(color: string) {
    this.hostRange.hostFormat({ font: { color: fileColor(color) } });
  }
  get name(): string | null {
    return this.#trait((font) => font.name ?? "Calibri");
  }
  set name(name: string) {
    // A scheme would make the theme's font win over the name that was just set.
    this.hostRange.hostFormat({ font: { name, scheme: "none", family: 2 } });
  }
  get size(): number | null {
    return this.#trait((font) => font.size ?? 11);
  }
  set size(size: number) {
    this.hostRange.hostFormat({ font: { size } });
  }
}

type Edge =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";
const EDGES: readonly Edge[] = [
  "DiagonalDown",
  "DiagonalUp",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "EdgeTop",
  "InsideHorizontal",
  "InsideVertical",
];
type Side = "top" | "bottom" | "left" | "right";

/** The cells that an edge of an area runs along, and the side of them. */
function edgeStrips(area: Area, edge: Edge): { readonly strip: Area; readonly side: Side }[] {
  const { row, column, rows, columns } = area;
  const lastRow = row + rows - 1;
  const lastColumn = column + columns - 1;
  switch (edge) {
    case "EdgeTop":
      return [{ strip: { row, column, rows: 1, columns }, side: "top" }];
    case "EdgeBottom":
      return [{ strip: { row: lastRow, column, rows: 1, columns }, side: "bottom" }];
    case "EdgeLeft":
      return [{ strip: { row, column, rows, columns: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ strip: { row, column: lastColumn, rows, columns: 1 }, side: "right" }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { strip: { row, column, rows: rows - 1, columns }, side: "bottom" },
            { strip: { row: row + 1, column, rows: rows - 1, columns }, side: "top" },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { strip: { row, column, rows, columns: columns - 1 }, side: "right" },
            { strip: { row, column: column + 1, rows, columns: columns - 1 }, side: "left" },
          ];
    default:
      return [];
  }
}

const LINE: Readonly<Record<string, BorderStyle>> = {
  "Continuous/Hairline": "hair",
  "Continuous/Thin": "thin",
  "Continuous/Medium": "medium",
  "Continuous/Thick": "thick",
  "Dash/Thin": "dashed",
  "Dash/Medium": "mediumDashed",
  "Dot/Thin": "dotted",
  "DashDot/Thin": "dashDot",
  "DashDotDot/Thin": "dashDotDot",
  "Double/Thick": "double",
};

/** One edge in range.format.borders. */
export class RangeBorder extends HostObject {
  override readonly hostClass = "RangeBorder";
  constructor(
    readonly hostRange: FormatTarget,
    readonly hostEdge: Edge,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { Id: this.hostEdge };
  }
  #current(): Partial<Border> | undefined {
    const { sheet, area } = this.hostRange.hostPlace();
    const first = edgeStrips(area, this.hostEdge)[0];
    return first && sheet.styleAt(first.strip.row, first.strip.column).border?.[first.side];
  }
  #words(): { line: string; weight: string } {
    const style = this.#current()?.style;
    const found = style === undefined ? undefined : Object.entries(LINE).find(([, name]) => name === style);
    const [line = "None", weight = "Thin"] = found?.[0].split("/") ?? [];
    return { line, weight };
  }
  #set(line: string, weight: string, color: string | undefined): void {
    const { sheet, area } = this.hostRange.hostPlace();
    const style =
      LINE[`${line}/${weight}`] ?? LINE[`${line}/Thin`] ?? (line === "Double" ? "double" : "thin");
    const border: Partial<Border> | null =
      line === "None"
        ? null
        : { style, color: color === undefined ? { argb: "FF000000" } : fileColor(color) };
    for (const { strip, side } of edgeStrips(area, this.hostEdge)) {
      const change: Partial<Record<keyof Borders, Partial<Border> | null>> = { [side]: border };
      sheet.format(strip, { border: change });
    }
  }
  #color(): string | undefined {
    return wireColor(this.#current()?.color);
  }
  get color(): string {
    return this.#color() ?? "#000000";
  }
  set color(color: string) {
    const { line, weight } = this.#words();
    this.#set(line === "None" ? "Continuous" : line, weight, color);
  }
  get sideIndex(): string {
    return this.hostEdge;
  }
  get style(): string {
    return this.#words().line;
  }
  set style(line: string) {
    this.#set(line, line === "Double" ? "Thick" : this.#words().weight, this.#color());
  }
  get weight(): string {
    return this.#words().weight;
  }
  set weight(weight: string) {
    const { line } = this.#words();
    this.#set(line === "None" ? "Continuous" : line, weight, this.#color());
  }
}

/** range.format.borders */
export class RangeBorders extends HostCollection {
  override readonly hostClass = "RangeBorderCollection";
  constructor(readonly hostRange: FormatTarget) {
    super();
  }
  override hostItems(): RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.hostRange, edge));
  }
  getItem(edge: unknown): RangeBorder {
    const known = EDGES.find((name) => name === edge);
    if (!known) throw new HostError("InvalidArgument", `There is no border ${String(edge)}.`);
    return new RangeBorder(this.hostRange, known);
  }
  getItemAt(index: number): RangeBorder {
    return this.getItem(EDGES[index]);
  }
}

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
    return shared(this.hostRange, ({ alignment }) => trait(alignment ?? {}));
  }
  get horizontalAlignment(): string | null {
    return this.#alignment(({ horizontal }) => wordFor(HORIZONTAL, horizontal, "General"));
  }
  set horizontalAlignment(word: string) {
    this.hostRange.hostFormat({ alignment: { horizontal: fileWord(HORIZONTAL, word, "General") } });
  }
  get verticalAlignment(): string | null {
    return this.#alignment(({ vertical }) => wordFor(VERTICAL, vertical, "Bottom"));
  }
  set verticalAlignment(word: string) {
    this.hostRange.hostFormat({ alignment: { vertical: fileWord(VERTICAL, word, "Bottom") } });
  }
  get wrapText(): boolean | null {
    return this.#alignment(({ wrapText }) => wrapText ?? false);
  }
  set wrapText(wrapText: boolean) {
    this.hostRange.hostFormat({ alignment: { wrapText: wrapText || undefined } });
  }
  get shrinkToFit(): boolean | null {
    return this.#alignment(({ shrinkToFit }) => shrinkToFit ?? false);
  }
  set shrinkToFit(shrinkToFit: boolean) {
    this.hostRange.hostFormat({ alignment: { shrinkToFit: shrinkToFit || undefined } });
  }
  get indentLevel(): number | null {
    return this.#alignment(({ indent }) => indent ?? 0);
  }
  set indentLevel(indent: number) {
    // Indenting a cell of general alignment aligns it left, as in Excel's own dialog.
    const left = indent !== 0 && this.horizontalAlignment === "General";
    const change = { indent: indent === 0 ? undefined : indent };
    this.hostRange.hostFormat({ alignment: left ? { ...change, horizontal: "left" } : change });
  }
  get textOrientation(): number | null {
    return this.#alignment(({ textRotation }) => (typeof textRotation === "number" ? textRotation : 0));
  }
  set textOrientation(degrees: number) {
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
  set columnWidth(points: number) {
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
  set rowHeight(points: number) {
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
    return shared(this.hostRange, ({ protection }) => protection?.locked ?? true);
  }
  set locked(locked: boolean) {
    this.hostRange.hostFormat({ protection: { locked } });
  }
  get formulaHidden(): boolean | null {
    return shared(this.hostRange, ({ protection }) => protection?.hidden ?? false);
  }
  set formulaHidden(hidden: boolean) {
    this.hostRange.hostFormat({ protection: { hidden } });
  }
}
