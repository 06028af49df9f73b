/** The stand-in Excel with one large made-up ledger, as a process of its own for `large-sheet.ts`. */
import { openBook } from "../host/host";
import type { RequestBody } from "../host/request-body";

/** 2020-01-01. */
const FIRST_DAY = 43831;

interface Message {
  readonly id: number;
  readonly message: { readonly body: RequestBody };
  readonly flags?: number;
}

async function main(): Promise<void> {
  const rows = Number(process.argv[2]);
  const host = await openBook(null, { fileName: "Large.xlsx" });
  const sheet = host.book.activeSheet.sheet;
  sheet.addRow(["Order No", "Order Date", "Customer", "Product", "Amount"]);
  for (let row = 1; row <= rows; row++) {
    const customer = (row * 7919) % 5000;
    const cents = 100 + ((row * 104729) % 100_000);
    sheet.addRow([
      `SO${String(row)}`,
      FIRST_DAY + (row % 2000),
      `Customer ${String(customer)}`,
      `Product ${String(row % 40)}`,
      cents / 100,
    ]);
  }
  process.on("message", (text: string) => {
    const request = JSON.parse(text) as Message;
    const body = host.answer(
      { body: request.message.body, flags: request.flags ?? 0 },
      Buffer.byteLength(text),
    );
    const answer = { id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } };
    process.send?.({ answer: JSON.stringify(answer), counters: host.counters });
  });
  process.send?.({ ready: true });
}

void main();
