/**
 * What an account may bring in the time ahead, as a distribution: the number of orders with the uncertainty of the
 * fit, and the money of that many orders given the account's own past orders (beta-prime under Gamma-Gamma).
 *
 * Source for the money of n orders: Fader & Hardie (2013), note 025, where the rate of an account's order values has
 * a gamma posterior; a gamma sum mixed over it is beta-prime.
 */
import { incompleteBeta } from "../numeric/incomplete-beta";
import { digamma, logBeta, trigamma } from "../numeric/log-gamma";
import type { AccountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { orderTails } from "./order-timing";

/**
 * Distribution of the number of orders ahead, averaged over the uncertainty of the fitted timing.
 * @param model - The fitted portfolio.
 * @param history - The account.
 * @param weeks - Weeks ahead.
 * @returns Entry j is P(at least j orders); entry 0 is 1.
 */
export function predictedOrderTails(model: OrderModel, history: AccountHistory, weeks: number): Float64Array {
  const draws = model.timingDraws.length > 0 ? model.timingDraws : [{ weight: 1, timing: model.timing }];
  let sum = new Float64Array(1);
  for (const { weight, timing } of draws) {
    const tails = orderTails(timing, history, weeks);
    if (tails.length > sum.length) {
      const longer = new Float64Array(tails.length);
      longer.set(sum);
      sum = longer;
    }
    for (let j = 0; j < tails.length; j++) sum[j] += weight * tails[j];
  }
  return sum;
}

/** The part of a beta-prime law of money that all orders of an account share. */
export interface SharedSpend {
  /** Gamma shape of the account's spend rate. */
  readonly shape: number;
  /** Money the law is scaled by. */
  readonly scale: number;
}

/**
 * The law that is left when its own parameters are uncertain: beta-prime again, with the same mean of the logarithm
 * of money and the variance added.
 * @param law - With parameters taken as known.
 * @param logVariance - Variance that their uncertainty gives the logarithm of money, 0 or more.
 * @returns The wider law.
 */
export function widened(law: SharedSpend, logVariance: number): SharedSpend {
  if (!(logVariance > 1e-9)) return law;
  const target = trigamma(law.shape) + logVariance;
  // 1/trigamma is all but a straight line of slope 1, so these steps settle quickly.
  let shape = law.shape;
  for (let i = 0; i < 40; i++) {
    const step = 1 / target - 1 / trigamma(shape);
    shape = Math.max(shape / 2, shape + step);
    if (Math.abs(step) < 1e-10 * shape) break;
  }
  return { shape, scale: law.scale * Math.exp(digamma(shape) - digamma(law.shape)) };
}

/** Numbers of orders with their probabilities, long tails gathered into at most about 20 groups. */
function countGroups(tails: Float64Array): { count: number; probability: number }[] {
  const groups: { count: number; probability: number }[] = [];
  let probability = 0;
  let moment = 0;
  for (let j = 1; j < tails.length; j++) {
    const mass = tails[j] - (j + 1 < tails.length ? tails[j + 1] : 0);
    probability += mass;
    moment += mass * j;
    if (probability >= 0.06 || j <= 4 || j + 1 === tails.length) {
      if (probability > 0) groups.push({ count: moment / probability, probability });
      probability = 0;
      moment = 0;
    }
  }
  return groups;
}

/** Distribution of an account's money ahead: orders from their groups, money of n orders beta-prime. */
export class ValueDistribution {
  /** Chance of no order at all. */
  readonly none: number;
  private readonly groups: readonly { count: number; probability: number }[];
  private readonly logBetas: Float64Array;

  /**
   * @param tails - Entry j is P(at least j orders).
   * @param p - Gamma shape of one order's money.
   * @param q - Gamma shape of the account's spend rate after what was seen.
   * @param scale - Money the beta-prime law is scaled by.
   */
  constructor(
    tails: Float64Array,
    private readonly p: number,
    private readonly q: number,
    private readonly scale: number,
  ) {
    this.none = tails.length > 1 ? 1 - tails[1] : 1;
    this.groups = countGroups(tails);
    this.logBetas = Float64Array.from(this.groups, ({ count }) => logBeta(p * count, q));
  }

  /**
   * Distribution function.
   * @param value - Money, above 0.
   * @returns Chance of no more than that.
   */
  below(value: number): number {
    const share = value / (value + this.scale);
    let sum = this.none;
    this.groups.forEach(({ count, probability }, i) => {
      sum += probability * incompleteBeta(share, this.p * count, this.q, this.logBetas[i]);
    });
    return sum;
  }

  /**
   * Quantile, found to a ten-thousandth of itself by the Illinois method on the log scale.
   * @param level - Probability, 0 to 1.
   * @returns Money; 0 when no order is likely enough.
   */
  quantile(level: number): number {
    const { groups } = this;
    if (this.none >= level || groups.length === 0 || !(this.scale > 0)) return 0;
    const likely =
      groups.reduce((sum, { count, probability }) => sum + count * probability, 0) / (1 - this.none);
    let low = Math.log((this.scale * this.p * likely) / this.q);
    let lowGap = this.below(Math.exp(low)) - level;
    let high = low;
    let highGap = lowGap;
    for (let step = 0.5; lowGap > 0; step *= 1.5) {
      [high, highGap] = [low, lowGap];
      low -= step;
      lowGap = this.below(Math.exp(low)) - level;
    }
    for (let step = 0.5; highGap <= 0 && step < 1e6; step *= 1.5) {
      [low, lowGap] = [high, highGap];
      high += step;
      highGap = this.below(Math.exp(high)) - level;
    }
    for (let i = 0; i < 60 && high - low > 1e-4; i++) {
      const point =
        highGap > lowGap ? high - (highGap * (high - low)) / (highGap - lowGap) : (low + high) / 2;
      const middle = i % 4 === 3 ? (low + high) / 2 : point;
      const gap = this.below(Math.exp(middle)) - level;
      if (Math.abs(gap) < 1e-7) return Math.exp(middle);
      if (gap > 0) {
        [high, highGap] = [middle, gap];
        lowGap /= 2;
      } else {
        [low, lowGap] = [middle, gap];
        highGap /= 2;
      }
    }
    return Math.exp((low + high) / 2);
  }
}
