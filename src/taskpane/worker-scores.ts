/** Scoring as the pane uses it: in a worker, started at the first reading. */
import type { Portfolio } from "../accounts/records";
import type { ScoredPortfolio } from "../accounts/scored-account";
import { AskedWorker, type WorkerPort } from "./asked-worker";
import type { FlowOptions } from "./flow/flow-options";
import {
  LONG_LISTS,
  RECORDS_A_MESSAGE,
  type ScoringMessage,
  type ScoringReply,
} from "./flow/scoring-messages";

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
      sent = portfolio;
      worker.postMessage({ kind: "records", portfolio: withoutRecords(portfolio) });
      for (const list of LONG_LISTS) {
        const { length } = portfolio[list] ?? [];
        for (let first = 0; first < length; first += RECORDS_A_MESSAGE) {
          const slice = portfolio[list]?.slice(first, first + RECORDS_A_MESSAGE);
          worker.postMessage({ kind: "more", slice: { [list]: slice } });
          await pause();
        }
      }
    }
    const reply = await asked.ask(worker, (id) => ({ kind: "score", id, settings, options })).answer;
    if (reply === null || "error" in reply) return null;
    return withOwnAccounts(reply.scored, portfolio);
  };
}

/** The same with the long lists empty, where there are any. */
function withoutRecords(portfolio: Portfolio): Portfolio {
  const empty = LONG_LISTS.filter((list) => portfolio[list] !== null).map((list) => [list, []]);
  return { ...portfolio, ...(Object.fromEntries(empty) as Partial<Portfolio>) };
}

/** The scored accounts point at the records the pane has, not at copies of them. */
function withOwnAccounts(scored: ScoredPortfolio, { accounts }: Portfolio): ScoredPortfolio {
  return {
    ...scored,
    accounts: scored.accounts.map((one, index) => ({ ...one, account: accounts[index] ?? one.account })),
  };
}
