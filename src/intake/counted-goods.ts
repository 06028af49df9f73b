/** Tables of goods counted in pieces or tons, which are no sales in money. */
import { cellText } from "./cell-text";
import type { SheetGrid } from "./reading";

const TITLE_ROWS = 5;
const MEASURE =
  "台|件|个|只|套|箱|盒|包|袋|瓶|支|条|张|把|根|块|片|吨|公斤|千克|kg|米|升|桶|卷|组|双|对|辆|pcs?|pieces?|units?|tons?";
const GOODS = new RegExp(
  `单位\\s*[::]\\s*(?:${MEASURE})(?![\\p{L}])|[(（]\\s*(?:in )?(?:${MEASURE})\\s*[)）]|销量|销售数量|提货量|出货量|发货量|订货量|\\bquantit(?:y|ies)\\b|units sold|sales volume`,
  "iu",
);
const MONEY = /额|元|收入|revenue|amount|turnover|\$|€|£|¥|usd|eur|gbp|cny|rmb/iu;

/**
 * Whether the title above a table, or the sheet's name, says that its figures count goods.
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the header within the grid.
 * @returns True for "2025年销量（台）"; false where title or header speak of money.
 */
export function countsGoods(grid: SheetGrid, headerRow: number): boolean {
  const titles = grid.values.slice(Math.max(0, headerRow - TITLE_ROWS), headerRow).flat();
  const said = [grid.sheet, ...titles.filter((cell) => typeof cell === "string").map(cellText)].join(" ");
  const headers = (grid.values[headerRow] ?? []).map(cellText).join(" ");
  return GOODS.test(said) && !MONEY.test(`${said} ${headers}`);
}
