/** Allocating as the pane uses it: in a worker, started at the first allocation. */
import type { AllocationResult } from "../allocation/allocation";
import type { AllocatingMessage, AllocatingReply } from "./flow/allocating-messages";
import type { AskedAllocation, FlowOptions } from "./flow/flow-options";

/** The part of a worker that is used. */
export interface AllocatingPort {
  postMessage(message: AllocatingMessage): void;
  addEventListener(type: "message", listener: (event: { readonly data: AllocatingReply }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

interface Waiting {
  readonly onProgress: AskedAllocation["onProgress"];
  readonly resolve: (result: AllocationResult | null) => void;
}

/**
 * Allocates in a worker.
 *
 * @param start - Starts the worker; may throw where the host has none.
 * @returns The allocating; it answers null when the worker can't do it, and the caller allocates by itself.
 */
export function workerAllocation(start: () => AllocatingPort): NonNullable<FlowOptions["allocate"]> {
  const waiting = new Map<number, Waiting>();
  let port: AllocatingPort | null = null;
  let refused = false;
  let next = 1;

  const giveUp = (): void => {
    refused = true;
    for (const { resolve } of waiting.values()) resolve(null);
    waiting.clear();
  };
  const take = (reply: AllocatingReply): void => {
    const caller = waiting.get(reply.id);
    if (caller === undefined) return;
    if ("progress" in reply) {
      caller.onProgress(reply.progress);
      return;
    }
    waiting.delete(reply.id);
    caller.resolve("error" in reply ? null : reply.result);
  };
  const started = (): AllocatingPort | null => {
    if (port !== null || refused) return port;
    try {
      port = start();
    } catch {
      // A host that forbids workers: the pane allocates on its own thread.
      refused = true;
      return null;
    }
    port.addEventListener("message", ({ data }) => {
      take(data);
    });
    port.addEventListener("error", giveUp);
    return port;
  };

  return async (question, { signal, onProgress }) => {
    const worker = started();
    if (worker === null || refused) return null;
    const id = next;
    next += 1;
    const stop = (): void => {
      worker.postMessage({ kind: "stop", id });
    };
    const answer = new Promise<AllocationResult | null>((resolve) => {
      waiting.set(id, { onProgress, resolve });
    });
    worker.postMessage({ kind: "solve", id, question });
    if (signal?.aborted === true) stop();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return await answer;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  };
}
