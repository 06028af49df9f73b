/** Puts the allocation's question together from the scored portfolio, the rules and the settings. */
import type { Account, Manager, Portfolio } from "../accounts/records";
import type { ScoredAccount, ScoredPortfolio } from "../accounts/scored-account";
import type { Settings } from "../accounts/settings";
import { ownerSplit } from "./owner-split";
import type {
  AllocationAccount,
  AllocationManager,
  AllocationQuestion,
  AllocationRules,
  PreviousAllocation,
} from "./allocation";

const DAYS_PER_YEAR = 365.25;

/** What else the question may know. */
export interface QuestionOptions {
  /** Seed of the solver; 1 when absent. */
  readonly seed?: number;
  readonly previous?: PreviousAllocation | null;
}

/**
 * Builds the question "who should own which account".
 * @param portfolio - The workbook's records.
 * @param scored - The same accounts, scored.
 * @param rules - Rules and locks.
 * @param settings - Service standards and capacity.
 * @param options - Seed and the allocation kept before.
 * @returns The question; managers are those of the managers table, or else the present owners.
 */
export function allocationQuestion(
  portfolio: Portfolio,
  scored: ScoredPortfolio,
  rules: AllocationRules,
  settings: Settings,
  options: QuestionOptions = {},
): AllocationQuestion {
  return {
    accounts: scored.accounts.map((account) => accountToOwn(account, scored.asOf, settings)),
    managers: portfolio.managers === null ? managersFromOwners(scored) : portfolio.managers.map(managerToOwn),
    rules: { ...rules, overtimeShare: settings.capacity.overtimeShare },
    seed: options.seed ?? 1,
    hoursPerPerson: settings.capacity.hoursPerPerson,
    previous: options.previous ?? null,
  };
}

function accountToOwn(scored: ScoredAccount, asOf: number, settings: Settings): AllocationAccount {
  const { account, tier, risk } = scored;
  const standard = settings.standards[tier.serviceClass];
  const hours = scored.serviceHours;
  return {
    id: account.id,
    name: account.name,
    tierLabel: tier.label,
    tierRank: tier.rank,
    serviceClass: tier.serviceClass,
    importance: standard.importance,
    levelNeeded: tier.rank === null ? null : standard.managerLevel,
    value: Math.max(scored.sales12, 0),
    hours,
    hoursFloor: Math.min(hours, hoursFloor(account, standard)),
    region: account.region,
    industry: account.industry,
    language: account.language,
    presentOwner: scored.owner,
    coOwner: account.coOwner,
    ...splitOf(account),
    tenureYears: tenureYears(account, asOf),
    parentId: account.parentId,
    openDeal: account.openDeal === true,
    highRisk: risk !== null && risk.basis !== "R" && (risk.band === "high" || risk.band === "urgent"),
    isNew: scored.stage === "new" || scored.stage === "prospect",
    place: account.place,
  };
}

function splitOf(account: Account): Pick<AllocationAccount, "split"> {
  const split = ownerSplit(account.ownerSplit ?? null, account.coOwner);
  return split === null ? {} : { split };
}

/** An account with hours of its own shrinks in the same proportion as its class. */
function hoursFloor(
  account: Account,
  standard: { hoursPerMonth: number; leastHoursPerMonth: number },
): number {
  if (account.serviceHours === null) return standard.leastHoursPerMonth;
  if (!(standard.hoursPerMonth > 0)) return account.serviceHours;
  return (account.serviceHours * standard.leastHoursPerMonth) / standard.hoursPerMonth;
}

function tenureYears(account: Account, asOf: number): number | null {
  return account.ownerSince === null ? null : Math.max(0, asOf - account.ownerSince) / DAYS_PER_YEAR;
}

function managerToOwn(manager: Manager): AllocationManager {
  return {
    name: manager.name,
    level: manager.level,
    role: manager.role,
    region: manager.region,
    secondaryRegion: manager.secondaryRegion,
    industry: manager.industry,
    language: manager.language,
    hours: manager.hoursPerMonth,
    accountLimit: manager.accountLimit,
    strategicLimit: manager.strategicLimit,
    valueTarget: manager.valueTarget,
    inactive: manager.inactive,
    place: manager.place,
  };
}

/** Without a managers table the present owners are the managers; nothing else is known of them. */
function managersFromOwners(scored: ScoredPortfolio): AllocationManager[] {
  const places = new Map<string, AllocationManager>();
  for (const { owner, account } of scored.accounts) {
    if (owner === null || owner === "" || places.has(owner)) continue;
    places.set(owner, {
      name: owner,
      level: null,
      role: null,
      region: null,
      secondaryRegion: null,
      industry: null,
      language: null,
      hours: null,
      accountLimit: null,
      strategicLimit: null,
      valueTarget: null,
      inactive: false,
      place: account.place,
    });
  }
  return [...places.values()];
}
