/** Seeded random allocation questions for the benchmark, as described in the design. */
import type { ServiceClass } from "../../src/accounts/scored-account";
import type {
  AllocationAccount,
  AllocationManager,
  AllocationQuestion,
} from "../../src/allocation/allocation";
import { defaultAllocationRules } from "../../src/allocation/allocation-rules";
import { seededRandom, type SeededRandom } from "../../src/numeric/seeded-random";

const REGIONS = 6;
const INDUSTRIES = 8;
const LANGUAGES = 3;
const HOURS: Readonly<Record<ServiceClass, number>> = { strategic: 16, key: 6, general: 1, floor: 1 };
const IMPORTANCE: Readonly<Record<ServiceClass, number>> = { strategic: 8, key: 4, general: 2, floor: 1 };
const LEVEL: Readonly<Record<ServiceClass, number>> = { strategic: 3, key: 2, general: 1, floor: 1 };

/**
 * Makes a question with so many accounts and managers.
 *
 * Regions 6 (a third of the managers with a second one), industries 8, languages 3; value lognormal
 * (sigma 1.2); tiers by ABC; hours 16/6/1 times U(.7, 1.3); capacity total / m times 1.10 times
 * U(.9, 1.1) with overtime to 15 %; 80 % of accounts with a present owner, 10 % new; value band of
 * 10 %, count cap 1.25 n/m, voluntary moves at most 15 % of the owned accounts.
 * @param accountCount - Number of accounts.
 * @param managerCount - Number of managers.
 * @param seed - Seed; part of the benchmark.
 * @returns The question.
 */
export function randomQuestion(accountCount: number, managerCount: number, seed: number): AllocationQuestion {
  const random = seededRandom(seed);
  const managerRegion = Array.from({ length: managerCount }, (_, i) => i % REGIONS);
  const values = Array.from({ length: accountCount }, () => Math.exp(1.2 * random.normal()) * 1000);
  const classes = classesByShare(values);
  const accounts = values.map((value, j): AllocationAccount => {
    const serviceClass = classes[j];
    const region = random.index(REGIONS);
    const hours = HOURS[serviceClass] * (0.7 + 0.6 * random.uniform());
    return {
      id: `A${String(j)}`,
      name: `Account ${String(j)}`,
      tierLabel: serviceClass,
      tierRank: 3 - LEVEL[serviceClass],
      serviceClass,
      importance: IMPORTANCE[serviceClass],
      levelNeeded: LEVEL[serviceClass],
      value,
      hours,
      hoursFloor: hours,
      region: `R${String(region)}`,
      industry: `I${String(random.index(INDUSTRIES))}`,
      language: `L${String(random.index(LANGUAGES))}`,
      presentOwner: random.uniform() < 0.8 ? presentOwner(random, region, managerRegion) : null,
      coOwner: null,
      tenureYears: random.uniform() * 8,
      parentId: null,
      openDeal: false,
      highRisk: false,
      isNew: random.uniform() < 0.1,
      place: { sheet: "Accounts", row: j + 2 },
    };
  });
  const need = accounts.reduce((sum, account) => sum + account.hours, 0);
  const managers = managerRegion.map((region, i): AllocationManager => ({
    name: managerName(i),
    level: 1 + random.index(3),
    role: null,
    region: `R${String(region)}`,
    secondaryRegion:
      random.uniform() < 1 / 3 ? `R${String((region + 1 + random.index(REGIONS - 1)) % REGIONS)}` : null,
    industry: `I${String(random.index(INDUSTRIES))};I${String(random.index(INDUSTRIES))}`,
    language: `L${String(random.index(LANGUAGES))}`,
    hours: (need / managerCount) * 1.1 * (0.9 + 0.2 * random.uniform()),
    accountLimit: Math.ceil((1.25 * accountCount) / managerCount),
    strategicLimit: null,
    valueTarget: null,
    inactive: false,
    place: { sheet: "Managers", row: i + 2 },
  }));
  const owned = accounts.filter((account) => account.presentOwner !== null).length;
  return {
    accounts,
    managers,
    rules: { ...defaultAllocationRules, sameRegion: "prefer", moveLimit: Math.floor(0.15 * owned) },
    seed,
    hoursPerPerson: 84,
    previous: null,
  };
}

function managerName(index: number): string {
  return `Manager ${String(index)}`;
}

/** Seven in ten sit with someone of their region. */
function presentOwner(random: SeededRandom, region: number, managerRegion: readonly number[]): string {
  const near = managerRegion.flatMap((r, i) => (r === region ? [i] : []));
  const pick = random.uniform() < 0.7 && near.length > 0 ? near : managerRegion.map((_, i) => i);
  return managerName(pick[random.index(pick.length)]);
}

/** ABC at 80 and 95 % of the accumulated value. */
function classesByShare(values: readonly number[]): ServiceClass[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const order = values.map((_, j) => j).sort((a, b) => values[b] - values[a]);
  const classes: ServiceClass[] = values.map(() => "general");
  let sum = 0;
  for (const j of order) {
    classes[j] = sum < 0.8 * total ? "strategic" : sum < 0.95 * total ? "key" : "general";
    sum += values[j];
  }
  return classes;
}
