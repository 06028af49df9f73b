/** Scoring as the pane uses it: in a worker, started at the first reading. */
import type { Portfolio } from "../accounts/records";
import type { ScoredPortfolio } from "../accounts/scored-account";
import type { FlowOptions } from "./flow/flow-options";
import { ORDERS_A_MESSAGE, type ScoringMessage, type ScoringReply } from "./flow/scoring-messages";

/** The part of a worker that is used. */
export interface ScoringPort {
  postMessage(message: ScoringMessage): void;
  addEventListener(type: "message", listener: (event: { readonly data: ScoringReply }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

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
  const waiting = new Map<number, (reply: ScoringReply | null) => void>();
  let port: ScoringPort | null = null;
  let refused = false;
  let next = 1;
  let sent: Portfolio | null = null;

  const giveUp = (): void => {
    refused = true;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };
  const started = (): ScoringPort | null => {
    if (port !== null || refused) return port;
    try {
      port = start();
    } catch {
      // A host that forbids workers: the pane scores on its own thread.
      refused = true;
      return null;
    }
    port.addEventListener("message", ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    port.addEventListener("error", giveUp);
    return port;
  };

  return async (portfolio, settings, options) => {
    const worker = started();
    if (worker === null || refused) return null;
    if (sent !== portfolio) {
      const { orders, ...records } = portfolio;
      sent = portfolio;
      worker.postMessage({ kind: "records", portfolio: records });
      for (let first = 0; first < orders.length; first += ORDERS_A_MESSAGE) {
        worker.postMessage({ kind: "orders", orders: orders.slice(first, first + ORDERS_A_MESSAGE) });
        await pause();
      }
    }
    const id = next;
    next += 1;
    const reply = await new Promise<ScoringReply | null>((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ kind: "score", id, settings, options });
    });
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
