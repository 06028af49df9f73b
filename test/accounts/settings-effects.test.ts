/** Every cell of the settings sheet does something: changing it changes a figure, or the reason why not is here. */
import { allocationQuestion } from "../../src/allocation/allocation-question";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { cardFacts } from "../../src/accounts/card-facts";
import type { Account, Manager, Order, Portfolio } from "../../src/accounts/records";
import { historyRows, lastClosed } from "../../src/accounts/history";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { serviceCompliance } from "../../src/accounts/service-compliance";
import { defaultSettings, type Settings } from "../../src/accounts/settings";
import { settingCells, settingsFromCells } from "../../src/accounts/settings-cells";
import { settingProblem, type SettingValue } from "../../src/accounts/settings-check";
import { schemeIds } from "../../src/accounts/tier-scheme";
import { visitPlan } from "../../src/accounts/visit-plan";
import { cardBookLayout } from "../../src/sheets/card/card-book-layout";
import { standardsSheetLayout } from "../../src/sheets/standards-sheet-layout";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

const AS_OF = 45_000;
const place = { sheet: "Sheet", row: 2 };
/** Cards looked at: enough for every state, few enough to be quick. */
const CARDS = 8;
const ids = Array.from({ length: 12 }, (_, index) => `a${String(index)}`);

const account = (id: string, index: number): Account => ({
  ...accountNamed(id),
  industry: "Steel",
  region: index % 2 === 0 ? "North" : "South",
  owner: index % 3 === 0 ? "Ann" : "Bo",
  decider: { name: "Mr Li", title: null, phone: "13900001234" },
  taxId: "91310000",
  categorySpend: 4000 * (index + 1),
  categorySpendYearAgo: 3000 * (index + 1),
  growthPotential: 1 + (index % 5),
  switchingCost: 1 + (index % 5),
  loyalty: [1 + (index % 5), 3, 2, 4, 5],
  target: 900 * (index + 1),
  creditLimit: 500,
  contractEnd: AS_OF + 20 * (index + 1),
  manualFlag: index % 4 === 1 ? 1 : null,
  manualFlagDate: AS_OF - 100,
  updated: AS_OF - 20 * index,
});

function orders(): readonly Order[] {
  return ids
    .flatMap((id, index) =>
      Array.from({ length: 16 }, (_, month): Order => {
        const date = AS_OF - 45 * (16 - month) + 3 * index + ((month * 7) % 11) - (index > 8 ? 60 : 0);
        const amount = (index + 1) * (index > 5 && month > 11 ? 20 : 100) + month;
        return {
          ...orderOf(id, date, amount),
          margin: amount * 0.3,
          product: `p${String(month % (1 + (index % 4)))}`,
        };
      }),
    )
    .filter(({ date }) => date <= AS_OF)
    .sort((a, b) => a.date - b.date);
}

const manager = (name: string, level: number): Manager => ({
  name,
  id: null,
  place,
  level,
  role: null,
  region: "North",
  secondaryRegion: null,
  industry: null,
  language: null,
  hoursPerMonth: null,
  accountLimit: null,
  strategicLimit: null,
  valueTarget: null,
  inactive: false,
});

const kinds = ["visit", "call", "online", "executive visit", "mail"];
const portfolio: Portfolio = {
  ...portfolioOf(ids.map(account), orders(), AS_OF),
  marginSource: "column",
  managers: [manager("Ann", 3), manager("Bo", 2)],
  visits: ids.flatMap((id, index) =>
    kinds.map((kind, at) => ({
      accountId: id,
      date: AS_OF - 12 * (index + 1) - 20 * at,
      kind,
      person: null,
      cost: null,
      hours: 1 + (index % 3),
      nextDate: null,
      place,
    })),
  ),
  complaints: ids.slice(0, 8).map((id, index) => ({
    accountId: id,
    opened: AS_OF - 6 * (index + 1),
    closed: index % 2 === 0 ? null : AS_OF - 6 * (index + 1) + 2 * index,
    severity: "middle" as const,
    reason: null,
    firstContact: null,
    status: null,
    place,
  })),
  surveys: ids.map((id, index) => ({
    accountId: id,
    date: AS_OF - 30 * (index + 1),
    score: 60 + 3 * index,
    place,
  })),
  receivables: ids.map((id, index) => ({
    accountId: id,
    invoiced: AS_OF - 120,
    due: AS_OF - 11 * index,
    amount: 400,
    paidOn: index % 3 === 0 ? null : AS_OF - 4,
    paidAmount: index % 3 === 0 ? null : 400,
    place,
  })),
};

function closedBefore(settings: Settings) {
  const then = { ...portfolio, asOf: AS_OF - 200 };
  return lastClosed(historyRows(scorePortfolio(then, settings), settings), AS_OF);
}

/** Closed before, by scheme: the same for every change. */
const closedPeriods = new Map<string, ReturnType<typeof closedBefore>>();

/** Everything that settings can change, as one text. */
function outcome(settings: Settings, closedUnder: Settings): string {
  const { scheme } = closedUnder.tiers;
  if (!closedPeriods.has(scheme)) closedPeriods.set(scheme, closedBefore(closedUnder));
  const closed = closedPeriods.get(scheme) ?? null;
  const source = { ...portfolio, asOf: settings.asOf ?? AS_OF };
  const scored = scorePortfolio(source, settings, closed === null ? {} : { closed: closed.tiers });
  const card = cardFacts(source, scored, settings);
  const cards = ids.slice(0, CARDS).map((id) => card(id));
  return JSON.stringify([
    scored,
    cards,
    serviceCompliance(source, scored, settings),
    visitPlan(source, scored, settings),
    allocationQuestion(source, scored, defaultAllocationRules, settings),
    cardBookLayout(cards, "en-US", { scored, settings }),
    standardsSheetLayout(serviceCompliance(source, scored, settings), settings, "en-US", AS_OF),
  ]);
}

/** Other values that the rules of the key allow. */
function otherValues(key: string, value: SettingValue): readonly SettingValue[] {
  const numbers = [0.05, 0.31, 0.57, 2, 5, 12, 40, 44_900];
  const words = ["ABC", "VIP", "netProfit", "min-max", "general", "strategic", "rank", "cuts", "other"];
  const candidates: readonly SettingValue[] =
    typeof value === "boolean"
      ? [!value]
      : typeof value === "number"
        ? [value * 0.9, value * 1.02, value + 1, value - 1, Math.round(value * 3), ...numbers]
        : [...words, ...numbers, "EUR"];
  return candidates.filter((other) => other !== value && settingProblem(key, other) === null);
}

/** Keys that are alike: one standard for every class, one action for every code, one scheme for every name. */
function patternOf(key: string): string {
  return key
    .replace(/^standards\.[a-z]+/, "standards.*")
    .replace(/^actions\.[^.]+/, "actions.*")
    .replace(/^tiers\.schemes\.[^.]+/, "tiers.schemes.*")
    .replace(/\.\d+$/, "");
}

/** What these few accounts can't show, and which test does. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  marginRate: "counts where the orders have no margin: score-portfolio.test.ts",
  "actions.*.costsMoney": "a cap needs a probability: next-best-actions.test.ts",
  "tiers.hysteresis.demotePeriods": "needs three closed periods: tier-assignment.test.ts",
  "tiers.hysteresis.scoreMargin": "needs a score just below its cut: tier-assignment.test.ts",
  "tiers.hysteresis.cutMargin": "needs a value just below its cut: tier-assignment.test.ts",
};

describe("the settings' cells", () => {
  const bySomeScheme = new Map<string, string>();
  const startOf = (key: string): Settings => {
    const named = schemeIds.find((id) => key.startsWith(`tiers.schemes.${id}.`));
    const scored = /weights|scoring|knownWeight|screenCuts|topShare|topCount|leastHistory/.test(key);
    const scheme = named ?? (scored ? "STRATEGIC3" : "ABC");
    return { ...defaultSettings, tiers: { ...defaultSettings.tiers, scheme } };
  };
  const hasEffect = (key: string, value: SettingValue): boolean => {
    const start = startOf(key);
    const { scheme } = start.tiers;
    const base = bySomeScheme.get(scheme) ?? outcome(start, start);
    bySomeScheme.set(scheme, base);
    return otherValues(key, value).some((other) => {
      const { settings, problems } = settingsFromCells([{ key, value: other }], start);
      return problems.length === 0 && outcome(settings, start) !== base;
    });
  };
  const patterns = new Map<string, { key: string; value: SettingValue }[]>();
  for (const cell of settingCells(defaultSettings)) {
    const alike = patterns.get(patternOf(cell.key)) ?? [];
    patterns.set(patternOf(cell.key), [...alike, cell]);
  }

  test("each change a figure or a printed promise", () => {
    const idle = [...patterns].filter(
      ([pattern, cells]) =>
        !Object.hasOwn(SHOWN_ELSEWHERE, pattern) && !cells.some(({ key, value }) => hasEffect(key, value)),
    );
    expect(idle.map(([pattern]) => pattern)).toEqual([]);
  });
});
