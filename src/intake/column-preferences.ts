/** Which of several columns that would do for a field comes first. */
import { fieldType } from "./fields";
import type { FieldName } from "./fields";
import { compact } from "./header-text";
import type { HeaderCell } from "./table-headers";

/** A column that would do for a field. */
export interface Candidate {
  readonly field: FieldName;
  readonly header: HeaderCell;
  readonly confidence: number;
  readonly rank: number;
  readonly weight: number;
}

/** Headers this sure are equally good; the order of the synonyms decides between them. */
export const ALIKE = 0.9;
/** From here on more than one word of the header was understood. */
const WORDED = 0.6;
/** A choice the user should look at. */
export const DOUBTFUL = 0.75;
const DAY = /date$|日期$/iu;
const TIME = /time$|时间$/iu;
const OF_LINE =
  /^(?:line ?item|line|item|row|extended)\b|^(?:产品|商品|货品|行)(?=金额|总价|合计)|明细(?=.*(?:金额|合计|总价))/iu;
/** A header that says that a row is a line of an order. */
const SAYS_LINE = /明细/u;

/**
 * Brings the columns forward that others of the same table speak for.
 *
 * @param candidates - All columns with the fields they would do for.
 * @param headers - All headers of the table.
 * @returns The same with other ranks and confidence.
 */
export function preferred(
  candidates: readonly Candidate[],
  headers: readonly HeaderCell[],
): readonly Candidate[] {
  return byPlace(byParty(byCurrency(byOpen(byPrice(byLine(byDay(candidates))))), headers), headers);
}

/** The day comes before the time of day, where there is a column for each. */
function byDay(candidates: readonly Candidate[]): Candidate[] {
  const moment = ({ field }: Candidate, text: string): string =>
    `${field} ${text.replace(DAY, "").replace(TIME, "").trim().toLowerCase()}`;
  const dated = new Set(
    candidates
      .filter(({ header, confidence }) => confidence >= 0.8 && DAY.test(header.text))
      .map((candidate) => moment(candidate, candidate.header.text)),
  );
  return candidates.map((candidate) =>
    fieldType(candidate.field) === "date" &&
    TIME.test(candidate.header.text) &&
    (dated.has(moment(candidate, candidate.header.text)) || dated.has(moment(candidate, "")))
      ? { ...candidate, confidence: Math.min(candidate.confidence, DOUBTFUL) }
      : candidate,
  );
}

/** In a list of order lines the line's own amount comes before the order's, which every line repeats. */
function byLine(candidates: readonly Candidate[]): Candidate[] {
  const some = (test: (candidate: Candidate) => boolean): boolean => candidates.some(test);
  const ofLines =
    some(({ field }) => field === "orderUnitPrice") && some(({ field }) => field === "orderQuantity");
  return candidates.map((candidate) =>
    (ofLines || SAYS_LINE.test(candidate.header.text)) &&
    candidate.field === "orderAmount" &&
    candidate.confidence >= WORDED &&
    OF_LINE.test(candidate.header.text)
      ? { ...candidate, confidence: Math.max(candidate.confidence, ALIKE), rank: -1 }
      : candidate,
  );
}

/** Beside a quantity what is called a price is that of one piece, however it was agreed on. */
function byPrice(candidates: readonly Candidate[]): readonly Candidate[] {
  const isCounted = candidates.some(
    ({ field, confidence }) => field === "orderQuantity" && confidence >= 0.8,
  );
  return candidates.map((candidate) =>
    isCounted && candidate.field === "orderAmount" && PRICE.test(candidate.header.text)
      ? { ...candidate, confidence: Math.min(candidate.confidence, GUESSED) }
      : candidate,
  );
}

const PRICE = /(?<!总|合计)价格?$/u;
const GUESSED = 0.4;

/** Of several currencies the amount's own comes first: "Total Amount Currency" beside "Total Amount". */
function byCurrency(candidates: readonly Candidate[]): readonly Candidate[] {
  const amounts = new Set(
    candidates
      .filter(({ field, confidence }) => field === "orderAmount" && confidence >= 0.8)
      .map(({ header }) => compact(header.text)),
  );
  return candidates.map((candidate) => {
    const isOfAmount =
      candidate.field === "orderCurrency" &&
      amounts.has(compact(candidate.header.text).replace(CURRENCY, ""));
    return isOfAmount
      ? { ...candidate, confidence: Math.max(candidate.confidence, ALIKE), rank: -1 }
      : candidate;
  });
}

/**
 * Beside a customer or partner an "account" is one of the books ("account_id" and "partner_id" of an invoice), and a
 * store beside the people it serves is the seller's own.
 */
function byParty(candidates: readonly Candidate[], headers: readonly HeaderCell[]): readonly Candidate[] {
  const isJournal = headers.some(({ text }) => JOURNAL.test(text));
  const sureOf = (words: RegExp): ReadonlySet<string> =>
    new Set(
      candidates
        .filter(({ confidence, header }) => confidence >= 0.8 && words.test(header.text))
        .map(({ field }) => field),
    );
  const [partners, people] = [sureOf(PARTY), sureOf(SERVED)];
  const isOfBooks = ({ field, header: { text } }: Candidate): boolean =>
    field.endsWith("AccountId") &&
    (isJournal || partners.has(field)) &&
    ACCOUNT.test(text) &&
    !PARTY.test(text);
  const isOwnStore = ({ field, header }: Candidate): boolean =>
    field.endsWith("AccountName") && people.has(field) && STORE.test(header.text);
  return candidates.map((candidate) =>
    isOfBooks(candidate) || isOwnStore(candidate)
      ? { ...candidate, confidence: Math.min(candidate.confidence, DOUBTFUL) }
      : candidate,
  );
}

/** Among cities and countries "State" is a province, otherwise it is how far an order has come. */
function byPlace(candidates: readonly Candidate[], headers: readonly HeaderCell[]): readonly Candidate[] {
  const isAddress = headers.some(({ text }) => PLACE.test(text));
  const meant = isAddress ? "orderRegion" : "orderStatus";
  return candidates.filter(
    ({ field, header }) =>
      field === meant || !/^order(?:Region|Status)$/u.test(field) || !STATE.test(header.text),
  );
}

const PLACE = /city|country|postal|\bzip|street|address|territory/iu;
const STATE = /^state$/iu;
const PARTY = /customer|client|partner|buyer|客户/iu;
const ACCOUNT = /account/iu;
const JOURNAL = /^(?:tax ?type|debit|credit|journal\b.*|tracking ?name.*)$/iu;
const SERVED = /客户|顾客|会员|租客|业主|买家|customer|client|member|tenant/iu;
const STORE = /^(?:门店|店铺|店名|网点|store|shop|branch|outlet)/iu;
const CURRENCY = /currency$|币种$|币别$/u;

/** Where nothing says what was paid, only the amount still open says what is owed. */
function byOpen(candidates: readonly Candidate[]): readonly Candidate[] {
  const isPaid = candidates.some(
    ({ field, confidence }) => field.startsWith("receivablePaid") && confidence >= 0.8,
  );
  if (isPaid) return candidates;
  return candidates.map((candidate) =>
    candidate.field === "receivableAmount" && namesOpenAmount(candidate.header.text)
      ? { ...candidate, rank: -1 }
      : candidate,
  );
}

const OPEN_AMOUNT =
  /balance|outstanding|remaining|unpaid|(?:amount|total) due|open (?:amount|balance)|amount open|余额|未收|未付|未结|未核销|欠款/iu;

/**
 * Whether a header names what is still to be paid rather than the whole amount.
 *
 * @param header - A header's text.
 * @returns True for balances and amounts due.
 */
export function namesOpenAmount(header: string): boolean {
  return OPEN_AMOUNT.test(header);
}
