/** Conditional formats for the grid, as far as it can show them without calculating formulas of its own. */
import type { ConditionalFormattingOptions, Style } from "@cj-tech-master/excelts";
import { parseAddress } from "../host/model/a1";
import { wireColor } from "../host/model/cell-style";
import type { SheetModel } from "../host/model/sheet-model";

/** Name of the grid's resource for conditional formats. */
export const RULES_RESOURCE = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

interface Bound {
  readonly type: string;
  readonly value?: number | string;
}
interface Rule {
  readonly type: string;
  readonly operator?: string;
  readonly text?: string;
  readonly formulae?: readonly (string | number)[];
  readonly style?: Partial<Style>;
  readonly priority?: number;
  readonly cfvo?: readonly Bound[];
  readonly color?: { readonly argb?: string };
  readonly negativeFillColor?: { readonly argb?: string };
  readonly gradient?: boolean;
  readonly showValue?: boolean;
}

const TEXT_OPERATORS = new Set(["beginsWith", "endsWith", "containsText", "notContainsText"]);

function bound(value: Bound | undefined, otherwise: string): Bound {
  const type = value?.type.replace("autoMin", "min").replace("autoMax", "max") ?? otherwise;
  return value?.value === undefined ? { type } : { type, value: value.value };
}

function styleOf({ font, fill }: Partial<Style>): Record<string, unknown> {
  const text = wireColor(font?.color);
  const background = fill?.type === "pattern" ? wireColor(fill.bgColor ?? fill.fgColor) : undefined;
  return {
    ...(text === undefined ? {} : { cl: { rgb: text } }),
    ...(background === undefined ? {} : { bg: { rgb: background } }),
    ...(font?.bold === undefined ? {} : { bl: font.bold ? 1 : 0 }),
  };
}

function gridRule(rule: Rule): Record<string, unknown> | undefined {
  if (rule.type === "dataBar") {
    return {
      type: "dataBar",
      isShowValue: rule.showValue !== false,
      config: {
        min: bound(rule.cfvo?.[0], "min"),
        max: bound(rule.cfvo?.[1], "max"),
        isGradient: rule.gradient !== false,
        positiveColor: wireColor(rule.color) ?? "#638EC6",
        nativeColor: wireColor(rule.negativeFillColor) ?? "#FF0000",
      },
    };
  }
  const style = styleOf(rule.style ?? {});
  if (rule.type === "containsText" && rule.operator !== undefined && TEXT_OPERATORS.has(rule.operator)) {
    return { type: "highlightCell", subType: "text", operator: rule.operator, value: rule.text ?? "", style };
  }
  if (rule.type === "cellIs") {
    const numbers = (rule.formulae ?? []).map(Number);
    if (numbers.some(Number.isNaN)) return undefined;
    const value = numbers.length > 1 ? numbers : numbers[0];
    return { type: "highlightCell", subType: "number", operator: rule.operator, value, style };
  }
  return undefined;
}

/**
 * The rules of a sheet for the grid.
 * @param sheet - The sheet.
 * @returns Rules, the most important first; rules by formula are left out.
 */
export function gridRules(sheet: SheetModel): object[] {
  const entries: readonly ConditionalFormattingOptions[] = sheet.sheet.conditionalFormattings;
  return entries
    .flatMap(({ ref, rules }) => (rules as readonly Rule[]).map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ref, rule }, index) => {
      const config = gridRule(rule);
      const ranges = ref.split(" ").flatMap((text) => {
        const area = parseAddress(text);
        if (!area) return [];
        const { row, column, rows, columns } = area;
        return [
          { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 },
        ];
      });
      return config ? [{ cfId: `rule-${String(index)}`, stopIfTrue: false, ranges, rule: config }] : [];
    });
}
