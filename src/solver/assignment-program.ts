/** An assignment problem, or a part of its pairs, as a linear program with whole-number pairs. */
import type { AssignmentProblem } from "./assignment-problem";
import { largestActivities } from "./lagrangian-bound";
import type { LinearProgram } from "./milp-solver";

/** A program and how to get from the problem to it and back. */
export interface AssignmentProgram {
  readonly program: LinearProgram;
  /**
   * @param choice - Pair of every job, each among the pairs taken in.
   * @returns Values of the program's columns.
   */
  columnsOf(choice: Int32Array): Float64Array;
  /**
   * @param values - Values of the program's columns.
   * @returns Pair of every job: the one with the largest value.
   */
  choiceOf(values: Float64Array): Int32Array;
  /**
   * @param values - Values of the program's columns.
   * @param value - Called with every pair whose column is above 0, and its value.
   */
  eachPair(values: Float64Array, value: (pair: number, share: number) => void): void;
  /**
   * @param rowPrices - Prices of the program's rows.
   * @returns Prices of the problem's rows, as the Lagrangian uses them.
   */
  pricesOf(rowPrices: Float64Array): Float64Array;
}

/** Collects columns of a sparse program. */
class Columns {
  readonly cost: number[] = [];
  readonly upper: number[] = [];
  readonly integral: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];

  add(cost: number, upper: number, integral: number): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.integral.push(integral);
    this.starts.push(this.indices.length);
    return this.cost.length - 1;
  }

  entry(row: number, value: number): void {
    this.indices.push(row);
    this.values.push(value);
    this.starts[this.starts.length - 1] = this.indices.length;
  }
}

/**
 * Builds the program.
 *
 * A row with a cost is filled by pieces of rising slope, so its convex cost needs no further rule. A job with
 * a single pair taken in is no column: its entries are moved to the right-hand side.
 * @param problem - The problem.
 * @param taken - 1 for every pair to take in; every job must have one.
 * @returns The program.
 */
export function assignmentProgram(problem: AssignmentProblem, taken: Uint8Array): AssignmentProgram {
  const { jobs, pairStart, pairCost, entryStart, entryRow, entryCoefficient, rows } = problem;
  const top = largestActivities(problem);
  const scale = rowScale(problem);
  const base = new Float64Array(rows.count);
  const columns = new Columns();
  const columnOfPair = new Int32Array(pairCost.length).fill(-1);
  const pairOfColumn: number[] = [];
  const single = new Int32Array(jobs).fill(-1);
  const used = new Uint8Array(rows.count);
  let offset = 0;
  const openJobs: number[] = [];
  for (let job = 0; job < jobs; job++) {
    let count = 0;
    let last = -1;
    for (let p = pairStart[job]; p < pairStart[job + 1]; p++) {
      if (taken[p] === 0) continue;
      count++;
      last = p;
    }
    if (count !== 1) {
      openJobs.push(job);
      for (let p = pairStart[job]; p < pairStart[job + 1]; p++) {
        if (taken[p] === 1) for (let e = entryStart[p]; e < entryStart[p + 1]; e++) used[entryRow[e]] = 1;
      }
      continue;
    }
    single[job] = last;
    offset += pairCost[last];
    for (let e = entryStart[last]; e < entryStart[last + 1]; e++) base[entryRow[e]] += entryCoefficient[e];
  }
  const lower: number[] = openJobs.map(() => 1);
  const upper: number[] = openJobs.map(() => 1);
  const programRow = new Int32Array(rows.count).fill(-1);
  const pieces: { row: number; column: number; from: number; width: number }[] = [];
  for (let row = 0; row < rows.count; row++) {
    const priced = rows.slope[row] !== 0 || rows.breakStart[row + 1] > rows.breakStart[row];
    if (used[row] === 0) {
      offset += rows.at(row, base[row]);
      continue;
    }
    if (!priced && !(rows.ceiling[row] < Infinity)) continue;
    programRow[row] = lower.length;
    offset += rows.constant[row];
    if (!priced) {
      lower.push(-Infinity);
      upper.push((rows.ceiling[row] - base[row]) / scale[row]);
      continue;
    }
    lower.push(-base[row] / scale[row]);
    upper.push(-base[row] / scale[row]);
    let from = 0;
    let slope = rows.slope[row];
    for (let k = rows.breakStart[row]; k <= rows.breakStart[row + 1]; k++) {
      const isLast = k === rows.breakStart[row + 1];
      const to = isLast ? top[row] : Math.min(rows.breakAt[k], top[row]);
      if (to > from) {
        const width = (to - from) / scale[row];
        const column = columns.add(slope * scale[row], width, 0);
        columns.entry(programRow[row], -1);
        pairOfColumn.push(-1);
        pieces.push({ row, column, from, width: to - from });
        from = to;
      }
      if (!isLast) slope += rows.breakIncrease[k];
    }
  }
  openJobs.forEach((job, jobRow) => {
    for (let p = pairStart[job]; p < pairStart[job + 1]; p++) {
      if (taken[p] === 0) continue;
      columnOfPair[p] = columns.add(pairCost[p], 1, 1);
      pairOfColumn.push(p);
      columns.entry(jobRow, 1);
      for (let e = entryStart[p]; e < entryStart[p + 1]; e++) {
        const target = programRow[entryRow[e]];
        if (target >= 0) columns.entry(target, entryCoefficient[e] / scale[entryRow[e]]);
      }
    }
  });
  const program: LinearProgram = {
    columns: columns.cost.length,
    rows: lower.length,
    cost: Float64Array.from(columns.cost),
    columnLower: new Float64Array(columns.cost.length),
    columnUpper: Float64Array.from(columns.upper),
    rowLower: Float64Array.from(lower),
    rowUpper: Float64Array.from(upper),
    starts: Int32Array.from(columns.starts),
    indices: Int32Array.from(columns.indices),
    values: Float64Array.from(columns.values),
    integral: Int32Array.from(columns.integral),
    offset,
  };
  return {
    program,
    columnsOf(choice) {
      const values = new Float64Array(program.columns);
      const activity = new Float64Array(rows.count);
      for (let job = 0; job < jobs; job++) {
        const pair = choice[job];
        if (columnOfPair[pair] >= 0) values[columnOfPair[pair]] = 1;
        for (let e = entryStart[pair]; e < entryStart[pair + 1]; e++) {
          activity[entryRow[e]] += entryCoefficient[e];
        }
      }
      for (const piece of pieces) {
        const filled = Math.min(Math.max(activity[piece.row] - piece.from, 0), piece.width);
        values[piece.column] = filled / scale[piece.row];
      }
      return values;
    },
    choiceOf(values) {
      const choice = Int32Array.from(single);
      for (const job of openJobs) {
        for (let p = pairStart[job]; p < pairStart[job + 1]; p++) {
          if (columnOfPair[p] < 0) continue;
          if (choice[job] < 0 || values[columnOfPair[p]] > values[columnOfPair[choice[job]]]) choice[job] = p;
        }
      }
      return choice;
    },
    eachPair(values, value) {
      pairOfColumn.forEach((pair, column) => {
        if (pair >= 0 && values[column] > 1e-7) value(pair, values[column]);
      });
      for (const pair of single) if (pair >= 0) value(pair, 1);
    },
    pricesOf(rowPrices) {
      const prices = new Float64Array(rows.count);
      for (let row = 0; row < rows.count; row++) {
        if (programRow[row] >= 0) prices[row] = -rowPrices[programRow[row]] / scale[row];
      }
      return prices;
    },
  };
}

/** Mean coefficient of every row: entries near 1 keep the engine's arithmetic sound. */
function rowScale(problem: AssignmentProblem): Float64Array {
  const sum = new Float64Array(problem.rows.count);
  const count = new Float64Array(problem.rows.count);
  for (let e = 0; e < problem.entryRow.length; e++) {
    sum[problem.entryRow[e]] += problem.entryCoefficient[e];
    count[problem.entryRow[e]]++;
  }
  return sum.map((total, row) => (total > 0 ? total / count[row] : 1));
}
