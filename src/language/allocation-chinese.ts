/** The allocation table in Chinese. */
import { fit, percent, text, type AllocationWords } from "./allocation-words";
import { chineseText } from "./chinese-text";
import { numberText } from "./formats";

const holds: Readonly<Record<string, string>> = {
  "open-deal": "在谈订单：负责人不变",
  "high-risk": "流失风险高：负责人不变",
  tenure: "接手未久：负责人不变",
  lock: "已锁定",
};

/** The allocation table's words in Chinese. */
export const allocationChinese: AllocationWords = {
  sheetName: "KAM_分配",
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
    check: "请核对",
    affects: (accounts, more) =>
      `涉及${accounts.join("、")}${more > 0 ? `，另有 ${numberText(more)} 户` : ""}。`,
    account: (name, sheet, row) => `${name}（“${sheet}”第 ${String(row)} 行）`,
    codes: {
      "no-managers": (accounts) => `${numberText(accounts)} 户找不到客户经理。`,
      "no-eligible-manager": (accounts) => `${numberText(accounts)} 户没有合格的客户经理。`,
      "fixed-hours": (accounts, manager, hours) =>
        chineseText`${manager}每月工时需增加${hours}小时，或放宽规则：${numberText(accounts)}户只能由其负责。`,
      "short-hours": (accounts, _, hours) =>
        `客户经理每月工时合计需增加 ${hours} 小时，否则 ${numberText(accounts)} 户无人负责。`,
      "count-limit": (accounts, _, missing) =>
        `户数上限合计需提高 ${missing}，涉及 ${numberText(accounts)} 户。`,
      "strategic-limit": (accounts, _, missing) =>
        `战略客户上限合计需提高 ${missing}，涉及 ${numberText(accounts)} 户。`,
      "move-limit": (accounts) => `需放宽移动户数上限，否则 ${numberText(accounts)} 户无人负责。`,
    },
    removed: (rules) => `被规则排除的经理：${rules}。`,
    rules: {
      sameRegion: "区域",
      sameLanguage: "语言",
      levelFitsTier: "级别",
      sameIndustry: "行业",
      roleFitsAccount: "角色",
      lockedStay: "锁定",
      accountLimit: "户数上限",
      "high-risk": "高风险",
      "open-deal": "在谈订单",
      tenure: "接手未久",
      lock: "锁定",
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
    FIXED: (p) => holds[text(p, "by")] ?? holds["lock"] ?? "",
    ONLY_ELIGIBLE: () => "唯一合格经理",
    KEPT_BEST: () => "匹配最佳",
    KEPT_CONTINUITY: (p) => chineseText`延续：${text(p, "best")}匹配${fit(p, "bestFit")}，不足以移动`,
    MOVED_FIT: (p) => `匹配更好：${fit(p, "fitBefore")} → ${fit(p, "fitAfter")}`,
    MOVED_CAPACITY: (p) => chineseText`容量：若不移动，${text(p, "manager")}负荷${percent(p, "loadWithout")}`,
    MOVED_BALANCE: (p) => chineseText`均衡：若不移动，${text(p, "manager")}负荷${percent(p, "loadWithout")}`,
    MOVED_FORCED: (p) =>
      p["because"] === "owner-gone"
        ? chineseText`${text(p, "manager")}不再接客户`
        : chineseText`${text(p, "manager")}已不合格`,
    NEW: (p) => `尚无负责人，匹配 ${fit(p, "fit")}`,
    UNASSIGNED: (p) => (p["because"] === "short-hours" ? "工时不足" : "没有合格的经理"),
  },
  confidential: "机密，建议，未应用",
};
