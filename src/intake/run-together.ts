/** Splits words that a system writes together: QUANTITYORDERED, totallineitemamount, custname. */

/** Words business headers are made of. */
const WORDS = new Set(
  (
    "account acct activity actual address agent amount amt annual answer area assigned balance base bill billed billing bought business " +
    "buyer call case cash category channel city class client close closed code company complaint contact contract cost " +
    "count country created creation credit cur currency cust customer date day days deal dealer delivered delivery department " +
    "desc description detail disc discount doc document due duration each email employee employees end estimated event ex excl " +
    "expected extended external family first fiscal freight full gross group handle hours incl industry internal inv " +
    "invoice invoiced issue item key kind language last lead level limit line list local location main manager margin " +
    "method mobile mode modified month name net next note num number office open opened opp opportunity order ordered orders " +
    "organization origin original outstanding owner paid parent partner party pay payment percent period person phone " +
    "placed post posting potential price primary priority probability prod product profit project province purchase " +
    "purchased qty quantity quarter quote rate reason received record ref reference region rep requested required resolved " +
    "response responsible result return returned revenue role sale sales salesman score sector segment seller service severity ship " +
    "shipped shipping sold source spend stage start state status store street sub subject submit submitted subtotal " +
    "supplier tax team term terms territory ticket time title total trans transaction turnover type unit units update " +
    "updated user value vat salesperson salesman timestamp headcount website homepage overdue postcode zipcode " +
    "vendor visit web week won year zip"
  ).split(" "),
);
/** Words that only end what is written together, and those only within it. */
const LAST = new Set("id no on at by to dt nm cd".split(" "));
const WITHIN = new Set(["of", "to", "id"]);
const LEAST = 6;
const LONGEST_WORD = 12;
const LONGEST = 40;

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/**
 * The words a word consists of.
 *
 * @param word - Letters in lower case.
 * @returns Its words where all of it are words of business; otherwise the word itself.
 * @example
 * wordsWithin("quantityordered"); // => ["quantity", "ordered"]
 */
export function wordsWithin(word: string): readonly string[] {
  if (word.length < LEAST || word.length > LONGEST || WORDS.has(word)) return [word];
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const parts = split(word) ?? [word];
  known.set(word, parts);
  return parts;
}

/**
 * Whether a word is one of those business headers are made of.
 *
 * @param word - A word in lower case.
 * @returns True for a word that is spelt right.
 */
export function isBusinessWord(word: string): boolean {
  return WORDS.has(word);
}

/** The split with the longest first words, of the fewest there are. */
function split(rest: string, first = true): readonly string[] | null {
  if (rest === "") return [];
  let best: readonly string[] | null = null;
  for (let length = Math.min(rest.length, LONGEST_WORD); length >= 2; length--) {
    const word = rest.slice(0, length);
    const isLast = length === rest.length;
    const fits = WORDS.has(word) || (!first && (isLast ? LAST.has(word) : WITHIN.has(word)));
    if (!fits || (first && isLast)) continue;
    const others = split(rest.slice(length), false);
    if (others !== null && (best === null || others.length + 1 < best.length)) best = [word, ...others];
  }
  return best;
}
