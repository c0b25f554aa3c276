import lpSolver from "javascript-lp-solver";
import type { Maximise, Outcome, Programme } from "../assignment/quotas/programme.ts";

// The package's types describe its CommonJS build, where the default lies one level deeper than in the module.
const simplex = lpSolver as unknown as typeof lpSolver.default;

const UNDECIDED: Outcome = { status: "undecided", chosen: null, bound: Infinity };

/**
 * javascript-lp-solver, written by others in another language than HiGHS: a second opinion on small programmes.
 * `seconds` is the time for each question; a start is of no use to it, and it cannot be stopped before.
 */
export function openSimplex(seconds: number): Maximise {
  return (programme, { gain }) => {
    const deadline = performance.now() + seconds * 1000;
    const answer = simplex.Solve({
      optimize: "gain",
      opType: "max",
      ...rowsAndColumns(programme, gain),
      ...domainsOf(programme),
      timeout: seconds * 1000,
    }) as { feasible: boolean } & Record<string, number | undefined>;
    // It does not tell a search that ran out of time from one that came to its end.
    if (performance.now() >= deadline) return UNDECIDED;
    if (!answer.feasible) return { status: "infeasible", chosen: null, bound: -Infinity };
    const chosen = Uint8Array.from(gain, (_, c) => Math.round(answer[`x${c}`] ?? 0));
    const bound = gain.reduce((sum, units, c) => sum + units * chosen[c]!, 0);
    return { status: "optimal", chosen, bound };
  };
}

function rowsAndColumns({ rows }: Programme, gain: Float64Array) {
  const variables: Record<string, Record<string, number>> = {};
  for (const [c, units] of gain.entries()) variables[`x${c}`] = { gain: units };
  const constraints: Record<string, { min?: number; max?: number }> = {};
  for (const [r, { columns, coefficients, least, most }] of rows.entries()) {
    constraints[`r${r}`] = {
      ...(least > -Infinity && { min: least }),
      ...(most < Infinity && { max: most }),
    };
    for (const [k, c] of columns.entries()) variables[`x${c}`]![`r${r}`] = coefficients[k]!;
  }
  return { variables, constraints };
}

/** A row of its own for every column's bound slows it down: those that a seeker's row bounds are whole numbers only. */
function domainsOf({ columns, rows }: Programme) {
  const bounded = new Set<number>();
  for (const { columns: members, coefficients, most } of rows) {
    if (most === 1 && coefficients.every((value) => value === 1))
      members.forEach((c) => bounded.add(c));
  }
  const names = Array.from({ length: columns }, (_, c) => c);
  return {
    ints: marked(names.filter((c) => bounded.has(c))),
    binaries: marked(names.filter((c) => !bounded.has(c))),
  };
}

function marked(columns: readonly number[]) {
  return Object.fromEntries(columns.map((c) => [`x${c}`, 1 as const]));
}
