import { arcBetween } from "../../assignment/problem.ts";
import type { Place } from "../../errors.ts";
import type { Encoded } from "./encode.ts";
import { both, type Faults, quote } from "./faults.ts";
import type { Side } from "./groups.ts";
import type { Parties } from "./parties.ts";
import type { PairOfIds, SolvePolicy } from "./policy.ts";

type ListName = "pins" | "forbids" | "held";

/** A policy's pair as rows and columns; `arc` is −1 where the pair has no score. */
export interface MarkedPair {
  readonly seeker: number;
  readonly place: number;
  readonly arc: number;
  /** The same for the same pair. */
  readonly key: string;
  readonly words: string;
  readonly at: Place;
}

export interface Marking {
  readonly encoded: Encoded;
  readonly parties: Readonly<Record<Side, Parties>>;
  /** The policy's file. */
  readonly file: string;
  readonly faults: Faults;
}

/**
 * The pairs of one of a policy's lists. An unknown id is a fault, and a pair that stands twice. A
 * pair without a score is not allowed: to forbid it changes nothing, and nobody can still hold it.
 */
export function markedPairs(
  marking: Marking,
  name: ListName,
  policy: SolvePolicy,
): readonly MarkedPair[] {
  const met = new Set<string>();
  return policy[name].flatMap((pair, position) => {
    const path = `${name}[${position}]`;
    const marked = locate(marking, pair, path);
    if (marked === null) return [];
    if (met.has(marked.key)) {
      faultTwice(marked, marking.faults);
      return [];
    }
    met.add(marked.key);
    return [marked];
  });
}

function locate(marking: Marking, pair: PairOfIds, path: string): MarkedPair | null {
  const { encoded, file } = marking;
  const seeker = rankOf(marking, "seeker", pair.seeker, `${path}.seeker`);
  const place = rankOf(marking, "place", pair.place, `${path}.place`);
  if (seeker < 0 || place < 0) return null;
  const arc = arcBetween(encoded.problem, seeker, place);
  const words = `${quote(pair.seeker)}–${quote(pair.place)}`;
  return { seeker, place, arc, key: `${seeker} ${place}`, words, at: { file, path } };
}

function rankOf({ encoded, parties, file, faults }: Marking, side: Side, id: string, path: string) {
  const known = parties[side].indexOf.get(id);
  if (known !== undefined)
    return (side === "seeker" ? encoded.seekers : encoded.places).rank[known]!;
  const source = parties[side].file;
  faults.add(
    { file, path },
    both(`il codice sconosciuto ${quote(id)}`, `the unknown id ${quote(id)}`),
    source === null
      ? both(`un ${side} che ha un punteggio`, `a ${side} that has a score`)
      : both(`un codice che sta in ${source}`, `an id that stands in ${source}`),
    both("Correggerlo, o togliere la coppia.", "Correct it, or remove the pair."),
  );
  return -1;
}

function faultTwice({ words, at }: MarkedPair, faults: Faults): void {
  faults.add(
    at,
    both(`la coppia ${words} per la seconda volta`, `the duplicate pair ${words}`),
    both("ogni coppia una volta sola", "each pair only once"),
    both("Togliere quella di troppo.", "Remove the one too many."),
  );
}
