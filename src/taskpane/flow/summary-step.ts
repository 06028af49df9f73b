/** The tier summary. */
import type { FlowCore } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/** Writes the summary page. */
export function buildSummary(_core: FlowCore, _writer: SheetWriter): Promise<BuiltSheet> {
  return Promise.reject(new FlowStop("nothing-to-write"));
}
