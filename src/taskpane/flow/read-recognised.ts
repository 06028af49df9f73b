/** Reading, its second half: read the recognised tables whole in blocks, take the records, score them. */
import type { OwnSheetTrouble } from "../../accounts/own-sheet-trouble";
import { settingsLabelled, type Settings } from "../../accounts/settings";
import { withTypedOverrides } from "../../accounts/typed-overrides";
import { readWhole, type Readable } from "../../excel/read-grids";
import { readTexts } from "../../excel/read-texts";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { countsFrom1904, dateColumns, DAYS_1904 } from "../../intake/date-system";
import { portfolioSteps } from "../../intake/read-portfolio";
import type { MappingOverride, Reading, Recognition, SourceChoice } from "../../intake/reading";
import { refuseUnknownColumns } from "./check-mapping";
import type { FlowCore, JobTools } from "./flow-core";
import { inSlices } from "./in-slices";
import { closedBefore } from "./history-sheet";
import { ownInputsText, readOwnInputs, type OwnInputs } from "./own-inputs";
import { scoreAgainstHistory } from "./score-step";
import { sourceHashes } from "./source-hash";
import type { FoundView, SourcesView } from "./views";

/** A sheet with more cells than this is read only as wide as its recognised columns reach. */
const WIDE_CELLS = 400_000;

/** What the first half of reading made of the workbook. */
export interface Recognised {
  readonly outline: WorkbookOutline;
  /** Everything that can be read. */
  readonly places: readonly Readable[];
  readonly samples: SourcesView["samples"];
  /** Which table and columns to take where the user once said so. */
  readonly choices: readonly MappingOverride[];
  readonly recognition: Recognition;
  /** The choices made just now; null when there are none. */
  readonly typed: readonly MappingOverride[] | null;
}

/**
 * Reads the recognised tables whole and scores the accounts.
 *
 * @param core - Shared state; sources, settings, scores and tiers are renewed.
 * @param tools - Tools of the running job.
 * @param recognised - What the workbook was found to hold.
 * @returns What was found; nothing found and refused data are results, too.
 */
export async function readRecognised(
  core: FlowCore,
  tools: JobTools,
  { outline, places, samples, choices, recognition, typed }: Recognised,
): Promise<SourcesView> {
  const { session } = tools;
  const shown = await readTexts(session, outline, dateColumns(recognition, samples));
  core.memory.date1904 = countsFrom1904(shown);
  const inputs = await readOwnInputs(session, outline);
  const { closed } = inputs;
  const { settings, trouble } = await settingsOf(core, inputs);
  core.memory.history = core.memory.date1904
    ? closed.rows.map((row) => ({ ...row, periodEnd: row.periodEnd + DAYS_1904 }))
    : closed.rows;
  core.update({ sheetTrouble: [...trouble, ...closed.trouble] });
  core.memory.lockCells = inputs.locks;
  if (typed !== null) refuseUnknownColumns(typed, recognition);
  const chosen = placesOf(tablesOf(recognition), places);
  const rows = chosen.reduce((sum, place) => sum + place.rows, 0);
  await tools.report("looking", 1, 1);
  const done = new Map<Readable, number>();
  const grids = await readWhole(session, chosen, samples, async (place, count) => {
    done.set(place, count);
    const sofar = [...done.values()].reduce((sum, number) => sum + number, 0);
    await tools.report("reading", Math.min(sofar, rows), rows, place.table ?? place.sheet);
  });
  const steps = portfolioSteps(recognition, grids, {
    asOf: settings.asOf,
    marginRate: settings.marginRate,
    date1904: core.memory.date1904,
    today: Math.floor(core.options.now()),
  });
  const reading = await inSlices(steps, core.options, tools.signal);
  const sources: SourcesView = {
    recognition,
    samples,
    sheetsLookedAt: outline.sheets.filter((sheet) => sheet.own === null).length,
    mapping: choices,
    found: reading.status === "read" ? foundView(reading, core.options.now()) : null,
    refused: reading.status === "refused" ? reading.rejected : [],
    nearest: reading.status === "nothing-found" ? reading.nearest : null,
  };
  core.memory.changes.read(outline.sheets, new Set(recognition.sources.map(({ sheet }) => sheet)));
  core.memory.readPlaces = chosen;
  core.memory.hashes = await inSlices(sourceHashes(recognition, grids), core.options, tools.signal);
  await score(core, tools, sources, settings, reading, inputs);
  return sources;
}

async function score(
  core: FlowCore,
  tools: JobTools,
  sources: SourcesView,
  settings: Settings,
  reading: Reading,
  inputs: OwnInputs,
): Promise<void> {
  core.memory.cardOf = null;
  core.memory.candidates = null;
  core.memory.question = null;
  if (reading.status !== "read") {
    core.memory.portfolio = null;
    core.update({
      sources,
      settings,
      scored: null,
      tiers: null,
      allocation: null,
      solved: null,
      preview: null,
    });
    return;
  }
  await tools.report("scoring", 0, 1);
  const portfolio = withTypedOverrides(reading.portfolio, inputs.byHand.overrides);
  core.memory.portfolio = portfolio;
  core.memory.ownInputs = ownInputsText(inputs, portfolio);
  core.memory.ledgerTotal = reading.ledgerTotal;
  const scored = await scoreAgainstHistory(core, portfolio, settings);
  const { savedTiers } = await import(/* webpackChunkName: "scores" */ "./tiers-view");
  await tools.report("scoring", 1, 1);
  core.update({
    firstRun: false,
    sources,
    settings,
    scored,
    tiers: savedTiers(portfolio, scored, settings, closedBefore(core.memory.history, portfolio.asOf)),
    sheetTrouble: [...core.snapshot().sheetTrouble, ...inputs.byHand.troubleOf(scored)],
    solved: null,
    preview: null,
  });
}

async function settingsOf(
  core: FlowCore,
  { settings: typed }: OwnInputs,
): Promise<{ readonly settings: Settings; readonly trouble: readonly OwnSheetTrouble[] }> {
  if (typed === null) return { settings: core.snapshot().settings, trouble: [] };
  const { settingsFromCells } = await import(
    /* webpackChunkName: "settings" */ "../../accounts/settings-cells"
  );
  const { settings, problems } = settingsFromCells(typed.cells, settingsLabelled(core.labels));
  const { asOf } = settings;
  const dated = core.memory.date1904 && asOf !== null ? { ...settings, asOf: asOf + DAYS_1904 } : settings;
  return { settings: dated, trouble: problems.map(typed.troubleOf) };
}

/** A recognised table as far as reading it whole needs. */
type TableChoice = Pick<SourceChoice, "sheet" | "table" | "columns" | "periodColumns">;

/** All tables to read: the sources, and the people on the accounts' side. */
function tablesOf({ sources, people }: Recognition): readonly TableChoice[] {
  return people === undefined ? sources : [...sources, people];
}

/** The places the tables stand on, each once; large ones no wider than needed. */
function placesOf(tables: readonly TableChoice[], places: readonly Readable[]): readonly Readable[] {
  return places.flatMap((place) => {
    const here = tables.filter((source) => source.sheet === place.sheet && source.table === place.table);
    if (here.length === 0) return [];
    if (place.rows * place.columns <= WIDE_CELLS) return [place];
    const columns = here.flatMap((source) => [
      ...source.columns.map((choice) => choice.column),
      ...(source.periodColumns ?? []),
    ]);
    const first = Math.min(...columns);
    return [{ ...place, firstColumn: first, columns: Math.max(...columns) - first + 1 }];
  });
}

function foundView(reading: Extract<Reading, { status: "read" }>, readAt: number): FoundView {
  const { portfolio } = reading;
  const { orders } = portfolio;
  return {
    accounts: portfolio.accounts.length,
    orders: orders.length,
    managers: portfolio.managers === null ? null : portfolio.managers.length,
    firstOrder: orders.length === 0 ? null : orders[0].date,
    lastOrder: orders.length === 0 ? null : orders[orders.length - 1].date,
    asOf: portfolio.asOf,
    currency: portfolio.currency,
    ledgerTotal: reading.ledgerTotal,
    missing: reading.missing,
    rejected: reading.rejected,
    findings: reading.findings,
    readAt,
  };
}
