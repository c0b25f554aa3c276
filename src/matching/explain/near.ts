import { isAllowed, seekerOf } from "../../assignment/problem.ts";
import type { Solution } from "../../assignment/solution.ts";
import type { Encoded } from "../encode.ts";
import { isOpen } from "../groups.ts";
import { fitWord } from "../policy.ts";
import type { NearPair, Near } from "./types.ts";

/** A list that somebody reads to judge one pair. */
const MOST_NEAR = 3;

/**
 * Who else was near a seeker (row of `encoded`): the places that suit it best besides its own, and the seekers who
 * suit its own place best and were given no seat there, among the pairs that the run could have proposed. Equal fits go by id.
 */
export function nearOf(encoded: Encoded, solution: Solution, seeker: number): Near {
  const { problem } = encoded;
  const own = solution.arc[seeker]!;
  const places: number[] = [];
  for (let arc = problem.start[seeker]!; arc < problem.start[seeker + 1]!; arc++)
    if (arc !== own && isPossible(encoded, arc)) places.push(arc);
  return {
    places: closest(encoded, places),
    seekers: own < 0 ? [] : closest(encoded, leftOutOf(encoded, solution, own)),
  };
}

const isPossible = ({ problem }: Encoded, arc: number): boolean =>
  isAllowed(problem, arc) && isOpen(problem, problem.place[arc]!);

/** Pairs of other seekers with the place of a pair; who was given a seat there too is no alternative. */
function leftOutOf({ problem }: Encoded, solution: Solution, own: number): number[] {
  const others: number[] = [];
  problem.place.forEach((place, arc) => {
    if (place !== problem.place[own] || !isAllowed(problem, arc)) return;
    if (solution.arc[seekerOf(problem, arc)] !== arc) others.push(arc);
  });
  return others;
}

function closest({ problem, seekers, places, setting }: Encoded, arcs: readonly number[]) {
  return arcs
    .map((arc): NearPair => {
      const fit = problem.score[arc]!;
      return {
        seeker: seekers[seekerOf(problem, arc)]!.id,
        place: places[problem.place[arc]!]!.id,
        fit,
        word: fitWord(fit, setting.policy),
      };
    })
    .toSorted((a, b) => b.fit - a.fit || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST_NEAR);
}

const keyOf = ({ seeker, place }: NearPair): string => `${seeker} ${place}`;
