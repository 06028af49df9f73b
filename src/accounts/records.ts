/**
 * The records a sales workbook holds, as the rest of the program sees them: one plain object a row.
 *
 * Dates are Excel serial day numbers of the 1900 system (whole days, UTC); money is in the
 * workbook's one currency. `null` always means "not known", never zero.
 */

/** Where a record came from, so that every message can name the place. */
export interface Place {
  readonly sheet: string;
  /** Row as Excel shows it, from 1. */
  readonly row: number;
}

/** A person on the account's side. */
export interface ContactPerson {
  readonly name: string | null;
  readonly title: string | null;
  readonly phone: string | null;
}

/** One account (customer). Only `id` and `name` are always there. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly industry: string | null;
  readonly region: string | null;
  readonly ownership: string | null;
  readonly language: string | null;
  readonly employees: number | null;
  /** The account's own yearly revenue. */
  readonly annualRevenue: number | null;
  readonly address: string | null;
  readonly website: string | null;
  readonly taxId: string | null;
  readonly decider: ContactPerson | null;
  readonly user: ContactPerson | null;
  readonly finance: ContactPerson | null;
  readonly contractStart: number | null;
  readonly contractEnd: number | null;
  readonly keyNeed: string | null;
  readonly serviceNeed: string | null;
  /** What the account spends a year in our category, from all suppliers. */
  readonly categorySpend: number | null;
  readonly categorySpendYearAgo: number | null;
  /** Growth potential, 1 (low) to 5 (high). */
  readonly growthPotential: number | null;
  /** Product, customised, solution, alliance: 1 to 4. */
  readonly cooperationDepth: number | null;
  /** 1 (easy to leave) to 5 (hard). */
  readonly switchingCost: number | null;
  readonly competitor: string | null;
  /** Quality, effect, relationship, idea, extra value: five judgements of 1 to 5, each may be unknown. */
  readonly loyalty: readonly (number | null)[];
  /** Sales target of the running year. */
  readonly target: number | null;
  readonly creditLimit: number | null;
  readonly paymentTermsDays: number | null;
  readonly referrals: number | null;
  /** Gross margin as a share of sales, 0 to 1. */
  readonly marginRate: number | null;
  /** Rebates paid in the last 12 months. */
  readonly rebates: number | null;
  /** Service hours a month this account needs, where the workbook says so. */
  readonly serviceHours: number | null;
  readonly owner: string | null;
  readonly coOwner: string | null;
  /** Shares of owner and co-owners as written, for example "70/30"; absent or null = all with the owner. */
  readonly ownerSplit?: string | null;
  readonly executiveSponsor: string | null;
  /** Start of the present owner's time with the account. */
  readonly ownerSince: number | null;
  /** Raised by hand: this account is strategic whatever the score says. */
  readonly strategicFlag: boolean | null;
  readonly strategicReason: string | null;
  readonly industryLeader: boolean | null;
  readonly businessExpansion: boolean | null;
  /** A warning raised by hand (key person left, competitor inside): 0, 0.5 or 1. */
  readonly manualFlag: number | null;
  readonly manualFlagReason: string | null;
  readonly manualFlagDate: number | null;
  readonly tierOverride: string | null;
  readonly tierOverrideReason: string | null;
  readonly tierOverrideUntil: number | null;
  /** Id of the parent company: a family moves as one. */
  readonly parentId: string | null;
  /** An open deal freezes the owner. */
  readonly openDeal: boolean | null;
  /** Day the record was last updated in the workbook. */
  readonly updated: number | null;
}

/** What one product brought in an order of several. */
export interface OrderLinePart {
  readonly product: string | null;
  readonly amount: number;
}

/** One order (or order line; lines of one order id on one day are joined by intake). A return has an amount of 0 or less. */
export interface Order {
  readonly accountId: string;
  readonly date: number;
  readonly amount: number;
  /** Gross margin in money. */
  readonly margin: number | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly salesperson: string | null;
  readonly orderId: string | null;
  readonly place: Place;
  /** Money by product where lines were joined; `product` is then that of the largest line. */
  readonly lines?: readonly OrderLinePart[];
}

/** An account manager (owner). */
export interface Manager {
  readonly name: string;
  readonly id: string | null;
  readonly place: Place;
  /** 1 junior to 3 senior. */
  readonly level: number | null;
  readonly role: string | null;
  readonly region: string | null;
  readonly secondaryRegion: string | null;
  readonly industry: string | null;
  readonly language: string | null;
  /** Client hours a month as written, also 0 and below. */
  readonly hoursPerMonth: number | null;
  readonly accountLimit: number | null;
  readonly strategicLimit: number | null;
  readonly valueTarget: number | null;
  /** Left the company or otherwise not to be given accounts. */
  readonly inactive: boolean;
}

/** A visit, call or other contact. */
export interface Visit {
  readonly accountId: string;
  readonly date: number;
  /** As written in the workbook (visit, call, online, executive ...). */
  readonly kind: string | null;
  readonly person: string | null;
  readonly cost: number | null;
  readonly hours: number | null;
  readonly nextDate: number | null;
  readonly place: Place;
}

/** Hours around the clock from opening to first answer: equal where both times of day are known. */
export interface AnswerDelay {
  readonly least: number;
  readonly most: number;
}

/** A complaint or service case. */
export interface Complaint {
  readonly accountId: string;
  readonly opened: number;
  readonly closed: number | null;
  /** Null = no first answer yet; left out where the table doesn't say. */
  readonly answer?: AnswerDelay | null;
  readonly severity: "minor" | "middle" | "severe";
  readonly reason: string | null;
  readonly firstContact: string | null;
  readonly status: string | null;
  readonly place: Place;
}

/** A satisfaction survey, its score already brought to 0-100. */
export interface Survey {
  readonly accountId: string;
  readonly date: number;
  readonly score: number;
  readonly place: Place;
}

/** An invoice and what was paid of it. */
export interface Receivable {
  readonly accountId: string;
  readonly invoiced: number | null;
  readonly due: number;
  readonly amount: number;
  readonly paidOn: number | null;
  readonly paidAmount: number | null;
  readonly place: Place;
}

/** How the owner of the accounts was found; the sheets say so. */
export type OwnerSource = "accounts" | "region" | "latest-order" | "none";

/** Everything read from one workbook. A list that is `null` was not found at all: "no data", not "none". */
export interface Portfolio {
  readonly accounts: readonly Account[];
  /** All usable orders of known accounts, oldest first. */
  readonly orders: readonly Order[];
  /**
   * The orders are totals of whole years, because the workbook has no others: they say how much an account
   * buys, not how often.
   */
  readonly yearlyTotals?: boolean;
  readonly managers: readonly Manager[] | null;
  readonly visits: readonly Visit[] | null;
  readonly complaints: readonly Complaint[] | null;
  readonly surveys: readonly Survey[] | null;
  readonly receivables: readonly Receivable[] | null;
  /** ISO code or symbol as found; null when the workbook names none. */
  readonly currency: string | null;
  /** The day everything is computed for: last order date unless the settings say otherwise. */
  readonly asOf: number;
  readonly ownerSource: OwnerSource;
  /** Whether order margins come from the data ("column"), from a rate on the accounts, or are not known. */
  readonly marginSource: "column" | "rate" | "none";
}
