/**
 * The HiGHS engine behind the solver's own interface; how its WebAssembly is loaded is the caller's choice,
 * so that the same code runs in a worker of the pane and in Node.
 */
import type { Highs, Model, ModelData } from "highs";
import type { LinearProgram, MilpAnswer, MilpOptions, MilpSolver } from "./milp-solver";

/**
 * Wraps a HiGHS runtime.
 * @param loadHighs - Loads the runtime; called once, at the first solve.
 * @returns The engine. Solving blocks the thread it runs in.
 */
export function highsEngine(loadHighs: () => Promise<Highs>): MilpSolver {
  let runtime: Promise<Highs> | null = null;
  return {
    async solve(program, options) {
      runtime ??= loadHighs();
      const highs = await runtime;
      return solveWith(highs, program, options);
    },
  };
}

function modelData(highs: Highs, program: LinearProgram, relaxed: boolean): ModelData {
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: program.columns,
    numRows: program.rows,
    offset: program.offset,
    colCost: program.cost,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: "csc",
      numRows: program.rows,
      numCols: program.columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
    ...(relaxed
      ? {}
      : { integrality: Array.from(program.integral, (flag) => (flag === 1 ? integer : continuous)) }),
  };
}

function setOptions(model: Model, options: MilpOptions): void {
  model.options.set({
    output_flag: false,
    random_seed: options.seed,
  });
  if (options.nodeLimit !== undefined) model.options.set("mip_max_nodes", options.nodeLimit);
  if (options.relativeGap !== undefined) model.options.set("mip_rel_gap", options.relativeGap);
  if (options.absoluteGap !== undefined) model.options.set("mip_abs_gap", options.absoluteGap);
  if (options.relaxed && options.iterationLimit !== undefined) {
    model.options.set("simplex_iteration_limit", options.iterationLimit);
  }
}

/** A program without columns is beyond the engine: it holds or it doesn't. */
function withoutColumns(program: LinearProgram): MilpAnswer {
  const holds = program.rowLower.every((low, row) => low <= 1e-9 && program.rowUpper[row] >= -1e-9);
  const objective = holds ? program.offset : Infinity;
  return {
    status: holds ? "optimal" : "infeasible",
    values: holds ? new Float64Array(0) : null,
    rowPrices: holds ? new Float64Array(program.rows) : null,
    objective,
    bound: objective,
  };
}

function solveWith(highs: Highs, program: LinearProgram, options: MilpOptions): MilpAnswer {
  if (program.columns === 0) return withoutColumns(program);
  const model = highs.createModel(modelData(highs, program, options.relaxed));
  try {
    setOptions(model, options);
    if (options.start) model.setSolution({ colValue: options.start });
    const { mipInterrupt } = highs.constants.callbackType;
    const most = options.iterationLimit ?? Infinity;
    if (options.relaxed || most === Infinity) model.run();
    else {
      model.run({
        [mipInterrupt](event) {
          const spent = Number(event.data.mip_total_lp_iterations ?? 0) > most;
          if (spent || options.signal?.aborted === true) event.interrupt();
        },
      });
    }
    return readAnswer(highs, model, options);
  } finally {
    model.dispose();
  }
}

function readAnswer(highs: Highs, model: Model, options: MilpOptions): MilpAnswer {
  const { modelStatus } = highs.constants;
  const code = model.getModelStatus();
  const objective = model.getObjectiveValue();
  if (code === modelStatus.infeasible) {
    return { status: "infeasible", values: null, rowPrices: null, objective: Infinity, bound: Infinity };
  }
  const found = model.info.get("primal_solution_status") === 2;
  const solution = found ? model.getSolution() : null;
  const bound = options.relaxed
    ? code === modelStatus.optimal
      ? objective
      : -Infinity
    : Number(model.info.get("mip_dual_bound"));
  return {
    status: code === modelStatus.optimal ? "optimal" : solution ? "limit" : "failed",
    values: solution ? solution.colValue : null,
    rowPrices: options.relaxed && solution ? solution.rowDual : null,
    objective: solution ? objective : Infinity,
    bound,
  };
}
