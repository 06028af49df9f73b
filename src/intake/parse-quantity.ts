/** Reads a quantity that carries its unit: 5件, 12 pcs, 3.5 kg. */
import { cellText } from "./cell-text";
import { parseNumber } from "./parse-number";
import type { CellValue } from "./reading";

const MEASURED =
  /^(.*[\d.])\s*(?:件|个|只|台|套|箱|盒|包|袋|瓶|支|条|张|把|根|块|片|吨|公斤|千克|斤|克|米|升|桶|卷|组|双|对|辆|份|批|次|本|册|枚|pcs?\.?|pieces?|ea\.?|units?|sets?|box(?:es)?|cases?|ctns?|cartons?|pairs?|rolls?|bags?|bottles?|kgs?|g|tons?|t|m|l|hrs?|hours?|days?)$/iu;

/**
 * Reads a quantity with its unit.
 *
 * @param value - A cell.
 * @returns The number before the unit; `null` when the cell is no text of this form.
 * @example
 * parseQuantity("1,200 pcs"); // => 1200
 */
export function parseQuantity(value: CellValue): number | null {
  if (typeof value !== "string") return null;
  const found = MEASURED.exec(cellText(value));
  const parsed = found === null ? null : parseNumber(found[1]);
  return parsed?.status === "value" ? parsed.value : null;
}
