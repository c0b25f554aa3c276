import type { MatchInput, PairIds, PastPair } from "../../src/matching/parties.ts";
import type { Method } from "./methods.ts";
import { ROUNDS, type World } from "./world.ts";

/** What twelve rounds of one method came to. */
export interface Course {
  /** Of everybody: the round in which they started, counted from their arrival; null: never. */
  readonly startedAfter: readonly (number | null)[];
  /** Of everybody: how many rounds they were left without a start. */
  readonly waited: readonly number[];
  readonly totalFit: number;
  /** Proposals that awaited an answer as the next round began, and how many of them were then replaced. */
  readonly standing: number;
  readonly replaced: number;
}

interface Started {
  readonly person: number;
  readonly firm: number;
  readonly ends: number;
}

const numberOf = (id: string) => Number(id.slice(1));
const key = ({ seeker, place }: PairIds) => `${seeker} ${place}`;

/** Lives through a world's rounds: who came seeks, who was proposed answers, who started holds a seat. */
export function simulate(world: World, { match }: Method): Course {
  const { people, firms } = world;
  const startedAfter = people.map((): number | null => null);
  const waited = people.map(() => 0);
  const passedOver = people.map(() => 0);
  const past = people.map((): PastPair[] => []);
  let running: Started[] = [];
  let standing: PairIds[] = [];
  const course = { totalFit: 0, standing: 0, replaced: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    running = running.filter(({ ends }) => ends > round);
    const seeking = people.flatMap(({ arrives, leaves }, p) =>
      arrives <= round && round <= leaves && startedAfter[p] === null ? [p] : [],
    );
    const held = standing.filter(({ seeker }) => seeking.includes(numberOf(seeker)));
    const proposed = match(inputOf(world, { round, seeking, running, held, passedOver, past }));
    const known = new Set(proposed.map(key));
    const replaced = held.filter((pair) => !known.has(key(pair))).length;
    course.standing += held.length;
    course.replaced += replaced;
    const before = new Set(held.map(key));
    standing = [];
    for (const pair of proposed) {
      const [p, f] = [numberOf(pair.seeker), numberOf(pair.place)];
      const { accepted, slow } = world.answer(p, f);
      if (slow && !before.has(key(pair))) standing.push(pair);
      else if (accepted) {
        startedAfter[p] = round - people[p]!.arrives;
        running.push({ person: p, firm: f, ends: round + people[p]!.stays });
        course.totalFit += world.fit(p, f);
      } else past[p]!.push({ hostId: firms[f]!.place.hostId, how: "declined", roundsAgo: 1 });
    }
    const got = new Set(proposed.map(({ seeker }) => numberOf(seeker)));
    for (const p of seeking) {
      if (startedAfter[p] === null) waited[p]! += 1;
      if (!got.has(p)) passedOver[p]! += 1;
    }
  }
  return { ...course, startedAfter, waited };
}

interface Moment {
  readonly round: number;
  readonly seeking: readonly number[];
  readonly running: readonly Started[];
  readonly held: readonly PairIds[];
  readonly passedOver: readonly number[];
  readonly past: readonly (readonly PastPair[])[];
}

/** What a run of this round would read. */
function inputOf(
  { people, firms, base }: World,
  { round, seeking, running, held, passedOver, past }: Moment,
): MatchInput {
  return {
    ...base,
    seed: `${base.seed}-${round}`,
    seekers: seeking.map((p) => ({
      ...people[p]!.seeker,
      roundsWaited: passedOver[p]!,
      past: past[p]!,
    })),
    places: firms.flatMap(({ arrives, place }, f) => {
      if (arrives > round) return [];
      const taken = running.filter(({ firm }) => firm === f).length;
      return [{ ...place, capacity: place.capacity - taken }];
    }),
    held,
  };
}
