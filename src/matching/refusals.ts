import { barriers } from "./candidates.ts";
import type { Text } from "./glossary.ts";
import type { MatchInput, PairIds, Place, Seeker } from "./parties.ts";
import type { Policy } from "./policy.ts";
import type { Refusal } from "./refusals/refusal.ts";
import { reservedInVain } from "./refusals/reserved.ts";
import { type Setting, settingOf } from "./setting.ts";

const both = (words: string): Text => ({ it: words, en: words });
const named = ({ seeker, place }: PairIds) => both(`${seeker} – ${place}`);
const same = (a: PairIds, b: PairIds) => a.seeker === b.seeker && a.place === b.place;

interface Parties {
  readonly seekers: ReadonlyMap<string, Seeker>;
  readonly places: ReadonlyMap<string, Place>;
  readonly setting: Setting;
}

/**
 * Pins and forbids that name nobody, contradict each other, break a constraint or overfill a place or a limit; and
 * minimums where the objective is stable.
 */
export function refusalsOf(input: MatchInput, policy: Policy): Refusal[] {
  const parties: Parties = {
    seekers: new Map(input.seekers.map((seeker) => [seeker.id, seeker])),
    places: new Map(input.places.map((place) => [place.id, place])),
    setting: settingOf(input, policy, () => 0),
  };
  return [
    ...policy.pins.flatMap((pin, i) => unknownIn(pin, `pins[${i}]`, parties)),
    ...policy.forbids.flatMap((pair, i) => unknownIn(pair, `forbids[${i}]`, parties)),
    ...policy.pins.flatMap((pin, i) => contradictions(pin, i, policy, parties)),
    ...overfilled(policy, parties),
    ...overLimits(input, policy, parties),
    ...unstable(input, policy),
    ...reservedInVain(input, policy),
  ];
}

const EXPECTED: Record<keyof PairIds, Text> = {
  seeker: {
    it: "il codice di chi è in attesa di abbinamento in questo ciclo",
    en: "the code of a seeker of this round",
  },
  place: { it: "il codice di un posto di questo ciclo", en: "the code of a place of this round" },
};

function unknownIn(pair: PairIds, path: string, { seekers, places }: Parties): Refusal[] {
  const unknown = (side: keyof PairIds): Refusal => ({
    path: `${path}.${side}`,
    found: both(pair[side]),
    expected: EXPECTED[side],
    next: {
      it: "Correggi il codice o togli la riga.",
      en: "Correct the code or remove the entry.",
    },
  });
  return [
    ...(seekers.has(pair.seeker) ? [] : [unknown("seeker")]),
    ...(places.has(pair.place) ? [] : [unknown("place")]),
  ];
}

function contradictions(pin: PairIds, i: number, policy: Policy, parties: Parties): Refusal[] {
  const path = `pins[${i}]`;
  const refusals: Refusal[] = [];
  const refuse = (expected: Text, next: Text) =>
    refusals.push({ path, found: named(pin), expected, next });
  if (policy.forbids.some((forbid) => same(forbid, pin)))
    refuse(
      { it: "una coppia che non sia anche esclusa", en: "a pair that is not forbidden as well" },
      { it: "Togli il blocco o l'esclusione.", en: "Remove the pin or the forbid." },
    );
  if (policy.pins.slice(0, i).some(({ seeker }) => seeker === pin.seeker))
    refuse(
      { it: "un solo blocco per ogni persona", en: "one pin for each person" },
      { it: `Tieni un solo blocco di ${pin.seeker}.`, en: `Keep one pin of ${pin.seeker}.` },
    );
  const seeker = parties.seekers.get(pin.seeker);
  const place = parties.places.get(pin.place);
  if (seeker === undefined || place === undefined) return refusals;
  for (const constraint of barriers(seeker, place, parties.setting)) {
    const why = constraint.sentence(seeker, place, parties.setting);
    refuse(
      {
        it: `una coppia ammessa dai vincoli; qui: ${why.it}`,
        en: `a pair that the constraints allow; here: ${why.en}`,
      },
      {
        it: "Togli il blocco, correggi il dato o rinuncia a quel vincolo.",
        en: "Remove the pin, correct the data or lift that constraint.",
      },
    );
  }
  return refusals;
}

function overfilled(policy: Policy, { places }: Parties): Refusal[] {
  const ids = [...new Set(policy.pins.map(({ place }) => place))];
  return ids.flatMap((id) => {
    const capacity = places.get(id)?.capacity;
    const pins = policy.pins.filter(({ place }) => place === id).length;
    if (capacity === undefined || pins <= capacity) return [];
    return [
      {
        path: "pins",
        found: {
          it: `${pins} ${pins === 1 ? "blocco" : "blocchi"} su ${id}`,
          en: `${pins} ${pins === 1 ? "pin" : "pins"} on ${id}`,
        },
        expected: {
          it: `al più ${capacity}, quanti sono i posti liberi`,
          en: `at most ${capacity}, the free seats`,
        },
        next: { it: "Togli un blocco o aggiungi un posto.", en: "Remove a pin or add a seat." },
      },
    ];
  });
}

/** Pins that a limit on several places has no room for. */
function overLimits({ groups = [] }: MatchInput, policy: Policy, { places }: Parties): Refusal[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const pins = new Map<string, number>();
  for (const pin of policy.pins) {
    let group = byId.get(places.get(pin.place)?.group ?? "");
    for (; group !== undefined; group = byId.get(group.within ?? ""))
      pins.set(group.id, (pins.get(group.id) ?? 0) + 1);
  }
  return groups.flatMap(({ id, name, capacity }) => {
    const count = pins.get(id) ?? 0;
    if (capacity === null || count <= capacity) return [];
    return [
      {
        path: "pins",
        found: {
          it: `${count} ${count === 1 ? "blocco" : "blocchi"} nel limite di ${name}`,
          en: `${count} ${count === 1 ? "pin" : "pins"} within the limit of ${name}`,
        },
        expected: {
          it: `al più ${capacity}, quante persone vi si possono ancora accompagnare`,
          en: `at most ${capacity}, as many as can still be accompanied there`,
        },
        next: { it: "Togli un blocco o alza il limite.", en: "Remove a pin or raise the limit." },
      },
    ];
  });
}

/** A stable pairing gives each side what it can keep: a number that must come cannot be promised. */
function unstable({ places, groups = [] }: MatchInput, { objective }: Policy): Refusal[] {
  if (objective !== "stable") return [];
  const asking = [
    ...places.map(({ hostName, minimum }) => ({ name: hostName, minimum })),
    ...groups.map(({ name, minimum }) => ({ name, minimum })),
  ].filter(({ minimum }) => minimum > 0);
  return asking.map(({ name, minimum }) => ({
    path: "objective",
    found: {
      it: `«stable», con un numero minimo di ${minimum} presso ${name}`,
      en: `«stable», with a minimum of ${minimum} at ${name}`,
    },
    expected: {
      it: "nessun numero minimo: un abbinamento stabile non ne può promettere",
      en: "no minimum: a stable matching cannot promise any",
    },
    next: {
      it: "Togli il numero minimo o scegli «total» o «fair».",
      en: "Remove the minimum or choose «total» or «fair».",
    },
  }));
}
