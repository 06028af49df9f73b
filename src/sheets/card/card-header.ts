/** The card's head: name, risk, tier badge, six facts and six tiles. */
import { actionWords } from "../../language/actions";
import { directed, numberText, signedText } from "../../language/formats";
import { palette, textOnTier, tierFill } from "../palette";
import { thinLine } from "../sheet-draft";
import type { Cell, CellStyle, StyledRange } from "../sheet-layout";
import { type } from "../type-styles";
import { textWidth } from "../written-names";
import { aboutRisk, riskRange, riskSymbol } from "../written-risk";
import { DASH, type CardPage } from "./card-page";

/** Changes above are not written out. */
export const MOST_CHANGE = 9.99;

const pairs = ["A:B", "C:D", "E:F", "G:H", "I:J", "K:L"] as const;

const spread = (letters: string, from: number, to = from): string => {
  const [first = "A", last = first] = letters.split(":");
  return `${first}${String(from)}:${last}${String(to)}`;
};

function riskText(page: CardPage): readonly [string, string] {
  const { card, words, language } = page;
  const risk = card.scored.risk;
  if (risk === null) return [DASH, words.noRisk];
  if (risk.basis === "R") {
    return [`R ${numberText(risk.value, 2)}`, words.ruleIndexNote(card.scored.ordersTotal)];
  }
  const symbol = riskSymbol(risk);
  const band = risk.band === null ? "" : `${actionWords[language].bands[risk.band]} `;
  return [
    `${symbol === "" ? "" : `${symbol} `}${band}${aboutRisk(risk, language)}`,
    words.riskNote(risk.horizonDays, risk.basis, riskRange(risk.low, risk.high)),
  ];
}

function badgeNote(page: CardPage): string {
  const { card, words } = page;
  const { tier } = card.scored;
  if (tier.notes.includes("prospect")) return "";
  if (tier.overridden && tier.modelLabel !== null) return words.badge.override(tier.modelLabel);
  if (tier.notes.includes("strategic-floor")) return words.badge.floor(tier.modelLabel);
  if (tier.yearAgoLabel === null) return words.badge.newSince;
  return tier.yearAgoLabel === tier.label
    ? words.badge.sameAsYearAgo
    : words.badge.yearAgo(tier.yearAgoLabel);
}

function badgeLabel(page: CardPage): string {
  const { card, words, language } = page;
  const { tier } = card.scored;
  const label = tier.label ?? (tier.notes.includes("prospect") ? words.badge.prospect : words.badge.notRated);
  return language === "en-US" ? label.toUpperCase() : label;
}

function stageText(page: CardPage): string {
  const { card, language } = page;
  const stage = actionWords[language].stages[card.scored.stage] ?? card.scored.stage;
  const act = ["declining", "dormant", "lost"].includes(card.scored.stage);
  return act ? `◆ ${stage}` : stage;
}

function ticksText(page: CardPage): string {
  const { card, words } = page;
  const met = card.standards.filter((standard) => standard === true).length;
  // Not known counts as not met: the tick says what was shown, not what is true.
  const glyphs = "●".repeat(met) + "○".repeat(card.standards.length - met);
  return `${glyphs}  ${words.ticks(met, card.standards.length)}`;
}

function completeText(page: CardPage): string {
  const { card, words, settings, formats: f } = page;
  const share = f.percentText(card.completeness);
  const low = card.completeness < 0.5;
  if (card.daysSinceUpdate === null) return low ? `◇ ${share}` : share;
  const stale = card.daysSinceUpdate > settings.card.staleDays;
  const ago = words.daysAgo(card.daysSinceUpdate);
  if (low) return `◇ ${f.join([share, ago])}`;
  return stale ? `${share} · ◇ ${ago}` : f.join([share, ago]);
}

function changeText(page: CardPage, change: number | null): string {
  const { words, formats: f } = page;
  if (change === null) return words.noPriorYear;
  // Beyond tenfold the number says more of the small base than of the account.
  const percent =
    change >= MOST_CHANGE ? `>+${numberText(MOST_CHANGE * 100)}%` : `${signedText(change * 100)}%`;
  return words.vsPrior(directed(change, percent === "0%" ? f.percentText(0) : percent));
}

interface Tile {
  readonly value: Cell;
  readonly format: string;
  readonly note: string;
}

function tiles(page: CardPage): readonly Tile[] {
  const { card, words, formats: f } = page;
  const { tiles: t, scored } = card;
  const money = f.moneyCompact;
  const inYear =
    scored.firstOrder !== null && scored.sales12 > 0 && Math.abs(scored.sales12 - t.totalRevenue) < 0.005;
  return [
    { value: t.annualSales, format: money, note: changeText(page, t.annualSalesChange) },
    {
      value: t.totalRevenue,
      format: money,
      note: inYear ? words.allInTwelve : words.inTwelve(f.money(t.annualSales)),
    },
    {
      value: t.contactCost ?? DASH,
      format: f.moneySmall,
      note: t.contactCost === null ? words.noData : changeText(page, t.contactCostChange),
    },
    {
      value: t.netProfit ?? DASH,
      format: money,
      note: t.netProfit === null ? words.needsMargin : changeText(page, t.netProfitChange),
    },
    {
      value: t.years ?? DASH,
      format: "0.0",
      note: t.firstDeal === null ? words.noOrders : words.since(f.yearMonth(t.firstDeal)),
    },
    {
      value: scored.clv === null || scored.profitIfKept === null ? DASH : scored.clv.mean,
      format: money,
      note:
        scored.clv === null
          ? words.needsOrders
          : scored.profitIfKept === null
            ? scored.ordersTotal < 3
              ? words.needsOrders
              : words.needsMargin
            : words.range(f.moneyRange(scored.clv.p10, scored.clv.p90)),
    },
  ];
}

/**
 * Draws rows 1 to 8.
 *
 * @param page - The card.
 * @returns Styles of single cells that depend on the account: the badge's fill, the size of a long name.
 */
export function drawHeader(page: CardPage): readonly StyledRange[] {
  const { draft, card, words, scored, formats: f } = page;
  const { account, tier } = card.scored;
  const [risk, riskNote] = riskText(page);
  draft.put("A1:H1", account.name, {
    fontSize: 17,
    bold: true,
    color: palette.ink,
    vertical: "Bottom",
    shrink: true,
  });
  draft.put("I1:J1", risk, {
    fontSize: 9.5,
    bold: true,
    color: palette.ink,
    horizontal: "Right",
    shrink: true,
  });
  draft.put("K1:L1", badgeLabel(page), { fontSize: 11, bold: true, horizontal: "Center", shrink: true });
  const subtitle = [
    account.id,
    account.region,
    account.ownership,
    words.dataTo(f.dateText(scored.asOf)),
  ].filter((part): part is string => part !== null);
  draft.put("A2:H2", f.join(subtitle), { ...type.subtitle, shrink: true });
  const note: CellStyle = { fontSize: 7, color: palette.ink2, vertical: "Top", shrink: true };
  draft.put("I2:J2", riskNote, { ...note, horizontal: "Right" });
  draft.put("K2:L2", badgeNote(page), { ...note, horizontal: "Center" });
  const values = [
    card.scored.owner ?? DASH,
    account.coOwner ?? DASH,
    account.executiveSponsor ?? DASH,
    stageText(page),
    ticksText(page),
    completeText(page),
  ];
  pairs.forEach((pair, index) => {
    draft.put(spread(pair, 3), words.heads[index] ?? "", {
      fontSize: 7,
      color: palette.ink2,
      borders: [thinLine("top", palette.primary)],
    });
    draft.put(spread(pair, 4), values[index] ?? DASH, {
      fontSize: 9,
      bold: index < 4,
      color: palette.ink,
      vertical: "Top",
      shrink: true,
    });
  });
  const titles =
    scored.marginSource === "none" ? [...words.tiles.slice(0, 5), words.inSales.tile] : words.tiles;
  tiles(page).forEach((tile, index) => {
    const pair = pairs[index] ?? "A:B";
    const edge: CellStyle =
      index === 5 ? {} : { borders: [{ edge: "right", color: palette.white, weight: "Thick" }] };
    const box: CellStyle = { fill: palette.tint, horizontal: "Left", indent: 1, ...edge };
    draft.put(spread(pair, 5), titles[index] ?? "", { ...box, fontSize: 7.5, color: palette.ink2 });
    draft.put(spread(pair, 6, 7), tile.value, {
      ...box,
      fontSize: 17,
      bold: true,
      color: palette.ink,
      shrink: true,
    });
    draft.put(spread(pair, 8), tile.note, { ...box, fontSize: 7.5, color: palette.ink2, shrink: true });
  });
  const fill = tierFill(tier.rank, scored.tierLabels.length);
  const own: StyledRange[] = [
    { range: draft.range("K1:L1"), style: { fill, color: textOnTier(fill) } },
    ...tiles(page).map((tile, index): StyledRange => ({
      range: draft.range(spread(pairs[index] ?? "A:B", 6, 7)),
      style: { numberFormat: tile.format },
    })),
  ];
  if (textWidth(account.name) > 34) own.push({ range: draft.range("A1:H1"), style: { fontSize: 13 } });
  if (completeText(page).includes("◇")) {
    own.push({ range: draft.range("K4:L4"), style: { color: palette.warn } });
  }
  return own;
}
