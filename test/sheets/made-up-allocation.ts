/** A made-up allocation after the pictures of the specification. */
import type {
  AllocationAccount,
  AllocationQuestion,
  AllocationResult,
  AllocationRow,
  ManagerLoad,
  MovesPoint,
} from "../../src/allocation/allocation";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import type { Language } from "../../src/language/language";
import { madeUpPortfolio } from "./made-up-portfolio";

const managers: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  "en-US": [
    ["Shu Ito", "Southwest"],
    ["José Saraiva", "Canada"],
    ["Jillian Carson", "Central"],
    ["Michael Blythe", "Northeast"],
    ["Jae Pak", "United Kingdom"],
    ["Ranjit Varkey Chudukatil", "France"],
    ["David Campbell", "Northwest"],
    ["Tete Mensa-Annan", "Northwest"],
  ],
  "zh-CN": [
    ["林涛", "浙皖"],
    ["孙悦", "西部"],
    ["陈佳", "华东"],
    ["赵磊", "华北"],
    ["何俊", "华南"],
    ["周敏", "华中"],
  ],
};

/**
 * A question, its answer and the portfolio it is about.
 *
 * @param language - Language of the names.
 * @param count - Number of accounts.
 * @returns Made-up records that fit together.
 */
export function madeUpAllocation(
  language: Language,
  count: number,
): {
  readonly question: AllocationQuestion;
  readonly result: AllocationResult;
  readonly scored: ReturnType<typeof madeUpPortfolio>;
} {
  const scored = madeUpPortfolio(language, count);
  const people = managers[language];
  const name = (index: number): string => people[index % people.length]?.[0] ?? "";
  const accounts = scored.accounts.map((account, index): AllocationAccount => ({
    id: account.account.id,
    name: account.account.name,
    tierLabel: account.tier.label,
    tierRank: account.tier.rank,
    serviceClass: account.tier.serviceClass,
    value: account.sales12,
    hours: [16.4, 6.3, 1.1, 0.2][account.tier.rank ?? 3] ?? 0.2,
    region: null,
    industry: null,
    language: null,
    presentOwner: index === 20 ? null : name(index),
    tenureYears: 2,
    parentId: null,
    openDeal: false,
    highRisk: false,
    isNew: false,
    importance: 2,
    levelNeeded: null,
    hoursFloor: 0.2,
    coOwner: null,
    place: account.account.place,
  }));
  const reasons: readonly [AllocationRow["reason"], AllocationRow["parameters"]][] = [
    ["MOVED_CAPACITY", { manager: name(0), loadWithout: 2.26 }],
    ["MOVED_FIT", { fitBefore: 0.7, fitAfter: 0.95 }],
    ["MOVED_BALANCE", { manager: name(1), loadWithout: 1.37 }],
    ["MOVED_FORCED", { manager: name(2), because: "owner-gone" }],
  ];
  const rows = accounts.map((account, index): AllocationRow => {
    const moved = index % 5 === 0 && index < 60 && index !== 20;
    const [movedReason, parameters] = reasons[(index / 5) % 4] ?? reasons[0] ?? ["KEPT_BEST", {}];
    if (index === 33) {
      return {
        accountId: account.id,
        presentOwner: account.presentOwner,
        owner: null,
        moved: false,
        reason: "UNASSIGNED",
        parameters: { because: "no-eligible-manager" },
        fit: 0,
        fitPresent: null,
        locked: false,
      };
    }
    return {
      accountId: account.id,
      presentOwner: account.presentOwner,
      owner: moved || account.presentOwner === null ? name(index + 3) : account.presentOwner,
      moved,
      reason:
        account.presentOwner === null
          ? "NEW"
          : moved
            ? movedReason
            : index % 7 === 0
              ? "KEPT_CONTINUITY"
              : "KEPT_BEST",
      parameters:
        account.presentOwner === null ? { fit: 0.7 } : moved ? parameters : { best: name(4), bestFit: 0.95 },
      fit: index % 3 === 0 ? 0.7 : 0.95,
      fitPresent: 0.7,
      locked: index === 2,
    };
  });
  const loads = people.map(([manager, region], index): ManagerLoad => {
    const before = [2.26, 2.14, 2.1, 1.47, 1.12, 1.02, 0.98, 0][index] ?? 1;
    const after = [1.29, 1.3, 1.29, 1.29, 1.12, 1.02, 1.1, 1.11][index] ?? 1;
    return {
      manager,
      region,
      accountsBefore: 60 - index * 4,
      accountsAfter: 55 - index * 3,
      hoursBefore: before * 84,
      hoursAfter: after * 84,
      loadBefore: before,
      loadAfter: after,
      valueBefore: 1e6,
      valueAfter: 1e6,
      capacity: 84,
      strategicBefore: 3,
      strategicAfter: 3,
    };
  });
  const point = (moves: number, imbalance: number): MovesPoint => ({
    moveLimit: moves,
    moves,
    voluntaryMoves: moves,
    hourPrices: {},
    imbalance,
    rows,
    loads,
    objective: 100,
    bound: 99.9,
    gap: 0.001,
  });
  return {
    scored,
    question: {
      accounts,
      managers: people.map(([manager, region]) => ({
        name: manager,
        level: 2,
        role: null,
        region,
        secondaryRegion: null,
        industry: null,
        language: null,
        hours: null,
        accountLimit: null,
        strategicLimit: null,
        valueTarget: null,
        inactive: false,
        place: { sheet: "Managers", row: 2 },
      })),
      rules: {
        ...defaultAllocationRules,
        fixed: { [accounts[2]?.id ?? ""]: "", [accounts[7]?.id ?? ""]: name(1) },
        excluded: { [accounts[8]?.id ?? ""]: [name(2)] },
      },
      seed: 1,
      hoursPerPerson: 84,
      previous: null,
    },
    result: {
      status: "within-gap",
      points: [point(0, 1.19), point(3, 1), point(5, 0.99), point(10, 0.81), point(12, 0.3)],
      chosen: 4,
      unmet: [
        {
          code: "no-eligible-manager",
          accounts: [accounts[33]?.id ?? ""],
          manager: null,
          hours: null,
          removed: { sameRegion: 6, levelFitsTier: 2 },
        },
      ],
      capacityFrom: "equal-share",
      hoursNeeded: 1213,
      hoursAvailable: null,
      peopleNeeded: 14.4,
      hoursPerPerson: 84,
      problems: [],
      hoursKept: { strategic: 1, key: 1, general: 1, floor: 1 },
      changes: null,
      stopped: false,
      leftOut: [{ manager: "Amy Alberts", reason: "no-territory" }],
    },
  };
}
