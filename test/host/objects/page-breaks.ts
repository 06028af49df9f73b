/** Page breaks of a sheet. */
import { HostCollection, HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";

/** Excel.PageBreak */
class PageBreakObject extends HostObject {
  override readonly hostClass = "PageBreak";
  constructor(
    readonly hostBreaks: PageBreakCollectionObject,
    readonly hostLine: number,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { _Id: String(this.hostLine) };
  }
  get rowIndex(): number {
    return this.hostBreaks.hostAxis === "row" ? this.hostLine : 0;
  }
  get columnIndex(): number {
    return this.hostBreaks.hostAxis === "column" ? this.hostLine : 0;
  }
  delete(): void {
    this.hostBreaks.hostRemove(this.hostLine);
  }
}

/** Excel.PageBreakCollection: breaks lie before a line, counted from 0. */
export class PageBreakCollectionObject extends HostCollection {
  override readonly hostClass = "PageBreakCollection";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostSheet: SheetModel,
    readonly hostAxis: "row" | "column",
  ) {
    super();
  }
  get #breaks(): { id: number; max: number; man: number }[] {
    const { sheet } = this.hostSheet;
    return this.hostAxis === "row" ? sheet.rowBreaks : sheet.colBreaks;
  }
  override hostItems(): PageBreakObject[] {
    return this.#breaks.map(({ id }) => new PageBreakObject(this, id));
  }
  getItem(index: number): HostObject | null {
    return this.hostItems()[index] ?? null;
  }
  add(range: unknown): PageBreakObject {
    const { area } =
      range instanceof RangeObject ? range.hostPlace() : this.hostRoot.placeOf(String(range), this.hostSheet);
    const line = this.hostAxis === "row" ? area.row : area.column;
    if (!this.#breaks.some(({ id }) => id === line)) {
      this.#breaks.push({ id: line, max: this.hostAxis === "row" ? 16_383 : 1_048_575, man: 1 });
      this.#breaks.sort((a, b) => a.id - b.id);
    }
    return new PageBreakObject(this, line);
  }
  removePageBreaks(): void {
    this.#breaks.splice(0);
  }
  /** Removes one break. */
  hostRemove(line: number): void {
    const index = this.#breaks.findIndex(({ id }) => id === line);
    if (index >= 0) this.#breaks.splice(index, 1);
  }
}
