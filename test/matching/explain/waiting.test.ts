import { describe, expect, test } from "vitest";
import { calibrate } from "../../../src/embedding/calibration.ts";
import { explainWaiting } from "../../../src/matching/explain/waiting.ts";
import type { MatchInput, Place, Seeker } from "../../../src/matching/parties.ts";
import type { Policy } from "../../../src/matching/policy.ts";
import {
  MANTOVA,
  MARCARIA,
  OSTIGLIA,
  PORTO_MANTOVANO,
  input,
  linear,
  only,
  place,
  policy,
  seeker,
} from "../parties.ts";
import { randomInput, randomPolicy } from "../random-input.ts";
import { seekerRow, solved } from "./solved.ts";
import { withSeeds } from "../seeds.ts";

const values = (others: object = {}) => only({ values: 1 }, { floor: 0, ...others });

function waiting(given: MatchInput, rules: Policy, who: string) {
  const { encoded, solution } = solved(given, rules);
  const row = seekerRow(encoded, who);
  expect(solution.arc[row]).toBe(-1);
  return explainWaiting(encoded, solution, row, { input: given, policy: rules, calibrate: linear });
}

/** One person who waits, before these places. */
const alone = (who: Partial<Seeker>, places: readonly Partial<Place>[]) =>
  input({ seekers: [seeker({ id: "P33", ...who })], places: places.map((one) => place(one)) });

describe("who is barred everywhere", () => {
  test("by one kilometre: the fewest more that open a place, and all they open", () => {
    const given = alone({ home: MARCARIA, travelKm: 20, means: "train" }, [
      { id: "F32", hostName: "Ostello del Mincio", site: MANTOVA },
      { id: "F34", hostName: "Edizioni Ponte", site: MANTOVA },
      { id: "F39", hostName: "Riseria Airone", site: PORTO_MANTOVANO },
      { id: "F27", hostName: "Impianti Sole", site: OSTIGLIA, capacity: 2 },
      { id: "F08", hostName: "Calzificio Punto", site: MANTOVA, capacity: 0 },
    ]);
    expect(waiting(given, values(), "P33")).toEqual({
      headline: {
        it: "Nessuno dei 5 posti liberi rispetta per ora tutte le condizioni. Con un chilometro in più si aprirebbero i posti presso Ostello del Mincio ed Edizioni Ponte, e in questo ciclo l'abbinamento ci sarebbe.",
        en: "None of the 5 free seats meets all conditions yet. With one kilometre more Ostello del Mincio and Edizioni Ponte would open, and in this round there would be a match.",
      },
      reasons: [
        {
          constraint: "distance",
          places: 4,
          sentence: {
            it: "A nessuno si propone un posto più lontano di quanto ha detto di poter andare. Per questo restano esclusi 5 posti liberi su 5.",
            en: "Nobody is proposed a place further than they said they can go. That leaves out 5 of 5 free seats.",
          },
        },
      ],
      allowed: [],
      helps: [
        {
          constraint: "distance",
          places: ["F32", "F34"],
          matches: true,
          sentence: {
            it: "Con un chilometro in più si aprirebbero i posti presso Ostello del Mincio ed Edizioni Ponte, e in questo ciclo l'abbinamento ci sarebbe.",
            en: "With one kilometre more Ostello del Mincio and Edizioni Ponte would open, and in this round there would be a match.",
          },
        },
      ],
    });
  });

  type Case = readonly [
    name: string,
    who: Partial<Seeker>,
    places: readonly Partial<Place>[],
    it: string,
  ];
  const HELPS: readonly Case[] = [
    [
      "licence",
      { licence: false },
      [{ id: "F27", needsLicence: true }],
      "Con la patente B si aprirebbe il posto presso Officina F27",
    ],
    [
      "several kilometres",
      { home: MARCARIA, travelKm: 12.5 },
      [{ id: "F32", site: MANTOVA }],
      "Con 9 km in più si aprirebbe il posto presso Officina F32",
    ],
    [
      "no way there by public transport",
      { means: "bus" },
      [{ id: "F41", reachableByTransit: false }],
      "Con un passaggio o un mezzo proprio si aprirebbe il posto presso Officina F41",
    ],
    [
      "the fewest parts of the day, and among as few those that open most",
      { bands: ["morning"] },
      [
        { id: "F09", bands: ["evening", "night"] },
        { id: "F11", bands: ["saturday"] },
        { id: "F33", bands: ["evening"] },
        { id: "F34", bands: ["morning", "evening"] },
      ],
      "Se potesse lavorare anche la sera si aprirebbero i posti presso Officina F33 e Officina F34",
    ],
    [
      "eligibility that is not decided",
      { eligibility: { gol: "to_check", dote: "no" } },
      [
        { id: "F36", measure: "gol" },
        { id: "F37", measure: "dote" },
      ],
      "Se l'ammissibilità fosse confermata si aprirebbe il posto presso Officina F36",
    ],
    [
      "more hosts than a sentence holds",
      { licence: false },
      ["F01", "F02", "F03", "F04", "F05"].map((id) => ({ id, needsLicence: true })),
      "Con la patente B si aprirebbero i posti presso Officina F01, Officina F02, Officina F03 e altri 2",
    ],
    [
      "four hosts are all named",
      { licence: false },
      ["F01", "F02", "F03", "F04"].map((id) => ({ id, needsLicence: true })),
      "Con la patente B si aprirebbero i posti presso Officina F01, Officina F02, Officina F03 e Officina F04",
    ],
  ];
  test.each(HELPS)("%s", (_, who, places, it) => {
    const { helps, headline } = waiting(alone(who, places), values(), "P33");
    expect(helps.map(({ sentence }) => sentence.it)).toEqual([
      `${it}, e in questo ciclo l'abbinamento ci sarebbe.`,
    ]);
    expect(headline.it).toContain(helps[0]!.sentence.it);
  });

  const NOTHING: readonly (readonly [string, Partial<Seeker>, Partial<Place>])[] = [
    ["an exclusion", { excludedHosts: ["F01"] }, {}],
    ["what the body needs", { needsStepFree: true }, { stepFree: false }],
    [
      "two constraints at once",
      { licence: false, bands: [] },
      { needsLicence: true, bands: ["night"] },
    ],
    ["an eligibility refused", { eligibility: { gol: "no" } }, { measure: "gol" }],
  ];
  test.each(NOTHING)("nobody is asked to give up %s", (_, who, where) => {
    const { helps, headline, reasons } = waiting(alone(who, [where]), values(), "P33");
    expect(helps).toEqual([]);
    expect(headline.it).toBe(
      `L'unico posto libero non rispetta per ora tutte le condizioni. ${reasons[0]!.sentence.it}`,
    );
    expect(reasons[0]!.sentence.it).toMatch(/ Per questo resta escluso 1 posto libero su 1\.$/);
  });

  test("reasons stand with the widest first, and count free seats only", () => {
    const given = alone({ licence: false, bands: ["morning"] }, [
      { id: "F01", bands: ["night"] },
      { id: "F02", needsLicence: true, capacity: 2 },
      { id: "F03", needsLicence: true, bands: ["night"] },
      { id: "F04", needsLicence: true, capacity: 0 },
      { id: "F05", needsLicence: true },
    ]);
    const { reasons } = waiting(given, values(), "P33");
    expect(reasons.map(({ constraint, places }) => [constraint, places])).toEqual([
      ["licence", 3],
      ["hours", 2],
    ]);
    expect(reasons.map(({ sentence }) => sentence.it)).toEqual([
      "Dove serve la patente va chi ce l'ha. Per questo restano esclusi 4 posti liberi su 5.",
      "Gli orari del posto stanno dentro la disponibilità della persona. Per questo restano esclusi 2 posti liberi su 5.",
    ]);
  });
});

describe("whether a help would match", () => {
  /** P33 lacks the licence for F27, and would suit it better than P02, who has no other place. */
  const rivals = input({
    seekers: [
      seeker({ id: "P02", licence: true, answers: { a: 4 } }),
      seeker({ id: "P33", licence: false, answers: { a: 5 } }),
    ],
    places: [place({ id: "F27", needsLicence: true, answers: { a: 5 } })],
  });

  test("no, where somebody else would lose their place", () => {
    const { helps } = waiting(rivals, values(), "P33");
    expect(helps).toMatchObject([
      {
        constraint: "licence",
        matches: false,
        sentence: {
          it: "Con la patente B si aprirebbe il posto presso Officina F27, ma in questo ciclo l'abbinamento non ci sarebbe ancora.",
          en: "With a driving licence Officina F27 would open, but in this round there would be no match yet.",
        },
      },
    ]);
  });

  test("yes, where the other can go elsewhere", () => {
    const roomy = {
      ...rivals,
      places: [...rivals.places, place({ id: "F30", excludedSeekers: ["P33"] })],
    };
    expect(waiting(roomy, values(), "P33").helps).toMatchObject([{ matches: true }]);
  });

  test("no, where the fit would lie below the floor", () => {
    const poor = alone({ licence: false, answers: { a: 1 } }, [
      { id: "F27", needsLicence: true, answers: { a: 5 } },
    ]);
    expect(waiting(poor, values({ floor: 0.5 }), "P33").helps).toMatchObject([
      { constraint: "licence", matches: false },
    ]);
  });

  test("what would match is told first", () => {
    const two = alone({ licence: false, home: MARCARIA, travelKm: 20, answers: { a: 1 } }, [
      { id: "F27", needsLicence: true, answers: { a: 1 } },
      { id: "F32", site: MANTOVA, answers: { a: 5 } },
    ]);
    const { helps, headline } = waiting(two, values({ floor: 0.5 }), "P33");
    expect(helps.map(({ constraint, matches }) => [constraint, matches])).toEqual([
      ["licence", true],
      ["distance", false],
    ]);
    expect(headline.it).toContain("Con la patente B");
  });

  test("is left open where nobody asked to solve again", () => {
    const { encoded, solution } = solved(rivals, values());
    const { helps } = explainWaiting(encoded, solution, seekerRow(encoded, "P33"), null);
    expect(helps).toMatchObject([
      {
        matches: null,
        sentence: { it: "Con la patente B si aprirebbe il posto presso Officina F27." },
      },
    ]);
  });
});

/** As many who suit F32 best as it has seats, and P33 beside them. */
const contested = (capacity: number) =>
  input({
    seekers: [
      ...Array.from({ length: capacity }, (_, n) => seeker({ id: `P0${n}`, answers: { a: 5 } })),
      seeker({ id: "P33", answers: { a: 4 } }),
    ],
    places: [place({ id: "F32", answers: { a: 5 }, capacity })],
  });

describe("who could be placed, but was not", () => {
  test("one seat, for which somebody else has no other", () => {
    expect(waiting(contested(1), values(), "P33")).toEqual({
      headline: {
        it: "L'unico posto possibile è andato ad altri: assegnarlo qui lascerebbe qualcun altro senza. Un posto in più presso Officina F32 aiuterebbe, e in questo ciclo l'abbinamento ci sarebbe.",
        en: "The only possible seat went to somebody else: giving it here would leave somebody else without. One more seat at Officina F32 would help, and in this round there would be a match.",
      },
      reasons: [],
      allowed: ["F32"],
      helps: [
        {
          constraint: "seat",
          places: ["F32"],
          matches: true,
          sentence: {
            it: "Un posto in più presso Officina F32 aiuterebbe, e in questo ciclo l'abbinamento ci sarebbe.",
            en: "One more seat at Officina F32 would help, and in this round there would be a match.",
          },
        },
      ],
    });
  });

  test("several seats", () => {
    const { headline } = waiting(contested(3), values(), "P33");
    expect(headline.it).toMatch(
      /^I 3 posti possibili sono andati ad altri: assegnarne uno qui lascerebbe qualcun altro senza\. /,
    );
  });

  test("where the total alone counts, it claims no more than that", () => {
    const { headline } = waiting(contested(2), values({ mostMatched: false }), "P33");
    expect(headline.it).toMatch(/^I 2 posti possibili sono andati ad altri\. /);
  });

  test("a seat more may go to another who waits", () => {
    const queue = contested(1);
    const more = {
      ...queue,
      seekers: [...queue.seekers, seeker({ id: "P44", answers: { a: 3 } })],
    };
    expect(waiting(more, values(), "P33").helps).toMatchObject([{ matches: true }]);
    expect(waiting(more, values(), "P44").helps).toMatchObject([{ matches: false }]);
  });

  test("a full place helps too, with one seat more, and is not counted among the free", () => {
    const given = alone({ answers: { a: 5 } }, [{ id: "F08", capacity: 0, answers: { a: 5 } }]);
    expect(waiting(given, values(), "P33")).toMatchObject({
      headline: {
        it: "In questo ciclo non ci sono posti liberi. Un posto in più presso Officina F08 aiuterebbe, e in questo ciclo l'abbinamento ci sarebbe.",
      },
      allowed: [],
      reasons: [],
    });
  });

  const answers = { a: 1 };
  const WITHHELD = [
    [
      "below the floor",
      { floor: 0.5 },
      "Nei posti possibili l'affinità è ancora sotto la soglia minima: meglio aspettare.",
    ],
    [
      "forbidden",
      { forbids: ["F01", "F02"].map((id) => ({ seeker: "P33", place: id })) },
      "Il coordinamento ha escluso i posti possibili.",
    ],
    [
      "one forbidden, one below the floor",
      { floor: 0.5, forbids: [{ seeker: "P33", place: "F02" }] },
      "Nei posti possibili l'affinità è ancora sotto la soglia minima, oppure il coordinamento li ha esclusi.",
    ],
  ] as const;
  test.each(WITHHELD)("%s", (_, rules, it) => {
    const far = { answers: { a: 5 } };
    const given = alone({ answers }, [
      { id: "F01", ...far },
      { id: "F02", ...far },
    ]);
    const { headline, allowed, helps } = waiting(given, values(rules), "P33");
    expect({ it: headline.it, allowed, helps }).toEqual({ it, allowed: [], helps: [] });
  });

  test("nobody offers a place", () => {
    const { headline } = waiting(alone({}, []), policy(), "P33");
    expect(headline).toEqual({
      it: "In questo ciclo non ci sono posti liberi.",
      en: "There are no free seats in this round.",
    });
  });
});

test("in random markets one more seat matches exactly when solving anew does", () => {
  const seen = { true: 0, false: 0 };
  withSeeds(300, (random) => {
    const given = randomInput(random, 7, 3);
    const rules = randomPolicy(random, given);
    const { result, solution } = solved(given, rules, calibrate);
    for (const { seeker: id, explanation } of result.waiting) {
      for (const text of [explanation.headline.it, explanation.headline.en])
        expect(text).not.toMatch(/undefined|NaN|Infinity| {2}|\.\./);
      const help = explanation.helps.find(({ constraint }) => constraint === "seat");
      if (help === undefined) continue;
      const places = given.places.map((one) =>
        help.places.includes(one.id) ? { ...one, capacity: one.capacity + 1 } : one,
      );
      const after = solved({ ...given, places }, rules, calibrate);
      const gets = after.result.proposals.some((pair) => pair.seeker === id);
      const expected = gets && after.solution.matched > solution.matched;
      expect(help.matches).toBe(expected);
      seen[`${expected}`]++;
    }
  });
  expect(seen.true).toBeGreaterThan(30);
  expect(seen.false).toBeGreaterThan(5);
});
