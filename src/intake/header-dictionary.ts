/** How well a header fits a field: by synonym, exactly, with a prefix, or with a slip of the pen. */
import { fieldsOf } from "./fields";
import type { FieldName, TableKind } from "./fields";
import { compact, headerForms, headerWords, wordsOf } from "./header-text";
import type { CellValue } from "./reading";
import { SYNONYMS_EN } from "./synonyms-en";
import { SYNONYMS_SYSTEMS } from "./synonyms-systems";
import { SYNONYMS_ZH } from "./synonyms-zh";

/** A field a header may stand for. */
export interface HeaderMatch {
  readonly field: FieldName;
  /** 0 to 1: how sure the words are. */
  readonly confidence: number;
  /** Place of the synonym among the field's: 0 is the preferred column. */
  readonly rank: number;
  /** How much the header tells about the kind of table: 1 when no other kind has this synonym. */
  readonly weight: number;
}

interface Synonym {
  readonly field: FieldName;
  readonly form: string;
  readonly words: readonly string[];
  readonly rank: number;
  readonly weak: boolean;
}

interface KindDictionary {
  readonly byForm: ReadonlyMap<string, readonly Synonym[]>;
  readonly all: readonly Synonym[];
}

const EXACT = 0.95;
const WITHOUT_BRACKETS = 0.93;
const ONE_SLIP = 0.85;
const LONG_ENDING = 0.82;
const SHORT_ENDING = 0.6;
const BEGINNING = 0.55;
const WEAK = 0.6;

/** What is only planned did not happen: these words weigh against a field whose synonym lacks them. */
const PLANNED =
  /^(?:预计|计划|预期|下次|预算|预估|估计|意向|拟|目标|应)|^(?:expected|planned|estimated|est(?![a-z]{4}ablish)|next|forecast|budget|target|weighted|projected)/u;
/** The seller's own units are no customers. */
const OURS =
  /^(?:sales|selling|our|own)(?:org|unit|company|entity)|销售组织|我方|我司|所属公司|归属公司|签约公司$|开票公司/u;
const CJK = /\p{Script=Han}/u;

const dictionaries = new Map<TableKind, KindDictionary>();
const kindsByForm = new Map<string, Set<TableKind>>();
const matches = new Map<string, readonly HeaderMatch[]>();
/** Headers come from workbooks, so the memory of them is kept bounded. */
const MOST_REMEMBERED = 20_000;

function synonymsOf(field: FieldName): Synonym[] {
  const more = SYNONYMS_SYSTEMS[field] ?? [];
  const lists = [SYNONYMS_EN[field], SYNONYMS_ZH[field], more];
  return lists.flatMap((list, place) =>
    list.map((written, index) => {
      const weak = written.startsWith("~");
      const text = weak ? written.slice(1) : written;
      // A system's own word comes after the general ones.
      const rank = place < 2 ? index : index + 100;
      return { field, form: compact(text), words: wordsOf(text), rank, weak };
    }),
  );
}

function dictionaryOf(kind: TableKind): KindDictionary {
  const known = dictionaries.get(kind);
  if (known !== undefined) return known;
  const all = fieldsOf(kind).flatMap(([field]) => synonymsOf(field));
  const byForm = new Map<string, Synonym[]>();
  for (const synonym of all) {
    const same = byForm.get(synonym.form);
    if (same === undefined) byForm.set(synonym.form, [synonym]);
    else same.push(synonym);
  }
  const dictionary = { byForm, all };
  dictionaries.set(kind, dictionary);
  return dictionary;
}

function weightOf(form: string): number {
  if (kindsByForm.size === 0) {
    const kinds: readonly TableKind[] = [
      "accounts",
      "orders",
      "returns",
      "managers",
      "visits",
      "complaints",
      "surveys",
      "receivables",
      "people",
    ];
    for (const kind of kinds) {
      for (const known of dictionaryOf(kind).byForm.keys()) {
        const set = kindsByForm.get(known) ?? new Set();
        kindsByForm.set(known, set.add(kind));
      }
    }
  }
  return 1 / Math.max(1, kindsByForm.get(form)?.size ?? 1);
}

/**
 * The fields of a kind of table a header may stand for.
 *
 * @param header - A header cell.
 * @param kind - Kind of table.
 * @returns At most one match a field, the surest first; empty when the words say nothing.
 */
export function matchHeader(header: CellValue, kind: TableKind): readonly HeaderMatch[] {
  const [full, bare] = headerForms(header);
  if (full === "" || full.length > 60 || OURS.test(bare)) return [];
  const key = `${kind}\u0001${String(header)}`;
  const known = matches.get(key);
  if (known !== undefined) return known;
  if (matches.size >= MOST_REMEMBERED) matches.clear();
  const found = exactMatches(full, bare, kind);
  const result = found.length > 0 ? found : nearMatches(header, bare, kind);
  matches.set(key, result);
  return result;
}

function exactMatches(full: string, bare: string, kind: TableKind): HeaderMatch[] {
  const { byForm } = dictionaryOf(kind);
  const exact = byForm.get(full);
  const synonyms = exact ?? byForm.get(bare) ?? [];
  return bestByField(
    synonyms.map((synonym) => ({
      field: synonym.field,
      confidence: synonym.weak ? WEAK : exact === undefined ? WITHOUT_BRACKETS : EXACT,
      rank: synonym.rank,
      weight: weightOf(synonym.form) * (synonym.weak ? 0.5 : 1),
    })),
  );
}

function nearMatches(header: CellValue, bare: string, kind: TableKind): HeaderMatch[] {
  const words = headerWords(header);
  const found: HeaderMatch[] = [];
  for (const synonym of dictionaryOf(kind).all) {
    const near = nearness(bare, words, synonym);
    const confidence = synonym.weak ? (near >= LONG_ENDING ? WEAK : 0) : near;
    if (confidence > 0) {
      const weight = weightOf(synonym.form) * 0.5;
      const planned = PLANNED.test(bare) && !PLANNED.test(synonym.form);
      found.push({
        field: synonym.field,
        confidence: planned ? confidence * 0.65 : confidence,
        rank: synonym.rank,
        weight,
      });
    }
  }
  return bestByField(found);
}

function nearness(bare: string, words: readonly string[], synonym: Synonym): number {
  if (synonym.form.length < 2) return 0;
  if (CJK.test(synonym.form)) return chineseNearness(bare, synonym.form);
  if (synonym.form.length >= 7 && oneSlipApart(bare, synonym.form)) return ONE_SLIP;
  const length = synonym.words.length;
  if (words.length <= length || words.length > length + 3) return 0;
  const ending = words.slice(words.length - length);
  if (ending.every((word, index) => word === synonym.words[index])) {
    return length >= 2 ? LONG_ENDING : synonym.form.length >= 4 ? SHORT_ENDING : 0;
  }
  const beginning = words.slice(0, length);
  const begins = length >= 2 && beginning.every((word, index) => word === synonym.words[index]);
  return begins ? BEGINNING : 0;
}

function chineseNearness(bare: string, form: string): number {
  if (form.length < 3 || bare.length <= form.length || bare.length > form.length + 6) return 0;
  if (bare.endsWith(form)) return form.length >= 4 ? LONG_ENDING : SHORT_ENDING;
  return bare.startsWith(form) ? BEGINNING : 0;
}

function bestByField(found: readonly HeaderMatch[]): HeaderMatch[] {
  const best = new Map<FieldName, HeaderMatch>();
  for (const match of found) {
    const known = best.get(match.field);
    const better =
      known === undefined ||
      match.confidence > known.confidence ||
      (match.confidence === known.confidence && match.rank < known.rank);
    if (better) best.set(match.field, match);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence || a.rank - b.rank);
}

/** One letter added, missing, changed, or two neighbours swapped. */
function oneSlipApart(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return left === right;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const middleLeft = left.slice(start, left.length - end);
  const middleRight = right.slice(start, right.length - end);
  if (middleLeft.length <= 1 && middleRight.length <= 1) return true;
  return (
    middleLeft.length === 2 &&
    middleRight.length === 2 &&
    middleLeft[0] === middleRight[1] &&
    middleLeft[1] === middleRight[0]
  );
}
