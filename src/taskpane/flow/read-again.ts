/** Reading once more before a build, where something was edited since: what is written must not be old. */
import type { FlowCore, JobTools } from "./flow-core";
import { readSources } from "./read-step";

/** What an allocation rests on; as long as it is the same, the one found stays. */
function basisOf(core: FlowCore): string {
  const { settings, scored } = core.snapshot();
  const tiers = scored?.accounts.map(({ tier }) => tier.label);
  return JSON.stringify([core.memory.hashes, settings, tiers]);
}

/**
 * Reads the workbook again.
 *
 * @param core - Shared state; an allocation found stays when its accounts, managers and settings are the same.
 * @param tools - Tools of the running job.
 */
export async function readAgain(core: FlowCore, tools: JobTools): Promise<void> {
  const { solved } = core.snapshot();
  const { question } = core.memory;
  const before = basisOf(core);
  await readSources(core, tools, core.snapshot().sources?.mapping ?? null);
  if (basisOf(core) !== before) return;
  core.memory.question = question;
  core.update({ solved });
}
