/** Words of the scored list: one column a figure; the headers are also what formulas and people look for. */
import { chineseText } from "./chinese-text";
import { numberText } from "./formats";
import type { InBothLanguages } from "./language";

/**
 * Columns of the scored list in order: up to `due` they print, up to `hours` they are there to be read on
 * screen, and the rest serves formulas and whoever wants to know more.
 */
export const scoredListColumns = [
  "id",
  "name",
  "tier",
  "tierNote",
  "owner",
  "stage",
  "sales12",
  "change",
  "clv",
  "risk",
  "basis",
  "state",
  "expectedLoss",
  "reason",
  "action",
  "due",
  "override",
  "overrideReason",
  "overrideBy",
  "overrideUntil",
  "salesBefore",
  "netProfit",
  "clvLow",
  "clvHigh",
  "riskLow",
  "riskHigh",
  "profitIfKept",
  "nextOrder",
  "overdue",
  "satisfaction",
  "visitsDone",
  "visitsStandard",
  "cases",
  "hours",
  "by",
  "costCap",
  "rank",
  "cumulative",
  "tierModel",
  "tierBefore",
  "nextTier",
  "nextTierAt",
  "firstOrder",
  "lastOrder",
  "ordersTotal",
  "orders12",
  "ordersBefore",
  "salesTotal",
  "windowStart",
  "windowEnd",
  "gap",
  "alive",
  "horizon",
  "poolMean",
  "reason1",
  "points1",
  "reason2",
  "points2",
  "reason3",
  "points3",
  "clvBelow",
  "clvAbove",
] as const;

/** Key of one column. */
export type ScoredListColumn = (typeof scoredListColumns)[number];

/** Everything the scored list says. */
export interface ScoredListWords {
  readonly sheetName: string;
  /** `calibrated`: accounts of basis P; `modelled`: accounts of basis P0. */
  readonly title: (accounts: number, calibrated: number, modelled: number, loss: string | null) => string;
  readonly subtitle: {
    readonly asOf: (date: string) => string;
    readonly model: (name: string, horizon: number) => string;
    readonly order: string;
    readonly margin: Readonly<Record<"column" | "rate" | "none", string>>;
  };
  readonly heads: Readonly<Record<ScoredListColumn, string>>;
  readonly none: string;
  /** How a tier came about, where not by the rule alone. */
  readonly tierNotes: {
    readonly byHand: (reason: string | null, until: string | null) => string;
    readonly strategicFlag: (reason: string | null) => string;
    readonly notRatedYet: string;
    /** A contract and no order. */
    readonly contractOnly: string;
    readonly notRated: string;
    readonly held: (model: string) => string;
    /** `before`: the tier it had, where the model's is already shown. */
    readonly confirm: (model: string, before: string | null) => string;
    readonly negative: string;
  };
}

/** The scored list's words in both languages. */
export const scoredListWords: InBothLanguages<ScoredListWords> = {
  "en-US": {
    sheetName: "KAM Scores",
    title: (accounts, calibrated, modelled, loss) =>
      `${numberText(accounts)} accounts scored` +
      (calibrated > 0 ? `, ${numberText(calibrated)} with a calibrated probability` : "") +
      (calibrated === 0 && modelled > 0
        ? `, ${numberText(modelled)} with a probability not yet verified`
        : "") +
      (loss === null ? "" : `; expected loss ${loss}`),
    subtitle: {
      asOf: (date) => `data to ${date}`,
      model: (name, horizon) => `${name}, risk of no order in ${String(horizon)} days`,
      order: "sorted by expected loss; rule-index accounts (R) after, without %",
      margin: {
        column: "margin from the orders",
        rate: "margin at a rate",
        none: "no margin: CLV and losses are sales",
      },
    },
    heads: {
      id: "Account id",
      name: "Account",
      tier: "Tier",
      tierNote: "Tier by",
      owner: "Owner",
      stage: "Stage",
      sales12: "Sales 12 m",
      salesBefore: "12 m before",
      change: "Change",
      netProfit: "Net profit",
      clv: "CLV 36 m",
      clvLow: "CLV P10",
      clvHigh: "CLV P90",
      risk: "Risk",
      riskLow: "Risk low",
      riskHigh: "Risk high",
      basis: "Basis",
      state: "State",
      profitIfKept: "Profit if kept",
      expectedLoss: "Exp. loss",
      nextOrder: "Next order",
      overdue: "Overdue factor",
      satisfaction: "Satis- faction",
      visitsDone: "Visits 90 d",
      visitsStandard: "Visits std",
      cases: "Open cases",
      hours: "Hours / month",
      reason: "First reason",
      action: "Recommended action",
      due: "Due",
      firstOrder: "First order",
      lastOrder: "Last order",
      ordersTotal: "Orders total",
      orders12: "Orders 12 m",
      ordersBefore: "Orders before",
      salesTotal: "Sales total",
      windowStart: "Window from",
      windowEnd: "Window to",
      gap: "Usual gap days",
      alive: "P alive",
      horizon: "Horizon days",
      poolMean: "Base rate",
      reason1: "Reason 1",
      points1: "Points 1",
      reason2: "Reason 2",
      points2: "Points 2",
      reason3: "Reason 3",
      points3: "Points 3",
      tierBefore: "Tier a year ago",
      nextTier: "Next tier",
      nextTierAt: "Next tier at",
      tierModel: "Tier by model",
      rank: "Rank",
      by: "By",
      costCap: "Cost cap",
      override: "Tier by hand",
      overrideReason: "Reason",
      overrideBy: "Set by",
      overrideUntil: "Holds until",
      cumulative: "Cum. share of sales",
      clvBelow: "CLV spread low, squared",
      clvAbove: "CLV spread high, squared",
    },
    none: "no account to score",
    tierNotes: {
      byHand: (reason, until) =>
        "by hand" + (reason === null ? "" : `: ${reason}`) + (until === null ? "" : ` (until ${until})`),
      strategicFlag: (reason) => `strategic flag${reason === null ? "" : `: ${reason}`}`,
      notRatedYet: "not rated yet: history too short",
      contractOnly: "not rated yet: contract without orders",
      notRated: "not rated: value missing",
      held: (model) => `held; rule says ${model}`,
      confirm: (model, before) =>
        before === null ? `rule says ${model}: confirm` : `down from ${before}: confirm`,
      negative: "negative value",
    },
  },
  "zh-CN": {
    sheetName: "KAM_评分",
    title: (accounts, calibrated, modelled, loss) =>
      `已评分 ${numberText(accounts)} 户` +
      (calibrated > 0 ? `，其中 ${numberText(calibrated)} 户为已校准概率` : "") +
      (calibrated === 0 && modelled > 0 ? `，其中 ${numberText(modelled)} 户的概率尚未验证` : "") +
      (loss === null ? "" : `；预期损失 ${loss}`),
    subtitle: {
      asOf: (date) => `数据截至 ${date}`,
      model: (name, horizon) => `${name}，未来 ${String(horizon)} 天无订单的风险`,
      order: "按预期损失排序；规则指数 (R) 客户列后，不带 %",
      margin: { column: "毛利取自订单", rate: "毛利按毛利率", none: "没有毛利：CLV 与损失按销售额计" },
    },
    heads: {
      id: "客户编号",
      name: "客户",
      tier: "层级",
      tierNote: "层级说明",
      owner: "负责人",
      stage: "阶段",
      sales12: "近12月销售额",
      salesBefore: "前12月销售额",
      change: "变化",
      netProfit: "净利",
      clv: "CLV 36月",
      clvLow: "CLV P10",
      clvHigh: "CLV P90",
      risk: "风险",
      riskLow: "风险下限",
      riskHigh: "风险上限",
      basis: "依据",
      state: "状态",
      profitIfKept: "留存利润",
      expectedLoss: "预期损失",
      nextOrder: "预计下次",
      overdue: "逾期倍数",
      satisfaction: "满意度",
      visitsDone: "90天实访",
      visitsStandard: "90天应访",
      cases: "未结投诉",
      hours: "工时/月",
      reason: "首因",
      action: "建议动作",
      due: "期限",
      firstOrder: "首次订单",
      lastOrder: "最近订单",
      ordersTotal: "累计订单数",
      orders12: "近12月订单数",
      ordersBefore: "前12月订单数",
      salesTotal: "累计销售额",
      windowStart: "窗口起",
      windowEnd: "窗口止",
      gap: "平常间隔天数",
      alive: "在活概率",
      horizon: "期限天数",
      poolMean: "全体基准",
      reason1: "原因1",
      points1: "点数1",
      reason2: "原因2",
      points2: "点数2",
      reason3: "原因3",
      points3: "点数3",
      tierBefore: "一年前层级",
      nextTier: "上一级",
      nextTierAt: "上一级门槛",
      tierModel: "模型层级",
      rank: "名次",
      by: "责任人",
      costCap: "费用上限",
      override: "指定层级",
      overrideReason: "原因",
      overrideBy: "指定人",
      overrideUntil: "有效期至",
      cumulative: "累计销售占比",
      clvBelow: "CLV 下偏差平方",
      clvAbove: "CLV 上偏差平方",
    },
    none: "没有可评分的客户",
    tierNotes: {
      byHand: (reason, until) =>
        "人工指定" + (reason === null ? "" : `：${reason}`) + (until === null ? "" : ` (至 ${until})`),
      strategicFlag: (reason) => `战略标记${reason === null ? "" : `：${reason}`}`,
      notRatedYet: "暂不评级：历史太短",
      contractOnly: "暂不评级：有合同，尚无订单",
      notRated: "未评级：缺少数据",
      held: (model) => chineseText`暂保留，规则为${model}`,
      confirm: (model, before) =>
        before === null ? chineseText`规则为${model}，待确认` : chineseText`由${before}降级，待确认`,
      negative: "数值为负",
    },
  },
};
