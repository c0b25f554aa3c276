import { describe, expect, test } from "vitest";
import { calibrate } from "../../../src/embedding/calibration.ts";
import { explainPair } from "../../../src/matching/explain/pair.ts";
import type { MatchInput, Place, Seeker } from "../../../src/matching/parties.ts";
import type { Policy } from "../../../src/matching/policy.ts";
import {
  AXIS,
  MANTOVA,
  MARCARIA,
  PORTO_MANTOVANO,
  cosine,
  input,
  linear,
  only,
  place,
  policy,
  seeker,
} from "../parties.ts";
import { randomInput, randomPolicy } from "../random-input.ts";
import { placeRow, seekerRow, solved } from "./solved.ts";
import { withSeeds } from "../seeds.ts";

/** Explains one candidate pair, proposed or not. */
function explained(given: MatchInput, rules: Policy, who: string, where: string) {
  const { encoded } = solved(given, rules);
  const i = seekerRow(encoded, who);
  const { start, place: column } = encoded.problem;
  const arc = column.indexOf(placeRow(encoded, where), start[i]);
  return explainPair(encoded, i, arc);
}

const P12 = seeker({
  id: "P12",
  ideaId: "T2",
  person: cosine(0.75),
  idea: cosine(0.984375),
  skills: [{ words: "pasta fresca", vector: AXIS }],
  home: PORTO_MANTOVANO,
  travelKm: 10,
  means: "bike",
  rankedHosts: ["F42"],
  roundsWaited: 2,
});
const F42 = place({
  id: "F42",
  hostName: "Forno Brezza",
  offer: AXIS,
  asks: [{ words: "pasta fresca", vector: AXIS }],
  site: MANTOVA,
  interests: ["T2"],
});
const F32 = place({ id: "F32", offer: cosine(0), site: MANTOVA });
const market = input({
  seekers: [P12, seeker({ id: "P33" })],
  places: [F42, F32],
  held: [{ seeker: "P12", place: "F42" }],
});

describe("why this pair", () => {
  test("says what lifts it most above the programme's mean, three reasons at most", () => {
    const { headline, word } = explained(market, policy(), "P12", "F42");
    expect(headline).toEqual({
      it: "Forno Brezza è la sua prima scelta e ha espresso interesse per l'idea; l'idea è vicina all'attività di Forno Brezza; tra le sue competenze c'è «pasta fresca», come chiede il posto.",
      en: "Forno Brezza is their first choice and said it is interested in the idea; the idea is close to what Forno Brezza does; among their skills is “pasta fresca”, as the place asks.",
    });
    expect(word).toBe("high");
  });

  test("lists what a coordinator can check, the weightiest first, with evidence", () => {
    const { criteria } = explained(market, only({ skills: 1, preference: 2 }), "P12", "F42");
    expect(criteria).toEqual([
      {
        name: "preference",
        label: { it: "Preferenze", en: "Preferences" },
        known: true,
        value: 1,
        weight: 2 / 3,
        sentence: {
          it: "Forno Brezza è la sua prima scelta e ha espresso interesse per l'idea.",
          en: "Forno Brezza is their first choice and said it is interested in the idea.",
        },
        evidence: [],
      },
      {
        name: "skills",
        label: { it: "Competenze", en: "Skills" },
        known: true,
        value: 1,
        weight: 1 / 3,
        sentence: {
          it: "Il posto chiede «pasta fresca»; tra le competenze dichiarate: «pasta fresca».",
          en: "The place asks for “pasta fresca”; among the declared skills: “pasta fresca”.",
        },
        evidence: [{ seeker: "pasta fresca", place: "pasta fresca" }],
      },
    ]);
  });

  test("an unknown criterion stands at the mean, and says so", () => {
    const { criteria, fit } = explained(market, only({ skills: 1 }), "P33", "F42");
    expect(criteria).toMatchObject([
      {
        known: false,
        value: 1,
        sentence: {
          it: "Non ci sono dati: conta come la media del progetto.",
          en: "There are no data: it counts as the programme's mean.",
        },
        evidence: [],
      },
    ]);
    expect(fit).toBe(1);
  });

  test("waiting and continuity stand beside the fit, not in it", () => {
    const rules = policy({ waitingPriority: 0.05, continuityPrice: 0.1 });
    const held = explained(market, rules, "P12", "F42");
    expect(held.priority).toBe(0.1);
    expect(held.continuity).toBe(0.1);
    const free = explained({ ...market, held: [] }, rules, "P12", "F42");
    expect(free.continuity).toBe(0);
    expect(free.fit).toBe(held.fit);
  });

  test("where nothing stands out it claims nothing", () => {
    const { headline, word } = explained(market, only({ meaning: 1 }), "P12", "F32");
    expect(headline).toEqual({
      it: "Nessun motivo spicca sugli altri: conviene conoscere Officina F32 in un incontro.",
      en: "No reason stands out among the others: better to meet Officina F32 first.",
    });
    expect(word).toBe("check");
  });

  const PARTS: readonly (readonly [string, Partial<Seeker>, Partial<Place>, string])[] = [
    [
      "meaning",
      { person: AXIS },
      { offer: AXIS },
      "La sua presentazione è vicina all'attività di Officina F01.",
    ],
    [
      "proximity",
      { home: MARCARIA, travelKm: 10 },
      { site: MARCARIA },
      "Il posto è nel suo stesso comune.",
    ],
    [
      "hub",
      { idea: AXIS },
      { vocation: AXIS, hubName: "Arci Tom" },
      "L'idea è vicina alla vocazione dell'hub Arci Tom.",
    ],
    [
      "needs",
      { needs: [{ id: "N1", kind: "spazi", essential: true, words: "sala", vector: AXIS }] },
      { gives: [{ id: "G1", kind: "space", words: "sala prove", vector: AXIS }] },
      "Per il bisogno essenziale «sala» il posto offre «sala prove».",
    ],
  ];
  test.each(PARTS)("%s alone makes a whole sentence", (name, who, where, expected) => {
    const given = input({ seekers: [seeker(who)], places: [place(where)] });
    const { headline } = explained(given, only({ [name]: 1 }), "P01", "F01");
    expect(headline.it).toBe(expected);
  });
});

test("in random markets the weights sum to 1, and the fit to what the criteria add up to", () => {
  let seen = 0;
  withSeeds(200, (random) => {
    const given = randomInput(random, 5, 4);
    const { encoded } = solved(given, randomPolicy(random, given), calibrate);
    const { start } = encoded.problem;
    encoded.seekers.forEach((_, i) => {
      for (let arc = start[i]!; arc < start[i + 1]!; arc++) {
        const { fit, criteria, headline } = explainPair(encoded, i, arc);
        if (criteria.length === 0) continue;
        seen++;
        const sum = (of: (one: (typeof criteria)[number]) => number) =>
          criteria.reduce((total, one) => total + of(one), 0);
        expect(sum(({ weight }) => weight)).toBeCloseTo(1, 12);
        expect(sum(({ weight, value }) => weight * value)).toBeCloseTo(fit, 12);
        for (let k = 1; k < criteria.length; k++)
          expect(criteria[k]!.weight * criteria[k]!.value).toBeLessThanOrEqual(
            criteria[k - 1]!.weight * criteria[k - 1]!.value,
          );
        expect(headline.it).toMatch(/^[A-Z].*[^.]\.$/);
      }
    });
  });
  expect(seen).toBeGreaterThan(500);
});

test("a linear reading of the same market gives the same explanation twice", () => {
  const one = solved(market, policy(), linear).result;
  expect(solved(market, policy(), linear).result).toEqual(one);
});
