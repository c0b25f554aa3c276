import highsModule from "highs";
import type { Highs, HighsCallbackMap, Model, ModelData } from "highs";
import { gainedBy, THOUSANDTHS } from "../assignment/quotas/programme.ts";
import type { Goal, Maximise, Outcome, Programme } from "../assignment/quotas/programme.ts";

// The package's types describe its CommonJS build, where the default lies one level deeper than in the module.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** Gains are halved until they lie below it: HiGHS' tolerances are absolute, some 1e-6 of what it reckons with. */
const MOST_GAIN = 2 ** 20;
/** In steps of gain: what a bound may lie above a whole number by rounding alone. */
const BOUND_SLACK = 0.1;

/** HiGHS in WebAssembly. `seconds` is the time for all that this solver will be asked. */
export const openHighs = async (seconds: number): Promise<Maximise> =>
  highsWithin(await loadHighs(), seconds);

/** HiGHS loaded once, to be opened anew, each time with seconds of its own. */
export async function loadedHighs(): Promise<(seconds: number) => Maximise> {
  const highs = await loadHighs();
  return (seconds) => highsWithin(highs, seconds);
}

function highsWithin(highs: Highs, seconds: number): Maximise {
  const deadline = performance.now() + seconds * 1000;
  return (programme, goal) => {
    const left = (deadline - performance.now()) / 1000;
    if (left <= 0) return { status: "undecided", chosen: null, bound: Infinity };
    const scale = scaleFor(goal.gain);
    return highs.withModel(dataOf(highs, programme, goal, scale), (model: Model): Outcome => {
      // Its tolerances stay as they come: with an integrality of 1e-9 it called gapc-6 optimal at −2393, where −2391 is known.
      model.options.set({
        output_flag: false,
        time_limit: left,
        mip_rel_gap: 0,
      });
      if (goal.start) model.setSolution({ colValue: valuesOf(goal.start) });
      const { modelStatus } = model.run(watching(highs, goal, scale));
      return outcomeOf(highs, model, modelStatus, goal, scale);
    });
  };
}

function scaleFor(gain: Float64Array): number {
  let scale = 1;
  const most = gain.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  while (most * scale > MOST_GAIN) scale /= 2;
  return scale;
}

/** With one column more, kept at zero: HiGHS takes no programme without columns. */
function dataOf({ constants }: Highs, programme: Programme, goal: Goal, scale: number): ModelData {
  const { rows } = programme;
  const numCols = programme.columns + 1;
  const starts = new Int32Array(rows.length + 1);
  for (const [r, { columns }] of rows.entries()) starts[r + 1] = starts[r]! + columns.length;
  const indices = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(indices.length);
  for (const [r, { columns, coefficients }] of rows.entries()) {
    indices.set(columns, starts[r]);
    values.set(coefficients, starts[r]);
  }
  return {
    numCols,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: Float64Array.from({ length: numCols }, (_, c) => scale * (goal.gain[c] ?? 0)),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1, 0, programme.columns),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    matrix: { format: "csr", numRows: rows.length, numCols, starts, indices, values },
    integrality: new Int32Array(numCols).fill(constants.variableType.integer),
  };
}

function valuesOf(chosen: Uint8Array): Float64Array {
  return Float64Array.from([...chosen, 0]);
}

/** Lets the caller stop it, and stops by itself where no answer can gain more. */
function watching({ constants }: Highs, { poll, enough }: Goal, scale: number): HighsCallbackMap {
  let closed = 0;
  const types = constants.callbackType;
  return {
    [types.simplexInterrupt]: (event) => {
      if (!poll(closed, THOUSANDTHS)) event.interrupt();
    },
    [types.mipInterrupt]: (event) => {
      const { mip_gap: gap, mip_primal_bound: gained } = event.data;
      closed = Math.max(closed, Math.floor(THOUSANDTHS * (1 - Math.min(1, gap ?? 1))));
      const reached = gained !== undefined && gained / scale > enough - BOUND_SLACK;
      if (!poll(closed, THOUSANDTHS) || reached) event.interrupt();
    },
  };
}

const FEASIBLE = 2;

function outcomeOf(
  { constants }: Highs,
  model: Model,
  status: number,
  { gain }: Goal,
  scale: number,
): Outcome {
  const { infeasible, unboundedOrInfeasible, optimal, timeLimit, interrupted } =
    constants.modelStatus;
  if (status === infeasible || status === unboundedOrInfeasible) {
    return { status: "infeasible", chosen: null, bound: -Infinity };
  }
  if (status !== optimal && status !== timeLimit && status !== interrupted) {
    throw new Error(`HiGHS ended with status ${status}`);
  }
  const stated = Number(model.info.get("mip_dual_bound")) / scale + BOUND_SLACK;
  const bound = Number.isFinite(stated) ? Math.floor(stated) : Infinity;
  if (Number(model.info.get("primal_solution_status")) !== FEASIBLE) {
    return { status: "undecided", chosen: null, bound };
  }
  const values = model.getSolution().colValue.subarray(0, gain.length);
  const chosen = Uint8Array.from(values, (value) => Math.round(value));
  const gained = gainedBy(gain, chosen);
  return {
    status: bound <= gained ? "optimal" : "feasible",
    chosen,
    bound: Math.max(bound, gained),
  };
}
