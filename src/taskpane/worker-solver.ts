/** The allocation's engine as the pane uses it: a worker, started at the first allocation. */
import type { MilpAnswer, MilpSolver } from "../solver/milp-solver";
import type { SolverReply, SolverRequest } from "./solver-worker";

interface Waiting {
  readonly resolve: (answer: MilpAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the worker.
 *
 * @returns The engine; a host that refuses WebAssembly makes `solve` reject, and the built-in search goes on alone.
 */
export function workerSolver(): MilpSolver {
  const worker = new Worker(new URL("./solver-worker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let next = 1;
  worker.addEventListener("message", (event: MessageEvent<SolverReply>) => {
    const reply = event.data;
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (caller === undefined) return;
    if ("error" in reply) caller.reject(new Error(reply.error));
    else caller.resolve(reply.answer);
  });
  worker.addEventListener("error", (event) => {
    for (const caller of waiting.values()) caller.reject(new Error(event.message));
    waiting.clear();
  });
  return {
    solve: (program, options) =>
      new Promise((resolve, reject) => {
        const id = next;
        next += 1;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, program, options } satisfies SolverRequest);
      }),
  };
}
