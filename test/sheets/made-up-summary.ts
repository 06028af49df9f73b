/** A made-up tier summary after the pictures of the specification. */
import type { Mover, TierRow, TierSummary } from "../../src/accounts/tier-summary";
import type { Language } from "../../src/language/language";
import { AS_OF } from "./made-up-accounts";
import { madeUpOwners, madeUpPortfolio, madeUpTierLabels } from "./made-up-portfolio";

const figures = [
  {
    accounts: 28,
    sales: 8254374,
    profit: 1807450,
    clv: 3.92e6,
    low: 3.39e6,
    high: 4.45e6,
    risk: 0.068,
    loss: 119908,
  },
  {
    accounts: 83,
    sales: 13248111,
    profit: 2988647,
    clv: 6.34e6,
    low: 5.83e6,
    high: 6.84e6,
    risk: 0.104,
    loss: 269452,
  },
  {
    accounts: 167,
    sales: 9578546,
    profit: 2215351,
    clv: 4.37e6,
    low: 4.09e6,
    high: 4.65e6,
    risk: 0.234,
    loss: 294195,
  },
  {
    accounts: 277,
    sales: 1138944,
    profit: 248417,
    clv: 0.51e6,
    low: 0.48e6,
    high: 0.55e6,
    risk: 0.215,
    loss: 22443,
  },
];
const service = [
  { satisfaction: 79, visits: 0.86, net: 7, hours: 448 },
  { satisfaction: 79, visits: 0.74, net: 20, hours: 498 },
  { satisfaction: 73, visits: 0.61, net: 42, hours: 167 },
  { satisfaction: 70, visits: 0.52, net: 69, hours: 55.4 },
];
const classes = ["strategic", "key", "general", "floor"] as const;

function lorenz(power: number): readonly { accounts: number; sales: number }[] {
  return Array.from({ length: 25 }, (_, index) => ({
    accounts: index / 24,
    sales: 1 - (1 - (index / 24) ** 1) ** power,
  })).map(({ accounts }) => ({ accounts, sales: 1 - (1 - accounts ** power) }));
}

/**
 * A summary with four tiers.
 *
 * @param language - Language of names and labels.
 * @returns Made-up facts that add up.
 */
export function madeUpSummary(language: Language): TierSummary {
  const labels = madeUpTierLabels[language];
  const tiers = figures.map((row, index): TierRow => ({
    label: labels[index] ?? "",
    serviceClass: classes[index] ?? "floor",
    accounts: row.accounts,
    sales: row.sales,
    netProfit: row.profit,
    clv: { mean: row.clv, p10: row.low, p90: row.high },
    meanRisk: row.risk,
    expectedLoss: row.loss,
    satisfaction: service[index]?.satisfaction ?? null,
    visitsOnStandard: service[index]?.visits ?? null,
    netChange: service[index]?.net ?? null,
    hours: service[index]?.hours ?? 0,
  }));
  const sum = (pick: (row: TierRow) => number): number => tiers.reduce((all, row) => all + pick(row), 0);
  const portfolio = madeUpPortfolio(language, 40);
  const movers = portfolio.accounts.slice(0, 10).map((scored, index): Mover => {
    const change = (index < 5 ? 1 : -1) * (252000 - 17000 * index);
    return { scored, change, ordersEffect: change * 0.6, sizeEffect: change * 0.4 };
  });
  const accounts = sum((row) => row.accounts);
  return {
    periodEnd: AS_OF,
    periodMonths: 12,
    comparedWith: "year-before",
    currency: language === "zh-CN" ? "CNY" : "USD",
    schemeName: "VIP",
    marginRate: 0.24,
    tiers,
    total: {
      label: "All",
      serviceClass: "general",
      accounts,
      sales: sum((row) => row.sales),
      netProfit: sum((row) => row.netProfit ?? 0),
      clv: { mean: 15.14e6, p10: 14.35e6, p90: 15.92e6 },
      meanRisk: 0.18,
      expectedLoss: sum((row) => row.expectedLoss ?? 0),
      satisfaction: 73,
      visitsOnStandard: 0.58,
      netChange: 138,
      hours: sum((row) => row.hours),
    },
    unrated: 0,
    prospects: 71,
    allTime: { sales: 64429841.82, orders: 2905, accounts: 630, since: 40694 },
    ledgerDifference: 0,
    concentration: {
      top1: 0.0642,
      top5: 0.26,
      top10: 0.425,
      top20: 0.667,
      accountsFor80: 155,
      hhi: 51.7,
      gini: 0.666,
    },
    concentrationBefore: {
      top1: 0.0538,
      top5: 0.23,
      top10: 0.392,
      top20: 0.617,
      accountsFor80: 135,
      hhi: 60.9,
      gini: 0.623,
    },
    lorenz: lorenz(5),
    lorenzBefore: lorenz(4.3),
    pareto: [
      0.2562, 0.1688, 0.1272, 0.1152, 0.0905, 0.07, 0.0537, 0.041, 0.0241, 0.0153, 0.0112, 0.0082, 0.0062,
      0.0044, 0.003, 0.002, 0.0014, 0.0009, 0.0005, 0.0002,
    ].map((share, index, all) => ({
      share,
      cumulative: all.slice(0, index + 1).reduce((total, value) => total + value, 0),
    })),
    migration: {
      counts: [
        [14, 3, 4, 0, 0],
        [13, 33, 12, 1, 4],
        [0, 34, 42, 23, 26],
        [0, 1, 33, 132, 42],
        [1, 12, 76, 121, 0],
      ],
      up: 81,
      down: 43,
      entered: 210,
      left: 72,
      real: 124,
      byRule: 0,
      both: 0,
      moved: portfolio.accounts.slice(0, 9).map((scored, index) => ({
        scored,
        from: labels[index % 2 === 0 ? 1 : 0] ?? "",
        to: labels[index % 2] ?? "",
        up: index % 2 === 0,
        cause: "real" as const,
      })),
    },
    atRisk: portfolio.accounts
      .slice(0, 10)
      .map((scored) => ({ scored, action: scored.recommended }))
      .sort((a, b) => (b.scored.expectedLoss ?? -1) - (a.scored.expectedLoss ?? -1)),
    risk: {
      expectedLoss: 705998,
      low: 548000,
      high: 864000,
      exposure: 517000,
      calibrated: 332,
      ruleIndexed: 223,
      basis: "P",
    },
    moversUp: movers.slice(0, 5),
    moversDown: movers.slice(5),
    coverage: [
      { standard: 168, done: 153, share: 0.86, overdue: 4 },
      { standard: 249, done: 197, share: 0.74, overdue: 22 },
      { standard: 84, done: 55, share: 0.61, overdue: 65 },
      { standard: 69, done: 39, share: 0.52, overdue: 133 },
    ].map((row, index) => ({
      label: labels[index] ?? "",
      standard: row.standard,
      done: row.done,
      onStandardShare: row.share,
      overdue: row.overdue,
      hours: service[index]?.hours ?? 0,
    })),
    coverageTotal: {
      label: "All",
      standard: 570,
      done: 444,
      onStandardShare: 0.6,
      overdue: 224,
      hours: 1168.4,
    },
    loads: madeUpOwners[language].map((owner, index) => ({
      owner,
      accounts: 58 - index * 4,
      strategic: index === 3 ? 0 : 5 - index,
      onStandardShare: 0.78 - index * 0.05,
      hours: [174.8, 171.4, 167.8, 117, 87][index] ?? 0,
      capacity: 84,
    })),
    strategicDemotions: 7,
    topTierShareBefore: 0.23,
  };
}
