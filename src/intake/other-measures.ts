/** Rows of a table by periods that hold something else than sales: plans, quantities, shares, last year's figures. */
import { cellText } from "./cell-text";
import type { CellValue } from "./reading";

const MEASURE =
  /^(?:目标|计划|预算|指标|任务|年度目标|销售目标|去年同期|上年同期|同期|去年|上年|同比|环比|增长率?|增幅|完成率|达成率|占比|比例|数量|销量|件数|吨数|台数|毛利率?|利润|成本|回款|target|plan(?:ned)?|budget|forecast|quota|quantity|qty|units|volume|last year|previous year|prior year|ly|growth|change|variance|var(?:\.|iance)? ?%?|share|% ?of total|achievement|margin|profit|cost)(?:[(（].*[)）])?[:：]?$/iu;
const LONGEST = 24;

/**
 * Whether a row of a table by periods says that its figures are no sales.
 *
 * @param cells - Cells of the row.
 * @param periods - Columns of the periods; what stands there is a figure.
 * @returns True when a cell beside the figures is nothing but the name of another measure.
 */
export function holdsOtherMeasure(cells: readonly CellValue[], periods: ReadonlySet<number>): boolean {
  return cells.some(
    (cell, column) =>
      typeof cell === "string" &&
      cell.length <= LONGEST &&
      !periods.has(column) &&
      MEASURE.test(cellText(cell)),
  );
}
