/**
 * How sure a churn risk is: the middle 80 % of what its log-odds could be.
 *
 * They move with the fitted parameters and the timings that cannot be ruled out, by a deviation taken over points
 * spread along the axes of their covariance, with the score's coefficients, and as far as the members of a mean
 * disagree. What was overruled stays possible: the range takes in that of a likely other timing, and under a learnt
 * score that of the model alone.
 */
import { logistic } from "../numeric/log-scale";
import type { AccountHistory } from "./order-histories";
import type { OrderModel } from "./order-model";
import { meanLogOdds, scoreColumns, type ScoreMember } from "./risk-candidates";
import { activeLogOdds, memberOdds, modelRiskScore, type RiskScore } from "./risk-score";

/** How far something may lie below and above what was estimated. */
export interface Reach {
  readonly below: number;
  readonly above: number;
}

const Z80 = 1.2815515655446004;
/** Another timing of this chance or more has a tail of a tenth and more: its own range is taken in. */
const LIKELY = 0.2;

/** Standard deviation of one member's log-odds from that of its coefficients. */
function coefficientDeviation({ kind, covariance }: ScoreMember, features: Float64Array): number {
  const columns = scoreColumns[kind];
  const d = columns.length;
  let square = 0;
  for (let i = 0; i < d; i++)
    for (let j = 0; j < d; j++) square += features[columns[i]] * features[columns[j]] * covariance[i * d + j];
  return Math.sqrt(square);
}

/** Moves of the log-odds over the points of one timing. */
interface Moves {
  weight: number;
  sum: number;
  squares: number;
}

/**
 * Reach of an account's log-odds under one score, from three sources taken as independent: the timing's parameters
 * (where they are not known, that of a rate seen as often as the account ordered), the score's coefficients (all
 * members taken to err together), and how far the members disagree.
 */
function reachUnder(riskScore: RiskScore, model: OrderModel, history: AccountHistory, weeks: number): Reach {
  const { timing, timingDraws } = model;
  const { logOdds, features } = memberOdds(riskScore, timing, history, weeks);
  const centre = meanLogOdds(logOdds);
  const moves = new Map<number, Moves>();
  let squares = timingDraws.length === 0 ? 1 / history.orders : 0;
  for (const { weight, timing: draw, choice } of timingDraws) {
    const moved = activeLogOdds(riskScore, draw, history, weeks) - centre;
    if (!Number.isFinite(moved)) continue;
    squares += weight * moved * moved;
    const known = moves.get(choice) ?? { weight: 0, sum: 0, squares: 0 };
    known.weight += weight;
    known.sum += weight * moved;
    known.squares += weight * moved * moved;
    moves.set(choice, known);
  }
  const rest = scoreVariance(riskScore, logOdds, features);
  const own = Z80 * Math.sqrt(squares + rest);
  let [below, above] = [own, own];
  for (const [choice, { weight, sum, squares: all }] of moves) {
    if (choice === 0 || weight < LIKELY) continue;
    const towardsSafe = sum / weight;
    const reach = Z80 * Math.sqrt(Math.max(0, all / weight - towardsSafe * towardsSafe) + rest);
    below = Math.max(below, reach + towardsSafe);
    above = Math.max(above, reach - towardsSafe);
  }
  return { below, above };
}

/** Variance of the log-odds from the coefficients of a score and the disagreement of its members. */
function scoreVariance({ members }: RiskScore, logOdds: readonly number[], features: Float64Array): number {
  const centre = meanLogOdds(logOdds);
  const chance = logistic(centre);
  const slope = chance * logistic(-centre);
  if (!(slope > 0)) return 0;
  let coefficients = 0;
  let spread = 0;
  members.forEach((member, m) => {
    const own = logistic(logOdds[m]);
    coefficients += (own * logistic(-logOdds[m]) * coefficientDeviation(member, features)) / logOdds.length;
    spread += (own - chance) ** 2 / logOdds.length;
  });
  return (coefficients / slope) ** 2 + spread / slope ** 2;
}

/**
 * How far the log-odds of the rhythm risk may lie below and above what was estimated.
 * @param model - The fitted portfolio.
 * @param history - The account, on the model's clock.
 * @param weeks - Weeks ahead on that clock.
 * @returns Two lengths of 0 or more.
 */
export function logOddsRange(model: OrderModel, history: AccountHistory, weeks: number): Reach {
  const { riskScore, timing } = model;
  const own = reachUnder(riskScore, model, history, weeks);
  if (riskScore.kind === "model") return own;
  const gap =
    activeLogOdds(riskScore, timing, history, weeks) - activeLogOdds(modelRiskScore, timing, history, weeks);
  const bounded = Math.min(30, Math.max(-30, gap));
  const claimed = reachUnder(modelRiskScore, model, history, weeks);
  return {
    below: Math.max(own.below, claimed.below - bounded),
    above: Math.max(own.above, claimed.above + bounded),
  };
}
