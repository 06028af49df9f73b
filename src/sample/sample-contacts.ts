/** Visits, complaints, surveys and invoices of the sample workbook. */
import { seededRandom } from "../numeric/seeded-random";
import type { SeededRandom } from "../numeric/seeded-random";
import { workingDay } from "./calendar-days";
import type { StoryOrder } from "./sample-orders";
import { BUYER_LEFT, STORY_END, TROUBLED } from "./sample-story";
import type { StoryAccount } from "./sample-story";

/** A visit or call. */
export interface StoryVisit {
  readonly rank: number;
  readonly date: number;
  /** Visit, call, online, executive: 0 to 3. */
  readonly kind: number;
  readonly manager: number;
  readonly cost: number;
  readonly hours: number;
  readonly next: number | null;
}

/** A complaint. */
export interface StoryComplaint {
  readonly rank: number;
  readonly opened: number;
  readonly closed: number | null;
  /** 0 minor to 2 severe. */
  readonly severity: number;
  readonly reason: number;
  readonly person: number;
}

/** A survey. */
export interface StorySurvey {
  readonly rank: number;
  readonly date: number;
  readonly score: number;
}

/** An invoice and its payment. */
export interface StoryInvoice {
  readonly rank: number;
  readonly invoiced: number;
  readonly due: number;
  readonly amount: number;
  readonly paidOn: number | null;
}

/** Money and hours of a visit, a call, an online meeting and an executive visit. */
const VISIT_COSTS: readonly number[] = [170, 0, 10, 620];
const VISIT_HOURS: readonly number[] = [3, 0.5, 1, 4];
const VISITS_FROM = STORY_END - 425;
const COMPLAINTS_FROM = STORY_END - 720;
const SURVEYS_FROM = STORY_END - 830;
const INVOICES_FROM = STORY_END - 460;

/**
 * Visits of the last 14 months, more often the larger the account; the troubled one has been forgotten.
 *
 * @param accounts - The accounts of the story.
 * @param seed - Any whole number.
 * @returns Visits by day.
 */
export function storyVisits(accounts: readonly StoryAccount[], seed: number): StoryVisit[] {
  const visits = accounts.flatMap((account) => {
    const random = seededRandom(seed * 2003 + account.rank);
    const gap = account.rank < 8 ? 13 : account.rank < 25 ? 27 : 75;
    const quietFrom =
      account.rank === TROUBLED
        ? STORY_END - 58
        : account.development === "lapsed"
          ? STORY_END - 200
          : STORY_END;
    const list: StoryVisit[] = [];
    for (
      let day = VISITS_FROM + random.index(gap);
      day <= quietFrom;
      day += Math.max(2, Math.round(gap * (0.5 + random.uniform())))
    ) {
      list.push(visitOn(account, Math.min(STORY_END, workingDay(day)), gap, random));
    }
    return list;
  });
  return visits.sort((a, b) => a.date - b.date || a.rank - b.rank);
}

function visitOn(account: StoryAccount, date: number, gap: number, random: SeededRandom): StoryVisit {
  const draw = random.uniform();
  const kind = account.rank < 8 && draw < 0.07 ? 3 : draw < 0.48 ? 0 : draw < 0.85 ? 1 : 2;
  const planned = workingDay(date + gap);
  return {
    rank: account.rank,
    date,
    kind,
    manager: Math.min(account.manager, 5),
    cost: Math.round((VISIT_COSTS[kind] * (0.7 + 0.6 * random.uniform())) / 5) * 5,
    hours: Math.round(VISIT_HOURS[kind] * (0.75 + 0.5 * random.uniform()) * 4) / 4,
    next: random.uniform() < 0.6 ? planned : null,
  };
}

/**
 * Complaints of the last two years; the troubled account has a severe one open.
 *
 * @param accounts - The accounts of the story.
 * @param seed - Any whole number.
 * @returns Complaints by day.
 */
export function storyComplaints(accounts: readonly StoryAccount[], seed: number): StoryComplaint[] {
  const complaints = accounts.flatMap((account) => {
    if (account.development === "prospect") return [];
    const random = seededRandom(seed * 3001 + account.rank);
    const rate = account.development === "declining" ? 2.6 : account.rank < 15 ? 1.3 : 0.6;
    const count = Math.floor(rate + random.uniform());
    return Array.from({ length: count }, () => complaintOf(account, random));
  });
  const open = { rank: TROUBLED, opened: STORY_END - 12, closed: null, severity: 2, reason: 0, person: 3 };
  const slow = { rank: BUYER_LEFT, opened: STORY_END - 24, closed: null, severity: 1, reason: 3, person: 7 };
  return [...complaints, open, slow].sort((a, b) => a.opened - b.opened || a.rank - b.rank);
}

function complaintOf(account: StoryAccount, random: SeededRandom): StoryComplaint {
  const from = Math.max(COMPLAINTS_FROM, account.from + 20);
  const opened = workingDay(from + random.index(Math.max(1, STORY_END - 30 - from)));
  const severity = random.uniform() < 0.55 ? 0 : random.uniform() < 0.75 ? 1 : 2;
  return {
    rank: account.rank,
    opened,
    closed: Math.min(STORY_END, opened + 1 + random.index(severity === 2 ? 14 : 8)),
    severity,
    reason: random.uniform() < 0.4 ? 0 : random.index(6),
    person: random.index(24),
  };
}

/**
 * Half-yearly surveys of the larger accounts; scores fall where sales do.
 *
 * @param accounts - The accounts of the story.
 * @param seed - Any whole number.
 * @returns Surveys by day.
 */
export function storySurveys(accounts: readonly StoryAccount[], seed: number): StorySurvey[] {
  const surveys = accounts
    .filter(({ rank, development }) => rank < 36 && development !== "prospect")
    .flatMap((account) => {
      const random = seededRandom(seed * 4001 + account.rank);
      const start = Math.max(SURVEYS_FROM, account.from + 60) + random.index(60);
      const list: StorySurvey[] = [];
      for (let day = start; day <= STORY_END - 20; day += 168 + random.index(25)) {
        const decline =
          account.development === "declining" ? Math.max(0, (day - STORY_END + 560) / 560) * 20 : 0;
        const score = account.satisfaction - decline + 3.5 * random.normal();
        list.push({
          rank: account.rank,
          date: workingDay(day),
          score: Math.round(Math.min(98, Math.max(35, score))),
        });
      }
      return list;
    });
  return surveys.sort((a, b) => a.date - b.date || a.rank - b.rank);
}

/**
 * One invoice for each order of the last 15 months, with its payment as far as it has come in.
 *
 * @param accounts - The accounts of the story.
 * @param orders - Its orders.
 * @param seed - Any whole number.
 * @returns Invoices by day.
 */
export function storyInvoices(
  accounts: readonly StoryAccount[],
  orders: readonly StoryOrder[],
  seed: number,
): StoryInvoice[] {
  const random = seededRandom(seed * 5003);
  return orders
    .filter(({ date, amount }) => date > INVOICES_FROM && amount > 0)
    .map(({ rank, date, amount }) => {
      const account = accounts[rank];
      const invoiced = Math.min(STORY_END, date + random.index(3));
      const due = invoiced + account.paymentTermsDays;
      // The troubled account pays later and later.
      const worse = rank === TROUBLED ? Math.max(0, (date - (STORY_END - 330)) / 8) : 0;
      const late = Math.round(account.lateDays + worse + 4 * random.normal() - 2);
      const paidOn = workingDay(due + Math.max(-10, late));
      return { rank, invoiced, due, amount, paidOn: paidOn > STORY_END ? null : paidOn };
    });
}
