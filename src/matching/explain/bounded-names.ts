import { type Problem, seekerOf } from "../../assignment/problem.ts";
import type { Bounded } from "../../assignment/widened.ts";
import type { PairIds } from "../parties.ts";

/** How those with bounds are called: by an id in data, by a label in sentences. */
export interface Names {
  readonly id: (one: Bounded) => string;
  readonly label: (one: Bounded) => string;
}

export type Kind = "seeker" | "place" | "group";

export const kindOf = ({ of }: Bounded): Kind => (of === "seeker" || of === "place" ? of : "group");

export function pairOf(problem: Problem, arc: number, { id }: Names): PairIds {
  return {
    seeker: id({ of: "seeker", index: seekerOf(problem, arc) }),
    place: id({ of: "place", index: problem.place[arc]! }),
  };
}
