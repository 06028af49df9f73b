/** Chinese sentences with names, labels and dates of the user's in them, which may be in either script. */

const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
const LATIN_END = /[\p{Script=Latin}\d%]$/u;
const LATIN_START = /^[\p{Script=Latin}\d±+−-]/u;

/** Two parts with a space where Chinese meets Latin letters or digits, and none between Chinese characters. */
function joint(left: string, right: string): string {
  const apart =
    (HAN_END.test(left) && LATIN_START.test(right)) || (LATIN_END.test(left) && HAN_START.test(right));
  return apart ? `${left} ${right}` : left + right;
}

/**
 * A Chinese sentence; written without spaces around its parts, which are put where they belong.
 *
 * @param texts - The sentence's own characters.
 * @param parts - Names, labels, dates or figures.
 * @returns The sentence.
 * @example
 * chineseText`由${"王磊"}负责`; // => "由王磊负责"
 * chineseText`由${"Ann Lee"}负责`; // => "由 Ann Lee 负责"
 */
export function chineseText(texts: TemplateStringsArray, ...parts: readonly string[]): string {
  return texts
    .slice(1)
    .reduce((sofar, own, index) => joint(joint(sofar, parts[index] ?? ""), own), texts[0] ?? "");
}
