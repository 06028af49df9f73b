/** Words that only the slides use; everything else is shared with the summary page. */
import type { InBothLanguages } from "./language";

/** What the deck says beyond the summary. */
export interface DeckWords {
  readonly fileName: string;
  readonly tiers: string;
  readonly movement: string;
  readonly risk: string;
  readonly movers: string;
  readonly service: string;
  readonly bubble: string;
  readonly bubbleNote: string;
  readonly profitAxis: string;
  readonly riskAxis: string;
  readonly loss: (money: string, range: string) => string;
  readonly overloaded: (count: number) => string;
  readonly notOverloaded: string;
  readonly largest: (name: string, change: string) => string;
  readonly continued: (part: number, parts: number) => string;
}

/** The deck's words in both languages. */
export const deckWords: InBothLanguages<DeckWords> = {
  "en-US": {
    fileName: "Tier review.pptx",
    tiers: "Tiers and who brings what",
    movement: "Who moved between tiers",
    risk: "Accounts at risk, by expected loss",
    movers: "Largest changes of sales",
    service: "Service against standard, load by owner",
    bubble: "Risk and profit of calibrated accounts",
    bubbleNote: "area = lifetime value; labels: the five largest expected losses",
    profitAxis: "12-month profit if kept",
    riskAxis: "churn risk",
    loss: (money, range) => `Expected loss ${money} (${range})`,
    overloaded: (count) => `${String(count)} owner${count === 1 ? " is" : "s are"} above 115% of capacity`,
    notOverloaded: "No owner is above 115% of capacity",
    largest: (name, change) => `${name} changed most: ${change}`,
    continued: (part, parts) => `${String(part)} of ${String(parts)}`,
  },
  "zh-CN": {
    fileName: "层级回顾.pptx",
    tiers: "层级概览与资源产出",
    movement: "层级升降",
    risk: "高风险客户 (按预期损失)",
    movers: "销售额变动榜",
    service: "服务达标与负责人负荷",
    bubble: "已校准客户的风险与利润",
    bubbleNote: "面积 = CLV；标注预期损失最大的五户",
    profitAxis: "12个月留存利润",
    riskAxis: "流失风险",
    loss: (money, range) => `预期损失 ${money} (${range})`,
    overloaded: (count) => `${String(count)} 位负责人超过容量的 115%`,
    notOverloaded: "没有负责人超过容量的 115%",
    largest: (name, change) => `变动最大：${name} ${change}`,
    continued: (part, parts) => `${String(part)} / ${String(parts)}`,
  },
};
