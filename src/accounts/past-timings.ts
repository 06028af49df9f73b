/** Timings fitted to earlier histories, each shape and day once: choosing the timing and the risk score share them. */
import { fitShape, timingAt, timingName, type TimingShape } from "./fitted-timing";
import type { OrderHistories } from "./order-histories";
import { sampleOf } from "./order-sample";
import type { OrderTiming } from "./order-timing";

/** Above this many accounts earlier histories are fitted on an even sample: they serve to compare, not to forecast. */
const SAMPLE_SIZE = 1_500;

/** Fits by shape and day. */
export class PastTimings {
  private readonly known = new Map<string, OrderTiming>();
  private readonly near = new Map<string, readonly number[]>();

  /**
   * The same kind of timing, fitted to an earlier history.
   * @param past - At least one account.
   * @param shape - What to fit; where it was fitted before, the search starts from there.
   * @returns Its components.
   */
  of(past: OrderHistories, shape: TimingShape & { readonly position?: readonly number[] }): OrderTiming {
    const name = timingName(shape);
    const key = `${name} ${past.asOf}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const near = this.near.get(name) ?? shape.position;
    const { position } = fitShape(sampleOf(past, SAMPLE_SIZE), shape, "weak", near);
    this.near.set(name, position);
    const timing = timingAt(shape, position);
    this.known.set(key, timing);
    return timing;
  }
}
