/** Rules of conditional formats as the engine keeps them. */
import type { Style } from "@cj-tech-master/excelts";

/** A rule as the engine keeps it, whatever its kind. */
export interface Rule {
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
/** Rules that share their cells. */
export interface Entry {
  ref: string;
  rules: Rule[];
}

/** What a new conditional format starts as, by office.js's name of its kind. */
export const KINDS: Readonly<Record<string, Rule>> = {
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

/**
 * office.js's name of a rule's kind.
 * @param rule - The rule.
 * @returns Such as "DataBar"; rules of other kinds pass as "Custom".
 */
export function kindOf(rule: Rule): string {
  return Object.entries(KINDS).find(([, { type }]) => type === rule.type)?.[0] ?? "Custom";
}
