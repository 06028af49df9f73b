import fc from "fast-check";
import loadHighs from "highs";
import { allocate } from "../../src/allocation/allocate";
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
});
