/**
 * Next best actions: at most three from the library, the one for the leading reason first.
 * A discount is never advised, and no credit relief where payment is the reason: finance reconciles instead.
 */
import type {
  ActionCode,
  DriverName,
  LifecycleStage,
  NextBestAction,
  Risk,
  ServiceClass,
} from "./scored-account";
import type { Settings } from "./settings";

/** What an account's actions rest on; null = not known. */
export interface ActionFacts {
  readonly stage: LifecycleStage;
  readonly serviceClass: ServiceClass;
  readonly risk: Risk | null;
  readonly overdueFactor: number | null;
  /** Days since the last order, and change of sales against the year before, -0.2 = a fifth less. */
  readonly daysSilent: number | null;
  readonly salesChange: number | null;
  readonly ordersTotal: number;
  readonly openComplaints: number | null;
  readonly satisfaction: number | null;
  readonly overdueOver30: number | null;
  readonly daysLater: number | null;
  readonly contactGap: { readonly days: number; readonly ratio: number } | null;
  readonly contractDaysLeft: number | null;
  readonly manualFlag: number | null;
  /** Drop of share of wallet or order size, 0.25 = a quarter less. */
  readonly decline: number | null;
  readonly whitespaceValue: number | null;
  readonly growthPotential: number | null;
  readonly cooperationDepth: number | null;
  readonly netProfit: number | null;
  /** Whether the account is, or used to be, among the valuable ones. */
  readonly valuable: boolean;
  /** Risk times profit-if-kept in margin; null where no money can be stated. */
  readonly expectedLoss: number | null;
}

interface Advice {
  readonly action: ActionCode;
  readonly reason: string;
  readonly value: number | null;
  /** Larger goes first. Points of risk decide where there are any; the rest follows in a fixed order. */
  readonly weight: number;
}

const POTENTIAL_HIGH = 4;
const DEPTH_FULL = 4;
const CONTRACT_DAYS = 90;
/** Below these the driver may count a little, but nobody would act on it. */
const DECLINE_THAT_COUNTS = 0.1;
const DAYS_LATER_THAT_COUNT = 7;
const OVERDUE_THAT_COUNTS = 1.5;

/** What something wrong is: a driver of the risk, or what made the stage what it is. */
type Reason = DriverName | "rhythm" | "silence" | "sales-down";

/** Advice that answers something wrong, weighed by the points of risk it carries. */
function remedies(facts: ActionFacts, settings: Settings): Advice[] {
  const pointsOf = (reason: Reason): number => {
    const driver = reason === "silence" ? "rhythm" : reason === "sales-down" ? "decline" : reason;
    return facts.risk?.points.find((point) => point.driver === driver)?.points ?? 0;
  };
  const found: Advice[] = [];
  const advise = (action: ActionCode, reason: Reason, value: number | null): void => {
    found.push({ action, reason, value, weight: 1 + Math.max(0, pointsOf(reason)) });
  };
  if ((facts.openComplaints ?? 0) > 0) advise("close-complaint", "complaints", facts.openComplaints);
  if ((facts.overdueOver30 ?? 0) > 0 || (facts.daysLater ?? 0) >= DAYS_LATER_THAT_COUNT)
    advise("reconcile-payment", "late-payment", facts.daysLater);
  if ((facts.manualFlag ?? 0) > 0) advise("reintroduce-decider", "manual-flag", facts.manualFlag);
  if (facts.satisfaction !== null && facts.satisfaction < settings.risk.satisfactionTarget)
    advise("visit-dissatisfied", "satisfaction", facts.satisfaction);
  const left = facts.contractDaysLeft;
  if (left !== null && left <= CONTRACT_DAYS && left > -365) advise("start-renewal", "contract-end", left);
  const { stage } = facts;
  // The stage has more than one cause: the reason shown is the one that holds.
  const late = (facts.overdueFactor ?? 0) >= OVERDUE_THAT_COUNTS;
  if (stage === "dormant" || stage === "lost") {
    const action = facts.valuable ? "win-back" : "automate-contact";
    if (late) advise(action, "rhythm", facts.overdueFactor);
    else advise(action, "silence", facts.daysSilent);
  }
  if (stage === "declining") {
    if (late) advise("visit-recovery-plan", "rhythm", facts.overdueFactor);
    else advise("visit-recovery-plan", "sales-down", facts.salesChange);
  }
  const established =
    stage === "mature" || stage === "growing" || stage === "declining" || stage === "won-back";
  if (established && (facts.decline ?? 0) >= DECLINE_THAT_COUNTS)
    advise("recover-share", "decline", facts.decline);
  if (facts.contactGap !== null && facts.contactGap.ratio > 1)
    advise("catch-up-visit", "contact-gap", facts.contactGap.ratio);
  return found;
}

/** Advice that follows from the stage and the chances, in the order of the library. */
function developments(facts: ActionFacts): Advice[] {
  const { stage } = facts;
  const found: Advice[] = [];
  // Who has not ordered yet, or only just, costs before it earns: that is no reason to serve it less.
  const courted = stage === "prospect" || stage === "new";
  if (!courted && facts.netProfit !== null && facts.netProfit < 0)
    found.push({ action: "reduce-cost-to-serve", reason: "net-profit", value: facts.netProfit, weight: 0.9 });
  if (stage === "new") {
    if (facts.ordersTotal === 1 && (facts.overdueFactor ?? 0) > 1)
      found.push({
        action: "first-order-follow-up",
        reason: "second-order-late",
        value: facts.overdueFactor,
        weight: 0.8,
      });
    found.push({ action: "build-trust", reason: "new", value: null, weight: 0.7 });
  }
  if (stage === "prospect")
    found.push({ action: "build-trust", reason: "prospect", value: null, weight: 0.7 });
  const settled = stage === "growing" || stage === "mature" || stage === "won-back";
  if (settled && (facts.whitespaceValue ?? 0) > 0)
    found.push({
      action: "present-solution",
      reason: "whitespace",
      value: facts.whitespaceValue,
      weight: 0.6,
    });
  const deepens = (facts.cooperationDepth ?? 1) < DEPTH_FULL;
  if (settled && (facts.growthPotential ?? 0) >= POTENTIAL_HIGH && deepens)
    found.push({
      action: "deepen-cooperation",
      reason: "potential",
      value: facts.growthPotential,
      weight: 0.5,
    });
  const reviewed = facts.serviceClass === "strategic" || facts.serviceClass === "key";
  if (settled && reviewed)
    found.push({ action: "executive-review", reason: stage, value: null, weight: 0.4 });
  return found;
}

/**
 * The actions advised for an account.
 *
 * @param facts - What is known of it.
 * @param settings - Library, save rate, limits.
 * @param asOf - Day the due dates count from.
 * @returns At most three, the leading reason first. The money an account's actions may cost together, risk x
 *   profit-if-kept x save rate, stands at the first action that costs money.
 */
export function nextBestActions(
  facts: ActionFacts,
  settings: Settings,
  asOf: number,
): readonly NextBestAction[] {
  const advised = [...remedies(facts, settings), ...developments(facts)]
    .filter(({ action }) => settings.actions[action].active)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3);
  const cap = facts.expectedLoss === null ? null : Math.max(0, facts.expectedLoss) * settings.value.saveRate;
  const firstCosting = advised.findIndex(({ action }) => settings.actions[action].costsMoney);
  return advised.map(({ action, reason, value }, index) => ({
    action,
    reason,
    reasonValue: value,
    by: settings.actions[action].by,
    due: asOf + settings.actions[action].days,
    costCap: index === firstCosting ? cap : null,
  }));
}
