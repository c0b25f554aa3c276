import { type Measures, meanMeasures, measuresOf } from "./measures.ts";
import type { Ranker } from "./ranker.ts";
import type { Task } from "./task.ts";

export type Figures = Measures & { readonly ranker: string; readonly textsPerSecond: number };

/** What a ranker reaches on a task, over the queries that have an answer. */
export function figuresOf(task: Task, ranker: Ranker): Figures {
  const all: Measures[] = [];
  for (const [query, gains] of task.relevant.entries()) {
    if (gains.size > 0) all.push(measuresOf(ranker.scores(query), gains));
  }
  return {
    ranker: ranker.name,
    ...meanMeasures(all),
    textsPerSecond: Math.round(ranker.textsPerSecond),
  };
}
