/** Mean lifetime values of all accounts of a call, kept so that hundreds of cells work them out once. */
import { expectedLifetimeValues, type LifetimeValueOptions } from "../../accounts/lifetime-value";
import type { OrderHistories } from "../../accounts/order-histories";
import type { OrderModel } from "../../accounts/order-model";

const QUESTIONS_KEPT = 12;
const known = new WeakMap<OrderHistories, WeakMap<OrderModel, Map<string, Float64Array>>>();

/**
 * Means of all accounts.
 *
 * @param model - The fitted portfolio.
 * @param histories - The accounts.
 * @param options - Months, discount and margin.
 * @returns One mean an account, by its position; `null` when the model knows no money.
 */
export function expectedValuesOf(
  model: OrderModel,
  histories: OrderHistories,
  options: LifetimeValueOptions,
): Float64Array | null {
  const byModel = known.get(histories) ?? new WeakMap<OrderModel, Map<string, Float64Array>>();
  known.set(histories, byModel);
  const byQuestion = byModel.get(model) ?? new Map<string, Float64Array>();
  byModel.set(model, byQuestion);
  const question = JSON.stringify(options);
  const found = byQuestion.get(question);
  if (found !== undefined) return found;
  const values = expectedLifetimeValues(model, histories, options)?.values ?? null;
  if (values === null) return null;
  if (byQuestion.size >= QUESTIONS_KEPT) byQuestion.clear();
  byQuestion.set(question, values);
  return values;
}
