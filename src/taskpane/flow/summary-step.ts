/** The tier summary. */
import { tierSummary } from "../../accounts/summary-facts";
import { tierSummaryLayout } from "../../sheets/summary/tier-summary-layout";
import type { FlowCore } from "./flow-core";
import { closedBefore } from "./history-sheet";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/** Writes the summary page. */
export async function buildSummary(core: FlowCore, writer: SheetWriter): Promise<BuiltSheet> {
  const { portfolio, scored, settings } = core.needScored();
  const closed = closedBefore(core.memory.history, scored.asOf);
  const facts = tierSummary(portfolio, scored, settings, {
    ledgerTotal: core.memory.ledgerTotal,
    ...(closed === null ? {} : { closed }),
  });
  return writer.write(tierSummaryLayout(facts, core.language), "writing-summary", 1);
}
