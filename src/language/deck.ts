/** Words that only the slides use; everything else is shared with the summary page. */
import { numberText } from "./formats";
import type { InBothLanguages } from "./language";

/** What the deck says beyond the summary. */
export interface DeckWords {
  readonly fileName: string;
  readonly movement: string;
  /** What "real" and "by rule" mean. */
  readonly splitMeaning: string;
  readonly tierChange: string;
  readonly movedUp: (count: number, shown: number) => string;
  readonly movedDown: (count: number, shown: number) => string;
  readonly concentration: (accounts: number, all: number, share: string, before: number | null) => string;
  readonly lorenz: string;
  readonly risk: string;
  readonly loss: (money: string, range: string, ofSales: boolean) => string;
  readonly moversNote: string;
  readonly largest: (name: string, change: string) => string;
  readonly service: string;
  readonly coverageMeaning: string;
  readonly loadHeading: (shown: number, owners: number) => string;
  readonly overloaded: (count: number) => string;
  readonly notOverloaded: string;
  readonly bubble: (shown: number, share: string) => string;
  readonly bubbleNote: string;
  readonly bubbleNoteOfSales: string;
  readonly largestLosses: string;
  readonly profitAxis: string;
  readonly salesAxis: string;
  readonly riskAxis: string;
}

/** The deck's words in both languages. */
export const deckWords: InBothLanguages<DeckWords> = {
  "en-US": {
    fileName: "Tier review.pptx",
    movement: "Who moved between tiers",
    splitMeaning:
      "Real: the earlier period's figures give the same tier under today's rule, so the account itself changed. " +
      "Rule: they already give today's tier, so only the rule changed. New and lost accounts are counted apart.",
    tierChange: "Tier",
    movedUp: (count, shown) =>
      count > shown ? `Moved up: ${String(shown)} largest of ${numberText(count)}` : "Moved up",
    movedDown: (count, shown) =>
      count > shown ? `Moved down: ${String(shown)} largest of ${numberText(count)}` : "Moved down",
    concentration: (accounts, all, share, before) =>
      `${numberText(accounts)} of ${numberText(all)} accounts (${share}) bring 80% of sales` +
      (before === null ? "" : `; before it was ${numberText(before)}`),
    lorenz: "Lorenz curve: sales of the largest accounts",
    risk: "Accounts at risk, by expected loss",
    loss: (money, range, ofSales) => `Expected loss${ofSales ? " of sales" : ""} ${money} (${range})`,
    moversNote: "Movers, change of sales · orders: more or fewer of them; size: larger or smaller ones",
    largest: (name, change) => `Sales of ${name} changed most: ${change}`,
    service: "Service against standard, load by owner",
    coverageMeaning:
      "Standard: contacts due in 90 days by the service standards of the settings. On std: share of accounts that " +
      "reach it. Overdue: accounts below it.",
    loadHeading: (shown, owners) =>
      shown < owners
        ? `Load by owner: ${String(shown)} highest of ${numberText(owners)}, capacity = 100%`
        : "Load by owner, capacity = 100%",
    overloaded: (count) => `${String(count)} owner${count === 1 ? " is" : "s are"} above 115% of capacity`,
    notOverloaded: "No owner is above 115% of capacity",
    bubble: (shown, share) => `${String(shown)} accounts carry ${share} of the expected loss`,
    bubbleNote: "risk against profit, one bubble an account, area = lifetime value",
    bubbleNoteOfSales: "risk against sales, one bubble an account, area = lifetime value",
    largestLosses: "Largest expected losses",
    profitAxis: "12-month profit if kept, thousands",
    salesAxis: "12-month sales if kept, thousands",
    riskAxis: "churn risk, %",
  },
  "zh-CN": {
    fileName: "层级回顾.pptx",
    movement: "层级升降",
    splitMeaning:
      "真实变化：用现行规则重算上期数据，层级不变，说明客户自身有变化。规则变化：重算上期数据已是现在的层级，只是规则变了。" +
      "新增与流失客户另计。",
    tierChange: "层级",
    movedUp: (count, shown) =>
      count > shown ? `升级 ${numberText(count)} 户，列销售额最大的 ${String(shown)} 户` : "升级客户",
    movedDown: (count, shown) =>
      count > shown ? `降级 ${numberText(count)} 户，列销售额最大的 ${String(shown)} 户` : "降级客户",
    concentration: (accounts, all, share, before) =>
      `${numberText(all)} 户中的 ${numberText(accounts)} 户 (${share}) 贡献 80% 销售额` +
      (before === null ? "" : `，上期 ${numberText(before)} 户`),
    lorenz: "洛伦兹曲线：从最大客户累计",
    risk: "高风险客户 (按预期损失)",
    loss: (money, range, ofSales) => `预期${ofSales ? "销售额" : ""}损失 ${money} (${range})`,
    moversNote: "销售额变动榜；订单数 = 下单多少带来的变化，客单价 = 单笔大小带来的变化",
    largest: (name, change) => `销售额变动最大：${name} ${change}`,
    service: "服务达标与负责人负荷",
    coverageMeaning:
      "应访：按服务标准 90 天内应有的联系次数。达标户：达到标准的客户占比。逾期户：未达标的客户数。",
    loadHeading: (shown, owners) =>
      shown < owners
        ? `负责人负荷 (容量 = 100%)，共 ${numberText(owners)} 人，列最高 ${String(shown)} 人`
        : "负责人负荷 (容量 = 100%)",
    overloaded: (count) => `${String(count)} 位负责人超过容量的 115%`,
    notOverloaded: "没有负责人超过容量的 115%",
    bubble: (shown, share) => `${String(shown)} 户占预期损失的 ${share}`,
    bubbleNote: "风险与利润，每个气泡一户，面积 = CLV",
    bubbleNoteOfSales: "风险与销售额，每个气泡一户，面积 = CLV",
    largestLosses: "预期损失最大的客户",
    profitAxis: "12个月留存利润 (万)",
    salesAxis: "12个月留存销售额 (万)",
    riskAxis: "流失风险 (%)",
  },
};
