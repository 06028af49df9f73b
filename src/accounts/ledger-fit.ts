/**
 * One fit for each distinct ledger: histories and model are kept under a fingerprint of the ledger's content, so
 * that hundreds of single-cell calls over the same ledger read and fit it once.
 */
import { orderHistories, type OrderHistories, type OrderRows } from "./order-histories";
import { fitOrderModel, type OrderModel, type OrderModelOptions } from "./order-model";

/** A ledger read and fitted. */
export interface LedgerFit {
  readonly histories: OrderHistories;
  /** Fitted on first use. */
  readonly model: OrderModel;
}

/** Ledgers kept at a time. */
const KEPT = 8;
const kept = new Map<string, LedgerFit>();

/** Two independent 32-bit running hashes of numbers and text. */
class Fingerprint {
  private first = 0x811c9dc5;
  private second = 0x9e3779b9;
  private readonly number = new Float64Array(1);
  private readonly words = new Int32Array(this.number.buffer);

  private addWord(word: number): void {
    this.first = Math.imul(this.first ^ word, 0x01000193);
    this.first ^= this.first >>> 15;
    this.second = Math.imul(this.second + word, 0x85ebca6b);
    this.second = (this.second << 13) | (this.second >>> 19);
  }

  addNumber(value: number): void {
    this.number[0] = value;
    this.addWord(this.words[0]);
    this.addWord(this.words[1]);
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
    this.addWord(-1 - text.length);
  }

  addColumn(column: ArrayLike<number> | null): void {
    if (column) for (let i = 0; i < column.length; i++) this.addNumber(column[i]);
    this.addWord(column ? column.length : -1);
  }

  toString(): string {
    return `${this.first >>> 0}.${this.second >>> 0}`;
  }
}

/**
 * Reads and fits a ledger, or finds it among those already fitted.
 * @param ledger - Order rows.
 * @param asOf - Day to look from (Excel serial); null = the last date of the ledger.
 * @param options - How to fit.
 * @returns Histories and model; the model is fitted when first asked for.
 * @throws RangeError when the columns differ in height or no account has an order.
 */
export function ledgerFit(
  ledger: OrderRows,
  asOf: number | null,
  options: OrderModelOptions = {},
): LedgerFit {
  const print = new Fingerprint();
  for (const id of ledger.accounts) print.addText(id);
  print.addColumn(ledger.dates);
  print.addColumn(ledger.amounts);
  print.addColumn(ledger.margins ?? null);
  const key = `${print.toString()} ${ledger.accounts.length} ${asOf ?? "last"} ${JSON.stringify(options)}`;
  let found = kept.get(key);
  if (found === undefined) {
    const histories = orderHistories(ledger, asOf);
    let model: OrderModel | null = null;
    found = {
      histories,
      get model(): OrderModel {
        model ??= fitOrderModel(histories, options);
        return model;
      },
    };
  }
  // The latest used goes last, the first is the one to forget.
  kept.delete(key);
  kept.set(key, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return found;
}
