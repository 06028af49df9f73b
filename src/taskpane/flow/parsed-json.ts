/**
 * Reads a text the add-in once wrote into the workbook.
 *
 * @param text - JSON text; undefined = never written.
 * @returns The value; null for a text that was damaged, which counts as never written.
 */
export function parsedJson(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
