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

/** Log-likelihood and gradient over a fixed set of customers. */
export class CnbdLikelihood {
  private readonly classes: FrequencyClasses;
  private readonly timing: number;
  private readonly logDropout: Float64Array;
  private readonly dropoutAge: Float64Array;

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
    let timing = 0;
    if (k > 1) {
      const logFactorial = logGamma(k);
      for (let i = 0; i < histories.T.length; i++)
        timing += (k - 1) * histories.logGaps[i] - histories.frequency[i] * logFactorial;
    }
    this.timing = timing;
    this.logDropout = new Float64Array(this.classes.frequencies.length);
    this.dropoutAge = new Float64Array(this.classes.frequencies.length);
  }

  /**
   * Log-likelihood at a position of the search.
   * @param position - ln r, ln(r/(k alpha)), logit(a/(a+b)), ln(a+b).
   * @param gradient - Receives the four derivatives.
   * @returns The log-likelihood.
   */
  evaluate(position: Float64Array, gradient: Float64Array): number {
    const { k } = this;
    const { r, alpha, a, b } = parametersAt(position, this.variant, k);
    const m = this.variant === "MBG" ? 1 : 0;
    const { frequencies, counts, classOf } = this.classes;
    const logA0 = Math.log(alpha);
    const n = classOf.length;
    let value = this.timing + n * r * logA0;
    let dr = n * logA0;
    let dAlpha = (n * r) / alpha;
    let da = 0;
    let db = 0;
    const psiR = digamma(r);
    const psiB = digamma(b);
    const psiAB = digamma(a + b);
    for (let c = 0; c < frequencies.length; c++) {
      const x = frequencies[c];
      const chances = x + m;
      value += counts[c] * (logRising(r, k * x) + logRising(b, chances) - logRising(a + b, chances));
      dr += counts[c] * (digamma(r + k * x) - psiR);
      const both = digamma(a + b + chances) - psiAB;
      da -= counts[c] * both;
      db += counts[c] * (digamma(b + chances) - psiB - both);
      this.dropoutAge[c] = b + chances - 1;
      this.logDropout[c] = chances === 0 ? -Infinity : Math.log(a) - Math.log(b + chances - 1);
    }
    const sums = k === 1 ? this.irregular(r, alpha, a) : this.regular(r, alpha, a);
    value += sums[0];
    dr += sums[1];
    dAlpha += sums[2];
    da += sums[3];
    db += sums[4];
    const share = a / (a + b);
    gradient[0] = r * dr + alpha * dAlpha;
    gradient[1] = -alpha * dAlpha;
    gradient[2] = (a + b) * share * (1 - share) * (da - db);
    gradient[3] = a * da + b * db;
    return value;
  }

  /** Σ over customers of −R ln A + ln(O + 1) and its derivatives by r, alpha, a, b; k = 1. */
  private irregular(r: number, alpha: number, a: number): readonly [number, number, number, number, number] {
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
      const R = r + frequency[i];
      const A = alpha + T[i];
      const last = alpha + recency[i];
      const logA = Math.log(A);
      const stretch = logA - Math.log(last);
      const logO = logDropout[c] + R * stretch;
      const e = Math.exp(-Math.abs(logO));
      const dead = logO > 0 ? 1 / (1 + e) : e / (1 + e);
      value += (logO > 0 ? logO : 0) + Math.log1p(e) - R * logA;
      dr += dead * stretch - logA;
      dAlpha += (R * dead * (recency[i] - T[i])) / (A * last) - R / A;
      da += dead;
      db -= dead === 0 ? 0 : dead / dropoutAge[c];
    }
    return [value, dr, dAlpha, da / a, db];
  }

  /** The same for k > 1, where silence has k terms. */
  private regular(r: number, alpha: number, a: number): readonly [number, number, number, number, number] {
    const { k } = this;
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
      value += logW + (difference > 0 ? difference : 0) + Math.log1p(e) - R * logA;
      dr += dead * stretch + (alive * dWr) / W - logA;
      dAlpha += (R * dead * (recency[i] - T[i])) / (A * last) - (alive * fW) / (W * A) - R / A;
      da += dead;
      db -= dead === 0 ? 0 : dead / dropoutAge[c];
    }
    return [value, dr, dAlpha, da / a, db];
  }
}
