import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import loadHighs from "highs";
import { AssignmentProblemBuilder, type AssignmentProblem } from "../../src/solver/assignment-problem";
import { highsEngine } from "../../src/solver/highs-engine";
import { solveAssignment } from "../../src/solver/solve-assignment";
import { gapInstance } from "../bench/gap-instance";

const milp = highsEngine(() => loadHighs());
const GAP = join(process.cwd(), "../shared/reference/gap");

interface Tiny {
  readonly costs: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

const tiny: fc.Arbitrary<Tiny> = fc
  .record({ jobs: fc.integer({ min: 1, max: 6 }), agents: fc.integer({ min: 1, max: 3 }) })
  .chain(({ jobs, agents }) => {
    const row = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: agents, maxLength: agents });
    return fc.record({
      costs: fc.array(row, { minLength: jobs, maxLength: jobs }),
      weights: fc.array(row, { minLength: jobs, maxLength: jobs }),
      capacities: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: agents, maxLength: agents }),
    });
  });

function problemOf({ costs, weights, capacities }: Tiny): AssignmentProblem {
  const builder = new AssignmentProblemBuilder(capacities.length);
  for (const ceiling of capacities) builder.addRow({ ceiling });
  costs.forEach((row, job) => {
    builder.addJob();
    row.forEach((cost, agent) => {
      builder.addPair(agent, cost);
      builder.addEntry(agent, weights[job][agent]);
    });
  });
  return builder.build();
}

/** Least cost by trying everything; Infinity when nothing fits. */
function leastCost({ costs, weights, capacities }: Tiny): number {
  const left = [...capacities];
  const visit = (job: number): number => {
    if (job === costs.length) return 0;
    let least = Infinity;
    for (let agent = 0; agent < left.length; agent++) {
      if (weights[job][agent] > left[agent]) continue;
      left[agent] -= weights[job][agent];
      least = Math.min(least, costs[job][agent] + visit(job + 1));
      left[agent] += weights[job][agent];
    }
    return least;
  };
  return visit(0);
}

describe("solving an assignment", () => {
  it("finds the least cost of every tiny instance, or that nothing fits", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (instance) => {
        const best = leastCost(instance);
        const solution = await solveAssignment(problemOf(instance), { seed: 1, milp, wholeCosts: true });
        if (best === Infinity) expect(solution.violation).toBeGreaterThan(0);
        else expect([solution.cost, solution.violation, solution.bound]).toEqual([best, 0, best]);
      }),
      { numRuns: 300, seed: 11 },
    );
  }, 60_000);

  it("has a bound below the least cost without an engine too", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (instance) => {
        const solution = await solveAssignment(problemOf(instance), { seed: 1 });
        expect(solution.bound).toBeLessThanOrEqual(leastCost(instance) + 1e-9);
      }),
      { numRuns: 300, seed: 12 },
    );
  }, 60_000);

  it("gives the same answer for the same seed", async () => {
    const instance = {
      costs: [
        [3, 5],
        [2, 9],
        [4, 4],
      ],
      weights: [
        [4, 3],
        [5, 2],
        [3, 3],
      ],
      capacities: [8, 6],
    };
    const first = await solveAssignment(problemOf(instance), { seed: 5, milp });
    const second = await solveAssignment(problemOf(instance), { seed: 5, milp });
    expect(second).toEqual(first);
  });

  it("refuses a job without a pair", () => {
    const builder = new AssignmentProblemBuilder(1);
    builder.addJob();
    expect(() => builder.build()).toThrow(RangeError);
  });
});

(existsSync(GAP) ? describe : describe.skip)("public instances of generalised assignment", () => {
  const optima = existsSync(GAP)
    ? new Map(
        readFileSync(join(GAP, "data.csv"), "utf8")
          .trim()
          .split(/\r?\n/u)
          .map((line) => line.split(","))
          .map((cells) => [cells[0], Number(cells[6])]),
      )
    : new Map<string, number>();

  it.each(["cattrysse1994/gap1-0", "cattrysse1994/gap4-2", "cattrysse1994/gap7-3", "chu1997/a05100"])(
    "solves %s to its known optimum",
    async (name) => {
      const problem = gapInstance(readFileSync(join(GAP, "data", name), "utf8"));
      const solution = await solveAssignment(problem, { seed: 1, milp, wholeCosts: true });
      expect([solution.cost, solution.violation]).toEqual([optima.get(name), 0]);
      expect(solution.bound).toBeLessThanOrEqual(solution.cost);
    },
    60_000,
  );
});
