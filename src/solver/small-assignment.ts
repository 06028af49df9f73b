/**
 * Exact search of a small assignment problem with whole-number costs: only choices whose reduced costs and
 * wasted capacity together stay within what a better choice can afford are visited.
 *
 * Source: Martello & Toth (1990), "Knapsack Problems: Algorithms and Computer Implementations", chapter 7
 * (the depth-first search for the generalised assignment problem).
 */

/** A few jobs and the few agents that may take them. */
export interface SmallAssignment {
  readonly jobs: number;
  readonly agents: number;
  /** Cost of job j with agent i at j * agents + i; infinite where it can't be. */
  readonly cost: Float64Array;
  readonly weight: Float64Array;
  readonly capacity: Float64Array;
  /** Agent of every job now. */
  readonly present: Int32Array;
  /** Price of a unit of each agent's capacity to begin with, 0 or more. */
  readonly prices: Float64Array;
}

/** What the search came to. */
export interface SmallAnswer {
  /** Agent of every job; null when nothing but the present choice is good enough. */
  readonly agents: Int32Array | null;
  /** Visits made; above the limit when the search was cut short. */
  readonly nodes: number;
}

const PRICE_STEPS = 25;
const STEP_SHRINK = 0.7;
/** Costs are whole numbers, so anything better is better by one. */
const STRICTLY_BETTER = 0.5;

/**
 * Looks for another choice that costs at most so much more than the present one, the cheapest of them.
 * @param small - The problem.
 * @param allowance - How much dearer the answer may be, 0 or more.
 * @param mostNodes - Visits after which the search is cut short.
 * @returns The answer.
 */
export function otherAssignment(small: SmallAssignment, allowance: number, mostNodes: number): SmallAnswer {
  const { prices, bound, presentCost } = smallPrices(small);
  const search = new LimitedSearch(small, prices, presentCost - bound + allowance + 1e-6, mostNodes);
  search.visit(0, 0);
  return { agents: search.best, nodes: search.nodes };
}

/** A few subgradient steps on the agents' prices. */
function smallPrices(small: SmallAssignment): {
  readonly prices: Float64Array;
  readonly bound: number;
  readonly presentCost: number;
} {
  const { jobs, agents, cost, weight, capacity, present } = small;
  let presentCost = 0;
  for (let job = 0; job < jobs; job++) presentCost += cost[job * agents + present[job]];
  const prices = Float64Array.from(small.prices);
  const slope = new Float64Array(agents);
  let best = Float64Array.from(prices);
  let bestBound = -Infinity;
  let step = 1;
  for (let round = 0; round < PRICE_STEPS; round++) {
    let bound = 0;
    for (let agent = 0; agent < agents; agent++) {
      bound -= prices[agent] * capacity[agent];
      slope[agent] = -capacity[agent];
    }
    for (let job = 0; job < jobs; job++) {
      let least = Infinity;
      let at = 0;
      for (let agent = 0; agent < agents; agent++) {
        const priced = cost[job * agents + agent] + prices[agent] * weight[job * agents + agent];
        if (priced < least) {
          least = priced;
          at = agent;
        }
      }
      bound += least;
      slope[at] += weight[job * agents + at];
    }
    if (bound > bestBound) {
      bestBound = bound;
      best = Float64Array.from(prices);
    } else step *= STEP_SHRINK;
    const norm = slope.reduce((sum, value) => sum + value * value, 0);
    if (norm === 0) break;
    const length = (step * Math.max(presentCost - bound, STRICTLY_BETTER)) / norm;
    for (let agent = 0; agent < agents; agent++) {
      prices[agent] = Math.max(0, prices[agent] + length * slope[agent]);
    }
  }
  return { prices: best, bound: bestBound, presentCost };
}

/** Depth first, the jobs that are hardest to place elsewhere first, the cheapest agent of each first. */
class LimitedSearch {
  best: Int32Array | null = null;
  nodes = 0;
  /** Job at each depth. */
  private readonly order: Int32Array;
  /** Agents of each depth by rising reduced cost, with reduced cost and weight. */
  private readonly agent: Int32Array;
  private readonly reduced: Float64Array;
  private readonly weight: Float64Array;
  /** Weight that the jobs from each depth on could still put on each agent. */
  private readonly fill: Float64Array;
  private readonly room: Float64Array;
  private readonly current: Int32Array;

  constructor(
    private readonly small: SmallAssignment,
    private readonly prices: Float64Array,
    private budget: number,
    private readonly mostNodes: number,
  ) {
    const { jobs, agents, cost, weight, capacity } = small;
    const priced = new Float64Array(jobs * agents);
    const regret = new Float64Array(jobs);
    for (let job = 0; job < jobs; job++) {
      let least = Infinity;
      for (let k = job * agents; k < (job + 1) * agents; k++) {
        priced[k] = cost[k] + prices[k - job * agents] * weight[k];
        if (priced[k] < least) least = priced[k];
      }
      let zeros = 0;
      regret[job] = Infinity;
      for (let k = job * agents; k < (job + 1) * agents; k++) {
        priced[k] -= least;
        if (priced[k] <= 0 && zeros++ === 0) continue;
        regret[job] = Math.min(regret[job], priced[k]);
      }
    }
    this.order = Int32Array.from({ length: jobs }, (_, job) => job).sort((a, b) =>
      regret[a] === regret[b] ? a - b : regret[b] > regret[a] ? 1 : -1,
    );
    this.agent = new Int32Array(jobs * agents);
    this.reduced = new Float64Array(jobs * agents);
    this.weight = new Float64Array(jobs * agents);
    this.fill = new Float64Array((jobs + 1) * agents);
    this.room = Float64Array.from(capacity);
    this.current = new Int32Array(jobs);
    for (let depth = jobs - 1; depth >= 0; depth--) {
      const from = this.order[depth] * agents;
      for (let k = 0; k < agents; k++) {
        let at = k;
        for (; at > 0 && this.reduced[depth * agents + at - 1] > priced[from + k]; at--) {
          this.reduced[depth * agents + at] = this.reduced[depth * agents + at - 1];
          this.agent[depth * agents + at] = this.agent[depth * agents + at - 1];
          this.weight[depth * agents + at] = this.weight[depth * agents + at - 1];
        }
        this.reduced[depth * agents + at] = priced[from + k];
        this.agent[depth * agents + at] = k;
        this.weight[depth * agents + at] = weight[from + k];
        const reachable = priced[from + k] <= budget ? weight[from + k] : 0;
        this.fill[depth * agents + k] = this.fill[(depth + 1) * agents + k] + reachable;
      }
    }
  }

  visit(depth: number, spent: number): void {
    if (this.nodes++ > this.mostNodes) return;
    const { agents, jobs } = this.small;
    let total = spent;
    for (let k = 0; k < agents; k++) {
      const waste = this.room[k] - this.fill[depth * agents + k];
      if (waste > 0) total += this.prices[k] * waste;
    }
    if (total > this.budget) return;
    if (depth === jobs) {
      this.take(total);
      return;
    }
    const end = (depth + 1) * agents;
    for (let k = depth * agents; k < end; k++) {
      const next = spent + this.reduced[k];
      if (next > this.budget) break;
      const agent = this.agent[k];
      if (this.weight[k] > this.room[agent]) continue;
      this.room[agent] -= this.weight[k];
      this.current[depth] = agent;
      this.visit(depth + 1, next);
      this.room[agent] += this.weight[k];
      if (this.nodes > this.mostNodes) return;
    }
  }

  private take(total: number): void {
    const { present, jobs } = this.small;
    const found = new Int32Array(jobs);
    let differs = false;
    for (let depth = 0; depth < jobs; depth++) {
      const job = this.order[depth];
      found[job] = this.current[depth];
      differs ||= found[job] !== present[job];
    }
    if (!differs) return;
    this.best = found;
    this.budget = total - STRICTLY_BETTER;
  }
}
