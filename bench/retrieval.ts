/*
 * How well a model finds what answers a query, on anybody's texts and judgements:
 *
 *   npm run bench:retrieval -- --queries Q.tsv --corpus C.tsv --qrels R.tsv [--model ID] [--hybrid] [--baselines] [--json]
 *
 * Every query is compared with every text: no index, no shortcut. Texts of equal score count with
 * the mean over their orders (bench/retrieval/measures.ts). Queries without an answer are left out.
 */
import { Faults } from "../src/cli/solve/faults.ts";
import { openModel } from "./retrieval/open-model.ts";
import { figuresOf } from "./retrieval/bench-task.ts";
import { retrievalCall, USAGE, type RetrievalCall } from "./retrieval/call.ts";
import { rankersOf } from "./retrieval/rankers.ts";
import { readQrels } from "./retrieval/read-qrels.ts";
import { readTexts } from "./retrieval/read-texts.ts";
import { reportFailure } from "./retrieval/report-failure.ts";
import { figuresTable } from "./retrieval/table.ts";
import type { Task } from "./retrieval/task.ts";

async function readTask(call: RetrievalCall): Promise<Task> {
  const faults = new Faults();
  const queries = await readTexts(call.queries, faults);
  const corpus = await readTexts(call.corpus, faults);
  const relevant = await readQrels(call.qrels, { queries, corpus }, faults);
  faults.throwIfAny();
  return { name: call.qrels, queries: queries.texts, corpus: corpus.texts, relevant };
}

async function benchRetrieval(call: RetrievalCall): Promise<void> {
  const embedder = await openModel(call.model);
  try {
    const task = await readTask(call);
    const rankers = await rankersOf(task, embedder, call);
    const [asked, ...others] = figuresOf(task, rankers);
    const judged = task.relevant.filter(({ size }) => size > 0).length;
    const sizes = {
      queries: judged,
      unjudged: task.queries.length - judged,
      texts: task.corpus.length,
    };
    if (call.json) console.log(JSON.stringify({ ...asked, ...sizes, others }, null, 2));
    else {
      console.log(
        `${sizes.queries} queries (${sizes.unjudged} without an answer left out) over ${sizes.texts} texts\n`,
      );
      console.log(figuresTable([asked!, ...others]));
    }
  } finally {
    await embedder.close();
  }
}

try {
  const call = retrievalCall(process.argv.slice(2));
  if (call === "help") console.log(USAGE);
  else await benchRetrieval(call);
} catch (error) {
  reportFailure(error);
}
