/** Noticing that a source was edited: an event is only a hint, the fingerprints decide. */
import { watchSheets } from "../../excel/watch-sheets";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import type { Recognition } from "../../intake/reading";
import type { FlowCore, JobTools } from "./flow-core";

/**
 * From now on, changes of any sheet make the next build read again, and those of a source are counted in the
 * snapshot.
 *
 * @param core - Shared state.
 * @param tools - Tools of the running job.
 * @param outline - The workbook as it was read.
 * @param recognition - Which sheets are sources.
 */
export async function watchSources(
  core: FlowCore,
  tools: JobTools,
  outline: WorkbookOutline,
  recognition: Recognition,
): Promise<void> {
  const { memory } = core;
  const names = new Set(recognition.sources.map(({ sheet }) => sheet));
  memory.sourceSheets = new Set(
    outline.sheets.filter(({ name }) => names.has(name)).map(({ worksheetId }) => worksheetId),
  );
  if (memory.watching || core.options.watch !== true) return;
  memory.watching = true;
  await watchSheets(tools.session, (worksheetId) => {
    memory.touched = true;
    if (memory.sourceSheets.has(worksheetId)) core.update({ touched: core.snapshot().touched + 1 });
  });
}
