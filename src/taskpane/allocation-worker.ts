/** The worker that finds owners, off the pane's thread; the engine that proves them is a worker of its own. */
import type { AllocatingMessage, AllocatingReply } from "./flow/allocating-messages";
import { allocatingThread } from "./flow/allocating-thread";
import { workerSolver } from "./worker-solver";

// A host without workers inside workers: the pane hears of it and allocates by itself, with the engine.
if (typeof Worker === "undefined") throw new Error("This host has no workers inside workers.");

const take = allocatingThread(workerSolver, (reply: AllocatingReply) => {
  self.postMessage(reply);
});

self.addEventListener("message", (event: MessageEvent<AllocatingMessage>) => {
  take(event.data);
});
