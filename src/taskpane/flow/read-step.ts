/** Reading, its first half: recognise the tables from samples. The second half is loaded only then. */
import { readables, readSamples } from "../../excel/read-grids";
import type { MappingOverride } from "../../intake/reading";
import { recognitionSteps } from "../../intake/recognise-sources";
import { refuseUnknownSheets } from "./check-mapping";
import type { FlowCore, JobTools } from "./flow-core";
import { inSlices } from "./in-slices";
import { rememberedMapping } from "./remembered-mapping";
import type { SourcesView } from "./views";
import { watchSources } from "./watch-sources";

/**
 * Reads the workbook's tables and scores the accounts.
 *
 * @param core - Shared state; sources, settings, scores and tiers are renewed.
 * @param tools - Tools of the running job.
 * @param mapping - The user's choices; null = those remembered in the workbook.
 * @returns What was found; nothing found and refused data are results, too.
 */
export async function readSources(
  core: FlowCore,
  tools: JobTools,
  mapping: readonly MappingOverride[] | null,
): Promise<SourcesView> {
  await tools.report("looking", 0, 1);
  await watchSources(core, tools);
  return core.memory.changes.lookedAt(() => readTables(core, tools, mapping));
}

async function readTables(
  core: FlowCore,
  tools: JobTools,
  mapping: readonly MappingOverride[] | null,
): Promise<SourcesView> {
  const { session } = tools;
  const outline = await core.outline(session);
  core.memory.subject = savedName(outline.name);
  const places = readables(outline);
  const samples = await readSamples(session, places);
  const choices = mapping ?? rememberedMapping(core.memory.remembered["mapping"], samples);
  refuseUnknownSheets(choices, outline);
  const recognition = await inSlices(recognitionSteps(samples, choices), core.options, tools.signal);
  const { readRecognised } = await import(/* webpackChunkName: "reading" */ "./read-recognised");
  return readRecognised(core, tools, { outline, places, samples, choices, recognition, typed: mapping });
}

/** A new workbook is called "Book1" or the like, without an extension; that name says nothing. */
function savedName(file: string): string | null {
  return /^(.+)\.[a-z]{3,4}$/iu.exec(file)?.[1] ?? null;
}
