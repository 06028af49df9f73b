/** The worker that fits the models and scores the accounts, off the pane's thread. */
import type { ScoringMessage } from "./flow/scoring-messages";
import { scoringThread } from "./flow/scoring-thread";

const answer = scoringThread();

self.addEventListener("message", (event: MessageEvent<ScoringMessage>) => {
  const reply = answer(event.data);
  if (reply !== null) self.postMessage(reply);
});
