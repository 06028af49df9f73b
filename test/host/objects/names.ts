/** Named items. */
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import { absoluteReference, type DefinedName, type DefinedNamesModel } from "../model/names";
import type { SheetModel } from "../model/sheet-model";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";

/** Excel.NamedItem */
export class NamedItemObject extends HostObject {
  override readonly hostClass = "NamedItem";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostNames: DefinedNamesModel,
    readonly hostEntry: DefinedName,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { _Id: this.hostEntry.name };
  }
  get name(): string {
    return this.hostEntry.name;
  }
  get scope(): string {
    return this.hostEntry.scope ? "Worksheet" : "Workbook";
  }
  get type(): string {
    if (this.hostNames.placeOf(this.hostEntry)) return "Range";
    if (this.hostEntry.formula.startsWith('"')) return "String";
    return Number.isNaN(Number(this.hostEntry.formula)) ? "Error" : "Double";
  }
  get value(): unknown {
    const place = this.hostNames.placeOf(this.hostEntry);
    if (place) return absoluteReference(place.sheet, place.area);
    const { formula } = this.hostEntry;
    if (formula.startsWith('"') && formula.endsWith('"')) return formula.slice(1, -1).replaceAll('""', '"');
    const number = Number(formula);
    return Number.isNaN(number) ? `=${formula}` : number;
  }
  get formula(): unknown {
    return `=${this.hostEntry.formula}`;
  }
  set formula(formula: unknown) {
    this.hostEntry.formula = String(formula).replace(/^=/, "");
    this.hostNames.changed();
  }
  get visible(): boolean {
    return this.hostEntry.visible;
  }
  set visible(visible: boolean) {
    this.hostEntry.visible = visible;
    this.hostNames.changed();
  }
  get comment(): string {
    return this.hostEntry.comment;
  }
  set comment(comment: string) {
    this.hostEntry.comment = comment;
  }
  get worksheet(): HostObject {
    const sheet = this.hostEntry.scope;
    if (!sheet) throw new HostError("InvalidOperation", "The name belongs to the workbook.");
    return this.hostRoot.worksheet(sheet);
  }
  getRange(): HostObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError("InvalidOperation", "The name does not stand for cells.");
    return range;
  }
  getRangeOrNullObject(): HostObject | null {
    const place = this.hostNames.placeOf(this.hostEntry);
    return place ? this.hostRoot.range(place.sheet, place.area) : null;
  }
  delete(): void {
    this.hostNames.remove(this.hostEntry);
  }
}

/** Excel.NamedItemCollection */
export class NamedItemCollectionObject extends HostCollection {
  override readonly hostClass = "NamedItemCollection";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostNames: DefinedNamesModel,
    readonly hostScope: SheetModel | undefined,
  ) {
    super();
  }
  #item(entry: DefinedName): NamedItemObject {
    return new NamedItemObject(this.hostRoot, this.hostNames, entry);
  }
  override hostItems(): NamedItemObject[] {
    return this.hostNames.in(this.hostScope).map((entry) => this.#item(entry));
  }
  getItem(name: string): NamedItemObject {
    const item = this.getItemOrNullObject(name);
    if (!item) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return item;
  }
  getItemOrNullObject(name: string): NamedItemObject | null {
    const entry = this.hostNames.find(name, this.hostScope);
    return entry ? this.#item(entry) : null;
  }
  add(name: string, reference: unknown, comment?: string | null): NamedItemObject {
    let formula: string;
    if (reference instanceof RangeObject) {
      const { sheet, area } = reference.hostPlace();
      formula = absoluteReference(sheet, area);
    } else if (typeof reference === "string" && reference.startsWith("=")) formula = reference.slice(1);
    else formula = typeof reference === "string" ? `"${reference.replaceAll('"', '""')}"` : String(reference);
    const entry = this.hostNames.add(name, this.hostScope, formula);
    entry.comment = comment ?? "";
    return this.#item(entry);
  }
  addFormulaLocal(name: string, formula: string, comment?: string | null): NamedItemObject {
    return this.add(name, formula, comment);
  }
}
