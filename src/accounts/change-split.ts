/** The change of sales split into what more orders and what larger orders brought. */
import type { ChangeSplit } from "./account-card";

/**
 * Splits a change of sales at the midpoints: orders effect = change of the number of orders x mean order size,
 * size effect = the rest, which is change of order size x mean number of orders.
 *
 * @param sales - Sales of the period.
 * @param orders - Number of orders of the period.
 * @param salesBefore - Sales of the period before.
 * @param ordersBefore - Number of orders of the period before.
 * @returns Two parts whose sum is the change. A period without orders has the other's order size.
 * @example
 * changeSplit(300, 3, 100, 2); // => { ordersEffect: 75, sizeEffect: 125 }
 */
export function changeSplit(
  sales: number,
  orders: number,
  salesBefore: number,
  ordersBefore: number,
): ChangeSplit {
  const change = sales - salesBefore;
  if (orders === 0 && ordersBefore === 0) return { ordersEffect: 0, sizeEffect: change };
  const size = orders > 0 ? sales / orders : salesBefore / ordersBefore;
  const sizeBefore = ordersBefore > 0 ? salesBefore / ordersBefore : size;
  const ordersEffect = ((orders - ordersBefore) * (size + sizeBefore)) / 2;
  return { ordersEffect, sizeEffect: change - ordersEffect };
}
