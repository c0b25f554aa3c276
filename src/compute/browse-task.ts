import { calibrate } from "../embedding/calibration.ts";
import { browse, type BrowseQuestion, type Candidate } from "../matching/browse.ts";
import type { MatchInput } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";

/** Of a large programme a market takes some ten megabytes. */
const KEPT_OPEN = 4;
/** Answers to whole lists, which one reader pages through. */
const KEPT_ANSWERS = 200;

interface Market {
  readonly input: MatchInput;
  readonly policy: Policy;
}

export interface BrowseTaskInput extends BrowseQuestion {
  /** Tells a market, as it stood at one time, from every other one. */
  readonly key: string;
  /** Needed only where it is not open already. */
  readonly market: Market | null;
}

/** Null: the market is not open. */
export type BrowseTaskOutput = readonly Candidate[] | null;

interface Opened extends Market {
  readonly answers: Map<string, readonly Candidate[]>;
}

const opened = new Map<string, Opened>();

/** Whom a host could take, from a market that this thread keeps open for all of its hosts. */
export function browseMarket({ key, market, ...question }: BrowseTaskInput): BrowseTaskOutput {
  const open = opened.get(key) ?? (market === null ? null : { ...market, answers: new Map() });
  if (open === null) return null;
  keep(opened, key, open, KEPT_OPEN);
  if (question.among !== null) return browse(open.input, open.policy, question, calibrate);
  const known = open.answers.get(question.host);
  const answer = known ?? browse(open.input, open.policy, question, calibrate);
  keep(open.answers, question.host, answer, KEPT_ANSWERS);
  return answer;
}

/** The latest used stay; the one that was longest unused goes. */
function keep<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
