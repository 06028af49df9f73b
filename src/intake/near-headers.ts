/** Synonyms a header comes near to: the same with more words before or after it, or with a slip of the pen. */

import { isBusinessWord } from "./run-together";

/** What is compared of a synonym. */
export interface NearForm {
  /** Lower case, no spaces or punctuation. */
  readonly form: string;
  readonly words: readonly string[];
}

const ONE_SLIP = 0.85;
const LONG_ENDING = 0.78;
const SHORT_ENDING = 0.6;
const BEGINNING = 0.55;

/** Nearness from which more than one word of the header was understood. */
export const WORDED_NEARNESS = LONG_ENDING;

const CJK = /\p{Script=Han}/u;
/** Two signs that say enough at the end of a longer header. */
const HEAD_ZH =
  /^(?:数量|单价|行业|币种|币别|货币|渠道|状态|省份|城市|网址|税号|毛利|成本|地址|竞品|痛点|需求)$/u;
const LEAST_FORM = 9;
const LEAST_WORD = 5;

/** Synonyms by the word or sign they begin and end with, and by what is left without one of their words. */
export class NearIndex<T extends NearForm> {
  private readonly byEdge = new Map<string, T[]>();

  /**
   * Adds synonyms to those that are looked up.
   *
   * @param synonyms - The synonyms.
   */
  public addAll(synonyms: Iterable<T>): void {
    for (const synonym of synonyms) for (const key of edgesOf(synonym)) this.add(key, synonym);
  }

  /**
   * The synonyms near a header.
   *
   * @param form - The header in lower case without spaces and punctuation.
   * @param words - Its words.
   * @returns Synonyms with their nearness, above 0 and at most 0.85; a synonym may come twice.
   */
  public near(form: string, words: readonly string[]): (readonly [synonym: T, nearness: number])[] {
    const keys = CJK.test(form)
      ? [`>${form.slice(-1)}`, `<${form.slice(0, 1)}`]
      : [`>${words[words.length - 1] ?? ""}`, `<${words[0] ?? ""}`, ...withoutOneWord(words)];
    return keys.flatMap((key) =>
      (this.byEdge.get(key) ?? []).flatMap((synonym) => {
        const nearness = nearnessOf(form, words, synonym);
        return nearness > 0 ? [[synonym, nearness] as const] : [];
      }),
    );
  }

  private add(key: string, synonym: T): void {
    const same = this.byEdge.get(key);
    if (same === undefined) this.byEdge.set(key, [synonym]);
    else same.push(synonym);
  }
}

function edgesOf({ form, words }: NearForm): string[] {
  if (CJK.test(form))
    return form.length >= 3 || HEAD_ZH.test(form) ? [`>${form.slice(-1)}`, `<${form.slice(0, 1)}`] : [];
  if (form.length < 2 || /\d/u.test(form)) return [];
  return [`>${words[words.length - 1]}`, `<${words[0]}`, ...withoutOneWord(words)];
}

/** The other words, for each long word that may be misspelt. */
function withoutOneWord(words: readonly string[]): string[] {
  if (words.join("").length < LEAST_FORM - 1) return [];
  return words.flatMap((word, place) =>
    word.length < LEAST_WORD - 1
      ? []
      : [`~${[...words.slice(0, place), "", ...words.slice(place + 1)].join(" ")}`],
  );
}

function nearnessOf(form: string, words: readonly string[], synonym: NearForm): number {
  if (CJK.test(synonym.form)) return chineseNearness(form, synonym.form);
  const length = synonym.words.length;
  if (words.length === length && oneWordMisspelt(words, synonym.words)) return ONE_SLIP;
  if (words.length <= length || words.length > length + 3) return 0;
  const ending = words.slice(words.length - length);
  if (ending.every((word, index) => word === synonym.words[index])) {
    return length >= 2 ? LONG_ENDING : synonym.form.length >= 4 ? SHORT_ENDING : 0;
  }
  const beginning = words.slice(0, length);
  const begins = length >= 2 && beginning.every((word, index) => word === synonym.words[index]);
  return begins ? BEGINNING : 0;
}

function chineseNearness(header: string, form: string): number {
  if (form.length < 3) return header.endsWith(form) ? SHORT_ENDING : 0;
  if (header.length <= form.length || header.length > form.length + 6) return 0;
  if (header.endsWith(form)) return form.length >= 4 ? LONG_ENDING : SHORT_ENDING;
  return header.startsWith(form) ? BEGINNING : 0;
}

/** The same words but for a slip in a long one: "PO" is no misspelt "No". */
function oneWordMisspelt(left: readonly string[], right: readonly string[]): boolean {
  const other = left.flatMap((word, place) => (word === right[place] ? [] : [[word, right[place]] as const]));
  if (other.length !== 1 || left.join("").length < LEAST_FORM) return false;
  const [[word, meant]] = other;
  // "Contact" is no misspelt "contract".
  return (
    Math.min(word.length, meant.length) >= LEAST_WORD && !isBusinessWord(word) && oneSlipApart(word, meant)
  );
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
