/** Timings fitted to earlier histories, each shape and day once: choosing the timing and the risk score share them. */
import { fitShape, timingAt, timingName, type LocatedTiming } from "./fitted-timing";
import type { OrderHistories } from "./order-histories";
import { sampleOf } from "./order-sample";
import type { OrderTiming } from "./order-timing";

/** Above this many accounts earlier histories are fitted on an even sample. */
const SAMPLE_SIZE = 10_000;

/** Fits by shape and day. */
export class PastTimings {
  private readonly known = new Map<string, OrderTiming>();

  /**
   * The same kind of timing, fitted to an earlier history.
   * @param past - At least one account.
   * @param present - The fit to the whole history, to start from.
   * @returns Its components.
   */
  of(past: OrderHistories, present: LocatedTiming): OrderTiming {
    const key = `${timingName(present)} ${past.asOf}`;
    const found =
      this.known.get(key) ??
      timingAt(present, fitShape(sampleOf(past, SAMPLE_SIZE), present, "weak", present.position).position);
    this.known.set(key, found);
    return found;
  }
}
