import { type Problem, seekerOf } from "../../assignment/problem.ts";
import type { Release } from "../../assignment/release.ts";
import { kindOf, type Names, pairOf } from "./bounded-names.ts";
import { releaseWords } from "./conflict-words.ts";
import type { ReleaseAccount } from "./conflict-types.ts";

/** By kind, then by their words, so that no hash shows; of changes that differ only in where, one says all. */
export function releaseAccountsOf(
  problem: Problem,
  releases: readonly Release[],
  names: Names,
): ReleaseAccount[] {
  const rooms = releases.filter(isRoom);
  const amounts = [...new Set(rooms.map(alike))];
  return [
    ...amounts.map((amount) =>
      roomAccount(
        rooms.filter((one) => alike(one) === amount),
        names,
      ),
    ),
    ...releases.flatMap((one) => (isRoom(one) ? [] : [singleAccount(problem, one, names)])),
  ].toSorted((a, b) => placeOf(a) - placeOf(b) || (a.sentence.en < b.sentence.en ? -1 : 1));
}

const KINDS: readonly ReleaseAccount["kind"][] = ["minimum", "room", "pin", "forbid", "floor"];
const placeOf = ({ kind }: ReleaseAccount): number => KINDS.indexOf(kind);

type Room = Release & { readonly kind: "room" };

const isRoom = (release: Release): release is Room => release.kind === "room";
const alike = ({ at, by, enough }: Room): string => `${at.of} ${by} ${enough}`;

function roomAccount(alternatives: readonly Room[], { id, label }: Names): ReleaseAccount {
  const { at, by, enough } = alternatives[0]!;
  const anyOf = alternatives.map((one) => id(one.at)).toSorted();
  const labels = alternatives.map((one) => label(one.at));
  const of = kindOf(at);
  return { kind: "room", of, anyOf, by, enough, sentence: releaseWords.room(of, labels, by) };
}

function singleAccount(
  problem: Problem,
  release: Exclude<Release, Room>,
  names: Names,
): ReleaseAccount {
  const { enough } = release;
  switch (release.kind) {
    case "minimum": {
      const { at, from, to } = release;
      const of = kindOf(at) === "place" ? "place" : "group";
      const sentence = releaseWords.minimum(names.label(at), from, to);
      return { kind: "minimum", of, id: names.id(at), from, to, enough, sentence };
    }
    case "pin":
    case "forbid": {
      const { kind, arc } = release;
      const sentence = releaseWords[kind](
        names.label({ of: "seeker", index: seekerOf(problem, arc) }),
        names.label({ of: "place", index: problem.place[arc]! }),
      );
      return { kind, ...pairOf(problem, arc, names), enough, sentence };
    }
    default:
      return {
        kind: "floor",
        to: release.to,
        enough,
        sentence: releaseWords.floor(release.to),
      };
  }
}
