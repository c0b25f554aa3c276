import type { Bilingual } from "../../errors.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import type { Parties } from "./parties.ts";

/** Somebody who would be elsewhere; null: waiting. */
interface Move {
  readonly seeker: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reasons?: readonly { readonly sentence: Bilingual }[];
}

const WORDS = {
  caption: { it: "Chi si sposta", en: "Who moves" },
  person: { it: "Persona", en: "Person" },
  from: { it: "Da", en: "From" },
  to: { it: "A", en: "To" },
  why: { it: "Perché", en: "Why" },
  waiting: { it: "in attesa di abbinamento", en: "waiting for a match" },
} as const satisfies Record<string, Bilingual>;

/** Who is elsewhere, from where to where, and where it is known why. */
export const Moves = ({
  c,
  moves,
  parties,
}: {
  readonly c: Ctx;
  readonly moves: readonly Move[];
  readonly parties: Parties;
}) => {
  const say = speaker(c);
  const withReasons = moves.some(({ reasons = [] }) => reasons.length > 0);
  const place = (code: string | null) => (code === null ? say(WORDS.waiting) : parties.seat(code));
  const reasonsOf = ({ reasons = [] }: Move) =>
    reasons.map(({ sentence }) => say(sentence)).join(" ");
  const headers = [WORDS.person, WORDS.from, WORDS.to, ...(withReasons ? [WORDS.why] : [])];
  return (
    <Table
      caption={say(WORDS.caption)}
      headers={headers.map(say)}
      rows={moves.map((move) => [
        parties.person(move.seeker),
        place(move.from),
        place(move.to),
        ...(withReasons ? [reasonsOf(move)] : []),
      ])}
    />
  );
};
