/** Reads an amount of money from a cell, with the currency if one is written. */
import { cellText, isErrorCell, isPlaceholder } from "./cell-text";
import type { ParsedMoney } from "./parsed";
import { parseDigits, withoutSign } from "./parse-number";
import type { CellValue } from "./reading";

/** Ways of writing a currency, longest first, so that HK$ is not read as $. */
const CURRENCIES: readonly (readonly [written: string, currency: string])[] = [
  ["人民币元", "CNY"],
  ["人民币", "CNY"],
  ["rmb¥", "CNY"],
  ["cny¥", "CNY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["港币", "HKD"],
  ["港元", "HKD"],
  ["hk$", "HKD"],
  ["hkd", "HKD"],
  ["美元", "USD"],
  ["us$", "USD"],
  ["usd", "USD"],
  ["欧元", "EUR"],
  ["eur", "EUR"],
  ["€", "EUR"],
  ["英镑", "GBP"],
  ["gbp", "GBP"],
  ["£", "GBP"],
  ["日元", "JPY"],
  ["jpy", "JPY"],
  ["円", "JPY"],
  ["a$", "AUD"],
  ["aud", "AUD"],
  ["c$", "CAD"],
  ["ca$", "CAD"],
  ["cad", "CAD"],
  ["s$", "SGD"],
  ["sgd", "SGD"],
  ["nt$", "TWD"],
  ["新台币", "TWD"],
  ["台币", "TWD"],
  ["twd", "TWD"],
  ["₩", "KRW"],
  ["krw", "KRW"],
  ["₹", "INR"],
  ["inr", "INR"],
  ["chf", "CHF"],
  ["sek", "SEK"],
  ["¥", "¥"],
  ["$", "$"],
  ["圆", "CNY"],
  ["元", "CNY"],
];

/**
 * Reads an amount of money from a cell.
 *
 * @param value - A number, or text such as "¥1,200", "12.5万元", "3亿", "(1,200.00)", "1,200-", "USD 5,000".
 * @returns The amount and its currency, or why there is none.
 * @example
 * parseMoney("¥1,200"); // => { status: "value", value: 1200, currency: "¥" }
 */
export function parseMoney(value: CellValue | undefined): ParsedMoney {
  if (typeof value === "number") {
    return Number.isFinite(value) ? { status: "value", value, currency: null } : { status: "not-recognised" };
  }
  if (typeof value === "boolean") return { status: "not-recognised" };
  if (isErrorCell(value)) return { status: "error-cell" };
  const text = cellText(value).toLowerCase();
  if (text === "" || isPlaceholder(text)) return { status: "blank" };
  if (text.length > 40) return { status: "not-recognised" };
  return moneyOfText(text);
}

function moneyOfText(text: string): ParsedMoney {
  // The sign may stand outside the currency (-¥5) or inside it (¥-5), so it is looked for twice.
  const outer = withoutSign(text);
  const unit = withoutCurrency(outer.rest);
  const inner = withoutSign(unit.rest);
  if (outer.negative && inner.negative) return { status: "not-recognised" };
  const second =
    unit.currency === null ? withoutCurrency(inner.rest) : { rest: inner.rest, currency: unit.currency };
  const digits = parseDigits(second.rest);
  if (digits.status !== "value") return digits;
  const negative = (outer.negative || inner.negative) && digits.value !== 0;
  return { status: "value", value: negative ? -digits.value : digits.value, currency: second.currency };
}

function withoutCurrency(text: string): { readonly rest: string; readonly currency: string | null } {
  const before = CURRENCIES.find(([written]) => text.startsWith(written));
  let rest = before === undefined ? text : text.slice(before[0].length).trimStart();
  const after = CURRENCIES.find(([written]) => rest.endsWith(written));
  if (after !== undefined) rest = rest.slice(0, -after[0].length).trimEnd();
  if (before === undefined) return { rest, currency: after?.[1] ?? null };
  // "¥1,200元" and "$5 USD" name the currency twice; the word says more than the sign.
  return { rest, currency: before[1].length === 1 && after !== undefined ? after[1] : before[1] };
}

/**
 * Whether two currencies can be the same one: equal, or a bare sign that stands for the other.
 *
 * @param left - ISO code or bare sign.
 * @param right - ISO code or bare sign.
 * @returns False when amounts in the two must not be added up.
 */
export function sameCurrency(left: string, right: string): boolean {
  if (left === right) return true;
  return signStandsFor(left, right) || signStandsFor(right, left);
}

function signStandsFor(sign: string, code: string): boolean {
  if (sign === "¥") return code === "CNY" || code === "JPY";
  return sign === "$" && ["USD", "HKD", "AUD", "CAD", "SGD", "TWD"].includes(code);
}

/**
 * The currency a header or a number format names, for example "金额（元）", "Amount (USD)" or `[$€-407] #,##0`.
 *
 * @param text - A header or an Excel number format.
 * @returns ISO code or bare sign; null when none is named.
 */
export function currencyNamedIn(text: string): string | null {
  const plain = text.normalize("NFKC").toLowerCase();
  const bracketed = /\[\$([^\]-]+)/u.exec(plain)?.[1];
  const searched = bracketed ?? plain;
  for (const [written, currency] of CURRENCIES) {
    if (written === "圆") continue;
    const found = /^[a-z]+$/u.test(written)
      ? new RegExp(`(?<![a-z])${written}(?![a-z])`, "u").test(searched)
      : written.length > 1 || written !== "$" || bracketed !== undefined || !plain.includes("[$")
        ? searched.includes(written)
        : false;
    if (found) return currency;
  }
  return null;
}
