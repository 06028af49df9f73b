/** What the pane and its allocating thread say to each other. */
import type { AllocationQuestion, AllocationResult } from "../../allocation/allocation";
import type { AllocationProgress } from "../../allocation/moves-curve";

/** To the thread: a question, or to stop answering one and hand over the best so far. */
export type AllocatingMessage =
  | { readonly kind: "solve"; readonly id: number; readonly question: AllocationQuestion }
  | { readonly kind: "stop"; readonly id: number };

/** From the thread: any number of progresses, then the result; an error is text, since errors don't travel well. */
export type AllocatingReply =
  | { readonly id: number; readonly progress: AllocationProgress }
  | { readonly id: number; readonly result: AllocationResult }
  | { readonly id: number; readonly error: string };
