import { calibrate } from "../embedding/calibration.ts";
import { type Answers, openAnswers, type SeekerAnswer } from "../matching/answers.ts";
import type { Answer } from "../matching/decode.ts";
import type { Near, WhyNot } from "../matching/explain/types.ts";
import { hasQuotas, type MatchInput } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import { solversOnAsk } from "./solvers.ts";

/** Somebody waits for the answer. */
const SECONDS_TO_ANSWER = 3;
/** A run of a large programme opens to some hundred megabytes. */
const KEPT_OPEN = 2;

export type Question =
  | { readonly kind: "why"; readonly seeker: string }
  | { readonly kind: "near"; readonly seeker: string }
  | { readonly kind: "whyNot"; readonly seeker: string; readonly place: string };

export interface AnswerTaskInput {
  /** Tells a run from every other one, and from itself on other inputs. */
  readonly key: string;
  readonly question: Question;
  /** What the run read and found; needed only where it is not open already. */
  readonly solved: SolvedRun | null;
}

interface SolvedRun {
  readonly input: MatchInput;
  readonly policy: Policy;
  readonly solution: Answer;
}

export type AnswerTaskOutput =
  | { readonly isOpen: false }
  | ({ readonly isOpen: true } & AnswerToQuestion);

/** Null: the run knows no such seeker or place, or it was not the question. */
interface AnswerToQuestion {
  readonly why: SeekerAnswer | null;
  readonly near: Near | null;
  readonly whyNot: WhyNot | null;
}

const opened = new Map<string, Answers>();

/** Answers about a run that this thread keeps open: a coordinator asks many about one. */
export async function answerQuestion({
  key,
  question,
  solved,
}: AnswerTaskInput): Promise<AnswerTaskOutput> {
  const answers = opened.get(key) ?? (solved === null ? null : await open(solved));
  if (answers === null) return { isOpen: false };
  keepOpen(key, answers);
  return { isOpen: true, ...NOTHING, ...answerTo(answers, question) };
}

const NOTHING: AnswerToQuestion = { why: null, near: null, whyNot: null };

function answerTo(answers: Answers, question: Question): Partial<AnswerToQuestion> {
  if (question.kind === "why") return { why: answers.why(question.seeker) };
  if (question.kind === "near") return { near: answers.near(question.seeker) };
  return { whyNot: answers.whyNot(question.seeker, question.place) };
}

async function open({ input, policy, solution }: SolvedRun): Promise<Answers> {
  const solvers = hasQuotas(input) ? await solversOnAsk(SECONDS_TO_ANSWER) : null;
  return openAnswers(input, policy, solution, calibrate, solvers);
}

function keepOpen(key: string, answers: Answers): void {
  opened.delete(key);
  opened.set(key, answers);
  const [oldest] = opened.keys();
  if (opened.size > KEPT_OPEN && oldest !== undefined) opened.delete(oldest);
}
