/** Conditional formats, kept in the engine's own rules so that they are saved and drawn. */
import type { ConditionalFormattingRule } from "@cj-tech-master/excelts";
import { addressOf, intersection, parseAddress, type Area } from "../model/a1";
import { kindOf, KINDS, type Entry, type Rule } from "../model/format-rules";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import { DataBarFormat } from "./data-bar-format";
import type { Places } from "./format-target";
import type { HostRoot } from "./host-root";
import { CellValueFormat, CustomFormat, TextFormat } from "./rule-formats";

/** Excel.ConditionalFormat */
class ConditionalFormatObject extends HostObject {
  override readonly hostClass = "ConditionalFormat";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostSheet: SheetModel,
    readonly hostEntry: Entry,
    readonly hostRule: Rule,
  ) {
    super();
  }
  override hostIdentity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get id(): string {
    return String(this.hostRule.priority);
  }
  get type(): string {
    return kindOf(this.hostRule);
  }
  get priority(): number {
    return this.hostRule.priority ?? 0;
  }
  set priority(priority: number) {
    this.hostRule.priority = priority;
  }
  get stopIfTrue(): boolean {
    return this.hostRule.stopIfTrue ?? false;
  }
  set stopIfTrue(stop: boolean) {
    this.hostRule.stopIfTrue = stop;
  }
  #only<T extends HostObject>(kind: string, object: () => T): T {
    if (kindOf(this.hostRule) !== kind)
      throw new HostError("InvalidOperation", `This conditional format is no ${kind}.`);
    return object();
  }
  get custom(): HostObject {
    return this.#only("Custom", () => new CustomFormat(this.hostRule));
  }
  get customOrNullObject(): HostObject | null {
    return this.type === "Custom" ? this.custom : null;
  }
  get cellValue(): HostObject {
    return this.#only("CellValue", () => new CellValueFormat(this.hostRule));
  }
  get cellValueOrNullObject(): HostObject | null {
    return this.type === "CellValue" ? this.cellValue : null;
  }
  get textComparison(): HostObject {
    return this.#only("ContainsText", () => new TextFormat(this.hostRule, this.hostEntry));
  }
  get textComparisonOrNullObject(): HostObject | null {
    return this.type === "ContainsText" ? this.textComparison : null;
  }
  get dataBar(): HostObject {
    return this.#only("DataBar", () => new DataBarFormat(this.hostRule));
  }
  get dataBarOrNullObject(): HostObject | null {
    return this.type === "DataBar" ? this.dataBar : null;
  }
  getRange(): HostObject {
    return this.hostRoot.range(this.hostSheet, parseAddress(this.hostEntry.ref.split(" ")[0] ?? "") ?? ANY);
  }
  delete(): void {
    removeRule(this.hostSheet, this.hostEntry, this.hostRule);
  }
}

const ANY: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function entriesOf(sheet: SheetModel): Entry[] {
  return sheet.sheet.conditionalFormattings as unknown as Entry[];
}

function removeRule(sheet: SheetModel, entry: Entry, rule: Rule): void {
  entry.rules.splice(entry.rules.indexOf(rule), 1);
  const entries = entriesOf(sheet);
  if (entry.rules.length === 0) entries.splice(entries.indexOf(entry), 1);
}

function touches(entry: Entry, area: Area): boolean {
  return entry.ref.split(" ").some((text) => {
    const own = parseAddress(text);
    return own !== undefined && intersection(own, area) !== undefined;
  });
}

/** Excel.ConditionalFormatCollection */
export class ConditionalFormatCollectionObject extends HostCollection {
  override readonly hostClass = "ConditionalFormatCollection";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostPlaces: () => Places,
  ) {
    super();
  }
  override hostItems(): ConditionalFormatObject[] {
    const { sheet, areas } = this.hostPlaces();
    return entriesOf(sheet)
      .filter((entry) => areas.some((area) => touches(entry, area)))
      .flatMap((entry) =>
        entry.rules.map((rule) => new ConditionalFormatObject(this.hostRoot, sheet, entry, rule)),
      )
      .sort((a, b) => a.priority - b.priority);
  }
  add(type: string): ConditionalFormatObject {
    const { sheet, areas } = this.hostPlaces();
    this.hostRoot.requireEditable(sheet);
    const kind = KINDS[type];
    if (!kind)
      throw new HostError("NotImplemented", `Conditional formats of type ${type} are not known here.`);
    // A new format comes first; the others move back.
    for (const { rules } of entriesOf(sheet))
      for (const rule of rules) rule.priority = (rule.priority ?? 0) + 1;
    const rule: Rule = { ...(JSON.parse(JSON.stringify(kind)) as Rule), priority: 1 };
    const entry: Entry = { ref: areas.map((area) => addressOf(area)).join(" "), rules: [rule] };
    sheet.sheet.addConditionalFormatting({
      ref: entry.ref,
      rules: entry.rules as unknown as ConditionalFormattingRule[],
    });
    const added = entriesOf(sheet).at(-1) ?? entry;
    return new ConditionalFormatObject(this.hostRoot, sheet, added, added.rules[0] ?? rule);
  }
  getItem(id: string): ConditionalFormatObject {
    const item = this.hostItems().find((format) => format.id === id);
    if (!item) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return item;
  }
  getItemAt(index: number): ConditionalFormatObject {
    const item = this.hostItems()[index];
    if (!item) throw new HostError("InvalidArgument", "There is no such conditional format.");
    return item;
  }
  clearAll(): void {
    const { sheet } = this.hostPlaces();
    for (const format of this.hostItems()) removeRule(sheet, format.hostEntry, format.hostRule);
  }
}
