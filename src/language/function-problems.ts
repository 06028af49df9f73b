/**
 * What a worksheet function says when it cannot answer: the message behind #VALUE! and #N/A.
 *
 * Such a message is not kept in the file, so it may speak the language of whoever looks.
 */
import type { FunctionProblem } from "./function-problem-codes";
import { chineseSentences } from "./function-sentences-chinese";
import { englishSentences } from "./function-sentences-english";
import type { Language } from "./language";

/**
 * The sentence that explains a problem.
 *
 * @param problem - Code and parameters.
 * @param language - Language of the reader.
 * @returns One sentence without a full stop, as Excel shows it beside the cell.
 */
export function problemSentence(problem: FunctionProblem, language: Language): string {
  const sentences = language === "en-US" ? englishSentences : chineseSentences;
  // The table has the sentence for exactly this code, which the type system cannot follow through a union.
  const sentence = sentences[problem.code] as (parameters: FunctionProblem) => string;
  return sentence(problem);
}
