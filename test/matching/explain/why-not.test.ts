import { describe, expect, test } from "vitest";
import { calibrate } from "../../../src/embedding/calibration.ts";
import { openImpose } from "../../../src/matching/explain/impose.ts";
import { explainWhyNot } from "../../../src/matching/explain/why-not.ts";
import type { MatchInput } from "../../../src/matching/parties.ts";
import type { Policy } from "../../../src/matching/policy.ts";
import { refusalsOf } from "../../../src/matching/refusals.ts";
import { MANTOVA, MARCARIA, input, linear, only, place, seeker } from "../parties.ts";
import { randomInput, randomPolicy } from "../random-input.ts";
import { placeRow, roundingOf, seekerRow, solved } from "./solved.ts";
import { withSeeds } from "../seeds.ts";

function whyNot(given: MatchInput, rules: Policy, who: string, where: string, reading = linear) {
  const { encoded, solution } = solved(given, rules, reading);
  return explainWhyNot(
    encoded,
    solution,
    openImpose(encoded, solution),
    seekerRow(encoded, who),
    placeRow(encoded, where),
  );
}

const values = (others: object = {}) => only({ values: 1 }, { floor: 0, ...others });

/** Fits: P01 1, ½, 0; P02 ¾, ¾, ¼; P03 with F03 alone, 1. */
const market = input({
  seekers: [
    seeker({ id: "P01", answers: { a: 5 } }),
    seeker({ id: "P02", answers: { a: 4 } }),
    seeker({ id: "P03", answers: { a: 1 }, excludedHosts: ["F01", "F02"] }),
  ],
  places: [
    place({ id: "F01", answers: { a: 5 } }),
    place({ id: "F02", answers: { a: 3 } }),
    place({ id: "F03", answers: { a: 1 } }),
  ],
});

describe("why not", () => {
  test("it is what the run proposes", () => {
    expect(whyNot(market, values(), "P01", "F01")).toEqual({
      kind: "proposed",
      sentence: {
        it: "È la proposta di questa ipotesi: P01 presso Officina F01.",
        en: "It is what this run proposes: P01 at Officina F01.",
      },
    });
  });

  test("constraints bar it, all of them told", () => {
    const far = input({
      seekers: [seeker({ home: MARCARIA, travelKm: 20, means: "train", licence: false })],
      places: [place({ site: MANTOVA, needsLicence: true })],
    });
    const it = [
      "Mantova è a 20,8 km e la persona può farne 20 in treno.",
      "Officina F01 chiede la patente B.",
    ];
    expect(whyNot(far, values(), "P01", "F01")).toMatchObject({
      kind: "barred",
      sentence: { it: `Non è possibile. ${it.join(" ")}` },
      barriers: [
        { constraint: "distance", sentence: { it: it[0] } },
        { constraint: "licence", sentence: { it: it[1] } },
      ],
    });
  });

  test("its fit lies below the floor", () => {
    expect(whyNot(market, values({ floor: 0.3 }), "P02", "F03")).toEqual({
      kind: "below-floor",
      fit: 0.25,
      sentence: {
        it: "L'affinità è sotto la soglia minima: meglio aspettare.",
        en: "The fit is below the floor: better to wait.",
      },
    });
  });

  test("the coordination forbade it", () => {
    const rules = values({ forbids: [{ seeker: "P01", place: "F02" }] });
    expect(whyNot(market, rules, "P01", "F02")).toMatchObject({
      kind: "below-floor",
      fit: 0.5,
      sentence: { it: "Il coordinamento ha escluso questa coppia." },
    });
  });

  test("a pin leaves no way", () => {
    const rules = values({ pins: [{ seeker: "P01", place: "F01" }] });
    const sentence = {
      it: "I vincoli lo permettono, ma non c'è modo di farlo rispettando i blocchi, i limiti e i numeri minimi.",
    };
    expect(whyNot(market, rules, "P01", "F02")).toMatchObject({ kind: "impossible", sentence });
    expect(whyNot(market, rules, "P02", "F01")).toMatchObject({ kind: "impossible", sentence });
  });

  test("no seat is free there", () => {
    const full = {
      ...market,
      places: [...market.places, place({ id: "F08", capacity: 0, answers: { a: 5 } })],
    };
    expect(whyNot(full, values(), "P01", "F08")).toMatchObject({
      kind: "impossible",
      fit: 1,
      sentence: {
        it: "I vincoli lo permettono, ma presso Officina F08 non ci sono posti liberi.",
        en: "The constraints allow it, but there are no free seats at Officina F08.",
      },
    });
  });

  test("it costs fit, and somebody else moves", () => {
    expect(whyNot(market, values(), "P01", "F02")).toEqual({
      kind: "costs",
      fit: 0.5,
      matches: 0,
      total: -0.5,
      floor: null,
      blockingPairs: null,
      moves: [
        {
          seeker: "P01",
          from: "F01",
          to: "F02",
          sentence: {
            it: "P01 lascia Officina F01 e va presso Officina F02",
            en: "P01 leaves Officina F01 and goes to Officina F02",
          },
        },
        {
          seeker: "P02",
          from: "F02",
          to: "F01",
          sentence: {
            it: "P02 lascia Officina F02 e va presso Officina F01",
            en: "P02 leaves Officina F02 and goes to Officina F01",
          },
        },
      ],
      sentence: {
        it: "Si può imporre: il totale del ciclo scende di 0,50; P02 lascia Officina F02 e va presso Officina F01.",
        en: "It can be imposed: the round's total falls by 0.50; P02 leaves Officina F02 and goes to Officina F01.",
      },
    });
  });

  test("it costs somebody their place", () => {
    expect(whyNot(market, values(), "P01", "F03")).toMatchObject({
      kind: "costs",
      matches: -1,
      sentence: {
        it: "Si può imporre: una persona in meno avrebbe un posto; P03 lascia Officina F03 e resta in attesa.",
      },
    });
  });

  test("it costs nothing worth a word, and nobody else moves", () => {
    const roomy = { ...market, places: market.places.map((one) => ({ ...one, capacity: 3 })) };
    const equal = whyNot(roomy, values(), "P02", "F01");
    const other = whyNot(roomy, values(), "P02", "F02");
    const sentence = {
      it: "Si può imporre: il totale del ciclo quasi non cambia; nessun altro si sposta.",
      en: "It can be imposed: the round's total hardly changes; nobody else moves.",
    };
    // P02 suits both alike: one is proposed, the other costs nothing.
    expect([equal, other].map(({ kind }) => kind).toSorted()).toEqual(["costs", "proposed"]);
    expect(equal.kind === "costs" ? equal : other).toMatchObject({
      matches: 0,
      total: 0,
      sentence,
    });
  });

  test("who waits is told as leaving the wait", () => {
    const tight = { ...market, places: market.places.slice(0, 1) };
    expect(whyNot(tight, values(), "P02", "F01")).toMatchObject({
      kind: "costs",
      matches: 0,
      total: -0.25,
      moves: [
        {
          from: null,
          to: "F01",
          sentence: { it: "P02 esce dall'attesa e va presso Officina F01" },
        },
        { from: "F01", to: null },
      ],
      sentence: {
        it: "Si può imporre: il totale del ciclo scende di 0,25; P01 lascia Officina F01 e resta in attesa.",
      },
    });
  });
});

test("in random markets the cost is that of solving anew with the pair pinned, and the moves add up to it", () => {
  const seen = { costs: 0, impossible: 0, barred: 0, proposed: 0, "below-floor": 0 };
  withSeeds(150, (random) => {
    const given = randomInput(random, 5, 4);
    const rules = randomPolicy(random, given);
    const before = solved(given, rules, calibrate);
    const { encoded, solution, result } = before;
    if (result.status !== "optimal") return;
    const impose = openImpose(encoded, solution);
    for (const [i, who] of encoded.seekers.entries())
      for (const [j, where] of encoded.places.entries()) {
        const answer = explainWhyNot(encoded, solution, impose, i, j);
        if (answer.kind === "unreckoned") throw new Error("not reckoned, without quotas");
        seen[answer.kind]++;
        if (answer.kind !== "costs" && answer.kind !== "impossible") continue;
        const pinned = { ...rules, pins: [{ seeker: who.id, place: where.id }] };
        const after =
          refusalsOf(given, pinned).length > 0 ? null : solved(given, pinned, calibrate);
        expect(after?.result.status === "optimal").toBe(answer.kind === "costs");
        if (answer.kind !== "costs") continue;
        expect(answer.matches).toBe(after!.solution.matched - solution.matched);
        const total = after!.solution.total - solution.total;
        expect(Math.abs(answer.total - total)).toBeLessThanOrEqual(roundingOf(before));
        const changed = new Map(result.proposals.map((pair) => [pair.seeker, pair.place]));
        for (const { seeker: id, from, to } of answer.moves) {
          expect(changed.get(id) ?? null).toBe(from);
          if (to === null) changed.delete(id);
          else changed.set(id, to);
        }
        expect(changed.size).toBe(after!.solution.matched);
        expect(changed.get(who.id)).toBe(where.id);
      }
  });
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
