import type { Bilingual } from "../../errors.ts";
import { both } from "./faults.ts";
import { type MarkedPair, type Marking, markedPairs } from "./marks.ts";
import type { SolvePolicy } from "./policy.ts";

/** Enters a policy's lists into the problem, and refuses pins that cannot all hold. */
export function markPolicy(marking: Marking, policy: SolvePolicy): void {
  const { pinned, forbidden, held } = marking.encoded.problem;
  const forbids = markedPairs(marking, "forbids", policy);
  enter(held, markedPairs(marking, "held", policy));
  const pins = markedPairs(marking, "pins", policy);
  const barred = new Set(forbids.map(({ key }) => key));
  for (const pin of pins) checkPin(marking, pin, barred);
  checkSeats(marking, pins);
  enter(pinned, pins);
  enter(forbidden, forbids);
}

function enter(flags: Uint8Array, pairs: readonly MarkedPair[]): void {
  for (const { arc } of pairs) if (arc >= 0) flags[arc] = 1;
}

function checkPin(
  { faults }: Marking,
  { arc, key, words, at }: MarkedPair,
  barred: ReadonlySet<string>,
): void {
  if (arc < 0)
    faults.add(
      at,
      both(`il blocco ${words} senza punteggio`, `the pin ${words} without a score`),
      both("una coppia che sta fra i punteggi", "a pair that stands among the scores"),
      both("Aggiungere il punteggio, o togliere il blocco.", "Add the score, or remove the pin."),
    );
  if (barred.has(key))
    faults.add(
      at,
      both(`il blocco ${words}, che è anche escluso`, `the pin ${words}, which is forbidden too`),
      both("una coppia che non sta in «forbids»", "a pair that is not in «forbids»"),
      both("Toglierla da una delle due liste.", "Remove it from one of the two lists."),
    );
}

/** Two pins on one seat, told at every pin beyond those that fit. */
function checkSeats({ encoded, parties, faults }: Marking, pins: readonly MarkedPair[]): void {
  const { problem, seekers } = encoded;
  const atSeeker = new Int32Array(problem.seekers);
  const atPlace = new Int32Array(problem.places);
  for (const { seeker, place, words, at } of pins) {
    const most = parties.seeker.capacity[seekers.order[seeker]!]!;
    const tell = (found: Bilingual, capacity: number) =>
      faults.add(
        at,
        found,
        both(`al più ${blocks(capacity, "it")}`, `at most ${blocks(capacity, "en")}`),
        both("Togliere uno dei blocchi.", "Remove one of the pins."),
      );
    if (++atSeeker[seeker]! > most)
      tell(
        both(
          `il blocco ${words}: troppi per il suo seeker`,
          `the pin ${words}: too many for its seeker`,
        ),
        most,
      );
    const seats = problem.capacity[place]!;
    if (++atPlace[place]! > seats)
      tell(
        both(
          `il blocco ${words}: due blocchi su un posto`,
          `the pin ${words}: two pins on one seat`,
        ),
        seats,
      );
  }
}

const BLOCKS = { it: ["blocco", "blocchi"], en: ["pin", "pins"] } as const;

const blocks = (count: number, language: keyof typeof BLOCKS): string =>
  `${count} ${BLOCKS[language][count === 1 ? 0 : 1]}`;
