/** Assigns the columns of a table to the fields of a kind, by header and content. */
import { columnProfile, contentFit } from "./column-profile";
import type { ColumnProfile } from "./column-profile";
import { FIELDS, REQUIRED_FIELDS, fieldsOf } from "./fields";
import type { FieldName, FieldType, TableKind } from "./fields";
import { headerForms } from "./header-text";
import { matchHeader } from "./header-dictionary";
import { ALIKE, DOUBTFUL, preferred } from "./column-preferences";
import type { Candidate } from "./column-preferences";
import type { ColumnChoice, SheetGrid } from "./reading";
import type { HeaderCell } from "./table-headers";

/** A table found in a grid: its header and the profiles of its columns. */
export interface FoundTable {
  readonly grid: SheetGrid;
  /** Row of the last header line within the grid. */
  readonly headerRow: number;
  readonly headers: readonly HeaderCell[];
  /** Data rows below the header, whether or not the grid holds them. */
  readonly rowCount: number;
  /** Profiles of the columns, by column within the grid. */
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
}

/** How a table reads as one kind. */
export interface KindReading {
  readonly kind: TableKind;
  readonly columns: readonly ColumnChoice[];
  /** Evidence for the kind; 0 when a required field is missing. */
  readonly score: number;
  /** The evidence, whether or not a required field is missing. */
  readonly evidence: number;
}

/** Below this an optional field is left unassigned. */
const LEAST_OPTIONAL = 0.58;
/** Below this a column is not even offered. */
const LEAST_OFFERED = 0.15;
/** What an amount is the amount of. */
const DOCUMENT = /合同|订单|开票|商机|contract|order|invoice/iu;
const GROSS = /总计|due|grand|gross|incl|with tax|价税|含税|应收/iu;
/** Events of customers, and how sure what they need must be for their other columns to be sure. */
const EVENTS: ReadonlySet<TableKind> = new Set(["orders", "visits", "complaints", "surveys", "receivables"]);
const LEAST_TELLING = 0.6;
const UNSURE_KIND = 0.7;
/** Fields a table needs have rules of their own. */
const SURE_FIELDS =
  /Account(?:Id|Name)$|^account(?:Id|Name)$|Date$|Amount$|Opened$|Closed$|Due$|Score$|Invoiced$/u;
const INTERNAL_ID = /^(?:id|recordid|hsobjectid|accountid|记录id|唯一性id|.*donotmodify.*)$/u;
const NET = /line ?item|detail|less ?freight/iu;
const NET_DESPITE = /不含税|未税|无税|excl/iu;

/**
 * Profiles of a table's columns.
 *
 * @param grid - A sheet or table.
 * @param headerRow - Row of the last header line within the grid.
 * @param headers - The headers.
 * @param sampleRows - How many rows to look at.
 * @returns One profile a header, by column within the grid.
 */
export function profilesOf(
  grid: SheetGrid,
  headerRow: number,
  headers: readonly HeaderCell[],
  sampleRows: number,
): Map<number, ColumnProfile> {
  return new Map(
    headers.map(({ column }) => [column, columnProfile(grid, column, headerRow + 1, sampleRows)]),
  );
}

/**
 * Reads a table as one kind: the best column for each field, each column used once.
 *
 * @param table - A table.
 * @param kind - The kind to read it as.
 * @returns The choices with their alternatives, and the evidence.
 */
export function readAsKind(table: FoundTable, kind: TableKind): KindReading {
  const candidates = candidatesOf(table, kind);
  const taken = new Map<FieldName, Candidate>();
  const columns = new Set<number>();
  for (const candidate of candidates) {
    if (taken.has(candidate.field) || columns.has(candidate.header.column)) continue;
    if (candidate.confidence < LEAST_OPTIONAL && !isRequired(kind, candidate.field)) continue;
    taken.set(candidate.field, candidate);
    columns.add(candidate.header.column);
  }
  const complete = REQUIRED_FIELDS[kind].every((group) => group.some((field) => taken.has(field)));
  const sure = !complete || isSure(kind, taken);
  const score = [...taken.values()].reduce((sum, { weight, confidence }) => sum + weight * confidence, 0);
  return {
    kind,
    columns: [...taken.values()].map((choice) => {
      const column = columnChoice(table, choice, candidates, columns);
      return sure ? column : { ...column, confidence: Math.min(column.confidence, UNSURE_KIND) };
    }),
    score: complete ? score + 0.01 * taken.size : 0,
    evidence: score,
  };
}

/** Without a customer that is one, or with two required columns guessed, a list may be of anything. */
function isSure(kind: TableKind, taken: ReadonlyMap<FieldName, Candidate>): boolean {
  if (kind === "accounts") return namesAccount(taken);
  const weak = REQUIRED_FIELDS[kind].filter((group) =>
    group.every((field) => (taken.get(field)?.confidence ?? 0) <= LEAST_TELLING),
  );
  return !EVENTS.has(kind) || (weak.length < 2 && !weak.some(([field]) => field.endsWith("AccountId")));
}

/** A record's id beside a name that may be anything's proves no account. */
function namesAccount(taken: ReadonlyMap<FieldName, Candidate>): boolean {
  const [id, name] = [taken.get("accountId"), taken.get("accountName")];
  if (name !== undefined && name.confidence > LEAST_TELLING) return true;
  return id !== undefined && id.confidence > LEAST_TELLING && !isInternal(id.header.text);
}

function isInternal(header: string): boolean {
  return INTERNAL_ID.test(headerForms(header)[0]);
}

function candidatesOf(table: FoundTable, kind: TableKind): Candidate[] {
  const types = new Map<FieldName, FieldType>(fieldsOf(kind));
  const found: Candidate[] = [];
  for (const header of table.headers) {
    const profile = table.profiles.get(header.column);
    const matches = [
      ...(header.long === null ? [] : matchHeader(header.long, kind)),
      ...matchHeader(header.text, kind),
    ];
    for (const match of matches) {
      const fit = profile === undefined ? 1 : contentFit(profile, types.get(match.field) ?? "text");
      const confidence = match.confidence * fit;
      if (confidence < LEAST_OFFERED) continue;
      found.push({ field: match.field, header, confidence, rank: match.rank, weight: match.weight * fit });
    }
  }
  // An exact header beats a near one, and that a doubtful one; among equals the preferred synonym wins.
  const grade = ({ confidence }: Candidate): number =>
    [0.58, 0.8, ALIKE].filter((least) => confidence >= least).length;
  return [...preferred(found, table.headers)].sort(
    (a, b) =>
      grade(b) - grade(a) ||
      a.rank - b.rank ||
      b.confidence - a.confidence ||
      a.header.column - b.header.column,
  );
}

/** "name" beside "account_name": one of the two is the parent's. */
function isNamedTwice({ field, header }: Candidate, others: readonly Candidate[]): boolean {
  const bare = (text: string): boolean => /^(?:name|名称)$/u.test(headerForms(text)[0]);
  return (
    field === "accountName" &&
    others.some((other) => other.confidence >= ALIKE && bare(other.header.text) !== bare(header.text))
  );
}

function isOpenOrWhole({ field, rank }: Candidate, others: readonly Candidate[]): boolean {
  return field === "receivableAmount" && rank < 0 && others.some(({ confidence }) => confidence >= 0.8);
}

function columnChoice(
  table: FoundTable,
  choice: Candidate,
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
): ColumnChoice {
  const others = candidates.filter(
    (candidate) => candidate.field === choice.field && candidate.header.column !== choice.header.column,
  );
  const free = others.filter(({ header }) => !taken.has(header.column));
  const offered = [...free, ...others.filter((other) => !free.includes(other))];
  const seen = new Set<number>();
  return {
    field: choice.field,
    header: choice.header.text,
    column: table.grid.firstColumn + choice.header.column,
    confidence:
      isDoubtfulAmount(choice, free) ||
      isDoubtfulId(table, choice, free) ||
      isOneOfSeveral(choice, free) ||
      isOpenOrWhole(choice, free) ||
      isNamedTwice(choice, free) ||
      isTheirs(choice, candidates)
        ? Math.min(choice.confidence, DOUBTFUL)
        : choice.confidence,
    alternatives: offered.flatMap(({ header }) => {
      if (seen.has(header.column)) return [];
      seen.add(header.column);
      return [{ header: header.text, column: table.grid.firstColumn + header.column }];
    }),
  };
}

/** Several order numbers, several cities: the first is taken, and nothing says that it is the one. */
function isOneOfSeveral(choice: Candidate, others: readonly Candidate[]): boolean {
  const optional = !SURE_FIELDS.test(choice.field) && choice.rank >= 0;
  return optional && choice.confidence >= 0.8 && others.some(({ confidence }) => confidence >= ALIKE);
}

/** Beside the number of their staff, sales are likely what the customer itself sells. */
function isTheirs({ field }: Candidate, candidates: readonly Candidate[]): boolean {
  return (
    field === "yearlySales" &&
    candidates.some((other) => other.field === "employees" && other.confidence >= 0.8)
  );
}

/** A record's id within its system beside the customer's number: without rows nobody knows which one orders name. */
function isDoubtfulId({ profiles }: FoundTable, choice: Candidate, others: readonly Candidate[]): boolean {
  const unseen = [...profiles.values()].every(({ rows }) => rows === 0);
  if (choice.field !== "accountId" || !unseen) return false;
  return others.some(
    ({ header, confidence }) =>
      confidence >= 0.9 && isInternal(header.text) !== isInternal(choice.header.text),
  );
}

/** Net and gross, or contract and invoice, both there: the user should know which is taken. */
function isDoubtfulAmount(choice: Candidate, others: readonly Candidate[]): boolean {
  if (choice.field !== "orderAmount") return false;
  const gross = (text: string): boolean => GROSS.test(text) && !NET_DESPITE.test(text);
  const document = (text: string): string | undefined => DOCUMENT.exec(text)?.[0].toLowerCase();
  const chosen = document(choice.header.text);
  return others.some(({ header, confidence }) => {
    const other = document(header.text);
    const unlike = chosen !== undefined && other !== undefined && chosen !== other;
    const [one, two] = [header.text, choice.header.text];
    return confidence >= 0.8 && (unlike || gross(one) !== gross(two) || NET.test(one) !== NET.test(two));
  });
}

/**
 * Whether a kind of table needs a field, alone or as one of several.
 *
 * @param kind - Kind of table.
 * @param field - A field.
 * @returns True when the field is in one of the kind's required groups.
 */
export function isRequired(kind: TableKind, field: FieldName): boolean {
  return REQUIRED_FIELDS[kind].some((group) => group.includes(field));
}

/**
 * The required fields a table lacks; a table of customers by months needs no date.
 *
 * @param kind - Kind of table.
 * @param columns - Its columns.
 * @returns The first field of each group that has none.
 */
export function missingFields(kind: TableKind, columns: readonly Pick<ColumnChoice, "field">[]): FieldName[] {
  const fields = new Set<string>(columns.map(({ field }) => field));
  return REQUIRED_FIELDS[kind].flatMap((group) =>
    group.some((field) => fields.has(field)) ? [] : [group[0]],
  );
}

/**
 * Whether a text names a field of a kind.
 *
 * @param kind - Kind of table.
 * @param field - Any text.
 * @returns True when it is one of the kind's fields.
 */
export function isFieldOf(kind: TableKind, field: string): field is FieldName {
  return Object.hasOwn(FIELDS[kind], field);
}
