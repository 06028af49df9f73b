/** What the workbook remembers of earlier builds, taken into memory when the pane starts. */
import { settingsLabelled } from "../../accounts/settings";
import { rememberedSettings } from "../../excel/workbook-settings";
import type { FlowCore, JobTools } from "./flow-core";
import { keptAllocationOf } from "./kept-allocation";
import { parsedJson } from "./parsed-json";
import { UNFINISHED_KEY, unfinishedOf, type Unfinished } from "./unfinished";

/**
 * Loads what the workbook remembers into memory.
 *
 * @param core - Shared state.
 * @param tools - Tools of the running job.
 * @returns A job that a pane closed midway did not bring to its end; null when there is none.
 */
export async function loadRemembered(core: FlowCore, tools: JobTools): Promise<Unfinished | null> {
  const entries = await rememberedSettings(tools.session);
  const remembered = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  core.memory.remembered = remembered;
  core.memory.keptAllocation = keptAllocationOf(remembered["allocation"]);
  core.memory.notesAside = notesOf(parsedJson(remembered["notes"]));
  const builtAt = parsedJson(remembered["builtAt"]);
  const labels = parsedJson(remembered["labels"]);
  if (labels === "en" || labels === "zh") core.labels = labels;
  core.update({
    settings: settingsLabelled(core.labels),
    firstRun: entries.every(({ key }) => key === UNFINISHED_KEY),
    freshness: typeof builtAt === "number" ? { status: "fresh", builtAt } : { status: "never" },
  });
  return unfinishedOf(remembered[UNFINISHED_KEY]);
}

function notesOf(value: unknown): FlowCore["memory"]["notesAside"] {
  return typeof value === "object" && value !== null ? (value as FlowCore["memory"]["notesAside"]) : {};
}
