/** The accounts sheet of the sample workbook, filled as far as such sheets usually are. */
import { seededRandom } from "../numeric/seeded-random";
import type { SeededRandom } from "../numeric/seeded-random";
import type { StoryOrder } from "./sample-orders";
import { sampleSheet } from "./sample-sheet";
import type { SampleCell, SampleColumn, SampleSheet } from "./sample-sheet";
import { BUYER_LEFT, STORY_END, TROUBLED } from "./sample-story";
import type { StoryAccount } from "./sample-story";
import type { SampleWords } from "./sample-words";

const DATES = new Set(["ownerSince", "contractStart", "contractEnd", "flagDate", "overrideUntil", "updated"]);
const MONEY = new Set(["annualRevenue", "spend", "spendBefore", "target", "credit", "rebates"]);
const WIDE = new Set([
  "name",
  "address",
  "website",
  "need",
  "service",
  "strategicReason",
  "flagReason",
  "overrideReason",
]);
const PARENTS: ReadonlyMap<number, number> = new Map([
  [12, 6],
  [39, 6],
]);

/**
 * Id of an account.
 *
 * @param rank - Its rank by size, from 0.
 * @returns For example "KA-002".
 */
export function accountId(rank: number): string {
  // A large account is not always the first in the list.
  return `KA-${String(((rank * 37) % 60) + 101)}`;
}

/**
 * Name of an account.
 *
 * @param account - An account of the story.
 * @param words - The words of one language.
 * @returns A made-up name.
 */
export function accountName(account: StoryAccount, words: SampleWords): string {
  return `${words.names[account.rank]}${words.joinName}${words.industries[account.industry].ending}`;
}

/**
 * The accounts sheet.
 *
 * @param accounts - The accounts of the story.
 * @param orders - Its orders; targets, credit limits and category spend follow from them.
 * @param words - The words of one language.
 * @param seed - Any whole number.
 * @returns The sheet, by account id.
 */
export function accountsSheet(
  accounts: readonly StoryAccount[],
  orders: readonly StoryOrder[],
  words: SampleWords,
  seed: number,
): SampleSheet {
  const headers = words.headers.accounts;
  const keys = Object.keys(headers);
  const columns = keys.map((key): SampleColumn => ({
    header: headers[key],
    format: DATES.has(key) ? "date" : MONEY.has(key) ? "money" : "text",
    width: WIDE.has(key) ? 150 : key === "id" ? 60 : 84,
  }));
  const rows = accounts
    .map((account) => {
      const random = seededRandom(seed * 6007 + account.rank);
      const cells: Readonly<Record<string, SampleCell>> = {
        ...identity(account, words, random),
        ...money(account, orders, words, random),
        ...judgements(account, words, random),
      };
      return keys.map((key) => cells[key] ?? null);
    })
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return sampleSheet(words.sheets.accounts, "KamAccounts", columns, rows);
}

type Cells = Record<string, SampleCell>;

function identity(account: StoryAccount, words: SampleWords, random: SeededRandom): Cells {
  const { rank, region } = account;
  const city = words.cities[region][random.index(3)];
  const person = (offset: number): string => words.people[(rank * 5 + offset) % words.people.length];
  const known = rank < 34;
  return {
    id: accountId(rank),
    name: accountName(account, words),
    industry: words.industries[account.industry].industry,
    region: words.regions[region],
    city,
    address: words.street(city, 3 + random.index(180)),
    ownership: rank < 48 ? words.ownerships[random.index(words.ownerships.length)] : null,
    employees: rank < 52 ? Math.round((2400 / (rank + 2)) * (0.5 + random.uniform()) + 12) : null,
    website: rank < 25 ? `www.ka${String(101 + rank)}.example` : null,
    owner: words.managers[account.manager],
    coOwner: rank < 10 ? words.managers[(account.manager + 3) % 6] : null,
    sponsor: rank < 8 ? words.executives[rank % 2] : null,
    ownerSince: STORY_END - 120 - random.index(1100),
    decider: rank < 50 ? person(0) : null,
    deciderTitle: rank < 50 ? words.titles[0] : null,
    deciderPhone: rank < 50 ? phone(random) : null,
    user: known ? person(9) : null,
    finance: known ? person(15) : null,
    financePhone: known ? phone(random) : null,
    parent: PARENTS.has(rank) ? accountId(PARENTS.get(rank) ?? 0) : null,
    updated: rank === 20 || rank === 43 ? STORY_END - 410 : STORY_END - 4 - random.index(150),
  };
}

/** Numbers that belong to nobody. */
function phone(random: SeededRandom): string {
  return `555-01${String(10 + random.index(90))}-${String(1000 + random.index(9000))}`;
}

function money(
  account: StoryAccount,
  orders: readonly StoryOrder[],
  words: SampleWords,
  random: SeededRandom,
): Cells {
  const { rank, development } = account;
  const sales = (from: number, to: number): number =>
    orders.reduce(
      (sum, order) =>
        order.rank === rank && order.date > from && order.date <= to ? sum + order.amount : sum,
      0,
    ) * words.moneyFactor;
  const now = sales(STORY_END - 365, STORY_END);
  const before = sales(STORY_END - 730, STORY_END - 365);
  const share = 0.26 + 0.3 * random.uniform();
  const shareBefore = development === "declining" ? share + 0.09 : share - 0.02 + 0.04 * random.uniform();
  const round = (value: number, unit: number): number =>
    Math.round(value / (unit * words.moneyFactor)) * unit * words.moneyFactor;
  const spend = development === "declining" ? before / shareBefore : now / share;
  const knowsSpend = rank < 30 && now > 0 && before > 0;
  return {
    annualRevenue:
      rank < 45
        ? round((18e6 / (rank + 2)) * (0.6 + 0.8 * random.uniform()) * words.moneyFactor, 10_000)
        : null,
    spend: knowsSpend ? round(spend, 1000) : null,
    spendBefore: knowsSpend ? round(before / shareBefore, 1000) : null,
    target: rank < 40 ? round(Math.max(before, now, 12_000 * words.moneyFactor) * 1.08, 1000) : null,
    credit: rank < 48 ? round((Math.max(now, before) / 12) * 2, 1000) : null,
    terms: account.paymentTermsDays,
    rebates: rank < 10 ? round(now * 0.012, 100) : null,
    referrals: rank < 30 && rank % 6 === 2 ? 1 + random.index(3) : null,
  };
}

function judgements(account: StoryAccount, words: SampleWords, random: SeededRandom): Cells {
  const { rank, development } = account;
  const growing = development === "growing";
  const judged = rank < 34;
  const level = (middle: number): number => Math.min(5, Math.max(1, middle + random.index(3) - 1));
  const contracted = rank < 32 && development !== "lapsed";
  const contractEnd =
    rank === TROUBLED
      ? STORY_END + 62
      : rank === 9
        ? STORY_END + 24
        : rank === 16
          ? STORY_END + 95
          : STORY_END + 130 + random.index(420);
  return {
    contractStart: contracted ? contractEnd - 729 : null,
    contractEnd: contracted ? contractEnd : null,
    need: judged ? words.needs[random.index(words.needs.length)] : null,
    service: judged ? words.services[random.index(words.services.length)] : null,
    potential: rank < 56 ? level(growing ? 4 : development === "declining" ? 2 : 3) : null,
    depth: judged
      ? Math.min(4, Math.max(1, (rank < 8 ? 3 : 2) + random.index(2) - (rank > 20 ? 1 : 0)))
      : null,
    switching: judged ? level(rank === TROUBLED ? 2 : 3) : null,
    competitor:
      judged && random.uniform() < 0.7 ? words.competitors[random.index(words.competitors.length)] : null,
    loyaltyA: judged ? level(4) : null,
    loyaltyB: judged ? level(3) : null,
    loyaltyC: judged ? level(development === "declining" ? 2 : 4) : null,
    loyaltyD: judged && rank % 5 !== 4 ? level(3) : null,
    loyaltyE: judged ? level(3) : null,
    strategic: rank === 0 || rank === 29 ? words.yes : null,
    strategicReason: rank === 29 ? words.strategicReason : null,
    leader: rank < 16 ? (rank % 4 === 0 || rank === TROUBLED ? words.yes : words.no) : null,
    expansion: rank < 16 ? (growing || rank % 5 === 1 ? words.yes : words.no) : null,
    flag: rank === BUYER_LEFT ? 1 : null,
    flagReason: rank === BUYER_LEFT ? words.flagReason : null,
    flagDate: rank === BUYER_LEFT ? STORY_END - 26 : null,
    override: rank === 21 ? words.overrideTier : null,
    overrideReason: rank === 21 ? words.overrideReason : null,
    overrideUntil: rank === 21 ? STORY_END + 92 : null,
    openDeal: rank % 13 === 6 ? words.yes : null,
  };
}
