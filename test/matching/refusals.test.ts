import { describe, expect, test } from "vitest";
import { refusalsOf } from "../../src/matching/refusals.ts";
import { MANTOVA, MARCARIA, input, place, policy, seeker } from "./parties.ts";

const market = input({
  seekers: [
    seeker({ id: "P01" }),
    seeker({ id: "P02" }),
    seeker({ id: "P33", home: MARCARIA, travelKm: 20, licence: false }),
  ],
  places: [
    place({ id: "F01" }),
    place({ id: "F02", capacity: 2 }),
    place({ id: "F08", capacity: 0 }),
    place({ id: "F32", site: MANTOVA, needsLicence: true }),
  ],
});

const pair = (who: string, where: string) => ({ seeker: who, place: where });

/** Each refusal in one line: where, what was found, what was expected, what to do. */
const lines = (document: object, language: "it" | "en" = "it") =>
  refusalsOf(market, policy(document)).map(
    ({ path, found, expected, next }) =>
      `${path} | ${found[language]} | ${expected[language]} | ${next[language]}`,
  );

const CASES: readonly (readonly [string, object, readonly string[]])[] = [
  [
    "a pin of nobody",
    { pins: [pair("P99", "F01")] },
    [
      "pins[0].seeker | P99 | il codice di chi è in attesa di abbinamento in questo ciclo | Correggi il codice o togli la riga.",
    ],
  ],
  [
    "a forbid of nobody, nowhere",
    { forbids: [pair("P01", "F01"), pair("P98", "F99")] },
    [
      "forbids[1].seeker | P98 | il codice di chi è in attesa di abbinamento in questo ciclo | Correggi il codice o togli la riga.",
      "forbids[1].place | F99 | il codice di un posto di questo ciclo | Correggi il codice o togli la riga.",
    ],
  ],
  [
    "a pin that is forbidden",
    { pins: [pair("P01", "F01")], forbids: [pair("P01", "F01")] },
    [
      "pins[0] | P01 – F01 | una coppia che non sia anche esclusa | Togli il blocco o l'esclusione.",
    ],
  ],
  [
    "two pins of one person",
    { pins: [pair("P01", "F01"), pair("P01", "F02")] },
    ["pins[1] | P01 – F02 | un solo blocco per ogni persona | Tieni un solo blocco di P01."],
  ],
  [
    "a pin that breaks two constraints",
    { pins: [pair("P33", "F32")] },
    [
      "pins[0] | P33 – F32 | una coppia ammessa dai vincoli; qui: Mantova è a 20,8 km e la persona può farne 20 | Togli il blocco, correggi il dato o rinuncia a quel vincolo.",
      "pins[0] | P33 – F32 | una coppia ammessa dai vincoli; qui: Officina F32 chiede la patente B | Togli il blocco, correggi il dato o rinuncia a quel vincolo.",
    ],
  ],
  [
    "two pins on one seat",
    { pins: [pair("P01", "F01"), pair("P02", "F01")] },
    [
      "pins | 2 blocchi su F01 | al più 1, quanti sono i posti liberi | Togli un blocco o aggiungi un posto.",
    ],
  ],
  [
    "a pin where no seat is free",
    { pins: [pair("P01", "F08")] },
    [
      "pins | 1 blocco su F08 | al più 0, quanti sono i posti liberi | Togli un blocco o aggiungi un posto.",
    ],
  ],
];

describe("refuses", () => {
  test.each(CASES)("%s", (_, document, expected) => {
    expect(lines(document)).toEqual(expected);
  });
});

test("names every fault, not the first", () => {
  const pins = [pair("P99", "F01"), pair("P01", "F08"), pair("P01", "F02")];
  expect(refusalsOf(market, policy({ pins })).map(({ path }) => path)).toEqual([
    "pins[0].seeker",
    "pins[2]",
    "pins",
  ]);
});

test("speaks English", () => {
  expect(lines({ pins: [pair("P33", "F32"), pair("P01", "F99")] }, "en")).toEqual([
    "pins[1].place | F99 | the code of a place of this round | Correct the code or remove the entry.",
    "pins[0] | P33 – F32 | a pair that the constraints allow; here: Mantova is 20.8 km away and the person can do 20 | Remove the pin, correct the data or lift that constraint.",
    "pins[0] | P33 – F32 | a pair that the constraints allow; here: Officina F32 asks for a driving licence | Remove the pin, correct the data or lift that constraint.",
  ]);
});

test("has nothing to say of what can be done", () => {
  const document = {
    pins: [pair("P01", "F02"), pair("P02", "F02")],
    forbids: [pair("P33", "F32"), pair("P33", "F32")],
    floor: 1,
  };
  expect(refusalsOf(market, policy(document))).toEqual([]);
  const lifted = { pins: [pair("P33", "F32")], lifted: ["distance", "licence"] };
  expect(refusalsOf(market, policy(lifted))).toEqual([]);
});
