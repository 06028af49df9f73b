/** The tier summary in Chinese. */
import { chineseText } from "./chinese-text";
import { numberText } from "./formats";
import type { SummaryWords } from "./summary-words";

const count = (value: number): string => numberText(value);

/** Labels of one Latin letter read as a class: "A 类". */
const tierName = (label: string): string => (/^[A-Z]$/.test(label) ? `${label} 类` : label);

/** The summary's words in Chinese. */
export const summaryChinese: SummaryWords = {
  sheetName: "KAM_汇总",
  title: {
    share: (accounts, tier, share, before) =>
      `${tierName(tier)} ${count(accounts)} 户贡献 ${share} 销售额` +
      (before === null ? "" : ` (上期 ${before})`),
    loss: (money, range, ofSales) => `预期${ofSales ? "销售额" : ""}损失 ${money} (${range})`,
    demotions: (demotions, tier) =>
      `${count(demotions)} 户${/^\w/.test(tier) ? ` ${tierName(tier)}` : tier}降级待确认`,
    join: "；",
  },
  scope: {
    period: (months, end) => chineseText`截至${end}的` + `${String(months)}个月`,
    againstYear: () => "对上年同期",
    againstClosed: "对上一结账期",
    scheme: (name) => `方案：${name}`,
    margin: (rate) => `毛利率 ${rate}`,
    noMargin: "没有毛利，CLV 与损失按销售额计",
  },
  schemes: {
    ABC: "ABC (销售额占比)",
    "80/20": "80/20 (销售额占比)",
    VIP: "VIP (按名次)",
    PLATINUM: "铂金金字塔 (按名次)",
    STRATEGIC3: "战略3 (加权评分)",
    "SCORE 80/70/60": "评分表 80/70/60",
    "SCORE 80/60/40": "评分表 80/60/40",
    RFM: "RFM 分群",
    BREAKS: "自然断点",
    CUSTOM: "自定义分界",
  },
  movement: (up, down, entered, left) =>
    `升 ${count(up)}，降 ${count(down)}，新增 ${count(entered)}，流失 ${count(left)}`,
  noMovement: "没有可比的上期",
  tiers: {
    title: "层级概览",
    note: (unit) => `${unit}；风险为有概率客户的均值`,
    heads: [
      "层级",
      "户数",
      "%",
      "销售额",
      "%",
      "净利",
      "%",
      "CLV 36月 (P10–P90)",
      "平均风险",
      "预期损失",
      "满意度",
      "回访达标",
      "净增减",
    ],
    total: "合计",
    allTimeTies: "历史累计，与台账一致",
    allTimeDiffers: (difference) => `历史累计，与台账差 ${difference}`,
    allTime: (orders, accounts, since) =>
      `${orders} 单，${accounts} 户` + (since === null ? "" : `，自 ${since}`),
    unrated: (n) => `未评级 ${count(n)} 户`,
    prospects: (n) => `潜在客户 ${count(n)} 户 (无订单)`,
    others: "其他",
    notRated: "未评级",
  },
  concentration: {
    title: "集中度",
    legend: "洛伦兹：━ 本期 ┅ 上期",
    equality: "完全均等",
    now: "本期",
    before: "上期",
    labels: ["前 1%", "前 10%", "前 20%", "达80%户数", "HHI", "Gini"],
    lorenzDescription: (gini, before) =>
      `销售额洛伦兹曲线，从最大客户起。Gini ${gini}` + (before === null ? "。" : `，上期 ${before}。`),
  },
  mix: {
    title: "资源与产出",
    categories: { accounts: "户数", sales: "销售额", netProfit: "净利", clv: "CLV", hours: "工时" },
    description: "各层级在户数、销售额、净利、CLV 和工时中的占比：",
  },
  pareto: {
    title: "帕累托",
    groups: "每组 5% 客户",
    single: "每柱一户",
    point: (accounts, share) => `${count(accounts)} 户 (${share}) 达 80%`,
    share: "销售额占比",
    cumulative: "累计占比",
    description: (point) => `客户由大到小的销售额占比及累计：${point}。`,
  },
  migration: {
    title: "迁移矩阵 (户)",
    legend: "▲ 升  ▼ 降  灰 = 未变",
    nowHead: "本期 →",
    beforeHead: "上期 ↓",
    lost: "流失",
    entered: "新增",
    total: "合计",
    split: (real, byRule, both) =>
      `真实变化 ${count(real)}，规则变化 ${count(byRule)}` +
      (both === 0 ? "" : `，两者兼有 ${count(both)}`) +
      (byRule + both === 0 ? " (两期同一方案)" : `，合计 ${count(real + byRule + both)}`),
    none: "没有上期：结账一期后即可看到升降",
  },
  atRisk: {
    title: (n) => `高风险 Top ${String(n)} (按预期损失)`,
    note: (atRisk, shown) =>
      (atRisk < shown ? `高与紧急 ${count(atRisk)} 户，其余按预期损失；` : "") +
      "P 已校准；P0 约，未验证；R 规则指数：无 %",
    heads: ["客户", "层级", "负责人", "风险", "12月利润", "预期损失", "首因", "动作", "期限"],
    salesHead: "12月销售",
    none: "没有可列出的风险客户",
  },
  movers: {
    title: "变动榜",
    note: (unit) => `${unit} = 订单数 + 客单价`,
    heads: ["客户", "变化", "订单数", "客单价"],
    none: "没有变化可列",
  },
  coverage: {
    title: "覆盖 (90天)，按层级",
    note: "实访对应访",
    heads: ["层级", "应访", "实访", "达标户", "逾期户", "工时/月"],
    none: "没有拜访表，无法与标准比较",
  },
  loads: {
    title: "按负责人",
    note: (hours) =>
      hours === null
        ? "各自容量 = 100%；◆ 超过 115%；最高 5 人"
        : `${hours} 小时/月 = 100%；◆ 超过 115%；最高 5 人`,
    heads: ["负责人", "户数", "战略", "达标", "负荷", "", "与容量相比"],
    barHead: (end) => `0 – ${end}`,
    over: (hours) => `超 ${hours} 小时`,
    free: (hours) => `余 ${hours} 小时`,
    none: "没有负责人",
  },
  basis: {
    loss: (calibrated, money, range, ofSales) =>
      `预期损失 = Σ 风险 × 留存${ofSales ? "销售额" : "利润"}，有概率的客户 ${count(calibrated)} 户：${money} (${range}，假设相互独立，共同冲击会放大)。`,
    exposure: (money, ofSales) => `敞口 (高与紧急风险客户的${ofSales ? "销售额" : "利润"})：${money}。`,
    ruleIndexed: (n) => `规则指数 (R) 客户 ${count(n)} 户单独计。`,
    noRisk: "不计预期损失：需要毛利和至少一户有概率的客户。",
    source: "销售额、名次、订单效应和集中度取自台账合计；风险和 CLV 为估计。",
  },
  confidential: "机密",
  dataTo: (date) => `数据截至 ${date}`,
  page: "第 &P 页 / 共 &N 页",
  noData: "无数据",
};
