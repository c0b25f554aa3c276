import { setTimeout as delay } from "node:timers/promises";
import { type Random, randomFrom } from "../programmes/random.ts";
import type { Person, Stage } from "./cast.ts";
import { nextVisit } from "./visits.ts";
import type { Visit } from "./visits/visit.ts";

/** How long somebody reads before the next request, in milliseconds. */
const LEAST_READING = 2000;
const MOST_READING = 8000;

/** What came of the requests of a crowd. */
export interface Outcome {
  /** Milliseconds until the whole answer had come, by kind of visit. */
  readonly times: Map<string, number[]>;
  /** Answers that were none, or not what was asked for, in words. */
  readonly errors: string[];
  bytes: number;
}

export const nothingYet = (): Outcome => ({ times: new Map(), errors: [], bytes: 0 });

/** Has everybody browse and answer for so long, each at their own pace. */
export async function browse(
  url: string,
  stage: Stage,
  cast: readonly Person[],
  seconds: number,
  seed: number,
): Promise<Outcome> {
  const outcome = nothingYet();
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    cast.map(async (person, i) => {
      const random = randomFrom(seed + i);
      await delay(random.whole(0, MOST_READING));
      while (performance.now() < end) {
        let visit: Visit | null = nextVisit({ stage, person, random });
        while (visit !== null) visit = await make(url, visit, person, outcome);
        await read(random);
      }
    }),
  );
  return outcome;
}

const read = (random: Random) => delay(random.whole(LEAST_READING, MOST_READING));

/** One visit, timed until its last byte and checked; a form's redirection is the visit that follows. */
export async function make(
  url: string,
  visit: Visit,
  person: Person,
  outcome: Outcome,
): Promise<Visit | null> {
  const start = performance.now();
  try {
    const response = await fetch(`${url}${visit.path}`, requestOf(visit, person));
    const text = await response.text();
    timesOf(outcome, visit.kind).push(performance.now() - start);
    outcome.bytes += Buffer.byteLength(text);
    const problem = problemOf(visit, response, text);
    if (problem !== null) outcome.errors.push(`${visit.kind}, ${visit.path}: ${problem}`);
    else if (visit.form !== undefined) return after(visit, response);
    else visit.learn?.(text);
  } catch (error) {
    outcome.errors.push(`${visit.kind}, ${visit.path}: ${String(error)}`);
  }
  return null;
}

function timesOf({ times }: Outcome, kind: string): number[] {
  const known = times.get(kind) ?? [];
  times.set(kind, known);
  return known;
}

/** As a browser sends it from a page of the service itself. */
function requestOf({ form }: Visit, { cookie }: Person): RequestInit {
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  if (form === undefined) return { headers };
  return { method: "POST", redirect: "manual", headers, body: new URLSearchParams(form) };
}

function problemOf({ form, shows }: Visit, { status, headers }: Response, text: string) {
  if (status !== (form === undefined ? 200 : 303)) return `status ${status}`;
  const told = form === undefined ? text : (headers.get("location") ?? "");
  return told.includes(shows) ? null : `does not show «${shows}»`;
}

/** The page that a form leads to says that it was done. */
const after = ({ kind }: Visit, { headers }: Response): Visit => ({
  kind: `${kind}: the page after`,
  path: headers.get("location")!,
  shows: "alert-success",
});
