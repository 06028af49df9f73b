/** What the formulas of the live card are made from, and how a chance of churn is written in them. */
import type { CardPage } from "../card/card-page";
import type { LiveFacts } from "./live-facts";
import type { LiveLists } from "./live-helpers";
import type { LiveSources } from "./live-sources";
import { percentOf } from "./live-text";

/** What the formulas of the live card are made from. */
export interface LiveContext {
  readonly page: CardPage;
  readonly sources: LiveSources;
  readonly lists: LiveLists;
  readonly facts: LiveFacts;
}

/** Cells with a formula; null where the user's tables lack what it needs. */
export type MaybeCell = readonly [address: string, expression: string | null];

/** A chance of churn in percent, never written as certain. */
export function riskPercentText(page: CardPage, value: string, basis: string): string {
  const about = page.language === "zh-CN" ? "约" : "~";
  return `IF(${value}<0.005,"<1%",IF(${value}>=0.995,">99%",IF(${basis}="P0","${about}","")&${percentOf(value)}))`;
}

/** The range of a chance of churn. */
export function riskRangeText(low: string, high: string): string {
  return `TEXT(MIN(${low},0.99)*100,"0")&"–"&TEXT(MAX(${high},0.01)*100,"0")&"%"`;
}
