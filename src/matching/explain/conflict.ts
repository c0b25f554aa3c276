import { boundaryOf } from "../../assignment/boundary.ts";
import type { Problem } from "../../assignment/problem.ts";
import type { Release } from "../../assignment/release.ts";
import type { Conflict } from "../../assignment/solution.ts";
import type { Bounded } from "../../assignment/widened.ts";
import { kindOf, type Kind, type Names, pairOf } from "./bounded-names.ts";
import { conflictWords } from "./conflict-words.ts";
import type { ConflictAccount } from "./conflict-types.ts";
import { releaseAccountsOf } from "./release-accounts.ts";

/** A conflict with its releases in ids and sentences: one account for files and for runs. */
export function accountOfConflict(
  problem: Problem,
  conflict: Conflict,
  releases: readonly Release[],
  names: Names,
): ConflictAccount {
  const { minimums, limits, pairs } = boundaryOf(problem, conflict);
  const members = (of: readonly Bounded[], kinds: readonly Kind[]) =>
    of
      .filter((one) => kinds.includes(kindOf(one)))
      .map(names.id)
      .toSorted();
  const pins = Array.from(conflict.pins, (arc) => pairOf(problem, arc, names)).toSorted((a, b) =>
    a.seeker < b.seeker ? -1 : 1,
  );
  const seekers = Array.from(conflict.seekers, (index): Bounded => ({ of: "seeker", index }));
  const { needed, available } = conflict;
  return {
    sentence: conflictWords({ minimums, limits, pairs, pins, needed, available }, names.label),
    places: members(minimums, ["place"]),
    groups: members(minimums, ["group"]),
    pins,
    needed,
    available,
    seekers: members(seekers, ["seeker"]),
    limits: limits
      .map(({ at, room }) => ({ of: kindOf(at), id: names.id(at), room }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    releases: releaseAccountsOf(problem, releases, names),
  };
}
