/** The worker that proves allocations: HiGHS in WebAssembly, off the pane's thread, loaded on demand. */
import loadHighs from "highs";
import wasmAddress from "highs/runtime";
import { highsEngine } from "../solver/highs-engine";
import type { LinearProgram, MilpAnswer, MilpOptions } from "../solver/milp-solver";

/** A program sent to the worker. */
export interface SolverRequest {
  readonly id: number;
  readonly program: LinearProgram;
  readonly options: MilpOptions;
}

/** The worker's answer; an error is text, since errors don't travel well between threads. */
export type SolverReply =
  { readonly id: number; readonly answer: MilpAnswer } | { readonly id: number; readonly error: string };

const engine = highsEngine(() => loadHighs({ locateFile: () => wasmAddress }));

self.addEventListener("message", (event: MessageEvent<SolverRequest>) => {
  const { id, program, options } = event.data;
  engine.solve(program, options).then(
    (answer) => {
      self.postMessage({ id, answer } satisfies SolverReply);
    },
    (error: unknown) => {
      self.postMessage({
        id,
        error: error instanceof Error ? error.message : String(error),
      } satisfies SolverReply);
    },
  );
});
