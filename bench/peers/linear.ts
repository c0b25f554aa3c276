/*
 * The npm peers on one instance file, as a linear programme: linear.ts FILE highs|javascript-lp-solver REPEATS.
 * Prints one JSON line: the value of the optimum and the seconds of each repeat, the programme's text included for
 * HiGHS, which takes nothing else.
 */

import highsModule from "highs";
import lpSolver from "javascript-lp-solver";
import { type Instance, readInstance } from "../instance.ts";

// Both packages' types describe their CommonJS build, where the default lies one level deeper than in the module.
const simplex = lpSolver as unknown as typeof lpSolver.default;
const loadHighs = highsModule as unknown as typeof highsModule.default;

type Solve = (instance: Instance) => number;

async function highsSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (instance) => highs.solve(asText(instance), { output_flag: false }).ObjectiveValue;
}

function asText({ seekers, places, start, place, capacity, steps }: Instance): string {
  const byPlace: string[][] = Array.from({ length: places }, () => []);
  const rows: string[] = [];
  for (let i = 0; i < seekers; i++) {
    const row: string[] = [];
    for (let a = start[i]!; a < start[i + 1]!; a++) {
      row.push(`x${a}`);
      byPlace[place[a]!]!.push(`x${a}`);
    }
    rows.push(` s${i}: ${row.join(" + ")} <= 1`);
  }
  byPlace.forEach((column, p) => rows.push(` p${p}: ${column.join(" + ")} <= ${capacity[p]}`));
  const goal = Array.from(steps, (value, a) => `${value} x${a}`);
  return ["Maximize", ` value: ${goal.join(" + ")}`, "Subject To", ...rows, "End"].join("\n");
}

const byJavascriptLpSolver: Solve = ({ seekers, places, start, place, capacity, steps }) => {
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { max: number }> = {};
  for (let i = 0; i < seekers; i++) constraints[`s${i}`] = { max: 1 };
  for (let p = 0; p < places; p++) constraints[`p${p}`] = { max: capacity[p]! };
  for (let i = 0; i < seekers; i++) {
    for (let a = start[i]!; a < start[i + 1]!; a++) {
      variables[`x${a}`] = { value: steps[a]!, [`s${i}`]: 1, [`p${place[a]!}`]: 1 };
    }
  }
  const model = { optimize: "value", opType: "max" as const, constraints, variables };
  return (simplex.Solve(model) as { result: number }).result;
};

const [file, engine, repeats] = process.argv.slice(2);
const instance = readInstance(file!);
const solve = engine === "highs" ? await highsSolver() : byJavascriptLpSolver;
const seconds: number[] = [];
let value = 0;
for (let r = 0; r < Number(repeats); r++) {
  const begin = performance.now();
  value = Math.round(solve(instance));
  seconds.push((performance.now() - begin) / 1000);
}
console.log(JSON.stringify({ value, seconds }));
