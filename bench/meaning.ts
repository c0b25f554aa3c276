/*
 * What a model understands of our people's words, beside lexical baselines in the same run:
 *
 *   npm run bench:meaning -- --data FOLDER [--model ID] [--only WORD] [--json]
 *
 * The data are third parties' and no part of the project; docs/meaning.md says which, where they
 * come from and how each task is made of them. --only runs the tasks whose name holds a word.
 */
import { parseArgs } from "node:util";
import type { Embedder } from "../src/embedding/embedder.ts";
import { InnestoError } from "../src/errors.ts";
import { Data } from "./meaning/data.ts";
import { occupations } from "./meaning/occupations.ts";
import { titledPages, translatedPages } from "./meaning/pages.ts";
import { professions } from "./meaning/professions.ts";
import { questions } from "./meaning/questions.ts";
import { type SimilarityTask, spearman } from "./meaning/similarity.ts";
import { skills } from "./meaning/skills.ts";
import { sentencePairs } from "./meaning/stsb.ts";
import { figuresOf } from "./retrieval/bench-task.ts";
import { openModel } from "./retrieval/open-model.ts";
import { rankersOf } from "./retrieval/rankers.ts";
import { reportFailure } from "./retrieval/report-failure.ts";
import { figuresTable } from "./retrieval/table.ts";
import type { Task } from "./retrieval/task.ts";

const TASKS = [professions, translatedPages, titledPages, questions, occupations, skills];

/** Spearman's correlation of each ranker's scores with people's. */
async function correlations(task: SimilarityTask, embedder: Embedder) {
  const texts = { queries: task.left, corpus: task.right };
  const rankers = await rankersOf(texts, embedder, { hybrid: false, baselines: true });
  return rankers.map(({ name, scores }) => {
    const own = Float64Array.from(task.left, (_, at) => scores(at)[at]!);
    return { ranker: name, spearman: spearman(own, task.judged) };
  });
}

async function retrieval(task: Task, embedder: Embedder) {
  const rankers = await rankersOf(task, embedder, { hybrid: true, baselines: true });
  return figuresOf(task, rankers);
}

async function benchMeaning(data: Data, embedder: Embedder, { only, json }: Choice) {
  const report: Record<string, unknown> = {};
  const say = (text: string) => {
    if (!json) console.log(text);
  };
  for (const task of await sentencePairs(data)) {
    if (!task.name.includes(only)) continue;
    const figures = await correlations(task, embedder);
    report[task.name] = figures;
    say(`\n### ${task.name}: ${task.left.length} pairs, Spearman\n`);
    say(figures.map((one) => `- ${one.ranker}: ${one.spearman.toFixed(3)}`).join("\n"));
  }
  for (const task of (await Promise.all(TASKS.map((load) => load(data)))).flat()) {
    if (!task.name.includes(only)) continue;
    const figures = await retrieval(task, embedder);
    report[task.name] = figures;
    say(`\n### ${task.name}: ${task.queries.length} queries over ${task.corpus.length} texts\n`);
    say(figuresTable(figures));
  }
  if (json) console.log(JSON.stringify({ model: embedder.id, tasks: report }, null, 2));
}

interface Choice {
  readonly only: string;
  readonly json: boolean;
}

const USAGE = "npm run bench:meaning -- --data FOLDER [--model ID] [--only WORD] [--json]";

try {
  const { data, model, ...choice } = parseArgs({
    options: {
      data: { type: "string" },
      model: { type: "string", default: "built-in" },
      only: { type: "string", default: "" },
      json: { type: "boolean", default: false },
    },
  }).values;
  if (data === undefined) {
    throw new InnestoError("usage", {
      it: `Serve --data: ${USAGE}`,
      en: `--data is needed: ${USAGE}`,
    });
  }
  const folder = new Data(data);
  const embedder = await openModel(model);
  try {
    await benchMeaning(folder, embedder, choice);
  } finally {
    await embedder.close();
  }
} catch (error) {
  reportFailure(error);
}
