/** The slide on service: contacts against standard by tier, and load by owner. */
import type PptxGenJS from "pptxgenjs";
import type { OwnerLoad, TierSummary } from "../accounts/tier-summary";
import { deckWords } from "../language/deck";
import { formats, numberText } from "../language/formats";
import type { Language } from "../language/language";
import { summaryWords } from "../language/summary";
import { palette } from "../sheets/palette";
import {
  addHeading,
  addNote,
  addSlide,
  addTable,
  chartLook,
  ink,
  DASH,
  SLIDE,
  type Deck,
  type SlideCell,
  type SlideColumn,
} from "./deck-frame";

/** Load above which an owner is marked. */
const OVERLOAD = 1.15;
const OWNERS = 12;

const loadOf = (owner: OwnerLoad): number => (owner.capacity > 0 ? owner.hours / owner.capacity : 0);

function addCoverage(deck: Deck, slide: PptxGenJS.Slide, summary: TierSummary, language: Language): void {
  const words = summaryWords[language];
  const f = formats[language];
  addHeading(deck, slide, words.coverage.title, [SLIDE.margin, 1.4, 6]);
  const total =
    summary.coverageTotal === null ? [] : [{ ...summary.coverageTotal, label: words.tiers.total }];
  addTable(
    deck,
    slide,
    words.coverage.heads.map((head, index): SlideColumn => ({
      head,
      width: index === 0 ? 1.5 : 0.92,
      align: index === 0 ? "left" : "right",
    })),
    [...(summary.coverage ?? []), ...total].map((row): readonly SlideCell[] => [
      row.label,
      numberText(row.standard),
      numberText(row.done),
      row.onStandardShare === null ? DASH : f.percentText(row.onStandardShare),
      numberText(row.overdue),
      numberText(row.hours),
    ]),
    { x: SLIDE.margin, y: 1.75, rowHeight: 0.42, fontSize: 12, total: total.length > 0 },
  );
  const below = 1.75 + 0.42 * ((summary.coverage?.length ?? 0) + 2) + 0.2;
  addNote(deck, slide, deckWords[language].coverageMeaning, [SLIDE.margin, below, 6, 0.8]);
}

/**
 * The slide with coverage by tier and load by owner; without visits, load alone.
 *
 * @param deck - The deck.
 * @param summary - The facts.
 * @param language - Language of the slide.
 */
export function addServiceSlide(deck: Deck, summary: TierSummary, language: Language): void {
  const owners = [...summary.loads].sort((a, b) => loadOf(b) - loadOf(a)).slice(0, OWNERS);
  if (owners.length === 0 && summary.coverage === null) return;
  const words = summaryWords[language];
  const texts = deckWords[language];
  const over = summary.loads.filter((owner) => loadOf(owner) > OVERLOAD).length;
  const title =
    owners.length === 0 ? texts.service : over === 0 ? texts.notOverloaded : texts.overloaded(over);
  const slide = addSlide(deck, title, texts.service);
  const wide = summary.coverage === null;
  if (wide) addNote(deck, slide, words.coverage.none, [SLIDE.margin, 6.72, 8, 0.25]);
  else addCoverage(deck, slide, summary, language);
  if (owners.length === 0) return;
  // A bar chart lists its categories from the bottom.
  const upward = [...owners].reverse();
  const x = wide ? SLIDE.margin : 7.1;
  addHeading(deck, slide, texts.loadHeading(owners.length, summary.loads.length), [x, 1.4, 6]);
  slide.addChart(
    "bar",
    [
      {
        name: words.loads.heads[4] ?? "",
        labels: upward.map((owner) => owner.owner),
        values: upward.map(loadOf),
      },
    ],
    {
      ...chartLook(deck),
      x,
      y: 1.75,
      w: SLIDE.width - SLIDE.margin - x,
      h: Math.min(4.9, 0.55 * owners.length + 0.4),
      barDir: "bar",
      barGapWidthPct: 35,
      // One colour a bar: those above the mark are dark, as on the page.
      chartColors: upward.map((owner) => ink(loadOf(owner) > OVERLOAD ? palette.bandUrgent : palette.mid)),
      valAxisMinVal: 0,
      valAxisHidden: true,
      valGridLine: { style: "none" },
      showValue: true,
      dataLabelFormatCode: "0%",
      dataLabelFontSize: 11,
      dataLabelColor: ink(palette.ink),
      altText: words.loads.title,
    },
  );
}
