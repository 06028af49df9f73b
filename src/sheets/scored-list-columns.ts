/** Widths and formats of the scored list's columns. */
import type { Formats } from "../language/formats";
import type { ScoredListColumn } from "../language/scored-list";
import { palette } from "./palette";
import type { CellStyle } from "./sheet-layout";
import { type } from "./type-styles";

/** Column widths in points. */
export const scoredListWidths: Readonly<Record<ScoredListColumn, number>> = {
  id: 58,
  name: 118,
  tier: 44,
  tierNote: 100,
  owner: 80,
  stage: 46,
  sales12: 42,
  salesBefore: 42,
  change: 36,
  netProfit: 44,
  clv: 42,
  clvLow: 38,
  clvHigh: 38,
  risk: 34,
  riskLow: 34,
  riskHigh: 34,
  basis: 28,
  state: 48,
  profitIfKept: 44,
  expectedLoss: 46,
  nextOrder: 52,
  overdue: 38,
  satisfaction: 36,
  visitsDone: 32,
  visitsStandard: 32,
  cases: 34,
  hours: 36,
  reason: 62,
  action: 128,
  due: 42,
  override: 60,
  overrideReason: 90,
  overrideBy: 60,
  overrideUntil: 62,
  firstOrder: 60,
  lastOrder: 60,
  ordersTotal: 50,
  orders12: 50,
  ordersBefore: 50,
  salesTotal: 60,
  windowStart: 60,
  windowEnd: 60,
  gap: 50,
  alive: 50,
  horizon: 50,
  poolMean: 50,
  reason1: 100,
  points1: 50,
  reason2: 100,
  points2: 50,
  reason3: 100,
  points3: 50,
  tierBefore: 60,
  nextTier: 60,
  nextTierAt: 60,
  tierModel: 60,
  rank: 40,
  by: 90,
  costCap: 50,
  cumulative: 50,
  clvBelow: 50,
  clvAbove: 50,
};

const left: CellStyle = { ...type.value, horizontal: "Left" };
const right: CellStyle = type.valueRight;
const grey: CellStyle = { ...type.valueRight, color: palette.ink2 };

/**
 * Format of one column's cells.
 *
 * @param key - The column.
 * @param f - Number formats of the sheet's language.
 * @returns A style for every row of the column.
 */
export function scoredListColumnStyle(key: ScoredListColumn, f: Formats): CellStyle {
  switch (key) {
    case "id":
      return { ...left, color: palette.ink2, indent: 1, numberFormat: "@" };
    case "name":
    case "owner":
      return { ...left, shrink: true };
    // It follows a column of numbers that ends at its edge.
    case "action":
      return { ...left, indent: 1, shrink: true };
    case "reason":
      return { ...left, indent: 1, color: palette.ink2, shrink: true };
    case "override":
    case "overrideReason":
    case "overrideBy":
      return { ...left, fill: palette.input, indent: 1, shrink: true };
    case "overrideUntil":
      return { ...left, fill: palette.input, indent: 1, numberFormat: f.date };
    // Long reasons are cut at the cell: shrunk to fit they could not be read.
    case "tierNote":
      return { ...left, fontSize: 7.5, color: palette.ink2 };
    case "tier":
    case "stage":
      return { ...left, color: palette.ink2, shrink: true };
    case "state":
      return left;
    case "basis":
      return { ...type.value, color: palette.ink2, horizontal: "Center" };
    case "sales12":
      return { ...right, numberFormat: f.moneyCompact };
    case "expectedLoss":
      return { ...right, bold: true, numberFormat: f.moneyCompact };
    case "clv":
    case "netProfit":
    case "profitIfKept":
    case "costCap":
    case "salesTotal":
    case "clvBelow":
    case "clvAbove":
    case "nextTierAt":
      return { ...right, numberFormat: f.moneyCompact };
    case "salesBefore":
    case "clvLow":
    case "clvHigh":
      return { ...grey, numberFormat: f.moneyCompact };
    case "change":
      return { ...right, numberFormat: "+0%;\u22120%;0%" };
    case "risk":
      return { ...right, bold: true, numberFormat: f.percent };
    case "riskLow":
    case "riskHigh":
    case "alive":
    case "poolMean":
    case "cumulative":
    case "points1":
    case "points2":
    case "points3":
      return { ...grey, numberFormat: f.percent };
    case "nextOrder":
    case "due":
    case "firstOrder":
    case "lastOrder":
    case "windowStart":
    case "windowEnd":
      return { ...right, numberFormat: key === "due" ? f.shortDate : f.date };
    case "overdue":
      return { ...right, numberFormat: f.factor };
    case "hours":
    case "gap":
      return { ...right, numberFormat: "0.0" };
    case "satisfaction":
      return { ...right, numberFormat: "0" };
    case "visitsDone":
    case "cases":
    case "ordersTotal":
    case "orders12":
    case "ordersBefore":
    case "horizon":
    case "rank":
      return { ...right, numberFormat: f.count };
    case "visitsStandard":
      return { ...grey, numberFormat: "0.#" };
    case "reason1":
    case "reason2":
    case "reason3":
    case "tierBefore":
    case "nextTier":
    case "tierModel":
    case "by":
      return left;
  }
}
