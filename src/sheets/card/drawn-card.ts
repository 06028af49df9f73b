/** One account card, block by block. */
import type { AccountCard } from "../../accounts/account-card";
import type { Language } from "../../language/language";
import { palette } from "../palette";
import type { ChartLayout, StyledRange } from "../sheet-layout";
import { type } from "../type-styles";
import { drawDealings, drawSatisfaction, drawWallet } from "./card-dealings";
import {
  chartAreas,
  drawMonthsTitle,
  drawRhythmTitle,
  drawScoresTitle,
  monthsChart,
  rhythmChart,
  scoresChart,
} from "./card-charts";
import { drawHeader } from "./card-header";
import { drawFoot, drawOutlook, drawPlan, drawReasons, totalRiskRow } from "./card-outlook";
import { cardPage, type CardContext, type CardGraphics, type CardPage } from "./card-page";
import { drawPerformance } from "./card-performance";
import { drawBasics, drawProfile } from "./card-profile";
import { drawMonthBars, drawRhythmText, drawRiskBar, drawScoreBars } from "./cell-graphics";
import { riskBullet } from "./risk-bullet";

/** A card as drawn. */
export interface DrawnCard {
  readonly page: CardPage;
  /** Styles of single cells that depend on the account. */
  readonly own: readonly StyledRange[];
  readonly charts: readonly ChartLayout[];
  /** Row of the card, from 1, in which the parts of the risk add up. */
  readonly totalRiskRow: number;
}

function drawGraphics(page: CardPage, place: number): Pick<DrawnCard, "charts" | "own"> {
  const name = (what: string): string => `${what}-${String(place + 1)}`;
  drawMonthsTitle(page);
  drawRhythmTitle(page);
  drawScoresTitle(page);
  const charts: (ChartLayout | null)[] = [];
  const own: StyledRange[] = [];
  if (page.graphics === "cells") {
    drawMonthBars(page);
    drawRiskBar(page);
  } else {
    charts.push(monthsChart(page, name("months")), riskBullet(page, name("risk")));
  }
  if (page.graphics === "all-charts") {
    const [months = null] = charts;
    const drawn = {
      months,
      rhythm: rhythmChart(page, name("rhythm")),
      scores: scoresChart(page, name("scores")),
    };
    charts.push(drawn.rhythm, drawn.scores);
    for (const which of ["months", "rhythm", "scores"] as const) {
      if (drawn[which] === null)
        own.push({ range: page.draft.range(chartAreas[which]), style: { fill: palette.tint } });
    }
  } else {
    drawRhythmText(page);
    drawScoreBars(page);
    if (page.card.satisfaction.surveys.length === 0)
      own.push({ range: page.draft.range(chartAreas.scores), style: { fill: palette.tint } });
  }
  return { charts: charts.filter((chart): chart is ChartLayout => chart !== null), own };
}

/**
 * Draws one card.
 *
 * @param card - The facts.
 * @param place - Which card of the book it is, from 0.
 * @param context - What every card shares.
 * @param language - Language of the card.
 * @param graphics - How graphics are drawn.
 * @returns The card's draft, its own styles and charts.
 */
export function drawCard(
  card: AccountCard,
  place: number,
  context: CardContext,
  language: Language,
  graphics: CardGraphics,
): DrawnCard {
  const page = cardPage(card, place, context, language, graphics);
  const { draft } = page;
  draft.style("A1:L58", { vertical: "Center" });
  draft.style("M1:X58", type.chartData);
  draft.put("N1", card.scored.account.id);
  const own = drawHeader(page);
  drawBasics(page);
  drawProfile(page);
  drawPerformance(page);
  drawDealings(page);
  drawWallet(page);
  drawSatisfaction(page);
  drawOutlook(page);
  const lines = drawReasons(page);
  drawPlan(page);
  drawFoot(page);
  const { charts, own: tints } = drawGraphics(page, place);
  return { page, own: [...own, ...lines, ...tints], charts, totalRiskRow: totalRiskRow(page) };
}
