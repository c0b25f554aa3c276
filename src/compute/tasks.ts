import { answerQuestion } from "./answer-task.ts";
import { browseMarket, openMarket, suggestFromMarket } from "./browse-task.ts";
import { embed } from "./embed-task.ts";
import { matchMarket } from "./match-task.ts";
import { solveProblem } from "./solve-task.ts";
import type { TaskTable } from "./task.ts";

/** Everything that runs in a worker thread, by the name that `runTask` takes. */
export const tasks = {
  answerQuestion,
  browseMarket,
  embed,
  matchMarket,
  openMarket,
  solveProblem,
  suggestFromMarket,
} satisfies TaskTable;

export type Tasks = typeof tasks;
