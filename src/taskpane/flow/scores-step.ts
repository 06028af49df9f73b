/** The scored list. */
import { scoredListLayout } from "../../sheets/scored-list-layout";
import type { FlowCore } from "./flow-core";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/** Writes the list of scored accounts. */
export async function buildScores(core: FlowCore, writer: SheetWriter): Promise<BuiltSheet> {
  const { scored } = core.needScored();
  return writer.write(scoredListLayout(scored, core.language), "writing-scores", scored.accounts.length);
}
