/**
 * The drivers argument: a block with a header row naming drivers and, best, an account column.
 *
 * A figure that is blank, an error or no number is not known and has no effect.
 */
import {
  complaintsSeverity,
  contactGapSeverity,
  contractEndSeverity,
  declineSeverity,
  latePaymentSeverity,
  satisfactionSeverity,
  switchingCostSeverity,
  type DriverReading,
} from "../../accounts/drivers";
import type { DriverName } from "../../accounts/scored-account";
import { cellText } from "../../intake/cell-text";
import { parseDate } from "../../intake/parse-date";
import { invalidArgument } from "../worksheet-error";
import { accountKey } from "./account-keys";
import { cellsOf, cellValue, isMissing, shownCell, withoutTrailingBlanks, type Cells } from "./cells";
import { criterionValue } from "./criteria";
import { driverNamed, namesAccount, plainHeader } from "./driver-headers";
import { RecentCalls } from "./recent-calls";

/** Known drivers of the accounts of a call. */
export interface DriverBlock {
  /** Readings by account; `null` when the block has no account column. */
  readonly byAccount: ReadonlyMap<string, readonly DriverReading[]> | null;
  /** Readings row by row, as they stand under the header. */
  readonly byRow: readonly (readonly DriverReading[])[];
}

const blocks = new WeakMap<ReadonlyMap<string, number>, RecentCalls<DriverBlock>>();

/**
 * Reads the drivers argument.
 *
 * @param argument - As Excel passes it.
 * @param asOf - Day contract ends are counted from.
 * @param accounts - Accounts with orders, to tell an account number from a name.
 * @returns The readings, or `null` when left out.
 * @throws WorksheetError when no column is named after a driver.
 */
export function driversArgument(
  argument: unknown,
  asOf: number,
  accounts: ReadonlyMap<string, number>,
): DriverBlock | null {
  const cells = cellsOf(argument);
  if (cells === null) return null;
  // Which column names the accounts depends on the ledger as well.
  const ofLedger = blocks.get(accounts) ?? new RecentCalls<DriverBlock>(4);
  blocks.set(accounts, ofLedger);
  return ofLedger.resultFor([cells, asOf], () => readDrivers(withoutTrailingBlanks(cells), asOf, accounts));
}

function readDrivers(cells: Cells, asOf: number, accounts: ReadonlyMap<string, number>): DriverBlock {
  const [header, ...body] = cells;
  const names = header.map(plainHeader);
  const columns = names.flatMap((name, column) => {
    const driver = driverNamed(name);
    return driver === null ? [] : [{ driver, column, scale: scaleOf(driver, body, column) }];
  });
  if (columns.length === 0)
    throw invalidArgument({ code: "no-drivers-found", headers: header.map(shownCell) });
  const byRow = body.map((row) =>
    columns.flatMap(({ driver, column, scale }) => {
      const reading = readingOf(driver, row[column], scale, asOf);
      return reading === null ? [] : [reading];
    }),
  );
  const accountColumn = accountColumnOf(names, body, accounts);
  if (accountColumn === null) return { byAccount: null, byRow };
  const byAccount = new Map<string, readonly DriverReading[]>();
  body.forEach((row, at) => {
    const account = accountKey(row[accountColumn]);
    if (account !== "") byAccount.set(account, byRow[at]);
  });
  return { byAccount, byRow };
}

/** The account column whose cells name most accounts of the orders; a table may have both number and name. */
function accountColumnOf(
  names: readonly string[],
  body: Cells,
  accounts: ReadonlyMap<string, number>,
): number | null {
  let best: number | null = null;
  let bestMatches = -1;
  names.forEach((name, column) => {
    if (!namesAccount(name)) return;
    const matches = body.filter((row) => accounts.has(accountKey(row[column]))).length;
    if (matches > bestMatches) {
      best = column;
      bestMatches = matches;
    }
  });
  return best;
}

/** Factor that brings a column to its unit: satisfaction to 0-100, shares from hundredths to 1. */
function scaleOf(driver: DriverName, body: Cells, column: number): (value: number) => number {
  if (driver !== "satisfaction" && driver !== "decline") return (value) => value;
  const highest = body.reduce(
    (most, row) => Math.max(most, criterionValue(row[column]) ?? -Infinity),
    -Infinity,
  );
  if (driver === "decline") return highest > 1 ? (value) => value / 100 : (value) => value;
  if (highest <= 5) return (value) => (100 * (value - 1)) / 4;
  return highest <= 10 ? (value) => 10 * value : (value) => value;
}

const ZERO_IS_BLANK: ReadonlySet<DriverName> = new Set(["satisfaction", "switching-cost", "contract-end"]);

function readingOf(
  driver: DriverName,
  cell: unknown,
  scale: (value: number) => number,
  asOf: number,
): DriverReading | null {
  if (isMissing(cell)) return null;
  // A score or a scale never begins at 0, but some hosts send a blank as 0, and missing must not raise risk.
  if (cell === 0 && ZERO_IS_BLANK.has(driver)) return null;
  const raw = driver === "contract-end" ? daysLeft(cell, asOf) : flagOrNumber(cell);
  if (raw === null) return null;
  const value = scale(raw);
  return { driver, value, severity: severityOf(driver, value) };
}

function severityOf(driver: DriverName, value: number): number {
  switch (driver) {
    case "decline":
      return declineSeverity(value);
    case "manual-flag":
      return value;
    case "complaints":
      return complaintsSeverity(
        Array.from({ length: Math.min(50, Math.max(0, Math.round(value))) }, () => ({
          severity: "middle",
          ageDays: 0,
          open: false,
          solvedOnTime: null,
        })),
      );
    case "contract-end":
      return contractEndSeverity(value);
    case "satisfaction":
      return satisfactionSeverity(value, 0);
    case "late-payment":
      return latePaymentSeverity(value, null);
    case "contact-gap":
      return contactGapSeverity(value);
    case "switching-cost":
      return switchingCostSeverity(value);
  }
}

/** Smallest serial that is read as a date (1954) rather than as a number of days. */
const FIRST_DATE = 20_000;

function daysLeft(cell: unknown, asOf: number): number | null {
  const number = criterionValue(cell);
  if (number !== null && Math.abs(number) < FIRST_DATE) return number;
  const date = parseDate(cellValue(cell));
  return date.status === "value" ? date.value - asOf : null;
}

function flagOrNumber(cell: unknown): number | null {
  const value = cellValue(cell);
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = criterionValue(cell);
  if (number !== null) return number;
  const word = cellText(value).toLowerCase();
  if (["yes", "y", "true", "是", "有"].includes(word)) return 1;
  return ["no", "n", "false", "否", "无"].includes(word) ? 0 : null;
}
