/** The rules an allocation starts with; each can be changed in the pane. */
import type { AllocationRules } from "./allocation";

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
