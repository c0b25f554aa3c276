import highsModule from "highs";
import lpSolver from "javascript-lp-solver";
import type { Groups, Problem } from "../../src/assignment/problem.ts";
import { gain, type Optimum } from "./oracle.ts";

// Both packages' types describe their CommonJS build, where the default lies one level deeper than in the module.
const simplex = lpSolver as unknown as typeof lpSolver.default;
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** A row of a linear programme: between `min` and `max` of the sum of its variables. */
interface Row {
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
  readonly variables: readonly string[];
}

interface Programme {
  readonly objective: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
}

/** The greatest value of a programme whose variables lie in [0, ∞), or null when it has no solution. */
export type LinearEngine = (programme: Programme) => number | null;

/**
 * The optimum of an assignment by linear programming, whose vertices are whole numbers here: first the most
 * matched, then the total with that number as one more row. For problems without pins.
 */
export function optimumBy(engine: LinearEngine, problem: Problem): Optimum | null {
  const { gains, rows } = rowsOf(problem);
  const ones = new Map([...gains.keys()].map((name) => [name, 1]));
  const matched = engine({ objective: ones, rows });
  if (matched === null) return null;
  const all = { name: "all", min: matched, variables: [...gains.keys()] };
  const total = engine({ objective: gains, rows: problem.mostMatched ? [...rows, all] : rows });
  return total === null ? null : { matched: Math.round(matched), total };
}

function rowsOf(problem: Problem): { gains: Map<string, number>; rows: Row[] } {
  const gains = new Map<string, number>();
  const bySeeker: string[][] = Array.from({ length: problem.seekers }, () => []);
  const byPlace: string[][] = Array.from({ length: problem.places }, () => []);
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (problem.score[a]! < problem.floor) continue;
      gains.set(`x${a}`, gain(problem, i, a));
      bySeeker[i]!.push(`x${a}`);
      byPlace[problem.place[a]!]!.push(`x${a}`);
    }
  }
  const most = problem.seekerCapacity ?? new Int32Array(problem.seekers).fill(1);
  const seekers = bySeeker.map((variables, i) => ({ name: `s${i}`, max: most[i]!, variables }));
  const places = byPlace.map((variables, p) => {
    return { name: `p${p}`, min: problem.minimum[p]!, max: problem.capacity[p]!, variables };
  });
  // A seeker with room for several places may still take each only once.
  const once = problem.seekerCapacity ? [...gains.keys()] : [];
  const arcs = once.map((name) => ({ name: `a${name}`, max: 1, variables: [name] }));
  const above = groupRows("u", problem.seekerGroups, bySeeker);
  const below = groupRows("g", problem.placeGroups, byPlace);
  return { gains, rows: [...seekers, ...places, ...arcs, ...above, ...below] };
}

function groupRows(
  prefix: string,
  groups: Groups | undefined,
  byMember: readonly (readonly string[])[],
): Row[] {
  if (!groups) return [];
  const within = (member: number): Set<number> => {
    const found = new Set<number>();
    for (let g = groups.of[member]!; g >= 0; g = groups.parent[g]!) found.add(g);
    return found;
  };
  return Array.from(groups.capacity, (max, g) => ({
    name: `${prefix}${g}`,
    min: groups.minimum[g]!,
    max,
    variables: byMember.flatMap((variables, member) => (within(member).has(g) ? variables : [])),
  }));
}

export const byJavascriptLpSolver: LinearEngine = ({ objective, rows }) => {
  const variables: Record<string, Record<string, number>> = {};
  for (const [name, value] of objective) variables[name] = { value };
  const constraints: Record<string, { min?: number; max?: number }> = {};
  for (const { name, min, max, variables: members } of rows) {
    constraints[name] = {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    };
    for (const member of members) variables[member]![name] = 1;
  }
  const model = { optimize: "value", opType: "max" as const, constraints, variables };
  const solved = simplex.Solve(model) as { feasible: boolean; result: number };
  return solved.feasible ? solved.result : null;
};

export async function highsEngine(): Promise<LinearEngine> {
  const highs = await loadHighs();
  return (programme) => {
    const solved = highs.solve(cplexFormat(programme), { output_flag: false });
    if (solved.Status === "Infeasible") return null;
    if (solved.Status !== "Optimal") throw new Error(solved.Status);
    return solved.ObjectiveValue;
  };
}

function cplexFormat({ objective, rows }: Programme): string {
  const sum = [...objective].map(
    ([name, value]) => `${value < 0 ? "-" : "+"} ${Math.abs(value)} ${name}`,
  );
  const lines = rows.flatMap(({ name, min, max, variables }) => {
    // An empty row cannot be written down: a variable that is kept at zero stands in.
    const left = variables.length === 0 ? "+ zero" : variables.map((v) => `+ ${v}`).join(" ");
    const low = min === undefined ? [] : [` low_${name}: ${left} >= ${min}`];
    const high = max === undefined ? [] : [` high_${name}: ${left} <= ${max}`];
    return [...low, ...high];
  });
  return [
    "Maximize",
    ` value: ${sum.join("\n ")} + 0 zero`,
    "Subject To",
    ...lines,
    "Bounds",
    " zero = 0",
    "End",
  ].join("\n");
}
