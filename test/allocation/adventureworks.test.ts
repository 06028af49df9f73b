import loadHighs from "highs";
import { allocate } from "../../src/allocation/allocate";
import type { AllocationResult } from "../../src/allocation/allocation";
import { highsEngine } from "../../src/solver/highs-engine";
import { adventureWorksPresent, adventureWorksQuestion } from "./adventureworks-question";
import { brokenRules } from "./broken-rules";

const highs = highsEngine(() => loadHighs());

(adventureWorksPresent ? describe : describe.skip)("the allocation of AdventureWorks", () => {
  let result: AllocationResult;

  beforeAll(async () => {
    result = await allocate(adventureWorksQuestion(), { highs });
  }, 120_000);

  it("leaves out the three managers without a territory", () => {
    expect(result.leftOut.map((entry) => [entry.manager, entry.reason])).toEqual([
      ["Stephen Jiang", "no-territory"],
      ["Syed Abbas", "no-territory"],
      ["Amy Alberts", "no-territory"],
    ]);
  });

  it("takes equal shares for capacity, since there is no hours column, and counts people", () => {
    expect(result.capacityFrom).toBe("equal-share");
    expect(result.peopleNeeded).toBeCloseTo(result.hoursNeeded / 84, 9);
    expect(Math.ceil(result.peopleNeeded)).toBe(41);
  });

  it("gives every one of the 701 accounts an owner and keeps every hard rule, at every point", () => {
    for (const point of result.points) {
      expect(point.rows.filter((row) => row.owner !== null)).toHaveLength(701);
      expect(brokenRules(adventureWorksQuestion(), point.rows, point.voluntaryMoves)).toEqual([]);
    }
  });

  it("proves every point within 0.01 % of the best possible", () => {
    expect(Math.max(...result.points.map((point) => point.gap))).toBeLessThanOrEqual(1e-4);
  });

  it("never gets less balanced with more moves", () => {
    const curve = result.points.map((point) => point.objective);
    expect(curve.every((cost, k) => k === 0 || cost <= curve[k - 1])).toBe(true);
  });

  it("says what is proven about reaching 20 %: within the territories no allocation does", () => {
    expect(result.points[result.chosen].imbalance).toBeGreaterThan(0.2);
    expect(result.balance).toEqual({ state: "impossible", moves: null, leastMoves: null });
  });

  it("gives accounts to the sales person who had none", () => {
    const load = result.points[result.chosen].loads.find((entry) => entry.manager === "Tete Mensa-Annan");
    expect(load?.accountsBefore).toBe(0);
    expect(load?.accountsAfter).toBeGreaterThan(0);
  });
});
