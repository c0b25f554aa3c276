import type { Database } from "../db/client.ts";
import type { Answers } from "../matching/answers.ts";
import { answersOf } from "./explain.ts";
import type { Run } from "./runs.ts";

/** A run of a large programme opens to some hundred megabytes. */
const KEPT_OPEN = 2;

/** Opens a run that `db` has read, so that whoever asks may see it. */
export type OpenAnswers = (db: Database, run: Run) => Promise<Answers>;

/**
 * Opens runs for questions and keeps the last ones open: a coordinator asks many about one run. A
 * run never changes once it is kept, and its digest tells it from another of the same code.
 */
export function openedAnswers(): OpenAnswers {
  const open = new Map<string, Promise<Answers>>();
  return async (db, { programmeId, id, inputDigest }) => {
    const key = `${programmeId} ${id} ${inputDigest}`;
    const answers = open.get(key) ?? answersOf(db, programmeId, id);
    open.delete(key);
    open.set(key, answers);
    const [oldest] = open.keys();
    if (open.size > KEPT_OPEN && oldest !== undefined) open.delete(oldest);
    answers.catch(() => open.delete(key));
    return await answers;
  };
}
