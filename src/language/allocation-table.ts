/** Words of the allocation table: managers before and after, the moves curve, and a sentence for every account. */
import { formats, numberText } from "./formats";
import type { InBothLanguages, Language } from "./language";

type Parameters = Readonly<Record<string, string | number>>;

/** Everything the allocation table says. */
export interface AllocationWords {
  readonly sheetName: string;
  readonly title: {
    readonly moves: (moves: number, accounts: number, before: string, after: string) => string;
    readonly noMoves: (accounts: number, load: string) => string;
    readonly people: (needed: string, there: number) => string;
    readonly unassigned: (accounts: number) => string;
    readonly noManagers: (accounts: number) => string;
    readonly join: string;
  };
  readonly need: (hours: string, perPerson: string) => string;
  readonly standard: (tier: string, hours: string) => string;
  readonly equalShare: string;
  readonly hoursThere: (hours: string) => string;
  readonly proposalOnly: string;
  readonly proven: string;
  readonly gap: (percent: string) => string;
  readonly managers: {
    readonly title: string;
    readonly note: (hours: string | null) => string;
    readonly heads: readonly string[];
    readonly total: string;
    readonly others: (count: number) => string;
    readonly leftOut: (names: string) => string;
    readonly leftOutReasons: Readonly<Record<"no-territory" | "inactive" | "duplicate", string>>;
  };
  readonly curve: {
    readonly title: string;
    readonly note: string;
    readonly remains: (manager: string, load: string) => string;
    readonly axis: string;
    readonly description: (points: string) => string;
    readonly series: string;
    readonly limit: string;
    readonly empty: string;
  };
  readonly short: {
    readonly title: string;
    readonly codes: Readonly<Record<string, (accounts: number, manager: string, hours: string) => string>>;
    readonly removed: (rules: string) => string;
    readonly rules: Readonly<Record<string, string>>;
  };
  readonly list: {
    readonly title: string;
    readonly note: string;
    /** Headers of the table; the last two stand outside the print area. */
    readonly heads: readonly string[];
    readonly same: string;
    readonly move: string;
    readonly stay: string;
    readonly unassigned: string;
    readonly newOwner: string;
    readonly nobody: string;
    readonly not: string;
  };
  readonly reasons: Readonly<Record<string, (parameters: Parameters) => string>>;
  readonly confidential: string;
}

const text = (parameters: Parameters, key: string): string => String(parameters[key] ?? "—");

function number(parameters: Parameters, key: string): number | null {
  const value = parameters[key];
  return typeof value === "number" ? value : null;
}

function percent(parameters: Parameters, key: string): string {
  const value = number(parameters, key);
  return value === null ? "—" : `${numberText(value * 100)}%`;
}

function fit(parameters: Parameters, key: string): string {
  const value = number(parameters, key);
  return value === null ? "—" : numberText(value, 2);
}

const english: AllocationWords = {
  sheetName: "Allocation",
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
    codes: {
      "no-managers": (accounts) => `No manager found for ${numberText(accounts)} accounts.`,
      "no-eligible-manager": (accounts) =>
        `${numberText(accounts)} account${accounts === 1 ? " has" : "s have"} no eligible manager.`,
      "fixed-hours": (accounts, manager, hours) =>
        `${manager} has ${hours} h too many in ${numberText(accounts)} accounts that can go nowhere else: ` +
        "raise the hours or lift a rule.",
      "short-hours": (accounts, _, hours) =>
        `${hours} h a month are short; ${numberText(accounts)} account${accounts === 1 ? "" : "s"} affected.`,
      "count-limit": (accounts, manager) =>
        `${manager} is at the limit of accounts; ${numberText(accounts)} affected.`,
    },
    removed: (rules) => `Managers removed: ${rules}.`,
    rules: {
      sameRegion: "region",
      sameLanguage: "language",
      levelFitsTier: "level",
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
    FIXED: (p) =>
      p["by"] === "openDeal"
        ? "Open deal: owner stays"
        : p["by"] === "highRisk"
          ? "High churn risk: owner stays"
          : "Fixed by lock",
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

const chinese: AllocationWords = {
  sheetName: "客户分配表",
  title: {
    moves: (moves, accounts, before, after) =>
      `移动 ${numberText(moves)} / ${numberText(accounts)} 户，最高负荷由均值的 ${before} 降到 ${after}`,
    noMoves: (accounts, load) => `${numberText(accounts)} 户全部不变，最高负荷为均值的 ${load}`,
    people: (needed, there) => `需要 ${needed} 人，现有 ${numberText(there)} 人`,
    unassigned: (accounts) => `${numberText(accounts)} 户没有负责人`,
    noManagers: (accounts) => `没有客户经理可负责 ${numberText(accounts)} 户`,
    join: "；",
  },
  need: (hours, perPerson) => `每月需 ${hours} 小时，每人 ${perPerson} 小时`,
  standard: (tier, hours) => `${tier} ${hours} 小时`,
  equalShare: "没有工时列：负荷均分",
  hoursThere: (hours) => `现有 ${hours} 小时`,
  proposalOnly: "仅为建议，应用前不写入",
  proven: "已证最优",
  gap: (share) => `与最优相差不超过 ${share}`,
  managers: {
    title: "客户经理，前后对比",
    note: (hours) =>
      hours === null ? "负荷 = 工时 / 各自工时；◆ 超过 115%" : `负荷 = 工时 / ${hours}；◆ 超过 115%`,
    heads: ["客户经理，区域", "户数 前", "户数 后", "负荷 前，0–250%", "负荷 后，0–250%"],
    total: "合计",
    others: (count) => `其余 (${numberText(count)})`,
    leftOut: (names) => `未参与：${names}`,
    leftOutReasons: { "no-territory": "无区域", inactive: "已离职", duplicate: "重名" },
  },
  curve: {
    title: "失衡度与移动户数",
    note: "max |负荷/均值 − 1|；┅ 20% 线",
    remains: (manager, load) => `剩余：${manager}，为均值的 ${load}`,
    axis: "横轴：移动户数",
    description: (points) => `按移动户数的最大负荷偏差：${points}。`,
    series: "最大偏差",
    limit: "20%",
    empty: "没有曲线：没有可接客户的经理",
  },
  short: {
    title: "缺口",
    codes: {
      "no-managers": (accounts) => `${numberText(accounts)} 户找不到客户经理。`,
      "no-eligible-manager": (accounts) => `${numberText(accounts)} 户没有合格的客户经理。`,
      "fixed-hours": (accounts, manager, hours) =>
        `${manager} 超出 ${hours} 小时，涉及只能由其负责的 ${numberText(accounts)} 户：请增加工时或放宽规则。`,
      "short-hours": (accounts, _, hours) => `每月缺 ${hours} 小时，涉及 ${numberText(accounts)} 户。`,
      "count-limit": (accounts, manager) => `${manager} 已达户数上限，涉及 ${numberText(accounts)} 户。`,
    },
    removed: (rules) => `被规则排除的经理：${rules}。`,
    rules: {
      sameRegion: "区域",
      sameLanguage: "语言",
      levelFitsTier: "级别",
      excluded: "排除",
      fixed: "锁定",
      role: "角色",
      strategicLimit: "战略户数上限",
    },
  },
  list: {
    title: "客户，先列移动",
    note: "匹配分 0–1：区域、行业、语言、级别；锁定：填 x 保留现负责人，或填姓名指定",
    heads: [
      "客户",
      "层级",
      "工时",
      "现负责人",
      "→",
      "建议",
      "移动?",
      "理由",
      "匹配分",
      "锁定",
      "客户编号",
      "全名",
      "原锁定",
    ],
    same: "不变",
    move: "移动",
    stay: "保留",
    unassigned: "◆ 无人",
    newOwner: "新增",
    nobody: "—",
    not: "不给",
  },
  reasons: {
    FIXED: (p) =>
      p["by"] === "openDeal"
        ? "在谈订单：负责人不变"
        : p["by"] === "highRisk"
          ? "流失风险高：负责人不变"
          : "已锁定",
    ONLY_ELIGIBLE: () => "唯一合格经理",
    KEPT_BEST: () => "匹配最佳",
    KEPT_CONTINUITY: (p) => `延续：${text(p, "best")} 匹配 ${fit(p, "bestFit")}，不足以移动`,
    MOVED_FIT: (p) => `匹配更好：${fit(p, "fitBefore")} → ${fit(p, "fitAfter")}`,
    MOVED_CAPACITY: (p) => `容量：若不移动，${text(p, "manager")} 负荷 ${percent(p, "loadWithout")}`,
    MOVED_BALANCE: (p) => `均衡：若不移动，${text(p, "manager")} 负荷 ${percent(p, "loadWithout")}`,
    MOVED_FORCED: (p) =>
      p["because"] === "owner-gone" ? `${text(p, "manager")} 不再接客户` : `${text(p, "manager")} 已不合格`,
    NEW: (p) => `尚无负责人，匹配 ${fit(p, "fit")}`,
    UNASSIGNED: (p) => (p["because"] === "short-hours" ? "工时不足" : "没有合格的经理"),
  },
  confidential: "机密，建议，未应用",
};

/** The allocation table's words in both languages. */
export const allocationWords: InBothLanguages<AllocationWords> = { "en-US": english, "zh-CN": chinese };

/**
 * A reason as a sentence with its figures, never the code.
 *
 * @param code - Reason code of the allocation.
 * @param parameters - Figures of the sentence.
 * @param language - Language of the sentence.
 * @returns One short sentence.
 */
export function allocationReason(code: string, parameters: Parameters, language: Language): string {
  return allocationWords[language].reasons[code]?.(parameters) ?? "—";
}

/**
 * A gap to the best possible, written so that it never reads 0 % when there is one.
 *
 * @param gap - Share, at least 0.
 * @param language - Language of the text.
 * @returns For example "within 0.1% of the best possible".
 */
export function gapText(gap: number, language: Language): string {
  const words = allocationWords[language];
  if (gap <= 1e-4) return words.proven;
  const shown = gap < 0.001 ? numberText(gap * 100, 2) : numberText(gap * 100, 1);
  return words.gap(`${shown}%`);
}

/**
 * Load as text for titles.
 *
 * @param load - 1 is the mean or full capacity.
 * @param language - Language of the text.
 * @returns For example "126%".
 */
export function loadText(load: number, language: Language): string {
  return formats[language].percentText(load);
}
