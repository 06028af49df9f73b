/** Allocating as the pane uses it: in a worker, started at the first allocation. */
import { AskedWorker, type WorkerPort } from "./asked-worker";
import type { AllocatingMessage, AllocatingReply } from "./flow/allocating-messages";
import type { FlowOptions } from "./flow/flow-options";

/** The part of a worker that is used. */
export type AllocatingPort = WorkerPort<AllocatingMessage, AllocatingReply>;

/**
 * Allocates in a worker.
 *
 * @param start - Starts the worker; may throw where the host has none.
 * @returns The allocating; it answers null when the worker can't do it, and the caller allocates by itself.
 */
export function workerAllocation(start: () => AllocatingPort): NonNullable<FlowOptions["allocate"]> {
  const asked = new AskedWorker(start);
  return async (question, { signal, onProgress }) => {
    const worker = asked.started();
    if (worker === null) return null;
    const { id, answer } = asked.ask(
      worker,
      (number) => ({ kind: "solve", id: number, question }),
      (reply) => {
        if ("progress" in reply) onProgress(reply.progress);
        return !("progress" in reply);
      },
    );
    const stop = (): void => {
      worker.postMessage({ kind: "stop", id });
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      const reply = await answer;
      return reply !== null && "result" in reply ? reply.result : null;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  };
}
