/** Compliance with the service standards: what is kept, by class, and everything that is overdue. */
import { recordsOfAccounts, type AccountRecords } from "./account-records";
import { onStandard } from "./contact-compliance";
import { answeredOnTime } from "./complaint-answer";
import { contactKind, inPerson } from "./contact-kind";
import { closedOnTime, isOpen } from "./driver-readings";
import type { Portfolio } from "./records";
import type { ScoredAccount, ScoredPortfolio, ServiceClass } from "./scored-account";
import { contactsPerYear, serviceClasses, type ServiceStandard } from "./service-standards";
import type { Settings } from "./settings";

/** Kinds of service a standard can be missed in. */
export type ServiceKind = "contact" | "executive-visit" | "survey" | "complaint";

/** One thing that should have been done. */
export interface OverdueService {
  readonly scored: ScoredAccount;
  readonly kind: ServiceKind;
  readonly due: number;
  readonly daysLate: number;
}

/** How a service class is kept; null where the table is missing or nothing was due. */
export interface ComplianceRow {
  readonly serviceClass: ServiceClass;
  readonly accounts: number;
  /** Labels of the tiers that are served as this class, the better first. */
  readonly tierLabels: readonly string[];
  readonly contactsOnStandard: number | null;
  readonly surveysInTime: number | null;
  /** Of complaints opened in the last 12 months and closed or late. */
  readonly complaintsOnTime: number | null;
  /** Of the same, those whose first answer was recorded or is late. */
  readonly complaintsAnswered: number | null;
}

/** Compliance of a portfolio. */
export interface ServiceCompliance {
  /** From the top class down. */
  readonly rows: readonly ComplianceRow[];
  /** The most important class first, then the longest overdue. */
  readonly overdue: readonly OverdueService[];
  /** False where the workbook has no visits, surveys or complaints: then nothing can be called kept or late. */
  readonly recorded: boolean;
}

/** Days between two of so many a year. */
function interval(perYear: number): number {
  return 360 / perYear;
}

function lastDateOf<T extends { readonly date: number }>(
  records: readonly T[],
  matches: (record: T) => boolean,
): number | null {
  return records.filter(matches).at(-1)?.date ?? null;
}

/** Day something repeated falls due; counted from the first order where it was never done. */
function dueDay(last: number | null, firstOrder: number, perYear: number): number {
  return Math.round((last ?? firstOrder) + interval(perYear));
}

function overdueOf(
  scored: ScoredAccount,
  records: AccountRecords,
  standard: ServiceStandard,
  asOf: number,
): readonly OverdueService[] {
  const { firstOrder, stage } = scored;
  if (firstOrder === null || stage === "lost") return [];
  const found: OverdueService[] = [];
  const late = (kind: ServiceKind, due: number): void => {
    if (due < asOf) found.push({ scored, kind, due, daysLate: asOf - due });
  };
  const { visits, surveys, complaints } = records;
  const perYear = contactsPerYear(standard);
  if (visits !== null && perYear > 0 && !onStandard(visits, standard, asOf)) {
    const last = lastDateOf(visits, (visit) => standard.visitsPerYear === 0 || inPerson(visit));
    // Too few contacts in the quarter count as due today even where the last one is recent.
    const due = Math.min(dueDay(last, firstOrder, perYear), asOf);
    found.push({ scored, kind: "contact", due, daysLate: asOf - due });
  }
  if (visits !== null && standard.executiveVisitsPerYear > 0) {
    const last = lastDateOf(visits, ({ kind }) => contactKind(kind) === "executive");
    late("executive-visit", dueDay(last, firstOrder, standard.executiveVisitsPerYear));
  }
  if (surveys !== null && standard.surveysPerYear > 0)
    late("survey", dueDay(surveys.at(-1)?.date ?? null, firstOrder, standard.surveysPerYear));
  for (const complaint of complaints ?? [])
    if (isOpen(complaint, asOf)) late("complaint", complaint.opened + standard.complaintCloseDays);
  return found;
}

function shareTrue(values: readonly boolean[]): number | null {
  return values.length === 0 ? null : values.filter(Boolean).length / values.length;
}

/**
 * Compliance of a portfolio at its as-of day. Prospects and lost accounts are promised nothing.
 *
 * @param portfolio - Records of the workbook.
 * @param scored - The same portfolio scored.
 * @param settings - Service standards.
 * @returns Shares by class and the list of what is overdue.
 */
export function serviceCompliance(
  portfolio: Portfolio,
  scored: ScoredPortfolio,
  settings: Settings,
): ServiceCompliance {
  const { asOf } = portfolio;
  const served = recordsOfAccounts(portfolio)
    .map((records, index) => ({ records, row: scored.accounts[index] }))
    .filter(({ row }) => row.firstOrder !== null && row.stage !== "lost");
  const rows = serviceClasses.map((serviceClass): ComplianceRow => {
    const standard = settings.standards[serviceClass];
    const members = served.filter(({ row }) => row.tier.serviceClass === serviceClass);
    const recent = members.flatMap(({ records }) =>
      (records.complaints ?? []).filter(({ opened }) => opened > asOf - 365),
    );
    const kept = (judge: typeof closedOnTime): number | null =>
      shareTrue(
        recent.map((complaint) => judge(complaint, asOf, standard)).filter((onTime) => onTime !== null),
      );
    const surveyed = standard.surveysPerYear > 0 ? members : [];
    return {
      serviceClass,
      accounts: members.length,
      tierLabels: scored.tierLabels.filter((label) =>
        scored.accounts.some(({ tier }) => tier.label === label && tier.serviceClass === serviceClass),
      ),
      contactsOnStandard: shareTrue(
        members.flatMap(({ records }) =>
          records.visits === null ? [] : [onStandard(records.visits, standard, asOf)],
        ),
      ),
      surveysInTime: shareTrue(
        surveyed.flatMap(({ records, row }) =>
          records.surveys === null
            ? []
            : [
                dueDay(
                  records.surveys.at(-1)?.date ?? null,
                  row.firstOrder ?? asOf,
                  standard.surveysPerYear,
                ) >= asOf,
              ],
        ),
      ),
      complaintsOnTime: kept(closedOnTime),
      complaintsAnswered: kept(answeredOnTime),
    };
  });
  const importance = ({ scored: { tier } }: OverdueService): number =>
    settings.standards[tier.serviceClass].importance;
  const overdue = served
    .flatMap(({ records, row }) => overdueOf(row, records, settings.standards[row.tier.serviceClass], asOf))
    .sort((a, b) => importance(b) - importance(a) || b.daysLate - a.daysLate);
  const recorded = portfolio.visits !== null || portfolio.surveys !== null || portfolio.complaints !== null;
  return { rows, overdue, recorded };
}
