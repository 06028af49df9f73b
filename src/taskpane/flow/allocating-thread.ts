/** How the allocating thread answers; the thread itself is the worker that calls this. */
import { allocate } from "../../allocation/allocate";
import type { MilpSolver } from "../../solver/milp-solver";
import type { AllocatingMessage, AllocatingReply } from "./allocating-messages";

/**
 * The thread's side.
 *
 * @param loadSolver - Gives the integer programming engine.
 * @param post - Sends a reply.
 * @returns Takes a message.
 */
export function allocatingThread(
  loadSolver: () => MilpSolver,
  post: (reply: AllocatingReply) => void,
): (message: AllocatingMessage) => void {
  const running = new Map<number, AbortController>();
  return (message) => {
    const { id } = message;
    if (message.kind === "stop") {
      running.get(id)?.abort();
      return;
    }
    const abort = new AbortController();
    running.set(id, abort);
    allocate(message.question, {
      signal: abort.signal,
      highs: loadSolver(),
      onProgress: (progress) => {
        post({ id, progress });
      },
    })
      .then(
        (result) => {
          post({ id, result });
        },
        (error: unknown) => {
          post({ id, error: error instanceof Error ? error.message : String(error) });
        },
      )
      .finally(() => {
        running.delete(id);
      });
  };
}
