import type { Command } from "./command.ts";
import { solveFiles } from "./solve/solve-files.ts";
import { solveOptions, solvePaths } from "./solve/options.ts";

export const solve: Command = {
  name: "solve",
  args: [],
  options: solveOptions,
  help: {
    it: "risolve un abbinamento dai tuoi punteggi, senza database: docs/solve.md",
    en: "solves an assignment from your own scores, without a database: docs/solve.md",
  },
  run: async (call) => {
    const paths = await solvePaths(call, solve);
    const report = await solveFiles(paths, call.terminal);
    call.terminal.give(report);
    return report.status === "infeasible" ? 1 : 0;
  },
};
