/** The slide on movement between tiers: the matrix, and the names behind it. */
import type PptxGenJS from "pptxgenjs";
import type { MovedAccount, TierSummary } from "../accounts/tier-summary";
import { shortTier } from "../language/actions";
import { deckWords } from "../language/deck";
import { formats, numberText } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { palette } from "../sheets/palette";
import { summaryMovement } from "../sheets/summary/summary-text";
import { cutName } from "../sheets/written-names";
import {
  addHeading,
  addNote,
  addSlide,
  addTable,
  SLIDE,
  type Deck,
  type SlideCell,
  type SlideColumn,
} from "./deck-frame";

/** Names listed in each direction. */
const NAMES = 6;
/** Where the names begin, in inches from the left. */
const NAMES_LEFT = 7.55;

function addMatrix(
  deck: Deck,
  slide: PptxGenJS.Slide,
  moves: NonNullable<TierSummary["migration"]>,
  labels: readonly string[],
  language: Language,
): void {
  const words = summaryWords[language].migration;
  const tiers = labels.length;
  const columns: readonly SlideColumn[] = [
    { head: words.beforeHead, width: 1.5, align: "left" },
    ...[...labels.map(shortTier), words.lost, words.total].map((head): SlideColumn => ({
      head,
      width: 5.2 / (tiers + 2),
      align: "right",
    })),
  ];
  const cell = (before: number, now: number, value: number): SlideCell => {
    if (value === 0) return { text: "·", color: palette.ink3 };
    const text = numberText(value);
    if (before === tiers) return text;
    if (before === now) return { text, fill: palette.stayed };
    if (now < before) return { text: `▲ ${text}`, color: palette.primary, fill: palette.pale };
    return { text: `▼ ${text}`, color: palette.alert, fill: palette.alertFill };
  };
  const names = [...labels, words.entered];
  const rows = names.map((label, before): readonly SlideCell[] => {
    const counts = Array.from({ length: tiers + 1 }, (_, now) => moves.counts[before]?.[now] ?? 0);
    const sum = counts.reduce((total, value) => total + value, 0);
    return [
      label,
      ...counts.map((value, now) => cell(before, now, value)),
      { text: numberText(sum), strong: true },
    ];
  });
  const sums = Array.from({ length: tiers + 1 }, (_, now) =>
    names.reduce((total, _label, before) => total + (moves.counts[before]?.[now] ?? 0), 0),
  );
  addHeading(deck, slide, `${words.title}  ${words.nowHead}`, [SLIDE.margin, 1.4, 6.7]);
  addTable(deck, slide, columns, [...rows, [words.total, ...sums.map((value) => numberText(value)), ""]], {
    x: SLIDE.margin,
    y: 1.75,
    rowHeight: 0.44,
    fontSize: tiers > 4 ? 12 : 14,
    total: true,
  });
}

function addNames(
  deck: Deck,
  slide: PptxGenJS.Slide,
  moved: readonly MovedAccount[],
  top: number,
  heads: { readonly title: string; readonly change: string; readonly sales: string },
  language: Language,
): void {
  if (moved.length === 0) return;
  addHeading(deck, slide, heads.title, [NAMES_LEFT, top, 5.2]);
  addTable(
    deck,
    slide,
    [
      { head: summaryWords[language].atRisk.heads[0] ?? "", width: 2.75, align: "left" },
      { head: heads.change, width: 1.55, align: "left" },
      { head: heads.sales, width: 0.98, align: "right" },
    ],
    moved
      .slice(0, NAMES)
      .map(({ scored, from, to }): readonly SlideCell[] => [
        cutName(scored.account.name, 28),
        `${shortTier(from)} → ${shortTier(to)}`,
        formats[language].money(scored.sales12),
      ]),
    { x: NAMES_LEFT, y: top + 0.3, rowHeight: 0.32, fontSize: 11.5 },
  );
}

/**
 * The slide with the migration table and the largest accounts that moved; nothing when there is no earlier
 * period.
 *
 * @param deck - The deck.
 * @param summary - The facts, at most six tiers.
 * @param language - Language of the slide.
 */
export function addMigrationSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const moves = summary.migration;
  if (moves === null) return;
  const words = summaryWords[language];
  const texts = deckWords[language];
  const slide = addSlide(
    deck,
    `${texts.movement}: ${summaryMovement(summary, language)}`,
    words.migration.split(moves.real, moves.byRule, moves.both),
  );
  addMatrix(
    deck,
    slide,
    moves,
    summary.tiers.map(({ label }) => label),
    language,
  );
  addNote(deck, slide, texts.splitMeaning, [SLIDE.margin, 6.1, 6.7, 0.75]);
  const up = moves.moved.filter((one) => one.up);
  const down = moves.moved.filter((one) => !one.up);
  const heads = { change: texts.tierChange, sales: words.tiers.heads[3] ?? "" };
  addNames(deck, slide, up, 1.4, { ...heads, title: texts.movedUp(up.length, NAMES) }, language);
  addNames(deck, slide, down, 4.15, { ...heads, title: texts.movedDown(down.length, NAMES) }, language);
}
