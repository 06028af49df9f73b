/** Buying habit of an account: rhythm, season, channels and product lines. */
import type { AccountRecords } from "./account-records";
import type { AccountFigures, PortfolioFigures } from "./account-figures";
import { monthOfDay } from "./calendar";
import { productSales } from "./product-parts";

/** What the profile block says of buying. Channels and products are those of the last 36 months. */
export interface BuyingHabit {
  readonly medianGapDays: number | null;
  /** Standard deviation of the gaps over their mean; below 1 is more regular than chance. */
  readonly gapVariation: number | null;
  /** Months 1-12 with at least 1.5 times the mean month's sales, strongest first, at most two. */
  readonly peakMonths: readonly number[];
  readonly mainChannel: string | null;
  readonly channelCount: number | null;
  readonly productCount: number | null;
  readonly mainProduct: string | null;
  readonly mainProductShare: number | null;
}

const PEAK_OVER_MEAN = 1.5;
const PEAK_LEAST_DAYS = 365;

function gapsOf(orderDays: readonly number[]): readonly number[] {
  return orderDays.slice(1).map((day, index) => day - orderDays[index]);
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Variation of the gaps between orders.
 *
 * @param orderDays - Distinct order days, oldest first.
 * @returns Sample standard deviation over mean; null with fewer than three orders.
 */
export function gapVariation(orderDays: readonly number[]): number | null {
  const gaps = gapsOf(orderDays);
  if (gaps.length < 2) return null;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  return Math.sqrt(squares / (gaps.length - 1)) / mean;
}

function peakMonths({ orders }: AccountRecords, figures: AccountFigures): readonly number[] {
  const { firstOrder, lastOrder } = figures;
  if (firstOrder === null || lastOrder === null || lastOrder - firstOrder < PEAK_LEAST_DAYS) return [];
  const sales = new Array<number>(12).fill(0);
  for (const { date, amount } of orders) if (amount > 0) sales[monthOfDay(date).month - 1] += amount;
  const mean = sales.reduce((sum, value) => sum + value, 0) / 12;
  return sales
    .map((value, index) => ({ value, month: index + 1 }))
    .filter(({ value }) => value >= PEAK_OVER_MEAN * mean)
    .sort((a, b) => b.value - a.value || a.month - b.month)
    .slice(0, 2)
    .map(({ month }) => month);
}

/** The name with the most money and the number of names; nulls when nothing is named. */
function leading(money: ReadonlyMap<string, number>): {
  name: string | null;
  count: number | null;
  share: number | null;
} {
  let name: string | null = null;
  let most = 0;
  let total = 0;
  for (const [key, value] of money) {
    total += value;
    if (value > most) [name, most] = [key, value];
  }
  return money.size === 0 || total <= 0
    ? { name: null, count: null, share: null }
    : { name, count: money.size, share: most / total };
}

/**
 * Buying habit of an account.
 *
 * @param records - Its records.
 * @param figures - Its figures.
 * @param ends - Ends of the 12-month periods.
 * @returns The habit; null where the workbook does not say.
 */
export function buyingHabit(
  records: AccountRecords,
  figures: AccountFigures,
  ends: PortfolioFigures["ends"],
): BuyingHabit {
  const [asOf, , , start] = ends;
  const channels = new Map<string, number>();
  for (const { channel, amount, date } of records.orders) {
    if (channel !== null && amount > 0 && date > start)
      channels.set(channel, (channels.get(channel) ?? 0) + amount);
  }
  const channel = leading(channels);
  const product = leading(productSales(records.orders, start, asOf));
  return {
    medianGapDays: medianOf(gapsOf(figures.orderDays)),
    gapVariation: gapVariation(figures.orderDays),
    peakMonths: peakMonths(records, figures),
    mainChannel: channel.name,
    channelCount: channel.count,
    productCount: product.count,
    mainProduct: product.name,
    mainProductShare: product.share,
  };
}
