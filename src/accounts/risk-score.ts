/**
 * The score behind churn risk, chosen on the portfolio's own past.
 *
 * Candidates are trained on earlier cut dates and judged on later ones by log-loss. The even mean of the model and of
 * the logistics beside it stands unless one candidate, a simple rule perhaps, was better at every one of at least two
 * dates and by more than two standard errors in all: one odd period must not decide. Combining forecasts evenly is
 * hard to beat where the past is short (Clemen 1989, "Combining forecasts: a review and annotated bibliography").
 */
import { logit } from "../numeric/log-scale";
import { cutDate, cutDays, type CutDate } from "./cut-dates";
import type { AccountHistory, OrderHistories } from "./order-histories";
import { silenceProbability, type OrderTiming } from "./order-timing";
import { historiesAt } from "./past-histories";
import {
  candidateProbability,
  hasFixedHorizon,
  meanLogOdds,
  memberLogOdds,
  modelMember,
  riskScoreKinds,
  trainMembers,
  type RiskScoreKind,
  type ScoreMember,
} from "./risk-candidates";
import { fifthBounds, heldBackLogOdds, scoreFeatures, type FifthBounds } from "./score-features";

/** A chosen score. */
export interface RiskScore {
  readonly kind: RiskScoreKind;
  /** Its log-odds are those of the mean of these members' probabilities. */
  readonly members: readonly ScoreMember[];
  /** Weeks ahead it was trained for. */
  readonly horizonWeeks: number;
  /** Fifths of the portfolio it was trained on; null for the model as it is. */
  readonly fifths: FifthBounds | null;
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
  members: [modelMember],
  horizonWeeks: 26,
  fifths: null,
  evidence: noEvidence,
};

/** Fewer accounts than this, or fewer with, or without, an order, teach nothing. */
const LEAST_ACCOUNTS = 30;
const LEAST_OUTCOMES = 20;
/** Dates at which another candidate must have been better than the mean, and standard errors of its lead in all. */
const LEAST_DATES = 2;
const CLEAR_LEAD = 2;

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

/** Out-of-sample predictions of every candidate at one later date, by account. */
interface Judged {
  readonly cut: CutDate;
  readonly predictions: ReadonlyMap<RiskScoreKind, Float64Array>;
}

function judge(cut: CutDate, earlier: readonly CutDate[]): Judged {
  const predictions = new Map(
    riskScoreKinds.map((kind) => {
      const members = trainMembers(kind, earlier);
      return [kind, Float64Array.from(cut.ordered, (_, row) => candidateProbability(members, cut, row))];
    }),
  );
  return { cut, predictions };
}

/** Looks at the portfolio from earlier days, each day and horizon once. */
class PastPortfolio {
  private readonly known = new Map<string, CutDate | null>();
  private readonly timings = new Map<number, { past: OrderHistories; timing: OrderTiming } | null>();
  private readonly firstDay: number;

  constructor(
    private readonly histories: OrderHistories,
    private readonly timingAt: (past: OrderHistories) => OrderTiming,
  ) {
    this.firstDay = histories.firstDay.reduce((a, b) => Math.min(a, b), histories.asOf);
  }

  at(day: number, weeks: number): CutDate | null {
    const key = `${day} ${weeks}`;
    let cut = this.known.get(key);
    if (cut === undefined) {
      let fitted = this.timings.get(day);
      if (fitted === undefined) {
        const past = historiesAt(this.histories, day);
        fitted = past.ids.length < LEAST_ACCOUNTS ? null : { past, timing: this.timingAt(past) };
        this.timings.set(day, fitted);
      }
      cut = fitted && cutDate(this.histories, fitted.past, fitted.timing, weeks);
      this.known.set(key, cut);
    }
    return cut;
  }

  before(asOf: number, weeks: number): { cuts: CutDate[]; days: number[]; horizonWeeks: number } {
    const { days, horizonWeeks } = cutDays(this.firstDay, asOf, weeks);
    const cuts = days.map((day) => this.at(day, horizonWeeks)).filter((cut) => cut !== null);
    return { cuts, days, horizonWeeks };
  }
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
  if (!histories.hasDays || histories.ids.length < LEAST_ACCOUNTS) return modelRiskScore;
  const past = new PastPortfolio(histories, timingAt);
  const now = past.before(histories.asOf, horizonWeeks);
  if (!teaches(now.cuts)) return modelRiskScore;
  const judged: Judged[] = [];
  for (const day of now.days) {
    const cut = past.at(day, now.horizonWeeks);
    const earlier = past.before(day, now.horizonWeeks).cuts;
    // Candidates are compared only where all of them could be trained.
    if (cut !== null && teaches(earlier)) judged.push(judge(cut, earlier));
  }
  const kind = clearlyBest(judged) ?? "blend";
  return {
    kind,
    members: trainMembers(kind, now.cuts),
    horizonWeeks: now.horizonWeeks,
    fifths: fifthBounds(histories),
    evidence: judged.length === 0 ? noEvidence : evidenceOf(judged, kind),
  };
}

/** Each account's loss under one candidate at one date. */
function lossesOf({ cut, predictions }: Judged, kind: RiskScoreKind): Float64Array {
  const predicted = predictions.get(kind) ?? new Float64Array(0);
  return predicted.map((p, row) => loss(p, cut.ordered[row]));
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** The candidate with the least loss, if it beat the mean at every date and clearly in all. */
function clearlyBest(judged: readonly Judged[]): RiskScoreKind | null {
  if (judged.length < LEAST_DATES) return null;
  let best: RiskScoreKind | null = null;
  let bestLead = 0;
  const even = judged.map((date) => lossesOf(date, "blend"));
  for (const kind of riskScoreKinds) {
    const leads = judged.map((date, j) => lossesOf(date, kind).map((value, row) => even[j][row] - value));
    if (!leads.every((list) => mean(list) > 0)) continue;
    const all = leads.flatMap((list) => Array.from(list));
    const lead = mean(all);
    const error = Math.sqrt(mean(all.map((value) => (value - lead) ** 2)) / all.length);
    if (lead > CLEAR_LEAD * error && lead > bestLead) {
      best = kind;
      bestLead = lead;
    }
  }
  return best;
}

function evidenceOf(judged: readonly Judged[], kind: RiskScoreKind): RiskEvidence {
  const pairs: { p: number; y: number }[] = [];
  let baseBrier = 0;
  for (const { cut, predictions } of judged) {
    const rate = mean(cut.ordered);
    const predicted = predictions.get(kind) ?? new Float64Array(0);
    cut.ordered.forEach((y, row) => {
      pairs.push({ p: predicted[row], y });
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
  const logLoss = Object.fromEntries(
    riskScoreKinds.map((candidate) => [
      candidate,
      mean(judged.flatMap((date) => Array.from(lossesOf(date, candidate)))),
    ]),
  );
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
 * Log-odds of at least one order in the time ahead by each member of a score.
 * @param score - Chosen score.
 * @param timing - Fitted timing.
 * @param history - The account.
 * @param horizonWeeks - Weeks ahead.
 * @returns Log-odds, in the order of the members, and the features they rest on.
 */
export function memberOdds(
  score: RiskScore,
  timing: OrderTiming,
  history: AccountHistory,
  horizonWeeks: number,
): { readonly logOdds: number[]; readonly features: Float64Array } {
  const { fifths } = score;
  const own = (): number => logit(1 - silenceProbability(timing, history, horizonWeeks));
  if (fifths === null) return { logOdds: score.members.map(own), features: new Float64Array(0) };
  const features = scoreFeatures(timing, fifths, history, horizonWeeks);
  const logOdds = score.members.map((member) => {
    if (member.kind === "model") return own();
    const z = memberLogOdds(member, features, 0);
    if (!hasFixedHorizon(member.kind) || horizonWeeks === score.horizonWeeks) return z;
    return (
      z +
      heldBackLogOdds(timing, history, horizonWeeks) -
      heldBackLogOdds(timing, history, score.horizonWeeks)
    );
  });
  return { logOdds, features };
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
  return meanLogOdds(memberOdds(score, timing, history, horizonWeeks).logOdds);
}
