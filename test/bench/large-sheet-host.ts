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

const HEADERS = ["Order No", "Order Date", "Customer", "Product", "Amount"];
const WIDE_HEADERS = [
  "Customer ID",
  "Quantity",
  "Unit Price",
  "Margin",
  "Salesperson",
  "Region",
  "Channel",
  "Note",
];

function wideCells(row: number, order: number, amount: number): readonly (string | number)[] {
  return [
    `C${String((order * 7919) % 5000)}`,
    1,
    amount,
    amount / 4,
    `Salesperson ${String(row % 40)}`,
    `Region ${String(row % 7)}`,
    `Channel ${String(row % 3)}`,
    `A remark on line ${String(row)}`,
  ];
}

async function main(): Promise<void> {
  const rows = Number(process.argv[2]);
  const host = await openBook(null, { fileName: "Large.xlsx" });
  const sheet = host.book.activeSheet.sheet;
  const isWide = process.argv[3] === "wide";
  sheet.addRow([...HEADERS, ...(isWide ? WIDE_HEADERS : [])]);
  for (let row = 1; row <= rows; row++) {
    // A wide ledger has two lines an order.
    const order = isWide ? Math.ceil(row / 2) : row;
    const amount = (100 + ((row * 104729) % 100_000)) / 100;
    sheet.addRow([
      `SO${String(order)}`,
      FIRST_DAY + (order % 2000),
      `Customer ${String((order * 7919) % 5000)}`,
      `Product ${String(row % 40)}`,
      amount,
      ...(isWide ? wideCells(row, order, amount) : []),
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
