/** Names as lists write them: cut, never wrapped. */

/**
 * A name cut to fit a list; the full name belongs in a column outside the print area.
 *
 * @param name - Any text.
 * @param limit - Characters at most; a wide (CJK) character counts two.
 * @returns The name, or its beginning and "…".
 * @example
 * cutName("Bicycle Merchandise Warehouse", 26); // => "Bicycle Merchandise Wareho…"
 */
export function cutName(name: string, limit: number): string {
  const letters = Array.from(name);
  let width = 0;
  for (const [index, letter] of letters.entries()) {
    width += isWide(letter) ? 2 : 1;
    if (width > limit) return `${letters.slice(0, index).join("").trimEnd()}…`;
  }
  return name;
}

/**
 * Width of a text in characters, wide (CJK) ones counted twice.
 *
 * @param text - Any text.
 * @returns A count.
 */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (isWide(letter) ? 2 : 1), 0);
}

function isWide(letter: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
    letter,
  );
}

/**
 * A person's name for a narrow column: "J. Saraiva".
 *
 * @param name - Full name; names in Chinese characters or of one word stay whole.
 * @returns The short name.
 */
export function shortPerson(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words[words.length - 1] ?? "";
  if (words.length < 2 || isWide(Array.from(first)[0] ?? "")) return name;
  return `${Array.from(first)[0] ?? ""}. ${last}`;
}
