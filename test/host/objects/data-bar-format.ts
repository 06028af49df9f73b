/** Conditional formats that draw a bar in the cell. */
import { fileColor, wireColor } from "../model/cell-style";
import type { Rule } from "../model/format-rules";
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";

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

/** conditionalFormat.dataBar */
export class DataBarFormat extends HostObject {
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
