/** Copies for colleagues without the add-in: values only, so that nobody sees #NAME?. */
import { sheetsWithOurFormulas } from "../../excel/add-in-formulas";
import { ownSheet } from "../../excel/own-sheet";
import { copyAsValues } from "../../excel/plain-sheets";
import type { OwnSheetId } from "../../sheets/sheet-layout";
import type { FlowCore, JobTools } from "./flow-core";
import { FlowStop } from "./flow-error";

/**
 * Copies one of the add-in's sheets, and every sheet of the user's that holds formulas of the add-in, as values.
 *
 * @param core - Shared state.
 * @param tools - Tools of the running job.
 * @param id - Which of our sheets.
 * @returns Names of the copies: ours, and those of the user's sheets.
 */
export async function freezeSheets(
  core: FlowCore,
  tools: JobTools,
  id: OwnSheetId,
): Promise<{ readonly sheet: string; readonly others: readonly string[] }> {
  const { session } = tools;
  const outline = await core.outline(session);
  const own = ownSheet(outline, id);
  if (own === null) throw new FlowStop("nothing-to-write");
  const sources = await sheetsWithOurFormulas(session, outline);
  const of = 1 + sources.length;
  await tools.report("copying", 0, of, own.name);
  const copied = async (name: string): Promise<string> => {
    await tools.mark.begin("build", []);
    const copy = await copyAsValues(session, outline, name, name, (made) => tools.mark.after([made]));
    tools.mark.completed([copy]);
    return copy;
  };
  const sheet = await copied(own.name);
  const others: string[] = [];
  for (const name of sources) {
    await tools.report("copying", 1 + others.length, of, name);
    others.push(await copied(name));
  }
  return { sheet, others };
}
