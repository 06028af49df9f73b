/** Reads the accounts table into accounts. */
import type { Account } from "../accounts/records";
import { AccountIndex, accountKey } from "./account-index";
import { cellText, isErrorCell } from "./cell-text";
import { contactOf } from "./contact-people";
import type { DateOptions } from "./parse-date";
import type { ReadingLog } from "./reading-log";
import { RowValues } from "./row-values";
import type { Steps } from "./steps";
import { tableRows } from "./table-rows";
import type { TableRow, TableToRead } from "./table-rows";

/**
 * Reads the accounts.
 *
 * @param table - The accounts table.
 * @param log - Where unusable rows and findings are noted.
 * @param dates - How dates are to be read.
 * @returns The accounts, ids unique, in the order of the table.
 */
export function* readAccounts(table: TableToRead, log: ReadingLog, dates: DateOptions): Steps<Account[]> {
  const values = yield* RowValues.of(table, log, dates);
  const hasIds = table.source.columns.some(({ field }) => field === "accountId");
  const accounts = new Map<string, Account>();
  const names = new Map<string, string>();
  let count = 0;
  for (const row of tableRows(table, log)) {
    // A row of accounts has many fields.
    if (++count % 100 === 0) yield;
    const account = accountOf(row, values, hasIds, log);
    if (account === null) continue;
    const key = accountKey(account.id);
    if (accounts.has(key)) {
      log.reject(row, hasIds ? "accountId" : "accountName", "duplicate-account", account.id);
      continue;
    }
    accounts.set(key, account);
    const name = accountKey(account.name);
    const twin = names.get(name);
    if (twin !== undefined)
      log.find("duplicate-names", "your-call", row, "accountName", { name: account.name });
    else names.set(name, key);
  }
  return [...accounts.values()];
}

function accountOf(row: TableRow, values: RowValues, hasIds: boolean, log: ReadingLog): Account | null {
  const idCell = row.cell("accountId");
  const nameCell = row.cell("accountName");
  const faulty = isErrorCell(nameCell) ? "accountName" : isErrorCell(idCell) ? "accountId" : null;
  if (faulty !== null) {
    log.reject(row, faulty, "error-cell", cellText(row.cell(faulty)));
    return null;
  }
  const name = cellText(nameCell);
  const id = hasIds ? cellText(idCell) : name;
  if (id === "") {
    log.reject(
      row,
      hasIds ? "accountId" : "accountName",
      hasIds && name !== "" ? "missing-account" : "missing-name",
      name,
    );
    return null;
  }
  if (typeof nameCell === "string" && nameCell !== nameCell.trim()) {
    log.find("trimmed-names", "handled", row, "accountName");
  }
  return record(row, values, id, name === "" ? id : name);
}

function record(row: TableRow, values: RowValues, id: string, name: string): Account {
  const text = (field: string): string | null => values.text(row, field);
  const number = (field: string): number | null => values.number(row, field);
  const date = (field: string): number | null => values.date(row, field);
  const flag = (field: string): boolean | null => values.flag(row, field);
  const score = (field: string): number | null => within(levelOf(text(field)), 1, 5);
  return {
    id,
    name,
    place: { sheet: row.sheet, row: row.row },
    industry: text("industry"),
    region: text("region") ?? text("province") ?? text("country"),
    ownership: text("ownership"),
    language: text("accountLanguage"),
    employees: countOf(text("employees")),
    annualRevenue: number("annualRevenue"),
    address: addressText([text("address"), text("city"), text("province"), text("country")]),
    website: text("website"),
    taxId: text("taxId"),
    decider: contactOf(text("deciderName"), text("deciderTitle"), text("deciderPhone")),
    user: contactOf(text("userName"), text("userTitle"), text("userPhone")),
    finance: contactOf(text("financeName"), text("financeTitle"), text("financePhone")),
    contractStart: date("contractStart"),
    contractEnd: date("contractEnd"),
    keyNeed: text("keyNeed"),
    serviceNeed: text("serviceNeed"),
    categorySpend: number("categorySpend"),
    categorySpendYearAgo: number("categorySpendYearAgo"),
    growthPotential: score("growthPotential"),
    cooperationDepth: within(depthOf(text("cooperationDepth")), 1, 4),
    switchingCost: score("switchingCost"),
    competitor: text("competitor"),
    loyalty: [
      score("loyaltyQuality"),
      score("loyaltyEffect"),
      score("loyaltyRelationship"),
      score("loyaltyIdea"),
      score("loyaltyExtraValue"),
    ],
    target: number("target"),
    creditLimit: number("creditLimit"),
    paymentTermsDays: daysOf(text("paymentTermsDays")),
    referrals: number("referrals"),
    marginRate: values.share(row, "marginRate"),
    rebates: number("rebates"),
    serviceHours: number("serviceHours"),
    owner: text("owner"),
    coOwner: text("coOwner"),
    ownerSplit: text("ownerSplit"),
    executiveSponsor: text("executiveSponsor"),
    ownerSince: date("ownerSince"),
    strategicFlag: flag("strategicFlag"),
    strategicReason: text("strategicReason"),
    industryLeader: flag("industryLeader"),
    businessExpansion: flag("businessExpansion"),
    manualFlag: manualFlagOf(text("manualFlag"), flag("manualFlag")),
    manualFlagReason: text("manualFlagReason"),
    manualFlagDate: date("manualFlagDate"),
    tierOverride: text("tierOverride"),
    tierOverrideReason: text("tierOverrideReason"),
    tierOverrideUntil: date("tierOverrideUntil"),
    parentId: text("parentId"),
    openDeal: openDealOf(text("openDeal"), flag("openDeal")),
    updated: date("updated"),
  };
}

/** Street first; parts the street already names are not repeated. */
function addressText(parts: readonly (string | null)[]): string | null {
  const kept: string[] = [];
  for (const part of parts) {
    if (part !== null && !kept.some((known) => known.includes(part))) kept.push(part);
  }
  return kept.length === 0 ? null : kept.join(", ");
}

function within(value: number | null, low: number, high: number): number | null {
  return value !== null && value >= low && value <= high ? value : null;
}

/** Judgements come as 1 to 5 or as high, medium, low. */
function levelOf(text: string | null): number | null {
  if (text === null) return null;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  if (/^(?:很高|非常高|very high)$/iu.test(text)) return 5;
  if (/^(?:高|high|大)$/iu.test(text)) return 4;
  if (/^(?:中|中等|medium|mid|middle|一般)$/iu.test(text)) return 3;
  if (/^(?:低|low|小)$/iu.test(text)) return 2;
  return /^(?:很低|非常低|very low)$/iu.test(text) ? 1 : null;
}

function depthOf(text: string | null): number | null {
  if (text === null) return null;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  if (/联盟|战略|alliance/iu.test(text)) return 4;
  if (/方案|solution/iu.test(text)) return 3;
  if (/定制|custom/iu.test(text)) return 2;
  return /产品|product/iu.test(text) ? 1 : null;
}

/** "120", "about 120" and "100-200 人" (the middle) are counts of people. */
function countOf(text: string | null): number | null {
  if (text === null) return null;
  const numbers =
    text
      .replaceAll(",", "")
      .match(/\d+(?:\.\d+)?/gu)
      ?.map(Number) ?? [];
  if (numbers.length === 0 || numbers.length > 2) return null;
  return Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}

/** "30", "Net 30", "月结60天"; "prepaid" is 0. */
function daysOf(text: string | null): number | null {
  if (text === null) return null;
  if (/预付|现款|现结|prepa|cash|cod\b/iu.test(text)) return 0;
  const days = /\d+/u.exec(text);
  return days === null ? null : Number(days[0]);
}

function manualFlagOf(text: string | null, flag: boolean | null): number | null {
  if (text === null) return null;
  const number = Number(text);
  if (Number.isFinite(number)) return number >= 1 ? 1 : number > 0 ? 0.5 : 0;
  if (flag !== null) return flag ? 1 : 0;
  if (/高|high|red|红/iu.test(text)) return 1;
  return /中|medium|amber|yellow|黄/iu.test(text) ? 0.5 : null;
}

function openDealOf(text: string | null, flag: boolean | null): boolean | null {
  if (flag !== null || text === null) return flag;
  const number = Number(text);
  return Number.isFinite(number) ? number > 0 : true;
}

/**
 * An index of accounts by id and name.
 *
 * @param accounts - All accounts.
 * @returns The index.
 */
export function indexOf(accounts: readonly Account[]): AccountIndex {
  return new AccountIndex(accounts);
}
