/** The sheets the add-in makes, each from what is in memory: facts, layout, write. */
import type { ServiceClass } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";
import { keptAllocation } from "../../allocation/allocation-changes";
import { allocationTableLayout } from "../../sheets/allocation/allocation-table-layout";
import type { OwnSheetId } from "../../sheets/sheet-layout";
import { rulesToStartWith, solveAllocation } from "./allocation-step";
import { buildCards, MOST_CARDS_WITH_CHARTS } from "./cards-step";
import { pickRows } from "./pick-rows";
import { buildScores } from "./scores-step";
import { buildStandards, buildVisitPlan } from "./service-step";
import { writeSettings } from "./settings-sheet";
import { buildSummary } from "./summary-step";
import type { FlowCore, JobTools } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { BuildPart, BuildReport, BuiltSheet, CardsChoice } from "./views";
import { SheetWriter } from "./write-own";

/** Writes the allocation table, solving with the starting rules when nothing is solved yet. */
export async function buildAllocation(
  core: FlowCore,
  tools: JobTools,
  writer: SheetWriter,
): Promise<BuiltSheet> {
  const { scored, settings } = core.needScored();
  const solved = core.snapshot().solved ?? (await solveAllocation(core, tools, rulesToStartWith(core)));
  const { question } = core.memory;
  if (question === null) throw new FlowStop("not-solved");
  const layout = allocationTableLayout(
    { ...solved.result, chosen: solved.chosen },
    question,
    scored,
    core.language,
    { standardHours: standardHours(settings) },
  );
  const built = await writer.write(layout, "writing-allocation", solved.point.rows.length);
  core.memory.keptAllocation = keptAllocation(question, solved.point.rows, scored.asOf);
  return built;
}

/** Hours a month of each service class by the standards in use. */
function standardHours({ standards }: Settings): Readonly<Record<ServiceClass, number>> {
  return {
    strategic: standards.strategic.hoursPerMonth,
    key: standards.key.hoursPerMonth,
    general: standards.general.hoursPerMonth,
    floor: standards.floor.hoursPerMonth,
  };
}

/** Parts of a full build, in the order they are written. */
export const ALL_PARTS: readonly BuildPart[] = ["scores", "cards", "allocation", "summary"];

/**
 * Builds several sheets in one job.
 *
 * @param core - Shared state after reading.
 * @param tools - Tools of the running job.
 * @param parts - What to build.
 * @returns What was written and what could not be for lack of data.
 */
export async function buildParts(
  core: FlowCore,
  tools: JobTools,
  parts: readonly BuildPart[],
): Promise<BuildReport> {
  const { scored, portfolio } = core.needScored();
  const started = core.options.seconds();
  const writer = new SheetWriter(core, tools, await core.outline(tools.session));
  const secondsByStep: Record<string, number> = {};
  const skipped: { part: BuildPart; reason: "no-managers" }[] = [];
  const written = new Set<OwnSheetId>();
  let cards = 0;
  for (const part of parts) {
    const from = core.options.seconds();
    if (part === "scores") written.add((await buildScores(core, writer)).id);
    if (part === "cards" || part === "live-card") {
      const choice: CardsChoice =
        part === "cards" ? { mode: "book", accountIds: topTierIds(core) } : { mode: "live", accountId: null };
      cards += (await buildCards(core, writer, choice)).cards;
      written.add(part);
    }
    if (part === "standards") written.add((await buildStandards(core, writer)).id);
    if (part === "visit-plan") written.add((await buildVisitPlan(core, writer)).id);
    if (part === "settings") written.add((await writeSettings(core, writer)).id);
    if (part === "summary") written.add((await buildSummary(core, writer)).id);
    if (part === "allocation") {
      if (hasOwners(core)) written.add((await buildAllocation(core, tools, writer)).id);
      else skipped.push({ part, reason: "no-managers" });
    }
    secondsByStep[part] = core.options.seconds() - from;
  }
  await writer.finish();
  return {
    sheets: core.snapshot().built.filter(({ id }) => written.has(id)),
    accounts: scored.accounts.length,
    orders: portfolio.orders.length,
    cards,
    seconds: core.options.seconds() - started,
    secondsByStep,
    allocation: core.snapshot().solved?.result ?? null,
    skipped,
  };
}

/** Accounts of the top tier, at most as many as get charts; of the next tier when nobody is in it. */
function topTierIds(core: FlowCore): readonly string[] {
  const rows = pickRows(core);
  const top = rows.filter((row) => row.tierRank !== null && row.tierRank === rows[0].tierRank);
  return (top.length > 0 ? top : rows).slice(0, MOST_CARDS_WITH_CHARTS).map((row) => row.id);
}

function hasOwners(core: FlowCore): boolean {
  const { portfolio, scored } = core.needScored();
  return portfolio.managers === null
    ? scored.accounts.some((account) => account.owner !== null)
    : portfolio.managers.length > 0;
}
