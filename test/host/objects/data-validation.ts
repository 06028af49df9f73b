/** Validation rules of cells. */
import type { DataValidation } from "@cj-tech-master/excelts";
import { addressOf, intersection, parseAddress, type Area } from "../model/a1";
import { HostError } from "../model/host-error";
import { HostObject } from "../model/host-object";
import { absoluteReference } from "../model/names";
import type { SheetModel } from "../model/sheet-model";
import type { Place } from "./format-target";
import type { HostRoot } from "./host-root";
import { RangeObject } from "./range";

interface ListRule {
  readonly inCellDropDown: boolean;
  readonly source: unknown;
}
interface ComparisonRule {
  readonly formula1: string | number;
  readonly formula2?: string | number | null;
  readonly operator: string;
}
type Rules = {
  readonly list?: ListRule;
  readonly custom?: { readonly formula: string };
} & Partial<Readonly<Record<"wholeNumber" | "decimal" | "textLength", ComparisonRule>>>;

const RANGE_KEY = "range:";

/** The rules with the areas they cover; the engine keys loaded rules by cell and ours by range. */
function rulesOf(sheet: SheetModel): { key: string; area: Area; rule: DataValidation }[] {
  return Object.entries(
    sheet.sheet.dataValidations.model as Record<string, DataValidation | undefined>,
  ).flatMap(([key, rule]) => {
    const area = parseAddress(key.startsWith(RANGE_KEY) ? key.slice(RANGE_KEY.length) : key);
    return area && rule ? [{ key, area, rule }] : [];
  });
}

/** Excel.DataValidation */
export class DataValidationObject extends HostObject {
  override readonly hostClass = "DataValidation";
  constructor(
    readonly hostRoot: HostRoot,
    readonly hostPlace: () => Place,
  ) {
    super();
  }
  #current(): DataValidation | undefined {
    const { sheet, area } = this.hostPlace();
    return rulesOf(sheet).find((entry) => intersection(entry.area, area))?.rule;
  }
  get type(): string {
    const names: Readonly<Record<string, string>> = {
      list: "List",
      custom: "Custom",
      whole: "WholeNumber",
      decimal: "Decimal",
      textLength: "TextLength",
      date: "Date",
    };
    const rule = this.#current();
    return rule ? (names[rule.type] ?? "None") : "None";
  }
  get rule(): unknown {
    const rule = this.#current();
    if (!rule || rule.type === "any") return {};
    const [first = "", second] = rule.formulae;
    if (rule.type === "list") {
      const text = String(first);
      const source = text.startsWith('"') ? text.slice(1, -1) : `=${text}`;
      return { list: { inCellDropDown: true, source } };
    }
    if (rule.type === "custom") return { custom: { formula: `=${String(first)}` } };
    const names: Readonly<Record<string, string>> = {
      whole: "wholeNumber",
      decimal: "decimal",
      textLength: "textLength",
    };
    return {
      [names[rule.type] ?? "decimal"]: { formula1: first, formula2: second, operator: rule.operator },
    };
  }
  set rule(value: unknown) {
    const { list, custom, ...others } = value as Rules;
    if (list) {
      this.#set({
        type: "list",
        formulae: [this.#source(list.source)],
        allowBlank: true,
        showErrorMessage: true,
      });
      return;
    }
    if (custom) {
      this.#set({
        type: "custom",
        formulae: [custom.formula.replace(/^=/, "")],
        allowBlank: true,
        showErrorMessage: true,
      });
      return;
    }
    const [kind, comparison] = Object.entries(others)[0] ?? [];
    const types = { wholeNumber: "whole", decimal: "decimal", textLength: "textLength" } as const;
    if (kind === undefined || comparison === undefined || !(kind in types))
      throw new HostError("InvalidArgument", "The rule is not known here.");
    const operators = {
      Between: "between",
      NotBetween: "notBetween",
      EqualTo: "equal",
      NotEqualTo: "notEqual",
      GreaterThan: "greaterThan",
      LessThan: "lessThan",
      GreaterThanOrEqualTo: "greaterThanOrEqual",
      LessThanOrEqualTo: "lessThanOrEqual",
    } as const;
    const operator = Object.entries(operators).find(([name]) => name === comparison.operator)?.[1];
    if (!operator) throw new HostError("InvalidArgument", `There is no operator ${comparison.operator}.`);
    const formulae = [comparison.formula1, comparison.formula2].filter(
      (part) => part !== undefined && part !== null,
    );
    this.#set({
      type: types[kind as keyof typeof types],
      operator,
      formulae: formulae.map((part) => (typeof part === "number" ? part : part.replace(/^=/, ""))),
      allowBlank: true,
      showErrorMessage: true,
    });
  }
  #source(source: unknown): string {
    if (source instanceof RangeObject) {
      const { sheet, area } = source.hostPlace();
      return absoluteReference(sheet, area);
    }
    const text = String(source);
    if (text.startsWith("=")) return text.slice(1);
    if (text.length > 255)
      throw new HostError("InvalidArgument", "A list typed into a rule has at most 255 characters.");
    return `"${text.replaceAll('"', '""')}"`;
  }
  #set(rule: DataValidation): void {
    const { sheet, area } = this.hostPlace();
    this.hostRoot.requireEditable(sheet);
    this.clear();
    const key = area.rows * area.columns === 1 ? addressOf(area) : `${RANGE_KEY}${addressOf(area)}`;
    sheet.sheet.dataValidations.add(key, rule);
  }
  #alert(change: Partial<DataValidation>): void {
    const rule = this.#current();
    if (rule) Object.assign(rule, change);
  }
  get ignoreBlanks(): boolean {
    return this.#current()?.allowBlank ?? true;
  }
  set ignoreBlanks(ignore: boolean) {
    this.#alert({ allowBlank: ignore });
  }
  get prompt(): unknown {
    const rule = this.#current();
    return {
      showPrompt: rule?.showInputMessage ?? false,
      title: rule?.promptTitle ?? "",
      message: rule?.prompt ?? "",
    };
  }
  set prompt(value: unknown) {
    const { showPrompt, title, message } = value as { showPrompt: boolean; title: string; message: string };
    this.#alert({ showInputMessage: showPrompt, promptTitle: title, prompt: message });
  }
  get errorAlert(): unknown {
    const rule = this.#current();
    return {
      showAlert: rule?.showErrorMessage ?? false,
      title: rule?.errorTitle ?? "",
      message: rule?.error ?? "",
      style: rule?.errorStyle ?? "Stop",
    };
  }
  set errorAlert(value: unknown) {
    const { showAlert, title, message, style } = value as {
      showAlert: boolean;
      title: string;
      message: string;
      style: string;
    };
    this.#alert({
      showErrorMessage: showAlert,
      errorTitle: title,
      error: message,
      errorStyle: style.toLowerCase(),
    });
  }
  clear(): void {
    const { sheet, area } = this.hostPlace();
    for (const { key, area: own } of rulesOf(sheet))
      if (intersection(own, area)) sheet.sheet.dataValidations.remove(key);
  }
}
