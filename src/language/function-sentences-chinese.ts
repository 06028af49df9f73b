/** Chinese sentences behind #VALUE! and #N/A. */
import { chineseText } from "./chinese-text";
import type {
  CellPlace,
  NumberRule,
  ProblemSentences,
  RowTrouble,
  SchemeTrouble,
  TroubledRows,
} from "./function-problem-codes";

const rowTroubles: Readonly<Record<RowTrouble, (rows: string) => string>> = {
  "missing-account": (rows) => `订单客户列：${rows}为空`,
  "missing-date": (rows) => `订单日期列：${rows}为空`,
  "text-date": (rows) => `订单日期列：${rows}是文本，不是日期`,
  "not-a-date": (rows) => `订单日期列：${rows}不是日期`,
  "ambiguous-date": (rows) => `订单日期列：${rows}有多种读法（如 03/04/25），请写成 2025-03-05`,
  "last-before-first": (rows) => `订单日期列：${rows}的末单早于首单`,
  "missing-amount": (rows) => `订单金额列：${rows}为空`,
  "text-amount": (rows) => `订单金额列：${rows}是文本，不是金额`,
  "missing-count": (rows) => `订单数列：${rows}须为不小于 0 的整数`,
  "text-margin": (rows) => `毛利列：${rows}是文本，不是金额`,
  "margin-above-amount": (rows) => `毛利列：${rows}高于订单金额（超过 100 %）`,
  "error-cell": (rows) => `${rows}含错误值`,
};

function rowList({ rows, count }: TroubledRows): string {
  return `第 ${rows.join("、")} 行` + (count > rows.length ? `等 ${count} 行` : "");
}

function rowTroublesIn(troubles: readonly TroubledRows[]): string {
  return troubles.map((found) => rowTroubles[found.trouble](rowList(found))).join("；");
}

function placeName({ row, column }: CellPlace): string {
  return `第 ${row === undefined ? "" : `${row} 行`}${row !== undefined && column !== undefined ? "第 " : ""}${column === undefined ? "" : `${column} 列`}`;
}

function inPlace(place: CellPlace | undefined, otherwise = ""): string {
  return place === undefined ? otherwise : ` ${placeName(place)}`;
}

function ruleWords({ above, atLeast, atMost, whole, hint }: NumberRule): string {
  const span =
    atLeast !== undefined && atMost !== undefined
      ? `在 ${atLeast} 到 ${atMost} 之间`
      : [
          ...(above === undefined ? [] : [`大于 ${above}`]),
          ...(atLeast === undefined ? [] : [`不小于 ${atLeast}`]),
          ...(atMost === undefined ? [] : [`不超过 ${atMost}`]),
        ].join(" 且");
  const help = { percent: "（0.1 即 10 %）", margin: "（比率，如 0.3 或 30 %；毛利额请给一整列）" };
  return `${whole === true ? "为整数且" : ""}${span}${hint === undefined ? "" : help[hint]}`;
}

const schemeTroubles: Readonly<Record<SchemeTrouble, string>> = {
  "no-labels": "缺少标签",
  "labels-repeat": "标签重复",
  "cuts-count": "分界点应比标签少一个，或与标签同数",
  "cuts-not-numbers": "分界点不是数字；只有最低一级可以不填",
  "cuts-not-rising": "占比须从左到右递增",
  "cuts-not-falling": "分界点须从最高级往下递减，不能相等",
  "cuts-range": "占比须在 0 与 1 之间，得分分界须在 0 与 100 之间",
  "classes-count": "标签数与服务级别数不一致",
};

/** Chinese sentences by problem. */
export const chineseSentences: ProblemSentences = {
  "argument-missing": ({ argument }) => `缺少参数 ${argument}`,
  "argument-shape": ({ argument, rows, columns }) =>
    `${argument} 有 ${rows} 行 ${columns} 列，不符合任何一种形式：客户、日期、金额三列；一行月份配一块金额；或“首单|末单”配“订单数|总额”`,
  "argument-one-column": ({ argument, columns }) => `${argument} 须为一列，现有 ${columns} 列`,
  "heights-differ": ({ argument, rows, other, otherRows }) =>
    `${argument} 有 ${rows} 行，${other} 有 ${otherRows} 行：行数须相同`,
  "shapes-differ": ({ argument, other }) => `${argument} 须为一个单元格，或与 ${other} 行列数相同`,
  "not-a-number": ({ argument, found, place }) => `${argument}${inPlace(place, " ")}须为数字，现为“${found}”`,
  "out-of-range": ({ argument, found, rule }) => `${argument} 须${ruleWords(rule)}，现为 ${found}`,
  "one-account": ({ rows, columns }) => `account 只能是一个客户，现有 ${rows} 行 ${columns} 列`,
  "not-a-date": ({ argument, found, place }) =>
    `${argument}${inPlace(place, " ")}须为日期（如 2025-03-05），现为“${found}”`,
  "ambiguous-date": ({ argument, found, place }) =>
    `${argument}${inPlace(place)}：“${found}”有多种读法，请写成 2025-03-05`,
  "unknown-word": ({ argument, found, words }) => `${argument} 只能是 ${words.join("、")}，现为“${found}”`,
  "unusable-rows": ({ unusable, rows, troubles }) =>
    `${rows} 行订单中有 ${unusable} 行（${((100 * unusable) / rows).toFixed(1)} %）不可用：${rowTroublesIn(troubles)}`,
  "ambiguous-rows": ({ troubles }) => rowTroublesIn(troubles),
  "currencies-mixed": ({ argument, place, currency, otherArgument, otherPlace, otherCurrency }) =>
    argument === otherArgument
      ? `${argument} 混用币种：${placeName(otherPlace)}为 ${otherCurrency}，${placeName(place)}为 ${currency}`
      : `${argument} 与 ${otherArgument} 币种不同：${placeName(place)}为 ${currency}，${otherArgument} ${placeName(otherPlace)}为 ${otherCurrency}`,
  "no-orders": () => "订单数据中没有订单",
  "no-orders-until": ({ account, day }) => `${account}：截至 ${day} 没有订单`,
  "nobody-ordered-until": ({ day }) => `截至 ${day} 没有任何订单`,
  "account-unknown": ({ account }) => chineseText`订单数据中没有客户${account}`,
  "summary-needs-counts": () => "用“首单|末单”两列时，order_amounts 须为“订单数|总额”两列",
  "summary-after-as-of": ({ account, last, day }) =>
    `${account}：末单 ${last} 晚于截至日 ${day}，汇总表看不出此前的情况，请给订单明细`,
  "margin-height": ({ rows, ledgerRows }) =>
    `margin 有 ${rows} 行，订单有 ${ledgerRows} 行：请给一个毛利率，或每笔订单一个毛利额`,
  "margin-column-needs-ledger": () => "毛利额列只能与三列订单明细同用；否则请给一个毛利率",
  "margin-empty": () => "毛利列中没有数字",
  "margin-rates": ({ row, found }) =>
    `毛利列看来是比率（第 ${row} 行为 ${found}）；请给每笔订单的毛利额，或只给一个毛利率`,
  "model-without-money": () => "model 是用没有金额的订单拟合的，无法计算金额",
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
  "scheme-unusable": ({ reason, place }) =>
    `方案${place === undefined ? "" : placeName(place)}：${schemeTroubles[reason]}`,
  "criteria-columns": ({ argument, columns, expected }) =>
    `${argument} 须为 ${expected} 列，现有 ${columns} 列`,
  "weights-count": ({ weights, criteria }) => `${criteria} 项指标配了 ${weights} 个权重：须一一对应`,
  "weights-sum": () => "权重全为 0",
  "values-one-account": ({ rows }) =>
    `values_of_one_account 须为一行，现有 ${rows} 行；整列请放在 population`,
  "retention-diverges": ({ retention, discount }) =>
    `留存率 ${retention}、贴现率 ${discount} 时价值无限增长，请给出期数`,
};
