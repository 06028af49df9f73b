/** Reads visits, complaints, surveys and receivables: what happened with an account, and when. */
import type { Complaint, Receivable, Survey, Visit } from "../accounts/records";
import type { AccountIndex } from "./account-index";
import { answerDelay } from "./answer-delay";
import { businessDay } from "./business-day";
import { cellText, isErrorCell } from "./cell-text";
import type { DateOptions } from "./parse-date";
import type { ReadingLog } from "./reading-log";
import { RowValues } from "./row-values";
import { surveyScale } from "./survey-scale";
import { tableRows } from "./table-rows";
import type { TableRow, TableToRead } from "./table-rows";

/** What reading such a table needs. */
export interface EventReading {
  readonly table: TableToRead;
  readonly index: AccountIndex;
  readonly log: ReadingLog;
  readonly dates: DateOptions;
}

interface EventRow {
  readonly row: TableRow;
  readonly accountId: string;
  readonly date: number;
}

const SEVERE = /严重|重大|紧急|特急|高|severe|critical|urgent|high|major|^(?:p?1|一级|s1|a)$/iu;
const MINOR = /轻微|轻|低|小|minor|low|trivial|^(?:p?3|三级|s3|c)$/iu;

/**
 * Reads the visits.
 *
 * @param reading - The table and what it is read with.
 * @returns The usable visits.
 */
export function readVisits(reading: EventReading): Visit[] {
  const values = new RowValues(reading.table, reading.log, reading.dates);
  return eventRows(reading, "visit", "visitDate").map(({ row, accountId, date }) => ({
    accountId,
    date,
    kind: values.text(row, "visitKind"),
    person: values.text(row, "visitPerson"),
    cost: values.number(row, "visitCost"),
    hours: values.number(row, "visitHours"),
    nextDate: values.date(row, "visitNext"),
    place: { sheet: row.sheet, row: row.row },
  }));
}

/**
 * Reads the complaints.
 *
 * @param reading - The table and what it is read with.
 * @returns The usable complaints.
 */
export function readComplaints(reading: EventReading): Complaint[] {
  const values = new RowValues(reading.table, reading.log, reading.dates);
  return eventRows(reading, "complaint", "complaintOpened").map(({ row, accountId, date }) => ({
    accountId,
    opened: date,
    closed: values.date(row, "complaintClosed"),
    ...answerOf(row, date, values),
    severity: severityOf(values.text(row, "complaintSeverity")),
    reason: values.text(row, "complaintReason"),
    firstContact: values.text(row, "complaintFirstContact"),
    status: values.text(row, "complaintStatus"),
    place: { sheet: row.sheet, row: row.row },
  }));
}

/**
 * Reads the surveys and brings their scores to 0-100.
 *
 * @param reading - The table and what it is read with.
 * @returns The usable surveys.
 */
export function readSurveys(reading: EventReading): Survey[] {
  const values = new RowValues(reading.table, reading.log, reading.dates);
  const rows = eventRows(reading, "survey", "surveyDate");
  const scores = rows.map(({ row }) => values.number(row, "surveyScore"));
  const header = reading.table.source.columns.find(({ field }) => field === "surveyScore")?.header ?? "";
  const scale = surveyScale(
    scores.filter((score) => score !== null),
    header,
  );
  return rows.flatMap(({ row, accountId, date }, position) => {
    const raw = scores[position];
    const score = raw === null ? null : scale(raw);
    if (score === null) {
      const found = row.text("surveyScore") ?? "";
      reading.log.reject(row, "surveyScore", found === "" ? "missing-amount" : "text-amount", found);
      return [];
    }
    return [{ accountId, date, score, place: { sheet: row.sheet, row: row.row } }];
  });
}

/**
 * Reads the receivables.
 *
 * @param reading - The table and what it is read with.
 * @returns The usable receivables.
 */
export function readReceivables(reading: EventReading): Receivable[] {
  const values = new RowValues(reading.table, reading.log, reading.dates);
  return eventRows(reading, "receivable", "receivableDue").flatMap(({ row, accountId, date }) => {
    const amount = values.number(row, "receivableAmount");
    if (amount === null) {
      const found = row.text("receivableAmount") ?? "";
      reading.log.reject(row, "receivableAmount", found === "" ? "missing-amount" : "text-amount", found);
      return [];
    }
    return [
      {
        accountId,
        invoiced: values.date(row, "receivableInvoiced"),
        due: date,
        amount,
        paidOn: values.date(row, "receivablePaidOn"),
        paidAmount: values.number(row, "receivablePaidAmount"),
        place: { sheet: row.sheet, row: row.row },
      },
    ];
  });
}

/** The rows that name a known account and a day; the others are noted. */
function eventRows(reading: EventReading, prefix: string, dateField: string): EventRow[] {
  const { table, index, log, dates } = reading;
  const [idField, nameField] = [`${prefix}AccountId`, `${prefix}AccountName`];
  const rows: EventRow[] = [];
  for (const row of tableRows(table, log)) {
    const accountId = accountOf(row, idField, nameField, index, log);
    if (accountId === null) continue;
    const date = businessDay(row.cell(dateField), dates);
    if ("day" in date) rows.push({ row, accountId, date: date.day });
    else log.reject(row, dateField, date.reason, row.text(dateField) ?? "");
  }
  return rows;
}

/**
 * The account a row names, or a note why there is none.
 *
 * @param row - A row.
 * @param idField - Field of the account's id.
 * @param nameField - Field of the account's name.
 * @param index - Finds accounts.
 * @param log - Where an unusable row is noted.
 * @param amount - Money left out with the row.
 * @returns The account's id; `null` when the row was noted as unusable.
 */
export function accountOf(
  row: TableRow,
  idField: string,
  nameField: string,
  index: AccountIndex,
  log: ReadingLog,
  amount = 0,
): string | null {
  const byName = row.letters(nameField) !== null && row.text(idField) === null;
  const field = byName ? nameField : idField;
  const cell = row.cell(field);
  if (isErrorCell(cell)) {
    log.reject(row, field, "error-cell", cellText(cell), amount);
    return null;
  }
  const found = index.find(row.cell(idField), row.cell(nameField));
  if (found.status === "found") return found.id;
  const reasons = {
    blank: "missing-account",
    unknown: "unknown-account",
    ambiguous: "duplicate-account",
  } as const;
  log.reject(row, field, reasons[found.status], cellText(cell), amount);
  return null;
}

function answerOf(row: TableRow, opened: number, values: RowValues): Pick<Complaint, "answer"> {
  if (row.letters("complaintAnswered") === null) return {};
  const cell = row.cell("complaintAnswered");
  const day = values.date(row, "complaintAnswered");
  if (day === null) return cellText(cell) === "" ? { answer: null } : {};
  const answer = answerDelay({ day: opened, cell: row.cell("complaintOpened") }, { day, cell });
  return answer === undefined ? {} : { answer };
}

function severityOf(text: string | null): Complaint["severity"] {
  if (text === null) return "middle";
  if (SEVERE.test(text)) return "severe";
  return MINOR.test(text) ? "minor" : "middle";
}
