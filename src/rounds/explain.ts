import type { Service } from "../access/service.ts";
import type { AnswerTaskOutput, Question } from "../compute/answer-task.ts";
import { runTask } from "../compute/compute.ts";
import type { Transaction } from "../db/transaction.ts";
import { calibrate } from "../embedding/calibration.ts";
import { InnestoError } from "../errors.ts";
import { openAnswers, type SeekerAnswer } from "../matching/answers.ts";
import type { Answer } from "../matching/decode.ts";
import type { Near, WhyNot } from "../matching/explain/types.ts";
import type { PairIds } from "../matching/parties.ts";
import type { Frozen } from "./freeze.ts";
import { requireFigures } from "./runs.ts";
import { loadSnapshot, type Snapshot } from "./snapshot.ts";

/** What can be asked of a run. */
export interface RunAnswers {
  /** Why a seeker got its place, or waits; rejects with `notFound` for somebody outside the run. */
  readonly why: (seeker: string) => Promise<SeekerAnswer>;
  /** Who else was near a seeker and its place; rejects with `notFound` for somebody outside the run. */
  readonly near: (seeker: string) => Promise<Near>;
  /** Why a seeker did not get a place, and what imposing it would change; rejects with `notFound`. */
  readonly whyNot: (seeker: string, place: string) => Promise<WhyNot>;
}

/**
 * Answers about a run from the inputs it was computed on, whatever has changed since. They are reckoned in a worker
 * thread, which keeps the last runs open.
 *
 * @throws InnestoError `notFound` where there is no such run
 */
export async function answersOf(
  db: Service,
  programmeId: string,
  runId: string,
): Promise<RunAnswers> {
  const { inputDigest } = await db.asSystem(programmeId, (tx) =>
    requireFigures(tx, programmeId, runId),
  );
  const key = `${programmeId} ${runId} ${inputDigest}`;
  const solved = () => db.asSystem(programmeId, (tx) => solvedRun(tx, programmeId, runId));
  const ask = (question: Question) => askRun(key, question, solved);
  const why = async (seeker: string) => (await ask({ kind: "why", seeker })).why ?? outside(seeker);
  return {
    why,
    near: async (seeker) => (await ask({ kind: "near", seeker })).near ?? outside(seeker),
    whyNot: async (seeker, place) => {
      const { whyNot } = await ask({ kind: "whyNot", seeker, place });
      if (whyNot !== null) return whyNot;
      await why(seeker);
      return noSuchPlace(place);
    },
  };
}

type Told = Extract<AnswerTaskOutput, { readonly isOpen: true }>;

/** Runs that are being opened, by key: what they read is megabytes, and whoever asks meanwhile waits for the first. */
const opening = new Map<string, Promise<Told>>();

async function askRun(
  key: string,
  question: Question,
  solved: () => Promise<Snapshot>,
): Promise<Told> {
  const quick = await runTask("answerQuestion", { key, question, solved: null });
  if (quick.isOpen) return quick;
  const first = opening.get(key);
  if (first !== undefined) {
    await first.catch(() => undefined);
    return await askRun(key, question, solved);
  }
  const told = openAndAsk(key, question, solved).finally(() => opening.delete(key));
  opening.set(key, told);
  return await told;
}

async function openAndAsk(
  key: string,
  question: Question,
  solved: () => Promise<Snapshot>,
): Promise<Told> {
  const told = await runTask("answerQuestion", { key, question, solved: await solved() });
  if (told.isOpen) return told;
  throw new Error("a run that was just opened is not open");
}

async function solvedRun(tx: Transaction, programmeId: string, runId: string): Promise<Snapshot> {
  const snapshot = await loadSnapshot(tx, programmeId, runId);
  if (snapshot !== null) return snapshot;
  throw new InnestoError("notFound", {
    it: `L'ipotesi «${runId}» non ha i dati per rispondere.`,
    en: `Run "${runId}" has no data to answer from.`,
  });
}

/** Why a seeker was not given a place in an answer that is not kept; throws `notFound`. */
export function whyNotIn(
  { input, policy }: Frozen,
  solution: Answer,
  { seeker, place }: PairIds,
): WhyNot {
  const answers = openAnswers(input, policy, solution, calibrate);
  if (answers.why(seeker) === null) return outside(seeker);
  return answers.whyNot(seeker, place) ?? noSuchPlace(place);
}

function outside(seeker: string): never {
  throw new InnestoError("notFound", {
    it: `${seeker} non è tra chi cercava un posto in questa ipotesi.`,
    en: `${seeker} is not among those who sought a place in this run.`,
  });
}

function noSuchPlace(place: string): never {
  throw new InnestoError("notFound", {
    it: `«${place}» non è tra i posti di questa ipotesi.`,
    en: `"${place}" is not among the places of this run.`,
  });
}
