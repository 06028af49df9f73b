/**
 * What the pane and its scoring thread say to each other. The records go over in
 * slices, since copying a million orders in one go would stall the pane as much as scoring them.
 */
import type { Portfolio } from "../../accounts/records";
import type { ScoreOptions } from "../../accounts/score-portfolio";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";

/** Records in one message. */
export const RECORDS_A_MESSAGE = 20_000;

/** Lists that may be long; they go over in slices. */
export const LONG_LISTS = [
  "accounts",
  "orders",
  "visits",
  "complaints",
  "surveys",
  "receivables",
] as const satisfies readonly (keyof Portfolio)[];

/** One of them. */
export type LongList = (typeof LONG_LISTS)[number];

/** The long lists, as far as they have gone over; null where the workbook has none. */
export type LongLists = {
  -readonly [List in LongList]: NonNullable<Portfolio[List]>[number][] | Extract<Portfolio[List], null>;
};

/** To the thread: the records with empty lists, then the lists in slices, then any number of questions. */
export type ScoringMessage =
  | { readonly kind: "records"; readonly portfolio: Portfolio }
  | { readonly kind: "more"; readonly slice: Partial<Pick<Portfolio, LongList>> }
  | {
      readonly kind: "score";
      readonly id: number;
      readonly settings: Settings;
      readonly options: ScoreOptions;
    };

/** From the thread; an error is text, since errors don't travel well between threads. */
export type ScoringReply =
  { readonly id: number; readonly scored: ScoredPortfolio } | { readonly id: number; readonly error: string };
