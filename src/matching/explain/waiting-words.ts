import type { Solution } from "../../assignment/solution.ts";
import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { groupsAbove, isOpen, loadsOf } from "../groups.ts";
import type { Place } from "../parties.ts";
import { listed } from "../words.ts";
import { type MarketWords, marketWords } from "./market-words.ts";

/** A place with a free seat that the constraints allow, and its arc. */
export interface Possible {
  readonly place: Place;
  readonly arc: number;
}

/** Why a seeker with these possible places, of which `allowed` may be proposed, was left waiting. */
export function whyWords(
  encoded: Encoded,
  solution: Solution,
  possible: readonly Possible[],
  allowed: readonly Possible[],
): Text {
  const { problem, places, aim, setting } = encoded;
  const words = marketWords(setting.input.market);
  if (possible.length === 0) {
    const free = words.count(places.filter((_, place) => isOpen(problem, place)));
    return free === 0 ? words.noneFree : words.noneFits(free);
  }
  if (allowed.length === 0)
    return notAllowedWords(
      possible.map(({ arc }) => problem.forbidden[arc] === 1),
      words,
    );
  const count = words.count(allowed.map(({ place }) => place));
  if (encoded.limits !== null && hasRoom(encoded, solution, allowed)) return words.heldBack;
  const limits = reachedLimits(encoded, solution, allowed);
  const taken = limits.length === 0 ? words.taken(count) : limitedWords(limits);
  const most = problem.mostMatched ? words.othersWithout(count) : END;
  const why = aim.objective === "stable" ? FIRST_FOR_HOST : most;
  return { it: `${taken.it}${why.it}`, en: `${taken.en}${why.en}` };
}

/** Whether an allowed place, and every limit above it, has a seat that nobody was given: then quotas hold it back. */
function hasRoom({ problem }: Encoded, solution: Solution, allowed: readonly Possible[]): boolean {
  const load = loadsOf(problem, solution);
  return allowed.some(({ arc }) => {
    const place = problem.place[arc]!;
    const isUnder = (g: number) => load.groups[g]! < problem.placeGroups!.capacity[g]!;
    return (
      load.places[place]! < problem.capacity[place]! && groupsAbove(problem, place).every(isUnder)
    );
  });
}

/** Limits that keep a seat empty at a place where the seeker may go, by their names. */
function reachedLimits(
  { problem, groups }: Encoded,
  solution: Solution,
  allowed: readonly Possible[],
): readonly string[] {
  const load = loadsOf(problem, solution);
  const reached = allowed.flatMap(({ arc }) => {
    const place = problem.place[arc]!;
    if (load.places[place]! >= problem.capacity[place]!) return [];
    return groupsAbove(problem, place).filter(
      (g) => load.groups[g]! >= problem.placeGroups!.capacity[g]!,
    );
  });
  return [...new Set(reached)].map((g) => groups[g]!.name).toSorted();
}

function notAllowedWords(forbidden: readonly boolean[], words: MarketWords): Text {
  if (forbidden.every(Boolean)) return words.forbidden;
  return forbidden.some(Boolean) ? words.forbiddenOrLow : words.low;
}

function limitedWords(names: readonly string[]): Text {
  const [it, en] = [listed(names, "it"), listed(names, "en")];
  return names.length === 1
    ? {
        it: `Nei posti possibili che restano il limite di ${it} è raggiunto`,
        en: `At the possible seats that are left the limit of ${en} is reached`,
      }
    : {
        it: `Nei posti possibili che restano sono raggiunti i limiti di ${it}`,
        en: `At the possible seats that are left the limits of ${en} are reached`,
      };
}

const FIRST_FOR_HOST: Text = {
  it: ": chi li ha avuti per chi ospita viene prima, o vi è bloccato dal coordinamento.",
  en: ": those who got them come first for the host, or are pinned there.",
};

const END: Text = { it: ".", en: "." };
