/** Products of orders: what each product brought, also where the lines of an order were joined. */
import type { Order, OrderLinePart } from "./records";

/**
 * Money of an order by product.
 *
 * @param order - An order.
 * @returns Its lines where they were joined, else the order itself as one line.
 */
export function productParts(order: Order): readonly OrderLinePart[] {
  return order.lines ?? [order];
}

/**
 * Sales by product over a period; returned lines and lines without a product are left out.
 *
 * @param orders - Orders of one account.
 * @param after - Day after which the period begins.
 * @param until - Last day of the period.
 * @returns Money by product, in the order of first purchase.
 */
export function productSales(
  orders: readonly Order[],
  after: number,
  until: number,
): ReadonlyMap<string, number> {
  const sales = new Map<string, number>();
  for (const order of orders) {
    if (order.date <= after || order.date > until) continue;
    for (const { product, amount } of productParts(order)) {
      if (product !== null && amount > 0) sales.set(product, (sales.get(product) ?? 0) + amount);
    }
  }
  return sales;
}
