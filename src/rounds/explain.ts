import type { Database } from "../db/client.ts";
import { calibrate } from "../embedding/calibration.ts";
import { InnestoError } from "../errors.ts";
import { type Answers, type SeekerAnswer, openAnswers } from "../matching/answers.ts";
import type { Answer } from "../matching/decode.ts";
import type { Near, WhyNot } from "../matching/explain/types.ts";
import { hasQuotas, type PairIds } from "../matching/parties.ts";
import { solversOnAsk } from "../compute/solvers.ts";
import type { Frozen } from "./freeze.ts";
import { loadSnapshot } from "./snapshot.ts";

/** Somebody waits for the answer, and nothing else is answered meanwhile. */
const SECONDS_TO_ANSWER = 3;

/** Answers about a run from the inputs it was computed on, whatever has changed since. */
export async function answersOf(
  db: Database,
  programmeId: string,
  runId: string,
): Promise<Answers> {
  const snapshot = await db.asSystem(programmeId, (tx) => loadSnapshot(tx, programmeId, runId));
  if (snapshot === null)
    throw new InnestoError("notFound", {
      it: `L'ipotesi «${runId}» non ha i dati per rispondere.`,
      en: `Run "${runId}" has no data to answer from.`,
    });
  const { input, policy, solution } = snapshot;
  const solvers = hasQuotas(input) ? await solversOnAsk(SECONDS_TO_ANSWER) : null;
  return openAnswers(input, policy, solution, calibrate, solvers);
}

/** Why a seeker was not given a place in an answer that is not kept; throws `notFound`. */
export const whyNotIn = (
  { input, policy }: Frozen,
  solution: Answer,
  { seeker, place }: PairIds,
): WhyNot => whyNotOf(openAnswers(input, policy, solution, calibrate), seeker, place);

/** Why a seeker got its place, or waits; throws `notFound` for somebody outside the run. */
export function whyOf(answers: Answers, seeker: string): SeekerAnswer {
  const answer = answers.why(seeker);
  if (answer === null) throw notInRun(seeker);
  return answer;
}

const notInRun = (seeker: string) =>
  new InnestoError("notFound", {
    it: `${seeker} non è tra chi cercava un posto in questa ipotesi.`,
    en: `${seeker} is not among those who sought a place in this run.`,
  });

/** Who else was near a seeker and its place; throws `notFound` for somebody outside the run. */
export function nearTo(answers: Answers, seeker: string): Near {
  const near = answers.near(seeker);
  if (near === null) throw notInRun(seeker);
  return near;
}

/** Why a seeker did not get a place, and what imposing it would change; throws `notFound`. */
export function whyNotOf(answers: Answers, seeker: string, place: string): WhyNot {
  const answer = answers.whyNot(seeker, place);
  if (answer !== null) return answer;
  whyOf(answers, seeker);
  throw new InnestoError("notFound", {
    it: `«${place}» non è tra i posti di questa ipotesi.`,
    en: `"${place}" is not among the places of this run.`,
  });
}
