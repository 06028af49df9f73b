/** Puts the made-up sample workbook's sheets into this workbook; the sample is loaded when asked for. */
import { addPlainSheets } from "../../excel/plain-sheets";
import { sampleWorkbook } from "../../sample/sample-workbook";
import type { FlowCore, JobTools } from "./flow-core";

/**
 * Adds the sheets.
 *
 * @param core - Shared state; its language is that of the sheets.
 * @param tools - Tools of the running job.
 * @returns The names the sheets got.
 */
export async function addSample(core: FlowCore, tools: JobTools): Promise<readonly string[]> {
  const sheets = sampleWorkbook(core.language);
  await tools.report("writing-sample", 0, sheets.length);
  const outline = await core.outline(tools.session);
  await tools.mark.begin("sample", []);
  const names = await addPlainSheets(tools.session, outline, sheets, (made) => tools.mark.after(made));
  await tools.report("writing-sample", sheets.length, sheets.length);
  return names;
}
