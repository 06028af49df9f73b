/** English sentences behind #VALUE! and #N/A. */
import type {
  CellPlace,
  NumberRule,
  ProblemSentences,
  RowTrouble,
  SchemeTrouble,
  TroubledRows,
} from "./function-problem-codes";

const rowTroubles: Readonly<Record<RowTrouble, (rows: string, many: boolean) => string>> = {
  "missing-account": (rows, many) => `order accounts: ${rows} ${many ? "are" : "is"} blank`,
  "missing-date": (rows, many) => `order dates: ${rows} ${many ? "are" : "is"} blank`,
  "text-date": (rows, many) => `order dates: ${rows} ${many ? "are" : "is"} text`,
  "not-a-date": (rows, many) => `order dates: ${rows} ${many ? "are no dates" : "is no date"}`,
  "ambiguous-date": (rows) =>
    `order dates: ${rows} can be read in more than one way, such as 03/04/25; write 2025-03-05`,
  "last-before-first": (rows, many) =>
    `order dates: ${rows} ${many ? "have" : "has"} a last order before the first`,
  "missing-amount": (rows, many) => `order amounts: ${rows} ${many ? "are" : "is"} blank`,
  "text-amount": (rows, many) => `order amounts: ${rows} ${many ? "are" : "is"} text`,
  "missing-count": (rows) => `number of orders: ${rows} must be a whole number of 0 or more`,
  "text-margin": (rows, many) => `margin: ${rows} ${many ? "are" : "is"} text`,
  "margin-above-amount": (rows, many) =>
    `margin: ${rows} ${many ? "are" : "is"} above the amount of the order (over 100 %)`,
  "error-cell": (rows, many) => `${rows} ${many ? "hold errors" : "holds an error"}`,
};

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function rowList({ rows, count }: TroubledRows): string {
  const more = count > rows.length ? ` and ${count - rows.length} more` : "";
  return `${count === 1 ? "row" : "rows"} ${rows.join(", ")}${more}`;
}

function rowTroublesIn(troubles: readonly TroubledRows[]): string {
  return troubles.map((found) => rowTroubles[found.trouble](rowList(found), found.count > 1)).join("; ");
}

function placeName({ row, column }: CellPlace): string {
  return [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(", ");
}

function inPlace(place: CellPlace | undefined): string {
  return place === undefined ? "" : ` in ${placeName(place)}`;
}

function ruleWords({ above, atLeast, atMost, whole, hint }: NumberRule): string {
  const kind = whole === true ? "a whole number " : hint === "margin" ? "a rate " : "";
  const span =
    atLeast !== undefined && atMost !== undefined
      ? `from ${atLeast} to ${atMost}`
      : [
          ...(above === undefined ? [] : [`above ${above}`]),
          ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
          ...(atMost === undefined ? [] : [`at most ${atMost}`]),
        ].join(" and ");
  const help = { percent: " (0.1 is 10 %)", margin: " such as 0.3 or 30 %; money margins go in a column" };
  return `${kind}${span}${hint === undefined ? "" : help[hint]}`;
}

const schemeTroubles: Readonly<Record<SchemeTrouble, string>> = {
  "no-labels": "a label is missing",
  "labels-repeat": "a label appears twice",
  "cuts-count": "there must be one cut fewer than labels, or one each",
  "cuts-not-numbers": "a cut is not a number; only the lowest label may go without",
  "cuts-not-rising": "shares must rise from left to right",
  "cuts-not-falling": "cuts must fall from the best label down, without equals",
  "cuts-range": "shares must lie between 0 and 1, score cuts between 0 and 100",
  "classes-count": "labels and service classes differ in number",
};

/** English sentences by problem. */
export const englishSentences: ProblemSentences = {
  "argument-missing": ({ argument }) => `${argument} is missing`,
  "argument-shape": ({ argument, rows, columns }) =>
    `${argument} has ${counted(rows, "row")} and ${counted(columns, "column")}, which fits none of the forms: three columns account, date, amount; a row of months over a block; or first | last with count | total`,
  "argument-one-column": ({ argument, columns }) => `${argument} must be one column, it has ${columns}`,
  "heights-differ": ({ argument, rows, other, otherRows }) =>
    `${argument} has ${counted(rows, "row")}, ${other} has ${otherRows}: they must be equally tall`,
  "shapes-differ": ({ argument, other }) => `${argument} must be one cell, or as tall and wide as ${other}`,
  "not-a-number": ({ argument, found, place }) =>
    `${argument} must be a number, found "${found}"${inPlace(place)}`,
  "out-of-range": ({ argument, found, rule }) => `${argument} must be ${ruleWords(rule)}, found ${found}`,
  "one-account": ({ rows, columns }) =>
    `account must be one account, found ${counted(rows, "row")} and ${counted(columns, "column")}`,
  "not-a-date": ({ argument, found, place }) =>
    `${argument} must be a date such as 2025-03-05, found "${found}"${inPlace(place)}`,
  "ambiguous-date": ({ argument, found, place }) =>
    `${argument}: "${found}"${inPlace(place)} can be read in more than one way; write 2025-03-05`,
  "unknown-word": ({ argument, found, words }) => `${argument} must be ${words.join(", ")}; found "${found}"`,
  "unusable-rows": ({ unusable, rows, troubles }) =>
    `${unusable} of ${counted(rows, "order row")} (${((100 * unusable) / rows).toFixed(1)} %) cannot be used: ${rowTroublesIn(troubles)}`,
  "ambiguous-rows": ({ troubles }) => rowTroublesIn(troubles),
  "currencies-mixed": ({ argument, place, currency, otherArgument, otherPlace, otherCurrency }) =>
    argument === otherArgument
      ? `${argument} mixes currencies: ${placeName(otherPlace)} is in ${otherCurrency}, ${placeName(place)} in ${currency}`
      : `${argument} is in another currency: ${placeName(place)} is in ${currency}, ${otherArgument} ${placeName(otherPlace)} in ${otherCurrency}`,
  "no-orders": () => "the order data hold no order",
  "no-orders-until": ({ account, day }) => `${account}: no orders up to ${day}`,
  "nobody-ordered-until": ({ day }) => `no orders up to ${day}`,
  "account-unknown": ({ account }) => `${account} does not appear in the order data`,
  "summary-needs-counts": () =>
    "with first | last order dates, order_amounts must be two columns: number of orders | total",
  "summary-after-as-of": ({ account, last, day }) =>
    `${account}: its last order, ${last}, is after as_of ${day}, and a summary does not say what came before; give single orders`,
  "margin-height": ({ rows, ledgerRows }) =>
    `margin has ${counted(rows, "row")}, the orders have ${ledgerRows}: give one rate, or one money margin per order`,
  "margin-column-needs-ledger": () => "a margin column needs orders as three columns; give one rate instead",
  "margin-empty": () => "margin: the column holds no number",
  "margin-rates": ({ row, found }) =>
    `margin: the column seems to hold rates (row ${row}: ${found}); give money per order, or one rate for all`,
  "model-without-money": () => "model was fitted to orders without amounts: it knows no money",
  "too-few-accounts": ({ needed, found }) =>
    `at least ${needed} accounts with orders are needed, found ${found}`,
  "no-drivers-found": ({ headers }) =>
    `drivers: no driver name in the header row (${headers.join(", ")}); known are satisfaction, complaints, late payment, share, contact gap, contract end, manual flag, switching cost`,
  "drivers-height": ({ rows, accounts }) =>
    `drivers without an account column are matched by position: ${counted(rows, "row")} for ${counted(accounts, "account")}`,
  "model-block": ({ label }) =>
    `model must be the whole block that FIT returns: "${label}" is missing or wrong`,
  "needs-single-orders": () => "a summary does not say when each order came; give the orders themselves",
  "history-too-short": ({ days, neededDays }) =>
    `the orders span ${counted(days, "day")}; hiding that much needs at least ${neededDays}`,
  "scheme-unknown": ({ found }) =>
    `scheme "${found}" is not known: ABC, 80/20, STRATEGIC3, VIP, PLATINUM, RFM, BREAKS 2 to 26, or a range of cuts`,
  "scheme-unusable": ({ reason, place }) => `scheme${inPlace(place)}: ${schemeTroubles[reason]}`,
  "criteria-columns": ({ argument, columns, expected }) =>
    `${argument} must have ${counted(expected, "column")}, it has ${columns}`,
  "weights-count": ({ weights, criteria }) =>
    `${counted(weights, "weight")} for ${counted(criteria, "criterion", "criteria")}: give one each`,
  "weights-sum": () => "weights: all are 0",
  "values-one-account": ({ rows }) =>
    `values_of_one_account must be one row, it has ${rows}; give the whole columns as population`,
  "retention-diverges": ({ retention, discount }) =>
    `retention ${retention} with discount ${discount} grows without end; give the number of periods`,
};
