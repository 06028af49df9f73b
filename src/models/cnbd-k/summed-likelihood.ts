/**
 * The log-likelihood of many customers under (M)BG/CNBD-k with its gradient, made for the inside of a fit.
 *
 * The rising factorials depend on the frequency only, so they are summed once for each distinct frequency;
 * what is left for each customer is two logarithms, an exponential and, for k > 1, a sum of k terms.
 */
import { digamma, logGamma, logRising } from "../../numeric/log-gamma";
import type { PurchaseHistories } from "../purchase-history";
import type { DropoutVariant } from "./parameters";
import { parametersAt } from "./position";

/** What depends on the frequency alone. */
interface FrequencyClasses {
  readonly frequencies: Float64Array;
  readonly counts: Float64Array;
  /** Class of each customer. */
  readonly classOf: Int32Array;
}

function frequencyClasses(frequency: Float64Array): FrequencyClasses {
  const classOf = new Int32Array(frequency.length);
  const classByFrequency = new Map<number, number>();
  const frequencies: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i];
    let found = classByFrequency.get(x);
    if (found === undefined) {
      found = frequencies.length;
      classByFrequency.set(x, found);
      frequencies.push(x);
      counts.push(0);
    }
    counts[found]++;
    classOf[i] = found;
  }
  return { frequencies: Float64Array.from(frequencies), counts: Float64Array.from(counts), classOf };
}

/** Sums over customers: value and derivatives by r, alpha, a, b. */
interface Sums {
  value: number;
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** Log-likelihood and gradient over a fixed set of customers. */
export class CnbdLikelihood {
  private readonly classes: FrequencyClasses;
  /** Per class: ln a − ln(b + chances − 1), that age itself, and the log of all rising factorials. */
  private readonly logDropout: Float64Array;
  private readonly dropoutAge: Float64Array;
  private readonly rising: Float64Array;

  /**
   * @param histories - The customers; weeks.
   * @param variant - BG or MBG.
   * @param k - Erlang shape.
   */
  constructor(
    private readonly histories: PurchaseHistories,
    private readonly variant: DropoutVariant,
    private readonly k: number,
  ) {
    this.classes = frequencyClasses(histories.frequency);
    const count = this.classes.frequencies.length;
    this.logDropout = new Float64Array(count);
    this.dropoutAge = new Float64Array(count);
    this.rising = new Float64Array(count);
  }

  /**
   * Log-likelihood at a position of the search.
   * @param position - ln r, ln(r/(k alpha)), logit(a/(a+b)), ln(a+b).
   * @param gradient - Receives the four derivatives in its first entries.
   * @param weights - Weight of each customer; null = 1.
   * @param logs - Receives each customer's own log-likelihood, unweighted; null = not wanted.
   * @returns The (weighted) log-likelihood.
   */
  evaluate(
    position: Float64Array,
    gradient: Float64Array,
    weights: Float64Array | null = null,
    logs: Float64Array | null = null,
  ): number {
    const { k } = this;
    const { r, alpha, a, b } = parametersAt(position, this.variant, k);
    const m = this.variant === "MBG" ? 1 : 0;
    const { frequencies, classOf } = this.classes;
    const sums: Sums = { value: 0, r: 0, alpha: 0, a: 0, b: 0 };
    const counts = this.classCounts(weights);
    const logFactorial = logGamma(k);
    const logAlpha = Math.log(alpha);
    const psiR = digamma(r);
    const psiB = digamma(b);
    const psiAB = digamma(a + b);
    let all = 0;
    for (let c = 0; c < frequencies.length; c++) {
      const x = frequencies[c];
      const chances = x + m;
      const rising =
        logRising(r, k * x) +
        logRising(b, chances) -
        logRising(a + b, chances) +
        r * logAlpha -
        x * logFactorial;
      const both = digamma(a + b + chances) - psiAB;
      all += counts[c];
      sums.value += counts[c] * rising;
      sums.r += counts[c] * (digamma(r + k * x) - psiR + logAlpha);
      sums.a -= counts[c] * both;
      sums.b += counts[c] * (digamma(b + chances) - psiB - both);
      this.rising[c] = rising;
      this.dropoutAge[c] = b + chances - 1;
      this.logDropout[c] = chances === 0 ? -Infinity : Math.log(a) - Math.log(b + chances - 1);
    }
    sums.alpha += (all * r) / alpha;
    if (k === 1) this.addIrregular(sums, r, alpha, a, weights, logs);
    else this.addRegular(sums, r, alpha, a, weights, logs);
    if (logs) for (let i = 0; i < classOf.length; i++) logs[i] += this.rising[classOf[i]];
    const share = a / (a + b);
    gradient[0] = r * sums.r + alpha * sums.alpha;
    gradient[1] = -alpha * sums.alpha;
    gradient[2] = (a + b) * share * (1 - share) * (sums.a - sums.b);
    gradient[3] = a * sums.a + b * sums.b;
    return sums.value;
  }

  private classCounts(weights: Float64Array | null): Float64Array {
    if (weights === null) return this.classes.counts;
    const counts = new Float64Array(this.classes.counts.length);
    for (let i = 0; i < weights.length; i++) counts[this.classes.classOf[i]] += weights[i];
    return counts;
  }

  /** Adds −R ln A + ln(O + 1) of each customer and its derivatives; k = 1. */
  private addIrregular(
    sums: Sums,
    r: number,
    alpha: number,
    a: number,
    weights: Float64Array | null,
    logs: Float64Array | null,
  ): void {
    const { frequency, recency, T } = this.histories;
    const { classOf } = this.classes;
    const { logDropout, dropoutAge } = this;
    let value = 0;
    let dr = 0;
    let dAlpha = 0;
    let da = 0;
    let db = 0;
    for (let i = 0; i < classOf.length; i++) {
      const c = classOf[i];
      const w = weights === null ? 1 : weights[i];
      const R = r + frequency[i];
      const A = alpha + T[i];
      const last = alpha + recency[i];
      const logA = Math.log(A);
      const stretch = logA - Math.log(last);
      const logO = logDropout[c] + R * stretch;
      const e = Math.exp(-Math.abs(logO));
      const dead = logO > 0 ? 1 / (1 + e) : e / (1 + e);
      const log = (logO > 0 ? logO : 0) + Math.log1p(e) - R * logA;
      if (logs !== null) logs[i] = log;
      value += w * log;
      dr += w * (dead * stretch - logA);
      dAlpha += w * ((R * dead * (recency[i] - T[i])) / (A * last) - R / A);
      da += w * dead;
      db -= dead === 0 ? 0 : (w * dead) / dropoutAge[c];
    }
    sums.value += value;
    sums.r += dr;
    sums.alpha += dAlpha;
    sums.a += da / a;
    sums.b += db;
  }

  /** The same for k > 1, where silence has k terms and the gaps themselves count. */
  private addRegular(
    sums: Sums,
    r: number,
    alpha: number,
    a: number,
    weights: Float64Array | null,
    logs: Float64Array | null,
  ): void {
    const { k } = this;
    const { frequency, recency, T, logGaps } = this.histories;
    const { classOf } = this.classes;
    const { logDropout, dropoutAge } = this;
    for (let i = 0; i < classOf.length; i++) {
      const c = classOf[i];
      const w = weights === null ? 1 : weights[i];
      const R = r + k * frequency[i];
      const A = alpha + T[i];
      const last = alpha + recency[i];
      const rho = (T[i] - recency[i]) / A;
      const logA = Math.log(A);
      let W = 1;
      let weight = 1;
      let harmonic = 0;
      let dWr = 0;
      let fW = 0;
      for (let f = 1; f < k; f++) {
        weight *= ((R + f - 1) / f) * rho;
        harmonic += 1 / (R + f - 1);
        W += weight;
        dWr += weight * harmonic;
        fW += f * weight;
      }
      const logW = Math.log(W);
      const stretch = logA - Math.log(last);
      const difference = logDropout[c] + R * stretch - logW;
      const e = Math.exp(-Math.abs(difference));
      const dead = difference > 0 ? 1 / (1 + e) : e / (1 + e);
      const alive = difference > 0 ? e / (1 + e) : 1 / (1 + e);
      const log = (k - 1) * logGaps[i] + logW + Math.max(0, difference) + Math.log1p(e) - R * logA;
      if (logs !== null) logs[i] = log;
      sums.value += w * log;
      sums.r += w * (dead * stretch + (alive * dWr) / W - logA);
      sums.alpha += w * ((R * dead * (recency[i] - T[i])) / (A * last) - (alive * fW) / (W * A) - R / A);
      sums.a += (w * dead) / a;
      sums.b -= dead === 0 ? 0 : (w * dead) / dropoutAge[c];
    }
  }
}
