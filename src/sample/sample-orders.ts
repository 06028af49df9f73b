/** The orders of the sample workbook: seasonal, each account in its own rhythm. */
import { seededRandom } from "../numeric/seeded-random";
import type { SeededRandom } from "../numeric/seeded-random";
import { monthOf, workingDay } from "./calendar-days";
import { STORY_END, STORY_START } from "./sample-story";
import type { StoryAccount } from "./sample-story";

/** One order of the story; a return has a negative amount. */
export interface StoryOrder {
  readonly rank: number;
  readonly date: number;
  readonly product: number;
  readonly channel: number;
  readonly amount: number;
  readonly margin: number;
  readonly manager: number;
}

/** Demand by month, January first; mean 1. */
const SEASON: readonly number[] = [0.6, 0.5, 0.9, 1.1, 1.45, 1.7, 1.6, 1.25, 0.8, 0.65, 0.7, 0.75];
/** Gross margin by product as a share of sales. */
const MARGINS: readonly number[] = [0.16, 0.24, 0.22, 0.28, 0.38, 0.45];
const MANAGERS = 6;
const DAYS_A_MONTH = 30.44;

/**
 * Simulates the orders.
 *
 * @param accounts - The accounts of the story.
 * @param seed - Any whole number.
 * @returns Orders by day.
 */
export function storyOrders(accounts: readonly StoryAccount[], seed: number): StoryOrder[] {
  const orders = accounts.flatMap((account) => ordersOf(account, seededRandom(seed * 1009 + account.rank)));
  const last = orders.reduce((latest, { date }) => Math.max(latest, date), 0);
  // The story ends on a day with an order, so that it can be told to that day.
  const closed = orders.map((order) => (order.date === last ? { ...order, date: STORY_END } : order));
  return closed.sort((a, b) => a.date - b.date || a.rank - b.rank);
}

function ordersOf(account: StoryAccount, random: SeededRandom): StoryOrder[] {
  const orders: StoryOrder[] = [];
  let day = account.from + random.index(Math.max(1, Math.round(account.gapDays)));
  while (day <= account.until) {
    const pace = paceOf(account, day);
    if (pace > 0) {
      const order = orderOn(account, Math.min(workingDay(day), STORY_END), random);
      orders.push(order);
      if (random.uniform() < 0.008) orders.push(returnOf(order, random));
    }
    const season = Math.sqrt(SEASON[monthOf(day)]);
    const gap = random.gamma(account.regularity, account.regularity) * account.gapDays;
    day += Math.max(2, Math.round(gap / (season * Math.max(0.3, pace))));
  }
  return orders;
}

/** How often an account orders compared with its own usual pace. */
function paceOf(account: StoryAccount, day: number): number {
  const month = (day - STORY_START) / DAYS_A_MONTH;
  if (account.development === "declining" && month > 25) return Math.max(0.65, 1 - 0.04 * (month - 25));
  if (account.development === "won-back" && month > 14 && month < 27) return 0;
  return 1;
}

/** How large its orders are compared with the middle of the story. */
function sizeOf(account: StoryAccount, day: number): number {
  const month = (day - STORY_START) / DAYS_A_MONTH;
  switch (account.development) {
    case "growing":
      return 0.55 + month / 40;
    case "declining":
      return month > 24 ? Math.max(0.75, 1 - 0.02 * (month - 24)) : 1;
    default:
      return 0.94 + month / 300;
  }
}

function orderOn(account: StoryAccount, date: number, random: SeededRandom): StoryOrder {
  const product = drawProduct(account, random);
  const usual = (account.yearlySales * account.gapDays) / 365.25;
  const season = Math.sqrt(SEASON[monthOf(date)]);
  const spread = Math.exp(0.28 * random.normal() - 0.04);
  const amount = Math.max(200, Math.round((usual * sizeOf(account, date) * season * spread) / 10) * 10);
  // Large customers negotiate.
  const rate = MARGINS[product] - (account.rank < 10 ? 0.03 : 0) + 0.025 * random.normal();
  const online = account.rank > 30 && random.uniform() < 0.3;
  return {
    rank: account.rank,
    date,
    product,
    channel: online ? 2 : account.industry === 6 || random.uniform() < 0.12 ? 1 : 0,
    amount,
    margin: Math.round(amount * Math.max(0.02, rate)),
    manager: random.uniform() < 0.85 && account.manager < MANAGERS ? account.manager : random.index(MANAGERS),
  };
}

function drawProduct(account: StoryAccount, random: SeededRandom): number {
  const total = account.products.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.uniform() * total;
  for (const { product, weight } of account.products) {
    left -= weight;
    if (left <= 0) return product;
  }
  return account.products[0].product;
}

function returnOf(order: StoryOrder, random: SeededRandom): StoryOrder {
  const share = 0.2 + 0.5 * random.uniform();
  const amount = -Math.round((order.amount * share) / 10) * 10;
  const date = Math.min(STORY_END, workingDay(order.date + 6 + random.index(10)));
  return { ...order, date, amount, margin: Math.round((order.margin * amount) / order.amount) };
}
