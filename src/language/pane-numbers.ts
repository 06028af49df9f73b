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
    return (serial: number): string => format.format(asDate(serial));
  };
  const signed = (value: number, text: string): string => (value < 0 ? minus + text : text);

  function shortMoney(size: number): string {
    if (chinese) {
      if (size >= 1e8) return `${oneDigit.format(size / 1e8)} 亿`;
      if (size >= 1e7) return `${whole.format(size / 1e4)} 万`;
      if (size >= 1e4) return `${oneDigit.format(size / 1e4)} 万`;
      return whole.format(size);
    }
    if (size >= 999_500) return `${oneDigit.format(size / 1e6)}M`;
    if (size >= 99_950) return `${whole.format(size / 1e3)}K`;
    return whole.format(size);
  }

  return {
    count: (value) => signed(value, whole.format(Math.abs(value))),
    exact: (value) => signed(value, cents.format(Math.abs(value))),
    money: (value, currency = null) => {
      const symbol =
        currency === null ? "" : (symbols[currency.toUpperCase()] ?? (currency.length === 1 ? currency : ""));
      return signed(value, symbol + shortMoney(Math.abs(value)));
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
