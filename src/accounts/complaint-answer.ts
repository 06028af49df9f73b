/** Whether a complaint got its first answer within the standard of the account's class. */
import type { Complaint } from "./records";
import type { ServiceStandard } from "./service-standards";

const HOURS_A_DAY = 24;

/**
 * Whether a complaint was answered within the standard.
 *
 * @param complaint - The complaint.
 * @param asOf - The day looked from.
 * @param standard - Standard of the account's class, in hours around the clock.
 * @returns Null where it can't be told: the table has no first answers, it is closed without one, days without
 * a time of day leave both possible, or the time is not over yet.
 */
export function answeredOnTime(
  complaint: Complaint,
  asOf: number,
  standard: ServiceStandard,
): boolean | null {
  const { answer, opened, closed } = complaint;
  const limit = standard.complaintResponseHours;
  if (answer === undefined) return null;
  if (answer === null) {
    const waiting = closed === null && (asOf - opened) * HOURS_A_DAY > limit;
    return waiting ? false : null;
  }
  if (answer.most <= limit) return true;
  return answer.least > limit ? false : null;
}
