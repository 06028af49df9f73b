/**
 * Everything the user can set, with the add-in's starting values. Each is a cell of the settings sheet;
 * what card-and-summary §5 marks as "ours" stands here and nowhere else.
 */
import { defaultActionLibrary, type ActionLibrary } from "./action-library";
import { driverCap, expertDriverWeights } from "./drivers";
import type { DriverName } from "./scored-account";
import { defaultServiceStandards, type ServiceStandards } from "./service-standards";
import { presetScheme, schemeIds, type LabelLanguage, type SchemeId, type TierScheme } from "./tier-scheme";

/** Criteria of the weighted score; each counts only where its column exists. */
export type CriterionName = "netProfit" | "sales" | "shareOfWallet" | "potential" | "loyalty" | "credit";

/** How tiers are found. */
export interface TierSettings {
  /** "AUTO": weighted score when at least three criteria are known, else ABC. */
  readonly scheme: SchemeId | "AUTO";
  /** Value that single-value schemes rank. */
  readonly measure: "sales" | "netProfit" | "clv";
  readonly schemes: Readonly<Record<SchemeId, TierScheme>>;
  /** Criteria and weights of the weighted score; negative = lower is better, 0 = left out. */
  readonly weights: Readonly<Record<CriterionName, number>>;
  /** How a criterion becomes a score of 0 to 100. */
  readonly scoring: "percentile" | "min-max";
  /** Share of the weight that must be known, else the account is not rated. */
  readonly knownWeight: number;
  /** Screen by accumulated share before the score, as rising shares. */
  readonly screenCuts: readonly number[];
  /** Top tier of a weighted score: at most this share of the accounts, but always so many. */
  readonly topShareLimit: number;
  readonly topCountLimit: number;
  /** Less history than this is not rated yet by a weighted score, in months. */
  readonly leastHistoryMonths: number;
  readonly hysteresis: HysteresisSettings;
}

/** When a tier changes between closed periods. */
export interface HysteresisSettings {
  readonly active: boolean;
  /** Periods in a row at or above the cut before a promotion. */
  readonly promotePeriods: number;
  /** Periods in a row below the widened cut before a demotion. */
  readonly demotePeriods: number;
  /** Score points a score may fall below the cut. */
  readonly scoreMargin: number;
  /** Share of itself by which any other cut is widened. */
  readonly cutMargin: number;
}

/** Unit costs of contacts without a cost of their own, by kind, in the workbook's currency. */
export interface ContactCosts {
  readonly visit: number;
  readonly call: number;
  readonly online: number;
  readonly executive: number;
  readonly mail: number;
}

/** How churn risk is judged. */
export interface RiskSettings {
  /** Lower bounds of the bands as probabilities; below the first is low. */
  readonly bands: { readonly watch: number; readonly high: number; readonly urgent: number };
  /** Log-odds of each driver at its full severity. */
  readonly driverWeights: Readonly<Record<DriverName, number>>;
  /** Cap of the drivers' sum, in log-odds, either way. */
  readonly driverCap: number;
  /** Horizon of the risk in days; null = from the median rhythm of the accounts. */
  readonly horizonDays: number | null;
  readonly horizonLeastDays: number;
  readonly horizonMostDays: number;
  readonly horizonGaps: number;
  /** Satisfaction below this counts as low, 0 to 100. */
  readonly satisfactionTarget: number;
  /** Days after which a warning raised by hand lapses. */
  readonly manualFlagDays: number;
  /** A fall of half-year sales to below this share of a year before is "shrinking". */
  readonly shrinkingShare: number;
}

/** What money is worth and what contacts cost. */
export interface ValueSettings {
  readonly months: number;
  readonly discountPerYear: number;
  /** Cost of capital tied up in overdue balances, a year. */
  readonly capitalRatePerYear: number;
  /** Cost of one service hour; 0 until the user enters one, since no rate fits every currency. */
  readonly serviceCostPerHour: number;
  /** Assumed share of accounts at risk that an action keeps. */
  readonly saveRate: number;
  readonly contactCosts: ContactCosts;
}

/** Limits that the card flags, and what it prints. */
export interface CardSettings {
  /** Days after which a record, or a survey, is called out of date. */
  readonly staleDays: number;
  readonly surveyStaleDays: number;
  readonly contractRedDays: number;
  readonly contractAmberDays: number;
  /** Share of peers that must buy a product before it counts as whitespace, and least number of peers. */
  readonly whitespacePeers: number;
  readonly whitespaceLeastPeers: number;
  /** Share of sales target that makes an account matter to it, years that make it stable, top share of hours. */
  readonly standardTargetShare: number;
  readonly standardYears: number;
  readonly standardHoursShare: number;
  /** Most days overdue for credit grades A, B and C. */
  readonly creditDays: { readonly A: number; readonly B: number; readonly C: number };
  /** Share of wallet aimed at, 0 to 1; null = none. */
  readonly shareOfWalletTarget: number | null;
  readonly printPhones: boolean;
  readonly printTaxId: boolean;
}

/** Hours a person has for clients. */
export interface CapacitySettings {
  /** Client hours a month of one person: 140 working hours, 60 % of them with clients. */
  readonly hoursPerPerson: number;
  readonly overtimeShare: number;
  /** Most contacts of the visit plan a person has on one working day. */
  readonly contactsPerDay: number;
}

/** All settings of a workbook. */
export interface Settings {
  /** Day everything is computed for; null = last order date. */
  readonly asOf: number | null;
  /** Currency shown; null = as found in the workbook. */
  readonly currency: string | null;
  /** First month of the fiscal year that targets are set for, 1 to 12; null = targets are for any 12 months. */
  readonly fiscalStartMonth: number | null;
  /** Gross margin where the workbook has none, as a share of sales; null = none assumed. */
  readonly marginRate: number | null;
  readonly tiers: TierSettings;
  readonly standards: ServiceStandards;
  readonly capacity: CapacitySettings;
  readonly risk: RiskSettings;
  readonly value: ValueSettings;
  readonly card: CardSettings;
  readonly actions: ActionLibrary;
}

/**
 * The starting values with tier labels in one language.
 *
 * @param language - Language of the labels; everything else is the same.
 * @returns A complete set of settings.
 */
export function settingsLabelled(language: LabelLanguage): Settings {
  const schemes = Object.fromEntries(
    schemeIds.map((id) => [id, presetScheme(id, language)] as const),
  ) as Readonly<Record<SchemeId, TierScheme>>;
  return { ...startingValues, tiers: { ...startingTiers, schemes } };
}

const startingTiers: Omit<TierSettings, "schemes"> = {
  scheme: "AUTO",
  measure: "sales",
  weights: { netProfit: 30, sales: 20, shareOfWallet: 15, potential: 15, loyalty: 10, credit: 10 },
  scoring: "percentile",
  knownWeight: 0.6,
  screenCuts: [0.8, 0.95],
  topShareLimit: 0.1,
  topCountLimit: 5,
  leastHistoryMonths: 3,
  hysteresis: { active: true, promotePeriods: 1, demotePeriods: 2, scoreMargin: 3, cutMargin: 0.1 },
};

const startingValues: Omit<Settings, "tiers"> = {
  asOf: null,
  currency: null,
  fiscalStartMonth: null,
  marginRate: null,
  standards: defaultServiceStandards,
  capacity: {
    hoursPerPerson: 84,
    overtimeShare: 0.15,
    contactsPerDay: 4,
  },
  risk: {
    bands: { watch: 0.15, high: 0.35, urgent: 0.6 },
    driverWeights: expertDriverWeights,
    driverCap,
    horizonDays: null,
    horizonLeastDays: 90,
    horizonMostDays: 365,
    horizonGaps: 2,
    satisfactionTarget: 80,
    manualFlagDays: 180,
    shrinkingShare: 0.5,
  },
  value: {
    months: 36,
    discountPerYear: 0.1,
    capitalRatePerYear: 0.06,
    serviceCostPerHour: 0,
    saveRate: 0.2,
    contactCosts: { visit: 200, call: 10, online: 20, executive: 500, mail: 2 },
  },
  card: {
    staleDays: 90,
    surveyStaleDays: 180,
    contractRedDays: 30,
    contractAmberDays: 120,
    whitespacePeers: 0.4,
    whitespaceLeastPeers: 5,
    standardTargetShare: 0.03,
    standardYears: 3,
    standardHoursShare: 0.2,
    creditDays: { A: 7, B: 30, C: 90 },
    shareOfWalletTarget: null,
    printPhones: false,
    printTaxId: false,
  },
  actions: defaultActionLibrary,
};

/** The starting values with English labels. */
export const defaultSettings: Settings = settingsLabelled("en");
