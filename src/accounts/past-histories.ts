/** Order histories as they stood on an earlier day. */
import { historiesFromDays, type OrderHistories } from "./order-histories";

/**
 * Histories as they stood on an earlier day.
 * @param histories - Histories with single days.
 * @param day - The earlier day, Excel serial.
 * @returns The histories of accounts that had ordered by then.
 * @throws RangeError when single days are not known.
 */
export function historiesAt(histories: OrderHistories, day: number): OrderHistories {
  if (!histories.hasDays) throw new RangeError("histories must hold single order days to look back");
  const ids: string[] = [];
  const offsets: number[] = [0];
  const kept: number[] = [];
  histories.ids.forEach((id, g) => {
    const before = kept.length;
    for (let i = histories.offsets[g]; i < histories.offsets[g + 1] && histories.days[i] <= day; i++)
      kept.push(i);
    if (kept.length > before) {
      ids.push(id);
      offsets.push(kept.length);
    }
  });
  const { margins } = histories;
  return historiesFromDays({
    asOf: day,
    ids,
    offsets: Int32Array.from(offsets),
    days: Float64Array.from(kept, (i) => histories.days[i]),
    amounts: Float64Array.from(kept, (i) => histories.amounts[i]),
    margins: margins ? Float64Array.from(kept, (i) => margins[i]) : null,
    hasAmounts: histories.hasAmounts,
    afterAsOf: histories.afterAsOf + histories.days.length - kept.length,
    incomplete: histories.incomplete,
  });
}
