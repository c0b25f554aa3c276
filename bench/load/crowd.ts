import { setTimeout as delay } from "node:timers/promises";
import { type Random, randomFrom } from "../programmes/random.ts";
import type { Person, Stage } from "./cast.ts";
import { nextVisit, type Visit } from "./visits.ts";

/** How long somebody reads before the next request, in milliseconds. */
const LEAST_READING = 2000;
const MOST_READING = 8000;

/** What came of the requests of a crowd. */
export interface Outcome {
  /** Milliseconds until the whole answer had come, by kind of visit. */
  readonly times: Map<string, number[]>;
  /** Answers that were none, in words. */
  readonly errors: string[];
  bytes: number;
}

/** Has everybody browse and answer for so long, each at their own pace. */
export async function browse(
  url: string,
  stage: Stage,
  cast: readonly Person[],
  seconds: number,
  seed: number,
): Promise<Outcome> {
  const outcome: Outcome = { times: new Map(), errors: [], bytes: 0 };
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    cast.map(async (person, i) => {
      const random = randomFrom(seed + i);
      await delay(random.whole(0, MOST_READING));
      while (performance.now() < end) {
        await make(url, nextVisit(stage, person, random), person, outcome);
        await read(random);
      }
    }),
  );
  return outcome;
}

const read = (random: Random) => delay(random.whole(LEAST_READING, MOST_READING));

async function make(url: string, visit: Visit, { cookie }: Person, outcome: Outcome) {
  const start = performance.now();
  try {
    const response = await fetch(`${url}${visit.path}`, requestOf(visit, cookie));
    outcome.bytes += (await response.arrayBuffer()).byteLength;
    const times = outcome.times.get(visit.kind) ?? [];
    outcome.times.set(visit.kind, times);
    times.push(performance.now() - start);
    if (response.status >= 400) outcome.errors.push(`${visit.kind}: ${response.status}`);
  } catch (error) {
    outcome.errors.push(`${visit.kind}: ${String(error)}`);
  }
}

/** As a browser sends it from a page of the service itself. */
function requestOf({ body }: Visit, cookie: string): RequestInit {
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  if (body === undefined) return { headers };
  const type = typeof body === "string" ? { "content-type": "application/json" } : {};
  return { method: "POST", redirect: "manual", headers: { ...headers, ...type }, body };
}
