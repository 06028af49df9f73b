/** The allocation's engine as the pane uses it: a worker, started at the first allocation. */
import type { LinearProgram, MilpAnswer, MilpOptions, MilpSolver } from "../solver/milp-solver";
import type { SolverReply, SolverRequest } from "./solver-worker";

interface Waiting {
  readonly resolve: (answer: MilpAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** What a solve that was stopped comes to. */
const STOPPED: MilpAnswer = {
  status: "failed",
  values: null,
  rowPrices: null,
  objective: Infinity,
  bound: -Infinity,
};

/** One worker and the solves that wait for it. */
class EngineWorker {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;

  solve(program: LinearProgram, options: MilpOptions): Promise<MilpAnswer> {
    const { signal, ...sent } = options;
    if (signal?.aborted === true) return Promise.resolve(STOPPED);
    return new Promise((resolve, reject) => {
      const id = this.next;
      this.next += 1;
      const stop = (): void => {
        this.stop();
      };
      signal?.addEventListener("abort", stop, { once: true });
      this.waiting.set(id, {
        resolve: (answer) => {
          signal?.removeEventListener("abort", stop);
          resolve(answer);
        },
        reject: (error) => {
          signal?.removeEventListener("abort", stop);
          reject(error);
        },
      });
      this.worker ??= this.started();
      this.worker.postMessage({ id, program, options: sent } satisfies SolverRequest);
    });
  }

  private started(): Worker {
    const worker = new Worker(new URL("./solver-worker.ts", import.meta.url));
    worker.addEventListener("message", (event: MessageEvent<SolverReply>) => {
      const reply = event.data;
      const caller = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if (caller === undefined) return;
      if ("error" in reply) caller.reject(new Error(reply.error));
      else caller.resolve(reply.answer);
    });
    worker.addEventListener("error", (event) => {
      for (const caller of this.waiting.values()) caller.reject(new Error(event.message));
      this.waiting.clear();
    });
    return worker;
  }

  /** A running solve can't hear a message, so its worker is ended; the next solve starts another. */
  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    for (const caller of this.waiting.values()) caller.resolve(STOPPED);
    this.waiting.clear();
  }
}

let engine: EngineWorker | null = null;

/**
 * The engine; one worker serves all allocations of a pane.
 *
 * @returns The engine; a host that refuses WebAssembly makes `solve` reject, and the built-in search goes on alone.
 */
export function workerSolver(): MilpSolver {
  engine ??= new EngineWorker();
  const one = engine;
  return { solve: (program, options) => one.solve(program, options) };
}
