import { changeBetween } from "../../assignment/changed-problem.ts";
import type { Consequence } from "../../assignment/consequence.ts";
import { arcBetween, isAllowed } from "../../assignment/problem.ts";
import type { Solution } from "../../assignment/solution.ts";
import { openSolved } from "../../assignment/solved.ts";
import type { Calibrate } from "../closeness.ts";
import { type Encoded, encode } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { groupsAbove, loadsOf } from "../groups.ts";
import type { MatchInput, PairIds } from "../parties.ts";
import type { Policy } from "../policy.ts";
import { clauses } from "../words.ts";
import { marketWords } from "./market-words.ts";
import { priceWords } from "./price-words.ts";
import type { Move } from "./types.ts";
import { moveOf } from "./why-not.ts";

/** How a round can go on without one of its pairs. */
export interface Repair {
  /** False where no answer keeps all pins and minimums without the pair. */
  readonly feasible: boolean;
  /** Change in how many have a place, and in the total, against the pairs with the declined one among them. */
  readonly matches: number;
  readonly total: number;
  readonly moves: readonly Move[];
  readonly sentence: Text;
  /** Pairs for which nobody else has to move, the closest first. */
  readonly free: readonly FreePair[];
}

/** A person and a place that every constraint and limit allows, both free once the pair is given up. */
interface FreePair extends PairIds {
  readonly hostName: string;
  readonly fit: number;
}

/** What a repair is asked on: the pairs that stand, the declined one among them. */
export interface Declined {
  readonly standing: readonly PairIds[];
  readonly declined: PairIds;
  /** The best answer with the pair still allowed. */
  readonly before: Solution;
  /** The best answer without it; null where `before` is exactly what stands, by the total. */
  readonly after: Solution | null;
}

/**
 * The best that can follow a declined pair, and who moves. Where what stands is the best answer by the total, the
 * repair is read from its residual graph: of the best ones the one with the fewest moves. Else (the data have
 * moved on, or another objective) it is the difference to the best answer without the pair.
 */
export function explainRepair(
  input: MatchInput,
  policy: Policy,
  calibrate: Calibrate,
  { standing, declined, before, after }: Declined,
): Repair {
  const encoded = encode(input, policy, calibrate);
  const arcs = arcsOfPairs(encoded, standing);
  const solution = { ...before, arc: arcs };
  const gone = arcsOfPairs(encoded, [declined]).find((arc) => arc >= 0);
  const { feasible, matches, total, moves } = consequence(encoded, solution, gone, after);
  const told = moves.map((move) => moveOf(encoded, move));
  const sentence = feasible ? repairWords(matches, total, told) : NO_REPAIR;
  const free = freePairs(encoded, solution, declined, gone ?? -1);
  return { feasible, matches, total, moves: told, sentence, free };
}

/** Without `after` the declined pair is one of the answer, and has its arc. */
const consequence = (
  { problem }: Encoded,
  standing: Solution,
  gone: number | undefined,
  after: Solution | null,
): Consequence =>
  after === null
    ? openSolved(problem, standing).repair(gone!)
    : changeBetween(problem, standing, after);

/** Per seeker: the arc of its pair; −1 for none, and for a pair that the constraints bar by now. */
function arcsOfPairs({ problem, seekers, places }: Encoded, pairs: readonly PairIds[]): Int32Array {
  const placeOf = new Map(pairs.map(({ seeker, place }) => [seeker, place]));
  const columns = new Map(places.map(({ id }, column) => [id, column]));
  return Int32Array.from(seekers, ({ id }, row) => {
    const column = columns.get(placeOf.get(id) ?? "");
    return column === undefined ? -1 : arcBetween(problem, row, column);
  });
}

const NO_REPAIR: Text = {
  it: "Senza questa coppia i blocchi e i numeri minimi non stanno più insieme: togline uno, poi ricalcola.",
  en: "Without this pair the pins and minimums no longer hold together: remove one, then run again.",
};

function repairWords(matches: number, total: number, moves: readonly Move[]): Text {
  const price =
    matches > 0
      ? { it: "più persone avrebbero un posto", en: "more people would have a place" }
      : priceWords({ matches, total, floor: null, blockingPairs: null }, marketWords("incubation"));
  if (moves.length === 0)
    return { it: `Nessuno si sposta: ${price.it}.`, en: `Nobody moves: ${price.en}.` };
  const told = clauses(moves.map(({ sentence }) => sentence));
  return {
    it: `Si può rimediare: ${price.it}; ${told.it}.`,
    en: `It can be repaired: ${price.en}; ${told.en}.`,
  };
}

/** The declined person with the seats that are free, and the declined seat with those who wait. */
function freePairs(
  { problem, seekers, places }: Encoded,
  solution: Solution,
  declined: PairIds,
  gone: number,
): FreePair[] {
  const left = { ...solution, arc: solution.arc.map((arc) => (arc === gone ? -1 : arc)) };
  const loads = loadsOf(problem, left);
  const isFree = (place: number) =>
    loads.places[place]! < problem.capacity[place]! &&
    groupsAbove(problem, place).every(
      (group) => loads.groups[group]! < problem.placeGroups!.capacity[group]!,
    );
  return seekers
    .flatMap(({ id: seeker }, row) => {
      if (left.arc[row]! >= 0) return [];
      return range(problem.start[row]!, problem.start[row + 1]!)
        .filter((arc) => arc !== gone && isAllowed(problem, arc) && isFree(problem.place[arc]!))
        .map((arc) => ({ arc, seeker, ...places[problem.place[arc]!]! }));
    })
    .filter(({ seeker, id }) => seeker === declined.seeker || id === declined.place)
    .map(({ arc, seeker, id, hostName }) => ({
      seeker,
      place: id,
      hostName,
      fit: problem.score[arc]!,
    }))
    .toSorted((a, b) => b.fit - a.fit || (a.seeker + a.place < b.seeker + b.place ? -1 : 1));
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
