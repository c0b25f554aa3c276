/*
 * Our engine on one instance file: innesto.ts FILE REPEATS. Prints one JSON line: the value of the optimum, the
 * seconds of each repeat, the seconds of its certificate, and the most memory that the process held.
 */

import { certify } from "../../src/assignment/certificate.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { problemOf, readInstance, STEPS } from "../instance.ts";

const [file, repeats] = process.argv.slice(2);
const instance = readInstance(file!);
const problem = problemOf(instance);
const seconds: number[] = [];
const certificate: number[] = [];
let value = 0;
for (let r = 0; r < Number(repeats); r++) {
  const begin = performance.now();
  const solution = solveTotal(problem);
  const solved = performance.now();
  const { certified, failures } = certify(problem, solution);
  if (!certified) throw new Error(failures.join("; "));
  seconds.push((solved - begin) / 1000);
  certificate.push((performance.now() - solved) / 1000);
  value = solution.total * STEPS;
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ value, seconds, certificate, megabytes }));
