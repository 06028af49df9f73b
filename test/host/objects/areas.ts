/** Several areas of one sheet at once. */
import { addressOf, quotedSheetName, type Area } from "../model/a1";
import type { StyleChange } from "../model/cell-style";
import { HostCollection, HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import type { FormatTarget, Place } from "./format-target";
import type { HostRoot } from "./host-root";
import { RangeFormat } from "./range-format";

/** Excel.RangeAreas */
export class RangeAreasObject extends HostObject implements FormatTarget {
  override readonly hostClass = "RangeAreas";
  #areas: Area[];
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostSheet: SheetModel,
    areas: readonly Area[],
  ) {
    super();
    this.#areas = [...areas];
  }
  /** @returns The first area, which stands for all when a format is read. */
  hostPlace(): Place {
    return { sheet: this.hostSheet, area: this.#areas[0] ?? { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  hostFormat(change: StyleChange): void {
    this.hostRoot.requireEditable(this.hostSheet);
    for (const area of this.#areas) this.hostSheet.format(area, change);
  }
  hostMove(move: (area: Area) => Area | undefined): void {
    this.#areas = this.#areas.map(move).filter((area) => area !== undefined);
  }
  get address(): string {
    return this.#areas
      .map((area) => `${quotedSheetName(this.hostSheet.sheet.name)}!${addressOf(area)}`)
      .join(",");
  }
  get areaCount(): number {
    return this.#areas.length;
  }
  get cellCount(): number {
    return this.#areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
  get areas(): HostObject {
    return new RangeCollectionObject(this.#areas.map((area) => this.hostRoot.range(this.hostSheet, area)));
  }
  get format(): HostObject {
    return new RangeFormat(this);
  }
  get worksheet(): HostObject {
    return this.hostRoot.worksheet(this.hostSheet);
  }
  get conditionalFormats(): HostObject {
    return this.hostRoot.conditionalFormats(() => ({ sheet: this.hostSheet, areas: this.#areas }));
  }
  clear(applyTo?: string | null): void {
    this.hostRoot.requireEditable(this.hostSheet);
    for (const area of this.#areas) this.hostRoot.clear({ sheet: this.hostSheet, area }, applyTo ?? "All");
  }
}

/** Excel.RangeCollection */
class RangeCollectionObject extends HostCollection {
  override readonly hostClass = "RangeCollection";
  constructor(readonly hostRanges: readonly HostObject[]) {
    super();
  }
  override hostItems(): readonly HostObject[] {
    return this.hostRanges;
  }
  getItemAt(index: number): HostObject | null {
    return this.hostRanges[index] ?? null;
  }
}
