/**
 * The score behind churn risk, chosen on the portfolio's own past: the order model's probability as it is or
 * recalibrated, a recency rule, a logistic on silence and frequency, or a stack of both.
 *
 * Candidates are trained on earlier cut dates and judged on later ones by log-loss. Of candidates that differ by
 * less than chance explains, the one that assumes less is taken. Silence is measured in horizons, so a score trained
 * on one horizon also serves another. In trained scores the model's probability enters with a tenth held back for
 * accounts the model does not fit, because a rhythm model is at times far too sure.
 */
import { logistic, logit } from "../numeric/log-scale";
import { ridgeLogistic, type CoefficientPrior } from "../numeric/ridge-logistic";
import { cutDate, cutDays, scoreFeatureCount, scoreFeatures, type CutDate } from "./cut-dates";
import type { AccountHistory, OrderHistories } from "./order-histories";
import { silenceProbability, type OrderTiming } from "./order-timing";
import { historiesAt } from "./past-histories";

/** Candidates from the simplest on. */
export type RiskScoreKind = "model" | "calibrated" | "recency" | "logistic" | "stack";

/** A chosen score. */
export interface RiskScore {
  readonly kind: RiskScoreKind;
  /** Coefficients of the log-odds of an order; empty for "model". */
  readonly coefficients: readonly number[];
  /** Their covariance, row by row. */
  readonly covariance: readonly number[];
  readonly evidence: RiskEvidence;
}

/** What the choice and the basis rest on. */
export interface RiskEvidence {
  /** Past cut dates with out-of-sample predictions. */
  readonly cuts: number;
  readonly accountPeriods: number;
  /** Account-periods without an order. */
  readonly events: number;
  /** Out-of-sample log-loss of each candidate tried. */
  readonly logLoss: Readonly<Partial<Record<RiskScoreKind, number>>>;
  /** Out-of-sample Brier score of the chosen candidate and of the base rate. */
  readonly brier: number;
  readonly baseRateBrier: number;
  /** Mean gap between predicted and seen share over ten groups. */
  readonly calibrationGap: number;
}

/** Evidence when the history is too short to look back. */
const noEvidence: RiskEvidence = {
  cuts: 0,
  accountPeriods: 0,
  events: 0,
  logLoss: {},
  brier: NaN,
  baseRateBrier: NaN,
  calibrationGap: NaN,
};

/** The order model's probability, no score on top. */
export const modelRiskScore: RiskScore = {
  kind: "model",
  coefficients: [],
  covariance: [],
  evidence: noEvidence,
};

/** Fewer accounts with, or without, an order than this teach nothing. */
const LEAST_OUTCOMES = 20;
const PRIORS: Readonly<Record<Exclude<RiskScoreKind, "model">, CoefficientPrior>> = {
  calibrated: { means: [0, 1], standardDeviations: [1, 0.5] },
  recency: { means: [0, -0.5], standardDeviations: [2, 1] },
  logistic: { means: [0, -0.5, 0.5], standardDeviations: [2, 1, 1] },
  stack: { means: [0, -0.5, 0.5, 0.5], standardDeviations: [2, 1, 1, 1] },
};

interface TrainedScore {
  readonly kind: RiskScoreKind;
  readonly coefficients: Float64Array;
  readonly covariance: Float64Array;
}

/** Columns of the features each kind uses. */
export const scoreColumns: Readonly<Record<RiskScoreKind, readonly number[]>> = {
  model: [],
  calibrated: [0, 3],
  recency: [0, 1],
  logistic: [0, 1, 2],
  stack: [0, 1, 2, 3],
};

/** All candidates, the safest first: recalibrated, the model claims less where its own claims failed before. */
export const riskScoreKinds: readonly RiskScoreKind[] = [
  "calibrated",
  "model",
  "recency",
  "logistic",
  "stack",
];

function train(kind: Exclude<RiskScoreKind, "model">, cuts: readonly CutDate[]): TrainedScore {
  const columns = scoreColumns[kind];
  const d = columns.length;
  const total = cuts.reduce((sum, cut) => sum + cut.ordered.length, 0);
  const rows = new Float64Array(total * d);
  const outcomes = new Float64Array(total);
  let at = 0;
  for (const cut of cuts) {
    for (let row = 0; row < cut.ordered.length; row++, at++) {
      for (let i = 0; i < d; i++) rows[at * d + i] = cut.rows[row * scoreFeatureCount + columns[i]];
      outcomes[at] = cut.ordered[row];
    }
  }
  const prior = PRIORS[kind];
  const fit = ridgeLogistic(rows, outcomes, prior);
  const silence = columns.indexOf(1);
  if (silence < 0 || fit.coefficients[silence] <= 0) return { kind, ...fit };
  // Longer silence must never look like safety: then silence counts through the other figures only.
  const held = {
    means: prior.means.map((mean, i) => (i === silence ? 0 : mean)),
    standardDeviations: prior.standardDeviations.map((sd, i) => (i === silence ? 1e-4 : sd)),
  };
  return { kind, ...ridgeLogistic(rows, outcomes, held) };
}

function predict(score: TrainedScore, cut: CutDate, row: number): number {
  if (score.kind === "model") return cut.model[row];
  let z = 0;
  const columns = scoreColumns[score.kind];
  for (let i = 0; i < columns.length; i++)
    z += score.coefficients[i] * cut.rows[row * scoreFeatureCount + columns[i]];
  return logistic(z);
}

function teaches(cuts: readonly CutDate[]): boolean {
  let ordered = 0;
  let all = 0;
  for (const cut of cuts) {
    all += cut.ordered.length;
    for (const outcome of cut.ordered) ordered += outcome;
  }
  return ordered >= LEAST_OUTCOMES && all - ordered >= LEAST_OUTCOMES;
}

function loss(probability: number, outcome: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return -Math.log(outcome === 1 ? p : 1 - p);
}

/** Out-of-sample predictions of every candidate at one later date. */
interface Judged {
  readonly cut: CutDate;
  readonly candidates: readonly TrainedScore[];
}

/**
 * Chooses and trains the score.
 * @param histories - All accounts.
 * @param horizonWeeks - Weeks ahead the risk is mostly asked for.
 * @param timingAt - Fits the timing to earlier histories; the same kind of model as in use now.
 * @returns The score; the model's own probability when the past cannot teach a better one.
 */
export function chooseRiskScore(
  histories: OrderHistories,
  horizonWeeks: number,
  timingAt: (past: OrderHistories) => OrderTiming,
): RiskScore {
  if (!histories.hasDays || histories.ids.length < 30) return modelRiskScore;
  const firstDay = histories.firstDay.reduce((a, b) => Math.min(a, b), histories.asOf);
  const known = new Map<string, CutDate | null>();
  const timings = new Map<number, { past: OrderHistories; timing: OrderTiming } | null>();
  const at = (day: number, weeks: number): CutDate | null => {
    const key = `${day} ${weeks}`;
    let cut = known.get(key);
    if (cut === undefined) {
      let fitted = timings.get(day);
      if (fitted === undefined) {
        const past = historiesAt(histories, day);
        fitted = past.ids.length < 30 ? null : { past, timing: timingAt(past) };
        timings.set(day, fitted);
      }
      cut = fitted && cutDate(histories, fitted.past, fitted.timing, weeks);
      known.set(key, cut);
    }
    return cut;
  };
  const cutsBefore = (
    asOf: number,
    weeks: number,
  ): { cuts: CutDate[]; days: number[]; horizonWeeks: number } => {
    const { days, horizonWeeks: fitting } = cutDays(firstDay, asOf, weeks);
    const cuts = days.map((day) => at(day, fitting)).filter((cut) => cut !== null);
    return { cuts, days, horizonWeeks: fitting };
  };
  const kinds = ["calibrated", "recency", "logistic", "stack"] as const;
  const now = cutsBefore(histories.asOf, horizonWeeks);
  if (!teaches(now.cuts)) return modelRiskScore;
  const judged: Judged[] = [];
  for (const day of now.days) {
    const cut = at(day, now.horizonWeeks);
    if (cut === null) continue;
    const earlier = cutsBefore(day, now.horizonWeeks);
    const trained = teaches(earlier.cuts) ? kinds.map((kind) => train(kind, earlier.cuts)) : [];
    const none = {
      kind: "model" as const,
      coefficients: new Float64Array(0),
      covariance: new Float64Array(0),
    };
    judged.push({ cut, candidates: [none, ...trained] });
  }
  // Candidates are compared only where all of them could be trained.
  const comparable = judged.filter(({ candidates }) => candidates.length > 1);
  // Without a comparison only the model's level is taught by the past, not its form.
  const kind = comparable.length === 0 ? "calibrated" : simplestOfBest(comparable);
  const evidence = comparable.length === 0 ? evidenceOf(judged, "model") : evidenceOf(comparable, kind);
  if (kind === "model") return { ...modelRiskScore, evidence };
  const final = train(kind, now.cuts);
  return {
    kind,
    coefficients: Array.from(final.coefficients),
    covariance: Array.from(final.covariance),
    evidence,
  };
}

/** Each account-period's loss under one candidate, over all judged dates. */
function lossesOf(judged: readonly Judged[], kind: RiskScoreKind): number[] {
  return judged.flatMap(({ cut, candidates }) => {
    const score = candidates.find((candidate) => candidate.kind === kind);
    return score ? Array.from(cut.ordered, (outcome, row) => loss(predict(score, cut, row), outcome)) : [];
  });
}

/** The candidate with the least loss, or an earlier one that is worse by less than one standard error. */
function simplestOfBest(judged: readonly Judged[]): RiskScoreKind {
  const order = riskScoreKinds;
  const losses = order.map((kind) => lossesOf(judged, kind));
  const means = losses.map((list) => list.reduce((a, b) => a + b, 0) / list.length);
  const best = means.indexOf(Math.min(...means));
  for (let i = 0; i < best; i++) {
    const differences = losses[i].map((value, row) => value - losses[best][row]);
    const mean = means[i] - means[best];
    const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / differences.length;
    if (mean <= Math.sqrt(variance / differences.length)) return order[i];
  }
  return order[best];
}

function evidenceOf(judged: readonly Judged[], kind: RiskScoreKind): RiskEvidence {
  const pairs: { p: number; y: number }[] = [];
  let baseBrier = 0;
  for (const { cut, candidates } of judged) {
    const score = candidates.find((candidate) => candidate.kind === kind);
    const rate = cut.ordered.reduce((a, b) => a + b, 0) / cut.ordered.length;
    cut.ordered.forEach((y, row) => {
      if (score) pairs.push({ p: predict(score, cut, row), y });
      baseBrier += (y - rate) ** 2;
    });
  }
  const n = Math.max(1, pairs.length);
  const sorted = [...pairs].sort((a, b) => a.p - b.p);
  let gap = 0;
  for (let group = 0; group < 10; group++) {
    const slice = sorted.slice(Math.floor((group * n) / 10), Math.floor(((group + 1) * n) / 10));
    gap += Math.abs(slice.reduce((sum, { p, y }) => sum + p - y, 0)) / n;
  }
  const logLoss: Partial<Record<RiskScoreKind, number>> = {};
  for (const candidate of riskScoreKinds) {
    const losses = lossesOf(judged, candidate);
    if (losses.length > 0) logLoss[candidate] = losses.reduce((a, b) => a + b, 0) / losses.length;
  }
  return {
    cuts: judged.length,
    accountPeriods: pairs.length,
    events: pairs.reduce((sum, { y }) => sum + 1 - y, 0),
    logLoss,
    brier: pairs.reduce((sum, { p, y }) => sum + (p - y) ** 2, 0) / n,
    baseRateBrier: baseBrier / n,
    calibrationGap: gap,
  };
}

/**
 * Log-odds of at least one order in the time ahead.
 * @param score - Chosen score.
 * @param timing - Fitted timing.
 * @param history - The account.
 * @param horizonWeeks - Weeks ahead.
 * @returns Log-odds.
 */
export function activeLogOdds(
  score: RiskScore,
  timing: OrderTiming,
  history: AccountHistory,
  horizonWeeks: number,
): number {
  if (score.kind === "model") return logit(1 - silenceProbability(timing, history, horizonWeeks));
  const features = scoreFeatures(timing, history, horizonWeeks);
  return scoreColumns[score.kind].reduce(
    (sum, column, i) => sum + score.coefficients[i] * features[column],
    0,
  );
}
