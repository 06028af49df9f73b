/** Brings the scores of a survey to 0-100, whatever scale they are on. */

/**
 * The scale of a column of scores, seen from all of them.
 *
 * @param scores - All scores of the column.
 * @param header - Its header; NPS is told by its name.
 * @returns A function from a raw score to 0-100, `null` for a score off the scale.
 */
export function surveyScale(scores: readonly number[], header: string): (score: number) => number | null {
  const largest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const smallest = scores.reduce((least, score) => Math.min(least, score), Infinity);
  const isNps = /nps|net promoter|净推荐/iu.test(header);
  if (isNps && (smallest < 0 || largest > 10)) return (score) => onScale(score, -100, 100);
  if (!isNps && largest <= 5 && smallest >= 1) return (score) => onScale(score, 1, 5);
  if (!isNps && largest <= 5 && smallest >= 0) return (score) => onScale(score, 0, 5);
  if (largest <= 10) return (score) => onScale(score, 0, 10);
  return (score) => onScale(score, 0, 100);
}

function onScale(score: number, low: number, high: number): number | null {
  return score >= low && score <= high ? ((score - low) / (high - low)) * 100 : null;
}
