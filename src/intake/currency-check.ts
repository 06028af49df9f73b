/** Makes sure that all amounts are in one currency. */
import type { OrderLine } from "./order-lines";
import { sameCurrency } from "./parse-money";
import type { ReadingLog } from "./reading-log";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";

/** The workbook's currency, or that there are several. */
export type CurrencyCheck =
  { readonly status: "one"; readonly currency: string | null } | { readonly status: "conflict" };

/**
 * The currency of the orders.
 *
 * @param lines - All usable order lines.
 * @param log - Where rows in another currency than most are noted.
 * @returns The one currency, `null` when none is named; "conflict" when rows name others.
 */
export function* currencyOfLines(lines: readonly OrderLine[], log: ReadingLog): Steps<CurrencyCheck> {
  const counts = new Map<string, number>();
  for (const { currency } of lines)
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  if (byCount.length === 0) return { status: "one", currency: null };
  // A bare ¥ beside CNY is CNY.
  const [[most]] = byCount;
  const main =
    byCount.map(([name]) => name).find((name) => name.length > 1 && sameCurrency(name, most)) ?? most;
  const named = byCount.reduce((sum, [, rows]) => sum + rows, 0);
  const exception = named * 2 < lines.length && main !== "CNY" && main !== "¥";
  let conflict = false;
  yield;
  let count = 0;
  for (const line of lines) {
    if (++count % ROWS_A_STEP === 0) yield;
    const { currency, row, amount } = line;
    if (currency === null || (sameCurrency(currency, main) && !(exception && isException(line)))) continue;
    conflict = true;
    log.reject(
      row,
      row.letters("orderCurrency") === null ? "orderAmount" : "orderCurrency",
      "currency-conflict",
      `${currency} ${String(amount)}`,
      amount,
    );
  }
  return conflict ? { status: "conflict" } : { status: "one", currency: main };
}

/**
 * Where most rows name no currency, they are in the one everybody knows, and those that name one are the exceptions:
 * a column for it would not be there otherwise, nor would a dollar sign in a Chinese ledger.
 */
function isException({ row, nameField, idField }: OrderLine): boolean {
  return row.text("orderCurrency") !== null || HAN.test(row.text(nameField) ?? row.text(idField) ?? "");
}

const HAN = /\p{Script=Han}/u;
