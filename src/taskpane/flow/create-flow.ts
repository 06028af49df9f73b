/** Puts the flow together from its steps. */
import { settingsLabelled } from "../../accounts/settings";
import { goToCell } from "../../excel/navigate";
import { addPlainSheets, copyAsValues } from "../../excel/plain-sheets";
import { remember, rememberedSettings } from "../../excel/workbook-settings";
import type { MappingOverride } from "../../intake/reading";
import { allocationView, chooseAllocation, rulesToStartWith, solveAllocation } from "./allocation-step";
import { applyOwners, previewOwners, revertOwners, type ApplyMemory } from "./apply-step";
import { ALL_PARTS, buildAllocation, buildParts } from "./build-steps";
import { buildCards } from "./cards-step";
import { pickRows } from "./pick-rows";
import { buildScores } from "./scores-step";
import { buildSummary } from "./summary-step";
import { columnSamples } from "./column-samples";
import type { Flow } from "./flow";
import { FlowCore, labelsOf, type JobTools } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { FlowOptions } from "./flow-options";
import { compareSources, loadRemembered } from "./freshness";
import type { JobOptions, Outcome } from "./job";
import { closePeriod } from "./history-sheet";
import { readSources, rescore } from "./read-step";
import { mappingText } from "./remembered-mapping";
import { sampleSheets } from "./sample-step";
import { writeSettings } from "./settings-sheet";
import { makeSlides } from "./slides-step";
import { whatIfTiers } from "./what-if";
import { SheetWriter } from "./write-own";

/**
 * Makes a flow for the open workbook.
 *
 * @param options - Language, clock, patience and the allocation's engine.
 * @returns The flow; call `boot` first.
 */
export function createFlow(options: FlowOptions): Flow {
  const core = new FlowCore(options);
  const applied: ApplyMemory = { previewed: null, undo: null };

  /** A job that writes own sheets and remembers the build at its end. */
  const building = <T>(
    job: JobOptions | undefined,
    work: (writer: SheetWriter, tools: JobTools) => Promise<T>,
  ): Promise<Outcome<T>> =>
    core.run(job ?? {}, async (tools) => {
      core.needScored();
      const writer = new SheetWriter(core, tools, await core.outline(tools.session));
      const result = await work(writer, tools);
      await writer.finish();
      return result;
    });

  const keepMapping = async (tools: JobTools, mapping: readonly MappingOverride[]): Promise<void> => {
    const text = mappingText(mapping, core.snapshot().sources?.samples ?? []);
    await remember(tools.session, { mapping: text });
    core.memory.remembered = { ...core.memory.remembered, mapping: text };
  };

  const afterReading = (): void => {
    core.update({ allocation: allocationView(core, rulesToStartWith(core)) });
  };

  return {
    snapshot: () => core.snapshot(),
    subscribe: (listener) => core.subscribe(listener),
    setLanguage: (language) => {
      core.language = language;
      if (!Object.hasOwn(core.memory.remembered, "labels") && core.snapshot().scored === null) {
        core.labels = labelsOf(language);
        core.update({ settings: settingsLabelled(core.labels) });
      }
    },

    boot: (job) =>
      core.run(job ?? {}, async (tools) => {
        await loadRemembered(core, tools);
        return { firstRun: core.snapshot().firstRun };
      }),
    read: ({ mapping, ...job }) =>
      core.run(job, async (tools) => {
        const sources = await readSources(core, tools, mapping ?? null);
        afterReading();
        return sources;
      }),
    setMapping: (mapping, job) =>
      core.run(job ?? {}, async (tools) => {
        const sources = await readSources(core, tools, mapping);
        await keepMapping(tools, mapping);
        afterReading();
        return sources;
      }),
    columns: (sheet, table, headerRow) => columnSamples(core, sheet, table, headerRow),
    insertSample: (job) =>
      core.run(job ?? {}, async (tools) => {
        const sheets = sampleSheets(core.language);
        await tools.report("writing-sample", 0, sheets.length);
        const names = await addPlainSheets(tools.session, await core.outline(tools.session), sheets);
        await tools.report("writing-sample", sheets.length, sheets.length);
        return names;
      }),

    whatIf: (trial) => whatIfTiers(core, trial),
    useSettings: (settings, job) =>
      building(job, async (writer) => {
        rescore(core, settings);
        afterReading();
        await writeSettings(core, writer);
        return buildScores(core, writer);
      }),
    writeTierList: (job) => building(job, (writer) => buildScores(core, writer)),

    pickList: () => pickRows(core),
    buildCards: (choice, job) => building(job, (writer) => buildCards(core, writer, choice)),

    withRules: (rules) => {
      const view = allocationView(core, rules);
      core.update({ allocation: view });
      return view;
    },
    // The solver's own stop keeps the best so far, so the signal must not end the conversation.
    solve: (rules, job) =>
      core.run(withoutSignal(job), (tools) =>
        solveAllocation(core, { ...tools, signal: job?.signal }, rules),
      ),
    choosePoint: (index) => chooseAllocation(core, index),
    writeAllocation: (job) =>
      building(job, (writer, tools) => {
        if (core.snapshot().solved === null) throw new FlowStop("not-solved");
        return buildAllocation(core, tools, writer);
      }),
    previewApply: (job) => core.run(job ?? {}, (tools) => previewOwners(core, tools, applied)),
    apply: (preview, job) => core.run(job ?? {}, (tools) => applyOwners(core, tools, applied, preview)),
    revert: (revertOptions) =>
      core.run(revertOptions ?? {}, (tools) =>
        revertOwners(core, tools, applied, revertOptions?.keepEdited ?? false),
      ),

    buildSummary: (job) => building(job, (writer) => buildSummary(core, writer)),
    closePeriod: (job) => building(job, (writer) => closePeriod(core, writer)),
    downloadSlides: (job) => core.run(job ?? {}, (tools) => makeSlides(core, tools)),
    freezeCopy: (id, job) =>
      core.run(job ?? {}, async (tools) => {
        const outline = await core.outline(tools.session);
        const sheet = outline.sheets.find((candidate) => candidate.own === id);
        if (sheet === undefined) throw new FlowStop("nothing-to-write");
        await tools.report("copying", 0, 1, sheet.name);
        return { sheet: await copyAsValues(tools.session, outline, sheet.name, sheet.name) };
      }),
    buildAll: (buildOptions) =>
      core.run(buildOptions ?? {}, async (tools) =>
        buildParts(core, tools, buildOptions?.parts ?? ALL_PARTS),
      ),

    checkFreshness: () =>
      core.run({}, async (tools) => {
        const freshness = await compareSources(core, tools);
        core.update({ freshness });
        return freshness;
      }),
    goTo: (sheet, address) =>
      core.run({}, async ({ session }) => {
        await goToCell(session, sheet, address);
        return null;
      }),
    openSettings: (job) =>
      core.run(job ?? {}, async (tools) => {
        const outline = await core.outline(tools.session);
        const present = outline.sheets.find((candidate) => candidate.own === "settings");
        const sheet =
          present?.name ?? (await writeSettings(core, new SheetWriter(core, tools, outline))).sheet;
        await goToCell(tools.session, sheet, null);
        return { sheet };
      }),
    remembered: () => core.run({}, ({ session }) => rememberedSettings(session)),
    forget: () =>
      core.run({}, async ({ session }) => {
        const entries = await rememberedSettings(session);
        await remember(session, Object.fromEntries(entries.map(({ key }) => [key, null])));
        core.memory.remembered = {};
        core.memory.notesAside = {};
        core.memory.keptAllocation = null;
        core.update({ freshness: { status: "never" } });
        return null;
      }),
  };
}

function withoutSignal(job: JobOptions | undefined): JobOptions {
  return job?.onProgress === undefined ? {} : { onProgress: job.onProgress };
}
