/** Reads visits, complaints, surveys and receivables: what happened with an account, and when. */
import type { Complaint, Receivable, Survey, Visit } from "../accounts/records";
import type { AccountIndex } from "./account-index";
import { answerDelay } from "./answer-delay";
import { businessDay } from "./business-day";
import { cellText, isErrorCell } from "./cell-text";
import type { DateOptions } from "./parse-date";
import type { ReadingLog } from "./reading-log";
import { RowValues } from "./row-values";
import { ROWS_A_STEP } from "./steps";
import type { Steps } from "./steps";
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
 * @returns Work that ends with the usable visits.
 */
export function* readVisits(reading: EventReading): Steps<Visit[]> {
  const values = yield* RowValues.of(reading.table, reading.log, reading.dates);
  return yield* eventRecords(reading, "visit", "visitDate", ({ row, accountId, date }) => ({
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
 * @returns Work that ends with the usable complaints.
 */
export function* readComplaints(reading: EventReading): Steps<Complaint[]> {
  const values = yield* RowValues.of(reading.table, reading.log, reading.dates);
  return yield* eventRecords(reading, "complaint", "complaintOpened", ({ row, accountId, date }) => ({
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
 * @returns Work that ends with the usable surveys.
 */
export function* readSurveys(reading: EventReading): Steps<Survey[]> {
  const values = yield* RowValues.of(reading.table, reading.log, reading.dates);
  const rows = yield* eventRecords(reading, "survey", "surveyDate", (event) => ({
    ...event,
    raw: values.number(event.row, "surveyScore"),
  }));
  const header = reading.table.source.columns.find(({ field }) => field === "surveyScore")?.header ?? "";
  const scale = surveyScale(
    rows.map(({ raw }) => raw).filter((raw) => raw !== null),
    header,
  );
  const surveys: Survey[] = [];
  let count = 0;
  for (const { row, accountId, date, raw } of rows) {
    if (++count % ROWS_A_STEP === 0) yield;
    const score = raw === null ? null : scale(raw);
    if (score !== null) surveys.push({ accountId, date, score, place: { sheet: row.sheet, row: row.row } });
    else rejectNumber(reading.log, row, "surveyScore");
  }
  return surveys;
}

/**
 * Reads the receivables.
 *
 * @param reading - The table and what it is read with.
 * @returns Work that ends with the usable receivables.
 */
export function* readReceivables(reading: EventReading): Steps<Receivable[]> {
  const values = yield* RowValues.of(reading.table, reading.log, reading.dates);
  return yield* eventRecords(reading, "receivable", "receivableDue", ({ row, accountId, date }) => {
    const amount = values.number(row, "receivableAmount");
    if (amount === null) {
      rejectNumber(reading.log, row, "receivableAmount");
      return null;
    }
    return {
      accountId,
      invoiced: values.date(row, "receivableInvoiced"),
      due: date,
      amount,
      paidOn: values.date(row, "receivablePaidOn"),
      paidAmount: values.number(row, "receivablePaidAmount"),
      place: { sheet: row.sheet, row: row.row },
    };
  });
}

/** What is made of the rows that name a known account and a day; the other rows are noted. */
function* eventRecords<T>(
  reading: EventReading,
  prefix: string,
  dateField: string,
  recordOf: (event: EventRow) => T | null,
): Steps<T[]> {
  const { table, index, log, dates } = reading;
  const [idField, nameField] = [`${prefix}AccountId`, `${prefix}AccountName`];
  const records: T[] = [];
  let count = 0;
  for (const row of tableRows(table, log)) {
    if (++count % ROWS_A_STEP === 0) yield;
    const accountId = accountOf(row, idField, nameField, index, log);
    if (accountId === null) continue;
    const date = businessDay(row.cell(dateField), dates);
    if (!("day" in date)) {
      log.reject(row, dateField, date.reason, row.text(dateField) ?? "");
      continue;
    }
    const record = recordOf({ row, accountId, date: date.day });
    if (record !== null) records.push(record);
  }
  return records;
}

/** Notes a row whose number is missing or text. */
function rejectNumber(log: ReadingLog, row: TableRow, field: string): void {
  const found = row.text(field) ?? "";
  log.reject(row, field, found === "" ? "missing-amount" : "text-amount", found);
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
