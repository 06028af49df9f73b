/**
 * Drivers of churn risk: how bad each figure is (severity 0 to 1), how much it counts (log-odds), and how a
 * rise in risk is split among them so that the parts add up exactly.
 *
 * A figure that is not known has no effect; it never raises risk.
 */
import { logistic, logit } from "../numeric/log-scale";
import type { DriverName, RiskPoint } from "./scored-account";

/** One known driver of one account. */
export interface DriverReading {
  readonly driver: DriverName;
  /** The figure itself, to show. */
  readonly value: number | null;
  /** How bad it is, 0 to 1. */
  readonly severity: number;
}

/** Log-odds of each driver at full severity. */
export type DriverWeights = Readonly<Record<DriverName, number>>;

/** Expert weights, before there is data to move them. */
export const expertDriverWeights: DriverWeights = {
  decline: 1,
  "manual-flag": 0.8,
  complaints: 0.7,
  "contract-end": 0.7,
  satisfaction: 0.6,
  "late-payment": 0.6,
  "contact-gap": 0.4,
  "switching-cost": -0.5,
};

/** The sum of effects never moves the log-odds further than this. */
export const driverCap = 1.5;

function clip(severity: number): number {
  return Math.min(1, Math.max(0, severity));
}

/**
 * Severity of a drop of share of wallet, or of order size and line count.
 * @param drop - Drop against a year ago as a share: 0.25 is 25 % less.
 * @returns 0 to 1: 0 up to a drop of 5 %, 1 from 50 %.
 */
export function declineSeverity(drop: number): number {
  return clip((drop - 0.05) / 0.45);
}

/** One complaint, as the severity of complaints needs it. */
export interface ComplaintFigure {
  readonly severity: "minor" | "middle" | "severe";
  /** Days since it was opened, 0 or more. */
  readonly ageDays: number;
  readonly open: boolean;
  /** Solved within the standard; null when not known. */
  readonly solvedOnTime: boolean | null;
}

const COMPLAINT_WEIGHT = { minor: 0.25, middle: 0.5, severe: 1 } as const;

/**
 * Severity of an account's complaints; each fades by half in 90 days.
 * @param complaints - Its complaints.
 * @returns 0 to 1.
 */
export function complaintsSeverity(complaints: readonly ComplaintFigure[]): number {
  let sum = 0;
  for (const complaint of complaints) {
    const factor = complaint.open ? 1.5 : complaint.solvedOnTime === true ? 0.3 : 1;
    sum += COMPLAINT_WEIGHT[complaint.severity] * factor * 2 ** (-Math.max(0, complaint.ageDays) / 90);
  }
  return clip(1 - Math.exp(-sum));
}

/**
 * Severity of a contract that ends without renewal.
 * @param daysLeft - Days to its end; negative when it has ended.
 * @returns 0 from 120 days on, 1 at 30 days and less.
 */
export function contractEndSeverity(daysLeft: number): number {
  return clip((120 - daysLeft) / 90);
}

/**
 * Severity of dissatisfaction; a survey fades by half in 180 days.
 * @param score - 0 to 100.
 * @param ageDays - Days since the survey, 0 or more.
 * @returns 0 to 1.
 */
export function satisfactionSeverity(score: number, ageDays: number): number {
  return clip((80 - score) / 40) * 2 ** (-Math.max(0, ageDays) / 180);
}

/**
 * Severity of paying later than before.
 * @param daysLater - Mean days late of the last 90 days less those of the 12 months before; null when not known.
 * @param overdueShare - Share of receivables overdue by more than 30 days, 0 to 1; null when not known.
 * @returns 0 to 1.
 */
export function latePaymentSeverity(daysLater: number | null, overdueShare: number | null): number {
  return clip(Math.max((daysLater ?? 0) / 30, overdueShare ?? 0));
}

/**
 * Severity of a gap in contact.
 * @param ratio - Days since the last contact / days the tier's standard allows.
 * @returns 0 up to the standard, 1 from twice the standard.
 */
export function contactGapSeverity(ratio: number): number {
  return clip(ratio - 1);
}

/**
 * Strength of the account's switching cost, which lowers risk.
 * @param level - 1 (easy to leave) to 5 (hard).
 * @returns 0 to 1.
 */
export function switchingCostSeverity(level: number): number {
  return clip((level - 1) / 4);
}

/** Risk after drivers, with the parts of the way there. */
export interface DrivenRisk {
  readonly value: number;
  /** One entry a reading, in the order given; they add up to `value` − base. */
  readonly points: readonly RiskPoint[];
}

/**
 * Moves a base risk by the known drivers.
 * @param base - Risk from the rhythm alone, 0 to 1.
 * @param readings - The known drivers.
 * @param weights - Log-odds at full severity.
 * @returns The risk and each driver's part, in points of probability (0.12 = 12 points).
 */
export function drivenRisk(
  base: number,
  readings: readonly DriverReading[],
  weights: DriverWeights,
): DrivenRisk {
  const effects = readings.map(({ driver, severity }) => weights[driver] * clip(severity));
  const sum = effects.reduce((a, b) => a + b, 0);
  const capped = Math.min(driverCap, Math.max(-driverCap, sum));
  const inside = base > 0 && base < 1;
  const value = inside && capped !== 0 ? logistic(logit(base) + capped) : base;
  // As the sum goes to 0 the split tends to the slope of the curve.
  const perEffect = Math.abs(sum) > 1e-9 ? (value - base) / sum : base * (1 - base);
  return {
    value,
    points: readings.map(({ driver, value: figure }, i) => ({
      driver,
      value: figure,
      points: inside ? effects[i] * perEffect : 0,
    })),
  };
}
