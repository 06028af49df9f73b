/** The allocation table in English. */
import { fit, percent, text, type AllocationWords } from "./allocation-words";
import { numberText } from "./formats";

const holds: Readonly<Record<string, string>> = {
  "open-deal": "Open deal: owner stays",
  "high-risk": "High churn risk: owner stays",
  tenure: "New to the owner: stays",
  lock: "Fixed by lock",
};

/** The allocation table's words in English. */
export const allocationEnglish: AllocationWords = {
  sheetName: "KAM Allocation",
  title: {
    moves: (moves, accounts, before, after) =>
      `Moving ${numberText(moves)} of ${numberText(accounts)} accounts brings the heaviest load from ${before} ` +
      `to ${after} of the mean`,
    noMoves: (accounts, load) =>
      `All ${numberText(accounts)} accounts stay; the heaviest load is ${load} of the mean`,
    people: (needed, there) => `${needed} people are needed, ${numberText(there)} are there`,
    unassigned: (accounts) =>
      accounts === 1 ? "1 account has no owner" : `${numberText(accounts)} accounts have no owner`,
    noManagers: (accounts) => `No manager to own the ${numberText(accounts)} accounts`,
    join: "; ",
  },
  need: (hours, perPerson) => `Need ${hours} h a month at ${perPerson} h a person`,
  standard: (tier, hours) => `${tier} ${hours} h`,
  equalShare: "no hours column: loads are shared equally",
  hoursThere: (hours) => `${hours} h there`,
  proposalOnly: "proposal only: nothing is written until Apply",
  proven: "proven: no better allocation exists",
  gap: (share) => `within ${share} of the best possible`,
  managers: {
    title: "Managers, before and after",
    note: (hours) =>
      hours === null ? "load = hours / own hours · ◆ above 115%" : `load = hours / ${hours} · ◆ above 115%`,
    heads: [
      "Manager · region",
      "Accounts before",
      "Accounts after",
      "Load before, 0–250%",
      "Load after, 0–250%",
    ],
    total: "All",
    others: (count) => `others (${numberText(count)})`,
    leftOut: (names) => `Left out: ${names}`,
    leftOutReasons: { "no-territory": "no territory", inactive: "left", duplicate: "named twice" },
  },
  curve: {
    title: "Imbalance and moves",
    note: "max |load / mean − 1| · ┅ 20%",
    remains: (manager, load) => `what remains: ${manager}, ${load} of the mean`,
    axis: "x: accounts moved",
    description: (points) => `Largest deviation from the mean load by number of moved accounts: ${points}.`,
    series: "largest deviation",
    limit: "20%",
    empty: "no curve: no manager can take an account",
  },
  short: {
    title: "What is short",
    check: "To be checked",
    affects: (accounts, more) =>
      `Affects ${accounts.join(", ")}${more > 0 ? ` and ${numberText(more)} more` : ""}.`,
    account: (name, sheet, row) => `${name} (${sheet}, row ${String(row)})`,
    codes: {
      "no-managers": (accounts) => `No manager found for ${numberText(accounts)} accounts.`,
      "no-eligible-manager": (accounts) =>
        `${numberText(accounts)} account${accounts === 1 ? " has" : "s have"} no eligible manager.`,
      "fixed-hours": (accounts, manager, hours) =>
        `Raise the hours of ${manager} by ${hours} h a month or lift a rule: ` +
        `${numberText(accounts)} account${accounts === 1 ? "" : "s"} can go nowhere else.`,
      "short-hours": (accounts, _, hours) =>
        `Raise the managers' hours by ${hours} h a month in all: ${numberText(accounts)} ` +
        `account${accounts === 1 ? " has" : "s have"} no owner for lack of them.`,
      "count-limit": (accounts, _, missing) =>
        `Raise the limits of accounts by ${missing} in all; ${numberText(accounts)} affected.`,
      "strategic-limit": (accounts, _, missing) =>
        `Raise the limits of strategic accounts by ${missing} in all; ${numberText(accounts)} affected.`,
      "move-limit": (accounts) =>
        `Raise the limit of moves: without more of them ${numberText(accounts)} can't have an owner.`,
    },
    removed: (rules) => `Managers removed: ${rules}.`,
    rules: {
      sameRegion: "region",
      sameLanguage: "language",
      levelFitsTier: "level",
      sameIndustry: "industry",
      roleFitsAccount: "role",
      lockedStay: "lock",
      accountLimit: "account limit",
      "high-risk": "high risk",
      "open-deal": "open deal",
      tenure: "short tenure",
      lock: "lock",
      excluded: "excluded",
      fixed: "fixed",
      role: "role",
      strategicLimit: "strategic limit",
    },
  },
  list: {
    title: "Accounts, moves first",
    note: "fit 0–1: region, industry, language, seniority · lock: type x to keep the owner, or a name to give it to",
    heads: [
      "Account",
      "Tier",
      "Hours",
      "Present owner",
      "→",
      "Proposed",
      "Move?",
      "Reason",
      "Fit",
      "Lock",
      "Account id",
      "Full name",
      "Lock before",
    ],
    same: "same",
    move: "move",
    stay: "stay",
    unassigned: "◆ nobody",
    newOwner: "new",
    nobody: "—",
    not: "not",
  },
  reasons: {
    FIXED: (p) => holds[text(p, "by")] ?? holds["lock"] ?? "",
    ONLY_ELIGIBLE: () => "Only eligible manager",
    KEPT_BEST: () => "Best fit",
    KEPT_CONTINUITY: (p) => `Continuity: ${text(p, "best")} fits ${fit(p, "bestFit")}, not worth a move`,
    MOVED_FIT: (p) => `Better fit ${fit(p, "fitBefore")} → ${fit(p, "fitAfter")}`,
    MOVED_CAPACITY: (p) => `Capacity: ${text(p, "manager")} at ${percent(p, "loadWithout")} without it`,
    MOVED_BALANCE: (p) => `Balance: ${text(p, "manager")} at ${percent(p, "loadWithout")} without it`,
    MOVED_FORCED: (p) =>
      p["because"] === "owner-gone"
        ? `${text(p, "manager")} no longer takes accounts`
        : `${text(p, "manager")} is not eligible any more`,
    NEW: (p) => `No owner so far, fit ${fit(p, "fit")}`,
    UNASSIGNED: (p) => (p["because"] === "short-hours" ? "Hours are short" : "No eligible manager"),
  },
  confidential: "Confidential · proposal, not applied",
};
