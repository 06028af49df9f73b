/** Sentences of the data check: why a row was left out, and what is worth a look. */
import type { Finding, FindingCode, NearMiss, Rejection, RejectionReason } from "../intake/reading";
import { discountKind } from "./discount-kinds";
import { fieldName } from "./fields";
import type { InBothLanguages, Language } from "./language";

/** What a sentence may speak of. */
interface Facts {
  readonly count: number;
  /** Money concerned, written out; "" when not known. */
  readonly amount: string;
  readonly word: (name: string) => string;
}

type Sentence = (facts: Facts) => string;

const rejections: InBothLanguages<Readonly<Record<RejectionReason, string>>> = {
  "en-US": {
    "missing-account": "No account given.",
    "unknown-account": "This account is not in the accounts table.",
    "missing-date": "No date.",
    "text-date": "This is not a date.",
    "ambiguous-date": "Day and month cannot be told apart. Write 2025-04-03.",
    "missing-amount": "No amount.",
    "text-amount": "This is not an amount.",
    "error-cell": "The cell holds an error.",
    "duplicate-account": "Several accounts go by this id or name.",
    "future-date": "The date is after the day of the figures.",
    "currency-conflict": "Another currency than the other amounts.",
    "missing-name": "No name.",
    "totals-row": "A totals row, not a record.",
  },
  "zh-CN": {
    "missing-account": "没有填客户。",
    "unknown-account": "客户表里没有这个客户。",
    "missing-date": "没有日期。",
    "text-date": "这不是日期。",
    "ambiguous-date": "分不清月和日，请写成 2025-04-03。",
    "missing-amount": "没有金额。",
    "text-amount": "这不是金额。",
    "error-cell": "单元格是错误值。",
    "duplicate-account": "有多个客户用这个编号或名称。",
    "future-date": "日期晚于数据截至日。",
    "currency-conflict": "币种与其他金额不同。",
    "missing-name": "没有名称。",
    "totals-row": "这是合计行，不是明细。",
  },
};

const counted = (count: number, one: string, other: string): string =>
  count === 1 ? `1 ${one}` : `${figure(count)} ${other}`;
const rows = (count: number): string => counted(count, "row", "rows");
const accounts = (count: number): string => counted(count, "account", "accounts");
const managers = (count: number): string => counted(count, "manager", "managers");
const orders = (count: number): string => counted(count, "order", "orders");
const worth = (amount: string): string => (amount === "" ? "" : `, ${amount} in all`);
const worthZh = (amount: string): string => (amount === "" ? "" : `，合计 ${amount}`);
const leftOut =
  (why: string): Sentence =>
  ({ count, amount }) =>
    `${rows(count)} ${why}${worth(amount)}.`;
const leftOutZh =
  (why: string): Sentence =>
  ({ count, amount }) =>
    `${figure(count)} 行${why}${worthZh(amount)}。`;

const sentences: InBothLanguages<Readonly<Record<FindingCode, Sentence>>> = {
  "en-US": {
    "missing-account": leftOut("without an account"),
    "unknown-account": leftOut("of accounts that are not in the accounts table"),
    "missing-date": leftOut("without a date"),
    "text-date": leftOut("with a date that cannot be read"),
    "ambiguous-date": leftOut("with a date that can be read in two ways"),
    "missing-amount": leftOut("without an amount"),
    "text-amount": leftOut("with an amount that cannot be read"),
    "error-cell": leftOut("with an error in a cell that is needed"),
    "duplicate-account": leftOut("of an id or name that several accounts have"),
    "future-date": leftOut("dated after the day of the figures"),
    "currency-conflict": leftOut("in another currency"),
    "missing-name": leftOut("without a name"),
    "totals-row": ({ count }) => `Totals skipped: ${rows(count)}.`,
    "accounts-from-orders": ({ count }) => `No accounts table: ${accounts(count)} taken from the orders.`,
    "accounts-not-joined": () =>
      "The accounts table does not fit the orders; accounts are taken from the orders.",
    "accounts-without-orders": ({ count }) =>
      `${accounts(count)} never ordered and ${count === 1 ? "counts as a prospect" : "count as prospects"}.`,
    "amount-choice": ({ word }) =>
      `“${word("taken")}” is used as the amount; “${word("other")}” would fit, too.`,
    "blank-rows": ({ count }) => `Blank rows skipped: ${figure(count)}.`,
    "computed-amounts": ({ count }) => `No amount column: ${rows(count)} worked out as quantity times price.`,
    "date-order-from-column": ({ word }) =>
      word("order") === "year-first"
        ? "Dates such as 25.3.14 are read year first, as other dates of the column show."
        : `Dates such as 03/04/2025 are read ${word("order") === "day-first" ? "day" : "month"} first, as other dates of the column show.`,
    "discounted-amounts": ({ count, word }) =>
      `Discounts are read as ${discountKind(word("as"), "en-US")}: ${rows(count)}.`,
    "duplicate-managers": ({ count }) => `Managers listed twice: ${figure(count)}; the first row counts.`,
    "duplicate-names": ({ count, word }) =>
      `${counted(count, "account name occurs", "account names occur")} twice, for example “${word("name")}”. Their ids keep them apart.`,
    "duplicate-orders": ({ count }) =>
      `${counted(count, "order looks", "orders look")} entered twice: same account, day and amount. All are counted.`,
    "hidden-rows": ({ count }) => `Hidden or filtered out, and counted all the same: ${rows(count)}.`,
    "joined-lines": ({ count }) => `Lines of the same order joined: ${orders(count)}.`,
    "managers-without-region": ({ count }) => `${managers(count)} ${count === 1 ? "has" : "have"} no region.`,
    "merged-cells": ({ count }) => `Merged cells read down: ${rows(count)}.`,
    "no-owner": () => "No column, region or order says who owns an account.",
    "no-owner-written": ({ count }) => `${accounts(count)} ${count === 1 ? "has" : "have"} no owner.`,
    "note-rows": ({ count }) => `Remarks below the table skipped: ${rows(count)}.`,
    "not-won": ({ count }) => `Cancelled, lost or open: ${rows(count)} skipped.`,
    "owner-from-latest-order": () => "Owner of an account: who took its latest order.",
    "owner-from-region": () => "Owner of an account: the manager of its region.",
    "other-measures": ({ count }) =>
      `Rows of plans, quantities or shares, not of sales: ${figure(count)} skipped.`,
    "remarked-returns": ({ count, amount }) =>
      `Called returned in a remark, yet counted as sales: ${rows(count)}${worth(amount)}.`,
    "repeated-headers": ({ count }) => `Repeated header rows skipped: ${figure(count)}.`,
    "repeated-lines": ({ count, word }) =>
      `“${word("other")}” repeats ${rows(count)} of another sheet, counted once.`,
    "repeated-tables": ({ word }) =>
      `“${word("other")}” looks like the same orders again and is not counted.`,
    "repeated-totals": ({ count, word }) =>
      `“${word("column")}” stands in every line of an order (${orders(count)}): it is counted once an order.`,
    "returns-in-orders": ({ count, amount }) =>
      `Returns and credit notes are taken off sales: ${rows(count)}${worth(amount)}.`,
    "returned-orders": ({ count, amount }) =>
      `${counted(count, "returned order counts", "returned orders count")} as 0${amount === "" ? "" : `; ${amount} taken out`}.`,
    "returns-unclear": ({ count }) =>
      `${rows(count)} of returns ${count === 1 ? "names" : "name"} neither an order nor an account with date and amount.`,
    "returns-unmatched": ({ count }) =>
      `${counted(count, "return names an order that is", "returns name orders that are")} not in the orders table.`,
    "scaled-amounts": ({ word }) =>
      `Amounts${word("header") === "" ? "" : ` of “${word("header")}”`} are multiplied by ${figure(Number(word("factor")))}, the unit named above them.`,
    "similar-names": ({ count }) =>
      `${counted(count, "account name differs", "account names differ")} from another in spaces, punctuation or legal form only.`,
    "stale-accounts": ({ count, word }) =>
      `${accounts(count)} ${count === 1 ? "was" : "were"} not updated for more than ${word("days")} days.`,
    "text-dates": ({ count }) => `Dates stored as text were read: ${figure(count)}.`,
    "text-numbers": ({ count }) => `Numbers stored as text were read: ${figure(count)}.`,
    "trimmed-names": ({ count }) => `Spaces around account names ignored: ${figure(count)}.`,
    "unit-slips": ({ count }) =>
      count === 1
        ? "1 amount is hundreds of times larger or smaller than usual for its account. Check the unit."
        : `${figure(count)} amounts are hundreds of times larger or smaller than usual for their account. Check the unit.`,
    "unused-table": ({ count, word }) =>
      `“${word("other")}” has ${rows(count)} that ${count === 1 ? "looks" : "look"} like ${word("kind") === "orders" ? "orders" : "accounts"}, too; not counted.`,
    "yearly-sales": ({ word }) =>
      `No orders: tiers use “${word("header")}” as the sales of the last 12 months. Churn risk and lifetime value need orders.`,
    "unknown-owners": ({ count }) =>
      `${accounts(count)} ${count === 1 ? "has" : "have"} an owner who is not in the managers table.`,
    "unreadable-cells": ({ count }) => `Cells that could not be read are taken as blank: ${figure(count)}.`,
  },
  "zh-CN": {
    "missing-account": leftOutZh("没有填客户"),
    "unknown-account": leftOutZh("的客户不在客户表中"),
    "missing-date": leftOutZh("没有日期"),
    "text-date": leftOutZh("的日期无法识别"),
    "ambiguous-date": leftOutZh("的日期有两种读法"),
    "missing-amount": leftOutZh("没有金额"),
    "text-amount": leftOutZh("的金额无法识别"),
    "error-cell": leftOutZh("的必需单元格是错误值"),
    "duplicate-account": leftOutZh("的编号或名称与其他客户重复"),
    "future-date": leftOutZh("的日期晚于数据截至日"),
    "currency-conflict": leftOutZh("的币种不同"),
    "missing-name": leftOutZh("没有名称"),
    "totals-row": ({ count }) => `已跳过 ${figure(count)} 行合计。`,
    "accounts-from-orders": ({ count }) => `没有客户表：从订单中取出 ${figure(count)} 个客户。`,
    "accounts-not-joined": () => "客户表与订单对不上，客户改从订单中取。",
    "accounts-without-orders": ({ count }) => `${figure(count)} 个客户从未下单，视为潜在客户。`,
    "amount-choice": ({ word }) => `金额取自“${word("taken")}”；“${word("other")}”也符合。`,
    "blank-rows": ({ count }) => `已跳过 ${figure(count)} 个空行。`,
    "computed-amounts": ({ count }) => `没有金额列：${figure(count)} 行按数量乘单价计算。`,
    "date-order-from-column": ({ word }) =>
      word("order") === "year-first"
        ? "25.3.14 这类日期按“年.月.日”读，依据是同列其他日期。"
        : `03/04/2025 这类日期按“${word("order") === "day-first" ? "日/月" : "月/日"}”读，依据是同列其他日期。`,
    "discounted-amounts": ({ count, word }) =>
      `折扣按${discountKind(word("as"), "zh-CN")}计算：${figure(count)} 行。`,
    "duplicate-managers": ({ count }) => `${figure(count)} 位客户经理重复，以首行为准。`,
    "duplicate-names": ({ count, word }) =>
      `${figure(count)} 个客户名称重复，如“${word("name")}”，按编号区分。`,
    "duplicate-orders": ({ count }) =>
      `${figure(count)} 张订单疑似重复录入（客户、日期、金额相同），均已计入。`,
    "hidden-rows": ({ count }) => `${figure(count)} 行被隐藏或筛选掉，仍计算在内。`,
    "joined-lines": ({ count }) => `同一订单的多行已合并：${figure(count)} 张订单。`,
    "managers-without-region": ({ count }) => `${figure(count)} 位客户经理没有区域。`,
    "merged-cells": ({ count }) => `合并单元格已按上一行补齐：${figure(count)} 行。`,
    "no-owner": () => "没有负责人列，区域和订单也看不出客户归谁。",
    "no-owner-written": ({ count }) => `${figure(count)} 个客户没有负责人。`,
    "note-rows": ({ count }) => `已跳过 ${figure(count)} 行表尾说明。`,
    "not-won": ({ count }) => `已跳过 ${figure(count)} 行取消、丢单或未成交的记录。`,
    "owner-from-latest-order": () => "负责人：取最近一单的业务员。",
    "owner-from-region": () => "负责人：取客户所在区域的客户经理。",
    "other-measures": ({ count }) => `已跳过 ${figure(count)} 行目标、数量、占比等非销售额数据。`,
    "remarked-returns": ({ count, amount }) =>
      `备注写着退货、金额却是正数，仍计入销售：${figure(count)} 行${worthZh(amount)}。`,
    "repeated-headers": ({ count }) => `已跳过 ${figure(count)} 行重复表头。`,
    "repeated-lines": ({ count, word }) =>
      `“${word("other")}”有 ${figure(count)} 行与其他工作表重复，只计一次。`,
    "repeated-tables": ({ word }) => `“${word("other")}”与订单内容重复，未计入。`,
    "repeated-totals": ({ count, word }) =>
      `“${word("column")}”在订单的每一行都重复出现（${figure(count)} 张订单），每张订单只计一次。`,
    "returns-in-orders": ({ count, amount }) =>
      `退货和红字单据已从销售额中扣除：${figure(count)} 行${worthZh(amount)}。`,
    "returned-orders": ({ count, amount }) =>
      `${figure(count)} 张退货订单按 0 计${amount === "" ? "" : `，共扣除 ${amount}`}。`,
    "returns-unclear": ({ count }) => `${figure(count)} 行退货没有订单号，也没有客户、日期和金额。`,
    "returns-unmatched": ({ count }) => `${figure(count)} 行退货的订单不在订单表中。`,
    "scaled-amounts": ({ word }) =>
      `${word("header") === "" ? "金额" : `“${word("header")}”`}按表头或标题注明的单位乘以 ${figure(Number(word("factor")))}。`,
    "similar-names": ({ count }) => `${figure(count)} 个客户名称与其他客户只差空格、标点或公司后缀。`,
    "stale-accounts": ({ count, word }) => `${figure(count)} 个客户超过 ${word("days")} 天没有更新。`,
    "text-dates": ({ count }) => `已识别 ${figure(count)} 个文本格式的日期。`,
    "text-numbers": ({ count }) => `已识别 ${figure(count)} 个文本格式的数字。`,
    "trimmed-names": ({ count }) => `已忽略 ${figure(count)} 个客户名称前后的空格。`,
    "unit-slips": ({ count }) => `${figure(count)} 个金额与该客户平时相差数百倍，请核对单位。`,
    "unused-table": ({ count, word }) =>
      `“${word("other")}”另有 ${figure(count)} 行像是${word("kind") === "orders" ? "订单" : "客户"}，未计入。`,
    "yearly-sales": ({ word }) =>
      `没有订单：分层以“${word("header")}”作为近 12 个月销售额；流失风险和客户价值需要订单数据。`,
    "unknown-owners": ({ count }) => `${figure(count)} 个客户的负责人不在客户经理表中。`,
    "unreadable-cells": ({ count }) => `${figure(count)} 个单元格无法识别，按空白处理。`,
  },
};

function figure(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/**
 * Why a row was left out, in one sentence, with what was found there.
 *
 * @param rejection - The row left out.
 * @param language - Language of the sentence.
 * @returns For example "This is not a date. Found: soon".
 */
export function rejectionText(rejection: Rejection, language: Language): string {
  const why = rejections[language][rejection.reason];
  const found = foundText(rejection, language);
  return found === "" ? why : language === "zh-CN" ? why + found : `${why} ${found}`;
}

/**
 * What stands in the cell because of which a row was left out.
 *
 * @param rejection - The row left out.
 * @param language - Language of the text.
 * @returns For example "Found: soon"; "" when the cell is blank.
 */
export function foundText({ found }: Rejection, language: Language): string {
  if (found === "") return "";
  return language === "zh-CN" ? `内容：${found}` : `Found: ${found}`;
}

/**
 * What the table that comes nearest to orders or accounts lacks.
 *
 * @param miss - The table.
 * @param language - Language of the sentence.
 * @returns One sentence that says what to add.
 */
export function nearMissText(miss: NearMiss, language: Language): string {
  const { sheet, kind, row } = miss;
  const fields = miss.fields.map((field) => fieldName(field, language));
  if (language === "zh-CN") {
    if (miss.lacksYear)
      return `“${sheet}”每月一列，但看不出年份：请在表头上方或工作表名里写上年份，如“2025年销售”。`;
    const missing = fields.map((name) => `“${name}”`).join("、");
    return `“${sheet}”第 ${row} 行的表像是${kind === "orders" ? "订单" : "客户"}表，但没有找到${missing}列。`;
  }
  if (miss.lacksYear)
    return `“${sheet}” has a column for each month, but no year: write it above the table or in the sheet's name, for example “Sales 2025”.`;
  const missing = fields.map((name) => `“${name}”`).join(", ");
  return `The table in row ${row} of “${sheet}” looks like ${kind}, but no column was found for ${missing}.`;
}

/**
 * A finding of the data check as a sentence.
 *
 * @param finding - The finding.
 * @param language - Language of the sentence.
 * @returns One or two short sentences.
 */
export function findingText(finding: Finding, language: Language): string {
  const { amount } = finding.parameters;
  return sentences[language][finding.code]({
    count: finding.count,
    amount: typeof amount === "number" ? figure(amount) : "",
    word: (name) => {
      const value = finding.parameters[name] as string | number | undefined;
      return value === undefined ? "" : String(value);
    },
  });
}
