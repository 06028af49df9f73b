import { AssignmentProblemBuilder } from "../../src/solver/assignment-problem";
import type { MilpAnswer, MilpSolver } from "../../src/solver/milp-solver";
import { solveAssignment } from "../../src/solver/solve-assignment";

const STOPPED: MilpAnswer = {
  status: "failed",
  values: null,
  rowPrices: null,
  objective: Infinity,
  bound: -Infinity,
};

/** Two agents with equal room, six jobs of weight 2 to 7. */
function smallProblem(): ReturnType<AssignmentProblemBuilder["build"]> {
  const builder = new AssignmentProblemBuilder(2);
  for (const at of [9, 10]) builder.addRow({ breaks: [{ at, increase: 3 }], ceiling: 19 });
  for (let job = 0; job < 6; job++) {
    builder.addJob();
    for (const agent of [0, 1]) {
      builder.addPair(agent, agent === 0 ? job : 4);
      builder.addEntry(agent, job + 2);
    }
  }
  return builder.build();
}

describe("a solve with an engine", () => {
  it("keeps the best so far when it is stopped during an engine's call", async () => {
    const stop = new AbortController();
    const signals: (AbortSignal | undefined)[] = [];
    const milp: MilpSolver = {
      solve: (_, options) => {
        signals.push(options.signal);
        stop.abort();
        return Promise.resolve(STOPPED);
      },
    };
    const solution = await solveAssignment(smallProblem(), { seed: 1, milp, signal: stop.signal });
    expect(signals).toEqual([stop.signal]);
    expect(solution.violation).toBe(0);
    expect(solution.bound).toBeLessThanOrEqual(solution.cost);
  });
});
