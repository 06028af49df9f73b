/**
 * What the pane and its scoring thread say to each other. The records go over in
 * slices, since copying a million orders in one go would stall the pane as much as scoring them.
 */
import type { Order, Portfolio } from "../../accounts/records";
import type { ScoreOptions } from "../../accounts/score-portfolio";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { Settings } from "../../accounts/settings";

/** Orders in one message. */
export const ORDERS_A_MESSAGE = 20_000;

/** To the thread: the records without their orders, then the orders in slices, then any number of questions. */
export type ScoringMessage =
  | { readonly kind: "records"; readonly portfolio: Omit<Portfolio, "orders"> }
  | { readonly kind: "orders"; readonly orders: readonly Order[] }
  | {
      readonly kind: "score";
      readonly id: number;
      readonly settings: Settings;
      readonly options: ScoreOptions;
    };

/** From the thread; an error is text, since errors don't travel well between threads. */
export type ScoringReply =
  { readonly id: number; readonly scored: ScoredPortfolio } | { readonly id: number; readonly error: string };
