/** Words of the help pages: what stands around the function's own description, and what each function's reader must know. */
import type { InBothLanguages } from "./language";

/** Words that stand on every page. */
interface PageWords {
  readonly product: string;
  readonly syntax: string;
  readonly arguments: string;
  readonly optional: string;
  readonly rules: string;
  readonly example: string;
  readonly returns: string;
  readonly moreRows: string;
  readonly perRow: string;
  readonly errors: string;
  readonly orderForms: string;
  readonly orderFormRules: readonly string[];
  readonly errorRules: readonly string[];
  readonly otherFunctions: string;
  readonly otherLanguage: string;
}

/** Words of the help pages' frame. */
export const helpPageWords: InBothLanguages<PageWords> = {
  "en-US": {
    product: "Key Accounts for Excel",
    syntax: "Syntax",
    arguments: "Arguments",
    optional: "optional",
    rules: "Good to know",
    example: "Worked example",
    returns: "Returns",
    moreRows: "… and further rows",
    perRow: "Inside an Excel table results cannot spill: write the formula for one row,",
    errors: "Errors",
    orderForms: "Order data",
    orderFormRules: [
      "A ledger: three columns of equal height, account, date and amount. Orders of one account on one day are one order; an amount of 0 or less is a return: it lowers money and is no order.",
      "A monthly table: order_dates is one row of months, order_amounts the block below with one row per account. A month with money counts as one order on the day in its header.",
      "A summary: order_dates is two columns first and last order, order_amounts two columns number of orders and total.",
      "Dates may be real dates or text such as 2025-03-05, 2025/3/5, 2025年3月5日, 2025.3.5 or 20250305. A text such as 03/04/25, which can be read in two ways, is refused with its row number.",
      "as_of is the last date in the orders unless you give one. It is never today, so the sheet is not recalculated at every edit.",
      "Use table columns, not whole columns (A:A). Up to about 100,000 order rows is practical in a formula; the pane takes more.",
    ],
    errorRules: [
      "#VALUE! names the argument or the rows that cannot be used, counted from the top of the range. Order rows without account or date are left out; when they are more than 5 %, the function refuses.",
      "Amounts in two currencies are not added up: the function names the two cells and refuses.",
      "#N/A means that nothing is known, for example an account without orders up to as_of. Unknown is never shown as 0.",
      "An error cell inside a range spoils only its own row.",
    ],
    otherFunctions: "All functions",
    otherLanguage: "中文",
  },
  "zh-CN": {
    product: "Excel 大客户管理",
    syntax: "语法",
    arguments: "参数",
    optional: "可选",
    rules: "须知",
    example: "示例",
    returns: "返回",
    moreRows: "……及其余各行",
    perRow: "Excel 表格内结果不能溢出，请写成单行公式：",
    errors: "错误值",
    orderForms: "订单数据的三种形式",
    orderFormRules: [
      "订单明细：客户、日期、金额三列，行数相同。同一客户同一天的订单算一笔；金额不大于 0 的是退货，减少金额，不算订单。",
      "月度宽表：order_dates 为一行月份，order_amounts 为其下方区域，每个客户一行。有金额的月份算一笔订单，日期取标题中的日期。",
      "客户汇总：order_dates 为首单、末单两列，order_amounts 为订单数、总额两列。",
      "日期可以是真正的日期，也可以是文本，如 2025-03-05、2025/3/5、2025年3月5日、2025.3.5、20250305。像 03/04/25 这样有两种读法的，拒绝并指出行号。",
      "as_of 不填时取最后一个订单日，从不取今天，因此不会每次编辑都重算。",
      "请用表格列，不要用整列（A:A）。公式大约可处理 10 万行订单；更多请用任务窗格。",
    ],
    errorRules: [
      "#VALUE! 会指出哪个参数或哪些行不可用，行号从区域首行数起。缺客户或日期的订单行会略去；超过 5 % 时函数拒绝计算。",
      "不同币种的金额不相加：函数会指出两个单元格并拒绝计算。",
      "#N/A 表示无从得知，例如客户截至日前没有订单。未知从不显示为 0。",
      "区域中的错误值只影响自己那一行。",
    ],
    otherFunctions: "全部函数",
    otherLanguage: "English",
  },
};

/** What the reader of one function must know, rule by rule. */
export const helpRules: InBothLanguages<Readonly<Record<string, readonly string[]>>> = {
  "en-US": {
    TIER: [
      "ABC goes by accumulated share: A up to 80 %, B up to 95 %, C the rest; the account that crosses a cut still belongs to the better tier. Equal values always share the better tier.",
      "80/20 has one cut at 80 %. VIP and PLATINUM go by rank: the best 1 %, 5 %, 20 % of accounts, and the rest.",
      "STRATEGIC3 is a weighted score of 0 to 100: each criterion is placed as percentile within the population; 80 and more is strategic, 60 and more key. At least 60 % of the weight must be known.",
      "RFM takes three columns: days since the last order, number of orders, money. BREAKS 5 finds five natural classes.",
      "Two columns label and cut: a cut is the lowest value of its label; the last one may be blank.",
      "Labels speak the language of the keyword: 战略3 gives Chinese labels, STRATEGIC3 English ones, whoever opens the file.",
      "Blank is unrated, 0 is the lowest tier, a negative value is the lowest tier and adds nothing to the total. Where your Excel hands blanks over as 0 they count as 0.",
    ],
    "TIER.WHY": [
      "Points of the criteria add up to the score.",
      "The last row says what is missing to the next better tier, in score points or in the unit of the value, or why the account is not rated.",
      "With a title row in population the criteria are named after it.",
    ],
    CLV: [
      "The value is a mean: values of several accounts may be added up. P10 and P90 bound the middle 80 % of outcomes, number of orders and their money together.",
      "Orders follow MBG/NBD, a regular rhythm, a mixture of rhythms, Pareto/NBD, or one of these with a share of one-time buyers (ZI), whichever your own past supports; with years of history, time may run faster in busy months. Spend follows Gamma-Gamma or the account's mean drawn to the mean of all.",
      "“full” adds P(alive), expected orders, expected margin per order, the basis and a note. Basis P: calibrated on your own past; P0: model, not yet validated; R: too little data, use it as a rank only.",
      "Without margin the result is revenue, and the note says so. A margin column holds money, one cell per order, or per account beside a summary. A margin that is missing counts at the rate of the others; one above its amount (over 100 %) is as good as missing, and more than 5 % of them are refused.",
      "months may be fractional. Discounting is monthly, at the end of each month of 30.4375 days.",
    ],
    "CLV.RETENTION": [
      "Without periods: m·(1+d)/(1+d−r), the first payment now. With periods: the sum of m·(r/(1+d))^t for t from 0.",
      "For contracts with a renewal rate. For accounts that order freely use CLV.",
    ],
    CHURN_RISK: [
      "This is not 1 − P(alive): a one-time buyer is alive for certain under some models and yet rarely returns. It is the chance that no order comes within horizon_days.",
      "Give one horizon for the whole column, so that rows compare. Without one each account is judged by twice its own gap, 90 to 365 days.",
      "Drivers move the risk: satisfaction (0-100, or 1-5), complaints (number of recent ones), late payment (days later than before), share (drop against a year ago, 0.2 is 20 %), contact gap (time since the last contact over the standard interval), contract end (date or days left), manual flag (0, 0.5 or 1), switching cost (1-5, lowers risk). A blank has no effect.",
      "“full” adds the band (low, watch, high, urgent), the basis and the first reason. Basis R is an index, not a probability: use it to rank only. Where fewer than 30 accounts have come back it is f/(1+f), f being the time since the last order over the usual gap: 0.5 is just due, 0.75 a silence of three gaps.",
    ],
    "CHURN_RISK.WHY": [
      "The first row, rhythm, is the account's own base less the mean of all accounts; then come the drivers. The points add up exactly to the shown risk less that mean.",
      "0.105 means 10.5 points of 100. The reasons go with the risk; they do not prove its cause.",
    ],
    NEXT_ORDER: [
      "The date is the median for an account that is still there; “range” gives the middle 80 % and the overdue factor: days since the last order over the expected gap.",
      "Results are date serials: give the cells a date format.",
    ],
    LIFECYCLE: [
      "First match: no order: prospect; an order within 180 days after a dormant gap: won-back; more than 3 times overdue or silent beyond the horizon: dormant, beyond twice the horizon: lost; fewer than 3 orders or first one less than 180 days ago: new; 1.5 to 3 times overdue or sales of the last 12 months down 15 % and more: declining; up 15 % and more: growing; else mature.",
      "The horizon is twice the account's own gap, 90 to 365 days.",
    ],
    RFM: [
      "Digits are recency, frequency, money, each 1 to 5 by the 20, 40, 60 and 80 % quantiles of all accounts with orders; 5 is the best.",
      "With other than 5 bins the segment is found on the 5-point scale.",
    ],
    FIT: [
      "Keep the block and pass it as model to CLV, CHURN_RISK, CHURN_RISK.WHY or NEXT_ORDER: the figures then move only because accounts moved, not because the model was fitted anew.",
      "Pass the whole block, unchanged, in either language. Times are in weeks.",
    ],
    BACKTEST: [
      "The last holdout_months are hidden, the models are fitted to what was known before, and their forecasts are held against what came, next to simple rules.",
      "When a simple rule is better on your orders, the result says so.",
    ],
  },
  "zh-CN": {
    TIER: [
      "ABC 按累计占比：A 到 80 %，B 到 95 %，其余为 C；跨过分界的客户仍归上一级。数值相等的客户总在同一级（取较高一级）。",
      "80/20 只有 80 % 一个分界。VIP 与铂金按名次：前 1 %、5 %、20 %，其余。",
      "战略3 为 0 到 100 的加权得分：各指标取在全体中的百分位；80 分及以上为战略，60 分及以上为重点。已知指标的权重须达 60 %。",
      "RFM 需三列：距上次下单天数、订单数、金额。BREAKS 5 自动分成五个自然等级。",
      "标签与分界两列：分界是该标签的最低值，最后一个可以不填。",
      "标签语言随方案关键字：写战略3 得中文标签，写 STRATEGIC3 得英文标签，谁打开文件都一样。",
      "空白为未评级，0 为最低级，负数为最低级且不计入合计。个别 Excel 版本把空白当作 0 传入，则按 0 处理。",
    ],
    "TIER.WHY": [
      "各指标的得分贡献相加等于总得分。",
      "最后一行说明距上一级还差多少，单位为分或数值本身的单位；未评级时说明原因。",
      "population 带标题行时，指标用标题命名。",
    ],
    CLV: [
      "结果为均值，多个客户可以相加。P10 与 P90 之间是 80 % 的可能结果，同时考虑订单数和每单金额。",
      "订单用 MBG/NBD、规律节奏、混合节奏或 Pareto/NBD，必要时另设一次性客户（ZI），由您自己的历史决定；历史足够长时，可按淡旺季调整时间。单笔金额用 Gamma-Gamma，或向全体均值收缩。",
      "“full”另给活跃概率、预期订单数、预期每单毛利、依据和备注。依据 P：已用自己的历史校准；P0：模型概率，未验证；R：数据太少，只宜排序。",
      "不给毛利时结果为销售额，备注会说明。毛利列为金额，每笔订单一格（用客户汇总时每个客户一格）。缺失的毛利按其余各行的毛利率计；高于订单金额（超过 100 %）的视同缺失，超过 5 % 时拒绝计算。",
      "months 可以是小数。按月贴现，每月 30.4375 天，月末计。",
    ],
    "CLV.RETENTION": [
      "不给 periods：m·(1+d)/(1+d−r)，第一次付款为现在。给 periods：m·(r/(1+d))^t 从 t=0 起求和。",
      "用于按期续约的合同客户。自由下单的客户请用 CLV。",
    ],
    CHURN_RISK: [
      "不是 1 − P(活跃)：某些模型认为只买过一次的客户一定“活跃”，而他们很少再来。这里是 horizon_days 内没有订单的概率。",
      "整列请用同一天数，行与行才可比。不给时按各自平常间隔的两倍，90 到 365 天。",
      "风险因素：满意度（0-100 或 1-5）、投诉（近期起数）、回款（比以前晚的天数）、份额（比一年前的降幅，0.2 即 20 %）、联系缺口（距上次联系与标准间隔之比）、合同到期（日期或剩余天数）、人工预警（0、0.5、1）、转换成本（1-5，降低风险）。空白不起作用。",
      "“full”另给等级（低、关注、高、紧急）、依据和首要原因。依据 R 是指数，不是概率，只宜排序。回头客户不足 30 个时，指数为 f/(1+f)，f 是距上次下单的时间除以惯常间隔：0.5 表示正好到期，0.75 表示已有三个间隔未下单。",
    ],
    "CHURN_RISK.WHY": [
      "第一行“采购节奏”是该客户自身基础风险减全体平均；其后是各因素。各点数相加正好等于所示风险减该平均。",
      "0.105 即 100 中的 10.5 点。原因是相关因素，并不证明因果。",
    ],
    NEXT_ORDER: [
      "日期为客户仍在时的中位数；“range”给出中间 80 % 的窗口和逾期倍数（距上次下单天数 ÷ 平常间隔）。",
      "结果是日期序号，请把单元格设为日期格式。",
    ],
    LIFECYCLE: [
      "按顺序取第一个符合的：没有订单：潜在；休眠后 180 天内又下单：挽回；逾期超过 3 倍或沉默超过期限：休眠，超过两倍期限：流失；不足 3 笔订单或首单不到 180 天：新客；逾期 1.5 到 3 倍，或近 12 个月销售下降 15 % 及以上：衰退；增长 15 % 及以上：成长；其余：成熟。",
      "期限为该客户平常间隔的两倍，90 到 365 天。",
    ],
    RFM: [
      "三位数依次为最近、频次、金额，各按全体有订单客户的 20、40、60、80 % 分位分为 1 到 5，5 最好。",
      "等级数不是 5 时，客群按换算到 5 级的分数判定。",
    ],
    FIT: [
      "保留该区域并作为 model 传给 CLV、CHURN_RISK、CHURN_RISK.WHY、NEXT_ORDER：数字的变化就只来自客户，而不是重新拟合。",
      "请传整块区域，不要改动；中英文标签都能读回。时间单位为周。",
    ],
    BACKTEST: [
      "隐藏最后 holdout_months 个月，用之前的数据重新拟合，把预测与实际对照，并与简单规则比较。",
      "如果简单规则在您的订单上更好，结果会直说。",
    ],
  },
};

/** Titles over the results of the worked examples, where their columns do not explain themselves. */
export const resultTitles: InBothLanguages<Readonly<Partial<Record<string, readonly string[]>>>> = {
  "en-US": {
    CLV: ["mean", "P10", "P90"],
    CHURN_RISK: ["risk", "low", "high", "horizon_days"],
    "CHURN_RISK.WHY": ["driver", "figure", "points", "sentence"],
    NEXT_ORDER: ["expected", "earliest", "latest", "overdue factor"],
  },
  "zh-CN": {
    CLV: ["均值", "P10", "P90"],
    CHURN_RISK: ["风险", "下限", "上限", "天数"],
    "CHURN_RISK.WHY": ["因素", "数值", "点数", "说明"],
    NEXT_ORDER: ["预计日期", "最早", "最晚", "逾期倍数"],
  },
};

/** What must be said about an example before it is read. */
export const exampleNotes: InBothLanguages<Readonly<Partial<Record<string, string>>>> = {
  "en-US": {
    BACKTEST:
      "Twelve accounts over two years: account 1 orders every 20 days, each further account 8 days more slowly; the last three stop after the first year.",
  },
  "zh-CN": {
    BACKTEST:
      "十二个客户、两年订单：第一个客户每 20 天一单，其后每个客户间隔多 8 天；最后三个在一年后停止下单。",
  },
};
