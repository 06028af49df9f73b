/** Questions of a handful of accounts, with every combination of rules. */
import fc from "fast-check";
import type { ServiceClass } from "../../src/accounts/scored-account";
import type {
  AllocationAccount,
  AllocationManager,
  AllocationQuestion,
  AllocationRules,
} from "../../src/allocation/allocation";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";

const IMPORTANCE: Readonly<Record<ServiceClass, number>> = { strategic: 8, key: 4, general: 2, floor: 1 };
const LEVEL: Readonly<Record<ServiceClass, number>> = { strategic: 3, key: 2, general: 1, floor: 1 };

/**
 * An account with usual facts; give only what matters.
 * @param id - Id, also the name.
 * @param facts - What differs.
 * @returns The account.
 */
export function tinyAccount(id: string, facts: Partial<AllocationAccount> = {}): AllocationAccount {
  const serviceClass = facts.serviceClass ?? "general";
  const hours = facts.hours ?? 10;
  return {
    id,
    name: id,
    tierLabel: serviceClass,
    tierRank: 3 - LEVEL[serviceClass],
    serviceClass,
    importance: IMPORTANCE[serviceClass],
    levelNeeded: LEVEL[serviceClass],
    value: 100,
    hours,
    hoursFloor: hours,
    region: null,
    industry: null,
    language: null,
    presentOwner: null,
    coOwner: null,
    tenureYears: null,
    parentId: null,
    openDeal: false,
    highRisk: false,
    isNew: false,
    place: { sheet: "Accounts", row: 2 },
    ...facts,
  };
}

/**
 * A manager with usual facts; give only what matters.
 * @param name - Name.
 * @param facts - What differs.
 * @returns The manager.
 */
export function tinyManager(name: string, facts: Partial<AllocationManager> = {}): AllocationManager {
  return {
    name,
    level: null,
    role: null,
    region: null,
    secondaryRegion: null,
    industry: null,
    language: null,
    hours: null,
    accountLimit: null,
    strategicLimit: null,
    valueTarget: null,
    inactive: false,
    place: { sheet: "Managers", row: 2 },
    ...facts,
  };
}

/**
 * A question.
 * @param accounts - Accounts.
 * @param managers - Managers.
 * @param rules - Rules that differ from the starting ones.
 * @returns The question.
 */
export function tinyQuestion(
  accounts: readonly AllocationAccount[],
  managers: readonly AllocationManager[],
  rules: Partial<AllocationRules> = {},
): AllocationQuestion {
  return {
    accounts: accounts.map((account, k) => ({ ...account, place: { sheet: "Accounts", row: k + 2 } })),
    managers: managers.map((manager, k) => ({ ...manager, place: { sheet: "Managers", row: k + 2 } })),
    rules: { ...defaultAllocationRules, ...rules },
    seed: 1,
    hoursPerPerson: 84,
    previous: null,
  };
}

const NAMES = ["Ann", "Bob", "Cem"] as const;
const word = (letters: readonly string[]): fc.Arbitrary<string | null> =>
  fc.option(fc.constantFrom(...letters), { freq: 4 });
const serviceClass = fc.constantFrom<ServiceClass>("strategic", "key", "general", "floor");
const firmness = fc.constantFrom<"must" | "prefer" | "off">("must", "prefer", "off");

const accountFacts = fc.record({
  serviceClass,
  hours: fc.integer({ min: 1, max: 20 }),
  value: fc.integer({ min: 0, max: 300 }),
  region: word(["N", "S"]),
  industry: word(["steel", "food"]),
  language: word(["en", "zh"]),
  presentOwner: fc.option(fc.constantFrom(...NAMES, "Gone"), { freq: 4 }),
  tenureYears: fc.option(fc.integer({ min: 0, max: 8 })),
  parented: fc.boolean(),
  openDeal: fc.boolean(),
  highRisk: fc.boolean(),
  isNew: fc.boolean(),
  locked: fc.constantFrom("no", "no", "no", "no", "own", "Ann"),
  excluded: fc.constantFrom("none", "none", "none", "Ann", "Bob"),
});

const managerFacts = fc.record({
  level: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
  role: fc.constantFrom(null, null, "hunter", "farmer"),
  region: word(["N", "S", "N;S"]),
  secondaryRegion: word(["N", "S"]),
  industry: word(["steel", "food"]),
  language: word(["en", "zh", "en;zh"]),
  hours: fc.integer({ min: 10, max: 60 }),
  accountLimit: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 1 }),
  strategicLimit: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 1 }),
  valueTarget: fc.option(fc.integer({ min: 50, max: 400 }), { freq: 1 }),
});

const ruleFacts = fc.record({
  sameRegion: firmness,
  ownersKeepOutsideRegion: fc.boolean(),
  sameLanguage: firmness,
  levelFitsTier: firmness,
  sameIndustry: fc.constantFrom<"prefer" | "off">("prefer", "off"),
  roleFitsStage: fc.constantFrom<"prefer" | "off">("prefer", "off"),
  noMoveAtHighRisk: fc.boolean(),
  noMoveAtOpenDeal: fc.boolean(),
  leastTenureYears: fc.option(fc.integer({ min: 1, max: 3 })),
  familiesTogether: fc.boolean(),
  lockedStay: fc.boolean(),
  leaveOutWithoutTerritory: fc.boolean(),
  keepPresentOwners: fc.constantFrom(0, 0.5, 1, 2),
  balanceLoad: fc.constantFrom(0, 0.5, 1, 2),
  overtimeShare: fc.constantFrom(0, 0.15),
  valueBand: fc.constantFrom(0.1, 0.2),
  moveLimit: fc.option(fc.integer({ min: 0, max: 3 })),
});

/** Questions of at most five accounts and three managers. */
export const tinyQuestions: fc.Arbitrary<AllocationQuestion> = fc
  .record({
    accounts: fc.array(accountFacts, { minLength: 1, maxLength: 5 }),
    managers: fc.array(managerFacts, { minLength: 1, maxLength: 3 }),
    rules: ruleFacts,
    hoursColumn: fc.boolean(),
  })
  .map(({ accounts, managers, rules, hoursColumn }) => {
    const fixed: Record<string, string> = {};
    const excluded: Record<string, string[]> = {};
    const list = accounts.map(({ parented, locked, excluded: without, ...facts }, k) => {
      const id = `A${String(k)}`;
      if (locked === "own" && facts.presentOwner !== null) fixed[id] = "";
      if (locked === "Ann") fixed[id] = "Ann";
      if (without !== "none") excluded[id] = [without];
      return tinyAccount(id, { ...facts, parentId: parented && k > 0 ? "A0" : null });
    });
    const people = managers.map((facts, k) =>
      tinyManager(NAMES[k], { ...facts, hours: hoursColumn ? facts.hours : null }),
    );
    return tinyQuestion(list, people, { ...rules, fixed, excluded });
  });
