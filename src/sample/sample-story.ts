/** The plot of the sample workbook: who the accounts are and how each of them develops. */
import { seededRandom } from "../numeric/seeded-random";
import type { SeededRandom } from "../numeric/seeded-random";
import { serial } from "./calendar-days";

/** How an account develops over the 36 months. */
export type Development = "steady" | "growing" | "declining" | "lapsed" | "new" | "won-back" | "prospect";

/** One account of the story, without words. */
export interface StoryAccount {
  /** Rank by size, from 0. */
  readonly rank: number;
  readonly development: Development;
  readonly industry: number;
  readonly region: number;
  readonly manager: number;
  /** Yearly sales in the middle of the story, in its money. */
  readonly yearlySales: number;
  readonly gapDays: number;
  /** Regularity of the orders: shape of the gamma gaps. */
  readonly regularity: number;
  /** Products bought, with their weights. */
  readonly products: readonly { readonly product: number; readonly weight: number }[];
  /** First and last day it may order. */
  readonly from: number;
  readonly until: number;
  readonly paymentTermsDays: number;
  /** Mean days it pays late. */
  readonly lateDays: number;
  /** Satisfaction at the start of the story, 0-100. */
  readonly satisfaction: number;
}

/** First day of the story. */
export const STORY_START = serial(2022, 10, 1);
/** Last day of the story. */
export const STORY_END = serial(2025, 9, 30);
/** The big account everything goes wrong with, and the one whose buyer left. */
export const TROUBLED = 1;
export const BUYER_LEFT = 4;

const ACCOUNTS = 60;
const DECLINING: readonly number[] = [TROUBLED, BUYER_LEFT, 11, 23, 37, 44];
const GROWING: readonly number[] = [3, 8, 14, 19, 28, 33, 41, 50, 55];
const LAPSED: readonly number[] = [17, 31, 46, 52];
const NEW: readonly number[] = [22, 35, 42, 48, 57];
const WON_BACK: readonly number[] = [27];
const PROSPECTS: readonly number[] = [56, 58, 59];
/** How likely an account buys a product at all. */
const APPETITE: readonly number[] = [0.9, 0.65, 0.45, 0.55, 0.8, 0.6];
/** Manager of each region; the last one has left the company. */
const MANAGERS_BY_REGION: readonly (readonly number[])[] = [[0, 5], [1, 5], [2], [3], [4]];
const LEFT_MANAGER = 6;

/**
 * The accounts of the story.
 *
 * @param seed - Any whole number; the same seed gives the same story.
 * @returns 60 accounts, the largest first.
 */
export function storyAccounts(seed: number): StoryAccount[] {
  const random = seededRandom(seed);
  return Array.from({ length: ACCOUNTS }, (_, rank) => storyAccount(rank, random));
}

function storyAccount(rank: number, random: SeededRandom): StoryAccount {
  const development = developmentOf(rank);
  const region = (rank * 3 + random.index(2)) % 5;
  const choices = MANAGERS_BY_REGION[region];
  // Large accounts go to the senior manager of the region; a few still belong to somebody who left.
  const regular = rank < 12 ? choices[0] : choices[random.index(choices.length)];
  const gapDays =
    rank < 10 ? 15 + random.index(10) : rank < 30 ? 28 + random.index(20) : 45 + random.index(40);
  return {
    rank,
    development,
    industry: (rank + random.index(3)) % 7,
    region,
    manager: rank % 19 === 13 ? LEFT_MANAGER : regular,
    yearlySales: 1_150_000 * (rank + 1) ** -0.82 * (0.9 + 0.2 * random.uniform()),
    gapDays,
    regularity: 3 + 5 * random.uniform(),
    products: productsOf(random),
    ...spanOf(rank, development, random),
    paymentTermsDays: rank < 8 ? 60 : rank < 25 ? 45 : 30,
    lateDays: rank === TROUBLED ? 6 : rank % 7 === 3 ? 14 + 8 * random.uniform() : 4 * random.uniform(),
    satisfaction: development === "declining" ? 80 + 4 * random.uniform() : 74 + 18 * random.uniform(),
  };
}

function developmentOf(rank: number): Development {
  if (DECLINING.includes(rank)) return "declining";
  if (GROWING.includes(rank)) return "growing";
  if (LAPSED.includes(rank)) return "lapsed";
  if (NEW.includes(rank)) return "new";
  if (WON_BACK.includes(rank)) return "won-back";
  return PROSPECTS.includes(rank) ? "prospect" : "steady";
}

function productsOf(random: SeededRandom): StoryAccount["products"] {
  const products = APPETITE.flatMap((appetite, product) =>
    random.uniform() < appetite ? [{ product, weight: 0.3 + random.uniform() }] : [],
  );
  return products.length > 0 ? products : [{ product: 0, weight: 1 }];
}

function spanOf(
  rank: number,
  development: Development,
  random: SeededRandom,
): { from: number; until: number } {
  const early = STORY_START + random.index(40);
  switch (development) {
    case "new":
      return { from: STORY_END - 100 - random.index(170), until: STORY_END };
    case "lapsed":
      return { from: early, until: STORY_END - 330 - random.index(150) };
    case "prospect":
      return { from: STORY_END + 1, until: STORY_END };
    case "declining":
      return {
        from: early,
        until: STORY_END - (rank === TROUBLED ? 68 : rank === BUYER_LEFT ? 52 : random.index(60)),
      };
    default:
      return { from: early, until: STORY_END };
  }
}
