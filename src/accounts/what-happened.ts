/** What accounts went on to do after a day in the past. */
import type { AccountHistory, OrderHistories } from "./order-histories";

/**
 * What one account did after a day.
 * @param all - The whole history.
 * @param before - The account up to that day.
 * @param day - The day.
 * @param days - Days after it to look at.
 * @returns Its orders and their money.
 */
export function ordersAfter(
  all: OrderHistories,
  before: Pick<AccountHistory, "id" | "orders">,
  day: number,
  days: number,
): { readonly orders: number; readonly money: number } {
  const index = all.indexById.get(before.id) ?? -1;
  let orders = 0;
  let money = 0;
  for (let j = all.offsets[index] + before.orders; j < all.offsets[index + 1]; j++) {
    if (all.days[j] > day + days) break;
    orders++;
    money += all.amounts[j];
  }
  return { orders, money };
}

/**
 * What each account did after a cut date.
 * @param all - The whole history.
 * @param past - The history up to the cut date.
 * @param days - Days after it to look at.
 * @returns Orders and money, parallel to the accounts of `past`.
 */
export function whatHappened(
  all: OrderHistories,
  past: OrderHistories,
  days: number,
): { orders: Float64Array; money: Float64Array } {
  const orders = new Float64Array(past.ids.length);
  const money = new Float64Array(past.ids.length);
  past.ids.forEach((id, i) => {
    const after = ordersAfter(all, { id, orders: past.orders[i] }, past.asOf, days);
    orders[i] = after.orders;
    money[i] = after.money;
  });
  return { orders, money };
}

/**
 * Who went silent.
 * @param orders - Orders of each account after the cut date.
 * @returns 1 for no order, else 0.
 */
export function silent(orders: Float64Array): Float64Array {
  return orders.map((count) => (count === 0 ? 1 : 0));
}
