/** Satisfaction block of the card: surveys, complaints and visits against the standard. */
import type { AccountCard } from "./account-card";
import type { AccountRecords } from "./account-records";
import { contactsDone } from "./contact-compliance";
import { closedOnTime, isOpen } from "./driver-readings";
import type { Complaint } from "./records";
import { contactsDue, type ServiceStandard } from "./service-standards";

const SURVEYS_SHOWN = 6;
const REASONS_SHOWN = 2;

function mainReasons(complaints: readonly Complaint[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason } of complaints) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, REASONS_SHOWN)
    .map(([reason]) => reason);
}

/**
 * Satisfaction facts of an account.
 *
 * @param records - Its records.
 * @param standard - Its service standard.
 * @param asOf - The day looked from.
 * @param yearAgo - Last day of the year before.
 * @returns The block; null where the table is missing.
 */
export function satisfactionFacts(
  records: AccountRecords,
  standard: ServiceStandard,
  asOf: number,
  yearAgo: number,
): AccountCard["satisfaction"] {
  const { surveys, complaints, visits } = records;
  const latest = surveys?.at(-1);
  const recent = complaints?.filter(({ opened }) => opened > yearAgo) ?? null;
  const judged = recent
    ?.map((complaint) => closedOnTime(complaint, asOf, standard))
    .filter((onTime) => onTime !== null);
  return {
    latest: latest?.score ?? null,
    latestDate: latest?.date ?? null,
    surveyCount: surveys?.length ?? 0,
    surveys: (surveys ?? []).slice(-SURVEYS_SHOWN).map(({ date, score }) => ({ date, score })),
    complaints12: recent?.length ?? null,
    onTimeShare:
      judged === undefined || judged.length === 0 ? null : judged.filter(Boolean).length / judged.length,
    mainReasons: mainReasons(recent ?? []),
    visits90: visits === null ? null : contactsDone(visits, standard, asOf - 90, asOf),
    visitsStandard90: visits === null ? null : contactsDue(standard, 90),
  };
}

const severityOrder = ["minor", "middle", "severe"] as const;

/**
 * Open complaints of an account.
 *
 * @param records - Its records.
 * @param asOf - The day looked from.
 * @returns Number, worst severity and age of the oldest; null without a complaints table.
 */
export function openComplaintFacts(
  { complaints }: AccountRecords,
  asOf: number,
): Pick<AccountCard["dealings"], "openComplaints" | "worstOpenSeverity" | "oldestOpenDays"> {
  const open = complaints?.filter((complaint) => isOpen(complaint, asOf)) ?? null;
  const worst =
    open?.reduce((most, { severity }) => Math.max(most, severityOrder.indexOf(severity)), -1) ?? -1;
  return {
    openComplaints: open?.length ?? null,
    worstOpenSeverity: worst < 0 ? null : severityOrder[worst],
    oldestOpenDays: open === null || open.length === 0 ? null : asOf - open[0].opened,
  };
}
