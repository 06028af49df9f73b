/** Scoring as the pane uses it: in a worker, started at the first reading. */
import type { Portfolio } from "../accounts/records";
import type { ScoredPortfolio } from "../accounts/scored-account";
import { AskedWorker, type WorkerPort } from "./asked-worker";
import type { FlowOptions } from "./flow/flow-options";
import { ORDERS_A_MESSAGE, type ScoringMessage, type ScoringReply } from "./flow/scoring-messages";

/** The part of a worker that is used. */
export type ScoringPort = WorkerPort<ScoringMessage, ScoringReply>;

/**
 * Scores in a worker.
 *
 * @param start - Starts the worker; may throw where the host has none.
 * @param pause - Lets the event loop breathe between slices.
 * @returns The scoring; it answers null when the worker can't do it, and the caller scores by itself.
 */
export function workerScores(
  start: () => ScoringPort,
  pause: () => Promise<void>,
): NonNullable<FlowOptions["score"]> {
  const asked = new AskedWorker(start);
  let sent: Portfolio | null = null;

  return async (portfolio, settings, options) => {
    const worker = asked.started();
    if (worker === null) return null;
    if (sent !== portfolio) {
      const { orders, ...records } = portfolio;
      sent = portfolio;
      worker.postMessage({ kind: "records", portfolio: records });
      for (let first = 0; first < orders.length; first += ORDERS_A_MESSAGE) {
        worker.postMessage({ kind: "orders", orders: orders.slice(first, first + ORDERS_A_MESSAGE) });
        await pause();
      }
    }
    const reply = await asked.ask(worker, (id) => ({ kind: "score", id, settings, options })).answer;
    if (reply === null || "error" in reply) return null;
    return withOwnAccounts(reply.scored, portfolio);
  };
}

/** The scored accounts point at the records the pane has, not at copies of them. */
function withOwnAccounts(scored: ScoredPortfolio, { accounts }: Portfolio): ScoredPortfolio {
  return {
    ...scored,
    accounts: scored.accounts.map((one, index) => ({ ...one, account: accounts[index] ?? one.account })),
  };
}
