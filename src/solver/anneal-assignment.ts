/**
 * Simulated annealing of an assignment: random moves and swaps among the promising pairs, fewer and fewer
 * of those that cost being kept.
 *
 * Source: Kirkpatrick, Gelatt & Vecchi (1983), "Optimization by Simulated Annealing", Science 220.
 */
import type { SeededRandom } from "../numeric/seeded-random";
import type { AssignmentState, AssignmentValue } from "./assignment-state";

/** Promising pairs of each job, packed. */
export interface CandidatePairs {
  readonly start: Int32Array;
  readonly pairs: Int32Array;
}

/** How to anneal. */
export interface AnnealOptions {
  readonly random: SeededRandom;
  readonly proposals: number;
  /** First and last temperature, in the unit of the cost. */
  readonly hot: number;
  readonly cold: number;
}

/**
 * Picks each job's pairs up to a reduced cost, its chosen pair always.
 * @param pairStart - First pair of every job.
 * @param reduced - Reduced costs of the pairs.
 * @param reach - Largest reduced cost.
 * @param choice - Pairs that are candidates in any case.
 * @returns The candidates.
 */
export function candidatePairs(
  pairStart: Int32Array,
  reduced: Float64Array,
  reach: number,
  choice: Int32Array,
): CandidatePairs {
  const jobs = choice.length;
  const start = new Int32Array(jobs + 1);
  const pairs: number[] = [];
  for (let job = 0; job < jobs; job++) {
    for (let p = pairStart[job]; p < pairStart[job + 1]; p++) {
      if (reduced[p] <= reach || p === choice[job]) pairs.push(p);
    }
    start[job + 1] = pairs.length;
  }
  return { start, pairs: Int32Array.from(pairs) };
}

/** Jobs by agent, so that a partner for a swap is found at once. */
class AgentLists {
  private readonly lists: number[][];
  private readonly position: Int32Array;

  constructor(agents: number, jobs: number, agentOf: (job: number) => number) {
    this.lists = Array.from({ length: agents }, () => []);
    this.position = new Int32Array(jobs);
    for (let job = 0; job < jobs; job++) this.insert(job, agentOf(job));
  }

  insert(job: number, agent: number): void {
    this.position[job] = this.lists[agent].push(job) - 1;
  }

  take(job: number, agent: number): void {
    const list = this.lists[agent];
    const at = this.position[job];
    const last = list[list.length - 1];
    list[at] = last;
    this.position[last] = at;
    list.pop();
  }

  of(agent: number): readonly number[] {
    return this.lists[agent];
  }
}

/**
 * Anneals in place; at the last, cold temperature only gains are kept.
 * @param state - Changed in place.
 * @param candidates - Pairs tried.
 * @param options - Proposals and temperatures.
 * @returns Value of the choice reached.
 */
export function annealAssignment(
  state: AssignmentState,
  candidates: CandidatePairs,
  options: AnnealOptions,
): AssignmentValue {
  const { jobs, agents, pairAgent } = state.problem;
  const { random, proposals, hot, cold } = options;
  const lists = new AgentLists(agents, jobs, (job) => pairAgent[state.choice[job]]);
  const open: number[] = [];
  for (let job = 0; job < jobs; job++) {
    if (candidates.start[job + 1] - candidates.start[job] > 1) open.push(job);
  }
  if (open.length === 0) return state.value();
  const cooling = Math.pow(cold / hot, 1 / proposals);
  let temperature = hot;
  const accept = (rise: number): boolean => rise <= 0 || random.uniform() < Math.exp(-rise / temperature);
  const candidateFor = (job: number, agent: number): number => {
    for (let k = candidates.start[job]; k < candidates.start[job + 1]; k++) {
      if (pairAgent[candidates.pairs[k]] === agent) return candidates.pairs[k];
    }
    return -1;
  };
  for (let step = 0; step < proposals; step++) {
    temperature *= cooling;
    const job = open[random.index(open.length)];
    const from = candidates.start[job];
    const pair = candidates.pairs[from + random.index(candidates.start[job + 1] - from)];
    const present = state.choice[job];
    if (pair === present) continue;
    const here = pairAgent[present];
    const there = pairAgent[pair];
    const before = state.remove(job);
    const rise = state.addCost(pair) - before;
    if (here !== there && accept(rise)) {
      state.put(job, pair);
      lists.take(job, here);
      lists.insert(job, there);
    } else {
      const partners = lists.of(there);
      const partner = partners.length === 0 ? -1 : partners[random.index(partners.length)];
      const back = partner < 0 || here === there ? -1 : candidateFor(partner, here);
      if (back < 0) {
        state.put(job, present);
        continue;
      }
      const partnerPresent = state.choice[partner];
      const partnerBefore = state.remove(partner);
      const added = state.put(job, pair);
      const swapRise = added + state.addCost(back) - before - partnerBefore;
      if (accept(swapRise)) {
        state.put(partner, back);
        lists.take(job, here);
        lists.insert(job, there);
        lists.take(partner, there);
        lists.insert(partner, here);
      } else {
        state.remove(job);
        state.put(job, present);
        state.put(partner, partnerPresent);
      }
    }
  }
  state.recompute();
  return state.value();
}
