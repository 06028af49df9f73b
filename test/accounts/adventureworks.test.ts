/** The AdventureWorks resellers, scored once: tiers, cards and summary against figures worked out another way. */
import { cardFacts } from "../../src/accounts/card-facts";
import { historyRows, lastClosed } from "../../src/accounts/history";
import { isAtRisk } from "../../src/accounts/risk-totals";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { serialDay } from "../../src/accounts/calendar";
import { defaultSettings, type Settings } from "../../src/accounts/settings";
import { tierSummary } from "../../src/accounts/summary-facts";
import { adventureWorks, adventureWorksPresent } from "./adventureworks-portfolio";

// Lifetime value is not looked at here; one month of it keeps the test short.
const settings: Settings = { ...defaultSettings, value: { ...defaultSettings.value, months: 1 } };
const first = serialDay(2012, 12, 31);
const second = serialDay(2013, 10, 31);

(adventureWorksPresent ? describe : describe.skip)("AdventureWorks", () => {
  const portfolio = { ...adventureWorks("9999-12-31", 0.24), asOf: second };
  const scored = scorePortfolio(portfolio, settings);
  const summary = tierSummary(portfolio, scored, settings);

  it("has 701 accounts, of which the 71 without an order are prospects", () => {
    const prospects = scored.accounts.filter(({ stage }) => stage === "prospect");
    expect([scored.accounts.length, prospects.length, summary.prospects]).toEqual([701, 71, 71]);
  });

  it("ties to the ledger of 64,429,841.82", () => {
    expect(scored.salesTotal).toBeCloseTo(64_429_841.82, 2);
    expect([summary.ledgerDifference, summary.allTime.orders, summary.allTime.accounts]).toEqual([
      0, 2905, 630,
    ]);
  });

  it("says by how much it does not tie to a ledger with another sum", () => {
    const other = tierSummary(portfolio, scored, settings, { ledgerTotal: 64_430_000 });
    expect(other.ledgerDifference).toBeCloseTo(-158.18, 2);
  });

  it("has 155 A accounts with 80.1 % of sales, 99 B and 376 C", () => {
    expect(summary.tiers.map(({ accounts }) => accounts)).toEqual([155, 99, 376]);
    expect(summary.tiers[0].sales / summary.total.sales).toBeCloseTo(0.801, 3);
  });

  it("has tiers that add up to the total", () => {
    const sum = (pick: (tier: (typeof summary.tiers)[number]) => number): number =>
      summary.tiers.reduce((total, tier) => total + pick(tier), 0);
    expect(sum(({ accounts }) => accounts)).toBe(summary.total.accounts);
    expect(sum(({ sales }) => sales)).toBeCloseTo(summary.total.sales, 4);
    expect(sum(({ netProfit }) => netProfit ?? 0)).toBeCloseTo(summary.total.netProfit ?? Number.NaN, 4);
    expect(sum(({ hours }) => hours)).toBeCloseTo(summary.total.hours, 6);
    expect(sum(({ netChange }) => netChange ?? 0)).toBe(summary.total.netChange);
    expect(sum(({ expectedLoss }) => expectedLoss ?? 0)).toBeCloseTo(
      summary.risk?.expectedLoss ?? Number.NaN,
      4,
    );
  });

  it("is as concentrated as the page shows: top 10 % with 42 %, 155 accounts for 80 %, HHI 52, Gini .67", () => {
    const { top10, top20, accountsFor80, hhi, gini } = summary.concentration;
    expect([top10.toFixed(2), top20.toFixed(2), accountsFor80, hhi.toFixed(0), gini.toFixed(2)]).toEqual([
      "0.42",
      "0.67",
      155,
      "52",
      "0.67",
    ]);
  });

  it("has 210 accounts that came and 72 that left", () => {
    expect([summary.migration?.entered, summary.migration?.left]).toEqual([210, 72]);
  });

  it("has movers whose effects add up, the largest rise 324k and the largest fall 213k", () => {
    for (const { change, ordersEffect, sizeEffect } of [...summary.moversUp, ...summary.moversDown])
      expect(ordersEffect + sizeEffect).toBeCloseTo(change, 6);
    expect(
      [summary.moversUp[0].change, summary.moversDown[4].change].map((value) => Math.round(value / 1000)),
    ).toEqual([324, -213]);
  });

  it("lists the accounts at high or urgent risk first, each part by expected loss", () => {
    const rows = summary.atRisk.map(({ scored: row }) => row);
    const first = rows.filter(isAtRisk);
    expect(rows.slice(0, first.length)).toEqual(first);
    for (const part of [first, rows.slice(first.length)]) {
      const losses = part.map(({ expectedLoss }) => expectedLoss ?? 0);
      expect(losses).toEqual([...losses].sort((a, b) => b - a));
    }
    expect(rows).toHaveLength(10);
  });

  it("splits the movement between two closed periods into real and by rule, adding up", () => {
    const then = { ...portfolio, asOf: first };
    const lower: Settings = {
      ...settings,
      tiers: {
        ...settings.tiers,
        schemes: {
          ...settings.tiers.schemes,
          ABC: { ...settings.tiers.schemes.ABC, cuts: [0.7, 0.9] },
        },
      },
    };
    const closed = lastClosed(historyRows(scorePortfolio(then, lower), lower), second);
    if (closed === null) throw new Error("the period must be found");
    const { migration, comparedWith } = tierSummary(portfolio, scored, settings, { closed });
    expect(comparedWith).toBe("closed-period");
    expect((migration?.real ?? 0) + (migration?.byRule ?? 0) + (migration?.both ?? 0)).toBe(
      (migration?.up ?? 0) + (migration?.down ?? 0),
    );
    expect([migration?.up, migration?.down, migration?.real, migration?.byRule, migration?.both]).toEqual([
      59, 26, 49, 31, 5,
    ]);

    const same = lastClosed(historyRows(scorePortfolio(then, settings), settings), second);
    if (same === null) throw new Error("the period must be found");
    const unchanged = tierSummary(portfolio, scored, settings, { closed: same }).migration;
    expect([unchanged?.byRule, unchanged?.both]).toEqual([0, 0]);
    expect(unchanged?.real).toBe((unchanged?.up ?? 0) + (unchanged?.down ?? 0));
    expect(unchanged?.moved).toHaveLength(unchanged?.real ?? -1);
  });

  it("shows Tenth Bike Store as its orders have it", () => {
    const card = cardFacts(portfolio, scored, settings)("AW00000533");
    expect([card.tiles.annualSales, card.tiles.totalRevenue].map(Math.round)).toEqual([186_044, 458_373]);
    expect(card.performance.rank.now).toBe(41);
    expect(card.performance.orders).toEqual({ now: 2, before: 4, earlier: 2 });
    expect(card.performance.change?.ordersEffect).toBeCloseTo(-154_311, 0);
    expect(card.performance.change?.sizeEffect).toBeCloseTo(95_198, 0);
    expect(card.profile.gapVariation?.toFixed(2)).toBe("0.02");
    expect(card.dealings.daysSinceLast).toBe(215);
  });
});
