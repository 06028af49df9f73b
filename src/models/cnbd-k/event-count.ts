/**
 * Erlang events of a living customer, counted from the last purchase to the end of the time ahead.
 *
 * Of the m events, f < k fell before today and went unseen; the others are negative binomial given f. With x the
 * success chance of the time ahead and z = rho (1 − x), the mass of m is, up to a constant,
 * Γ(R + m)/m! · Σ_{f<k} C(m, f) z^f x^(m−f): one chain over m with k terms, all of them positive, for all f at once.
 *
 * Source: derived from the silence terms in Reutterer, Platzer & Schröder (2020), appendix.
 */

/** Beyond this many terms a series is cut: 2^26 events in one horizon is no customer. */
const MOST_TERMS = 67_108_864;
/** Standard deviations below the mean from which masses count; the rest is below 1e-22. */
const LEFT_DEVIATIONS = 10;
/** Masses above this are scaled down; what underflows then is nothing beside the rest. */
const LARGE = 1e250;

/** Masses of the number of events. */
export interface EventMasses {
  /** Number of events of the first mass; fewer have no chance worth counting. */
  readonly first: number;
  /** Masses one by one, up to a common factor. */
  readonly masses: readonly number[];
  readonly total: number;
}

/**
 * Masses of the number of events between the last purchase and the end of the time ahead.
 * @param k - Events a purchase.
 * @param R - Gamma shape of the rate after what was seen, r + kx.
 * @param rho - (T − t_x) / (alpha + T).
 * @param odds - Horizon / (alpha + T), above 0.
 * @param from - Events that matter, k when left out: masses left out at the upper end are below 1e-19 of theirs.
 * @returns The masses.
 */
export function eventMasses(k: number, R: number, rho: number, odds: number, from = k): EventMasses {
  const success = odds / (1 + odds);
  const unseen = rho / (1 + odds);
  const mean = R * odds;
  const first = Math.max(0, Math.floor(mean - LEFT_DEVIATIONS * Math.sqrt(mean * (1 + odds))));
  const parts = new Float64Array(k);
  parts[0] = first > 0 ? 1e-30 : Math.max(1e-250, Math.exp(-R * Math.log1p(odds)));
  for (let f = 1; f < k; f++) parts[f] = (parts[f - 1] * (rho / odds) * Math.max(0, first - f + 1)) / f;
  let masses: number[] = [];
  let total = 0;
  let mattering = 0;
  for (let m = first; m < first + MOST_TERMS; m++) {
    let mass = 0;
    for (let f = 0; f < k; f++) mass += parts[f];
    masses.push(mass);
    total += mass;
    if (m >= from) {
      mattering += mass;
      // Each part grows by less than this, ever less, so the rest is below a geometric series.
      const ratio = (success * (R + m)) / (m - k + 2);
      if (ratio < 1 && mass * ratio <= 1e-19 * mattering * (1 - ratio)) break;
    }
    if (mass > LARGE) {
      masses = masses.map((value) => value / LARGE);
      parts.forEach((value, f) => (parts[f] = value / LARGE));
      total /= LARGE;
      mattering /= LARGE;
    }
    const growth = (R + m) / (m + 1);
    for (let f = k - 1; f > 0; f--) parts[f] = growth * (success * parts[f] + unseen * parts[f - 1]);
    parts[0] *= growth * success;
  }
  return { first, masses, total };
}
