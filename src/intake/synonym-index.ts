/** The synonyms of all fields, prepared for looking headers up among them. */
import { fieldsOf } from "./fields";
import type { FieldName, TableKind } from "./fields";
import { compact, wordsOf } from "./header-text";
import { commonBag, commonForm } from "./common-words";
import { NearIndex } from "./near-headers";
import { SYNONYMS_EN } from "./synonyms-en";
import { SYNONYMS_SYSTEMS } from "./synonyms-systems";
import { SYNONYMS_ZH } from "./synonyms-zh";

/** One way of calling a field. */
export interface Synonym {
  readonly field: FieldName;
  readonly kind: TableKind;
  readonly form: string;
  /** In common words. */
  readonly common: string;
  readonly words: readonly string[];
  /** The common words sorted, "" for one word. */
  readonly bag: string;
  readonly rank: number;
  readonly weak: boolean;
}

/** The synonyms of one kind of table. */
export interface KindSynonyms {
  readonly byForm: ReadonlyMap<string, readonly Synonym[]>;
  readonly byCommonForm: ReadonlyMap<string, readonly Synonym[]>;
  /** By the common words in the order of the alphabet, for those of more than one word. */
  readonly byBag: ReadonlyMap<string, readonly Synonym[]>;
}

const KINDS: readonly TableKind[] = [
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

const ofKinds = new Map<TableKind, KindSynonyms>();
const kindsByForm = new Map<string, Set<TableKind>>();
const near = new NearIndex<Synonym>();

function synonymsOf(field: FieldName, kind: TableKind): Synonym[] {
  const more = SYNONYMS_SYSTEMS[field] ?? [];
  const lists = [SYNONYMS_EN[field], SYNONYMS_ZH[field], more];
  return lists.flatMap((list, place) =>
    list.map((written, index) => {
      const weak = written.startsWith("~");
      const text = weak ? written.slice(1) : written;
      // A system's own word comes after the general ones.
      const rank = place < 2 ? index : index + 100;
      return {
        field,
        kind,
        form: compact(text),
        common: commonForm(text),
        bag: commonBag(text),
        words: wordsOf(text),
        rank,
        weak,
      };
    }),
  );
}

/**
 * The synonyms of a kind of table, prepared when they are first asked for.
 *
 * @param kind - Kind of table.
 * @returns Synonyms by their form and by their form in common words.
 */
export function synonymsOfKind(kind: TableKind): KindSynonyms {
  const known = ofKinds.get(kind);
  if (known !== undefined) return known;
  const all = fieldsOf(kind).flatMap(([field]) => synonymsOf(field, kind));
  const synonyms = {
    byForm: grouped(all, ({ form }) => form),
    byCommonForm: grouped(all, ({ common }) => common),
    byBag: grouped(all, ({ bag }) => bag),
  };
  ofKinds.set(kind, synonyms);
  near.addAll(all);
  // What a Chinese header ends with may be said in other words, too.
  near.addAll(all.flatMap((synonym) => (isOther(synonym) ? [{ ...synonym, form: synonym.common }] : [])));
  return synonyms;
}

function isOther({ form, common }: Synonym): boolean {
  return common !== form && /\p{Script=Han}/u.test(common);
}

function grouped(synonyms: readonly Synonym[], by: (synonym: Synonym) => string): Map<string, Synonym[]> {
  const groups = new Map<string, Synonym[]>();
  for (const synonym of synonyms) {
    const same = groups.get(by(synonym));
    if (same === undefined) groups.set(by(synonym), [synonym]);
    else same.push(synonym);
  }
  return groups;
}

/**
 * The synonyms of all kinds for near matches.
 *
 * @returns The index.
 */
export function nearSynonyms(): NearIndex<Synonym> {
  for (const kind of KINDS) synonymsOfKind(kind);
  return near;
}

/**
 * How much a synonym tells about the kind of table.
 *
 * @param form - Its form.
 * @returns 1 when no other kind has it, 1/n when n kinds have it.
 */
export function weightOf(form: string): number {
  if (kindsByForm.size === 0) {
    for (const kind of KINDS) {
      for (const known of synonymsOfKind(kind).byForm.keys()) {
        const set = kindsByForm.get(known) ?? new Set();
        kindsByForm.set(known, set.add(kind));
      }
    }
  }
  return 1 / Math.max(1, kindsByForm.get(form)?.size ?? 1);
}
