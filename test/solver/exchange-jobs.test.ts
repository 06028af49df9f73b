import { seededRandom } from "../../src/numeric/seeded-random";
import { AssignmentProblemBuilder, type AssignmentProblem } from "../../src/solver/assignment-problem";
import { exchangeJobs } from "../../src/solver/exchange-jobs";

const AGENTS = 4;
const JOBS = 24;

/** Costs fall as weights rise, which makes capacity tight; every job begins with agent job mod 4. */
function tightProblem(): { readonly problem: AssignmentProblem; readonly start: Int32Array } {
  const random = seededRandom(2);
  const weights = Array.from({ length: JOBS * AGENTS }, () => 1 + random.index(100));
  const builder = new AssignmentProblemBuilder(AGENTS);
  for (let agent = 0; agent < AGENTS; agent++) {
    let ceiling = 0;
    for (let job = agent; job < JOBS; job += AGENTS) ceiling += weights[job * AGENTS + agent];
    builder.addRow({ ceiling });
  }
  const start = new Int32Array(JOBS);
  for (let job = 0; job < JOBS; job++) {
    builder.addJob();
    for (let agent = 0; agent < AGENTS; agent++) {
      const weight = weights[job * AGENTS + agent];
      const pair = builder.addPair(agent, 111 - weight + random.index(20));
      builder.addEntry(agent, weight);
      if (agent === job % AGENTS) start[job] = pair;
    }
  }
  return { problem: builder.build(), start };
}

const { problem, start } = tightProblem();
const costOf = (choice: Int32Array): number => choice.reduce((sum, pair) => sum + problem.pairCost[pair], 0);
const search = (seed: number): ReturnType<typeof exchangeJobs> =>
  exchangeJobs(problem, start, new Float64Array(AGENTS).fill(1), {
    random: seededRandom(seed),
    rounds: 300,
    target: 0,
    allowance: 2,
  });

describe("exchanging jobs among a few agents", () => {
  it("ends cheaper than it began, at the cost it names", () => {
    const { choice, cost } = search(1);
    expect(cost).toBe(costOf(choice));
    expect(cost).toBeLessThan(costOf(start));
  });

  it("keeps every capacity", () => {
    const load = new Float64Array(AGENTS);
    for (const pair of search(1).choice) {
      load[problem.pairAgent[pair]] += problem.entryCoefficient[problem.entryStart[pair]];
    }
    expect(Array.from(load, (sum, agent) => sum <= problem.rows.ceiling[agent])).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("is the same for the same seed", () => {
    expect(search(7)).toEqual(search(7));
  });
});
