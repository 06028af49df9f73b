/** How lists of synonyms are written. */

/**
 * Synonyms written in few lines, separated by "|", in the order of preference; "~" marks a weak one, which
 * never makes a choice sure.
 *
 * @param lines - The lines.
 * @returns The synonyms.
 */
export function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split("|"));
}
