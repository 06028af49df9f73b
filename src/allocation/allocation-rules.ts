/** The rules an allocation starts with; each can be changed in the pane. */
import type { AllocationRules } from "./allocation";
import type { RuleEffects } from "./rule-effects";

/** Starting rules: territory must match, risky and locked accounts stay, everything else is preferred. */
export const defaultAllocationRules: AllocationRules = {
  sameRegion: "must",
  ownersKeepOutsideRegion: true,
  sameLanguage: "prefer",
  levelFitsTier: "prefer",
  sameIndustry: "prefer",
  roleFitsStage: "prefer",
  noMoveAtHighRisk: true,
  noMoveAtOpenDeal: true,
  leastTenureYears: null,
  familiesTogether: true,
  lockedStay: true,
  leaveOutWithoutTerritory: true,
  keepPresentOwners: 1,
  balanceLoad: 1,
  overtimeShare: 0.15,
  valueBand: 0.1,
  moveLimit: null,
  fixed: {},
  excluded: {},
};

/** Above this share of accounts that have no manager in their territory, the two columns name different things. */
const STRAY_TERRITORIES = 0.1;

/**
 * Rules to start with on this data: where the territories of accounts and managers hardly meet, they are a
 * preference, since as a rule they would leave many accounts with no one.
 *
 * @param effects - What the starting rules do here.
 * @returns The rules.
 */
export function startingRules(effects: RuleEffects): AllocationRules {
  const { sameRegion, accounts } = effects;
  const stray = sameRegion !== null && sameRegion.withoutAnyone > STRAY_TERRITORIES * accounts;
  return stray ? { ...defaultAllocationRules, sameRegion: "prefer" } : defaultAllocationRules;
}
