/** Contacts done against the service standard: how many, and whether an account is behind. */
import { inPerson } from "./contact-kind";
import type { Visit } from "./records";
import { contactsDue, contactsPerYear, type ServiceStandard } from "./service-standards";

/**
 * Contacts that count against a service standard: visits in person, or any contact for classes without visits.
 *
 * @param visits - Contacts of the account.
 * @param standard - Standard of its class.
 * @param after - Day after which they count.
 * @param until - Last day that counts.
 * @returns Number of contacts.
 */
export function contactsDone(
  visits: readonly Visit[],
  standard: ServiceStandard,
  after: number,
  until: number,
): number {
  return visits.filter(
    (visit) => visit.date > after && visit.date <= until && (standard.visitsPerYear === 0 || inPerson(visit)),
  ).length;
}

/**
 * Whether contacts keep up with the standard: enough in the last 90 days, or, where less than one is due in
 * 90 days, the last one not longer ago than the standard's interval.
 *
 * @param visits - Contacts of the account.
 * @param standard - Standard of its class.
 * @param asOf - The day looked from.
 * @returns True also where the class is promised nothing.
 */
export function onStandard(visits: readonly Visit[], standard: ServiceStandard, asOf: number): boolean {
  const perYear = contactsPerYear(standard);
  if (perYear === 0) return true;
  const due = contactsDue(standard, 90);
  if (due >= 1) return contactsDone(visits, standard, asOf - 90, asOf) >= Math.floor(due);
  return contactsDone(visits, standard, asOf - 360 / perYear, asOf) >= 1;
}
