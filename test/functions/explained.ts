/** Bad input called as Excel calls, and what the message says of it to a reader of each language. */
import { ledgerColumns, sampleOrders } from "./sample-ledger";
import { call, ExcelError, errorOf } from "./worksheet-call";

/** One case of bad input: a call, and code and message in both languages. */
export type BadInput = readonly [
  name: string,
  id: string,
  values: readonly unknown[],
  english: string,
  chinese: string,
];

const host = globalThis as { Office?: unknown };

/** Code and message of a call for a reader of each language. */
function messages(id: string, values: readonly unknown[]): readonly [string, string] {
  const english = errorOf(call(id, ...values));
  host.Office = { context: { displayLanguage: "zh-CN" } };
  const chinese = errorOf(call(id, ...values));
  delete host.Office;
  return [english, chinese];
}

/** Tests that each case is explained as it says. */
export function itExplains(cases: readonly BadInput[]): void {
  it.each(cases)("explains %s", (_, id, values, english, chinese) => {
    expect(messages(id, values)).toEqual([english, chinese]);
  });
}

/** First column of a result, errors as their codes. */
export function answers(id: string, ...values: readonly unknown[]): unknown[] {
  return call(id, ...values).map(([cell]) => (cell instanceof ExcelError ? cell.code : cell));
}

/** The sample ledger as order arguments, and an account of it. */
export const sample = ledgerColumns(sampleOrders);
export const oneAccount = [["A1"]];

/** A range with one cell replaced. */
export function replaced(range: readonly unknown[][], row: number, cell: unknown): unknown[][] {
  return range.map((cells, at) => (at === row ? [cell] : cells));
}
