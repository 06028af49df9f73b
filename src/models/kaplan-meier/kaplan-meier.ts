/**
 * Kaplan-Meier: share of customers still there by age, when some have not left yet.
 *
 * Source: Kaplan & Meier (1958), "Nonparametric Estimation from Incomplete Observations"; Greenwood (1926) for
 * the variance.
 */

/** The curve just after one time at which somebody left. */
export interface SurvivalStep {
  readonly time: number;
  /** Customers seen up to just before that time. */
  readonly atRisk: number;
  readonly left: number;
  /** Share still there, 0 to 1. */
  readonly survival: number;
  /** Greenwood's standard error of the share. */
  readonly standardError: number;
}

/**
 * Estimates the survival curve.
 * @param durations - How long each customer was seen, 0 or more, any unit.
 * @param left - Whether the customer left then (true) or was last seen still there (false); as many as durations.
 * @returns One step for each time at which somebody left, in ascending order.
 * @throws RangeError when the lists differ in length or a duration is not 0 or more.
 */
export function kaplanMeier(durations: readonly number[], left: readonly boolean[]): SurvivalStep[] {
  if (durations.length !== left.length)
    throw new RangeError(
      `durations and left must be equally long, got ${durations.length} and ${left.length}`,
    );
  for (const duration of durations)
    if (!(duration >= 0)) throw new RangeError(`durations must be 0 or more, got ${duration}`);
  const order = durations.map((_, i) => i).sort((a, b) => durations[a] - durations[b]);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < order.length;) {
    const time = durations[order[i]];
    const atRisk = order.length - i;
    let leaving = 0;
    for (; i < order.length && durations[order[i]] === time; i++) if (left[order[i]]) leaving++;
    if (leaving === 0) continue;
    survival *= 1 - leaving / atRisk;
    greenwood += leaving / (atRisk * (atRisk - leaving));
    const standardError = survival > 0 ? survival * Math.sqrt(greenwood) : 0;
    steps.push({ time, atRisk, left: leaving, survival, standardError });
  }
  return steps;
}
