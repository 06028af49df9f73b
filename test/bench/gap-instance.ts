/** Generalised assignment instances in the OR-Library's format, as problems of the solver. */
import { AssignmentProblemBuilder, type AssignmentProblem } from "../../src/solver/assignment-problem";

/**
 * Reads an instance: m n, m rows of n costs, m rows of n weights, m capacities.
 * @param text - Content of the file.
 * @returns The problem, to be minimised.
 * @throws RangeError when the file is shorter than its own head says.
 */
export function gapInstance(text: string): AssignmentProblem {
  const numbers = text.trim().split(/\s+/u).map(Number);
  const [agents, jobs] = numbers;
  if (numbers.length < 2 + 2 * agents * jobs + agents) {
    throw new RangeError(`instance must hold ${String(2 + 2 * agents * jobs + agents)} numbers`);
  }
  const costs = 2;
  const weights = costs + agents * jobs;
  const capacities = weights + agents * jobs;
  const builder = new AssignmentProblemBuilder(agents);
  for (let i = 0; i < agents; i++) builder.addRow({ ceiling: numbers[capacities + i] });
  for (let j = 0; j < jobs; j++) {
    builder.addJob();
    for (let i = 0; i < agents; i++) {
      const weight = numbers[weights + i * jobs + j];
      if (weight > numbers[capacities + i]) continue;
      builder.addPair(i, numbers[costs + i * jobs + j]);
      builder.addEntry(i, weight);
    }
  }
  return builder.build();
}
