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

/** Turns derivatives by the parameters into those by the coordinates of the search. */
function setGradient(
  gradient: Float64Array,
  sums: Sums,
  { r, alpha, a, b }: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number },
): void {
  const share = a / (a + b);
  gradient[0] = r * sums.r + alpha * sums.alpha;
  gradient[1] = -alpha * sums.alpha;
  gradient[2] = (a + b) * share * (1 - share) * (sums.a - sums.b);
  gradient[3] = a * sums.a + b * sums.b;
}

/** Log-likelihood and gradient over a fixed set of customers. */
export class CnbdLikelihood {
  private readonly classes: FrequencyClasses;
  /** Per class: ln a − ln(b + chances − 1), that age itself, and the log of all rising factorials. */
  private readonly logDropout: Float64Array;
  private readonly dropoutAge: Float64Array;
  private readonly rising: Float64Array;
  /** Per class: derivatives of the rising factorials by r, b and a + b. */
  private readonly risingR: Float64Array;
  private readonly risingB: Float64Array;
  private readonly risingBoth: Float64Array;
  /** Per customer, kept where a weighted gradient may follow: chance to be gone, derivatives by r and alpha. */
  private readonly gone: Float64Array;
  private readonly slopeR: Float64Array;
  private readonly slopeAlpha: Float64Array;

  /**
   * @param histories - The customers; weeks.
   * @param variant - BG or MBG.
   * @param k - Erlang shape.
   * @param kept - Whether to keep each customer's own derivatives for `weightedGradient`; default no.
   */
  constructor(
    private readonly histories: PurchaseHistories,
    private readonly variant: DropoutVariant,
    private readonly k: number,
    private readonly kept = false,
  ) {
    this.classes = frequencyClasses(histories.frequency);
    const count = this.classes.frequencies.length;
    this.logDropout = new Float64Array(count);
    this.dropoutAge = new Float64Array(count);
    this.rising = new Float64Array(count);
    this.risingR = new Float64Array(count);
    this.risingB = new Float64Array(count);
    this.risingBoth = new Float64Array(count);
    const customers = kept ? histories.T.length : 0;
    this.gone = new Float64Array(customers);
    this.slopeR = new Float64Array(customers);
    this.slopeAlpha = new Float64Array(customers);
  }

  /**
   * Log-likelihood at a position of the search.
   * @param position - ln r, ln(r/(k alpha)), logit(a/(a+b)), ln(a+b).
   * @param gradient - Receives the four derivatives in its first entries; null = not wanted.
   * @param logs - Receives each customer's own log-likelihood; null = not wanted.
   * @returns The log-likelihood.
   */
  evaluate(position: Float64Array, gradient: Float64Array | null, logs: Float64Array | null = null): number {
    const { k } = this;
    const { r, alpha, a, b } = parametersAt(position, this.variant, k);
    const { frequencies, classOf } = this.classes;
    const m = this.variant === "MBG" ? 1 : 0;
    const logFactorial = logGamma(k);
    const logAlpha = Math.log(alpha);
    const psiR = digamma(r);
    const psiB = digamma(b);
    const psiAB = digamma(a + b);
    for (let c = 0; c < frequencies.length; c++) {
      const x = frequencies[c];
      const chances = x + m;
      this.rising[c] =
        logRising(r, k * x) +
        logRising(b, chances) -
        logRising(a + b, chances) +
        r * logAlpha -
        x * logFactorial;
      this.risingR[c] = digamma(r + k * x) - psiR + logAlpha;
      this.risingB[c] = digamma(b + chances) - psiB;
      this.risingBoth[c] = digamma(a + b + chances) - psiAB;
      this.dropoutAge[c] = b + chances - 1;
      this.logDropout[c] = chances === 0 ? -Infinity : Math.log(a) - Math.log(b + chances - 1);
    }
    const { counts } = this.classes;
    const sums = this.classSums(counts, r, alpha);
    for (let c = 0; c < counts.length; c++) sums.value += counts[c] * this.rising[c];
    if (k === 1) this.addIrregular(sums, r, alpha, a, logs);
    else this.addRegular(sums, r, alpha, a, logs);
    if (logs) for (let i = 0; i < classOf.length; i++) logs[i] += this.rising[classOf[i]];
    if (gradient) setGradient(gradient, sums, { r, alpha, a, b });
    return sums.value;
  }

  /**
   * Gradient at the position evaluated last, customers weighted; only where derivatives are kept.
   * @param position - That position.
   * @param gradient - Receives the four derivatives in its first entries.
   * @param weights - Weight of each customer.
   */
  weightedGradient(position: Float64Array, gradient: Float64Array, weights: Float64Array): void {
    const { r, alpha, a, b } = parametersAt(position, this.variant, this.k);
    const { classOf } = this.classes;
    const { gone, slopeR, slopeAlpha, dropoutAge } = this;
    const sums = this.classSums(this.classCounts(weights), r, alpha);
    let [dr, dAlpha, da, db] = [0, 0, 0, 0];
    for (let i = 0; i < gone.length; i++) {
      const w = weights[i];
      const dead = w * gone[i];
      dr += w * slopeR[i];
      dAlpha += w * slopeAlpha[i];
      da += dead;
      db -= dead === 0 ? 0 : dead / dropoutAge[classOf[i]];
    }
    sums.r += dr;
    sums.alpha += dAlpha;
    sums.a += da / a;
    sums.b += db;
    setGradient(gradient, sums, { r, alpha, a, b });
  }

  /** Derivatives of what depends on the frequency alone. */
  private classSums(counts: Float64Array, r: number, alpha: number): Sums {
    const sums: Sums = { value: 0, r: 0, alpha: 0, a: 0, b: 0 };
    let all = 0;
    for (let c = 0; c < counts.length; c++) {
      all += counts[c];
      sums.r += counts[c] * this.risingR[c];
      sums.a -= counts[c] * this.risingBoth[c];
      sums.b += counts[c] * (this.risingB[c] - this.risingBoth[c]);
    }
    sums.alpha += (all * r) / alpha;
    return sums;
  }

  private classCounts(weights: Float64Array): Float64Array {
    const counts = new Float64Array(this.classes.counts.length);
    for (let i = 0; i < weights.length; i++) counts[this.classes.classOf[i]] += weights[i];
    return counts;
  }

  /** Adds −R ln A + ln(O + 1) of each customer and its derivatives; k = 1. */
  private addIrregular(sums: Sums, r: number, alpha: number, a: number, logs: Float64Array | null): void {
    const { frequency, recency, T } = this.histories;
    const { classOf } = this.classes;
    const { logDropout, dropoutAge, kept, gone, slopeR, slopeAlpha } = this;
    let value = 0;
    let dr = 0;
    let dAlpha = 0;
    let da = 0;
    let db = 0;
    for (let i = 0; i < classOf.length; i++) {
      const c = classOf[i];
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
      const byR = dead * stretch - logA;
      const byAlpha = (R * dead * (recency[i] - T[i])) / (A * last) - R / A;
      if (kept) {
        gone[i] = dead;
        slopeR[i] = byR;
        slopeAlpha[i] = byAlpha;
      }
      value += log;
      dr += byR;
      dAlpha += byAlpha;
      da += dead;
      db -= dead === 0 ? 0 : dead / dropoutAge[c];
    }
    sums.value += value;
    sums.r += dr;
    sums.alpha += dAlpha;
    sums.a += da / a;
    sums.b += db;
  }

  /** The same for k > 1, where silence has k terms and the gaps themselves count. */
  private addRegular(sums: Sums, r: number, alpha: number, a: number, logs: Float64Array | null): void {
    const { k } = this;
    const { frequency, recency, T, logGaps } = this.histories;
    const { classOf } = this.classes;
    const { logDropout, dropoutAge, kept, gone, slopeR, slopeAlpha } = this;
    for (let i = 0; i < classOf.length; i++) {
      const c = classOf[i];
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
      const byR = dead * stretch + (alive * dWr) / W - logA;
      const byAlpha = (R * dead * (recency[i] - T[i])) / (A * last) - (alive * fW) / (W * A) - R / A;
      if (kept) {
        gone[i] = dead;
        slopeR[i] = byR;
        slopeAlpha[i] = byAlpha;
      }
      sums.value += log;
      sums.r += byR;
      sums.alpha += byAlpha;
      sums.a += dead / a;
      sums.b -= dead === 0 ? 0 : dead / dropoutAge[c];
    }
  }
}
