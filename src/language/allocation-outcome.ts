/** What an allocation comes to: what is proven about its balance, and what changed since the last one. */
import type { AllocationChanges, AllocationRow, BalanceReached } from "../allocation/allocation";
import { chineseText } from "./chinese-text";
import { numberText } from "./formats";
import type { InBothLanguages, Language } from "./language";

type Change = AllocationChanges["rows"][number];

interface OutcomeWords {
  readonly impossible: string;
  readonly notFound: string;
  readonly provenFewest: (moves: string) => string;
  readonly fewestFound: (moves: string, least: string) => string;
  /** The same under the sheet's chart, where there is little room. */
  readonly brief: {
    readonly impossible: string;
    readonly notFound: string;
    readonly provenFewest: string;
    readonly fewestFound: (least: string) => string;
  };
  readonly since: (date: string) => string;
  readonly unchanged: (date: string) => string;
  readonly why: Readonly<Record<Change["why"], (change: Change) => string>>;
  readonly noOne: string;
  readonly coOwners: (names: string) => string;
}

const figure = (change: Change, key: string): string => {
  const value = change.parameters[key];
  if (typeof value === "number") return numberText(value, 1);
  return value === undefined || value === "" ? "—" : value;
};

const english: OutcomeWords = {
  impossible: "Proven: within these rules no allocation brings everyone within ±20%",
  notFound: "No allocation within ±20% was found",
  provenFewest: (moves) => `Proven: fewer than ${moves} moves can't bring everyone within ±20%`,
  fewestFound: (moves, least) => `±20% takes ${least} to ${moves} moves`,
  brief: {
    impossible: "±20% out of reach under these rules (proven)",
    notFound: "±20% not reached",
    provenFewest: "fewest moves for ±20% (proven)",
    fewestFound: (least) => `±20% takes at least ${least} moves`,
  },
  since: (date) => `Owners that differ from the allocation of ${date}`,
  unchanged: (date) => `Same owners as in the allocation of ${date}`,
  why: {
    "new-account": () => "new since then",
    "owner-gone": (change) => `${figure(change, "manager")} takes no accounts any more`,
    "owner-changed-by-hand": (change) => `given to ${figure(change, "manager")} in the meantime`,
    "tier-changed": (change) => `tier ${figure(change, "from")} → ${figure(change, "to")}`,
    "hours-changed": (change) => `service hours ${figure(change, "from")} → ${figure(change, "to")}`,
    balance: () => "load balanced anew",
  },
  noOne: "no one",
  coOwners: (names) => `; with ${names}`,
};

const chinese: OutcomeWords = {
  impossible: "已证明：按现行规则，怎么分都做不到人人在 ±20% 内",
  notFound: "没有找到人人在 ±20% 内的分法",
  provenFewest: (moves) => `已证明：要人人在 ±20% 内，至少换 ${moves} 户`,
  fewestFound: (moves, least) => `要人人在 ±20% 内，需换 ${least} 至 ${moves} 户`,
  brief: {
    impossible: "现行规则内达不到 ±20%（已证）",
    notFound: "未达到 ±20%",
    provenFewest: "±20% 所需的最少移动（已证）",
    fewestFound: (least) => `±20% 至少需移动 ${least} 户`,
  },
  since: (date) => chineseText`与${date}的分配相比，负责人有变的客户`,
  unchanged: (date) => chineseText`负责人与${date}的分配相同`,
  why: {
    "new-account": () => "其后新增的客户",
    "owner-gone": (change) => chineseText`${figure(change, "manager")}不再接客户`,
    "owner-changed-by-hand": (change) => chineseText`其间已改由${figure(change, "manager")}负责`,
    "tier-changed": (change) => chineseText`层级${figure(change, "from")} → ${figure(change, "to")}`,
    "hours-changed": (change) => `服务工时 ${figure(change, "from")} → ${figure(change, "to")}`,
    balance: () => "重新均衡负荷",
  },
  noOne: "无人",
  coOwners: (names) => chineseText`；协同${names}`,
};

/** Sentences on what an allocation comes to, in both languages. */
export const outcomeWords: InBothLanguages<OutcomeWords> = { "en-US": english, "zh-CN": chinese };

/**
 * What is proven about bringing everyone within 20 % of the mean load.
 *
 * @param balance - From the result.
 * @param language - Language of the text.
 * @returns A sentence without full stop; null when there is nothing to say.
 */
export function balanceText(balance: BalanceReached | undefined, language: Language): string | null {
  const words = outcomeWords[language];
  if (balance === undefined) return null;
  if (balance.state === "impossible") return words.impossible;
  if (balance.state === "not-found") return words.notFound;
  const { moves, leastMoves } = balance;
  if (moves === null || moves === 0 || leastMoves === null) return null;
  return leastMoves >= moves
    ? words.provenFewest(numberText(moves))
    : words.fewestFound(numberText(moves), numberText(leastMoves));
}

/**
 * The same in a few words.
 *
 * @param balance - From the result.
 * @param language - Language of the text.
 * @returns A few words; null when there is nothing to say.
 */
export function briefBalanceText(balance: BalanceReached | undefined, language: Language): string | null {
  const { brief } = outcomeWords[language];
  if (balance === undefined) return null;
  if (balance.state === "impossible") return brief.impossible;
  if (balance.state === "not-found") return brief.notFound;
  const { moves, leastMoves } = balance;
  if (moves === null || moves === 0 || leastMoves === null) return null;
  return leastMoves >= moves ? brief.provenFewest : brief.fewestFound(numberText(leastMoves));
}

/**
 * Who shares an account with its owner.
 *
 * @param coOwners - Of the row.
 * @param language - Language of the text.
 * @returns For example "; with Bob 30%"; empty when no one does.
 */
export function coOwnersText(coOwners: AllocationRow["coOwners"], language: Language): string {
  if (coOwners === undefined || coOwners.length === 0) return "";
  const words = outcomeWords[language];
  const names = coOwners.map(({ owner, share }) => `${owner ?? words.noOne} ${numberText(share * 100)}%`);
  return words.coOwners(names.join(language === "zh-CN" ? "、" : ", "));
}
