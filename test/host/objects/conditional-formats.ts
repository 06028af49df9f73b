/** Conditional formats, kept in the engine's own rules so that they are saved and drawn. */
import type { ConditionalFormattingRule, Style } from "@cj-tech-master/excelts";
import { addressOf, intersection, parseAddress, type Area } from "../model/a1";
import { fileColor, wireColor } from "../model/cell-style";
import { HostError } from "../model/host-error";
import { HostCollection, HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";
import type { Places } from "./format-target";
import type { HostRoot } from "./host-root";

/** A rule as the engine keeps it, whatever its kind. */
interface Rule {
  type: string;
  priority?: number;
  style?: Partial<Style>;
  formulae?: (string | number)[];
  operator?: string;
  text?: string;
  rank?: number;
  percent?: boolean;
  bottom?: boolean;
  gradient?: boolean;
  showValue?: boolean;
  color?: { argb?: string };
  negativeFillColor?: { argb?: string };
  negativeBarColorSameAsPositive?: boolean;
  border?: boolean;
  axisPosition?: string;
  cfvo?: { type: string; value?: number | string }[];
  stopIfTrue?: boolean;
}
interface Entry {
  ref: string;
  rules: Rule[];
}

const KINDS: Readonly<Record<string, Rule>> = {
  Custom: { type: "expression", formulae: [""] },
  CellValue: { type: "cellIs", formulae: [], operator: "equal" },
  ContainsText: { type: "containsText", operator: "containsText", text: "" },
  DataBar: {
    type: "dataBar",
    gradient: true,
    color: { argb: "FF638EC6" },
    negativeFillColor: { argb: "FFFF0000" },
    cfvo: [{ type: "autoMin" }, { type: "autoMax" }],
  },
  TopBottom: { type: "top10", rank: 10, percent: false, bottom: false },
};

function kindOf(rule: Rule): string {
  return Object.entries(KINDS).find(([, { type }]) => type === rule.type)?.[0] ?? "Custom";
}

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

/** Formula that the file keeps beside a text rule; readers of the file go by it. */
function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "beginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

class FormatFont extends HostObject {
  override readonly hostClass = "ConditionalRangeFont";
  constructor(readonly hostRule: Rule) {
    super();
  }
  #font(): NonNullable<Style["font"]> {
    const style = (this.hostRule.style ??= {});
    return (style.font ??= {});
  }
  get color(): string {
    return wireColor(this.#font().color) ?? "";
  }
  set color(color: string) {
    this.#font().color = fileColor(color);
  }
  get bold(): boolean {
    return this.#font().bold ?? false;
  }
  set bold(bold: boolean) {
    this.#font().bold = bold;
  }
  get italic(): boolean {
    return this.#font().italic ?? false;
  }
  set italic(italic: boolean) {
    this.#font().italic = italic;
  }
}

class FormatFill extends HostObject {
  override readonly hostClass = "ConditionalRangeFill";
  constructor(readonly hostRule: Rule) {
    super();
  }
  get color(): string {
    const fill = this.hostRule.style?.fill;
    return fill?.type === "pattern" ? (wireColor(fill.bgColor) ?? "") : "";
  }
  set color(color: string) {
    const style = (this.hostRule.style ??= {});
    // Differential formats keep the colour of a solid fill as its background.
    style.fill = { type: "pattern", pattern: "solid", bgColor: fileColor(color), fgColor: fileColor(color) };
  }
  clear(): void {
    if (this.hostRule.style) delete this.hostRule.style.fill;
  }
}

class RangeFormatOfRule extends HostObject {
  override readonly hostClass = "ConditionalRangeFormat";
  constructor(readonly hostRule: Rule) {
    super();
  }
  get font(): HostObject {
    return new FormatFont(this.hostRule);
  }
  get fill(): HostObject {
    return new FormatFill(this.hostRule);
  }
  get numberFormat(): string {
    return typeof this.hostRule.style?.numFmt === "string" ? this.hostRule.style.numFmt : "";
  }
  set numberFormat(format: string) {
    (this.hostRule.style ??= {}).numFmt = format;
  }
}

/** custom, with its rule's formula. */
class CustomFormat extends HostObject {
  override readonly hostClass: string = "CustomConditionalFormat";
  constructor(readonly hostRule: Rule) {
    super();
  }
  get rule(): HostObject {
    return new FormulaRule(this.hostRule);
  }
  get format(): HostObject {
    return new RangeFormatOfRule(this.hostRule);
  }
}

class FormulaRule extends HostObject {
  override readonly hostClass = "ConditionalFormatRule";
  constructor(readonly hostRule: Rule) {
    super();
  }
  get formula(): string {
    return `=${String(this.hostRule.formulae?.[0] ?? "")}`;
  }
  set formula(formula: string) {
    this.hostRule.formulae = [formula.replace(/^=/, "")];
  }
}

class CellValueFormat extends HostObject {
  override readonly hostClass = "CellValueConditionalFormat";
  constructor(readonly hostRule: Rule) {
    super();
  }
  get rule(): unknown {
    const [formula1, formula2] = this.hostRule.formulae ?? [];
    return { operator: wordOf(CELL_OPERATORS, this.hostRule.operator), formula1, formula2 };
  }
  set rule(value: unknown) {
    const { operator, formula1, formula2 } = value as {
      operator: string;
      formula1: unknown;
      formula2?: unknown;
    };
    this.hostRule.operator = CELL_OPERATORS[operator] ?? "equal";
    this.hostRule.formulae = [formula1, formula2]
      .filter((formula) => formula !== undefined && formula !== null)
      .map((formula) => String(formula).replace(/^=/, ""));
  }
  get format(): HostObject {
    return new RangeFormatOfRule(this.hostRule);
  }
}

class TextFormat extends HostObject {
  override readonly hostClass = "TextConditionalFormat";
  constructor(
    readonly hostRule: Rule,
    readonly hostEntry: Entry,
  ) {
    super();
  }
  get rule(): unknown {
    return { operator: wordOf(TEXT_OPERATORS, this.hostRule.operator), text: this.hostRule.text ?? "" };
  }
  set rule(value: unknown) {
    const { operator, text } = value as { operator: string; text: string };
    const file = TEXT_OPERATORS[operator];
    if (file === undefined) throw new HostError("InvalidArgument", `There is no text rule ${operator}.`);
    const first = parseAddress(this.hostEntry.ref.split(" ")[0] ?? "") ?? {
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    };
    this.hostRule.operator = file;
    this.hostRule.text = text;
    this.hostRule.formulae = [textFormula(file, text, addressOf({ ...first, rows: 1, columns: 1 }))];
  }
  get format(): HostObject {
    return new RangeFormatOfRule(this.hostRule);
  }
}

function wordOf(table: Readonly<Record<string, string>>, file: string | undefined): string {
  return Object.entries(table).find(([, value]) => value === file)?.[0] ?? "";
}

class BarFormat extends HostObject {
  override readonly hostClass: string;
  constructor(
    readonly hostRule: Rule,
    readonly hostNegative: boolean,
  ) {
    super();
    this.hostClass = hostNegative ? "ConditionalDataBarNegativeFormat" : "ConditionalDataBarPositiveFormat";
  }
  get fillColor(): string {
    return wireColor(this.hostNegative ? this.hostRule.negativeFillColor : this.hostRule.color) ?? "";
  }
  set fillColor(color: string) {
    if (this.hostNegative) this.hostRule.negativeFillColor = fileColor(color);
    else this.hostRule.color = fileColor(color);
  }
  get borderColor(): string {
    return "";
  }
  set borderColor(color: string) {
    if (color !== "") throw new HostError("NotImplemented", "Data bars have no border here.");
    this.hostRule.border = false;
  }
  get gradientFill(): boolean {
    return this.hostRule.gradient ?? true;
  }
  set gradientFill(gradient: boolean) {
    this.hostRule.gradient = gradient;
  }
  get matchPositiveFillColor(): boolean {
    return this.hostRule.negativeBarColorSameAsPositive ?? true;
  }
  set matchPositiveFillColor(match: boolean) {
    this.hostRule.negativeBarColorSameAsPositive = match;
  }
  get matchPositiveBorderColor(): boolean {
    return true;
  }
  set matchPositiveBorderColor(match: boolean) {
    if (!match) throw new HostError("NotImplemented", "Data bars have no border here.");
  }
}

const BOUNDS: Readonly<Record<string, string>> = {
  Automatic: "auto",
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

class DataBarFormat extends HostObject {
  override readonly hostClass = "DataBarConditionalFormat";
  constructor(readonly hostRule: Rule) {
    super();
  }
  get positiveFormat(): HostObject {
    return new BarFormat(this.hostRule, false);
  }
  get negativeFormat(): HostObject {
    return new BarFormat(this.hostRule, true);
  }
  get showDataBarOnly(): boolean {
    return this.hostRule.showValue === false;
  }
  set showDataBarOnly(only: boolean) {
    this.hostRule.showValue = !only;
  }
  get axisFormat(): string {
    return this.hostRule.axisPosition === "none"
      ? "None"
      : this.hostRule.axisPosition === "middle"
        ? "CellMidPoint"
        : "Automatic";
  }
  set axisFormat(format: string) {
    this.hostRule.axisPosition = { None: "none", CellMidPoint: "middle" }[format] ?? "auto";
  }
  get barDirection(): string {
    return "Context";
  }
  #bound(index: 0 | 1): unknown {
    const bound = this.hostRule.cfvo?.[index];
    const type = Object.entries(BOUNDS).find(([, file]) => file === bound?.type)?.[0] ?? "Automatic";
    return { type, formula: bound?.value === undefined ? null : String(bound.value) };
  }
  #setBound(index: 0 | 1, value: unknown): void {
    const { type, formula } = value as { type: string; formula?: string | null };
    const file = BOUNDS[type];
    if (file === undefined) throw new HostError("InvalidArgument", `There is no bound ${type}.`);
    const bounds = [...(this.hostRule.cfvo ?? [{ type: "autoMin" }, { type: "autoMax" }])];
    const named = file === "auto" ? (index === 0 ? "autoMin" : "autoMax") : file;
    const text = formula?.replace(/^=/, "") ?? "";
    const number = Number(text);
    bounds[index] =
      text === "" ? { type: named } : { type: named, value: Number.isNaN(number) ? text : number };
    this.hostRule.cfvo = bounds;
  }
  get lowerBoundRule(): unknown {
    return this.#bound(0);
  }
  set lowerBoundRule(rule: unknown) {
    this.#setBound(0, rule);
  }
  get upperBoundRule(): unknown {
    return this.#bound(1);
  }
  set upperBoundRule(rule: unknown) {
    this.#setBound(1, rule);
  }
}

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
