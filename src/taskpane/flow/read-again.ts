/** Reading once more before a build, where something was edited since: what is written must not be old. */
import type { FlowCore, JobTools } from "./flow-core";
import { ownInputsText, readOwnInputs } from "./own-inputs";
import { readSources } from "./read-step";

/** What an allocation rests on; as long as it is the same, the one found stays. */
function basisOf(core: FlowCore): string {
  const { settings, scored } = core.snapshot();
  const tiers = scored?.accounts.map(({ tier }) => tier.label);
  return JSON.stringify([core.memory.hashes, settings, tiers]);
}

/** Whether what was heard came to nothing: what is read back from own sheets is what was read. */
async function nothingNew(core: FlowCore, tools: JobTools): Promise<boolean> {
  const inputs = await readOwnInputs(tools.session, await core.outline(tools.session));
  core.memory.lockCells = inputs.locks;
  const { portfolio, ownInputs } = core.memory;
  return portfolio !== null && ownInputsText(inputs, portfolio) === ownInputs;
}

/**
 * Reads the workbook again, if something was edited that a build rests on.
 *
 * @param core - Shared state; an allocation found stays when its accounts, managers and settings are the same.
 * @param tools - Tools of the running job.
 * @returns Whether the workbook was read.
 */
export async function readAgain(core: FlowCore, tools: JobTools): Promise<boolean> {
  const { changes } = core.memory;
  const onlyOwn = core.snapshot().freshness.status !== "stale" && changes.onlyOwn;
  return changes.lookedAt(async () => {
    if (onlyOwn && (await nothingNew(core, tools))) return false;
    const { solved } = core.snapshot();
    const { question } = core.memory;
    const before = basisOf(core);
    await readSources(core, tools, core.snapshot().sources?.mapping ?? null);
    if (basisOf(core) !== before) return true;
    core.memory.question = question;
    core.update({ solved });
    return true;
  });
}
