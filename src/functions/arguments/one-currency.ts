/** Amounts written in two currencies must not be added up. */
import { sameCurrency } from "../../intake/parse-money";
import type { CellPlace } from "../../language/function-problem-codes";
import { invalidArgument } from "../worksheet-error";

/** A currency and the cell that names it. */
export interface NamedCurrency {
  /** ISO code or bare sign. */
  readonly currency: string;
  readonly argument: string;
  readonly place: CellPlace;
}

/** Holds a range to the currency that is named first. */
export class OneCurrency {
  readonly #argument: string;
  #named: NamedCurrency | null;

  /**
   * @param argument - Name of the argument, for the message.
   * @param named - A currency that was named elsewhere and holds here too.
   */
  constructor(argument: string, named: NamedCurrency | null = null) {
    this.#argument = argument;
    this.#named = named;
  }

  /** The currency found; `null` when no cell names one. */
  get named(): NamedCurrency | null {
    return this.#named;
  }

  /**
   * Notes the currency of a cell.
   *
   * @param currency - ISO code or bare sign; `null` when the cell names none.
   * @param row - Row of the range, from 0.
   * @param column - Column of the range, from 0; left out where it is one column.
   * @throws WorksheetError when another cell names another currency.
   */
  check(currency: string | null, row: number, column?: number): void {
    if (currency === null) return;
    const place = { row: row + 1, ...(column === undefined ? {} : { column: column + 1 }) };
    const known = this.#named;
    if (known === null) {
      this.#named = { currency, argument: this.#argument, place };
    } else if (!sameCurrency(known.currency, currency)) {
      const here = { argument: this.#argument, place, currency };
      throw invalidArgument({
        code: "currencies-mixed",
        ...here,
        otherArgument: known.argument,
        otherPlace: known.place,
        otherCurrency: known.currency,
      });
    }
  }
}
