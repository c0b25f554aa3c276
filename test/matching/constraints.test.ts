import { describe, expect, test } from "vitest";
import { barriers } from "../../src/matching/candidates.ts";
import { ALL_CONSTRAINTS, constraintsOf } from "../../src/matching/constraints.ts";
import { CONSTRAINTS, type ConstraintName } from "../../src/matching/glossary.ts";
import type { Bar, Place, Seeker, Use } from "../../src/matching/parties.ts";
import { MANTOVA, MARCARIA, place, policy, seeker, setting } from "./parties.ts";

type Facts = readonly [who: Partial<Seeker>, where: Partial<Place>];

interface Case {
  readonly name: ConstraintName;
  readonly holds: Facts;
  readonly breaks: Facts;
  readonly unconcerned: Facts;
  readonly it: string;
  readonly en: string;
}

const marcaria = { home: MARCARIA, means: "train" } as const;

const ANY_USE: Use = { kinds: null, amount: null, unit: null, from: null, to: null };
const LAB: Partial<Place> = {
  gives: [{ id: "R01", kind: "space", words: "Laboratorio", vector: null }],
  stock: { kind: "space", amount: 20, unit: "ore" },
  from: "2026-04-01",
  to: "2026-06-30",
};

const FULL: Bar = {
  from: "2026-04-09",
  to: null,
  why: {
    it: "Officina F01 ha 4 addetti e ospita già un tirocinante",
    en: "Officina F01 has a staff of 4 and hosts a trainee already",
  },
};

const CASES: readonly Case[] = [
  {
    name: "distance",
    holds: [{ ...marcaria, travelKm: 21 }, { site: MANTOVA }],
    breaks: [{ ...marcaria, travelKm: 20 }, { site: MANTOVA }],
    unconcerned: [{ home: MARCARIA, travelKm: null }, { site: MANTOVA }],
    it: "Mantova è a 20,8 km e la persona può farne 20 in treno",
    en: "Mantova is 20.8 km away and the person can do 20 by train",
  },
  {
    name: "transit",
    holds: [{ means: "bus" }, { reachableByTransit: true, site: MANTOVA }],
    breaks: [{ means: "bus" }, { reachableByTransit: false, site: MANTOVA }],
    unconcerned: [{ means: "car" }, { reachableByTransit: false, site: MANTOVA }],
    it: "la persona si muove in autobus e Officina F01, a Mantova, non è raggiungibile coi mezzi",
    en: "the person travels by bus and Officina F01 in Mantova cannot be reached by public transport",
  },
  {
    name: "licence",
    holds: [{ licence: true }, { needsLicence: true }],
    breaks: [{ licence: false }, { needsLicence: true }],
    unconcerned: [{ licence: false }, { needsLicence: false }],
    it: "Officina F01 chiede la patente B",
    en: "Officina F01 asks for a driving licence",
  },
  {
    name: "hours",
    holds: [{ bands: ["morning", "evening"] }, { bands: ["evening"] }],
    breaks: [{ bands: ["morning"] }, { bands: ["morning", "evening", "night"] }],
    unconcerned: [{ bands: ["morning"] }, { bands: [] }],
    it: "Officina F01 lavora anche la sera e la notte, quando la persona non può",
    en: "Officina F01 also works in the evening and at night, when the person cannot",
  },
  {
    name: "season",
    holds: [{}, { from: "2026-04-01", to: "2026-04-10" }],
    breaks: [{}, { from: "2025-10-01", to: "2026-04-08" }],
    unconcerned: [{}, { from: "2026-04-01", to: null }],
    it: "il posto presso Officina F01 era disponibile fino all'8 aprile 2026",
    en: "the place at Officina F01 was available until 8 April 2026",
  },
  {
    name: "internship-rules",
    holds: [{}, { bars: [{ ...FULL, from: "2018-06-09", to: "2026-04-08" }] }],
    breaks: [{}, { bars: [{ ...FULL, from: null, to: "2026-04-08" }, FULL] }],
    unconcerned: [{}, {}],
    it: "Officina F01 ha 4 addetti e ospita già un tirocinante",
    en: "Officina F01 has a staff of 4 and hosts a trainee already",
  },
  {
    name: "step-free",
    holds: [{ needsStepFree: true }, { stepFree: true }],
    breaks: [{ needsStepFree: true }, { stepFree: null }],
    unconcerned: [{ needsStepFree: false }, { stepFree: false }],
    it: "la sede di Officina F01 non risulta senza barriere",
    en: "Officina F01 is not known to be step-free",
  },
  {
    name: "exposure",
    holds: [{ avoids: ["solventi"] }, { exposures: ["polveri"] }],
    breaks: [{ avoids: ["Solventi", "rumore"] }, { exposures: ["rumore", "polveri", "solventi"] }],
    unconcerned: [{ avoids: [] }, { exposures: ["solventi"] }],
    it: "presso Officina F01 c'è ciò che la persona ha chiesto di evitare: Solventi e rumore",
    en: "Officina F01 has what the person asked to avoid: Solventi and rumore",
  },
  {
    name: "former-host",
    holds: [{ formerHosts: ["F08"] }, {}],
    breaks: [{ formerHosts: ["F08", "F01"] }, {}],
    unconcerned: [{ formerHosts: [] }, {}],
    it: "presso Officina F01 la persona lavora o ha già lavorato",
    en: "the person works or worked at Officina F01",
  },
  {
    name: "declined-before",
    holds: [{ past: [{ hostId: "F02", how: "declined", roundsAgo: 1 }] }, {}],
    breaks: [{ past: [{ hostId: "F01", how: "declined", roundsAgo: 9 }] }, {}],
    unconcerned: [{ past: [] }, {}],
    it: "l'abbinamento con Officina F01 è già stato proposto e non è andato avanti",
    en: "the pair with Officina F01 was proposed before and went no further",
  },
  {
    name: "hosted-before",
    holds: [{ past: [{ hostId: "F02", how: "ended", roundsAgo: 1 }] }, {}],
    breaks: [{ past: [{ hostId: "F01", how: "ended", roundsAgo: 0 }] }, {}],
    unconcerned: [{ past: [] }, {}],
    it: "con Officina F01 c'è già stata una collaborazione",
    en: "there has been a collaboration with Officina F01 already",
  },
  {
    name: "seeker-exclusion",
    holds: [{ excludedHosts: ["F27"] }, {}],
    breaks: [{ excludedHosts: ["F01"] }, {}],
    unconcerned: [{ excludedHosts: [] }, {}],
    it: "la persona ha chiesto di non essere proposta a Officina F01",
    en: "the person asked not to be proposed to Officina F01",
  },
  {
    name: "host-exclusion",
    holds: [{ ideaId: "I01" }, { excludedSeekers: ["P02", "I02"] }],
    breaks: [{ ideaId: "I01" }, { excludedSeekers: ["I01"] }],
    unconcerned: [{ ideaId: null }, { excludedSeekers: [] }],
    it: "Officina F01 ha un'esclusione approvata dal coordinamento",
    en: "Officina F01 has an exclusion approved by the coordination",
  },
  {
    name: "eligibility",
    holds: [{ eligibility: { gol: "yes" } }, { measure: "gol" }],
    breaks: [{ eligibility: { gol: "no" } }, { measure: "gol" }],
    unconcerned: [{ eligibility: { gol: "no" } }, { measure: null }],
    it: "il posto presso Officina F01 è riservato e la persona non è ammissibile",
    en: "the place at Officina F01 is reserved and the person is not eligible",
  },
  {
    name: "kind",
    holds: [{ ideaId: "I01" }, { hosts: "idea" }],
    breaks: [{ ideaId: null }, { hosts: "idea" }],
    unconcerned: [{ ideaId: null }, { hosts: "person" }],
    it: "Officina F01 ospita un'idea, e un'idea ancora non c'è",
    en: "Officina F01 hosts an idea, and there is none yet",
  },
  {
    name: "agreement",
    holds: [{}, { agreement: { title: "Patto", until: setting().input.on } }],
    breaks: [{}, { agreement: { title: "Patto", until: "2014-03-08" } }],
    unconcerned: [{}, {}],
    it: "il posto presso Officina F01 veniva dall'accordo «Patto», scaduto l'8 marzo 2014",
    en: "the place at Officina F01 came with the agreement “Patto”, which lapsed on 8 March 2014",
  },
  {
    name: "resource-kind",
    holds: [{ use: { ...ANY_USE, kinds: ["space"] } }, LAB],
    breaks: [{ use: { ...ANY_USE, kinds: ["goods"] } }, LAB],
    unconcerned: [{ use: { ...ANY_USE, kinds: null } }, LAB],
    it: "«Laboratorio» di Officina F01 è di un altro tipo",
    en: "“Laboratorio” of Officina F01 is of another kind",
  },
  {
    name: "period",
    holds: [{ use: { ...ANY_USE, from: "2026-05-01", to: "2026-06-30" } }, LAB],
    breaks: [{ use: { ...ANY_USE, from: "2026-05-01", to: "2026-07-01" } }, LAB],
    unconcerned: [{ use: ANY_USE }, LAB],
    it: "«Laboratorio» di Officina F01 c'è solo dal 1° aprile 2026 e fino al 30 giugno 2026",
    en: "“Laboratorio” of Officina F01 is there only from 1 April 2026 and until 30 June 2026",
  },
  {
    name: "amount",
    holds: [{ use: { ...ANY_USE, amount: 20, unit: "Ore" } }, LAB],
    breaks: [{ use: { ...ANY_USE, amount: 21, unit: "ore" } }, LAB],
    unconcerned: [{ use: { ...ANY_USE, amount: 30, unit: "giornate" } }, LAB],
    it: "«Laboratorio» di Officina F01 ne dà 20 ore e ne servono 21",
    en: "“Laboratorio” of Officina F01 gives 20 ore and 21 are needed",
  },
];

/** The constraints of needs and resources are those of their own market. */
const OF_RESOURCES: ReadonlySet<ConstraintName> = new Set(["resource-kind", "period", "amount"]);
const marketOf = ([{ use }]: Facts) => (use === undefined ? "incubation" : "resourcing");

const barring = (facts: Facts) =>
  barriers(seeker(facts[0]), place(facts[1]), setting({ market: marketOf(facts) })).map(
    ({ name }) => name,
  );

const sentence = (name: ConstraintName, [who, where]: Facts) =>
  ALL_CONSTRAINTS.find((one) => one.name === name)!.sentence(seeker(who), place(where), setting());

describe.each(CASES)("$name", ({ name, holds, breaks, unconcerned, it, en }) => {
  test("bars nobody who keeps it", () => {
    expect(barring(holds)).toEqual([]);
  });

  test("bars the pair that breaks it, alone, and says why", () => {
    expect(barring(breaks)).toEqual([name]);
    expect(sentence(name, breaks)).toEqual({ it, en });
  });

  test("bars nobody whom it does not concern", () => {
    expect(barring(unconcerned)).toEqual([]);
  });

  test("is left out where the programme lifts it", () => {
    const [who, where] = breaks;
    const lifted = setting({ market: marketOf(breaks) }, policy({ lifted: [name] }));
    expect(barriers(seeker(who), place(where), lifted)).toEqual([]);
  });
});

describe("a fact that is not known", () => {
  const bars: readonly (readonly [string, ...Facts, readonly ConstraintName[]])[] = [
    ["home", { home: null, travelKm: 5 }, { site: MANTOVA }, []],
    ["the place's comune", { home: MANTOVA, travelKm: 5 }, { site: null }, []],
    ["means", { means: null }, { reachableByTransit: false }, []],
    ["transit", { means: "train" }, { reachableByTransit: null }, []],
    ["licence", { licence: null }, { needsLicence: true }, []],
    ["steps, for who needs none", { needsStepFree: true }, { stepFree: null }, ["step-free"]],
    ["eligibility", { eligibility: {} }, { measure: "gol" }, ["eligibility"]],
  ];
  test.each(bars)("%s", (_, who, where, expected) => {
    expect(barring([who, where])).toEqual(expected);
  });
});

describe("other ways to break a constraint", () => {
  test("eligibility still to be checked bars, and says that nothing is decided", () => {
    const facts: Facts = [{ eligibility: { gol: "to_check" } }, { measure: "gol" }];
    expect(barring(facts)).toEqual(["eligibility"]);
    expect(sentence("eligibility", facts)).toEqual({
      it: "il posto presso Officina F01 è riservato: l'ammissibilità è da verificare",
      en: "the place at Officina F01 is reserved: eligibility is still to be checked",
    });
  });

  test("an idea with its team does not take a person's place", () => {
    const facts: Facts = [{ kind: "idea", ideaId: "I01" }, { hosts: "person" }];
    expect(barring(facts)).toEqual(["kind"]);
    expect(sentence("kind", facts)).toEqual({
      it: "Officina F01 ospita una persona, non un'idea con la sua squadra",
      en: "Officina F01 hosts a person, not an idea with its team",
    });
  });

  test("a host may exclude the person as well as the idea", () => {
    expect(barring([{}, { excludedSeekers: ["P01"] }])).toEqual(["host-exclusion"]);
  });

  test("a distance that rounds to the limit is still read as longer", () => {
    const km = setting().km(seeker({ home: MARCARIA }), place({ site: MANTOVA }))!;
    const facts: Facts = [{ home: MARCARIA, travelKm: km - 0.001 }, { site: MANTOVA }];
    expect(barring(facts)).toEqual(["distance"]);
    expect(sentence("distance", facts).it).toBe(
      "Mantova è a poco più di 20,8 km e la persona può farne 20,8",
    );
  });

  test("a resource whose agreement ends before the need does is not enough for it", () => {
    const lab = { ...LAB, agreement: { title: "Patto", until: "2026-05-31" } };
    const until = (to: string): Facts => [{ use: { ...ANY_USE, from: "2026-05-01", to } }, lab];
    expect(barring(until("2026-05-31"))).toEqual([]);
    expect(barring(until("2026-06-01"))).toEqual(["agreement"]);
    expect(sentence("agreement", until("2026-06-01")).it).toBe(
      "«Laboratorio» di Officina F01 viene dall'accordo «Patto», che finisce il 31 maggio 2026, e serve anche dopo",
    );
  });

  test("without a known comune the host's name stands alone", () => {
    expect(sentence("transit", [{ means: "train" }, { reachableByTransit: false }]).it).toBe(
      "la persona si muove in treno e Officina F01 non è raggiungibile coi mezzi",
    );
  });
});

test("the list is the glossary's, each once, and every pair of names is told apart by its rule", () => {
  const names = ALL_CONSTRAINTS.map(({ name }) => name);
  expect(names.toSorted()).toEqual([...CONSTRAINTS].toSorted());
  expect(CASES.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(new Set(ALL_CONSTRAINTS.map(({ rule }) => rule.it)).size).toBe(names.length);
});

test("lifting leaves the others in their order", () => {
  const kept = constraintsOf(policy({ lifted: ["transit", "kind"] }), "incubation").map(
    ({ name }) => name,
  );
  const all = ALL_CONSTRAINTS.map(({ name }) => name);
  expect(kept).toEqual(
    all.filter((name) => name !== "transit" && name !== "kind" && !OF_RESOURCES.has(name)),
  );
});

test("several barriers are read in the list's order", () => {
  const facts: Facts = [
    { licence: false, excludedHosts: ["F01"], home: MARCARIA, travelKm: 5 },
    { needsLicence: true, site: MANTOVA },
  ];
  expect(barring(facts)).toEqual(["distance", "licence", "seeker-exclusion"]);
});
