/** The tier summary in English. */
import { numberText } from "./formats";
import type { SummaryWords } from "./summary-words";

const count = (value: number): string => numberText(value);

/** The summary's words in English. */
export const summaryEnglish: SummaryWords = {
  sheetName: "KAM Summary",
  title: {
    share: (accounts, tier, share, before) =>
      `${count(accounts)} ${tier} account${accounts === 1 ? " brings" : "s bring"} ${share} of sales` +
      (before === null ? "" : ` (${before} a year before)`),
    loss: (money, range, ofSales) => `expected loss${ofSales ? " of sales" : ""} ${money} (${range})`,
    demotions: (demotions, tier) =>
      `${count(demotions)} ${tier} demotion${demotions === 1 ? "" : "s"} to confirm`,
    join: "; ",
  },
  scope: {
    period: (months, end) => `${String(months)} months to ${end}`,
    againstYear: (months) => `against the ${String(months)} months before`,
    againstClosed: "against the last closed period",
    scheme: (name) => `tiers: ${name}`,
    margin: (rate) => `margin at ${rate}`,
    noMargin: "no margin known: CLV and losses are sales",
  },
  schemes: {
    ABC: "ABC by share of sales",
    "80/20": "80/20 by share of sales",
    VIP: "VIP by rank",
    PLATINUM: "platinum pyramid by rank",
    STRATEGIC3: "weighted score, three tiers",
    "SCORE 80/70/60": "score 80/70/60",
    "SCORE 80/60/40": "score 80/60/40",
    RFM: "RFM segments",
    BREAKS: "natural breaks",
    CUSTOM: "own cuts",
  },
  movement: (up, down, entered, left) =>
    `${count(up)} up · ${count(down)} down · ${count(entered)} new · ${count(left)} lost`,
  noMovement: "no earlier period to compare with",
  tiers: {
    title: "Tiers",
    note: (unit) => `${unit} unless stated · risk is the mean of accounts with a probability`,
    heads: [
      "Tier",
      "Accounts",
      "%",
      "Sales",
      "%",
      "Net profit",
      "%",
      "CLV 36 m (P10–P90)",
      "Mean risk",
      "Exp. loss",
      "Satis-faction",
      "Visits on std",
      "Net ±",
    ],
    total: "All",
    allTimeTies: "All time, ties to the ledger",
    allTimeDiffers: (difference) => `All time, ${difference} off the ledger`,
    allTime: (orders, accounts, since) =>
      `${orders} orders, ${accounts} accounts` + (since === null ? "" : ` since ${since}`),
    unrated: (n) => `${count(n)} not rated`,
    prospects: (n) => `${count(n)} prospects without an order`,
    others: "Others",
    notRated: "not rated",
  },
  concentration: {
    title: "Concentration",
    legend: "Lorenz: ━ now ┅ year before",
    equality: "all accounts equal",
    now: "now",
    before: "before",
    labels: ["Top 1%", "Top 10%", "Top 20%", "n for 80%", "HHI", "Gini"],
    lorenzDescription: (gini, before) =>
      `Lorenz curve of sales, accounts from the largest. Gini ${gini}` +
      (before === null ? "." : `, a year before ${before}.`),
  },
  mix: {
    title: "Who brings what",
    categories: {
      accounts: "Accounts",
      sales: "Sales",
      netProfit: "Net profit",
      clv: "CLV",
      hours: "Hours",
    },
    description: "Shares of the tiers in accounts, sales, profit, lifetime value and hours:",
  },
  pareto: {
    title: "Pareto of sales",
    groups: "accounts by 5% groups",
    single: "one column an account",
    point: (accounts, share) => `80% at ${count(accounts)} account${accounts === 1 ? "" : "s"} (${share})`,
    share: "share of sales",
    cumulative: "cumulative share",
    description: (point) => `Accounts from the largest with their share of sales and its sum: ${point}.`,
  },
  migration: {
    title: "Migration, accounts",
    legend: "▲ up  ▼ down  grey = stayed",
    nowHead: "now →",
    beforeHead: "before ↓",
    lost: "lost",
    entered: "new",
    total: "total",
    split: (real, byRule, both) =>
      `real change ${count(real)} · rule change ${count(byRule)}` +
      (both === 0 ? "" : ` · both ${count(both)}`) +
      (byRule + both === 0 ? " (same scheme both periods)" : ` = ${count(real + byRule + both)} moved`),
    none: "no earlier period: close one to see who moves",
  },
  atRisk: {
    title: (n) => `At risk: top ${String(n)} by expected loss`,
    note: (atRisk, shown) =>
      (atRisk < shown ? `${count(atRisk)} at high or urgent risk, then by expected loss · ` : "") +
      "P calibrated · P0 ~unverified · R rule index: no %",
    heads: ["Account", "Tier", "Owner", "Risk", "Profit", "Exp. loss", "First reason", "Action", "Due"],
    salesHead: "Sales",
    none: "no account with a risk to show",
  },
  movers: {
    title: "Movers, change of sales",
    note: (unit) => `${unit} = orders + order size`,
    heads: ["Account", "Change", "orders", "size"],
    none: "no change to show",
  },
  coverage: {
    title: "Coverage in 90 days, by tier",
    note: "contacts against standard",
    heads: ["Tier", "Standard", "Done", "On std", "Overdue", "Hours / month"],
    none: "no visits table: nothing to compare with the standard",
  },
  loads: {
    title: "Load by owner",
    note: (hours) =>
      hours === null
        ? "own capacity = 100% · ◆ above 115% · five highest"
        : `${hours} h a month = 100% · ◆ above 115% · five highest`,
    heads: ["Owner", "Accounts", "Strat.", "On std", "Load", "", "against capacity"],
    barHead: (end) => `0 – ${end}`,
    over: (hours) => `${hours} h over`,
    free: (hours) => `${hours} h free`,
    none: "no owner known",
  },
  basis: {
    loss: (calibrated, money, range, ofSales) =>
      `Expected loss = Σ risk × ${ofSales ? "sales" : "profit"}-if-kept of ${count(calibrated)} accounts with a probability: ${money} (${range}, ` +
      "assumes independence; common shocks widen it).",
    exposure: (money, ofSales) =>
      `Exposure, ${ofSales ? "sales" : "profit"} of accounts at high or urgent risk: ${money}.`,
    ruleIndexed: (n) => `${count(n)} rule-index accounts (R) are counted apart.`,
    noRisk: "No expected loss: it needs a margin and at least one account with a probability.",
    source:
      "Sales, ranks, order effects and concentration are sums of the ledger; risk and CLV are estimates.",
  },
  confidential: "Confidential",
  dataTo: (date) => `Data to ${date}`,
  page: "Page &P of &N",
  noData: "no data",
};
