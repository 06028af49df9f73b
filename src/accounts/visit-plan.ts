/**
 * Visit plan for the coming quarter: when each account's next contacts fall due by the standard of its class,
 * placed on working days so that nobody has more than a day holds.
 */
import { recordsOfAccounts, type AccountRecords } from "./account-records";
import { contactKind, inPerson } from "./contact-kind";
import type { Portfolio } from "./records";
import type { ScoredAccount, ScoredPortfolio } from "./scored-account";
import type { ServiceStandard } from "./service-standards";
import type { Settings } from "./settings";

/** What is planned. */
export type PlannedKind = "visit" | "executive-visit" | "review" | "survey" | "call";

/** One planned contact. */
export interface PlannedContact {
  readonly scored: ScoredAccount;
  readonly owner: string | null;
  readonly kind: PlannedKind;
  /** Day by the standard, before it was moved to a free working day. */
  readonly due: number;
  /** Day planned; null when no working day within reach was free. */
  readonly date: number | null;
}

/** Coverage of one owner's plan. */
export interface PlanCoverage {
  readonly owner: string | null;
  readonly due: number;
  readonly planned: number;
  /** Planned over due, 0 to 1; 1 when nothing is due. */
  readonly coverage: number;
}

/** The plan of a portfolio. */
export interface VisitPlan {
  readonly from: number;
  readonly until: number;
  /** By day, then by importance. */
  readonly contacts: readonly PlannedContact[];
  /** By owner, accounts without an owner last. */
  readonly coverage: readonly PlanCoverage[];
}

const QUARTER_DAYS = 90;

/** Monday to Friday: in the 1900 system day 1 was a Sunday by Excel's count, so 0 is Saturday and 1 Sunday. */
function isWorkingDay(day: number): boolean {
  return day % 7 > 1;
}

/** Spreads accounts without a past contact over the first interval, the same way every time. */
function offsetOf(id: string, within: number): number {
  let hash = 7;
  for (let i = 0; i < id.length; i += 1) hash = (hash * 31 + id.charCodeAt(i)) % 1_000_003;
  return hash % Math.max(1, Math.floor(within));
}

interface Rhythm {
  readonly kind: PlannedKind;
  readonly perYear: number;
  readonly last: number | null;
  /** A day the workbook already names for the next contact. */
  readonly agreed: number | null;
}

function rhythmsOf(records: AccountRecords, standard: ServiceStandard, asOf: number): readonly Rhythm[] {
  const { visits, surveys } = records;
  const lastVisit = visits
    ?.filter((visit) => inPerson(visit) && contactKind(visit.kind) !== "executive")
    .at(-1);
  const lastCall = visits?.at(-1);
  const agreed = visits?.map(({ nextDate }) => nextDate).find((next) => next !== null && next > asOf) ?? null;
  const lastExecutive = visits?.filter(({ kind }) => contactKind(kind) === "executive").at(-1);
  const visited = standard.visitsPerYear > 0;
  return [
    { kind: "visit" as const, perYear: standard.visitsPerYear, last: lastVisit?.date ?? null, agreed },
    {
      kind: "executive-visit" as const,
      perYear: standard.executiveVisitsPerYear,
      last: lastExecutive?.date ?? null,
      agreed: null,
    },
    { kind: "review" as const, perYear: visited ? standard.reviewsPerYear : 0, last: null, agreed: null },
    {
      kind: "survey" as const,
      perYear: standard.surveysPerYear,
      last: surveys?.at(-1)?.date ?? null,
      agreed: null,
    },
    {
      kind: "call" as const,
      perYear: visited ? 0 : standard.callsPerYear,
      last: lastCall?.date ?? null,
      agreed,
    },
  ].filter(({ perYear }) => perYear > 0);
}

/** Days a rhythm falls due in the quarter; what is overdue is due at once. */
function dueDays({ perYear, last, agreed }: Rhythm, id: string, asOf: number): readonly number[] {
  const step = 360 / perYear;
  const first =
    agreed ?? (last === null ? asOf + 1 + offsetOf(id, step) : Math.max(asOf + 1, Math.round(last + step)));
  const days: number[] = [];
  for (let day = first; day <= asOf + QUARTER_DAYS; day += step) days.push(Math.round(day));
  return days;
}

/** One more contact on a day weighs as much as a day that is this much further away. */
const DAYS_A_CONTACT = 3;

/** What a planned contact looks for. */
interface DayWish {
  readonly due: number;
  /** Days it may be away from the due day: a third of the interval. */
  readonly reach: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Working day near the due day on which the owner has the fewest contacts and the account none, so that what
 * is overdue everywhere does not all fall on the first morning.
 */
function freeDay(
  { due, reach, from, until }: DayWish,
  busy: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  perDay: number,
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let away = 0; away <= reach && away < least; away += 1) {
    for (const day of away === 0 ? [due] : [due + away, due - away]) {
      const load = busy.get(day) ?? 0;
      if (day < from || day > until || !isWorkingDay(day) || load >= perDay || taken.has(day)) continue;
      const cost = away + DAYS_A_CONTACT * load;
      if (cost < least) [best, least] = [day, cost];
    }
  }
  return best;
}

/**
 * Plans the contacts of the 90 days after the as-of day. Important classes choose their days first.
 *
 * @param portfolio - Records of the workbook.
 * @param scored - The same portfolio scored.
 * @param settings - Standards and contacts a day.
 * @returns The plan; lost accounts and prospects are not in it.
 */
export function visitPlan(portfolio: Portfolio, scored: ScoredPortfolio, settings: Settings): VisitPlan {
  const { asOf } = portfolio;
  const from = asOf + 1;
  const until = asOf + QUARTER_DAYS;
  const records = recordsOfAccounts(portfolio);
  const wanted = scored.accounts.flatMap((row, index) => {
    if (row.firstOrder === null || row.stage === "lost") return [];
    const standard = settings.standards[row.tier.serviceClass];
    return rhythmsOf(records[index], standard, asOf).flatMap((rhythm) =>
      dueDays(rhythm, row.account.id, asOf).map((due) => ({
        row,
        kind: rhythm.kind,
        due,
        importance: standard.importance,
        reach: Math.max(3, Math.floor(120 / rhythm.perYear)),
      })),
    );
  });
  wanted.sort((a, b) => b.importance - a.importance || a.due - b.due);
  const busyByOwner = new Map<string | null, Map<number, number>>();
  const takenByAccount = new Map<string, Set<number>>();
  const contacts = wanted.map(({ row, kind, due, reach }): PlannedContact => {
    const busy = busyByOwner.get(row.owner) ?? new Map<number, number>();
    busyByOwner.set(row.owner, busy);
    const taken = takenByAccount.get(row.account.id) ?? new Set<number>();
    takenByAccount.set(row.account.id, taken);
    const date = freeDay({ due, reach, from, until }, busy, taken, settings.capacity.contactsPerDay);
    if (date !== null) {
      busy.set(date, (busy.get(date) ?? 0) + 1);
      taken.add(date);
    }
    return { scored: row, owner: row.owner, kind, due, date };
  });
  const counts = new Map<string | null, { due: number; planned: number }>();
  for (const { owner, date } of contacts) {
    const count = counts.get(owner) ?? { due: 0, planned: 0 };
    counts.set(owner, count);
    count.due += 1;
    if (date !== null) count.planned += 1;
  }
  const coverage = [...counts]
    .map(([owner, { due, planned }]) => ({ owner, due, planned, coverage: due === 0 ? 1 : planned / due }))
    .sort((a, b) => (a.owner === null ? 1 : b.owner === null ? -1 : a.owner < b.owner ? -1 : 1));
  const dayOf = ({ date, due }: PlannedContact): number => date ?? due;
  return { from, until, contacts: [...contacts].sort((a, b) => dayOf(a) - dayOf(b)), coverage };
}
