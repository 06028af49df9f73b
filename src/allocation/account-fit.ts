/** How well a manager fits an account, 0 to 1, and which hard rules keep a manager from it. */
import type { AllocationAccount, AllocationManager, AllocationRules } from "./allocation";
import { managerRole } from "./manager-role";

/** Weights of the criteria; those not known for an account drop out of its mean. */
const WEIGHTS = { region: 0.4, industry: 0.25, language: 0.15, seniority: 0.2, role: 0.15 } as const;

/** A criterion known for the account but blank for the manager. */
const UNKNOWN_MATCH = 0.5;
const SECONDARY_REGION_MATCH = 0.6;

/** Hard rules that compare an account with a manager. */
export type MatchingRule = "sameRegion" | "sameLanguage" | "levelFitsTier";
export const matchingRules: readonly MatchingRule[] = ["sameRegion", "sameLanguage", "levelFitsTier"];

/** Words are compared without case and outer blanks. */
function normalised(text: string | null): string | null {
  const word = (text ?? "").normalize("NFKC").trim().toLowerCase();
  return word === "" ? null : word;
}

/** A cell of a manager may hold several words. */
function wordsOf(text: string | null): ReadonlySet<string> {
  return new Set(
    (text ?? "")
      .split(/[;,/|、，；\n]/u)
      .map(normalised)
      .filter((word) => word !== null),
  );
}

interface AccountFacts {
  readonly region: string | null;
  readonly industry: string | null;
  readonly language: string | null;
  readonly level: number | null;
  readonly isNew: boolean;
}

interface ManagerFacts {
  readonly regions: ReadonlySet<string>;
  readonly secondary: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly level: number | null;
  readonly role: "hunter" | "farmer" | null;
}

/** Fit and hard matches of all accounts and managers, prepared once. */
export class AccountFit {
  private readonly accounts: readonly AccountFacts[];
  private readonly managers: readonly ManagerFacts[];
  private readonly rolesKnown: boolean;
  /** Accounts alike in all that is compared share one row of fits. */
  private readonly fitsOf: readonly Float64Array[];

  /**
   * @param accounts - Accounts, addressed by index afterwards.
   * @param managers - Managers, addressed by index afterwards.
   * @param rules - Which criteria count.
   */
  constructor(
    accounts: readonly AllocationAccount[],
    managers: readonly AllocationManager[],
    private readonly rules: AllocationRules,
  ) {
    this.accounts = accounts.map((account) => ({
      region: normalised(account.region),
      industry: normalised(account.industry),
      language: normalised(account.language),
      level: account.levelNeeded,
      isNew: account.isNew,
    }));
    this.managers = managers.map((manager) => ({
      regions: wordsOf(manager.region),
      secondary: wordsOf(manager.secondaryRegion),
      industries: wordsOf(manager.industry),
      languages: wordsOf(manager.language),
      level: manager.level,
      role: managerRole(manager.role),
    }));
    this.rolesKnown = this.managers.some((manager) => manager.role !== null);
    const rowOf = new Map<string, Float64Array>();
    this.fitsOf = this.accounts.map((account) => {
      const key = JSON.stringify(account);
      let row = rowOf.get(key);
      if (!row) {
        row = Float64Array.from(this.managers, (manager) => this.weightedMatch(account, manager));
        rowOf.set(key, row);
      }
      return row;
    });
  }

  /**
   * Weighted mean of the matches.
   * @param account - Index of the account.
   * @param manager - Index of the manager.
   * @returns 0 to 1; 0.5 when nothing is known.
   */
  fit(account: number, manager: number): number {
    return this.fitsOf[account][manager];
  }

  /**
   * Fits of one account with all managers.
   * @param account - Index of the account.
   * @returns One figure a manager, 0 to 1; not to be changed.
   */
  row(account: number): Float64Array {
    return this.fitsOf[account];
  }

  private weightedMatch(a: AccountFacts, m: ManagerFacts): number {
    const { rules } = this;
    let sum = 0;
    let weight = 0;
    if (a.region !== null && rules.sameRegion !== "off") {
      weight += WEIGHTS.region;
      sum += WEIGHTS.region * this.regionMatch(a.region, m);
    }
    if (a.industry !== null && rules.sameIndustry !== "off") {
      weight += WEIGHTS.industry;
      sum += WEIGHTS.industry * wordMatch(a.industry, m.industries);
    }
    if (a.language !== null && rules.sameLanguage !== "off") {
      weight += WEIGHTS.language;
      sum += WEIGHTS.language * wordMatch(a.language, m.languages);
    }
    if (a.level !== null && rules.levelFitsTier !== "off") {
      weight += WEIGHTS.seniority;
      sum += WEIGHTS.seniority * (m.level === null ? UNKNOWN_MATCH : 1 - Math.abs(m.level - a.level) / 3);
    }
    if (this.rolesKnown && rules.roleFitsStage !== "off") {
      weight += WEIGHTS.role;
      sum += WEIGHTS.role * (m.role === null ? UNKNOWN_MATCH : (m.role === "hunter") === a.isNew ? 1 : 0);
    }
    return weight === 0 ? UNKNOWN_MATCH : sum / weight;
  }

  /**
   * Whether a rule, taken as a hard one, lets the manager have the account.
   * @param rule - The rule.
   * @param account - Index of the account.
   * @param manager - Index of the manager.
   * @returns True when allowed; an account of which the fact is not known may go to anyone.
   */
  allows(rule: MatchingRule, account: number, manager: number): boolean {
    const a = this.accounts[account];
    const m = this.managers[manager];
    switch (rule) {
      case "sameRegion":
        return a.region === null || m.regions.has(a.region) || m.secondary.has(a.region);
      case "sameLanguage":
        return a.language === null || m.languages.has(a.language);
      case "levelFitsTier":
        return a.level === null || a.level <= 1 || (m.level !== null && m.level >= a.level);
    }
  }

  /**
   * Whether the workbook holds what a rule compares, on both sides.
   * @param rule - The rule.
   * @returns False when the rule can say nothing.
   */
  knows(rule: MatchingRule): boolean {
    switch (rule) {
      case "sameRegion":
        return this.accounts.some((a) => a.region !== null) && this.managers.some((m) => m.regions.size > 0);
      case "sameLanguage":
        return (
          this.accounts.some((a) => a.language !== null) && this.managers.some((m) => m.languages.size > 0)
        );
      case "levelFitsTier":
        return this.accounts.some((a) => a.level !== null) && this.managers.some((m) => m.level !== null);
    }
  }

  private regionMatch(region: string, manager: ManagerFacts): number {
    if (manager.regions.has(region)) return 1;
    if (manager.secondary.has(region)) return SECONDARY_REGION_MATCH;
    return manager.regions.size === 0 && manager.secondary.size === 0 ? UNKNOWN_MATCH : 0;
  }
}

function wordMatch(word: string, words: ReadonlySet<string>): number {
  if (words.has(word)) return 1;
  return words.size === 0 ? UNKNOWN_MATCH : 0;
}
