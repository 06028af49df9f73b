/** How the scoring thread answers; the thread itself is the worker that calls this. */
import type { Portfolio } from "../../accounts/records";
import { scorePortfolio } from "../../accounts/score-portfolio";
import {
  LONG_LISTS,
  type LongList,
  type LongLists,
  type ScoringMessage,
  type ScoringReply,
} from "./scoring-messages";

/**
 * The thread's side.
 *
 * @returns Takes a message; answers a question, and nothing to records.
 */
export function scoringThread(): (message: ScoringMessage) => ScoringReply | null {
  let records: Portfolio | null = null;
  let lists: LongLists | null = null;
  return (message) => {
    if (message.kind === "records") {
      records = message.portfolio;
      lists = listsOf(message.portfolio);
      return null;
    }
    if (message.kind === "more") {
      for (const list of LONG_LISTS) append(lists, list, message.slice);
      return null;
    }
    const { id, settings, options } = message;
    try {
      if (records === null) throw new RangeError("records: must be sent before a question, got none");
      return { id, scored: scorePortfolio({ ...records, ...lists }, settings, options) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}

function listsOf({ accounts, orders, visits, complaints, surveys, receivables }: Portfolio): LongLists {
  return {
    accounts: [...accounts],
    orders: [...orders],
    visits: visits && [...visits],
    complaints: complaints && [...complaints],
    surveys: surveys && [...surveys],
    receivables: receivables && [...receivables],
  };
}

function append(lists: LongLists | null, list: LongList, slice: Partial<Pick<Portfolio, LongList>>): void {
  const known: unknown[] | null = lists?.[list] ?? null;
  for (const record of slice[list] ?? []) known?.push(record);
}
