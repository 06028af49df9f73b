/**
 * Tiny questions against every assignment there is. Rules combined: territory with second and several regions
 * (must, prefer, off; owners outside it kept or not; managers without one left out or not), language, level
 * against tier, industry, hunters and farmers, locks, exclusions, families, holds by risk, open deal and tenure,
 * hours with and without overtime, limits of accounts, of strategic accounts and of moves, value targets with
 * their band, continuity, balance, owners who left; and co-owners, as a second stage with shared hours.
 */
import fc from "fast-check";
import loadHighs from "highs";
import type { AllocationAccount, AllocationQuestion, CoOwnerRow } from "../../src/allocation/allocation";
import { allocate } from "../../src/allocation/allocate";
import { mainOwnersQuestion } from "../../src/allocation/co-owners";
import { highsEngine } from "../../src/solver/highs-engine";
import { PlainRules } from "./brute-force";
import { tinyQuestions } from "./tiny-questions";

const highs = highsEngine(() => loadHighs());
const CLASSES = ["strategic", "key", "general", "floor"] as const;

describe("the allocation of a handful of accounts", () => {
  it("is the best of all assignments under every combination of rules", async () => {
    await fc.assert(
      fc.asyncProperty(tinyQuestions, async (question) => {
        const plain = new PlainRules(question);
        fc.pre(plain.managers.length > 0);
        const result = await allocate(question, { highs, withoutCurve: true });
        const best = plain.best();
        const [point] = result.points;
        if (best === null) {
          expect(result.status).toBe("infeasible");
          return;
        }
        const owners = point.rows.map((row) => row.owner);
        const reachable = new Set(plain.units().flatMap((unit) => unit));
        const someone = (k: number): boolean =>
          reachable.has(k) && plain.open(question.accounts[k]).length > 0;
        const leftOut = CLASSES.map(
          (name) =>
            question.accounts.filter((a, k) => owners[k] === null && someone(k) && a.serviceClass === name)
              .length,
        );
        expect(plain.feasible(owners)).toBe(true);
        owners.forEach((owner, k) => {
          if (owner !== null) expect(plain.open(question.accounts[k])).toContain(owner);
        });
        expect(leftOut).toEqual(best.leftOut);
        expect(plain.objective(owners)).toBeCloseTo(best.objective, 4);
        if (owners.every((owner, k) => owner === null && !someone(k))) return;
        expect(point.objective).toBeCloseTo(best.objective, 4);
        expect(point.bound).toBeLessThanOrEqual(best.objective + 1e-5);
      }),
      { numRuns: Number(process.env.TINY_RUNS ?? "250"), seed: 7 },
    );
  }, 120_000);

  it("shares accounts without a worse choice of main owners, each role with someone else", async () => {
    const shares = fc.array(fc.constantFrom(1, 0.7, 0.5), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(tinyQuestions, shares, async (asked, parts) => {
        const question: AllocationQuestion = {
          ...asked,
          accounts: asked.accounts.map((account, k) => ({ ...account, ...splitAt(parts[k]) })),
        };
        const plain = new PlainRules(mainOwnersQuestion(question));
        fc.pre(plain.managers.length > 0);
        const best = plain.best();
        const [point] = (await allocate(question, { highs, withoutCurve: true })).points;
        if (best === null) return;
        expect(plain.objective(point.rows.map((row) => row.owner))).toBeCloseTo(best.objective, 4);
        const hours = new Map<string, number>();
        point.rows.forEach(({ owner, coOwners = [] }, k) => {
          const account = question.accounts[k];
          const co = coOwners[0] as CoOwnerRow | undefined;
          if (owner !== null) expect(coOwners).toHaveLength(account.split === undefined ? 0 : 1);
          const add = (name: string | null, share: number): void => {
            if (name !== null) hours.set(name, (hours.get(name) ?? 0) + account.hours * share);
          };
          add(owner, account.split?.owner ?? 1);
          if (co === undefined || co.owner === null) return;
          add(co.owner, co.share);
          expect(co.owner).not.toBe(owner);
          expect(question.rules.excluded[account.id] ?? []).not.toContain(co.owner);
        });
        for (const manager of plain.managers) {
          const most = (manager.hours ?? Infinity) * (1 + question.rules.overtimeShare);
          expect(hours.get(manager.name) ?? 0).toBeLessThanOrEqual(most + 1e-6);
        }
      }),
      { numRuns: Number(process.env.TINY_RUNS ?? "60"), seed: 11 },
    );
  }, 120_000);
});

/** A split with one open role; all of it the owner's = no split. */
function splitAt(owner: number): Pick<AllocationAccount, "split"> {
  if (owner === 1) return {};
  return { split: { owner, coOwners: [{ name: null, share: 1 - owner }], total: 1, text: String(owner) } };
}
