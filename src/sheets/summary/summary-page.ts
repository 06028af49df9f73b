/** What every block of the tier summary works on: the draft, the facts, the words and where rows begin. */
import type { TierSummary } from "../../accounts/tier-summary";
import { actionWords } from "../../language/actions";
import { formats, type Formats } from "../../language/formats";
import type { Language } from "../../language/language";
import { summaryWords } from "../../language/summary";
import type { SummaryWords } from "../../language/summary-words";
import { SheetDraft } from "../sheet-draft";
import { ScoreSums, type ScoredListPlace } from "./score-sums";
import { tableMoney, type TableMoney } from "./table-money";

/** First rows of the blocks, as Excel shows them. */
export interface SummaryRows {
  readonly tierTotal: number;
  readonly allTime: number;
  readonly chartTitle: number;
  readonly chartEnd: number;
  readonly listTitle: number;
  readonly footTitle: number;
  readonly footEnd: number;
  readonly basis: number;
}

/** A page being drawn, with all a block needs. */
export interface SummaryPage {
  readonly draft: SheetDraft;
  readonly summary: TierSummary;
  readonly language: Language;
  readonly words: SummaryWords;
  readonly formats: Formats;
  readonly rows: SummaryRows;
  readonly money: TableMoney;
  /** Formulas over the scored list; null where the page holds numbers. */
  readonly sums: ScoreSums | null;
}

/** Most rows the risk list shows. */
export const AT_RISK_ROWS = 10;
/** Most movers in each direction. */
export const MOVER_ROWS = 5;
/** Owners shown. */
export const OWNER_ROWS = 5;

/**
 * Where the blocks stand: the four-tier page of the specification, with rows inserted for more tiers.
 *
 * @param tiers - Number of tiers shown, 1 to 6.
 * @returns Rows as Excel shows them.
 */
function summaryRows(tiers: number): SummaryRows {
  const tierTotal = 6 + tiers;
  const allTime = tierTotal + 1;
  const chartTitle = Math.max(11, allTime) + 2;
  const chartEnd = chartTitle + Math.max(9, tiers + 5);
  const listTitle = chartEnd + 2;
  const footTitle = listTitle + 1 + AT_RISK_ROWS + 2;
  const footEnd = footTitle + 1 + Math.max(OWNER_ROWS, tiers + 1);
  return { tierTotal, allTime, chartTitle, chartEnd, listTitle, footTitle, footEnd, basis: footEnd + 2 };
}

/**
 * A page to fill.
 *
 * @param summary - The facts, at most six tiers.
 * @param language - The page's language.
 * @param scores - Where the scored list stands, in the same language; null for a page of numbers.
 * @returns An empty draft with all a block needs.
 */
export function summaryPage(
  summary: TierSummary,
  language: Language,
  scores: ScoredListPlace | null,
): SummaryPage {
  const { stages } = actionWords[language];
  return {
    draft: new SheetDraft(),
    summary,
    language,
    words: summaryWords[language],
    formats: formats[language],
    rows: summaryRows(summary.tiers.length),
    sums:
      scores === null
        ? null
        : new ScoreSums(scores, stages["lost"] ?? "lost", stages["prospect"] ?? "prospect"),
    money: tableMoney(summary.total.sales, summary.currency, language),
  };
}
