/**
 * Facts of every account beside the live card: what the add-in worked out and no formula can, one row an
 * account, found by the place of the account in the drop-down.
 */
import type { CardPage } from "../card/card-page";
import { shownReasons } from "../card/card-outlook";
import { columnLetters } from "../a1-range";
import type { Cell } from "../sheet-layout";
import { live } from "./live-sources";

/** Facts that do not stand in a cell of the printed card under an address of their own. */
const namedFacts = {
  daysToPay: ({ card }) => card.dealings.daysSalesOutstanding ?? "",
  openCases: ({ card }) => card.dealings.openComplaints ?? "",
  cases: ({ card }) => card.satisfaction.complaints12 ?? "",
  anyContact: ({ card, settings }) =>
    settings.standards[card.scored.tier.serviceClass].visitsPerYear === 0 ? 1 : 0,
  marginRate: ({ card }) => {
    const { margin, sales } = card.performance;
    const known = (["now", "before", "earlier"] as const).find(
      (period) => margin[period] !== null && (sales[period] ?? 0) !== 0,
    );
    return known === undefined ? "" : (margin[known] ?? 0) / (sales[known] ?? 1);
  },
  reason1: (page) => shownReasons(page)[0]?.[0] ?? "",
  points1: (page) => shownReasons(page)[0]?.[1] ?? "",
  reason2: (page) => shownReasons(page)[1]?.[0] ?? "",
  points2: (page) => shownReasons(page)[1]?.[1] ?? "",
  reason3: (page) => shownReasons(page)[2]?.[0] ?? "",
  points3: (page) => shownReasons(page)[2]?.[1] ?? "",
} as const satisfies Readonly<Record<string, (page: CardPage) => Cell>>;

/** Months and order days of the charts: "month 0" is the oldest of 24, "orderDay 0" the latest day. */
function seriesFact(page: CardPage, key: string): Cell | undefined {
  const [series, text] = key.split(" ");
  const place = Number(text);
  const { months, orderDates, satisfaction } = page.card;
  const survey = satisfaction.surveys[place];
  if (series === "surveyDay") return survey?.date ?? "";
  if (series === "survey") return survey?.score ?? "";
  const month = months[months.length - 24 + place];
  if (series === "month") return month?.sales ?? "";
  if (series === "yearEarlier") return month?.yearEarlier ?? "";
  // The latest day comes first, as the formulas find them.
  return series === "orderDay" ? (orderDates[orderDates.length - 1 - place] ?? "") : undefined;
}

/** Collects which facts the formulas of a live card look up, and gives them for every account. */
export class LiveFacts {
  private readonly keys: string[] = [];

  /**
   * @param firstColumn - Column from 0 where the facts begin.
   * @param accounts - Number of accounts.
   */
  constructor(
    private readonly firstColumn: number,
    private readonly accounts: number,
  ) {}

  /**
   * A fact of the chosen account.
   *
   * @param key - Address of a cell of the printed card, or the name of another fact.
   * @returns An expression; an empty text where there is nothing to show.
   */
  of(key: string): string {
    let place = this.keys.indexOf(key);
    if (place < 0) place = this.keys.push(key) - 1;
    const letters = columnLetters(this.firstColumn + place);
    const column = `$${letters}$2:$${letters}$${String(1 + this.accounts)}`;
    return `IF(INDEX(${column},${live.place})="","",INDEX(${column},${live.place}))`;
  }

  /** Number of columns the facts take. */
  get columns(): number {
    return this.keys.length;
  }

  /** What stands above the facts: address of the card's cell, or name. */
  get heads(): readonly string[] {
    return this.keys;
  }

  /**
   * The facts of one account.
   *
   * @param page - Its card, drawn.
   * @returns One cell a fact.
   */
  row(page: CardPage): readonly Cell[] {
    const named: Readonly<Record<string, ((page: CardPage) => Cell) | undefined>> = namedFacts;
    return this.keys.map((key) => named[key]?.(page) ?? seriesFact(page, key) ?? page.draft.value(key) ?? "");
  }
}
