import { randomFrom } from "../programmes/random.ts";
import type { Person, Stage } from "./cast.ts";
import { make, nothingYet, type Outcome } from "./crowd.ts";
import { metricsOf } from "./serving.ts";
import { nextVisit } from "./visits.ts";
import type { Visit } from "./visits/visit.ts";

/**
 * What each kind of visit costs the service: everybody in turn makes so many, one at a time, and the processor's time
 * that the service has taken meanwhile, in all its threads, is told in milliseconds in place of the time that passed.
 * It is the same on a busy machine. A server's own time is not in it; an embedded database's is.
 */
export async function costs(
  url: string,
  stage: Stage,
  cast: readonly Person[],
  visits: number,
  seed: number,
): Promise<Outcome> {
  const outcome = { ...nothingYet(), times: new Map<string, number[]>() };
  const cpu = async () => 1000 * (await metricsOf(url)).get("process_cpu_seconds_total")!;
  for (const [i, person] of cast.entries()) {
    const random = randomFrom(seed + i);
    for (let n = 0; n < visits; n++) {
      let visit: Visit | null = nextVisit({ stage, person, random });
      while (visit !== null) {
        const before = await cpu();
        const timed = { ...outcome, times: new Map() };
        const next: Visit | null = await make(url, visit, person, timed);
        outcome.times.set(visit.kind, [
          ...(outcome.times.get(visit.kind) ?? []),
          (await cpu()) - before,
        ]);
        visit = next;
      }
    }
  }
  return outcome;
}
