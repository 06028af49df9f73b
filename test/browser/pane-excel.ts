/** The pane inside the workbench. */
import type { Bench } from "./workbench-test";

/** Page of the pane. */
export function paneFrame(bench: Bench): ReturnType<Bench["page"]["frames"]>[number] {
  const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The pane is not loaded.");
  return frame;
}
