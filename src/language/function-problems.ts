/**
 * What a worksheet function says when it cannot answer: the message behind #VALUE! and #N/A.
 *
 * A problem is a code with parameters until it reaches Excel; only then it becomes a sentence. Such a
 * message is not kept in the file, so it may speak the language of whoever looks.
 */
import type { InBothLanguages, Language } from "./language";

/** Why a row of the order data cannot be used. */
export type RowTrouble =
  | "missing-account"
  | "missing-date"
  | "text-date"
  | "ambiguous-date"
  | "missing-amount"
  | "text-amount"
  | "missing-count"
  | "error-cell";

/** Rows with one trouble: how many, and the first of them, counted from 1 at the top of the range. */
export interface TroubledRows {
  readonly trouble: RowTrouble;
  readonly count: number;
  readonly rows: readonly number[];
}

/** Problems that need no parameter say so by a type without members of their own. */
type NoParameters = object;

interface ProblemParameters {
  "argument-missing": { readonly argument: string };
  "argument-shape": { readonly argument: string; readonly rows: number; readonly columns: number };
  "argument-one-column": { readonly argument: string; readonly columns: number };
  "heights-differ": {
    readonly argument: string;
    readonly rows: number;
    readonly other: string;
    readonly otherRows: number;
  };
  "not-a-number": { readonly argument: string; readonly found: string };
  "out-of-range": { readonly argument: string; readonly found: string; readonly rule: string };
  "not-a-date": { readonly argument: string; readonly found: string };
  "ambiguous-date": { readonly argument: string; readonly found: string };
  "unknown-word": { readonly argument: string; readonly found: string; readonly words: readonly string[] };
  "unusable-rows": {
    readonly unusable: number;
    readonly rows: number;
    readonly troubles: readonly TroubledRows[];
  };
  "ambiguous-rows": { readonly troubles: readonly TroubledRows[] };
  "currencies-mixed": {
    readonly row: number;
    readonly currency: string;
    readonly otherRow: number;
    readonly otherCurrency: string;
  };
  "no-orders": NoParameters;
  "no-orders-until": { readonly account: string; readonly day: string };
  "nobody-ordered-until": { readonly day: string };
  "account-unknown": { readonly account: string };
  "summary-needs-counts": NoParameters;
  "margin-height": { readonly rows: number; readonly ledgerRows: number };
  "margin-column-needs-ledger": NoParameters;
  "too-few-accounts": { readonly needed: number; readonly found: number };
  "no-drivers-found": { readonly headers: readonly string[] };
  "drivers-height": { readonly rows: number; readonly accounts: number };
  "model-block": { readonly label: string };
  "needs-single-orders": NoParameters;
  "history-too-short": { readonly days: number; readonly neededDays: number };
  "scheme-unknown": { readonly found: string };
  "scheme-unusable": { readonly reason: SchemeTrouble };
  "criteria-columns": { readonly argument: string; readonly columns: number; readonly expected: number };
  "weights-count": { readonly weights: number; readonly criteria: number };
  "weights-sum": NoParameters;
  "nothing-to-rate": NoParameters;
  "total-not-positive": NoParameters;
  "values-one-account": { readonly rows: number };
  "not-in-population": NoParameters;
  "retention-diverges": { readonly retention: number; readonly discount: number };
}

/** What can be wrong with a tier scheme. */
export type SchemeTrouble =
  | "no-labels"
  | "labels-repeat"
  | "cuts-count"
  | "cuts-not-numbers"
  | "cuts-not-rising"
  | "cuts-not-falling"
  | "cuts-range"
  | "classes-count";

type ProblemCode = keyof ProblemParameters;

/** A reason why a worksheet function has no answer. */
export type FunctionProblem = {
  readonly [Code in ProblemCode]: { readonly code: Code } & ProblemParameters[Code];
}[ProblemCode];

type Sentences = { readonly [Code in ProblemCode]: (parameters: ProblemParameters[Code]) => string };

const rowTroubles: InBothLanguages<Readonly<Record<RowTrouble, (rows: string, many: boolean) => string>>> = {
  "en-US": {
    "missing-account": (rows, many) => `order accounts: ${rows} ${many ? "are" : "is"} blank`,
    "missing-date": (rows, many) => `order dates: ${rows} ${many ? "are" : "is"} blank`,
    "text-date": (rows, many) => `order dates: ${rows} ${many ? "are" : "is"} text`,
    "ambiguous-date": (rows) => `order dates: ${rows} can be read in more than one way, such as 03/04/25`,
    "missing-amount": (rows, many) => `order amounts: ${rows} ${many ? "are" : "is"} blank`,
    "text-amount": (rows, many) => `order amounts: ${rows} ${many ? "are" : "is"} text`,
    "missing-count": (rows) => `number of orders: ${rows} must be a whole number of 0 or more`,
    "error-cell": (rows, many) => `${rows} ${many ? "hold errors" : "holds an error"}`,
  },
  "zh-CN": {
    "missing-account": (rows) => `订单客户列：${rows}为空`,
    "missing-date": (rows) => `订单日期列：${rows}为空`,
    "text-date": (rows) => `订单日期列：${rows}是文本，不是日期`,
    "ambiguous-date": (rows) => `订单日期列：${rows}有多种读法（如 03/04/25）`,
    "missing-amount": (rows) => `订单金额列：${rows}为空`,
    "text-amount": (rows) => `订单金额列：${rows}是文本，不是金额`,
    "missing-count": (rows) => `订单数列：${rows}须为不小于 0 的整数`,
    "error-cell": (rows) => `${rows}含错误值`,
  },
};

const rowList: InBothLanguages<(found: TroubledRows) => string> = {
  "en-US": ({ rows, count }) =>
    (count === 1 ? "row " : "rows ") +
    rows.join(", ") +
    (count > rows.length ? ` and ${String(count - rows.length)} more` : ""),
  "zh-CN": ({ rows, count }) =>
    `第 ${rows.join("、")} 行` + (count > rows.length ? `等 ${String(count)} 行` : ""),
};

function rowTroublesIn(language: Language, troubles: readonly TroubledRows[]): string {
  const parts = troubles.map((found) =>
    rowTroubles[language][found.trouble](rowList[language](found), found.count > 1),
  );
  return parts.join(language === "en-US" ? "; " : "；");
}

const schemeTroubles: InBothLanguages<Readonly<Record<SchemeTrouble, string>>> = {
  "en-US": {
    "no-labels": "a label is missing",
    "labels-repeat": "a label appears twice",
    "cuts-count": "there must be one cut fewer than labels, or one each",
    "cuts-not-numbers": "a cut is not a number; only the lowest label may go without",
    "cuts-not-rising": "shares must rise from left to right",
    "cuts-not-falling": "cuts must fall from the best label down, without equals",
    "cuts-range": "shares must lie between 0 and 1, score cuts between 0 and 100",
    "classes-count": "labels and service classes differ in number",
  },
  "zh-CN": {
    "no-labels": "缺少标签",
    "labels-repeat": "标签重复",
    "cuts-count": "分界点应比标签少一个，或与标签同数",
    "cuts-not-numbers": "分界点不是数字；只有最低一级可以不填",
    "cuts-not-rising": "占比须从左到右递增",
    "cuts-not-falling": "分界点须从最高级往下递减，不能相等",
    "cuts-range": "占比须在 0 与 1 之间，得分分界须在 0 与 100 之间",
    "classes-count": "标签数与服务级别数不一致",
  },
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const sentences: InBothLanguages<Sentences> = {
  "en-US": {
    "argument-missing": ({ argument }) => `${argument} is missing`,
    "argument-shape": ({ argument, rows, columns }) =>
      `${argument} has ${rows} rows and ${columns} columns, which fits none of the forms: three columns account, date, amount; a row of months over a block; or first | last with count | total`,
    "argument-one-column": ({ argument, columns }) => `${argument} must be one column, it has ${columns}`,
    "heights-differ": ({ argument, rows, other, otherRows }) =>
      `${argument} has ${rows} rows, ${other} has ${otherRows}: they must be equally tall`,
    "not-a-number": ({ argument, found }) => `${argument} must be a number, found "${found}"`,
    "out-of-range": ({ argument, found, rule }) => `${argument} must be ${rule}, found ${found}`,
    "not-a-date": ({ argument, found }) => `${argument} must be a date such as 2025-03-05, found "${found}"`,
    "ambiguous-date": ({ argument, found }) =>
      `${argument}: "${found}" can be read in more than one way; write 2025-03-05`,
    "unknown-word": ({ argument, found, words }) =>
      `${argument} must be ${words.join(", ")}; found "${found}"`,
    "unusable-rows": ({ unusable, rows, troubles }) =>
      `${unusable} of ${rows} order rows (${percent(unusable, rows)}) cannot be used: ${rowTroublesIn("en-US", troubles)}`,
    "ambiguous-rows": ({ troubles }) => rowTroublesIn("en-US", troubles),
    "currencies-mixed": ({ row, currency, otherRow, otherCurrency }) =>
      `order amounts mix currencies: row ${row} is in ${currency}, row ${otherRow} in ${otherCurrency}`,
    "no-orders": () => "the order data hold no order",
    "no-orders-until": ({ account, day }) => `${account}: no orders up to ${day}`,
    "nobody-ordered-until": ({ day }) => `no orders up to ${day}`,
    "account-unknown": ({ account }) => `${account} does not appear in the order data`,
    "summary-needs-counts": () =>
      "with first | last order dates, order_amounts must be two columns: number of orders | total",
    "margin-height": ({ rows, ledgerRows }) =>
      `margin has ${rows} rows, the orders have ${ledgerRows}: give one rate, or one money margin per order`,
    "margin-column-needs-ledger": () =>
      "a margin column needs orders as three columns; give one rate instead",
    "too-few-accounts": ({ needed, found }) =>
      `at least ${needed} accounts with orders are needed, found ${found}`,
    "no-drivers-found": ({ headers }) =>
      `drivers: no driver name in the header row (${headers.join(", ")}); known are satisfaction, complaints, late payment, share, contact gap, contract end, manual flag, switching cost`,
    "drivers-height": ({ rows, accounts }) =>
      `drivers without an account column are matched by position: ${rows} rows for ${accounts} accounts`,
    "model-block": ({ label }) =>
      `model must be the whole block that FIT returns: "${label}" is missing or wrong`,
    "needs-single-orders": () => "a summary does not say when each order came; give the orders themselves",
    "history-too-short": ({ days, neededDays }) =>
      `the orders span ${days} days; hiding that much needs at least ${neededDays}`,
    "scheme-unknown": ({ found }) =>
      `scheme "${found}" is not known: ABC, 80/20, STRATEGIC3, VIP, PLATINUM, RFM, BREAKS 2 to 26, or a range of cuts`,
    "scheme-unusable": ({ reason }) => `scheme: ${schemeTroubles["en-US"][reason]}`,
    "criteria-columns": ({ argument, columns, expected }) =>
      `${argument} must have ${expected} columns, it has ${columns}`,
    "weights-count": ({ weights, criteria }) => `${weights} weights for ${criteria} criteria: give one each`,
    "weights-sum": () => "weights: all are 0",
    "nothing-to-rate": () => "values: no number to rate",
    "total-not-positive": () => "values: the total is 0 or less, so there are no shares",
    "values-one-account": ({ rows }) =>
      `values_of_one_account must be one row, it has ${rows}; give the whole columns as population`,
    "not-in-population": () => "not rated: a value is missing",
    "retention-diverges": ({ retention, discount }) =>
      `retention ${retention} with discount ${discount} grows without end; give the number of periods`,
  },
  "zh-CN": {
    "argument-missing": ({ argument }) => `缺少参数 ${argument}`,
    "argument-shape": ({ argument, rows, columns }) =>
      `${argument} 有 ${rows} 行 ${columns} 列，不符合任何一种形式：客户、日期、金额三列；一行月份配一块金额；或“首单|末单”配“订单数|总额”`,
    "argument-one-column": ({ argument, columns }) => `${argument} 须为一列，现有 ${columns} 列`,
    "heights-differ": ({ argument, rows, other, otherRows }) =>
      `${argument} 有 ${rows} 行，${other} 有 ${otherRows} 行：行数须相同`,
    "not-a-number": ({ argument, found }) => `${argument} 须为数字，现为“${found}”`,
    "out-of-range": ({ argument, found, rule }) => `${argument} 须满足 ${rule}，现为 ${found}`,
    "not-a-date": ({ argument, found }) => `${argument} 须为日期（如 2025-03-05），现为“${found}”`,
    "ambiguous-date": ({ argument, found }) => `${argument}：“${found}”有多种读法，请写成 2025-03-05`,
    "unknown-word": ({ argument, found, words }) => `${argument} 只能是 ${words.join("、")}，现为“${found}”`,
    "unusable-rows": ({ unusable, rows, troubles }) =>
      `${rows} 行订单中有 ${unusable} 行（${percent(unusable, rows)}）不可用：${rowTroublesIn("zh-CN", troubles)}`,
    "ambiguous-rows": ({ troubles }) => rowTroublesIn("zh-CN", troubles),
    "currencies-mixed": ({ row, currency, otherRow, otherCurrency }) =>
      `订单金额混用币种：第 ${row} 行为 ${currency}，第 ${otherRow} 行为 ${otherCurrency}`,
    "no-orders": () => "订单数据中没有订单",
    "no-orders-until": ({ account, day }) => `${account}：截至 ${day} 没有订单`,
    "nobody-ordered-until": ({ day }) => `截至 ${day} 没有任何订单`,
    "account-unknown": ({ account }) => `订单数据中没有客户 ${account}`,
    "summary-needs-counts": () => "用“首单|末单”两列时，order_amounts 须为“订单数|总额”两列",
    "margin-height": ({ rows, ledgerRows }) =>
      `margin 有 ${rows} 行，订单有 ${ledgerRows} 行：请给一个毛利率，或每笔订单一个毛利额`,
    "margin-column-needs-ledger": () => "毛利额列只能与三列订单明细同用；否则请给一个毛利率",
    "too-few-accounts": ({ needed, found }) => `至少需要 ${needed} 个有订单的客户，现有 ${found} 个`,
    "no-drivers-found": ({ headers }) =>
      `drivers 首行（${headers.join("、")}）没有可识别的因素：满意度、投诉、回款、份额、联系缺口、合同到期、人工预警、转换成本`,
    "drivers-height": ({ rows, accounts }) =>
      `drivers 没有客户列时按位置对应：现有 ${rows} 行，客户 ${accounts} 个`,
    "model-block": ({ label }) => `model 须为 FIT 返回的整块区域：“${label}”缺失或有误`,
    "needs-single-orders": () => "汇总表没有每笔订单的日期，请给订单明细",
    "history-too-short": ({ days, neededDays }) =>
      `订单只跨 ${days} 天；隐藏这么长一段至少需要 ${neededDays} 天`,
    "scheme-unknown": ({ found }) =>
      `不认识的方案“${found}”：ABC、80/20、战略3、VIP、铂金、RFM、BREAKS 2 至 26，或一块分界区域`,
    "scheme-unusable": ({ reason }) => `方案：${schemeTroubles["zh-CN"][reason]}`,
    "criteria-columns": ({ argument, columns, expected }) =>
      `${argument} 须为 ${expected} 列，现有 ${columns} 列`,
    "weights-count": ({ weights, criteria }) => `${criteria} 项指标配了 ${weights} 个权重：须一一对应`,
    "weights-sum": () => "权重全为 0",
    "nothing-to-rate": () => "values 中没有可评级的数字",
    "total-not-positive": () => "values 合计不大于 0，无法计算占比",
    "values-one-account": ({ rows }) =>
      `values_of_one_account 须为一行，现有 ${rows} 行；整列请放在 population`,
    "not-in-population": () => "未评级：缺少数值",
    "retention-diverges": ({ retention, discount }) =>
      `留存率 ${retention}、贴现率 ${discount} 时价值无限增长，请给出期数`,
  },
};

/**
 * The sentence that explains a problem.
 *
 * @param problem - Code and parameters.
 * @param language - Language of the reader.
 * @returns One sentence without a full stop, as Excel shows it beside the cell.
 */
export function problemSentence(problem: FunctionProblem, language: Language): string {
  // The table has the sentence for exactly this code, which the type system cannot follow through a union.
  const sentence = sentences[language][problem.code] as (parameters: FunctionProblem) => string;
  return sentence(problem);
}
