/** What the blocks of the allocation table work on, and where they stand. */
import type {
  AllocationQuestion,
  AllocationResult,
  ManagerLoad,
  MovesPoint,
} from "../../allocation/allocation";
import type { ScoredPortfolio, ServiceClass } from "../../accounts/scored-account";
import { allocationWords } from "../../language/allocation-table";
import type { AllocationWords } from "../../language/allocation-words";
import { formats, type Formats } from "../../language/formats";
import type { Language } from "../../language/language";
import { SheetDraft } from "../sheet-draft";
import { gatheredUnmet } from "./gathered-unmet";

/** What the caller may add. */
export interface AllocationTableOptions {
  /** Index of the point of the curve to lay out; by default the one the result chose. */
  readonly chosen?: number;
  /** Standard hours a month by service class, for the line of assumptions. */
  readonly standardHours?: Readonly<Record<ServiceClass, number>>;
}

/** The table being drawn, with all a block needs. */
export interface AllocationPage {
  readonly draft: SheetDraft;
  readonly question: AllocationQuestion;
  readonly result: AllocationResult;
  readonly scored: ScoredPortfolio;
  readonly point: MovesPoint | null;
  readonly loads: readonly ManagerLoad[];
  /** Managers summed up in one line because there are more than twenty. */
  readonly otherLoads: readonly ManagerLoad[];
  readonly language: Language;
  readonly words: AllocationWords;
  readonly formats: Formats;
  readonly options: AllocationTableOptions;
  readonly rows: AllocationRows;
}

/** Rows as Excel shows them. */
export interface AllocationRows {
  readonly total: number;
  /** Last row of the upper blocks. */
  readonly upperEnd: number;
  /** First row of "what is short"; equal to listTitle when nothing is. */
  readonly short: number;
  readonly listTitle: number;
  readonly listHead: number;
  readonly listEnd: number;
}

/** Most managers printed one a line. */
const MOST_MANAGERS = 20;

function shownLoads(point: MovesPoint | null): {
  readonly loads: readonly ManagerLoad[];
  readonly otherLoads: readonly ManagerLoad[];
} {
  const all = [...(point?.loads ?? [])].sort((a, b) => b.loadBefore - a.loadBefore);
  if (all.length <= MOST_MANAGERS) return { loads: all, otherLoads: [] };
  const change = (load: ManagerLoad): number => Math.abs(load.loadAfter - load.loadBefore);
  const kept = new Set([...all].sort((a, b) => change(b) - change(a)).slice(0, MOST_MANAGERS));
  return { loads: all.filter((load) => kept.has(load)), otherLoads: all.filter((load) => !kept.has(load)) };
}

/** Lines of "what is short": one an unmet need, then what should be looked at, at most eight. */
export const SHORT_LINES = 8;

/**
 * A page to fill.
 *
 * @param result - The allocation.
 * @param question - What was asked: accounts, managers, rules.
 * @param scored - The scored portfolio.
 * @param language - Language of the page.
 * @param options - What the caller adds.
 * @returns An empty draft with all a block needs.
 */
export function allocationPage(
  result: AllocationResult,
  question: AllocationQuestion,
  scored: ScoredPortfolio,
  language: Language,
  options: AllocationTableOptions,
): AllocationPage {
  const point = result.points[options.chosen ?? result.chosen] ?? null;
  const { loads, otherLoads } = shownLoads(point);
  const lines = loads.length + (otherLoads.length > 0 ? 1 : 0);
  const total = 6 + lines;
  const upperEnd = Math.max(total + (result.leftOut.length > 0 ? 1 : 0), 15);
  const short = upperEnd + 2;
  const gathered = gatheredUnmet(result.unmet);
  const remarks = result.problems.filter(({ stops }) => !stops);
  const shortLines = Math.min(gathered.length + remarks.length, SHORT_LINES);
  const listTitle = shortLines > 0 ? short + shortLines + 2 : short;
  const listHead = listTitle + 1;
  return {
    draft: new SheetDraft(),
    question,
    result,
    scored,
    point,
    loads,
    otherLoads,
    language,
    words: allocationWords[language],
    formats: formats[language],
    options,
    rows: {
      total,
      upperEnd,
      short,
      listTitle,
      listHead,
      listEnd: listHead + Math.max(1, question.accounts.length),
    },
  };
}
