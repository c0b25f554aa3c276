import { boundaryOf } from "../../assignment/boundary.ts";
import { type Problem, seekerOf } from "../../assignment/problem.ts";
import type { Release } from "../../assignment/release.ts";
import type { Conflict } from "../../assignment/solution.ts";
import type { Bounded } from "../../assignment/widened.ts";
import type { PairIds } from "../parties.ts";
import { conflictWords, releaseWords } from "./conflict-words.ts";
import type { ConflictAccount, ReleaseAccount } from "./conflict-types.ts";

/** How those with bounds are called: by an id in data, by a label in sentences. */
export interface Names {
  readonly id: (one: Bounded) => string;
  readonly label: (one: Bounded) => string;
}

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
    releases: accountsOf(problem, releases, names),
  };
}

type Kind = "seeker" | "place" | "group";

const kindOf = ({ of }: Bounded): Kind => (of === "seeker" || of === "place" ? of : "group");

function pairOf(problem: Problem, arc: number, { id }: Names): PairIds {
  return {
    seeker: id({ of: "seeker", index: seekerOf(problem, arc) }),
    place: id({ of: "place", index: problem.place[arc]! }),
  };
}

/** By kind, then by their words, so that no hash shows; of changes that differ only in where, one says all. */
function accountsOf(
  problem: Problem,
  releases: readonly Release[],
  names: Names,
): ReleaseAccount[] {
  const told = new Map<string, Bounded[]>();
  const alike = (release: Release & { readonly kind: "room" }) =>
    `${release.at.of} ${release.by} ${release.enough}`;
  for (const release of releases) {
    if (release.kind !== "room") continue;
    told.set(alike(release), [...(told.get(alike(release)) ?? []), release.at]);
  }
  const accounts = releases.flatMap((release): ReleaseAccount[] => {
    const { enough } = release;
    switch (release.kind) {
      case "minimum": {
        const { at, from, to } = release;
        const of = kindOf(at) === "place" ? "place" : "group";
        const sentence = releaseWords.minimum(names.label(at), from, to);
        return [{ kind: "minimum", of, id: names.id(at), from, to, enough, sentence }];
      }
      case "room": {
        const places = told.get(alike(release)) ?? [];
        if (places[0] !== release.at) return [];
        const [of, by] = [kindOf(release.at), release.by];
        const sentence = releaseWords.room(of, places.map(names.label), by);
        return [{ kind: "room", of, anyOf: places.map(names.id).toSorted(), by, enough, sentence }];
      }
      case "pin":
      case "forbid": {
        const { kind, arc } = release;
        const sentence = releaseWords[kind](
          names.label({ of: "seeker", index: seekerOf(problem, arc) }),
          names.label({ of: "place", index: problem.place[arc]! }),
        );
        return [{ kind, ...pairOf(problem, arc, names), enough, sentence }];
      }
      case "floor": {
        const sentence = releaseWords.floor(release.to);
        return [{ kind: "floor", to: release.to, enough, sentence }];
      }
    }
  });
  const place = (one: ReleaseAccount) => KINDS.indexOf(one.kind);
  return accounts.toSorted(
    (a, b) => place(a) - place(b) || (a.sentence.en < b.sentence.en ? -1 : 1),
  );
}

const KINDS: readonly ReleaseAccount["kind"][] = ["minimum", "room", "pin", "forbid", "floor"];
