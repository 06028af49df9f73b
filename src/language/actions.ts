/** Words for stages, bands, bases, reasons, roles and next best actions, long for cards and short for lists. */
import type { InBothLanguages } from "./language";
import { numberText } from "./formats";

/** Overdue factors that round to more than 1.0 are late. */
const OVERDUE_FROM = 1.05;
/** Usual gaps from which a rhythm counts as broken; before, an order is merely late. */
const BROKEN_FROM = 1.5;

/** The words for an order rhythm that is kept, late or broken. */
function byRhythm(value: number, kept: string, late: string, broken: string): string {
  if (value < OVERDUE_FROM) return kept;
  return value < BROKEN_FROM ? late : broken;
}

/** A reason with its figure: the value is null when none is known. */
export interface ReasonWords {
  readonly short: string;
  readonly long: (value: number | null) => string;
}

/** Stages, bands, reasons, roles and actions of one language. */
export interface ActionWords {
  readonly stages: Readonly<Record<string, string>>;
  readonly bands: Readonly<Record<"low" | "watch" | "high" | "urgent", string>>;
  readonly bases: Readonly<Record<"P" | "P0" | "R", string>>;
  readonly actions: Readonly<Record<string, { readonly long: string; readonly short: string }>>;
  /** Reasons by driver, stage or card figure. */
  readonly reasons: Readonly<Record<string, ReasonWords>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly roleJoin: string;
}

const plain = (short: string, long = short): ReasonWords => ({ short, long: () => long });

const withValue = (short: string, text: (value: number) => string, none: string = short): ReasonWords => ({
  short,
  long: (value) => (value === null ? none : text(value)),
});

const whole = (value: number): string => numberText(Math.round(value));
const percent = (value: number): string => `${numberText(Math.abs(value) * 100, 0)}%`;
const times = (value: number): string => `${numberText(value, 1)} ×`;

const english: ActionWords = {
  stages: {
    prospect: "Prospect",
    new: "New",
    growing: "Growing",
    mature: "Mature",
    declining: "Declining",
    dormant: "Dormant",
    lost: "Lost",
    "won-back": "Won back",
  },
  bands: { low: "Low", watch: "Watch", high: "High", urgent: "Urgent" },
  bases: { P: "P calibrated probability", P0: "P0 model probability, not verified", R: "rule index" },
  actions: {
    "build-trust": { long: "Visit, needs interview, first-order call", short: "Visit, build trust" },
    "first-order-follow-up": {
      long: "Phone on the first order, clear obstacles",
      short: "Phone, first order",
    },
    "present-solution": { long: "Present a solution, trial of new products", short: "Present solution" },
    "deepen-cooperation": { long: "One step deeper: tailored solution", short: "Tailored solution" },
    "executive-review": { long: "Executive visit, business review, joint offer", short: "Executive review" },
    "recover-share": { long: "Scout the rival, plan to win back share", short: "Win back share" },
    "close-complaint": { long: "Service head phones, case closed", short: "Close case, head calls" },
    "visit-dissatisfied": { long: "Interview on reasons, written promise", short: "Interview, promise" },
    "reconcile-payment": { long: "Reconcile accounts, review the limit", short: "Reconcile accounts" },
    "catch-up-visit": { long: "Catch-up visit, fix the next two", short: "Visit, fix next two" },
    "start-renewal": { long: "Start renewal: tasks and terms", short: "Start renewal" },
    "reintroduce-decider": { long: "Executive meets the new decider", short: "Meet new decider" },
    "visit-recovery-plan": { long: "Face-to-face visit with recovery plan", short: "Visit + recovery plan" },
    "win-back": { long: "Win back: executive visit, trial terms", short: "Win back" },
    "automate-contact": { long: "Automated contact, free the resources", short: "Automate contact" },
    "reduce-cost-to-serve": {
      long: "Cut service cost, minimum order, raise price",
      short: "Cut cost to serve",
    },
  },
  reasons: {
    rhythm: withValue(
      "Order late",
      (v) => `${byRhythm(v, "Order rhythm kept", "Order a little late", "Rhythm broken")} ${times(v)}`,
      "Order rhythm broken",
    ),
    silence: withValue("Silent", (v) => `No order for ${whole(v)} d`, "No order for long"),
    "sales-down": withValue("Sales down", (v) => `Sales down ${percent(v)}`, "Sales down"),
    decline: withValue("Share down", (v) => `Sales or share down ${percent(v)}`, "Sales or share down"),
    "manual-flag": plain("Warning raised", "Warning raised by hand"),
    complaints: withValue(
      "Complaints",
      (v) => (v < 0.5 ? "Complaints of late, now closed" : `Complaints open: ${whole(v)}`),
      "Complaint open",
    ),
    "contract-end": withValue(
      "Contract end",
      (v) => (v < 0 ? `Contract ended ${whole(-v)} d ago` : `Contract ends in ${whole(v)} d`),
      "Contract ends",
    ),
    satisfaction: withValue("Low score", (v) => `Satisfaction ${whole(v)}`, "Satisfaction low"),
    "late-payment": withValue(
      "Pays late",
      (v) => (v < 0.5 ? "Invoices overdue" : `Pays ${whole(v)} d later`),
      "Invoices overdue",
    ),
    "contact-gap": withValue("Contact gap", (v) => `Contact gap ${times(v)} standard`, "Contact gap"),
    "switching-cost": withValue("Easy to leave", (v) => `Switching cost ${whole(v)} of 5`, "Easy to leave"),
    prospect: plain("No order yet"),
    new: plain("New customer"),
    "second-order-late": withValue(
      "2nd order late",
      (v) => `Second order late ${times(v)}`,
      "Second order late",
    ),
    growing: plain("Growing"),
    mature: plain("Mature"),
    declining: plain("Declining"),
    dormant: plain("Dormant"),
    lost: plain("Lost"),
    "won-back": plain("Won back"),
    whitespace: plain("Whitespace", "Peers buy more lines"),
    potential: withValue("Potential", (v) => `Potential ${whole(v)} of 5`, "Potential high"),
    share: withValue("Share down", (v) => `Share of wallet ${percent(v)}`, "Share of wallet down"),
    "key-person": plain("Key person left"),
    "net-profit": plain("Net loss", "Net profit below zero"),
    "value-high": plain("High value", "Valuable before it went quiet"),
    "value-low": plain("Low value", "Little value at stake"),
    none: plain("Review due", "Regular review"),
  },
  roles: {
    owner: "Owner",
    service: "Service",
    "service-head": "Service head",
    head: "head",
    executive: "Executive",
    quality: "quality",
    finance: "Finance",
    legal: "legal",
    technical: "technical",
    pooled: "Pool",
  },
  roleJoin: " + ",
};

const chinese: ActionWords = {
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
  bases: { P: "P 已校准概率", P0: "P0 模型概率，未验证", R: "规则指数" },
  actions: {
    "build-trust": { long: "登门 + 需求访谈 + 首单回访", short: "登门建立信任" },
    "first-order-follow-up": { long: "电话了解首单体验，解决障碍", short: "电话回访首单" },
    "present-solution": { long: "方案演示 / 试销新品", short: "方案演示" },
    "deepen-cooperation": { long: "合作深度 +1：定制方案", short: "定制方案" },
    "executive-review": { long: "高层年度拜访，经营回顾，共同促销", short: "高层拜访回顾" },
    "recover-share": { long: "竞品摸底 + 份额恢复方案", short: "竞品摸底 + 份额恢复" },
    "close-complaint": { long: "首问人结案，主管致电", short: "首问人结案，主管致电" },
    "visit-dissatisfied": { long: "面访原因，改进承诺书", short: "面访原因，承诺书" },
    "reconcile-payment": { long: "财务对账，复核额度", short: "财务对账，复核额度" },
    "catch-up-visit": { long: "补访，排下两次", short: "补访，排下两次" },
    "start-renewal": { long: "启动续约，责任与条件表", short: "启动续约" },
    "reintroduce-decider": { long: "高层引荐新决策人，重画决策链", short: "引荐新决策人" },
    "visit-recovery-plan": { long: "面访 + 服务改进包", short: "面访 + 服务改进包" },
    "win-back": { long: "挽回：高层回访 + 试单条件", short: "挽回：高层回访" },
    "automate-contact": { long: "自动触达，收回资源", short: "自动触达" },
    "reduce-cost-to-serve": { long: "降本服务 / 调价 / 起订量", short: "降低服务成本" },
  },
  reasons: {
    rhythm: withValue(
      "订单逾期",
      (v) => `${byRhythm(v, "订单节奏正常", "订单略有推迟", "订单节奏中断")} ${times(v)}`,
      "订单节奏中断",
    ),
    silence: withValue("久未下单", (v) => `已 ${whole(v)} 天无订单`, "久未下单"),
    "sales-down": withValue("销售下滑", (v) => `销售额下降 ${percent(v)}`, "销售额下降"),
    decline: withValue("份额下降", (v) => `份额或销售额下降 ${percent(v)}`, "份额或销售额下降"),
    "manual-flag": plain("人工预警"),
    complaints: withValue(
      "有投诉",
      (v) => (v < 0.5 ? "近期有投诉，已结" : `投诉未结 ${whole(v)} 件`),
      "投诉未结",
    ),
    "contract-end": withValue(
      "合同到期",
      (v) => (v < 0 ? `合同已到期 ${whole(-v)} 天` : `合同剩 ${whole(v)} 天`),
      "合同到期",
    ),
    satisfaction: withValue("满意度低", (v) => `满意度 ${whole(v)}`, "满意度低"),
    "late-payment": withValue(
      "回款恶化",
      (v) => (v < 0.5 ? "有逾期账款" : `回款再迟 ${whole(v)} 天`),
      "有逾期账款",
    ),
    "contact-gap": withValue("联系缺口", (v) => `联系缺口 ${times(v)} 标准`, "联系缺口"),
    "switching-cost": withValue("易被替换", (v) => `转换成本 ${whole(v)}/5`, "易被替换"),
    prospect: plain("尚无订单"),
    new: plain("新客户"),
    "second-order-late": withValue("二单逾期", (v) => `第二单逾期 ${times(v)}`, "第二单逾期"),
    growing: plain("成长期"),
    mature: plain("成熟期"),
    declining: plain("衰退期"),
    dormant: plain("休眠"),
    lost: plain("已流失"),
    "won-back": plain("已挽回"),
    whitespace: plain("空白品类", "同类客户购买更多品类"),
    potential: withValue("潜力高", (v) => `增长潜力 ${whole(v)}/5`, "增长潜力高"),
    share: withValue("份额下降", (v) => `客户份额 ${percent(v)}`, "客户份额下降"),
    "key-person": plain("关键人离职"),
    "net-profit": plain("净利为负", "净客户利润为负"),
    "value-high": plain("价值高", "沉默前价值高"),
    "value-low": plain("价值低", "涉及价值低"),
    none: plain("例行回顾"),
  },
  roles: {
    owner: "负责人",
    service: "客服",
    "service-head": "服务主管",
    head: "主管",
    executive: "高层",
    quality: "质量",
    finance: "财务",
    legal: "法务",
    technical: "技术",
    pooled: "客服池",
  },
  roleJoin: " + ",
};

/** Stages, bands, reasons and actions in both languages. */
export const actionWords: InBothLanguages<ActionWords> = { "en-US": english, "zh-CN": chinese };

/**
 * Short form of a tier's label for narrow columns.
 *
 * @param label - The label as the scheme has it.
 * @returns For example "Strat."; labels of at most five characters stay whole.
 */
export function shortTier(label: string): string {
  const known: Readonly<Record<string, string>> = {
    Strategic: "Strat.",
    General: "Gen.",
    Platinum: "Plat.",
    Ordinary: "Ord.",
    "Potential Loyalist": "Pot. loyal",
    "Loyal Customers": "Loyal",
    "New Customers": "New",
    "Can't Lose Them": "Keep",
    "Need Attention": "Attend",
    "About To Sleep": "Sleepy",
  };
  const found = known[label];
  if (found !== undefined) return found;
  const letters = Array.from(label);
  return letters.length <= 6 ? label : `${letters.slice(0, 5).join("")}.`;
}
