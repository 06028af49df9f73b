/** Made-up scored accounts, cards and results for layout tests: every figure is chosen, none computed. */
import type { AccountCard } from "../../src/accounts/account-card";
import type { Account } from "../../src/accounts/records";
import type { Risk, ScoredAccount, ScoredPortfolio, TierAssignment } from "../../src/accounts/scored-account";
import type { Language } from "../../src/language/language";

/** 31 October 2013. */
export const AS_OF = 41578;

export const madeUpAccount: Account = {
  id: "AW00000533",
  name: "Tenth Bike Store",
  place: { sheet: "Accounts", row: 12 },
  industry: "Bicycle retail",
  region: "Canada",
  ownership: "Private",
  language: "English",
  employees: 18,
  annualRevenue: 800000,
  address: "Depot 80, Sillery, Quebec G1T",
  website: null,
  taxId: null,
  decider: { name: "Ann Marsh", title: "Owner", phone: "744-555-0173" },
  user: null,
  finance: null,
  contractStart: 40940,
  contractEnd: 41670,
  keyNeed: "Road bikes in stock before May",
  serviceNeed: "Workshop training",
  categorySpend: 600000,
  categorySpendYearAgo: 640000,
  growthPotential: 3,
  cooperationDepth: 2,
  switchingCost: 2,
  competitor: null,
  loyalty: [4, 3, 3, 2, 3],
  target: 240000,
  creditLimit: 60000,
  paymentTermsDays: 45,
  referrals: null,
  marginRate: 0.24,
  rebates: null,
  serviceHours: null,
  owner: "José Saraiva",
  coOwner: "Garrett Vargas",
  executiveSponsor: null,
  ownerSince: null,
  strategicFlag: null,
  strategicReason: null,
  industryLeader: null,
  businessExpansion: null,
  manualFlag: null,
  manualFlagReason: null,
  manualFlagDate: null,
  tierOverride: null,
  tierOverrideReason: null,
  tierOverrideUntil: null,
  parentId: null,
  openDeal: null,
  updated: AS_OF - 104,
};

export const madeUpTier: TierAssignment = {
  label: "Key",
  rank: 1,
  serviceClass: "key",
  modelLabel: null,
  overridden: false,
  score: null,
  value: 186043.91,
  yearAgoLabel: "Strategic",
  yearAgoRank: 0,
  nextTierAt: 236000,
  nextTierLabel: "Strategic",
  notes: [],
};

export const madeUpRisk: Risk = {
  value: 0.77,
  low: 0.64,
  high: 0.87,
  horizonDays: 182,
  basis: "P",
  band: "urgent",
  poolMean: 0.22,
  points: [
    { driver: "rhythm", value: 2.4, points: 0.33 },
    { driver: "complaints", value: 1, points: 0.12 },
    { driver: "satisfaction", value: 64, points: 0.1 },
  ],
};

export const madeUpScored: ScoredAccount = {
  account: madeUpAccount,
  owner: "José Saraiva",
  ownerFrom: "accounts",
  tier: madeUpTier,
  stage: "declining",
  sales12: 186043.91,
  sales12Before: 245156.95,
  salesTotal: 458373.19,
  orders12: 2,
  orders12Before: 4,
  ordersTotal: 8,
  firstOrder: 40725,
  lastOrder: 41363,
  margin12: 44650.54,
  netProfit12: 42350.54,
  clv: {
    mean: 22693.6,
    p10: 6000,
    p90: 39000,
    months: 36,
    probabilityAlive: 0.31,
    expectedOrders: 2.1,
    basis: "P",
  },
  risk: madeUpRisk,
  nextOrder: {
    expected: 41454,
    windowStart: 41445,
    windowEnd: 41464,
    overdueFactor: 2.36,
    expectedGapDays: 91,
  },
  profitIfKept: 43200,
  expectedLoss: 33264,
  satisfaction: 64,
  visitsDone: 1,
  visitsStandard: 3,
  openComplaints: 1,
  serviceHours: 6,
  recommended: {
    action: "visit-recovery-plan",
    reason: "rhythm",
    reasonValue: 2.4,
    by: "owner+head",
    due: 41592,
    costCap: 6652.8,
  },
};

const month = (index: number): number => Math.floor(Date.UTC(2011, 10 + index, 1) / 86400000) + 25569;

const monthSales = [
  0, 0, 30016, 0, 29598, 0, 0, 90173, 0, 0, 95371, 0, 0, 88447, 0, 0, 97597, 0, 0, 0, 0, 0, 0, 0,
];

/** A card with every block filled, after the English picture of the specification. */
export const madeUpCard: AccountCard = {
  scored: madeUpScored,
  standards: [true, true, true, true, false],
  completeness: 0.81,
  daysSinceUpdate: 104,
  tiles: {
    annualSales: 186043.91,
    annualSalesChange: -0.2411,
    totalRevenue: 458373.19,
    contactCost: 4850,
    contactCostChange: 0.06,
    netProfit: 42350.54,
    netProfitChange: -0.2,
    years: 2.34,
    firstDeal: 40725,
  },
  profile: {
    medianGapDays: 91,
    gapVariation: 0.02,
    peakMonths: [],
    mainChannel: "Direct",
    channelCount: 1,
    productCount: 4,
    mainProduct: "Bikes",
    mainProductShare: 0.9,
    meanDaysLate: 9,
    paymentTrend: "worse",
  },
  performance: {
    earliestIncomplete: true,
    sales: { now: 186043.91, before: 245156.95, earlier: 27172.32 },
    margin: { now: 44650.54, before: 58837.67, earlier: 6521.36 },
    attainment: { now: 0.775, before: 1.114, earlier: null },
    shareOfCompany: { now: 0.005774, before: 0.010154, earlier: 0.003369 },
    rank: { now: 41, before: 14, earlier: null },
    rankInTier: 13,
    orders: { now: 2, before: 4, earlier: 2 },
    change: { ordersEffect: -154000, sizeEffect: 94886.96 },
    whitespace: [
      { product: "Pedals", value: 900 },
      { product: "Saddles", value: 500 },
    ],
  },
  months: monthSales.map((sales, index) => ({
    month: month(index),
    sales,
    yearEarlier: index >= 12 ? (monthSales[index - 12] ?? null) : null,
  })),
  orderDates: [40725, 40817, 40909, 40998, 41090, 41182, 41274, 41363],
  dealings: {
    daysSinceLast: 215,
    need3Months: { mean: 24000, p10: 0, p90: 96000 },
    creditUsed: 12000,
    daysSalesOutstanding: 54,
    overdueOver30: 3100,
    creditGrade: "B",
    openComplaints: 1,
    worstOpenSeverity: "severe",
    oldestOpenDays: 12,
    openActions: 2,
  },
  shareOfWallet: { now: 0.31, yearAgo: 0.38, target: 0.4 },
  satisfaction: {
    latest: 64,
    latestDate: 41498,
    surveyCount: 5,
    surveys: [
      { date: 40771, score: 78 },
      { date: 40954, score: 82 },
      { date: 41137, score: 80 },
      { date: 41319, score: 71 },
      { date: 41498, score: 64 },
    ],
    complaints12: 3,
    onTimeShare: 0.67,
    mainReasons: ["Late delivery", "wrong parts"],
    visits90: 1,
    visitsStandard90: 3,
  },
  reasons: madeUpRisk.points,
  actions: [
    {
      action: "close-complaint",
      reason: "complaints",
      reasonValue: 1,
      by: "service-head",
      due: 41581,
      costCap: null,
    },
    {
      action: "visit-recovery-plan",
      reason: "rhythm",
      reasonValue: 2.4,
      by: "owner+head",
      due: 41592,
      costCap: 6652.8,
    },
    {
      action: "visit-dissatisfied",
      reason: "satisfaction",
      reasonValue: 64,
      by: "owner+quality",
      due: 41588,
      costCap: 1000,
    },
  ],
};

const emptyAccount: Account = {
  ...madeUpAccount,
  id: "AW00000599",
  name: "Westside Plaza",
  region: "Southwest",
  ownership: null,
  employees: 83,
  annualRevenue: 3000000,
  address: null,
  decider: null,
  contractStart: null,
  contractEnd: null,
  keyNeed: null,
  serviceNeed: null,
  categorySpend: null,
  categorySpendYearAgo: null,
  growthPotential: 5,
  cooperationDepth: null,
  switchingCost: null,
  loyalty: [null, null, null, null, null],
  target: null,
  creditLimit: null,
  paymentTermsDays: null,
  owner: "Shu Ito",
  coOwner: null,
  updated: AS_OF - 3,
};

/** A card with almost nothing known: two orders, a rule index, no surveys, no receivables. */
export const sparseCard: AccountCard = {
  scored: {
    ...madeUpScored,
    account: emptyAccount,
    owner: "Shu Ito",
    tier: {
      ...madeUpTier,
      label: "Strategic",
      rank: 0,
      serviceClass: "strategic",
      yearAgoLabel: null,
      yearAgoRank: null,
      nextTierAt: null,
      nextTierLabel: null,
    },
    stage: "new",
    sales12: 324000,
    sales12Before: 0,
    salesTotal: 324000,
    orders12: 2,
    orders12Before: 0,
    ordersTotal: 2,
    firstOrder: 41424,
    lastOrder: 41516,
    clv: null,
    risk: {
      value: 0.31,
      low: 0.08,
      high: 0.66,
      horizonDays: 182,
      basis: "R",
      band: null,
      poolMean: 0.22,
      points: [{ driver: "contact-gap", value: null, points: 0.09 }],
    },
    nextOrder: {
      expected: 41607,
      windowStart: 41559,
      windowEnd: 41654,
      overdueFactor: 0.68,
      expectedGapDays: 91,
    },
    profitIfKept: null,
    expectedLoss: null,
    satisfaction: null,
    visitsDone: 1,
    visitsStandard: 6,
    openComplaints: null,
  },
  standards: [true, true, true, false, null],
  completeness: 0.34,
  daysSinceUpdate: 3,
  tiles: {
    annualSales: 324000,
    annualSalesChange: null,
    totalRevenue: 324000,
    contactCost: null,
    contactCostChange: null,
    netProfit: 72000,
    netProfitChange: null,
    years: 0.42,
    firstDeal: 41424,
  },
  profile: {
    medianGapDays: null,
    gapVariation: null,
    peakMonths: [],
    mainChannel: null,
    channelCount: null,
    productCount: null,
    mainProduct: null,
    mainProductShare: null,
    meanDaysLate: null,
    paymentTrend: null,
  },
  performance: {
    earliestIncomplete: true,
    sales: { now: 324000, before: null, earlier: null },
    margin: { now: 78000, before: null, earlier: null },
    attainment: { now: null, before: null, earlier: null },
    shareOfCompany: { now: 0.0101, before: null, earlier: null },
    rank: { now: 5, before: null, earlier: null },
    rankInTier: 5,
    orders: { now: 2, before: null, earlier: null },
    change: null,
    whitespace: null,
  },
  months: monthSales.slice(12).map((_, index) => ({
    month: month(index + 12),
    sales: index === 6 ? 165000 : index === 9 ? 159000 : 0,
    yearEarlier: null,
  })),
  orderDates: [41424, 41516],
  dealings: {
    daysSinceLast: 62,
    need3Months: null,
    creditUsed: null,
    daysSalesOutstanding: null,
    overdueOver30: null,
    creditGrade: null,
    openComplaints: null,
    worstOpenSeverity: null,
    oldestOpenDays: null,
    openActions: 1,
  },
  shareOfWallet: { now: null, yearAgo: null, target: null },
  satisfaction: {
    latest: null,
    latestDate: null,
    surveyCount: 0,
    surveys: [],
    complaints12: null,
    onTimeShare: null,
    mainReasons: [],
    visits90: 1,
    visitsStandard90: 6,
  },
  reasons: [{ driver: "contact-gap", value: null, points: 0.09 }],
  actions: [
    { action: "build-trust", reason: "new", reasonValue: null, by: "owner", due: 41592, costCap: null },
  ],
};

/** Names for made-up lists, awkward ones included. */
export const madeUpNames: Readonly<Record<Language, readonly string[]>> = {
  "en-US": [
    "Eastside Sporting Goods",
    "Tenth Bike Store",
    "Fitness Sport Boutique",
    "Bicycle Merchandise Warehouse",
    "Affordable Sports Equipment",
    "Preferred Bikes",
    "Separate Parts Corporation",
    "Sure & Reliable Sporting Goods",
    "=Tiny Bike Boutique",
    "Westside Plaza",
  ],
  "zh-CN": [
    "苏州百川机电工程",
    "宁波安泰机电工程",
    "成都博冷节能科技",
    "佛山华宇空调工程",
    "重庆恒暖节能科技",
    "天津中舒环境科技",
    "绍兴金泽环境科技",
    "宁波华制空调工程",
    "常州远大诚暖通设备",
    "重庆金泽环境科技",
  ],
};

/** Owners for made-up lists. */
export const madeUpOwners: Readonly<Record<Language, readonly string[]>> = {
  "en-US": ["José Saraiva", "Shu Ito", "Jillian Carson", "Michael Blythe", "Ranjit Varkey Chudukatil"],
  "zh-CN": ["陈佳", "孙悦", "林涛", "赵磊", "何俊"],
};

/** Tier labels of a four-tier scheme. */
export const madeUpTierLabels: Readonly<Record<Language, readonly string[]>> = {
  "en-US": ["Strategic", "Key", "General", "Floor"],
  "zh-CN": ["战略", "重点", "一般", "底线"],
};

/**
 * A small scored portfolio.
 *
 * @param language - Language of names and labels.
 * @param count - Number of accounts.
 * @returns Accounts in falling order of sales, every tenth with a rule index.
 */
export function madeUpPortfolio(language: Language, count: number): ScoredPortfolio {
  const labels = madeUpTierLabels[language];
  const classes = ["strategic", "key", "general", "floor"] as const;
  const accounts = Array.from({ length: count }, (_, index): ScoredAccount => {
    const names = madeUpNames[language];
    const rank = index < count * 0.05 ? 0 : index < count * 0.2 ? 1 : index < count * 0.5 ? 2 : 3;
    const label = labels[rank] ?? "";
    const ruleIndexed = index % 10 === 9;
    const value = ((index * 37) % 90) / 100 + 0.03;
    const sales = Math.round(900000 / (index + 2));
    const profit = sales * 0.22;
    return {
      ...madeUpScored,
      account: {
        ...madeUpAccount,
        id: `C${String(index + 1).padStart(4, "0")}`,
        name: (names[index % names.length] ?? "") + (index < names.length ? "" : ` ${String(index)}`),
      },
      owner: madeUpOwners[language][index % 5] ?? null,
      tier: { ...madeUpTier, label, rank, serviceClass: classes[rank] ?? "floor" },
      sales12: sales,
      sales12Before: Math.round(sales * (0.7 + ((index * 13) % 60) / 100)),
      risk: ruleIndexed
        ? { ...madeUpRisk, value, low: value / 2, high: Math.min(1, value * 1.6), basis: "R", band: null }
        : {
            ...madeUpRisk,
            value,
            low: value * 0.8,
            high: Math.min(1, value * 1.15),
            basis: index % 7 === 5 ? "P0" : "P",
            band: value >= 0.6 ? "urgent" : value >= 0.35 ? "high" : value >= 0.15 ? "watch" : "low",
          },
      profitIfKept: ruleIndexed ? null : profit,
      expectedLoss: ruleIndexed ? null : profit * value,
      clv:
        madeUpScored.clv === null
          ? null
          : { ...madeUpScored.clv, mean: profit * 2, p10: profit, p90: profit * 3 },
    };
  });
  return {
    accounts,
    asOf: AS_OF,
    currency: language === "zh-CN" ? "CNY" : "USD",
    schemeName: "VIP",
    tierLabels: labels,
    tierClasses: classes,
    horizonDays: 182,
    modelName: "MBG/NBD",
    basis: "P",
    marginRate: 0.24,
    marginSource: "rate",
    salesTotal: accounts.reduce((sum, account) => sum + account.salesTotal, 0),
    sales12: accounts.reduce((sum, account) => sum + account.sales12, 0),
    sales12Before: accounts.reduce((sum, account) => sum + account.sales12Before, 0),
  };
}
