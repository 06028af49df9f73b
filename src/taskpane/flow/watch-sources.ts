/** Noticing that something was edited: an event is only a hint, what is read then decides. */
import { watchSheets } from "../../excel/watch-sheets";
import type { FlowCore, JobTools } from "./flow-core";

/**
 * From now on, changes of the sheets make the next build look at the workbook again, and those of a source are
 * counted in the snapshot.
 *
 * @param core - Shared state.
 * @param tools - Tools of the running job.
 */
export async function watchSources(core: FlowCore, tools: JobTools): Promise<void> {
  const { memory } = core;
  if (memory.watching || core.options.watch !== true) return;
  memory.watching = true;
  await watchSheets(tools.session, (change) => {
    if (memory.changes.hear(change)) core.update({ touched: core.snapshot().touched + 1 });
  });
}
