/**
 * A fitted order model as two columns of cells, label and value, and back: the block the FIT function returns and
 * the `model` argument takes, so that last month's fit can be held still.
 */
import type { GammaGammaParameters } from "../models/gamma-gamma/gamma-gamma";
import { assembleOrderModel, type OrderModel } from "./order-model";
import {
  modelMember,
  riskScoreKinds,
  scoreColumns,
  type MemberKind,
  type ScoreMember,
} from "./risk-candidates";
import type { RiskEvidence, RiskScore } from "./risk-score";
import type { FifthBounds } from "./score-features";
import type { SeasonClock } from "./season-clock";
import type { SpendModel } from "./spend-model";
import { positionLength, type LocatedTiming, type TimingAlternative } from "./fitted-timing";
import type { TimingParameters } from "./timing-parameters";

/** One row of the block. */
export type ModelBlockRow = readonly [label: string, value: string | number];

/** Marks a block and the form it is written in. */
const FORMAT = "order model 2";

function spendRows(prefix: string, spend: SpendModel | null): ModelBlockRow[] {
  if (spend === null) return [];
  const { p, q, gamma } = spend.gammaGamma;
  return [
    [`${prefix} method`, spend.method],
    [`${prefix} p`, p],
    [`${prefix} q`, q],
    [`${prefix} gamma`, gamma],
    [`${prefix} pool mean`, spend.poolMean],
    [`${prefix} pool weight`, spend.poolWeight],
    [`${prefix} correlation`, spend.correlation],
    ...listRows(`${prefix} covariance`, spend.covariance ?? []),
  ];
}

function listRows(prefix: string, list: readonly number[]): ModelBlockRow[] {
  return list.map((value, i): ModelBlockRow => [`${prefix} ${i + 1}`, value]);
}

/**
 * Writes a model as cells.
 * @param model - The fitted model.
 * @returns Two columns: what a reader looks for first, then what the program needs to read it back exactly.
 */
export function modelBlock(model: OrderModel): ModelBlockRow[] {
  const { fittedTiming, riskScore } = model;
  const [first] = model.timing;
  const { evidence } = riskScore;
  const readable: ModelBlockRow[] = [
    ["model", model.name],
    ["form", FORMAT],
    ["as of", model.asOf],
    ["accounts", model.accounts],
    ["accounts with repeats", model.accountsWithRepeats],
    ["repeat orders", model.repeatOrders],
    ["span days", model.spanDays],
    ["log-likelihood", model.logLikelihood],
    ["bic", positionLength(fittedTiming) * Math.log(model.accounts) - 2 * model.logLikelihood],
    ["converged", model.converged ? "yes" : "no"],
    ["regularity", fittedTiming.regularity ?? ""],
    ["season clock", model.clock === null ? "no" : "yes"],
    ...parameterRows(first.parameters),
    ...(model.timing.length === 1
      ? []
      : model.timing.map(({ weight, parameters }): ModelBlockRow => [shareLabel(parameters), weight])),
  ];
  return [
    ...readable,
    ...spendRows("spend", model.spend),
    ...spendRows("margin", model.marginSpend),
    ...listRows("speed of month", model.clock?.speeds ?? []),
    ["risk score", riskScore.kind],
    ["risk horizon (weeks)", riskScore.horizonWeeks],
    ["past cut dates", evidence.cuts],
    ["account-periods", evidence.accountPeriods],
    ["events", evidence.events],
    ...(["brier", "baseRateBrier", "calibrationGap"] as const)
      .filter((name) => Number.isFinite(evidence[name]))
      .map((name): ModelBlockRow => [EVIDENCE_LABELS[name], evidence[name]]),
    ...riskScore.members.flatMap((member, i): ModelBlockRow[] => [
      [`risk ${i + 1} kind`, member.kind],
      ...listRows(`risk ${i + 1} coefficient`, member.coefficients),
      ...listRows(`risk ${i + 1} covariance`, member.covariance),
    ]),
    ...fifthLabels.flatMap((name) => listRows(`${name} fifth`, riskScore.fifths?.[name] ?? [])),
    ...timingRows("", fittedTiming),
    ...fittedTiming.alternatives.flatMap((alternative, i): ModelBlockRow[] => [
      [`alternative ${i + 1} weight`, alternative.weight],
      ...timingRows(`alternative ${i + 1} `, alternative),
    ]),
  ];
}

function timingRows(prefix: string, timing: LocatedTiming): ModelBlockRow[] {
  return [
    [`${prefix}variant`, timing.variant],
    [`${prefix}one-time buyers`, timing.oneTimers ? "yes" : "no"],
    ...listRows(`${prefix}k`, timing.ks),
    ...listRows(`${prefix}position`, timing.position),
    ...listRows(`${prefix}covariance`, timing.covariance ?? []),
  ];
}

function parameterRows(parameters: TimingParameters): ModelBlockRow[] {
  if (parameters.variant === "one-time") return [];
  const rows: ModelBlockRow[] = [
    ["r", parameters.r],
    ["alpha (weeks)", parameters.alpha],
  ];
  return parameters.variant === "Pareto"
    ? [...rows, ["s", parameters.s], ["beta (weeks)", parameters.beta]]
    : [...rows, ["a", parameters.a], ["b", parameters.b]];
}

function shareLabel(parameters: TimingParameters): string {
  return "k" in parameters ? `share of k=${parameters.k}` : "share of one-time buyers";
}

const EVIDENCE_LABELS = {
  brier: "brier",
  baseRateBrier: "brier of the base rate",
  calibrationGap: "calibration gap",
} as const;

const fifthLabels = ["recency", "orders", "money"] as const;

/** Why a block could not be read: the label that is missing or holds no usable value. */
export interface BlockProblem {
  readonly label: string;
}

/** Reads labelled cells; remembers the first label that failed. */
class BlockReader {
  readonly values: ReadonlyMap<string, unknown>;
  problem: BlockProblem | null = null;

  constructor(rows: readonly (readonly unknown[])[]) {
    this.values = new Map(rows.map((row) => [String(row[0]), row[1]]));
  }

  number(label: string): number {
    const value = this.values.get(label);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.problem ??= { label };
    return NaN;
  }

  optionalNumber(label: string): number {
    return this.values.has(label) ? this.number(label) : NaN;
  }

  choice<T extends string>(label: string, allowed: readonly T[]): T {
    const found = allowed.find((value) => value === this.values.get(label));
    if (found === undefined) this.problem ??= { label };
    return found ?? allowed[0];
  }

  list(prefix: string): number[] {
    const list: number[] = [];
    while (this.values.has(`${prefix} ${list.length + 1}`))
      list.push(this.number(`${prefix} ${list.length + 1}`));
    return list;
  }
}

function readSpend(reader: BlockReader, prefix: string, of: "margin" | "revenue"): SpendModel | null {
  if (!reader.values.has(`${prefix} method`)) return null;
  const gammaGamma: GammaGammaParameters = {
    p: reader.number(`${prefix} p`),
    q: reader.number(`${prefix} q`),
    gamma: reader.number(`${prefix} gamma`),
  };
  if (!(gammaGamma.p > 0 && gammaGamma.q > 1 && gammaGamma.gamma > 0))
    reader.problem ??= { label: `${prefix} p` };
  const covariance = reader.list(`${prefix} covariance`);
  if (covariance.length !== 0 && covariance.length !== 9)
    reader.problem ??= { label: `${prefix} covariance 1` };
  return {
    method: reader.choice(`${prefix} method`, ["gamma-gamma", "shrunk-mean"]),
    of,
    gammaGamma,
    covariance: covariance.length > 0 ? covariance : null,
    poolMean: reader.number(`${prefix} pool mean`),
    poolWeight: reader.number(`${prefix} pool weight`),
    correlation: reader.number(`${prefix} correlation`),
  };
}

function readRiskScore(reader: BlockReader): RiskScore {
  const kind = reader.choice("risk score", riskScoreKinds);
  const evidence: RiskEvidence = {
    cuts: reader.number("past cut dates"),
    accountPeriods: reader.number("account-periods"),
    events: reader.number("events"),
    logLoss: {},
    brier: reader.optionalNumber(EVIDENCE_LABELS.brier),
    baseRateBrier: reader.optionalNumber(EVIDENCE_LABELS.baseRateBrier),
    calibrationGap: reader.optionalNumber(EVIDENCE_LABELS.calibrationGap),
  };
  const members: ScoreMember[] = [];
  for (let i = 1; i === 1 || reader.values.has(`risk ${i} kind`); i++) members.push(readMember(reader, i));
  const fifths = readFifths(reader);
  if (fifths === null && members.some((member) => member.kind !== "model"))
    reader.problem ??= { label: "recency fifth 1" };
  return { kind, members, horizonWeeks: reader.number("risk horizon (weeks)"), fifths, evidence };
}

function readMember(reader: BlockReader, position: number): ScoreMember {
  const kinds = riskScoreKinds.filter((kind): kind is MemberKind => kind !== "blend");
  const kind = reader.choice(`risk ${position} kind`, kinds);
  if (kind === "model") return modelMember;
  const coefficients = reader.list(`risk ${position} coefficient`);
  const covariance = reader.list(`risk ${position} covariance`);
  if (coefficients.length !== scoreColumns[kind].length)
    reader.problem ??= { label: `risk ${position} coefficient 1` };
  if (covariance.length !== coefficients.length ** 2)
    reader.problem ??= { label: `risk ${position} covariance 1` };
  return { kind, coefficients, covariance };
}

function readFifths(reader: BlockReader): FifthBounds | null {
  const [recency, orders, money] = fifthLabels.map((name) => reader.list(`${name} fifth`));
  if (recency.length === 0) return null;
  for (const [i, bounds] of [recency, orders, money].entries())
    if (bounds.length !== 4 && !(i === 2 && bounds.length === 0))
      reader.problem ??= { label: `${fifthLabels[i]} fifth 1` };
  return { recency, orders, money: money.length > 0 ? money : null };
}

function readClock(reader: BlockReader): SeasonClock | null {
  if (reader.choice("season clock", ["no", "yes"]) === "no") return null;
  const speeds = reader.list("speed of month");
  if (speeds.length !== 12 || !speeds.every((speed) => speed > 0))
    reader.problem ??= { label: "speed of month 1" };
  return { speeds };
}

/** Shape, position and covariance of one timing. */
function readTiming(reader: BlockReader, prefix: string): LocatedTiming {
  const shape = {
    variant: reader.choice(`${prefix}variant`, ["BG", "MBG", "Pareto"]),
    oneTimers: reader.choice(`${prefix}one-time buyers`, ["yes", "no"]) === "yes",
    ks: reader.list(`${prefix}k`),
  };
  const position = reader.list(`${prefix}position`);
  const covariance = reader.list(`${prefix}covariance`);
  if (shape.ks.length === 0 || !shape.ks.every((k) => Number.isInteger(k) && k >= 1))
    reader.problem ??= { label: `${prefix}k 1` };
  if (position.length !== positionLength(shape)) reader.problem ??= { label: `${prefix}position 1` };
  if (covariance.length > 0 && covariance.length !== position.length ** 2)
    reader.problem ??= { label: `${prefix}covariance 1` };
  return { ...shape, position, covariance: covariance.length > 0 ? covariance : null };
}

/**
 * Reads a model back from cells.
 * @param rows - Rows of at least two cells, label first, in any order; other rows are passed over.
 * @returns The model, or the first label that is missing or wrong.
 */
export function modelFromBlock(
  rows: readonly (readonly unknown[])[],
): { readonly model: OrderModel } | { readonly problem: BlockProblem } {
  const reader = new BlockReader(rows);
  reader.choice("form", [FORMAT]);
  const timing = readTiming(reader, "");
  const alternatives: TimingAlternative[] = [];
  for (let i = 1; reader.values.has(`alternative ${i} weight`); i++)
    alternatives.push({
      weight: reader.number(`alternative ${i} weight`),
      ...readTiming(reader, `alternative ${i} `),
    });
  const regularity = reader.values.get("regularity");
  const riskScore = readRiskScore(reader);
  const parts = {
    fittedTiming: {
      ...timing,
      alternatives,
      logLikelihood: reader.number("log-likelihood"),
      converged: reader.choice("converged", ["yes", "no"]) === "yes",
      regularity: typeof regularity === "number" ? regularity : null,
    },
    spend: readSpend(reader, "spend", "revenue"),
    marginSpend: readSpend(reader, "margin", "margin"),
    clock: readClock(reader),
    asOf: reader.number("as of"),
    accounts: reader.number("accounts"),
    accountsWithRepeats: reader.number("accounts with repeats"),
    repeatOrders: reader.number("repeat orders"),
    spanDays: reader.number("span days"),
  };
  if (reader.problem !== null) return { problem: reader.problem };
  return { model: assembleOrderModel(parts, () => riskScore) };
}
