import type { InputChange } from "../changes/change.ts";
import type { Change, Reason } from "./change.ts";

type Move = Omit<Change, "reasons">;

const KINDS: Readonly<Record<InputChange["kind"], Reason["kind"]>> = {
  "seeker-added": "own",
  "seeker-gone": "own",
  "seeker-changed": "own",
  "place-added": "place",
  "place-gone": "place",
  "place-changed": "place",
  pin: "order",
  forbid: "order",
  held: "held",
  policy: "policy",
  calibration: "policy",
  seed: "policy",
  date: "policy",
};

/**
 * What changed for one person: first what is their own, then their two places, then what holds for all, then who
 * took the seat that they left or left the one that they take. They are facts about the two runs, not a proof that
 * this change alone moved them: an optimum answers to all of them at once.
 */
export function reasonsOf(
  move: Move,
  moves: readonly Move[],
  inputs: readonly InputChange[],
): Reason[] {
  const touching = inputs.filter((change) => isAbout(change, move)).map(reasonOf);
  const direct = ORDER.flatMap((kind) => touching.filter((reason) => reason.kind === kind));
  const reasons = [...direct, ...chainOf(move, moves)];
  return reasons.length > 0 ? reasons : [NONE];
}

const ORDER = ["order", "own", "place", "policy", "held"] as const;

const reasonOf = ({ kind, sentence }: InputChange): Reason => ({ kind: KINDS[kind], sentence });

/** A change is about a person by their code, by a place that they leave or take, or because it is about everybody. */
const isAbout = ({ seeker, place }: InputChange, move: Move): boolean =>
  seeker === null && place === null
    ? true
    : seeker === null
      ? place === move.from || place === move.to
      : seeker === move.seeker;

function chainOf({ seeker, from, to }: Move, moves: readonly Move[]): Reason[] {
  const others = moves.filter((other) => other.seeker !== seeker);
  const into = others.filter((other) => from !== null && other.to === from);
  const outOf = others.filter((other) => to !== null && other.from === to);
  const names = (list: readonly Move[]) => list.map((other) => other.seeker).join(", ");
  return [
    ...(into.length === 0
      ? []
      : [
          {
            kind: "chain" as const,
            sentence: {
              it: `Al suo posto di prima va ${names(into)}.`,
              en: `The place left goes to ${names(into)}.`,
            },
          },
        ]),
    ...(outOf.length === 0
      ? []
      : [
          {
            kind: "chain" as const,
            sentence: {
              it: `Il posto nuovo lo lascia ${names(outOf)}.`,
              en: `The place taken is left by ${names(outOf)}.`,
            },
          },
        ]),
  ];
}

const NONE: Reason = {
  kind: "none",
  sentence: {
    it: "Nessun dato che lo riguardi è cambiato: segue dagli altri spostamenti.",
    en: "Nothing about them has changed: it follows from the other moves.",
  },
};
