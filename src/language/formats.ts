/** Number formats and written-out figures of both languages: money, percent, dates, ranges. */
import type { InBothLanguages } from "./language";

/** How figures are written in one language. The functions return text for sentences; the strings are number formats for cells. */
export interface Formats {
  readonly moneyCompact: string;
  /**
   * The same for amounts below 0, by size, the largest first: a format with two sizes has no section left for
   * the sign, and LibreOffice then leaves it out.
   */
  readonly moneyBelowZero: readonly { readonly from: number; readonly format: string }[];
  /** Compact with one decimal below ten units, for small sums such as cost caps. */
  readonly moneySmall: string;
  readonly moneyFixed: string;
  /** Money in tables: the unit stands in the section note, the value is divided by `tableUnit`. */
  readonly moneyTable: string;
  readonly tableUnit: number;
  readonly moneyTableName: string;
  /** Money of movers: divided by `moverUnit`. */
  readonly moneySigned: string;
  readonly moverUnit: number;
  readonly moverUnitName: string;
  readonly moneyFull: string;
  readonly percent: string;
  readonly companyShare: string;
  readonly points: string;
  readonly index: string;
  readonly factor: string;
  readonly fit: string;
  readonly rank: string;
  readonly count: string;
  readonly signedCount: string;
  readonly date: string;
  readonly shortDate: string;
  readonly monthAxis: string;
  readonly money: (value: number) => string;
  readonly signedMoney: (value: number) => string;
  readonly moneyRange: (low: number, high: number) => string;
  readonly percentText: (share: number) => string;
  readonly percentRange: (low: number, high: number) => string;
  readonly pointsText: (share: number, digits?: number) => string;
  readonly dateText: (serial: number) => string;
  readonly shortDateText: (serial: number) => string;
  readonly monthText: (serial: number) => string;
  readonly yearMonth: (serial: number) => string;
  readonly dayMonth: (serial: number) => string;
  readonly currencyName: (currency: string | null) => string;
  /** Joins the parts of one value: " · " or "，". */
  readonly join: (parts: readonly string[]) => string;
}

const MINUS = "\u2212";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS_LONG = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Year, month (1-12) and day of an Excel serial day. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The calendar day of an Excel serial day number.
 *
 * @param serial - Whole days, 1900 system.
 * @returns Year, month from 1, day from 1.
 */
export function calendarDay(serial: number): CalendarDay {
  const day = new Date((Math.floor(serial) - 25569) * 86400000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function grouped(value: number, digits: number): string {
  const [whole = "0", part] = Math.abs(value).toFixed(digits).split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
  return value < 0 && Number(text.replace(/,/g, "")) !== 0 ? MINUS + text : text;
}

/**
 * A number with thousands separators and the typographic minus.
 *
 * @param value - Any finite number.
 * @param digits - Decimals.
 * @returns For example "1,213" or "−4.5".
 */
export function numberText(value: number, digits = 0): string {
  return grouped(value, digits);
}

/**
 * A number that always carries its sign, except zero.
 *
 * @param value - Any finite number.
 * @param digits - Decimals.
 * @returns For example "+7" or "−4".
 */
export function signedText(value: number, digits = 0): string {
  const text = grouped(value, digits);
  return value > 0 && Number(text.replace(/,/g, "")) !== 0 ? `+${text}` : text;
}

/**
 * A change with its direction: never the sign alone, never the colour alone.
 *
 * @param value - The change; its sign decides the arrow.
 * @param text - The change in words, without sign or with it.
 * @returns "▲ …", "▼ …" or "■ …" when the text says zero.
 */
export function directed(value: number, text: string): string {
  const nothing = /^[+\u2212]?0(\.0+)?(?![\d.])/.test(text);
  if (nothing) return `■ ${text.replace(/^[+\u2212]/, "")}`;
  return `${value > 0 ? "▲" : "▼"} ${text}`;
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

function englishMoney(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "";
  if (size >= 999500) return `${sign}${grouped(size / 1e6, 2)}m`;
  if (size >= 9950) return `${sign}${grouped(size / 1e3, 0)}k`;
  if (size >= 999.5) return `${sign}${(size / 1e3).toFixed(1)}k`;
  return Math.round(size) === 0 ? "0" : `${sign}${grouped(size, 0)}`;
}

/** Both ends with as many decimals as the larger one needs: "6k–39k", not "6.0k–39k". */
function englishMoneyRange(low: number, high: number): string {
  const short = (value: number): string =>
    Math.abs(high) >= 9950 && Math.abs(value) >= 999.5 && Math.abs(value) < 9950
      ? `${grouped(value / 1e3, 0)}k`
      : englishMoney(value);
  return `${short(low)}–${short(high)}`;
}

function chineseMoney(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "";
  if (size >= 99995000) return `${sign}${(size / 1e8).toFixed(2)}亿`;
  if (size >= 9999.5) return `${sign}${(size / 1e4).toFixed(1).replace(/\.0$/, "")}万`;
  return Math.round(size) === 0 ? "0" : `${sign}${grouped(size, 0)}`;
}

function chineseMoneyRange(low: number, high: number): string {
  if (Math.abs(high) >= 99995000 || Math.abs(high) < 9999.5)
    return `${chineseMoney(low)}–${chineseMoney(high)}`;
  const digits = Math.abs(high) < 99500 ? 1 : 0;
  const part = (value: number): string => grouped(value / 1e4, digits).replace(/\.0$/, "");
  return `${part(low)}–${part(high)}万`;
}

const currencyNames: Readonly<Record<string, string>> = {
  CNY: "元",
  RMB: "元",
  "¥": "元",
  "￥": "元",
  USD: "美元",
  $: "美元",
  EUR: "欧元",
  "€": "欧元",
  GBP: "英镑",
  "£": "英镑",
  JPY: "日元",
  HKD: "港元",
};

const pad = (value: number): string => String(value).padStart(2, "0");

const both = {
  percent: "0%",
  index: '"R "0.00',
  factor: '0.0" ×"',
  fit: "0.00",
  rank: '"#"0',
  count: "#,##0",
  signedCount: "+#,##0;\u2212#,##0;0",
  moneyFull: "#,##0",
  percentText: (share: number) => `${grouped(share * 100, 0)}%`,
  percentRange: (low: number, high: number) => `${grouped(low * 100, 0)}–${grouped(high * 100, 0)}%`,
} as const;

/** The figures of both languages. */
export const formats: InBothLanguages<Formats> = {
  "en-US": {
    ...both,
    moneyCompact: '[>=999500]0.00,,"m";[>=999.5]0,"k";#,##0',
    moneyBelowZero: [
      { from: 999500, format: '0;\u22120.00,,"m"' },
      { from: 999.5, format: '0;\u22120,"k"' },
      { from: 0.5, format: "0;\u2212#,##0" },
    ],
    moneySmall: '[>=9950]0,"k";[>=999.5]0.0,"k";#,##0',
    moneyFixed: '0.0,"k"',
    moneyTable: "0.00",
    tableUnit: 1e6,
    moneyTableName: "m",
    moneySigned: "+#,##0;\u2212#,##0;0",
    moverUnit: 1e3,
    moverUnitName: "k",
    companyShare: "0.00%",
    points: '+0" pts";\u22120" pts";0" pts"',
    date: "d mmm yyyy",
    shortDate: "d mmm",
    monthAxis: "mmm yy",
    money: englishMoney,
    signedMoney: (value) => signed(value, englishMoney(value)),
    moneyRange: englishMoneyRange,
    pointsText: (share, digits = 0) => `${signedText(share * 100, digits)} pts`,
    dateText: (serial) => {
      const { year, month, day } = calendarDay(serial);
      return `${String(day)} ${MONTHS[month - 1] ?? ""} ${String(year)}`;
    },
    shortDateText: (serial) => {
      const { month, day } = calendarDay(serial);
      return `${String(day)} ${MONTHS[month - 1] ?? ""}`;
    },
    monthText: (serial) => {
      const { year, month } = calendarDay(serial);
      return `${MONTHS[month - 1] ?? ""} ${pad(year % 100)}`;
    },
    yearMonth: (serial) => {
      const { year, month } = calendarDay(serial);
      return `${MONTHS[month - 1] ?? ""} ${String(year)}`;
    },
    dayMonth: (serial) => {
      const { month, day } = calendarDay(serial);
      return `${String(day)} ${MONTHS_LONG[month - 1] ?? ""}`;
    },
    currencyName: (currency) => currency ?? "",
    join: (parts) => parts.join(" · "),
  },
  "zh-CN": {
    ...both,
    moneyCompact: '[>=100000000]0\\.00,,"亿";[>=10000]0\\.0,"万";#,##0',
    moneyBelowZero: [
      { from: 100000000, format: '0;\u22120\\.00,,"亿"' },
      { from: 10000, format: '0;\u22120\\.0,"万"' },
      { from: 0.5, format: "0;\u2212#,##0" },
    ],
    moneySmall: '[>=100000000]0\\.00,,"亿";[>=10000]0\\.0,"万";#,##0',
    moneyFixed: '0\\.0,"万"',
    moneyTable: "#,##0",
    tableUnit: 1e4,
    moneyTableName: "万",
    moneySigned: "+#,##0.0;\u2212#,##0.0;0",
    moverUnit: 1e4,
    moverUnitName: "万",
    companyShare: "0.0%",
    points: '+0"点";\u22120"点";0"点"',
    date: "yyyy-mm-dd",
    shortDate: "m-dd",
    monthAxis: "yy-mm",
    money: chineseMoney,
    signedMoney: (value) => signed(value, chineseMoney(value)),
    moneyRange: chineseMoneyRange,
    pointsText: (share, digits = 0) => `${signedText(share * 100, digits)}点`,
    dateText: (serial) => {
      const { year, month, day } = calendarDay(serial);
      return `${String(year)}-${pad(month)}-${pad(day)}`;
    },
    shortDateText: (serial) => {
      const { month, day } = calendarDay(serial);
      return `${String(month)}-${pad(day)}`;
    },
    monthText: (serial) => {
      const { year, month } = calendarDay(serial);
      return `${pad(year % 100)}-${pad(month)}`;
    },
    yearMonth: (serial) => {
      const { year, month } = calendarDay(serial);
      return `${String(year)}-${pad(month)}`;
    },
    dayMonth: (serial) => {
      const { month, day } = calendarDay(serial);
      return `${String(month)}月${String(day)}日`;
    },
    currencyName: (currency) => (currency === null ? "" : (currencyNames[currency] ?? currency)),
    join: (parts) => parts.join("，"),
  },
};
