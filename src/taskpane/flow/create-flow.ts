/** Puts the flow together from its steps. */
import { settingsLabelled } from "../../accounts/settings";
import { goToCell } from "../../excel/navigate";
import { ownSheet } from "../../excel/own-sheet";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { remember, rememberedSettings } from "../../excel/workbook-settings";
import type { MappingOverride } from "../../intake/reading";
import type { ApplyMemory } from "./apply-step";
import { columnSamples, likelyColumns } from "./column-samples";
import type { Flow } from "./flow";
import { FlowCore, labelsOf, type JobTools } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { FlowOptions } from "./flow-options";
import type { JobOptions, Outcome } from "./job";
import { loadRemembered } from "./load-remembered";
import { readSources } from "./read-step";
import { mappingText } from "./remembered-mapping";
import type { ScoredSteps } from "./scored-steps";
import { UNFINISHED_KEY } from "./unfinished";
import type { SheetWriter } from "./write-own";
import type { WritingSteps } from "./writing-steps";

const loadWriting = async (): Promise<WritingSteps> =>
  (await import(/* webpackChunkName: "sheets" */ "./writing-steps")).writingSteps;
const loadApply = () => import(/* webpackChunkName: "owners" */ "./apply-step");

/**
 * Makes a flow for the open workbook.
 *
 * @param options - Language, clock, patience and the allocation's engine.
 * @returns The flow; call `boot` first.
 */
export function createFlow(options: FlowOptions): Flow {
  const core = new FlowCore(options);
  const applied: ApplyMemory = { previewed: null, undo: null };
  /** Null before the first reading: nothing can be asked of accounts that are not there. */
  let scored: ScoredSteps | null = null;

  /** What was edited since the last reading is read before anything is made of it. */
  const upToDate = async (tools: JobTools): Promise<void> => {
    if (!core.memory.changes.some && core.snapshot().freshness.status !== "stale") return;
    const { readAgain } = await import(/* webpackChunkName: "reading" */ "./read-again");
    if (await readAgain(core, tools)) await afterReading();
  };

  /** A job that writes own sheets and remembers the build at its end. */
  const building = <T>(
    job: JobOptions | undefined,
    work: (steps: WritingSteps, writer: SheetWriter, tools: JobTools) => Promise<T>,
    prepare: (tools: JobTools) => Promise<void> = upToDate,
  ): Promise<Outcome<T>> =>
    core.run(job ?? {}, async (tools) => {
      core.needScored();
      await prepare(tools);
      const steps = await loadWriting();
      const writer = new steps.SheetWriter(core, tools, await core.outline(tools.session));
      const result = await work(steps, writer, tools);
      await writer.finish();
      return result;
    });

  const keepMapping = async (tools: JobTools, mapping: readonly MappingOverride[]): Promise<void> => {
    const text = mappingText(mapping, core.snapshot().sources?.samples ?? []);
    await remember(tools.session, { mapping: text });
    core.memory.remembered = { ...core.memory.remembered, mapping: text };
  };

  const writeFirstSettings = async (tools: JobTools, outline: WorkbookOutline): Promise<string> => {
    const { SheetWriter, writeSettings } = await loadWriting();
    return (await writeSettings(core, new SheetWriter(core, tools, outline))).sheet;
  };

  const afterReading = async (): Promise<void> => {
    scored ??= (await import(/* webpackChunkName: "scores" */ "./scored-steps")).scoredSteps;
    core.update({ allocation: scored.allocationView(core, scored.rulesToStartWith(core)) });
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
        const interrupted = await loadRemembered(core, tools);
        return { firstRun: core.snapshot().firstRun, interrupted };
      }),
    dismissInterrupted: () =>
      core.run({}, async ({ session }) => {
        await remember(session, { [UNFINISHED_KEY]: null });
        return null;
      }),
    read: ({ mapping, ...job }) =>
      core.run(job, async (tools) => {
        const sources = await readSources(core, tools, mapping ?? null);
        await afterReading();
        return sources;
      }),
    setMapping: (mapping, job) =>
      core.run(job ?? {}, async (tools) => {
        const sources = await readSources(core, tools, mapping);
        await keepMapping(tools, mapping);
        await afterReading();
        return sources;
      }),
    columns: (sheet, table, headerRow) => columnSamples(core, sheet, table, headerRow),
    likelyColumns: (kind, sheet, table, headerRow) => likelyColumns(core, kind, sheet, table, headerRow),
    insertSample: (job) =>
      core.run(job ?? {}, async (tools) => {
        const { addSample } = await import(/* webpackChunkName: "sample" */ "./sample-step");
        return addSample(core, tools);
      }),

    whatIf: (trial) => scored?.whatIfTiers(core, trial) ?? null,
    useSettings: (settings, job) =>
      building(job, async (steps, writer) => {
        const { rescore } = await import(/* webpackChunkName: "reading" */ "./score-step");
        await rescore(core, settings);
        await afterReading();
        await steps.writeSettings(core, writer);
        return steps.buildScores(core, writer);
      }),
    writeTierList: (job) => building(job, (steps, writer) => steps.buildScores(core, writer)),

    pickList: () => scored?.pickRows(core) ?? [],
    buildCards: (choice, job) => building(job, (steps, writer) => steps.buildCards(core, writer, choice)),

    withRules: (rules) => {
      const view = scored?.allocationView(core, rules) ?? null;
      core.update({ allocation: view });
      return view;
    },
    // The solver's own stop keeps the best so far, so the signal must not end the conversation.
    solve: (rules, job) =>
      core.run(withoutSignal(job), (tools) => {
        if (scored === null) throw new FlowStop("not-read");
        return scored.solveAllocation(core, { ...tools, signal: job?.signal }, rules);
      }),
    choosePoint: (index) => scored?.chooseAllocation(core, index) ?? null,
    writeAllocation: (job) =>
      building(
        job,
        (steps, writer, tools) => {
          if (core.snapshot().solved === null) throw new FlowStop("not-solved");
          return steps.buildAllocation(core, tools, writer);
        },
        // The table shows the owners that were found, for the accounts they were found for.
        () => Promise.resolve(),
      ),
    previewApply: (job) =>
      core.run(job ?? {}, async (tools) => (await loadApply()).previewOwners(core, tools, applied)),
    apply: (preview, job) =>
      core.run(job ?? {}, async (tools) => (await loadApply()).applyOwners(core, tools, applied, preview)),
    revert: (revertOptions) =>
      core.run(revertOptions ?? {}, async (tools) =>
        (await loadApply()).revertOwners(core, tools, applied, revertOptions?.keepEdited ?? false),
      ),

    useNewSheet: (id) => {
      core.memory.beside.add(id);
    },

    buildSummary: (job) => building(job, (steps, writer) => steps.buildSummary(core, writer)),
    closePeriod: (job) => building(job, (steps, writer, tools) => steps.closePeriod(core, tools, writer)),
    downloadSlides: (job) =>
      core.run(job ?? {}, async (tools) => {
        core.needScored();
        await upToDate(tools);
        return (await import(/* webpackChunkName: "slides" */ "./slides-step")).makeSlides(core, tools);
      }),
    freezeCopy: (id, job) =>
      core.run(job ?? {}, async (tools) => {
        const { freezeSheets } = await loadWriting();
        return freezeSheets(core, tools, id);
      }),
    buildAll: (buildOptions) =>
      core.run(buildOptions ?? {}, async (tools) => {
        core.needScored();
        await upToDate(tools);
        const { ALL_PARTS, buildParts } = await loadWriting();
        return buildParts(core, tools, buildOptions?.parts ?? ALL_PARTS);
      }),

    checkFreshness: () =>
      core.runQuietly(async (tools) => {
        const { compareSources } = await import(/* webpackChunkName: "reading" */ "./freshness");
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
        const present = ownSheet(outline, "settings");
        const sheet = present?.name ?? (await writeFirstSettings(tools, outline));
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
