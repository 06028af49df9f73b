/**
 * Words in the results of worksheet functions. They stay in the file, so they follow the language argument
 * or the keyword typed, never the display language of whoever opens it.
 */
import type { DriverName, LifecycleStage, RiskBand } from "../accounts/scored-account";
import type { InBothLanguages, Language } from "./language";

/** What a reader of a lifetime value must know. */
export interface NoteWords {
  readonly separator: string;
  readonly noMargin: string;
  readonly lowConfidence: string;
  readonly marginsMissing: (orders: number) => string;
  readonly afterAsOf: (orders: number) => string;
  readonly leftOut: (rows: number) => string;
}

/** Words of one language. */
interface ResultWords {
  readonly unrated: string;
  readonly tier: string;
  readonly score: string;
  readonly value: string;
  readonly rfmScores: string;
  readonly nextTier: string;
  readonly topTier: string;
  readonly criterion: (number: number) => string;
  readonly pointsOf: (criterion: string) => string;
  /** What is missing to the next tier, in score points or in the unit of the value; below 0 where less is better. */
  readonly toReach: (missing: number, label: string, isScore: boolean) => string;
  readonly reasonTitle: string;
  /** Why an account is not rated. */
  readonly notRated: Readonly<Record<"value-missing" | "nothing-to-share" | "below-lowest", string>>;
  readonly noteTitle: string;
  readonly negativeNote: string;
  readonly stages: Readonly<Record<LifecycleStage, string>>;
  readonly bands: Readonly<Record<RiskBand, string>>;
  readonly drivers: Readonly<Record<"rhythm" | DriverName, string>>;
  /** The reason in words; `value` is the driver's own figure, `points` its part in points of 100. */
  readonly reason: (driver: "rhythm" | DriverName, value: number | null, points: number) => string;
  readonly notes: NoteWords;
}

/**
 * A step that is enough, as a reader takes it in: thousands separated, as many decimals as its size calls for,
 * never rounded below what is needed.
 */
function enough(value: number): string {
  const size = Math.abs(value);
  const decimals =
    size >= 100 ? 0 : size >= 1 ? 1 : size > 0 ? 3 + Math.max(0, Math.ceil(-Math.log10(size)) - 1) : 0;
  const scale = 10 ** decimals;
  // Sums of decimals end a hair above the digits meant; that must not count as one more.
  const rounded = Math.ceil(Number((size * scale).toPrecision(12))) / scale;
  const [whole, ...fraction] = rounded.toFixed(Math.min(20, decimals)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return (value < 0 ? "-" : "") + [grouped, ...fraction].join(".");
}

function rowCount(rows: number, kind = ""): string {
  return `${rows} ${kind}${rows === 1 ? "row" : "rows"}`;
}

function signedPoints(points: number): string {
  const rounded = (100 * points).toFixed(1);
  return points < 0 ? rounded : `+${rounded}`;
}

/** A figure with at most one decimal. */
function short(value: number): string {
  return String(Number(value.toFixed(1)));
}

function percentage(value: number): string {
  return `${short(100 * value)} %`;
}

function englishReason(driver: "rhythm" | DriverName, value: number | null): string {
  if (value === null) return resultWords["en-US"].drivers[driver];
  switch (driver) {
    case "rhythm":
      return value > 1
        ? `silent for ${short(value)} times the usual gap`
        : `last order ${short(value)} usual gaps ago`;
    case "decline":
      return `share or order size down ${percentage(value)} on a year ago`;
    case "manual-flag":
      return `warning raised by hand (${short(value)})`;
    case "complaints":
      return value === 1 ? "1 recent complaint" : `${short(value)} recent complaints`;
    case "contract-end":
      return value < 0 ? `contract ended ${short(-value)} days ago` : `contract ends in ${short(value)} days`;
    case "satisfaction":
      return `satisfaction ${short(value)} of 100`;
    case "late-payment":
      return `pays ${short(value)} days later than before`;
    case "contact-gap":
      return `${short(value)} times the standard interval since the last contact`;
    case "switching-cost":
      return `switching cost ${short(value)} of 5`;
  }
}

function chineseReason(driver: "rhythm" | DriverName, value: number | null): string {
  if (value === null) return resultWords["zh-CN"].drivers[driver];
  switch (driver) {
    case "rhythm":
      return value > 1 ? `已沉默 ${short(value)} 个平常间隔` : `距上次下单 ${short(value)} 个平常间隔`;
    case "decline":
      return `份额或单笔金额比一年前下降 ${percentage(value)}`;
    case "manual-flag":
      return `人工预警（${short(value)}）`;
    case "complaints":
      return `近期投诉 ${short(value)} 起`;
    case "contract-end":
      return value < 0 ? `合同已到期 ${short(-value)} 天` : `合同还有 ${short(value)} 天到期`;
    case "satisfaction":
      return `满意度 ${short(value)} 分（满分 100）`;
    case "late-payment":
      return `回款比以前晚 ${short(value)} 天`;
    case "contact-gap":
      return `距上次联系为标准间隔的 ${short(value)} 倍`;
    case "switching-cost":
      return `转换成本 ${short(value)}（满分 5）`;
  }
}

/** Words of the results in both languages. */
export const resultWords: InBothLanguages<ResultWords> = {
  "en-US": {
    unrated: "unrated",
    tier: "tier",
    score: "score",
    value: "value",
    rfmScores: "RFM",
    nextTier: "next tier",
    topTier: "top tier",
    criterion: (number) => `criterion ${number}`,
    pointsOf: (criterion) => `points: ${criterion}`,
    toReach: (missing, label, isScore) =>
      `${missing < 0 ? "" : "+"}${enough(missing)}${isScore ? " points" : ""} to reach ${label}`,
    reasonTitle: "reason",
    notRated: {
      "value-missing": "too little is known: a value is blank or no number",
      "nothing-to-share": "no value of the population is above 0",
      "below-lowest": "below the lowest cut",
    },
    noteTitle: "note",
    negativeNote: "below 0: lowest tier, adds nothing to totals",
    stages: {
      prospect: "prospect",
      new: "new",
      growing: "growing",
      mature: "mature",
      declining: "declining",
      dormant: "dormant",
      lost: "lost",
      "won-back": "won-back",
    },
    bands: { low: "low", watch: "watch", high: "high", urgent: "urgent" },
    drivers: {
      rhythm: "rhythm",
      decline: "share decline",
      "manual-flag": "manual flag",
      complaints: "complaints",
      "contract-end": "contract end",
      satisfaction: "satisfaction",
      "late-payment": "late payment",
      "contact-gap": "contact gap",
      "switching-cost": "switching cost",
    },
    reason: (driver, value, points) => `${englishReason(driver, value)}: ${signedPoints(points)} points`,
    notes: {
      separator: "; ",
      noMargin: "no margin given: the value is revenue",
      lowConfidence: "low confidence: few accounts or orders",
      marginsMissing: (orders) => `${rowCount(orders)} without a margin taken at the rate of the others`,
      afterAsOf: (orders) => `${rowCount(orders, "order ")} after as_of not used`,
      leftOut: (rows) => `${rowCount(rows, "unusable ")} left out`,
    },
  },
  "zh-CN": {
    unrated: "未评级",
    tier: "层级",
    score: "得分",
    value: "数值",
    rfmScores: "RFM",
    nextTier: "距上一级",
    topTier: "已是最高级",
    criterion: (number) => `指标 ${number}`,
    pointsOf: (criterion) => `得分贡献：${criterion}`,
    toReach: (missing, label, isScore) =>
      `再${missing < 0 ? "减少" : "增加"} ${enough(Math.abs(missing))}${isScore ? " 分" : ""}即达${label}`,
    reasonTitle: "原因",
    notRated: {
      "value-missing": "已知信息太少：数值为空或不是数字",
      "nothing-to-share": "全体中没有大于 0 的数值",
      "below-lowest": "低于最低一级的分界",
    },
    noteTitle: "备注",
    negativeNote: "小于 0：归入最低一级，不计入合计",
    stages: {
      prospect: "潜在",
      new: "新客",
      growing: "成长",
      mature: "成熟",
      declining: "衰退",
      dormant: "休眠",
      lost: "流失",
      "won-back": "挽回",
    },
    bands: { low: "低", watch: "关注", high: "高", urgent: "紧急" },
    drivers: {
      rhythm: "采购节奏",
      decline: "份额下降",
      "manual-flag": "人工预警",
      complaints: "投诉",
      "contract-end": "合同到期",
      satisfaction: "满意度",
      "late-payment": "回款恶化",
      "contact-gap": "联系缺口",
      "switching-cost": "转换成本",
    },
    reason: (driver, value, points) => `${chineseReason(driver, value)}：${signedPoints(points)} 点`,
    notes: {
      separator: "；",
      noMargin: "未给毛利：结果为销售额",
      lowConfidence: "可信度低：客户或订单太少",
      marginsMissing: (orders) => `${orders} 行缺毛利，按其余各行的毛利率计`,
      afterAsOf: (orders) => `截至日之后的 ${orders} 行订单未计入`,
      leftOut: (rows) => `${rows} 行不可用，已略去`,
    },
  },
};

/**
 * Language a scheme's labels are in, so that "unrated" stands in the same one.
 *
 * @param labels - Labels of the scheme.
 * @returns Chinese when any label is.
 */
export function wordsOfLabels(labels: readonly string[]): Language {
  return labels.some((label) => /\p{Script=Han}/u.test(label)) ? "zh-CN" : "en-US";
}
