/** Rules that write compact money below 0 with its sign and size. */
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { a1Address } from "./a1-range";
import type { ConditionalFormatLayout, GridRange } from "./sheet-layout";

/**
 * Rules for cells formatted as compact money, one a size.
 *
 * @param range - The cells.
 * @param language - Language of the sheet.
 * @param more - Further cells under the same rules.
 * @returns Rules of which at most one holds for a cell.
 */
export function negativeMoneyRules(
  range: GridRange,
  language: Language,
  more: readonly GridRange[] = [],
): readonly ConditionalFormatLayout[] {
  const first = a1Address({ ...range, rows: 1, columns: 1 });
  const sizes = formats[language].moneyBelowZero;
  return sizes.map(({ from, format }, index): ConditionalFormatLayout => {
    const above = sizes[index - 1];
    const until = above === undefined ? "" : `,${first}>-${String(above.from)}`;
    return {
      kind: "formula",
      range,
      ...(more.length === 0 ? {} : { more }),
      formula: `=AND(ISNUMBER(${first}),${first}<=-${String(from)}${until})`,
      numberFormat: format,
    };
  });
}
