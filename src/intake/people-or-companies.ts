/** Whether each row of a table is a person or a company. */
import type { FoundTable, KindReading } from "./column-choices";
import { says } from "./kind-signals";

const BILLED = /\btax\b|\bvat\b|credit limit|payment terms|税号|信用额度|账期|开票/iu;

/** Tax numbers, credit limits and terms of payment are said of companies only. */
function isBilled(headers: readonly string[]): boolean {
  return headers.filter((header) => says(BILLED, header)).length >= 2;
}

const PERSONAL =
  /^(?:contact[ :._-]*)?(?:first|last|given|family) ?name$|^salutation$|^(?:姓|名|称谓|姓氏)$|^(?:job )?title$|^e-?mail$/iu;

/** Names in two parts, titles and addresses of mail are said of people. */
function listsPeople(headers: readonly string[]): boolean {
  return headers.filter((header) => says(PERSONAL, header)).length >= 3;
}

/** What is left of the evidence for accounts where every row is a person. */
const PEOPLE = 0.5;

/**
 * What is left of the evidence for a kind: who has a tax number is a company, who has a first name is none.
 *
 * @param reading - A table read as a kind.
 * @param table - The table.
 * @returns 1 where nothing speaks against the kind, 0 where no company is named.
 */
export function shareOfPeople(reading: KindReading, { headers }: Pick<FoundTable, "headers">): number {
  const texts = headers.map(({ text }) => text);
  if (reading.kind === "people") return isBilled(texts) ? PEOPLE : 1;
  if (reading.kind !== "accounts" || isBilled(texts) || !listsPeople(texts)) return 1;
  return namesCompanies(reading) ? PEOPLE : 0;
}

function namesCompanies({ columns }: KindReading): boolean {
  return columns.some(({ field, confidence }) => field === "accountName" && confidence >= 0.8);
}
