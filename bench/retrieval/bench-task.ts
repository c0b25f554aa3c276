import { type Measures, meanMeasures, measuresOf } from "./measures.ts";
import type { Ranker } from "./ranker.ts";
import type { Task } from "./task.ts";

export type Figures = Measures & { readonly ranker: string; readonly textsPerSecond: number };

/**
 * What each ranker reaches on a task, over the queries that have an answer. Query by query: of two
 * rankers that share one, the second finds its scores ready.
 */
export function figuresOf(task: Task, rankers: readonly Ranker[]): Figures[] {
  const all = rankers.map((): Measures[] => []);
  for (const [query, gains] of task.relevant.entries()) {
    if (gains.size === 0) continue;
    for (const [at, { scores }] of rankers.entries())
      all[at]!.push(measuresOf(scores(query), gains));
  }
  return rankers.map(({ name, textsPerSecond }, at) => ({
    ranker: name,
    ...meanMeasures(all[at]!),
    textsPerSecond: Math.round(textsPerSecond),
  }));
}
