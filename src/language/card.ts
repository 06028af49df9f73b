/** Words of the account card. */
import type { InBothLanguages } from "./language";
import { numberText } from "./formats";

/** Everything the card says; functions take figures already written out unless they are counts or days. */
export interface CardWords {
  readonly sheetName: string;
  readonly riskNote: (horizonDays: number, basis: string, range: string) => string;
  readonly ruleIndexNote: (orders: number) => string;
  readonly noRisk: string;
  readonly badge: {
    readonly yearAgo: (label: string) => string;
    readonly sameAsYearAgo: string;
    readonly newSince: string;
    readonly override: (model: string) => string;
    readonly notRated: string;
    readonly prospect: string;
  };
  readonly dataTo: (date: string) => string;
  readonly heads: readonly [string, string, string, string, string, string];
  readonly ticks: (met: number, of: number) => string;
  readonly daysAgo: (days: number) => string;
  readonly tiles: readonly [string, string, string, string, string, string];
  readonly vsPrior: (change: string) => string;
  readonly noPriorYear: string;
  readonly inTwelve: (money: string) => string;
  readonly allInTwelve: string;
  readonly since: (month: string) => string;
  readonly range: (range: string) => string;
  readonly needsOrders: string;
  readonly needsMargin: string;
  readonly noData: string;
  readonly sections: {
    readonly basics: string;
    readonly profile: string;
    readonly performance: string;
    readonly months: string;
    readonly dealings: string;
    readonly rhythm: string;
    readonly wallet: string;
    readonly satisfaction: string;
    readonly scores: string;
    readonly outlook: string;
    readonly why: string;
    readonly whyIndex: string;
    readonly plan: string;
  };
  readonly basics: readonly [string, string, string, string, string, string, string, string];
  readonly staff: (count: string) => string;
  readonly ownSales: (money: string) => string;
  readonly taxId: (id: string) => string;
  readonly contract: (end: string, days: number) => string;
  readonly contractOver: (end: string, days: number) => string;
  readonly renew: string;
  readonly profile: readonly [string, string, string, string, string, string, string, string];
  readonly gap: (days: string, regular: string, variation: string) => string;
  readonly regular: readonly [string, string, string];
  readonly peak: (months: string) => string;
  readonly monthNames: readonly string[];
  readonly notEnough: (orders: number) => string;
  readonly categories: (count: number) => string;
  readonly levels: readonly [string, string, string, string, string];
  readonly depths: readonly [string, string, string, string];
  readonly ofFive: (word: string, value: number) => string;
  readonly subjective: (values: string) => string;
  readonly late: (days: string) => string;
  readonly early: (days: string) => string;
  readonly onTime: string;
  readonly trend: Readonly<Record<"better" | "same" | "worse", string>>;
  readonly performanceNote: (currency: string, end: string, margin: string | null) => string;
  readonly change: string;
  readonly performance: readonly [string, string, string, string, string, string, string, string];
  readonly split: (orders: string, size: string, total: string) => string;
  readonly whitespace: (products: string, money: string) => string;
  readonly noWhitespace: string;
  readonly monthsLegend: string;
  readonly lastTwelve: string;
  readonly twelveBefore: string;
  readonly yearEarlier: string;
  readonly noOrders: string;
  readonly dealings: readonly [string, string, string, string, string, string, string, string, string];
  readonly lastOrder: (date: string, days: number) => string;
  readonly window: (expected: string, from: string, to: string) => string;
  readonly overdue: (factor: string, days: string, own: boolean) => string;
  readonly about: (money: string, range: string) => string;
  readonly used: (limit: string, used: string, share: string) => string;
  readonly terms: (days: number) => string;
  readonly overThirty: (money: string) => string;
  readonly openCases: (count: number, severity: string | null, days: number | null) => string;
  readonly severity: Readonly<Record<"minor" | "middle" | "severe", string>>;
  readonly openActions: (count: number) => string;
  readonly none: string;
  readonly states: {
    readonly missed: string;
    readonly late: string;
    readonly overLimit: string;
    readonly overdue: string;
    readonly open: string;
    readonly stale: string;
    readonly gap: string;
    readonly below: string;
  };
  readonly rhythmLegend: string;
  readonly rhythmText: (gap: string, days: number) => string;
  readonly order: string;
  readonly expectedNext: string;
  readonly asOf: string;
  readonly walletNote: string;
  readonly walletLabels: readonly [string, string, string];
  readonly walletGap: (points: string, money: string) => string;
  readonly walletFull: string;
  readonly walletNeeds: string;
  readonly satisfaction: readonly [string, string, string, string, string, string];
  readonly latest: (score: string, date: string, count: number) => string;
  readonly overSurveys: (change: string, count: number) => string;
  readonly complaints: (count: number, onTime: string | null) => string;
  readonly visits: (done: number, standard: string, share: string) => string;
  readonly referrals: (count: number) => string;
  readonly scoresNote: (target: number) => string;
  readonly scoresEmpty: string;
  readonly score: string;
  readonly target: string;
  readonly outlookNote: (days: number) => string;
  readonly outlookNoteIndex: string;
  readonly riskSentence: (value: string, range: string, band: string, basis: string) => string;
  readonly indexSentence: (value: string, range: string) => string;
  readonly noRiskSentence: string;
  readonly bandNames: readonly [string, string, string, string];
  readonly expectedLoss: string;
  readonly lossText: (loss: string, profit: string) => string;
  readonly lossNotShown: string;
  readonly lossNeedsMargin: string;
  readonly tierBasis: string;
  readonly tierScore: (score: string) => string;
  readonly tierRank: (rank: number, of: number, share: string) => string;
  readonly tierNext: (label: string, value: string) => string;
  readonly tierTop: string;
  readonly whyNote: string;
  readonly base: string;
  readonly baseIndex: string;
  readonly risk: string;
  readonly index: string;
  readonly othersPoints: (count: number) => string;
  readonly planNote: (rate: string) => string;
  readonly planHeads: readonly [string, string, string, string, string, string];
  readonly sources: (parts: readonly string[]) => string;
  readonly sourceOrders: (count: string, date: string) => string;
  readonly sourceModel: (name: string) => string;
  readonly sourceMargin: Readonly<Record<"column" | "rate" | "none", string>>;
  readonly sourceEarliest: (year: string) => string;
  readonly legend: string;
  readonly legendIndex: string;
  readonly signatures: readonly [string, string, string];
  readonly chart: {
    readonly months: (name: string, now: string, before: string) => string;
    readonly rhythm: (orders: number, window: string | null) => string;
    readonly scores: (scores: string) => string;
    readonly risk: (risk: string) => string;
  };
}

/** The card's words in both languages. */
export const cardWords: InBothLanguages<CardWords> = {
  "en-US": {
    sheetName: "Account cards",
    riskNote: (days, basis, range) => `churn risk ${String(days)} d, ${basis} ${range}`,
    ruleIndexNote: (orders) => `rule index, ${numberText(orders)} order${orders === 1 ? "" : "s"} only`,
    noRisk: "no order yet: no risk",
    badge: {
      yearAgo: (label) => `a year ago: ${label}`,
      sameAsYearAgo: "same a year ago",
      newSince: "new: not rated a year ago",
      override: (model) => `by hand; model: ${model}`,
      notRated: "not rated",
      prospect: "prospect",
    },
    dataTo: (date) => `data to ${date}`,
    heads: ["Owner", "Co-owner", "Exec sponsor", "Stage", "Key-account standard", "Complete · updated"],
    ticks: (met, of) => `${String(met)} of ${String(of)}`,
    daysAgo: (days) => `${numberText(days)} d ago`,
    tiles: [
      "Annual sales",
      "Total revenue",
      "Contact cost",
      "Net profit",
      "Years with us",
      "Expected profit 36 m",
    ],
    vsPrior: (change) => `${change} vs prior year`,
    noPriorYear: "no prior year",
    inTwelve: (money) => `+${money} in 12 m`,
    allInTwelve: "all in 12 m",
    since: (month) => `since ${month}`,
    range: (range) => `${range} (P10–P90)`,
    needsOrders: "needs 3 orders",
    needsMargin: "needs a margin",
    noData: "no data",
    sections: {
      basics: "1  Basics",
      profile: "2  Profile",
      performance: "3  Performance",
      months: "Sales by month",
      dealings: "4  Dealings",
      rhythm: "Order rhythm",
      wallet: "Share of wallet",
      satisfaction: "5  Satisfaction",
      scores: "Satisfaction score",
      outlook: "6  Outlook",
      why: "Why: points of risk",
      whyIndex: "Why: parts of the index",
      plan: "7  Plan",
    },
    basics: [
      "Industry · region",
      "Ownership · size",
      "Address",
      "Decider",
      "User",
      "Finance contact",
      "First deal",
      "Contract to",
    ],
    staff: (count) => `${count} staff`,
    ownSales: (money) => `sales ${money}`,
    taxId: (id) => `tax ${id}`,
    contract: (end, days) => `${end} · ${numberText(days)} days left`,
    contractOver: (end, days) => `${end} · ended ${numberText(days)} days ago`,
    renew: "renew",
    profile: [
      "Buying habit",
      "Channels · lines",
      "Key need",
      "Service need",
      "Potential · depth",
      "Switching · rival",
      "Loyalty A–E (1–5)",
      "Payment habit",
    ],
    gap: (days, regular, variation) => `every ${days} d, ${regular} (CV ${variation})`,
    regular: ["very regular", "fairly regular", "irregular"],
    peak: (months) => `; peak ${months}`,
    monthNames: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    notEnough: (orders) => `not enough orders (${numberText(orders)})`,
    categories: (count) => (count === 1 ? "1 category" : `${numberText(count)} categories`),
    levels: ["Very low", "Low", "Medium", "High", "Very high"],
    depths: ["1 product", "2 customised", "3 solution", "4 alliance"],
    ofFive: (word, value) => `${word} (${numberText(value)} of 5)`,
    subjective: (values) => `${values}   subjective`,
    late: (days) => `${days} d late on average`,
    early: (days) => `${days} d early on average`,
    onTime: "on time",
    trend: { better: "better", same: "steady", worse: "worse" },
    performanceNote: (currency, end, margin) =>
      [
        currency === "" ? `12 months to ${end}` : `${currency}, 12 months to ${end}`,
        ...(margin === null ? [] : [margin]),
      ].join(" · "),
    change: "change",
    performance: [
      "Sales",
      "Gross margin",
      "Target · attainment",
      "Share of our sales",
      "Rank · all accounts",
      "Orders",
      "Change split",
      "Whitespace",
    ],
    split: (orders, size, total) => `orders ${orders}, order size ${size} = ${total}`,
    whitespace: (products, money) => `${products}: ~${money} a year`,
    noWhitespace: "buys what its peers buy",
    monthsLegend: "█ last 12 m  ▒ 12 m before  ━ year earlier",
    lastTwelve: "last 12 m",
    twelveBefore: "12 m before",
    yearEarlier: "year earlier",
    noOrders: "no orders yet",
    dealings: [
      "Last order",
      "Next order expected",
      "Overdue factor",
      "3-month need",
      "Credit limit · used",
      "Terms · DSO · late",
      "Credit grade",
      "Open cases",
      "Open actions",
    ],
    lastOrder: (date, days) => `${date} · ${numberText(days)} days ago`,
    window: (expected, from, to) => `${expected} (${from} – ${to})`,
    overdue: (factor, days, own) => `${factor} × ${own ? "usual" : "pooled"} gap of ${days} d`,
    about: (money, range) => `~${money} (${range})`,
    used: (limit, used, share) => `${limit} · ${used} (${share})`,
    terms: (days) => `${numberText(days)} d`,
    overThirty: (money) => `${money} > 30 d`,
    openCases: (count, severity, days) =>
      [
        severity === null ? numberText(count) : `${numberText(count)} ${severity}`,
        ...(days === null ? [] : [`open ${numberText(days)} d`]),
      ].join(", "),
    severity: { minor: "minor", middle: "middle", severe: "severe" },
    openActions: (count) => numberText(count),
    none: "none",
    states: {
      missed: "missed",
      late: "late",
      overLimit: "over",
      overdue: "overdue",
      open: "open",
      stale: "stale",
      gap: "gap",
      below: "<",
    },
    rhythmLegend: "● order  ▭ expected next  ┃ as of",
    rhythmText: (gap, days) => `every ${gap} d, last ${numberText(days)} d ago`,
    order: "order",
    expectedNext: "expected next",
    asOf: "as of",
    walletNote: "own estimate of spend",
    walletLabels: ["Now", "A year ago", "Target"],
    walletGap: (points, money) => `full width = 100% · gap to target ${points} ≈ ${money} a year`,
    walletFull: "full width = 100%",
    walletNeeds: "needs the account's total spend (Profile)",
    satisfaction: ["Latest score", "Trend", "Complaints 12 m", "Main reasons", "Visits 90 d", "Referrals"],
    latest: (score, date, count) => `${score} · ${date} · n = ${numberText(count)}`,
    overSurveys: (change, count) => `${change} over ${numberText(count)} surveys`,
    complaints: (count, onTime) =>
      onTime === null ? numberText(count) : `${numberText(count)} · ${onTime} closed on time`,
    visits: (done, standard, share) => `${numberText(done)} of ${standard} (${share})`,
    referrals: (count) => numberText(count),
    scoresNote: (target) => `0–100, target ${String(target)} dashed`,
    scoresEmpty: "no data — enter a survey to start the line",
    score: "score",
    target: "target",
    outlookNote: (days) => `churn risk in the next ${String(days)} days`,
    outlookNoteIndex: "rule index, not a probability",
    riskSentence: (value, range, band, basis) => `${value} (${range})  ·  ${band}  ·  ${basis}`,
    indexSentence: (value, range) => `R ${value} (${range})  ·  rule index`,
    noRiskSentence: "no order yet: nothing to lose",
    bandNames: ["Low", "Watch", "High", "Urgent"],
    expectedLoss: "Expected loss",
    lossText: (loss, profit) => `${loss} of ${profit} profit-if-kept, 12 m`,
    lossNotShown: "not shown for a rule index",
    lossNeedsMargin: "needs a margin",
    tierBasis: "Tier basis / next",
    tierScore: (score) => `score ${score}`,
    tierRank: (rank, of, share) => `#${numberText(rank)} of ${numberText(of)} = top ${share}`,
    tierNext: (label, value) => `${label} from ${value}`,
    tierTop: "already the top tier",
    whyNote: "related, not proven cause",
    base: "Base rate of all accounts",
    baseIndex: "Base",
    risk: "Risk",
    index: "Index",
    othersPoints: (count) => `others (${String(count)})`,
    planNote: (rate) => `cost cap = risk × profit-if-kept × ${rate} save rate (assumption)`,
    planHeads: ["#", "Action", "Reason", "Owner", "Due", "Cost cap"],
    sources: (parts) => `Sources: ${parts.join("; ")}.`,
    sourceOrders: (count, date) => `orders ${count} to ${date}`,
    sourceModel: (name) => `model ${name}`,
    sourceMargin: { column: "margin from the orders", rate: "margin at a rate", none: "no margin" },
    sourceEarliest: (year) => `*${year}: from the first order`,
    legend: "◆ act  ◇ watch  ✓ fine  — no entry; missing fields lower completeness, never raise risk.",
    legendIndex: "R = rule index: no %, grey marker.",
    signatures: ["Account manager", "Head of sales", "Date"],
    chart: {
      months: (name, now, before) =>
        `Sales by month of ${name}: ${now} in the last 12 months, ${before} in the 12 before.`,
      rhythm: (orders, window) =>
        `${numberText(orders)} orders` + (window === null ? "." : `, the next one expected ${window}.`),
      scores: (scores) => `Satisfaction scores, oldest first: ${scores}.`,
      risk: (risk) => `Churn risk: ${risk}.`,
    },
  },
  "zh-CN": {
    sheetName: "客户资料卡",
    riskNote: (days, basis, range) => `${String(days)}天流失风险 ${basis} ${range}`,
    ruleIndexNote: (orders) => `规则指数，仅 ${numberText(orders)} 单`,
    noRisk: "尚无订单，不计风险",
    badge: {
      yearAgo: (label) => `一年前：${label}`,
      sameAsYearAgo: "一年前相同",
      newSince: "新：一年前未评级",
      override: (model) => `人工调整；模型：${model}`,
      notRated: "未评级",
      prospect: "潜在客户",
    },
    dataTo: (date) => `数据截至 ${date}`,
    heads: ["主负责人", "协同", "高层对接", "阶段", "大客户标准", "完整度 / 更新"],
    ticks: (met, of) => `${String(met)} / ${String(of)}`,
    daysAgo: (days) => `${numberText(days)} 天前`,
    tiles: ["年销售额", "累计收入", "接触成本", "净客户利润", "合作年限", "预期盈利 36月"],
    vsPrior: (change) => `${change} 较上年`,
    noPriorYear: "无上年",
    inTwelve: (money) => `+${money} 近12月`,
    allInTwelve: "全部在近12月",
    since: (month) => `自 ${month}`,
    range: (range) => `P10–90：${range}`,
    needsOrders: "需 3 单以上",
    needsMargin: "需要毛利",
    noData: "无数据",
    sections: {
      basics: "1  基础资料",
      profile: "2  特征资料",
      performance: "3  业绩资料",
      months: "月度销售额",
      dealings: "4  交易现状",
      rhythm: "订单节奏",
      wallet: "客户份额",
      satisfaction: "5  满意程度",
      scores: "满意度走势",
      outlook: "6  判断",
      why: "原因：风险点数",
      whyIndex: "原因：指数构成",
      plan: "7  行动计划",
    },
    basics: [
      "行业 / 区域",
      "企业性质 / 规模",
      "地址",
      "决策人",
      "使用人",
      "财务人",
      "首次成交",
      "合同起止 / 续约",
    ],
    staff: (count) => `${count}人`,
    ownSales: (money) => `年营收 ${money}`,
    taxId: (id) => `税号 ${id}`,
    contract: (end, days) => `至 ${end}，剩 ${numberText(days)} 天`,
    contractOver: (end, days) => `至 ${end}，已过 ${numberText(days)} 天`,
    renew: "续约",
    profile: [
      "采购习惯",
      "渠道 / 品类数",
      "核心需求",
      "服务需求",
      "增长潜力 / 合作深度",
      "转换成本 / 对手",
      "忠诚五因素 A–E",
      "付款习惯",
    ],
    gap: (days, regular, variation) => `每 ${days} 天一单，${regular} (CV ${variation})`,
    regular: ["很规律", "较规律", "不规律"],
    peak: (months) => `；旺季 ${months}`,
    monthNames: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    notEnough: (orders) => `订单不足 (${numberText(orders)})`,
    categories: (count) => `${numberText(count)} 类`,
    levels: ["很低", "低", "中", "高", "很高"],
    depths: ["1 产品", "2 定制", "3 方案", "4 联盟"],
    ofFive: (word, value) => `${word} (${numberText(value)}/5)`,
    subjective: (values) => `${values}  (主观)`,
    late: (days) => `平均迟 ${days} 天`,
    early: (days) => `平均早 ${days} 天`,
    onTime: "按时付款",
    trend: { better: "变好", same: "平稳", worse: "变差" },
    performanceNote: (currency, end, margin) =>
      [
        ...(currency === "" ? [] : [currency]),
        `截至 ${end} 的12个月`,
        ...(margin === null ? [] : [margin]),
      ].join("，"),
    change: "变化",
    performance: [
      "销售额",
      "毛利额",
      "目标达成",
      "占公司销售额",
      "排名 / 全部客户",
      "订单数",
      "变化分解",
      "空白品类",
    ],
    split: (orders, size, total) => `订单数 ${orders}，客单价 ${size} = ${total}`,
    whitespace: (products, money) => `${products}：约 ${money}/年`,
    noWhitespace: "同类客户购买的品类均已购买",
    monthsLegend: "█ 近12月  ▒ 前12月  ━ 上年同月",
    lastTwelve: "近12月",
    twelveBefore: "前12月",
    yearEarlier: "上年同月",
    noOrders: "尚无订单",
    dealings: [
      "最近订单 / 距今",
      "预计下次 (窗口)",
      "逾期倍数",
      "未来3月需求",
      "信用额度 / 已用",
      "账期 / 回款 / 逾期",
      "信用等级",
      "未结投诉",
      "在途事项",
    ],
    lastOrder: (date, days) => `${date}，${numberText(days)} 天前`,
    window: (expected, from, to) => `${expected} (${from} 至 ${to})`,
    overdue: (factor, days, own) => `${factor} × ${own ? "平常" : "总体"}间隔 ${days} 天`,
    about: (money, range) => `约 ${money} (${range})`,
    used: (limit, used, share) => `${limit}，${used} (${share})`,
    terms: (days) => `${numberText(days)}天`,
    overThirty: (money) => `${money} > 30天`,
    openCases: (count, severity, days) =>
      [
        severity === null ? `${numberText(count)} 件` : `${numberText(count)} 件 (${severity})`,
        ...(days === null ? [] : [`已 ${numberText(days)} 天`]),
      ].join("，"),
    severity: { minor: "轻", middle: "中", severe: "重" },
    openActions: (count) => `${numberText(count)} 项`,
    none: "无",
    states: {
      missed: "错过",
      late: "逾期",
      overLimit: "超额",
      overdue: "逾期",
      open: "未结",
      stale: "过期",
      gap: "缺口",
      below: "<",
    },
    rhythmLegend: "● 订单  ▭ 预计下次  ┃ 截至日",
    rhythmText: (gap, days) => `每 ${gap} 天，上次 ${numberText(days)} 天前`,
    order: "订单",
    expectedNext: "预计下次",
    asOf: "截至日",
    walletNote: "采购额为估计",
    walletLabels: ["目前", "一年前", "目标"],
    walletGap: (points, money) => `满条 = 100%，距目标 ${points}，约合 ${money}/年`,
    walletFull: "满条 = 100%",
    walletNeeds: "需要该客户的总采购额 (特征资料)",
    satisfaction: ["最近满意度", "趋势", "投诉 近12月", "主要原因", "回访达标 90天", "推荐"],
    latest: (score, date, count) => `${score}，${date}，n = ${numberText(count)}`,
    overSurveys: (change, count) => `${change} (近${numberText(count)}次)`,
    complaints: (count, onTime) =>
      onTime === null ? `${numberText(count)} 件` : `${numberText(count)} 件，按时关闭 ${onTime}`,
    visits: (done, standard, share) => `${numberText(done)} / ${standard} (${share})`,
    referrals: (count) => `${numberText(count)} 家`,
    scoresNote: (target) => `0–100 分，虚线为目标 ${String(target)}`,
    scoresEmpty: "无数据：录入一次调查即可开始",
    score: "满意度",
    target: "目标",
    outlookNote: (days) => `未来 ${String(days)} 天流失风险`,
    outlookNoteIndex: "规则指数，非概率",
    riskSentence: (value, range, band, basis) => `${value} (${range})，${band}，${basis}`,
    indexSentence: (value, range) => `R ${value} (${range})，规则指数`,
    noRiskSentence: "尚无订单，无可流失",
    bandNames: ["低", "关注", "高", "紧急"],
    expectedLoss: "预期损失",
    lossText: (loss, profit) => `${loss} = 风险 × 留存利润 ${profit} (12月)`,
    lossNotShown: "规则指数不计损失",
    lossNeedsMargin: "需要毛利",
    tierBasis: "层级依据 / 距上一级",
    tierScore: (score) => `得分 ${score}`,
    tierRank: (rank, of, share) => `销售额第 ${numberText(rank)} / ${numberText(of)} 名，前 ${share}`,
    tierNext: (label, value) => `${label}需 ${value}`,
    tierTop: "已是最高级",
    whyNote: "相关原因，非因果",
    base: "全体基准",
    baseIndex: "基准",
    risk: "风险",
    index: "指数",
    othersPoints: (count) => `其余 (${String(count)})`,
    planNote: (rate) => `费用上限 = 风险 × 留存利润 × 挽回率 ${rate} (假设)`,
    planHeads: ["#", "动作", "理由", "责任人", "期限", "费用上限"],
    sources: (parts) => `来源：${parts.join("；")}。`,
    sourceOrders: (count, date) => `订单 ${count} 条至 ${date}`,
    sourceModel: (name) => `模型 ${name}`,
    sourceMargin: { column: "毛利取自订单", rate: "毛利按毛利率", none: "没有毛利" },
    sourceEarliest: (year) => `*${year}：自首单起`,
    legend: "◆ 处理  ◇ 关注  ✓ 正常  — 未填；缺项降低完整度，不提高风险。",
    legendIndex: "R = 规则指数：不带 %，灰色标记。",
    signatures: ["客户经理", "主管", "日期"],
    chart: {
      months: (name, now, before) => `${name}月度销售额：近12月 ${now}，前12月 ${before}。`,
      rhythm: (orders, window) =>
        `${numberText(orders)} 单` + (window === null ? "。" : `，预计下次 ${window}。`),
      scores: (scores) => `满意度，由早到近：${scores}。`,
      risk: (risk) => `流失风险：${risk}。`,
    },
  },
};
