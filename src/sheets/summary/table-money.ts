/** The unit of money in the summary's tables, on the page and on slides. */
import { formats, numberText } from "../../language/formats";
import type { Language } from "../../language/language";

/** How money stands in tables. */
export interface TableMoney {
  readonly unit: number;
  readonly format: string;
  readonly digits: number;
  /** Name of the unit with the currency, "USD m". */
  readonly name: string;
}

/**
 * The unit of a page's tables: one that leaves the total at least two figures before the point.
 *
 * @param total - Largest amount of the page.
 * @param currency - ISO code or symbol; null when the workbook names none.
 * @param language - The page's language.
 * @returns Divisor, number format and name.
 */
export function tableMoney(total: number, currency: string | null, language: Language): TableMoney {
  const name = formats[language].currencyName(currency);
  if (language === "zh-CN") {
    const unit = { unit: 1e4, name: `万${name}` };
    return Math.abs(total) >= 5e6
      ? { ...unit, format: "#,##0", digits: 0 }
      : { ...unit, format: "#,##0.0", digits: 1 };
  }
  return Math.abs(total) >= 5e6
    ? { unit: 1e6, format: "0.00", digits: 2, name: name === "" ? "millions" : `${name} m` }
    : { unit: 1e3, format: "#,##0", digits: 0, name: name === "" ? "thousands" : `${name} k` };
}

/**
 * An amount written in a table's unit.
 *
 * @param money - The unit.
 * @param value - Amount in the currency.
 * @returns For example "3.92".
 */
export function inMoneyUnit(money: TableMoney, value: number): string {
  return numberText(value / money.unit, money.digits);
}
