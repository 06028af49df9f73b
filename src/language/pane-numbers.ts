/** Numbers, money, dates and times as the pane writes them (pane design §11). */
import type { Language } from "./language";

const symbols: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  CNY: "¥",
  RMB: "¥",
  JPY: "¥",
};
const minus = "\u2212";
const dayMilliseconds = 86_400_000;

/** Writers of one language; every number on the pane goes through them. */
export interface PaneNumbers {
  /** 2,905 */
  readonly count: (value: number) => string;
  /** 64,429,841.82 */
  readonly exact: (value: number) => string;
  /** 25.8M, $368K, $94,509; 2,528 万, ¥91.2 万. The currency is given only where one figure stands alone. */
  readonly money: (value: number, currency?: string | null) => string;
  /** $0.6–1.3M; 210–390 万: one unit for both ends. */
  readonly moneyRange: (low: number, high: number, currency?: string | null) => string;
  /** 80.1%, or 80% with no digits. */
  readonly percent: (share: number, digits?: number) => string;
  /** +18, −18 with a real minus sign; "" for 0. */
  readonly change: (value: number) => string;
  /** 31 Oct 2013; 2013年10月31日 */
  readonly date: (serial: number) => string;
  /** May 2011; 2011年5月 */
  readonly month: (serial: number) => string;
  /** 14:32 */
  readonly time: (serial: number) => string;
  /** m:ss */
  readonly duration: (seconds: number) => string;
}

/**
 * Writers for one language.
 *
 * @param language - Language of the pane.
 * @returns The writers.
 */
export function paneNumbers(language: Language): PaneNumbers {
  const chinese = language === "zh-CN";
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const oneDigit = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const asDate = (serial: number): Date => new Date(Math.round((serial - 25_569) * dayMilliseconds));
  const part = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(chinese ? "zh-CN" : "en-GB", { ...options, timeZone: "UTC" });
    // British English shortens September alone to four letters; the sheets write three.
    return (serial: number): string => format.format(asDate(serial)).replace("Sept ", "Sep ");
  };
  const signed = (value: number, text: string): string => (value < 0 ? minus + text : text);

  const sizes: readonly (readonly [from: number, by: number, unit: string, format: Intl.NumberFormat])[] =
    chinese
      ? [
          [1e8, 1e8, " 亿", oneDigit],
          [1e7, 1e4, " 万", whole],
          [1e4, 1e4, " 万", oneDigit],
        ]
      : [
          [999_500, 1e6, "M", oneDigit],
          [99_950, 1e3, "K", whole],
        ];
  function shortMoney(size: number): string {
    const [, by, unit, format] = sizes.find(([from]) => size >= from) ?? [0, 1, "", whole];
    return format.format(size / by) + unit;
  }
  const symbolOf = (currency: string | null): string =>
    currency === null ? "" : (symbols[currency.toUpperCase()] ?? (currency.length === 1 ? currency : ""));
  const money = (value: number, currency: string | null = null): string =>
    signed(value, symbolOf(currency) + shortMoney(Math.abs(value)));

  return {
    count: (value) => signed(value, whole.format(Math.abs(value))),
    exact: (value) => signed(value, cents.format(Math.abs(value))),
    money,
    moneyRange: (low, high, currency = null) => {
      if (low < 0) return `${money(low)} – ${money(high)}`;
      // From 100 万 on a range is doubt enough without decimals.
      const [, by, unit, format] = sizes.find(([from]) => high >= from) ?? [0, 1, "", whole];
      const ends = chinese && by === 1e4 && high >= 1e6 ? whole : format;
      return `${symbolOf(currency)}${ends.format(low / by)}–${ends.format(high / by)}${unit}`;
    },
    percent: (share, digits = 0) => signed(share, `${(Math.abs(share) * 100).toFixed(digits)}%`),
    change: (value) =>
      value === 0 ? "" : value > 0 ? `+${whole.format(value)}` : minus + whole.format(-value),
    date: chinese
      ? part({ year: "numeric", month: "long", day: "numeric" })
      : part({ day: "numeric", month: "short", year: "numeric" }),
    month: part(chinese ? { year: "numeric", month: "long" } : { month: "short", year: "numeric" }),
    time: part({ hour: "2-digit", minute: "2-digit", hour12: false }),
    duration: (seconds) =>
      `${String(Math.floor(seconds / 60))}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`,
  };
}
