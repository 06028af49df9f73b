/** How the scoring thread answers; the thread itself is the worker that calls this. */
import type { Order, Portfolio } from "../../accounts/records";
import { scorePortfolio } from "../../accounts/score-portfolio";
import type { ScoringMessage, ScoringReply } from "./scoring-messages";

/**
 * The thread's side.
 *
 * @returns Takes a message; answers a question, and nothing to records and orders.
 */
export function scoringThread(): (message: ScoringMessage) => ScoringReply | null {
  let records: Omit<Portfolio, "orders"> | null = null;
  let orders: Order[] = [];
  return (message) => {
    if (message.kind === "records") {
      records = message.portfolio;
      orders = [];
      return null;
    }
    if (message.kind === "orders") {
      for (const order of message.orders) orders.push(order);
      return null;
    }
    const { id, settings, options } = message;
    try {
      if (records === null) throw new RangeError("records: must be sent before a question, got none");
      return { id, scored: scorePortfolio({ ...records, orders }, settings, options) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
