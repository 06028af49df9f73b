/**
 * The allocation's rules and objective written a second time, plainly, and every assignment tried: what the
 * solver is measured against. Shares nothing with the code under test but the types.
 */
import type {
  AllocationAccount,
  AllocationManager,
  AllocationQuestion,
} from "../../src/allocation/allocation";

const CLASSES = ["strategic", "key", "general", "floor"] as const;

/** The best assignment: accounts left out by class from the top, then the objective. */
export interface BruteForceBest {
  readonly leftOut: readonly number[];
  readonly objective: number;
}

/** Owners (null = left out) checked and priced. */
export class PlainRules {
  readonly managers: readonly AllocationManager[];
  private readonly hasHours: boolean;

  /**
   * @param question - The question; hours can't be cut (floors equal standards).
   */
  constructor(readonly question: AllocationQuestion) {
    const { rules, accounts } = question;
    const filled = (text: string | null): boolean => text !== null && text !== "";
    const territories =
      rules.sameRegion === "must" &&
      rules.leaveOutWithoutTerritory &&
      accounts.some((a) => filled(a.region)) &&
      question.managers.some((m) => filled(m.region));
    this.managers = question.managers.filter(
      (m) => !m.inactive && !(territories && !filled(m.region) && !filled(m.secondaryRegion)),
    );
    this.hasHours = this.managers.some((m) => m.hours !== null);
  }

  /** Names an account may go to, by the hard rules that concern it alone. */
  open(a: AllocationAccount): string[] {
    const { rules } = this.question;
    const names = this.managers.map((m) => m.name);
    if (rules.lockedStay && Object.hasOwn(rules.fixed, a.id)) {
      const to = rules.fixed[a.id] === "" ? a.presentOwner : rules.fixed[a.id];
      if (to !== null && names.includes(to)) return [to];
    }
    const known = {
      region: this.managers.some((m) => this.words(m.region).length > 0),
      language: this.managers.some((m) => this.words(m.language).length > 0),
      level: this.managers.some((m) => m.level !== null),
    };
    const open = this.managers.filter((m) => {
      if ((rules.excluded[a.id] ?? []).includes(m.name)) return false;
      if (rules.sameRegion === "must" && known.region && a.region !== null) {
        const keeps = rules.ownersKeepOutsideRegion && m.name === a.presentOwner;
        if (!keeps && ![...this.words(m.region), ...this.words(m.secondaryRegion)].includes(a.region)) {
          return false;
        }
      }
      if (rules.sameLanguage === "must" && known.language && a.language !== null) {
        if (!this.words(m.language).includes(a.language)) return false;
      }
      if (rules.levelFitsTier === "must" && known.level && a.levelNeeded !== null && a.levelNeeded > 1) {
        if (m.level === null || m.level < a.levelNeeded) return false;
      }
      return true;
    });
    const held =
      (rules.noMoveAtHighRisk && a.highRisk) ||
      (rules.noMoveAtOpenDeal && a.openDeal) ||
      (rules.leastTenureYears !== null && a.tenureYears !== null && a.tenureYears < rules.leastTenureYears);
    const list = open.map((m) => m.name);
    if (held && a.presentOwner !== null && list.includes(a.presentOwner)) return [a.presentOwner];
    return list;
  }

  /** Accounts locked to a manager who is there. */
  isLocked(a: AllocationAccount): boolean {
    const { rules } = this.question;
    if (!rules.lockedStay || !Object.hasOwn(rules.fixed, a.id)) return false;
    const to = rules.fixed[a.id] === "" ? a.presentOwner : rules.fixed[a.id];
    return this.managers.some((m) => m.name === to);
  }

  /** Indexes of accounts that go together. */
  units(): number[][] {
    const { accounts, rules } = this.question;
    const groups = new Map<string, number[]>();
    accounts.forEach((a, k) => {
      const key = rules.familiesTogether ? (a.parentId ?? a.id) : a.id;
      groups.set(key, [...(groups.get(key) ?? []), k]);
    });
    return [...groups.values()].flatMap((group) => {
      const shared = this.managers.filter((m) => group.every((k) => this.open(accounts[k]).includes(m.name)));
      return shared.length > 0 ? [group] : group.map((k) => [k]);
    });
  }

  /** Moves that the limit counts. */
  voluntary(unit: readonly number[], owner: string): number {
    const { accounts } = this.question;
    const leaving = (to: string): number =>
      unit.filter((k) => {
        const { presentOwner } = accounts[k];
        return presentOwner !== null && presentOwner !== to && this.open(accounts[k]).includes(presentOwner);
      }).length;
    if (unit.length === 1) return leaving(owner);
    const shared = this.managers.filter((m) => unit.every((k) => this.open(accounts[k]).includes(m.name)));
    return leaving(owner) - Math.min(...shared.map((m) => leaving(m.name)));
  }

  /** Whether loads, counts and moves stay within their ceilings. */
  feasible(owners: readonly (string | null)[]): boolean {
    const { accounts, rules } = this.question;
    const ok = this.managers.every((m) => {
      const own = accounts.filter((_, k) => owners[k] === m.name);
      const hours = own.reduce((sum, a) => sum + a.hours, 0);
      if (this.hasHours && hours > (m.hours ?? 0) * (1 + rules.overtimeShare) + 1e-9) return false;
      if (m.accountLimit !== null && own.length > m.accountLimit) return false;
      return (
        m.strategicLimit === null ||
        own.filter((a) => a.serviceClass === "strategic").length <= m.strategicLimit
      );
    });
    if (!ok || rules.moveLimit === null) return ok;
    const moves = this.units().reduce((sum, unit) => {
      const owner = owners[unit[0]];
      return owner === null ? sum : sum + this.voluntary(unit, owner);
    }, 0);
    return moves <= rules.moveLimit;
  }

  /** The objective of the design, term by term. */
  objective(owners: readonly (string | null)[]): number {
    const { accounts, rules } = this.question;
    const perManager = accounts.length / this.managers.length;
    const names = this.managers.map((m) => m.name);
    let total = 0;
    accounts.forEach((a, k) => {
      const owner = this.managers.find((m) => m.name === owners[k]);
      if (!owner) return;
      total += a.importance * (1 - this.fit(a, owner));
      if (a.presentOwner === null || !names.includes(a.presentOwner) || a.presentOwner === owner.name) return;
      const tenure = a.tenureYears === null ? 1 : Math.min(Math.max(a.tenureYears / 3, 0.5), 1.5);
      total += a.importance * 0.5 * rules.keepPresentOwners * tenure;
    });
    const need = accounts.reduce((sum, a) => sum + a.hours, 0);
    const worth = accounts.reduce((sum, a) => sum + a.value, 0);
    const capacity = (m: AllocationManager): number =>
      this.hasHours ? (m.hours ?? 0) : need / this.managers.length;
    const all = this.managers.reduce((sum, m) => sum + capacity(m), 0);
    const balance = rules.balanceLoad * perManager;
    for (const m of this.managers) {
      const own = accounts.filter((_, k) => owners[k] === m.name);
      const hours = own.reduce((sum, a) => sum + a.hours, 0);
      const value = own.reduce((sum, a) => sum + a.value, 0);
      const fair = (need * capacity(m)) / all;
      const distance = Math.abs(hours / fair - 1);
      const stretch = [0.2, 0.4, 0.6, 0.8].reduce((sum, line) => sum + Math.max(0, distance - line), 0);
      total += 0.3 * balance * distance + (this.hasHours ? 0.3 : 1.5) * balance * stretch;
      const over = Math.max(0, hours - capacity(m)) / capacity(m);
      total += 3 * (this.hasHours ? perManager : balance) * over;
      const target = m.valueTarget ?? (worth * capacity(m)) / all;
      if (target > 0) {
        total += 0.3 * balance * (Math.max(0, Math.abs(value - target) - rules.valueBand * target) / target);
      }
    }
    return total;
  }

  /** Tries everything; null when even leaving out all unlocked accounts breaks a ceiling. */
  best(): BruteForceBest | null {
    const { accounts } = this.question;
    const units = this.units().filter((unit) => this.openTo(unit).length > 0);
    let best: BruteForceBest | null = null;
    const owners: (string | null)[] = accounts.map(() => null);
    const visit = (u: number): void => {
      if (u === units.length) {
        if (!this.feasible(owners)) return;
        const leftOut = CLASSES.map(
          (name) =>
            units.flat().filter((k) => owners[k] === null && accounts[k].serviceClass === name).length,
        );
        const objective = this.objective(owners);
        if (best === null || before(leftOut, objective, best)) best = { leftOut, objective };
        return;
      }
      const unit = units[u];
      const choices: (string | null)[] = [...this.openTo(unit)];
      if (!unit.some((k) => this.isLocked(accounts[k]))) choices.push(null);
      for (const owner of choices) {
        for (const k of unit) owners[k] = owner;
        visit(u + 1);
      }
    };
    visit(0);
    return best;
  }

  private openTo(unit: readonly number[]): string[] {
    const { accounts } = this.question;
    return this.managers
      .map((m) => m.name)
      .filter((name) => unit.every((k) => this.open(accounts[k]).includes(name)));
  }

  private words(text: string | null): string[] {
    return (text ?? "").split(";").filter((part) => part !== "");
  }

  private fit(a: AllocationAccount, m: AllocationManager): number {
    const { rules } = this.question;
    const parts: [number, number][] = [];
    const match = (value: string, words: string[]): number =>
      words.length === 0 ? 0.5 : words.includes(value) ? 1 : 0;
    if (a.region !== null && rules.sameRegion !== "off") {
      const first = this.words(m.region);
      const second = this.words(m.secondaryRegion);
      const none = first.length + second.length === 0;
      parts.push([0.4, none ? 0.5 : first.includes(a.region) ? 1 : second.includes(a.region) ? 0.6 : 0]);
    }
    if (a.industry !== null && rules.sameIndustry !== "off") {
      parts.push([0.25, match(a.industry, this.words(m.industry))]);
    }
    if (a.language !== null && rules.sameLanguage !== "off") {
      parts.push([0.15, match(a.language, this.words(m.language))]);
    }
    if (a.levelNeeded !== null && rules.levelFitsTier !== "off") {
      parts.push([0.2, m.level === null ? 0.5 : 1 - Math.abs(m.level - a.levelNeeded) / 3]);
    }
    if (rules.roleFitsStage !== "off" && this.managers.some((one) => one.role !== null)) {
      const fits = (m.role === "hunter" && a.isNew) || (m.role === "farmer" && !a.isNew);
      parts.push([0.15, m.role === null ? 0.5 : fits ? 1 : 0]);
    }
    const weight = parts.reduce((sum, [w]) => sum + w, 0);
    return weight === 0 ? 0.5 : parts.reduce((sum, [w, value]) => sum + w * value, 0) / weight;
  }
}

function before(leftOut: readonly number[], objective: number, best: BruteForceBest): boolean {
  for (let k = 0; k < leftOut.length; k++) {
    if (leftOut[k] !== best.leftOut[k]) return leftOut[k] < best.leftOut[k];
  }
  return objective < best.objective;
}
