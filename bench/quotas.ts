/*
 * The OR-Library's generalised assignment problems through the path of quotas: an agent's budget is a quota. Prints per
 * instance what was found, the bound, the proof and the seconds, certificate included; the published optimum is
 * checked before a line is printed.
 *
 *   npm run bench:quotas -- [FILE …]      only these files, such as gap1 gapa
 */

import { certifyQuotas } from "../src/assignment/certificate/quotas.ts";
import { solveQuotas } from "../src/assignment/quotas/solve.ts";
import { openHighs } from "../src/compute/highs-solver.ts";
import { openSimplex } from "../src/compute/simplex-solver.ts";
import { gapInstances, hasGapInstances } from "./gap-instances.ts";

const SECONDS_EACH = 60;
const SECOND_SOLVER_SECONDS = 5;

if (!hasGapInstances) console.log("absent: the OR-Library's gap files (set INNESTO_DATA)");
else await measure(process.argv.slice(2));

async function measure(files: readonly string[]): Promise<void> {
  const tally = { instances: 0, optimal: 0, seconds: 0 };
  for (const instance of gapInstances(files.length > 0 ? files : undefined)) {
    const { name, problem, quotas, optimum } = instance;
    const highs = await openHighs(SECONDS_EACH);
    const begin = performance.now();
    const solution = solveQuotas(problem, quotas, highs);
    const solved = performance.now();
    const certificate = certifyQuotas(
      problem,
      quotas,
      solution,
      openSimplex(SECOND_SOLVER_SECONDS),
    );
    const certified = performance.now();
    if (certificate.failures.length > 0)
      throw new Error(`${name}: ${certificate.failures.join("; ")}`);
    const found =
      solution.status === "optimal" ? solution.total === optimum : certificate.bound >= optimum;
    if (!found) throw new Error(`${name}: ${solution.total}, published ${optimum}`);
    tally.instances++;
    tally.optimal += Number(solution.status === "optimal");
    tally.seconds += (solved - begin) / 1000;
    const times = [solved - begin, certified - solved].map((ms) =>
      (ms / 1000).toFixed(2).padStart(7),
    );
    const { proof, bound } = certificate;
    console.log(
      `${name.padEnd(9)}${[solution.total, bound].join(" ≤ ").padEnd(16)}${proof.padEnd(14)}${times.join("")}`,
    );
  }
  const { instances, optimal, seconds } = tally;
  console.log(`${optimal} of ${instances} proved optimal, ${seconds.toFixed(1)} s of solving`);
}
