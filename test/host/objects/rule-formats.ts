/** Conditional formats by formula, by value and by text. */
import type { Style } from "@cj-tech-master/excelts";
import { addressOf, parseAddress } from "../model/a1";
import { fileColor, wireColor } from "../model/cell-style";
import type { Entry, Rule } from "../model/format-rules";
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";

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

/** conditionalFormat.custom */
export class CustomFormat extends HostObject {
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

interface ComparisonRule {
  readonly operator: string;
  readonly formula1: string | number;
  readonly formula2?: string | number | null;
}

/** conditionalFormat.cellValue */
export class CellValueFormat extends HostObject {
  override readonly hostClass = "CellValueConditionalFormat";
  constructor(readonly hostRule: Rule) {
    super();
  }
  get rule(): unknown {
    const [formula1, formula2] = this.hostRule.formulae ?? [];
    return { operator: wordOf(CELL_OPERATORS, this.hostRule.operator), formula1, formula2 };
  }
  set rule(value: unknown) {
    const { operator, formula1, formula2 } = value as ComparisonRule;
    this.hostRule.operator = CELL_OPERATORS[operator] ?? "equal";
    this.hostRule.formulae = [formula1, formula2]
      .filter((formula): formula is string | number => formula !== undefined && formula !== null)
      .map((formula) => String(formula).replace(/^=/, ""));
  }
  get format(): HostObject {
    return new RangeFormatOfRule(this.hostRule);
  }
}

/** conditionalFormat.textComparison */
export class TextFormat extends HostObject {
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
