/**
 * Large neighbourhood search for plain generalised assignment: a few agents at a time give up some of their
 * jobs, which are then dealt out among them anew by exact search.
 *
 * Source: Shaw (1998), "Using Constraint Programming and Local Search Methods to Solve Vehicle Routing
 * Problems", Principles and Practice of Constraint Programming (related parts are freed together).
 */
import { type SeededRandom } from "../numeric/seeded-random";
import type { AssignmentProblem } from "./assignment-problem";
import { otherAssignment, type SmallAssignment } from "./small-assignment";

/** How to search. */
export interface ExchangeOptions {
  readonly random: SeededRandom;
  readonly rounds: number;
  /** Cost at which nothing better is possible. */
  readonly target: number;
  /** How much dearer a choice may be kept now and then, to get away from where the search is stuck. */
  readonly allowance: number;
  /** Another good choice: jobs that it has elsewhere are freed rather than others. */
  readonly guide?: Int32Array;
}

/** What an exchange came to. */
export interface ExchangedChoice {
  readonly choice: Int32Array;
  readonly cost: number;
  /** Visits of all exact searches: the deterministic measure of time spent. */
  readonly nodes: number;
}

const MOST_AGENTS = 5;
const MOST_JOBS = 80;
const LEAST_JOBS = 6;
const FIRST_JOBS = 18;
const MOST_NODES = 20_000;
/** Agents that come near for a job at the rows' prices. */
const NEAR = 4;
/** Chance that an agent is picked blindly instead of by nearness, and that a dearer choice is allowed. */
const BLIND = 0.15;
const DEARER = 0.2;
/** A job on which the guide disagrees is so much likelier to be freed. */
const DISAGREED = 0.2;
/** After so many rounds a search that has strayed too far goes back to the best choice. */
const RETURN_AFTER = 400;
const STRAYED = 3;

/**
 * Improves a feasible choice.
 * @param problem - A plain generalised assignment problem with whole-number costs.
 * @param start - A feasible choice: pair of every job.
 * @param prices - Good prices of the rows.
 * @param options - Random numbers, rounds and target.
 * @returns The best choice met, and how much searching it took.
 */
export function exchangeJobs(
  problem: AssignmentProblem,
  start: Int32Array,
  prices: Float64Array,
  options: ExchangeOptions,
): ExchangedChoice {
  const exchange = new Exchange(problem, start, prices, options);
  for (let round = 1; round <= options.rounds && exchange.bestCost > options.target; round++) {
    const dearer = options.allowance > 0 && options.random.uniform() < DEARER;
    exchange.round(dearer ? options.allowance : 0);
    if (round % RETURN_AFTER === 0) exchange.returnIfStrayed(STRAYED * options.allowance);
  }
  return { choice: exchange.best, cost: exchange.bestCost, nodes: exchange.nodes };
}

class Exchange {
  best: Int32Array;
  bestCost = 0;
  nodes = 0;
  private readonly choice: Int32Array;
  private cost = 0;
  private readonly room: Float64Array;
  private readonly jobsOf: number[][];
  /** Pair of job j with agent i at j * agents + i, or -1. */
  private readonly pairOf: Int32Array;
  private readonly near: readonly Int32Array[];
  private readonly priced: Float64Array;
  private size = FIRST_JOBS;
  private readonly random: SeededRandom;
  private readonly guide: Int32Array;

  constructor(
    private readonly problem: AssignmentProblem,
    start: Int32Array,
    private readonly prices: Float64Array,
    { random, guide }: ExchangeOptions,
  ) {
    this.random = random;
    this.guide = guide ?? start;
    const { jobs, agents, pairStart, pairAgent, pairCost, entryStart, entryCoefficient } = problem;
    this.choice = Int32Array.from(start);
    this.best = Int32Array.from(start);
    this.room = new Float64Array(agents);
    this.jobsOf = Array.from({ length: agents }, () => []);
    this.pairOf = new Int32Array(jobs * agents).fill(-1);
    this.priced = new Float64Array(pairCost.length);
    for (let pair = 0; pair < pairCost.length; pair++) {
      this.priced[pair] = pairCost[pair] + entryCoefficient[entryStart[pair]] * prices[pairAgent[pair]];
    }
    this.near = Array.from({ length: jobs }, (_, job) => {
      const pairs = Array.from(
        { length: pairStart[job + 1] - pairStart[job] },
        (__, k) => pairStart[job] + k,
      );
      for (const pair of pairs) this.pairOf[job * agents + pairAgent[pair]] = pair;
      pairs.sort((a, b) => this.priced[a] - this.priced[b] || a - b);
      return Int32Array.from(pairs.slice(0, NEAR), (pair) => pairAgent[pair]);
    });
    this.sum();
    this.bestCost = this.cost;
  }

  /** Frees some jobs of some agents and takes the best other way to deal them out. */
  round(allowance: number): void {
    const agents = this.pickAgents();
    const jobs = this.pickJobs(agents);
    if (agents.length < 2 || jobs.length < 2) return;
    const answer = otherAssignment(this.smallProblem(agents, jobs), allowance, MOST_NODES);
    this.nodes += answer.nodes;
    this.size =
      answer.nodes <= MOST_NODES
        ? Math.min(MOST_JOBS, this.size + 0.2)
        : Math.max(LEAST_JOBS, this.size - 0.5);
    if (!answer.agents) return;
    answer.agents.forEach((to, k) => {
      this.move(jobs[k], agents[to]);
    });
    if (this.cost >= this.bestCost) return;
    this.bestCost = this.cost;
    this.best = Int32Array.from(this.choice);
  }

  returnIfStrayed(most: number): void {
    if (this.cost <= this.bestCost + most) return;
    this.choice.set(this.best);
    this.sum();
  }

  private sum(): void {
    const { jobs, agents, pairAgent, pairCost, rows } = this.problem;
    for (let agent = 0; agent < agents; agent++) {
      this.room[agent] = rows.ceiling[agent];
      this.jobsOf[agent].length = 0;
    }
    this.cost = 0;
    for (let job = 0; job < jobs; job++) {
      const pair = this.choice[job];
      this.cost += pairCost[pair];
      this.room[pairAgent[pair]] -= this.weight(pair);
      this.jobsOf[pairAgent[pair]].push(job);
    }
  }

  private weight(pair: number): number {
    return this.problem.entryCoefficient[this.problem.entryStart[pair]];
  }

  private move(job: number, to: number): void {
    const { agents, pairAgent, pairCost } = this.problem;
    const before = this.choice[job];
    const from = pairAgent[before];
    if (from === to) return;
    const pair = this.pairOf[job * agents + to];
    this.choice[job] = pair;
    this.cost += pairCost[pair] - pairCost[before];
    this.room[from] += this.weight(before);
    this.room[to] -= this.weight(pair);
    this.jobsOf[from].splice(this.jobsOf[from].indexOf(job), 1);
    this.jobsOf[to].push(job);
  }

  /** Two to five agents, mostly ones that compete for the same jobs. */
  private pickAgents(): number[] {
    const { agents } = this.problem;
    const { random } = this;
    const wanted = Math.min(2 + random.index(MOST_AGENTS - 1), agents);
    const picked = [random.index(agents)];
    for (let tries = 0; picked.length < wanted && tries < 40; tries++) {
      const jobs = this.jobsOf[picked[random.index(picked.length)]];
      const blind = jobs.length === 0 || random.uniform() < BLIND;
      const near = blind ? null : this.near[jobs[random.index(jobs.length)]];
      const agent = near ? near[random.index(near.length)] : random.index(agents);
      if (!picked.includes(agent)) picked.push(agent);
    }
    return picked;
  }

  /** Jobs of these agents; when there are too many, rather those that could as well be elsewhere among them. */
  private pickJobs(agents: readonly number[]): number[] {
    const jobs = agents.flatMap((agent) => this.jobsOf[agent]);
    const size = Math.round(this.size);
    if (jobs.length <= size) return jobs;
    const keys = jobs.map((job) => {
      const here = this.choice[job];
      let least = Infinity;
      for (const agent of agents) {
        const pair = this.pairOf[job * this.problem.agents + agent];
        if (pair < 0 || pair === here) continue;
        least = Math.min(least, Math.abs(this.priced[pair] - this.priced[here]));
      }
      const agreed = this.guide[job] === here;
      return (least + 1) * this.random.uniform() * (agreed ? 1 : DISAGREED);
    });
    const order = jobs.map((_, k) => k).sort((a, b) => keys[a] - keys[b] || a - b);
    return order.slice(0, size).map((k) => jobs[k]);
  }

  private smallProblem(agents: readonly number[], jobs: readonly number[]): SmallAssignment {
    const { problem } = this;
    const cost = new Float64Array(jobs.length * agents.length).fill(Infinity);
    const weight = new Float64Array(jobs.length * agents.length);
    const capacity = Float64Array.from(agents, (agent) => this.room[agent]);
    const present = new Int32Array(jobs.length);
    jobs.forEach((job, row) => {
      agents.forEach((agent, k) => {
        const pair = this.pairOf[job * problem.agents + agent];
        if (pair < 0) return;
        cost[row * agents.length + k] = problem.pairCost[pair];
        weight[row * agents.length + k] = this.weight(pair);
        if (pair !== this.choice[job]) return;
        present[row] = k;
        capacity[k] += this.weight(pair);
      });
    });
    return {
      jobs: jobs.length,
      agents: agents.length,
      cost,
      weight,
      capacity,
      present,
      prices: Float64Array.from(agents, (agent) => Math.max(0, this.prices[agent])),
    };
  }
}
