/**
 * Driver weights learnt from what happened: a ridge logistic with the expert table as prior mean. Without events the
 * table stands; the more events, the more the data take over.
 */
import { logit } from "../numeric/log-scale";
import { ridgeLogistic } from "../numeric/ridge-logistic";
import { expertDriverWeights, type DriverReading, type DriverWeights } from "./drivers";
import type { DriverName } from "./scored-account";

/** One account at one past day: what was known of it then, and whether it then fell silent. */
export interface DriverCase {
  /** Risk from the rhythm alone, 0 to 1. */
  readonly base: number;
  readonly readings: readonly DriverReading[];
  readonly churned: boolean;
}

/** Weights with how much of each is the data's. */
export interface LearntDriverWeights {
  readonly weights: DriverWeights;
  /** Share of each weight that comes from the data, 0 (the table) to 1. */
  readonly dataShare: Readonly<Record<DriverName, number>>;
  readonly events: number;
}

const PRIOR_DEVIATION = 0.5;
/** Standard deviation that holds a coefficient where it is. */
const HELD = 1e-6;
/** Standard errors from which data may turn the sign of a weight. */
const STRONG = 2;

/**
 * Learns driver weights.
 * @param cases - Past account-periods with the drivers known then.
 * @param table - Prior mean of the weights; default the expert table.
 * @returns Weights; as many drivers may leave the table as there are ten events each, the most often seen first.
 */
export function learntDriverWeights(
  cases: readonly DriverCase[],
  table: DriverWeights = expertDriverWeights,
): LearntDriverWeights {
  const usable = cases.filter(({ base }) => base > 0 && base < 1);
  const names = Object.keys(expertDriverWeights) as DriverName[];
  const events = usable.filter(({ churned }) => churned).length;
  const seen = new Map(names.map((name) => [name, 0]));
  for (const { readings } of usable)
    for (const { driver, severity } of readings)
      if (severity > 0) seen.set(driver, (seen.get(driver) ?? 0) + 1);
  const free = new Set(
    names
      .filter((name) => (seen.get(name) ?? 0) > 0)
      .sort((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0))
      .slice(0, Math.floor(Math.min(events, usable.length - events) / 10)),
  );
  // The base enters with a coefficient held at 1, so that drivers explain only what the rhythm does not.
  const width = names.length + 1;
  const rows = new Float64Array(usable.length * width);
  usable.forEach(({ base, readings }, i) => {
    rows[i * width] = logit(base);
    for (const { driver, severity } of readings)
      rows[i * width + 1 + names.indexOf(driver)] += Math.min(1, Math.max(0, severity));
  });
  const { coefficients, covariance } = ridgeLogistic(
    rows,
    Float64Array.from(usable, ({ churned }) => (churned ? 1 : 0)),
    {
      means: [1, ...names.map((name) => table[name])],
      standardDeviations: [HELD, ...names.map((name) => (free.has(name) ? PRIOR_DEVIATION : HELD))],
    },
  );
  const weights = { ...table } as Record<DriverName, number>;
  const dataShare = Object.fromEntries(names.map((name) => [name, 0])) as Record<DriverName, number>;
  names.forEach((name, i) => {
    if (!free.has(name)) return;
    const variance = covariance[(i + 1) * width + i + 1];
    const learnt = coefficients[i + 1];
    const turned = learnt * table[name] < 0;
    weights[name] = turned && Math.abs(learnt) < STRONG * Math.sqrt(variance) ? 0 : learnt;
    dataShare[name] = Math.min(1, Math.max(0, 1 - variance / PRIOR_DEVIATION ** 2));
  });
  return { weights, dataShare, events };
}
