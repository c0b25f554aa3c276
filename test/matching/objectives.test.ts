import { describe, expect, test } from "vitest";
import { calibrate } from "../../src/embedding/calibration.ts";
import { openAnswers } from "../../src/matching/answers.ts";
import { match } from "../../src/matching/match.ts";
import type { MatchInput, PlaceGroup } from "../../src/matching/parties.ts";
import type { Policy } from "../../src/matching/policy.ts";
import { policySchema } from "../../src/matching/policy.ts";
import { refusalsOf } from "../../src/matching/refusals.ts";
import type { Random } from "../assignment/random.ts";
import { solved } from "./explain/solved.ts";
import { input, linear, only, place, seeker } from "./parties.ts";
import { randomInput, randomPolicy } from "./random-input.ts";
import { withSeeds } from "./seeds.ts";

const values = (others: object = {}) => only({ values: 1 }, { floor: 0, ...others });
const hub = (given: Partial<PlaceGroup> = {}): PlaceGroup => ({
  id: "H",
  name: "Hub Nord",
  capacity: 1,
  minimum: 0,
  within: null,
  ...given,
});

/** P01 fits F01 wholly and F02 by three quarters, P02 by three quarters and a half. */
const market = input({
  seekers: [seeker({ id: "P01", answers: { a: 5 } }), seeker({ id: "P02", answers: { a: 4 } })],
  places: [place({ id: "F01", answers: { a: 5 } }), place({ id: "F02", answers: { a: 2 } })],
});

const pairsOf = (given: MatchInput, rules: Policy) =>
  solved(given, rules).result.proposals.map((pair) => `${pair.seeker} ${pair.place}`);

const whyNot = (given: MatchInput, rules: Policy, who: string, where: string) => {
  const { solution } = solved(given, rules);
  return openAnswers(given, rules, solution, linear).whyNot(who, where);
};

describe("fair", () => {
  const fair = values({ objective: "fair", waitingPriority: 0, continuityPrice: 0 });

  test("gives the worst-off more, and says what it cost and what another pair would", () => {
    const uneven = input({
      seekers: [seeker({ id: "P01", answers: { a: 5 } }), seeker({ id: "P02", answers: { a: 1 } })],
      places: [
        place({ id: "F01", answers: { a: 5, b: 5 } }),
        place({ id: "F02", answers: { a: 3 } }),
      ],
    });
    // P01: 1 and ½; P02: 0 and ½: both objectives agree, and the other pairing would leave nobody anything.
    const { result, certificate } = solved(uneven, fair);
    expect(certificate).toMatchObject({ proof: "floors+duals", certified: true, gap: 0 });
    expect(result.fair).toMatchObject({ complete: true, cost: 0 });
    expect(whyNot(uneven, fair, "P02", "F01")).toMatchObject({
      kind: "costs",
      matches: 0,
      floor: { rank: 1, before: 0.5, after: 0 },
      blockingPairs: null,
      sentence: {
        it: "Si può imporre: l'affinità più bassa del ciclo scende da 0,50 a 0,00; P01 lascia Officina F01 e va presso Officina F02.",
      },
    });
  });

  test("needs the most matched, and says so", () => {
    const { error } = policySchema.safeParse({ objective: "fair", mostMatched: false });
    expect(error?.issues.map(({ path }) => path)).toEqual([["mostMatched"]]);
  });
});

describe("stable", () => {
  const stable = values({ objective: "stable" });

  test("each side's own word comes before the fit", () => {
    expect(pairsOf(market, stable)).toEqual(["P01 F01", "P02 F02"]);
    const wanted = {
      ...market,
      places: market.places.map((one) => ({ ...one, interests: one.id === "F01" ? ["P02"] : [] })),
    };
    expect(pairsOf(wanted, stable)).toEqual(["P01 F02", "P02 F01"]);
    const chosen = {
      ...wanted,
      seekers: wanted.seekers.map((one) => ({ ...one, rankedHosts: ["F02"] })),
    };
    // Both chose F02, which prefers by fit: P02 at three quarters of it.
    expect(pairsOf(chosen, stable)).toEqual(["P01 F01", "P02 F02"]);
    expect(solved(chosen, stable).result.blockingPairs).toBe(0);
  });

  test("says how many would rather have each other where a pair is imposed", () => {
    expect(whyNot(market, stable, "P02", "F01")).toMatchObject({
      kind: "costs",
      matches: 0,
      floor: null,
      blockingPairs: { before: 0, after: 1 },
      sentence: {
        it: expect.stringMatching(
          /^Si può imporre: una coppia in più si preferirebbe a ciò che ha, e /,
        ) as string,
      },
    });
  });

  test("says to who waits that others come first for the host", () => {
    const one = { ...market, places: market.places.slice(0, 1) };
    const { result } = solved(one, stable);
    expect(result.waiting[0]!.explanation.headline.it).toContain(
      "L'unico posto possibile è andato ad altri: chi li ha avuti per chi ospita viene prima",
    );
  });

  test("refuses minimums by the place's name", () => {
    const asking = { ...market, places: [place({ id: "F01", minimum: 1 })], groups: [hub()] };
    expect(refusalsOf(asking, stable).map(({ path, found }) => [path, found.it])).toEqual([
      ["objective", "«stable», con un numero minimo di 1 presso Officina F01"],
    ]);
    expect(refusalsOf(asking, values())).toEqual([]);
  });
});

describe("a limit on several places", () => {
  const limited = {
    ...market,
    places: market.places.map((one) => ({ ...one, group: "H" })),
    groups: [hub()],
  };

  test("is kept, told to who waits, and worth what one more would bring", () => {
    const { result, certificate } = solved(limited, values());
    expect(certificate).toMatchObject({ certified: true, gap: 0 });
    expect(result.proposals.map((pair) => pair.place)).toEqual(["F01"]);
    expect(result.groupValues).toMatchObject([{ group: "H", matches: 1 }]);
    expect(result.groupValues[0]!.sentence.it).toBe(
      "Una persona in più nel limite di Hub Nord darebbe un posto a una persona in più.",
    );
    const { headline, helps } = result.waiting[0]!.explanation;
    expect(headline.it).toBe(
      "Nei posti possibili che restano il limite di Hub Nord è raggiunto: assegnarne uno qui lascerebbe qualcun altro senza. Una persona in più nel limite di Hub Nord aiuterebbe, e in questo ciclo l'abbinamento ci sarebbe.",
    );
    expect(helps[0]).toMatchObject({ matches: true });
  });

  test("holds within a wider one", () => {
    const within = {
      ...limited,
      places: [...limited.places, place({ id: "F03", answers: { a: 1 }, group: "W" })],
      groups: [hub({ within: "W" }), hub({ id: "W", name: "Rete", capacity: 2 })],
    };
    expect(solved(within, values()).result.proposals).toHaveLength(2);
    const narrow = { ...within, groups: within.groups.map((one) => ({ ...one, capacity: 1 })) };
    expect(solved(narrow, values()).result.proposals).toHaveLength(1);
  });

  test("that is reached beforehand opens no place", () => {
    const closed = { ...limited, groups: [hub({ capacity: 0 })] };
    const { result } = solved(closed, values());
    expect(result).toMatchObject({ proposals: [], allowedPairs: 0 });
    expect(result.waiting[0]!.explanation.headline.it).toMatch(
      /^In questo ciclo non ci sono posti/,
    );
    expect(whyNot(closed, values(), "P01", "F01")).toMatchObject({
      kind: "impossible",
      sentence: { it: "I vincoli lo permettono, ma il limite di Hub Nord è già raggiunto." },
    });
  });

  test("has no room for two pins", () => {
    const pins = [
      { seeker: "P01", place: "F01" },
      { seeker: "P02", place: "F02" },
    ];
    expect(refusalsOf(limited, values({ pins })).map(({ found }) => found.it)).toEqual([
      "2 blocchi nel limite di Hub Nord",
    ]);
  });

  test("and minimums that exceed it are told with every way out", () => {
    const asking = {
      ...limited,
      places: limited.places.map((one) => ({ ...one, minimum: 1 })),
    };
    const { conflict } = solved(asking, values()).result;
    expect(conflict!.sentence.it).toBe(
      "I numeri minimi di Officina F01 (F01) e Officina F02 (F02) chiedono almeno 2 abbinamenti, ma ne è possibile al più 1: 1 nel limite di Hub Nord.",
    );
    expect(conflict!.releases.map(({ sentence }) => sentence.it)).toEqual([
      "abbassare il numero minimo di Officina F01 (F01) da 1 a 0",
      "abbassare il numero minimo di Officina F02 (F02) da 1 a 0",
      "1 abbinamento in più nel limite di Hub Nord",
    ]);
  });
});

/** The market with its places under limits, some within one wider. */
function withLimits(random: Random, given: MatchInput): MatchInput {
  const groups = ["G1", "G2", "G3"].map((id, at) =>
    hub({ id, name: id, capacity: random.between(0, 3), within: at > 0 ? "G1" : null }),
  );
  const places = given.places.map((one) => ({
    ...one,
    group: random.pick([null, ...groups.map(({ id }) => id)]),
  }));
  return { ...given, places, groups };
}

test("in random markets under limits, an imposed pair costs what solving with its pin shows", () => {
  const seen = { fair: 0, stable: 0, total: 0 };
  withSeeds(400, (random) => {
    const drawn = withLimits(random, randomInput(random, 5, 4));
    const objective = random.pick(["fair", "stable", "total"] as const);
    const given = {
      ...drawn,
      places: drawn.places.map((one) => (objective === "stable" ? { ...one, minimum: 0 } : one)),
    };
    const rules = { ...randomPolicy(random, given), mostMatched: true, objective };
    const before = match(given, rules, calibrate)!;
    expect(before.certificate.certified).toBe(true);
    if (before.result.status !== "optimal") return;
    const answers = openAnswers(given, rules, before.solution, calibrate);
    for (const who of answers.seekers) {
      for (const where of answers.places) {
        const why = answers.whyNot(who, where);
        if (why?.kind !== "costs") continue;
        const pinned = { ...rules, pins: [...rules.pins, { seeker: who, place: where }] };
        const after = match(given, pinned, calibrate)!;
        expect(why.matches).toBe(after.solution.matched - before.solution.matched);
        expect(why.total).toBeCloseTo(after.solution.total - before.solution.total, 6);
        expect(why.moves[0]).toMatchObject({ seeker: who, to: where });
        const { blockingPairs } = after.result;
        expect(why.blockingPairs?.after ?? blockingPairs).toBe(blockingPairs);
        const { before: old, after: now } = why.floor ?? { before: 1, after: 0 };
        expect(now).toBeLessThan(old);
        seen[objective]++;
      }
    }
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
