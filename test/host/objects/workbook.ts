/** The workbook object: where every path begins. */
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";
import { ApplicationObject } from "./application";
import { NamedItemCollectionObject } from "./names";
import type { RangeObject } from "./range";
import { WorkbookProtectionObject } from "./sheet-window";
import { TableCollectionObject } from "./tables";
import type { WorkbookRoot } from "./workbook-root";
import { WorksheetCollectionObject } from "./worksheet";

/** Excel.Workbook */
export class WorkbookObject extends HostObject {
  override readonly hostClass = "Workbook";
  readonly #application: ApplicationObject;
  readonly #worksheets: WorksheetCollectionObject;

  constructor(
    readonly hostRoot: WorkbookRoot,
    readonly hostForget: (reference: string) => void,
  ) {
    super();
    this.#application = new ApplicationObject(hostRoot);
    this.#worksheets = new WorksheetCollectionObject(hostRoot);
  }
  get name(): string {
    return this.hostRoot.fileName;
  }
  get isDirty(): boolean {
    return this.hostRoot.dirty;
  }
  set isDirty(dirty: boolean) {
    this.hostRoot.dirty = dirty;
  }
  get readOnly(): boolean {
    return false;
  }
  get autoSave(): boolean {
    return false;
  }
  get application(): HostObject {
    return this.#application;
  }
  get worksheets(): HostObject {
    return this.#worksheets;
  }
  get names(): HostObject {
    return new NamedItemCollectionObject(this.hostRoot, this.hostRoot.book.names, undefined);
  }
  get tables(): HostObject {
    return new TableCollectionObject(this.hostRoot, this.hostRoot.book.tables, undefined);
  }
  get settings(): HostObject {
    return this.hostRoot.settings;
  }
  get properties(): HostObject {
    return this.hostRoot.documentProperties;
  }
  get protection(): HostObject {
    return new WorkbookProtectionObject(this.hostRoot);
  }
  get _Runtime(): HostObject {
    return this.hostRoot.runtime;
  }
  getSelectedRange(): RangeObject {
    const { sheet, area } = this.hostRoot.selection;
    return this.hostRoot.range(sheet, area);
  }
  getSelectedRanges(): HostObject {
    const { sheet, area } = this.hostRoot.selection;
    return this.hostRoot.areas(sheet, [area]);
  }
  getActiveCell(): RangeObject {
    const { sheet, area } = this.hostRoot.selection;
    return this.hostRoot.range(sheet, { ...area, rows: 1, columns: 1 });
  }
  getActiveChartOrNullObject(): null {
    return null;
  }
  focus(): void {
    this.hostRoot.dirty ||= false;
  }
  close(): never {
    throw new HostError("UnsupportedOperation", "The stand-in host does not close its workbook.");
  }
  _RemoveReference(reference: string): void {
    this.hostForget(reference);
  }
  _RemoveAllReferences(): void {
    this.hostForget("*");
  }
}
