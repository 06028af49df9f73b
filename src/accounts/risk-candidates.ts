/**
 * Candidates for the score behind churn risk: simple rules, the order model's own probability, logistics on both, and
 * the even mean of all that learn or know a rhythm.
 *
 * Each is a ridge logistic of the chance of an order. Where the model's log-odds take part the prior mean is the model
 * itself, so that little past evidence moves little.
 */
import { logistic, logit } from "../numeric/log-scale";
import { ridgeLogistic, type CoefficientPrior } from "../numeric/ridge-logistic";
import type { CutDate } from "./cut-dates";
import { featureAt, scoreFeatureCount } from "./score-features";

/** One logistic; "model" is the order model's probability as it is. */
export type MemberKind =
  | "model"
  | "calibrated"
  | "logistic"
  | "stack"
  | "wide"
  | "recency"
  | "base-rate"
  | "ninety-days"
  | "overdue"
  | "rfm";
/** What risk may rest on: one of these, or the even mean of several. */
export type RiskScoreKind = MemberKind | "blend";

/** Kinds the mean is taken over. */
export const blendMembers: readonly MemberKind[] = ["model", "calibrated", "logistic", "stack", "wide"];
/** All kinds a score may be, the mean first. */
export const riskScoreKinds: readonly RiskScoreKind[] = [
  "blend",
  ...blendMembers,
  "recency",
  "base-rate",
  "ninety-days",
  "overdue",
  "rfm",
];
/** Kinds that know no rhythm and no horizon; the model carries them from one horizon to another. */
const FIXED_HORIZON: readonly MemberKind[] = ["base-rate", "ninety-days", "overdue", "rfm"];

/**
 * Whether a kind is a simple rule without a horizon of its own.
 * @param kind - The kind.
 * @returns True for base rate, ninety days, overdue factor and RFM sum.
 */
export function hasFixedHorizon(kind: MemberKind): boolean {
  return FIXED_HORIZON.includes(kind);
}

const { constant, silence, frequency, model, overdue, ninetyDays, rfm } = featureAt;

/** Features each kind uses; none for the model as it is. */
export const scoreColumns: Readonly<Record<MemberKind, readonly number[]>> = {
  model: [],
  calibrated: [constant, model],
  logistic: [constant, silence, frequency],
  stack: [constant, silence, frequency, model],
  wide: [constant, silence, frequency, model, overdue, ninetyDays, rfm],
  recency: [constant, silence],
  "base-rate": [constant],
  "ninety-days": [constant, ninetyDays],
  overdue: [constant, overdue],
  rfm: [constant, rfm],
};

const PRIORS: Readonly<Record<Exclude<MemberKind, "model">, CoefficientPrior>> = {
  calibrated: { means: [0, 1], standardDeviations: [1, 0.5] },
  logistic: { means: [0, -0.5, 0.5], standardDeviations: [2, 1, 1] },
  stack: { means: [0, 0, 0, 1], standardDeviations: [1, 0.5, 0.5, 0.5] },
  wide: { means: [0, 0, 0, 1, 0, 0, 0], standardDeviations: [1, 0.5, 0.5, 0.5, 0.3, 0.5, 0.45] },
  recency: { means: [0, -0.5], standardDeviations: [2, 1] },
  "base-rate": { means: [0], standardDeviations: [2] },
  "ninety-days": { means: [0, 1], standardDeviations: [2, 2] },
  overdue: { means: [0, 1], standardDeviations: [2, 2] },
  rfm: { means: [0, 1], standardDeviations: [2, 1.5] },
};

/** One trained logistic. */
export interface ScoreMember {
  readonly kind: MemberKind;
  /** Coefficients of the log-odds of an order; empty for "model". */
  readonly coefficients: readonly number[];
  /** Their covariance, row by row. */
  readonly covariance: readonly number[];
}

/** The model's own probability. */
export const modelMember: ScoreMember = { kind: "model", coefficients: [], covariance: [] };

/**
 * Trains one candidate.
 * @param kind - What to train.
 * @param cuts - Accounts at earlier days, with what they did then.
 * @returns Coefficients and covariance.
 */
export function trainMember(kind: MemberKind, cuts: readonly CutDate[]): ScoreMember {
  if (kind === "model") return modelMember;
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
  let fit = ridgeLogistic(rows, outcomes, prior);
  const silent = columns.indexOf(silence);
  if (silent >= 0 && fit.coefficients[silent] > 0) {
    // Longer silence must never look like safety: then silence counts through the other figures only.
    fit = ridgeLogistic(rows, outcomes, {
      means: prior.means.map((mean, i) => (i === silent ? 0 : mean)),
      standardDeviations: prior.standardDeviations.map((sd, i) => (i === silent ? 1e-4 : sd)),
    });
  }
  return { kind, coefficients: Array.from(fit.coefficients), covariance: Array.from(fit.covariance) };
}

/**
 * Trains all members of a kind.
 * @param kind - One candidate, or the mean of several.
 * @param cuts - Accounts at earlier days, with what they did then.
 * @returns One member, or those the mean is taken over.
 */
export function trainMembers(kind: RiskScoreKind, cuts: readonly CutDate[]): ScoreMember[] {
  return (kind === "blend" ? blendMembers : [kind]).map((one) => trainMember(one, cuts));
}

/**
 * Log-odds of an order by one logistic.
 * @param member - Trained; not "model".
 * @param rows - Rows of features.
 * @param from - Where the account's row begins.
 * @returns Log-odds.
 */
export function memberLogOdds(member: ScoreMember, rows: Float64Array, from: number): number {
  const columns = scoreColumns[member.kind];
  let z = 0;
  for (let i = 0; i < columns.length; i++) z += member.coefficients[i] * rows[from + columns[i]];
  return z;
}

/**
 * Chance of an order by one candidate at a cut date.
 * @param members - Its members.
 * @param cut - The cut date.
 * @param row - The account's row.
 * @returns The mean of the members' probabilities.
 */
export function candidateProbability(members: readonly ScoreMember[], cut: CutDate, row: number): number {
  let sum = 0;
  for (const member of members)
    sum +=
      member.kind === "model"
        ? cut.model[row]
        : logistic(memberLogOdds(member, cut.rows, row * scoreFeatureCount));
  return sum / members.length;
}

/**
 * Log-odds of the mean of several probabilities.
 * @param logOdds - Log-odds of each, at least one.
 * @returns Log-odds of their mean.
 */
export function meanLogOdds(logOdds: readonly number[]): number {
  if (logOdds.length === 1) return logOdds[0];
  const chance = logOdds.reduce((sum, z) => sum + logistic(z), 0) / logOdds.length;
  const silenceChance = logOdds.reduce((sum, z) => sum + logistic(-z), 0) / logOdds.length;
  // From the smaller side, so that a chance near 1 keeps its digits.
  return chance < silenceChance ? logit(chance) : -logit(silenceChance);
}
