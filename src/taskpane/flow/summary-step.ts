/** The tier summary. */
import { tierSummary } from "../../accounts/summary-facts";
import type { TierSummary } from "../../accounts/tier-summary";
import { tierSummaryLayout } from "../../sheets/summary/tier-summary-layout";
import type { FlowCore } from "./flow-core";
import { buildScores } from "./scores-step";
import { closedBefore } from "./history-sheet";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/**
 * Facts of the summary; the page and the slides show the same.
 *
 * @param core - Shared state after reading.
 * @returns The facts, compared with the last closed period when there is one.
 */
export function summaryOf(core: FlowCore): TierSummary {
  const { portfolio, scored, settings } = core.needScored();
  const closed = closedBefore(core.memory.history, scored.asOf);
  return tierSummary(portfolio, scored, settings, {
    ledgerTotal: core.memory.ledgerTotal,
    ...(closed === null ? {} : { closed }),
  });
}

/**
 * Writes the summary page. Its figures are formulas over the scored list, which is written along with it.
 *
 * @param core - Shared state after reading.
 * @param writer - Writes own sheets.
 * @returns What was written.
 */
export async function buildSummary(core: FlowCore, writer: SheetWriter): Promise<BuiltSheet> {
  const { subject } = core.memory;
  const list = writer.wrote("scores") ?? (await buildScores(core, writer));
  const layout = tierSummaryLayout(summaryOf(core), core.language, {
    scores: { sheet: list.sheet, rows: core.needScored().scored.accounts.length },
    ...(subject === null ? {} : { subject }),
  });
  return writer.write(layout, "writing-summary", 1);
}
