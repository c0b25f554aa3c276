import type { Groups } from "../../assignment/problem.ts";
import type { Bilingual } from "../../errors.ts";
import { both, quote } from "./faults.ts";
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
  checkRoom(marking, pins);
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

/** Too many pins for a seeker, a seat or a group, told at every pin beyond those that fit. */
function checkRoom({ encoded, parties, faults }: Marking, pins: readonly MarkedPair[]): void {
  const { problem, seekers, seekerGroups, placeGroups } = encoded;
  const count = new Map<string, number>();
  for (const { seeker, place, words, at } of pins) {
    const take = (what: string, most: number, found: Bilingual) => {
      const taken = (count.get(what) ?? 0) + 1;
      count.set(what, taken);
      if (taken <= most) return;
      const allowed = both(`al più ${blocks(most, "it")}`, `at most ${blocks(most, "en")}`);
      faults.add(
        at,
        both(`il blocco ${words}: ${found.it}`, `the pin ${words}: ${found.en}`),
        allowed,
        both("Togliere uno dei blocchi.", "Remove one of the pins."),
      );
    };
    const several = both("troppi per il suo seeker", "too many for its seeker");
    take(`seeker ${seeker}`, parties.seeker.capacity[seekers.order[seeker]!]!, several);
    const seats = both("due blocchi su un posto", "two pins on one seat");
    take(`place ${place}`, problem.capacity[place]!, seats);
    for (const [side, groups, { ids }, member] of [
      ["seekers", problem.seekerGroups, seekerGroups, seeker],
      ["places", problem.placeGroups, placeGroups, place],
    ] as const) {
      for (const g of groupsAbove(groups, member)) {
        const id = quote(ids[g]!);
        const full = both(`troppi per il gruppo ${id}`, `too many for the group ${id}`);
        take(`${side} ${g}`, groups!.capacity[g]!, full);
      }
    }
  }
}

/** From the innermost on. Groups that lie within themselves have been told: each is met once. */
function groupsAbove(groups: Groups | undefined, member: number): ReadonlySet<number> {
  const above = new Set<number>();
  for (let g = groups?.of[member] ?? -1; g >= 0 && !above.has(g); g = groups!.parent[g]!)
    above.add(g);
  return above;
}

const BLOCKS = { it: ["blocco", "blocchi"], en: ["pin", "pins"] } as const;

const blocks = (count: number, language: keyof typeof BLOCKS): string =>
  `${count} ${BLOCKS[language][count === 1 ? 0 : 1]}`;
