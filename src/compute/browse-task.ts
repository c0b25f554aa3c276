import { calibrate } from "../embedding/calibration.ts";
import { browse, type BrowseQuestion, type Candidate } from "../matching/browse.ts";
import type { MatchInput } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import {
  hostsAlone,
  type OneSeeker,
  suggestHosts,
  type SuggestionPage,
  type Suggestions,
} from "../matching/suggest.ts";

/** Of a large programme a market takes some hundred megabytes. */
const KEPT_OPEN = 4;
/** Answers to whole lists, which one reader pages through. */
const KEPT_ANSWERS = 200;

interface Market {
  readonly input: MatchInput;
  readonly policy: Policy;
}

interface Opened extends Market {
  /** The market as it is to those who seek; put together when somebody first asks. */
  hosts: MatchInput | null;
  readonly answers: Map<string, readonly Candidate[]>;
}

const opened = new Map<string, Opened>();

export interface OpenMarketInput {
  /** Tells a market, as it stood at one time, from every other one. */
  readonly key: string;
  readonly market: Market;
  /** The market that this one follows: it is needed no more. */
  readonly instead: string | null;
}

/** Keeps a market open in this thread for all who ask about it. */
export function openMarket({ key, market, instead }: OpenMarketInput): null {
  if (instead !== null) opened.delete(instead);
  keep(opened, key, { ...market, hosts: null, answers: new Map() }, KEPT_OPEN);
  return null;
}

export interface BrowseTaskInput extends BrowseQuestion {
  readonly key: string;
}

/** Whom a host could take; null: the market is not open. */
export function browseMarket({ key, ...question }: BrowseTaskInput): readonly Candidate[] | null {
  const open = latest(key);
  if (open === null) return null;
  if (question.among !== null) return browse(open.input, open.policy, question, calibrate);
  const known = open.answers.get(question.host);
  const answer = known ?? browse(open.input, open.policy, question, calibrate);
  keep(open.answers, question.host, answer, KEPT_ANSWERS);
  return answer;
}

export interface SuggestTaskInput {
  readonly key: string;
  readonly own: OneSeeker;
  readonly page: SuggestionPage;
}

/** The hosts that suit somebody; null: the market is not open. */
export function suggestFromMarket({ key, own, page }: SuggestTaskInput): Suggestions | null {
  const open = latest(key);
  if (open === null) return null;
  open.hosts ??= hostsAlone(open.input);
  return suggestHosts(open.hosts, open.policy, own, page, calibrate);
}

/** A market that is open, now the latest used. */
function latest(key: string): Opened | null {
  const open = opened.get(key);
  if (open !== undefined) keep(opened, key, open, KEPT_OPEN);
  return open ?? null;
}

/** The latest used stay; the one that was longest unused goes. */
function keep<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
