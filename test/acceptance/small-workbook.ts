/** A small hand-made workbook of accounts, orders and managers, with names that try to become formulas. */
import { addPlainSheets, type PlainSheet } from "../../src/excel/plain-sheets";
import { inExcel } from "../../src/excel/session";
import { workbookOutline } from "../../src/excel/workbook-outline";
import { openHost } from "../host/node-host";

/** Names that Excel would take for formulas, numbers or dates. */
export const HOSTILE_NAMES: readonly string[] = [
  '=HYPERLINK("http://example.test","click")',
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "-1+1",
  "\t=1+1",
  "\r=2+2",
  "＝1+1",
  "＋1",
  "'quoted",
  "007",
  "TRUE",
  "May 2011",
  "<img src=x onerror=alert(1)>",
  "Café 北京 😀 公司",
];

const FIRST_DAY = 44_562;
const MONTHS = 24;

function sheets(): readonly PlainSheet[] {
  const accounts = HOSTILE_NAMES.map((name, index) => [
    `C${String(index + 1).padStart(3, "0")}`,
    name,
    index % 2 === 0 ? "North" : "South",
    index % 3 === 0 ? "Ann Lee" : "Bo Chen",
  ]);
  const orders = HOSTILE_NAMES.flatMap((_, index) =>
    Array.from({ length: MONTHS }, (_unused, month) => [
      `O${index * MONTHS + month + 1}`,
      `C${String(index + 1).padStart(3, "0")}`,
      FIRST_DAY + month * 30 + index,
      (index + 1) * 1000 + ((month * 37) % 11) * 100,
    ]),
  ).filter((_, index) => index % 4 !== 1);
  return [
    {
      name: "Accounts",
      values: [["Customer ID", "Customer Name", "Region", "Account Owner"], ...accounts],
      numberFormats: [null, null, null, null],
      table: null,
    },
    {
      name: "Orders",
      values: [["Order ID", "Customer ID", "Order Date", "Amount"], ...orders],
      numberFormats: [null, null, "yyyy-mm-dd", "#,##0.00"],
      table: null,
    },
    {
      name: "Managers",
      values: [
        ["Name", "Region", "Level"],
        ["Ann Lee", "North", 2],
        ["Bo Chen", "South", 2],
        ["Cy Diaz", "North", 3],
      ],
      numberFormats: [null, null, null],
      table: null,
    },
  ];
}

/**
 * The workbook as a file.
 *
 * @returns Bytes of an .xlsx file with the sheets Sheet1, Accounts, Orders and Managers.
 */
export async function smallWorkbook(): Promise<Uint8Array> {
  const host = await openHost(null);
  host.install();
  try {
    await inExcel({ pause: () => Promise.resolve() }, async (session) => {
      await addPlainSheets(session, await workbookOutline(session), sheets());
    });
    return await host.save();
  } finally {
    host.dispose();
  }
}
