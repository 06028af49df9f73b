/** What the workbook says of each churn driver of an account. What is not known gives no reading. */
import type { AccountFigures, PortfolioFigures } from "./account-figures";
import type { AccountRecords } from "./account-records";
import {
  complaintsSeverity,
  contactGapSeverity,
  contractEndSeverity,
  declineSeverity,
  latePaymentSeverity,
  satisfactionSeverity,
  switchingCostSeverity,
  type DriverReading,
} from "./drivers";
import { productSales } from "./product-parts";
import type { Complaint } from "./records";
import { contactsPerYear, type ServiceStandard } from "./service-standards";
import type { Settings } from "./settings";

/** What readings are taken from. */
export interface DriverSources {
  readonly records: AccountRecords;
  readonly figures: AccountFigures;
  readonly standard: ServiceStandard;
  readonly asOf: number;
  /** Last day of the year before. */
  readonly yearAgo: number;
  readonly twoYearsAgo: number;
  /** First contact in the whole visits table: silence before it says nothing. */
  readonly contactsSince: number | null;
}

/** Longest time since a contract's end that still counts as unrenewed, in days. */
const CONTRACT_MEMORY_DAYS = 365;

/**
 * Drop of the share of wallet against a year ago; without spend figures, of order size and product count.
 *
 * @param sources - The account.
 * @returns 0.25 is a quarter less, below 0 a rise; null when neither can be told.
 */
export function declineOf(sources: DriverSources): number | null {
  const { records, figures, asOf, yearAgo, twoYearsAgo } = sources;
  const { categorySpend, categorySpendYearAgo } = records.account;
  const [now, before] = figures.sales;
  if (categorySpend !== null && categorySpendYearAgo !== null) {
    if (categorySpend <= 0 || categorySpendYearAgo <= 0 || before <= 0) return null;
    return 1 - now / categorySpend / (before / categorySpendYearAgo);
  }
  const [orders, ordersBefore] = figures.orders;
  // One order against one says nothing about a habit.
  if (orders < 2 || ordersBefore < 2 || before <= 0) return null;
  const sizeDrop = 1 - now / orders / (before / ordersBefore);
  const products = productSales(records.orders, yearAgo, asOf).size;
  const productsBefore = productSales(records.orders, twoYearsAgo, yearAgo).size;
  return products === 0 || productsBefore === 0 ? sizeDrop : (sizeDrop + 1 - products / productsBefore) / 2;
}

/**
 * Whether a complaint was still open on a day.
 *
 * @param complaint - The complaint.
 * @param asOf - The day.
 * @returns True until the day it was closed.
 */
export function isOpen(complaint: Complaint, asOf: number): boolean {
  return complaint.closed === null || complaint.closed > asOf;
}

/**
 * Whether a complaint was closed within the standard.
 *
 * @param complaint - The complaint.
 * @param asOf - The day looked from.
 * @param standard - Standard of the account's class.
 * @returns Null while it is open and still in time.
 */
export function closedOnTime(complaint: Complaint, asOf: number, standard: ServiceStandard): boolean | null {
  const late = Math.min(complaint.closed ?? asOf, asOf) - complaint.opened > standard.complaintCloseDays;
  return isOpen(complaint, asOf) && !late ? null : !late;
}

function complaintsReading({ records, asOf, standard }: DriverSources): DriverReading | null {
  const { complaints } = records;
  if (complaints === null || complaints.length === 0) return null;
  const severity = complaintsSeverity(
    complaints.map((complaint) => ({
      severity: complaint.severity,
      ageDays: asOf - complaint.opened,
      open: isOpen(complaint, asOf),
      solvedOnTime: isOpen(complaint, asOf) ? null : closedOnTime(complaint, asOf, standard),
    })),
  );
  return {
    driver: "complaints",
    value: complaints.filter((complaint) => isOpen(complaint, asOf)).length,
    severity,
  };
}

function latePaymentReading({ figures }: DriverSources): DriverReading | null {
  const { payments } = figures;
  if (payments === null || payments.invoices === 0) return null;
  const { meanDaysLate90, meanDaysLateBefore, balance, overdueOver30 } = payments;
  const later =
    meanDaysLate90 === null || meanDaysLateBefore === null ? null : meanDaysLate90 - meanDaysLateBefore;
  const share = balance > 0 ? overdueOver30 / balance : 0;
  return { driver: "late-payment", value: later, severity: latePaymentSeverity(later, share) };
}

/**
 * Days since the last contact over the days the standard allows.
 *
 * @param sources - The account.
 * @returns Days and ratio; null without a visits table, an order, or a standard.
 */
export function contactGapOf(
  sources: DriverSources,
): { readonly days: number; readonly ratio: number } | null {
  const { records, figures, standard, asOf, contactsSince } = sources;
  const perYear = contactsPerYear(standard);
  if (records.visits === null || contactsSince === null || figures.firstOrder === null || perYear === 0)
    return null;
  const last = records.visits.at(-1)?.date ?? Math.max(contactsSince, figures.firstOrder);
  return { days: asOf - last, ratio: ((asOf - last) * perYear) / 360 };
}

/**
 * Known drivers of an account.
 *
 * @param sources - The account.
 * @param settings - How long a warning raised by hand holds.
 * @returns Readings with a severity above 0.
 */
export function driverReadings(sources: DriverSources, settings: Settings): readonly DriverReading[] {
  const { records, asOf } = sources;
  const { account, surveys } = records;
  const readings: (DriverReading | null)[] = [complaintsReading(sources), latePaymentReading(sources)];
  const drop = declineOf(sources);
  if (drop !== null) readings.push({ driver: "decline", value: drop, severity: declineSeverity(drop) });
  const { manualFlag, manualFlagDate } = account;
  const lapsed = manualFlagDate !== null && asOf - manualFlagDate > settings.risk.manualFlagDays;
  if (manualFlag !== null && !lapsed)
    readings.push({ driver: "manual-flag", value: manualFlag, severity: manualFlag });
  if (account.contractEnd !== null) {
    const left = account.contractEnd - asOf;
    const severity = left < -CONTRACT_MEMORY_DAYS ? 0 : contractEndSeverity(left);
    readings.push({ driver: "contract-end", value: left, severity });
  }
  const survey = surveys?.at(-1);
  if (survey !== undefined) {
    const severity = satisfactionSeverity(survey.score, asOf - survey.date);
    readings.push({ driver: "satisfaction", value: survey.score, severity });
  }
  const gap = contactGapOf(sources);
  if (gap !== null)
    readings.push({ driver: "contact-gap", value: gap.ratio, severity: contactGapSeverity(gap.ratio) });
  if (account.switchingCost !== null) {
    const severity = switchingCostSeverity(account.switchingCost);
    readings.push({ driver: "switching-cost", value: account.switchingCost, severity });
  }
  return readings
    .filter((reading) => reading !== null && reading.severity > 0)
    .filter((reading) => reading !== null);
}

/**
 * Readings scaled down together where their effects would move the log-odds further than the user allows.
 *
 * @param readings - Known drivers of one account.
 * @param risk - Weights and cap.
 * @returns The readings, their severities scaled by one factor.
 */
export function cappedReadings(
  readings: readonly DriverReading[],
  { driverWeights, driverCap }: Pick<Settings["risk"], "driverWeights" | "driverCap">,
): readonly DriverReading[] {
  const sum = readings.reduce((total, { driver, severity }) => total + driverWeights[driver] * severity, 0);
  if (Math.abs(sum) <= driverCap) return readings;
  const factor = driverCap / Math.abs(sum);
  return readings.map((reading) => ({ ...reading, severity: reading.severity * factor }));
}

/**
 * Sources of the readings of every account.
 *
 * @param records - Records of all accounts.
 * @param figures - Their figures, in the same order.
 * @param standardOf - Service standard of the account at a position.
 * @returns One entry an account, in the same order.
 */
export function driverSources(
  records: readonly AccountRecords[],
  figures: PortfolioFigures,
  standardOf: (index: number) => ServiceStandard,
): readonly DriverSources[] {
  const [asOf, yearAgo, twoYearsAgo] = figures.ends;
  let contactsSince: number | null = null;
  for (const { visits } of records) {
    const first = visits?.at(0)?.date;
    if (first !== undefined && (contactsSince === null || first < contactsSince)) contactsSince = first;
  }
  return records.map((entry, index) => ({
    records: entry,
    figures: figures.accounts[index],
    standard: standardOf(index),
    asOf,
    yearAgo,
    twoYearsAgo,
    contactsSince,
  }));
}
