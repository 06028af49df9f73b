import fc from "fast-check";
import { otherAssignment, type SmallAssignment } from "../../src/solver/small-assignment";

const small: fc.Arbitrary<SmallAssignment> = fc
  .record({ jobs: fc.integer({ min: 2, max: 6 }), agents: fc.integer({ min: 2, max: 3 }) })
  .chain(({ jobs, agents }) => {
    const figures = fc.array(fc.integer({ min: 1, max: 15 }), {
      minLength: jobs * agents,
      maxLength: jobs * agents,
    });
    return fc
      .record({
        cost: figures,
        weight: figures,
        present: fc.array(fc.nat(agents - 1), { minLength: jobs, maxLength: jobs }),
        spare: fc.array(fc.nat(8), { minLength: agents, maxLength: agents }),
      })
      .map(({ cost, weight, present, spare }) => {
        const capacity = Float64Array.from(spare);
        present.forEach((agent, job) => (capacity[agent] += weight[job * agents + agent]));
        return {
          jobs,
          agents,
          cost: Float64Array.from(cost),
          weight: Float64Array.from(weight),
          capacity,
          present: Int32Array.from(present),
          prices: new Float64Array(agents),
        };
      });
  });

function costOf({ cost, agents }: SmallAssignment, choice: ArrayLike<number>): number {
  return Array.from(choice).reduce((sum, agent, job) => sum + cost[job * agents + agent], 0);
}

/** Least cost by trying everything. */
function leastCost(problem: SmallAssignment): number {
  const { jobs, agents, cost, weight } = problem;
  const room = Array.from(problem.capacity);
  const visit = (job: number): number => {
    if (job === jobs) return 0;
    let least = Infinity;
    for (let agent = 0; agent < agents; agent++) {
      const k = job * agents + agent;
      if (weight[k] > room[agent]) continue;
      room[agent] -= weight[k];
      least = Math.min(least, cost[k] + visit(job + 1));
      room[agent] += weight[k];
    }
    return least;
  };
  return visit(0);
}

describe("the exact search of a few agents", () => {
  it("reaches the least cost whenever the present choice is not the cheapest", () => {
    fc.assert(
      fc.property(small, (problem) => {
        const present = costOf(problem, problem.present);
        const least = leastCost(problem);
        const answer = otherAssignment(problem, 0, 1e6);
        expect(costOf(problem, answer.agents ?? problem.present)).toBe(Math.min(present, least));
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it("keeps every capacity, also where a dearer choice is allowed", () => {
    fc.assert(
      fc.property(small, (problem) => {
        const { agents } = otherAssignment(problem, 5, 1e6);
        const load = new Float64Array(problem.agents);
        (agents ?? problem.present).forEach(
          (agent, job) => (load[agent] += problem.weight[job * problem.agents + agent]),
        );
        load.forEach((sum, agent) => {
          expect(sum).toBeLessThanOrEqual(problem.capacity[agent]);
        });
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it("stops at its limit of visits and says so", () => {
    const [problem] = fc.sample(small, { numRuns: 1, seed: 5 });
    expect(otherAssignment(problem, 100, 2).nodes).toBeGreaterThan(2);
  });
});
