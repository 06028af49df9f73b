/** An account of which nothing is known yet but how it is called. */
import type { Account, Place } from "./records";

/**
 * An account with every other field unknown.
 *
 * @param id - Its id.
 * @param name - Its name.
 * @param place - Where it stands in the workbook.
 * @returns The account; all that is not given is null.
 */
export function bareAccount(id: string, name: string, place: Place): Account {
  return {
    id,
    name,
    place,
    industry: null,
    region: null,
    ownership: null,
    language: null,
    employees: null,
    annualRevenue: null,
    address: null,
    website: null,
    taxId: null,
    decider: null,
    user: null,
    finance: null,
    contractStart: null,
    contractEnd: null,
    keyNeed: null,
    serviceNeed: null,
    categorySpend: null,
    categorySpendYearAgo: null,
    growthPotential: null,
    cooperationDepth: null,
    switchingCost: null,
    competitor: null,
    loyalty: [null, null, null, null, null],
    target: null,
    creditLimit: null,
    paymentTermsDays: null,
    referrals: null,
    marginRate: null,
    rebates: null,
    serviceHours: null,
    owner: null,
    coOwner: null,
    executiveSponsor: null,
    ownerSince: null,
    strategicFlag: null,
    strategicReason: null,
    industryLeader: null,
    businessExpansion: null,
    manualFlag: null,
    manualFlagReason: null,
    manualFlagDate: null,
    tierOverride: null,
    tierOverrideReason: null,
    tierOverrideUntil: null,
    parentId: null,
    openDeal: null,
    updated: null,
  };
}
