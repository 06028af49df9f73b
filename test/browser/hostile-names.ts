/** The sample workbook with names that would become formulas, markup or script wherever one slip lets them. */
import { sampleWordsEn } from "../../src/sample/sample-words-en";
import { sampleFile } from "../workbench/sample-file";

/** How a text begins that a spreadsheet could take for a formula. */
export const leads: readonly string[] = [
  '=HYPERLINK("https://elsewhere.example/","open")',
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "-1+1",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
];
/** What every name holds. */
export const markup = `<img src=x onerror="document.title='run'"><b class="taken">`;
/** The sheet of visits; longer or with a slash Excel allows no name. */
const sheetName = "<img src=x onerror=alert(1)>";

const { accounts, orders, managers, visits, complaints } = sampleWordsEn.headers;
/** Columns of names: of accounts, people, places, products, reasons. */
const named = new Set<string | undefined>([
  ...["name", "industry", "region", "city", "address", "owner", "coOwner", "sponsor", "decider", "user"].map(
    (key) => accounts[key],
  ),
  ...["deciderTitle", "finance", "need", "service", "competitor", "flagReason"].map((key) => accounts[key]),
  ...["product", "salesperson"].map((key) => orders[key]),
  ...["second", "industry"].map((key) => managers[key]),
  visits["person"],
  ...["reason", "first"].map((key) => complaints[key]),
]);

/** A workbook, and every name in it. */
export interface HostileWorkbook {
  readonly bytes: Uint8Array;
  /** The name as it was -> as it is. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Makes the workbook.
 *
 * @returns The sample in English with its names changed.
 */
export async function hostileWorkbook(): Promise<HostileWorkbook> {
  const names = new Map<string, string>();
  const bytes = await sampleFile("en-US", (text, header) => {
    if (header === "") return text === sampleWordsEn.sheets.visits ? sheetName : text;
    if (!named.has(header)) return text;
    const name = names.get(text) ?? `${leads[names.size % leads.length] ?? ""}${markup}${text}`;
    names.set(text, name);
    return name;
  });
  return { bytes, names };
}
