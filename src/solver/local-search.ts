/** Local search on an assignment: single jobs move, two jobs swap agents, three jobs turn in a ring. */
import type { AssignmentState } from "./assignment-state";

/** A gain below this is taken for rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Moves single jobs to their best pair until no move gains.
 * @param state - Changed in place.
 * @param passes - Most rounds over all jobs.
 * @returns Whether anything changed.
 */
export function shiftJobs(state: AssignmentState, passes: number): boolean {
  const { jobs, pairStart } = state.problem;
  let changed = false;
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (let job = 0; job < jobs; job++) {
      const from = pairStart[job];
      const to = pairStart[job + 1];
      if (to - from < 2) continue;
      const present = state.choice[job];
      const presentCost = state.remove(job);
      let best = present;
      let bestCost = presentCost - LEAST_GAIN * (1 + Math.abs(presentCost));
      for (let pair = from; pair < to; pair++) {
        if (pair === present) continue;
        const cost = state.addCost(pair);
        if (cost < bestCost) {
          best = pair;
          bestCost = cost;
        }
      }
      state.put(job, best);
      if (best !== present) moved = true;
    }
    if (!moved) break;
    changed = true;
  }
  return changed;
}

/** Candidate pairs away from the present agent, grouped by (present agent, wanted agent). */
function wishes(state: AssignmentState, priced: Float64Array, reach: number): Map<number, number[]> {
  const { jobs, agents, pairStart, pairAgent } = state.problem;
  const groups = new Map<number, number[]>();
  for (let job = 0; job < jobs; job++) {
    const present = pairAgent[state.choice[job]];
    let cheapest = Infinity;
    for (let pair = pairStart[job]; pair < pairStart[job + 1]; pair++) {
      cheapest = Math.min(cheapest, priced[pair]);
    }
    for (let pair = pairStart[job]; pair < pairStart[job + 1]; pair++) {
      if (pairAgent[pair] === present || priced[pair] > cheapest + reach) continue;
      const key = present * agents + pairAgent[pair];
      const group = groups.get(key);
      if (group) group.push(job, pair);
      else groups.set(key, [job, pair]);
    }
  }
  return groups;
}

/**
 * Swaps the agents of two jobs wherever that gains.
 * @param state - Changed in place.
 * @param priced - Costs of the pairs at the rows' prices; pairs dearer than the job's cheapest by more
 *   than `reach` are not tried.
 * @param reach - See `priced`; Infinity tries all.
 * @returns Whether anything changed.
 */
export function swapJobs(state: AssignmentState, priced: Float64Array, reach: number): boolean {
  const { agents, pairAgent } = state.problem;
  const groups = wishes(state, priced, reach);
  let changed = false;
  for (const [key, there] of groups) {
    const from = Math.floor(key / agents);
    const to = key % agents;
    if (from > to) continue;
    const back = groups.get(to * agents + from);
    if (!back) continue;
    for (let a = 0; a < there.length; a += 2) {
      const job = there[a];
      for (let b = 0; b < back.length; b += 2) {
        const other = back[b];
        if (pairAgent[state.choice[job]] !== from) break;
        if (pairAgent[state.choice[other]] !== to) continue;
        if (trySwap(state, job, there[a + 1], other, back[b + 1])) changed = true;
      }
    }
  }
  return changed;
}

/** Swaps if it gains; else leaves all as it was. */
function trySwap(
  state: AssignmentState,
  job: number,
  pair: number,
  other: number,
  otherPair: number,
): boolean {
  const present = state.choice[job];
  const otherPresent = state.choice[other];
  const before = state.remove(job) + state.remove(other);
  const first = state.addCost(pair);
  state.put(job, pair);
  const after = first + state.addCost(otherPair);
  if (after < before - LEAST_GAIN * (1 + Math.abs(before))) {
    state.put(other, otherPair);
    return true;
  }
  state.remove(job);
  state.put(job, present);
  state.put(other, otherPresent);
  return false;
}
