/** Cells of the live card that are worked out once: the chosen account, its rows' first and last days, sums. */
import {
  between,
  countBetween,
  live,
  ownRows,
  score,
  scoreColumn,
  sumBetween,
  type LiveSources,
} from "./live-sources";
import type { LiveFacts } from "./live-facts";
import type { LiveCell } from "./live-text";

/** Columns of the list of contact kinds. */
export interface LiveKindLists {
  readonly costs: string;
  /** 1 for what counts as a visit. */
  readonly visits: string;
  /** Contacts without a cost of their own in the last 12 months and the 12 before, and all of the last 90 days. */
  readonly unpriced: string;
  readonly unpricedBefore: string;
  readonly recent: string;
}

/** Where the lists beside the card stand. */
export interface LiveLists {
  /** Entries of the drop-down, ids and names of the accounts. */
  readonly entries: string;
  readonly ids: string;
  readonly names: string;
  readonly tierLabels: string;
  /** The kinds of contact; null without kinds. */
  readonly kinds: LiveKindLists | null;
  /** Sales of the whole ledger in the earliest of the three periods. */
  readonly companyEarlier: number;
}

/** A criterion that means exactly this text, whatever it begins with or contains. */
function exactly(text: string): string {
  return `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
}

/**
 * What contacts of a span cost: their own costs, else the unit cost of their kind.
 *
 * @param sources - Where the user's tables stand.
 * @param lists - Where the kinds of contact stand.
 * @param after - Cell with the day before the first.
 * @param until - Cell with the last day.
 * @param counts - Where contacts without a cost of their own are counted by kind.
 * @returns An expression; null without visits.
 */
export function contactCosts(
  { visits, contactKinds }: LiveSources,
  { kinds }: LiveLists,
  after: string,
  until: string,
  counts: "unpriced" | "unpricedBefore",
): string | null {
  const date = visits?.columns["date"];
  if (visits === null || date === undefined) return null;
  const { kind, cost } = visits.columns;
  const rows = `${ownRows(visits)},${between(date, after, until)}`;
  const own = cost === undefined ? "0" : `SUMIFS(${cost},${rows})`;
  if (kind === undefined || kinds === null) {
    const unpriced = cost === undefined ? "" : `,${cost},""`;
    return `${own}+COUNTIFS(${rows}${unpriced})*${String(contactKinds[0]?.cost ?? 0)}`;
  }
  return `${own}+SUMPRODUCT(${kinds[counts]},${kinds.costs})`;
}

/** Contacts of the account counted by kind, beside the list of kinds. */
function kindCells({ visits, contactKinds }: LiveSources): readonly LiveCell[] {
  const date = visits?.columns["date"];
  const kind = visits?.columns["kind"];
  if (visits === null || date === undefined || kind === undefined) return [];
  const { cost } = visits.columns;
  const unpriced = cost === undefined ? "" : `,${cost},""`;
  return contactKinds.flatMap((_, index): LiveCell[] => {
    const row = String(2 + index);
    const count = (after: string, until: string, more: string): string =>
      `COUNTIFS(${ownRows(visits)},${between(date, after, until)},${kind},$AD${row}${more})`;
    return [
      [`AG${row}`, count(live.yearAgo, live.asOf, unpriced)],
      [`AH${row}`, count(live.twoYearsAgo, live.yearAgo, unpriced)],
      [`AI${row}`, count(`(${live.asOf}-90)`, live.asOf, "")],
    ];
  });
}

function visitsDone(sources: LiveSources, { kinds }: LiveLists, facts: LiveFacts): string | null {
  const any = countBetween(sources.visits, "date", `(${live.asOf}-90)`, live.asOf);
  const kind = sources.visits?.columns["kind"];
  if (any === null || kind === undefined || kinds === null) return any;
  return `IF(${facts.of("anyContact")}=1,${any},SUMPRODUCT(${kinds.recent},${kinds.visits}))`;
}

/** What is invoiced and not paid, for invoices that also meet a condition. */
function unpaid({ receivables }: LiveSources, condition: string): string | null {
  if (receivables === null) return null;
  const { amount, paidAmount, paidOn, invoiced } = receivables.columns;
  if (amount === undefined || (paidAmount === undefined && paidOn === undefined)) return null;
  const known = invoiced === undefined ? "" : `,${between(invoiced, null, live.asOf)}`;
  const rows = `${ownRows(receivables)}${known}${condition}`;
  const total = `SUMIFS(${amount},${rows})`;
  if (paidOn === undefined) return `${total}-SUMIFS(${paidAmount ?? amount},${rows})`;
  const paid = `,${paidOn},">0",${between(paidOn, null, live.asOf)}`;
  if (paidAmount === undefined) return `${total}-SUMIFS(${amount},${rows}${paid})`;
  return [
    total,
    `SUMIFS(${paidAmount},${rows}${paid})`,
    `SUMIFS(${paidAmount},${rows},${paidOn},"")`,
    `SUMIFS(${amount},${rows}${paid},${paidAmount},"")`,
  ].join("-");
}

function orderCells(sources: LiveSources, { companyEarlier }: LiveLists): readonly LiveCell[] {
  const { orders } = sources;
  if (orders === null) return [];
  const { date = "", amount = "" } = orders.columns;
  const rows = `${ownRows(orders)},${between(date, null, live.asOf)}`;
  return [
    [live.firstRow, `INT(MINIFS(${date},${rows}))`],
    [live.firstOrder, `INT(MINIFS(${date},${rows},${amount},">0"))`],
    [live.lastOrder, `INT(MAXIFS(${date},${rows},${amount},">0"))`],
    [live.companyNow, `SUM(${scoreColumn(sources, "sales12")})`],
    [live.companyBefore, `SUM(${scoreColumn(sources, "salesBefore")})`],
    [live.companyEarlier, String(companyEarlier)],
    [live.ordersEffect, "IFERROR((C25-D25)*(IF(C25>0,C20/C25,D20/D25)+IF(D25>0,D20/D25,C20/C25))/2,0)"],
  ];
}

function caseCells({ complaints }: LiveSources): readonly LiveCell[] {
  if (complaints === null) return [];
  const { opened, closed } = complaints.columns;
  if (opened === undefined || closed === undefined) return [];
  const rows = `${ownRows(complaints)},${between(opened, null, live.asOf)}`;
  const blank = `${rows},${closed},""`;
  const later = `${rows},${between(closed, live.asOf, null)}`;
  const first = (rest: string): string => `IF(COUNTIFS(${rest})=0,${live.asOf},MINIFS(${opened},${rest}))`;
  return [
    [live.openCases, `COUNTIFS(${blank})+COUNTIFS(${later})`],
    [live.openSince, `INT(MIN(${first(blank)},${first(later)}))`],
    [live.cases, `COUNTIFS(${ownRows(complaints)},${between(opened, live.yearAgo, live.asOf)})`],
  ];
}

/**
 * Helper cells of the live card.
 *
 * @param sources - Where the user's tables stand.
 * @param lists - Where the lists beside the card stand.
 * @param facts - Looks up what formulas can't work out.
 * @returns Cells outside the print area.
 */
export function helperCells(sources: LiveSources, lists: LiveLists, facts: LiveFacts): readonly LiveCell[] {
  const plainId = `MID(${live.idKey},2,300)`;
  const accounts = sources.accounts;
  const accountKey = accounts?.keyedBy === "name" ? `MID(${live.nameKey},2,300)` : plainId;
  const optional: readonly (readonly [string, string | null])[] = [
    [live.costBefore, contactCosts(sources, lists, live.twoYearsAgo, live.yearAgo, "unpricedBefore")],
    [live.balance, unpaid(sources, "")],
    [live.overdue, dueCondition(sources)],
    [live.surveys, surveyCount(sources)],
    [live.visits, visitsDone(sources, lists, facts)],
  ];
  return [
    [live.place, `MATCH($A$1,${lists.entries},0)`],
    [live.id, `INDEX(${lists.ids},${live.place})`],
    [live.name, `INDEX(${lists.names},${live.place})`],
    [live.idKey, exactly(live.id)],
    [live.nameKey, exactly(live.name)],
    ["N1", live.id],
    [live.scoreRow, `MATCH(${plainId},${scoreColumn(sources, "id")},0)`],
    [
      live.accountRow,
      accounts === null
        ? "NA()"
        : // Ids may be numbers in the user's table.
          `IFERROR(MATCH(${accountKey},${accounts.account},0),MATCH(VALUE(${accountKey}),${accounts.account},0))`,
    ],
    [live.yearAgo, `EDATE(${live.asOf},-12)`],
    [live.twoYearsAgo, `EDATE(${live.asOf},-24)`],
    [live.threeYearsAgo, `EDATE(${live.asOf},-36)`],
    [live.tierRank, `IFERROR(MATCH(${score(sources, "tier")},${lists.tierLabels},0),0)`],
    [live.visitsStandard, score(sources, "visitsStandard")],
    ...orderCells(sources, lists),
    ...kindCells(sources),
    ...caseCells(sources),
    ...optional.flatMap(([address, expression]): LiveCell[] =>
      expression === null ? [] : [[address, expression]],
    ),
  ];
}

function dueCondition(sources: LiveSources): string | null {
  const due = sources.receivables?.columns["due"];
  return due === undefined ? null : unpaid(sources, `,${due},"<"&(${live.asOf}-30)`);
}

function surveyCount({ surveys }: LiveSources): string | null {
  return surveys?.columns["score"] === undefined ? null : countBetween(surveys, "date", null, live.asOf);
}

/**
 * Sales of one of the three 12-month periods; "—" for a period before the account's first order row.
 *
 * @param sources - Where the user's tables stand.
 * @param field - Column to sum.
 * @param after - Cell with the day before the first.
 * @param until - Cell with the last day.
 * @returns An expression; null when formulas can't sum the orders.
 */
export function periodSum(
  sources: LiveSources,
  field: "amount" | "margin",
  after: string,
  until: string,
): string | null {
  const sum = sumBetween(sources.orders, field, after, until);
  if (sum === null || until === live.asOf) return sum;
  return `IF(AND(${live.firstRow}>0,${live.firstRow}<=${until}),${sum},"—")`;
}
