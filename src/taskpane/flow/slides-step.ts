/** The same results as a deck. */
import type { FlowCore, JobTools } from "./flow-core";
import { FlowStop } from "./flow-error";
import type { MadeFile } from "./views";

/** Makes the deck. */
export function makeSlides(_core: FlowCore, _tools: JobTools): Promise<MadeFile> {
  return Promise.reject(new FlowStop("slides-failed"));
}
