/**
 * Service standards: what each service class is promised, in hours, visits and response times.
 * Starting values are ours (card-and-summary §5d); every one is a cell of the settings sheet.
 */
import type { ServiceClass } from "./scored-account";

/** Service classes from the top down. */
export const serviceClasses: readonly ServiceClass[] = ["strategic", "key", "general", "floor"];

/** What one service class is promised. Counts are per year so that every rhythm fits one unit. */
export interface ServiceStandard {
  /** Weight of an account of this class in the allocation. */
  readonly importance: number;
  /** Lowest level of manager who may own it, 1 to 3. */
  readonly managerLevel: number;
  /** Most accounts of this class one person should carry; null = no limit. */
  readonly accountsPerManager: number | null;
  /** Client hours a month. */
  readonly hoursPerMonth: number;
  /** Hours a month that are left when hours are short. */
  readonly leastHoursPerMonth: number;
  readonly visitsPerYear: number;
  readonly callsPerYear: number;
  readonly executiveVisitsPerYear: number;
  readonly reviewsPerYear: number;
  readonly surveysPerYear: number;
  /** Working time until a request is answered, in hours. */
  readonly responseHours: number;
  readonly proposalDays: number;
  readonly complaintResponseHours: number;
  readonly complaintCloseDays: number;
  /** 1 is served first. */
  readonly supplyPriority: number;
  readonly paymentTermsDays: number;
  /** Credit limit as a multiple of mean monthly sales; 0 = prepay. */
  readonly creditMonths: number;
  /** Months until the tier is looked at again; null = only when something changes. */
  readonly reviewTierMonths: number | null;
  /** Fields of the card expected to be filled, as a share of all, 0 to 1. */
  readonly expectedFields: number;
}

/** One standard a service class. */
export type ServiceStandards = Readonly<Record<ServiceClass, ServiceStandard>>;

/** Starting values of the service standards. */
export const defaultServiceStandards: ServiceStandards = {
  strategic: {
    importance: 8,
    managerLevel: 3,
    accountsPerManager: 8,
    hoursPerMonth: 16,
    leastHoursPerMonth: 8,
    visitsPerYear: 24,
    callsPerYear: 52,
    executiveVisitsPerYear: 2,
    reviewsPerYear: 4,
    surveysPerYear: 2,
    responseHours: 2,
    proposalDays: 1,
    complaintResponseHours: 1,
    complaintCloseDays: 3,
    supplyPriority: 1,
    paymentTermsDays: 60,
    creditMonths: 1.5,
    reviewTierMonths: 3,
    expectedFields: 1,
  },
  key: {
    importance: 4,
    managerLevel: 2,
    accountsPerManager: 20,
    hoursPerMonth: 6,
    leastHoursPerMonth: 3,
    visitsPerYear: 12,
    callsPerYear: 26,
    executiveVisitsPerYear: 1,
    reviewsPerYear: 2,
    surveysPerYear: 2,
    responseHours: 4,
    proposalDays: 2,
    complaintResponseHours: 4,
    complaintCloseDays: 5,
    supplyPriority: 2,
    paymentTermsDays: 45,
    creditMonths: 1.2,
    reviewTierMonths: 6,
    expectedFields: 0.85,
  },
  general: {
    importance: 2,
    managerLevel: 1,
    accountsPerManager: null,
    hoursPerMonth: 1,
    leastHoursPerMonth: 0.5,
    visitsPerYear: 2,
    callsPerYear: 4,
    executiveVisitsPerYear: 0,
    reviewsPerYear: 1,
    surveysPerYear: 1,
    responseHours: 8,
    proposalDays: 3,
    complaintResponseHours: 24,
    complaintCloseDays: 7,
    supplyPriority: 3,
    paymentTermsDays: 30,
    creditMonths: 1,
    reviewTierMonths: 12,
    expectedFields: 0.6,
  },
  floor: {
    importance: 1,
    managerLevel: 1,
    accountsPerManager: null,
    hoursPerMonth: 0.2,
    leastHoursPerMonth: 0.2,
    visitsPerYear: 0,
    callsPerYear: 1,
    executiveVisitsPerYear: 0,
    reviewsPerYear: 0,
    surveysPerYear: 1,
    responseHours: 16,
    proposalDays: 5,
    complaintResponseHours: 24,
    complaintCloseDays: 15,
    supplyPriority: 3,
    paymentTermsDays: 0,
    creditMonths: 0,
    reviewTierMonths: null,
    expectedFields: 0.4,
  },
};

/**
 * Contacts a service class is promised in a number of days: visits, or calls where it gets no visits.
 *
 * @param standard - The standard of the account's class.
 * @param days - Length of the period in days, at least 0; a year counts 360 so that 90 days are a quarter.
 * @returns Number of contacts, not rounded.
 * @example
 * contactsDue(defaultServiceStandards.key, 90); // => 3
 */
export function contactsDue(standard: ServiceStandard, days: number): number {
  return (contactsPerYear(standard) * days) / 360;
}

/**
 * Contacts a year that count against the standard: visits, or calls where the class gets no visits.
 *
 * @param standard - The standard of the account's class.
 * @returns Contacts a year, 0 when none is promised.
 */
export function contactsPerYear(standard: ServiceStandard): number {
  return standard.visitsPerYear > 0 ? standard.visitsPerYear : standard.callsPerYear;
}
