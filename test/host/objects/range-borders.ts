/** Borders of a range. */
import type { Border, BorderStyle, Borders } from "@cj-tech-master/excelts";
import type { Area } from "../model/a1";
import { fileColor, wireColor } from "../model/cell-style";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import type { FormatTarget } from "./format-target";

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
