import { describe, expect, test } from "vitest";
import { proximity } from "../../../src/matching/criteria/proximity.ts";
import { MANTOVA, MARCARIA, PORTO_MANTOVANO, place, seeker, setting } from "../parties.ts";

const km = (home: number, site: number) => setting().km(seeker({ home }), place({ site }))!;
const inMantova = place({ site: MANTOVA });

describe("score", () => {
  test("is half what is left of the kilometres, half what is left of an hour's travel", () => {
    const byBike = seeker({ home: PORTO_MANTOVANO, travelKm: 10, means: "bike" });
    const away = km(PORTO_MANTOVANO, MANTOVA);
    expect(away).toBeCloseTo(3.5, 1);
    // 14 km/h, and roads a third longer: 3.5 km take about 19.5 minutes.
    const minutes = ((away * 1.3) / 14) * 60;
    const expected = (1 - away / 10 + (1 - minutes / 60)) / 2;
    expect(proximity.score(byBike, inMantova, setting())).toBeCloseTo(expected, 12);
    expect(expected).toBeCloseTo(0.66, 2);
  });

  test("is the kilometres alone where the means are unknown", () => {
    const away = km(MARCARIA, MANTOVA);
    const who = seeker({ home: MARCARIA, travelKm: 40 });
    expect(proximity.score(who, inMantova, setting())).toBeCloseTo(1 - away / 40, 12);
  });

  test("never falls below 0, nor fails for who cannot travel at all", () => {
    const onFoot = seeker({ home: MARCARIA, travelKm: 5, means: "walk" });
    expect(proximity.score(onFoot, inMantova, setting())).toBe(0);
    const still = { travelKm: 0, means: "walk" } as const;
    expect(proximity.score(seeker({ home: MANTOVA, ...still }), inMantova, setting())).toBe(1);
    expect(proximity.score(seeker({ home: MARCARIA, ...still }), inMantova, setting())).toBe(0);
  });

  test("is unknown without a home, a comune of the place or a distance", () => {
    const who = { home: MANTOVA, travelKm: 10 };
    expect(proximity.score(seeker({ ...who, home: null }), inMantova, setting())).toBeNull();
    expect(proximity.score(seeker({ ...who, travelKm: null }), inMantova, setting())).toBeNull();
    expect(proximity.score(seeker(who), place(), setting())).toBeNull();
  });
});

describe("account", () => {
  test("says the distance, what the person can do and how", () => {
    const near = seeker({ home: PORTO_MANTOVANO, travelKm: 12.5, means: "bike" });
    expect(proximity.account(near, inMantova, setting(), 0.7)).toEqual({
      sentence: {
        it: "Mantova è a 3,5 km in linea d'aria; può farne 12,5 in bici.",
        en: "Mantova is 3.5 km away as the crow flies; they can do 12.5 by bike.",
      },
      reason: { it: "il posto è a 3,5 km", en: "the place is 3.5 km away" },
      evidence: [],
    });
  });

  test("is no reason when it is far", () => {
    const far = seeker({ home: MARCARIA, travelKm: 22 });
    expect(proximity.account(far, inMantova, setting(), 0.05)).toEqual({
      sentence: {
        it: "Mantova è a 21 km in linea d'aria; può farne 22.",
        en: "Mantova is 21 km away as the crow flies; they can do 22.",
      },
      reason: null,
      evidence: [],
    });
  });

  test("says that it is at home", () => {
    const here = seeker({ home: MANTOVA, travelKm: 10 });
    expect(proximity.account(here, inMantova, setting(), 1)).toEqual({
      sentence: {
        it: "Il posto è a Mantova, il suo stesso comune.",
        en: "The place is in Mantova, their own comune.",
      },
      reason: { it: "il posto è nel suo stesso comune", en: "the place is in their own comune" },
      evidence: [],
    });
  });
});
