/**
 * The library of next best actions: when each is advised, who does it, by when.
 * Starting values are ours (card-and-summary §5a); days and roles are cells of the settings sheet.
 */
import type { ActionCode } from "./scored-account";

/** One entry of the library. */
export interface ActionRule {
  /** Role that does it; several joined by "+". */
  readonly by: string;
  /** Days from the as-of day to the due day. */
  readonly days: number;
  /** Whether it costs money, so that a cost cap is stated. */
  readonly costsMoney: boolean;
  /** Whether it is advised at all. */
  readonly active: boolean;
}

/** The whole library: one entry an action. */
export type ActionLibrary = Readonly<Record<ActionCode, ActionRule>>;

/** Starting values of the action library. */
export const defaultActionLibrary: ActionLibrary = {
  "build-trust": { by: "owner", days: 14, costsMoney: true, active: true },
  "first-order-follow-up": { by: "service", days: 7, costsMoney: false, active: true },
  "present-solution": { by: "owner", days: 30, costsMoney: true, active: true },
  "deepen-cooperation": { by: "owner+technical", days: 45, costsMoney: true, active: true },
  "executive-review": { by: "executive", days: 90, costsMoney: true, active: true },
  "recover-share": { by: "owner", days: 21, costsMoney: true, active: true },
  "close-complaint": { by: "service-head", days: 3, costsMoney: false, active: true },
  "visit-dissatisfied": { by: "owner+quality", days: 10, costsMoney: true, active: true },
  "reconcile-payment": { by: "finance", days: 7, costsMoney: false, active: true },
  "catch-up-visit": { by: "owner", days: 7, costsMoney: true, active: true },
  "start-renewal": { by: "owner+legal", days: 15, costsMoney: true, active: true },
  "reintroduce-decider": { by: "executive", days: 14, costsMoney: true, active: true },
  "visit-recovery-plan": { by: "owner+head", days: 14, costsMoney: true, active: true },
  "win-back": { by: "head", days: 30, costsMoney: true, active: true },
  "automate-contact": { by: "pooled", days: 60, costsMoney: false, active: true },
  "reduce-cost-to-serve": { by: "owner", days: 30, costsMoney: false, active: true },
};
