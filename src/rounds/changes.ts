import { isDeepStrictEqual } from "node:util";
import type { Bilingual } from "../errors.ts";
import type { Place } from "../matching/parties.ts";
import { type Aspect, comparable, PLACE_ASPECTS, SEEKER_ASPECTS } from "./changes/aspects.ts";
import type { InputChange } from "./changes/change.ts";
import { heldChanges, orderChanges } from "./changes/orders.ts";
import { policyChanges } from "./changes/policy.ts";
import { seatWords } from "./changes/words.ts";
import type { Frozen } from "./freeze.ts";

/** What the second input has otherwise than the first: policy and orders, then people, then places, by code. */
export function inputChanges(before: Frozen, after: Frozen): InputChange[] {
  const one = comparable(before.input);
  const other = comparable(after.input);
  return [
    ...policyChanges(before.policy, after.policy),
    ...orderChanges("pin", before.policy.pins, after.policy.pins),
    ...orderChanges("forbid", before.policy.forbids, after.policy.forbids),
    ...heldChanges(before.input.held, after.input.held),
    ...frameChanges(before, after),
    ...partyChanges("seeker", one.seekers, other.seekers, SEEKER_ASPECTS),
    ...partyChanges("place", one.places, other.places, PLACE_ASPECTS),
  ];
}

const NOTHING = { seeker: null, place: null, aspects: [] };

function partyChanges<T extends { readonly id: string }>(
  side: "seeker" | "place",
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  aspects: readonly Aspect<T>[],
): InputChange[] {
  const everybody = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return everybody.flatMap((id): InputChange[] => {
    const was = before.get(id);
    const is = after.get(id);
    const base = { ...NOTHING, [side]: id };
    if (was === undefined) return [{ ...base, kind: `${side}-added`, sentence: arrived(side, id) }];
    if (is === undefined) return [{ ...base, kind: `${side}-gone`, sentence: left(side, id) }];
    const changed = aspects.filter(({ of }) => !isDeepStrictEqual(of(was), of(is)));
    if (changed.length === 0) return [];
    const what = {
      it: changed.map(({ label }) => label.it).join(", "),
      en: changed.map(({ label }) => label.en).join(", "),
    };
    const seats = side === "place" ? seatWords(asPlace(was), asPlace(is)) : null;
    const sentence = seats ?? { it: `${id}: cambia ${what.it}.`, en: `${id}: ${what.en} changed.` };
    const names = changed.map(({ name }) => name);
    return [{ ...base, kind: `${side}-changed`, aspects: names, sentence }];
  });
}

const asPlace = (party: unknown) => party as Place;

const arrived = (side: "seeker" | "place", id: string): Bilingual =>
  side === "seeker"
    ? { it: `${id} ora cerca un posto.`, en: `${id} now seeks a place.` }
    : { it: `${id} è un posto nuovo.`, en: `${id} is a new place.` };

const left = (side: "seeker" | "place", id: string): Bilingual =>
  side === "seeker"
    ? { it: `${id} non cerca più un posto.`, en: `${id} no longer seeks a place.` }
    : { it: `${id} non è più tra i posti.`, en: `${id} is no longer among the places.` };

const changed = (kind: "seed" | "date" | "calibration", it: string, en: string): InputChange[] => [
  { ...NOTHING, kind, sentence: { it, en } },
];

function frameChanges({ input: was }: Frozen, { input: is }: Frozen): InputChange[] {
  return [
    ...(was.seed === is.seed
      ? []
      : changed(
          "seed",
          "Cambia il seme che decide le parità.",
          "The seed that breaks ties changed.",
        )),
    ...(was.on === is.on
      ? []
      : changed(
          "date",
          `Il giorno è il ${is.on}, non il ${was.on}.`,
          `The day is ${is.on}, not ${was.on}.`,
        )),
    ...(isDeepStrictEqual(was.calibrations, is.calibrations)
      ? []
      : changed(
          "calibration",
          "Cambia la misura di quanto due testi sono vicini.",
          "How closeness of texts is measured changed.",
        )),
  ];
}
