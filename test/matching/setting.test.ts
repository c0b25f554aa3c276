import { describe, expect, test } from "vitest";
import { greatCircleKm } from "../../src/matching/great-circle.ts";
import type { Site } from "../../src/matching/parties.ts";
import {
  AXIS,
  MANTOVA,
  MARCARIA,
  OSTIGLIA,
  SITES,
  cosine,
  place,
  seeker,
  setting,
} from "./parties.ts";

describe("kilometres", () => {
  test("one degree along the equator, and from pole to pole", () => {
    const degree = (2 * Math.PI * 6371.0088) / 360;
    expect(greatCircleKm({ lat: 0, lng: 0 }, { lat: 0, lng: 1 })).toBeCloseTo(degree, 9);
    expect(greatCircleKm({ lat: 90, lng: 0 }, { lat: -90, lng: 77 })).toBeCloseTo(180 * degree, 6);
    expect(greatCircleKm(SITES[MANTOVA]!, SITES[MANTOVA]!)).toBe(0);
  });

  const KNOWN = [
    [MARCARIA, 20.8],
    [OSTIGLIA, 28.3],
  ] as const;
  test.each(KNOWN)("site %d lies %d km from Mantova, there and back", (site, expected) => {
    const facts = setting();
    const there = facts.km(seeker({ home: site }), place({ site: MANTOVA }));
    expect(there).toBeCloseTo(expected, 1);
    expect(facts.km(seeker({ home: MANTOVA }), place({ site }))).toBe(there);
    expect(facts.km(seeker({ home: site }), place({ site: MANTOVA }))).toBe(there);
  });

  test("are the same where there are too many sites for a table", () => {
    const many: Site[] = Array.from({ length: 3000 }, (_, n) => ({
      ...SITES[n % 4]!,
      code: `${n}`,
    }));
    const pair = [seeker({ home: MARCARIA }), place({ site: 2996 + OSTIGLIA })] as const;
    const few = [seeker({ home: MARCARIA }), place({ site: OSTIGLIA })] as const;
    expect(setting({ sites: many }).km(...pair)).toBe(setting().km(...few));
  });

  test("are unknown without a comune", () => {
    expect(setting().km(seeker({ home: null }), place({ site: MANTOVA }))).toBeNull();
    expect(setting().km(seeker({ home: MANTOVA }), place({ site: null }))).toBeNull();
    expect(setting().siteName(null)).toBeNull();
    expect(setting().siteName(MARCARIA)).toBe("Marcaria");
  });
});

describe("closeness", () => {
  test("is the calibrated cosine of two rows", () => {
    expect(setting().closeness("skill-ask", AXIS, cosine(0.75))).toBe(0.75);
    expect(setting().closeness("skill-ask", cosine(0.75), AXIS)).toBe(0.75);
  });

  test("is unknown without a text on either side, or a calibration", () => {
    expect(setting().closeness("skill-ask", null, AXIS)).toBeNull();
    expect(setting().closeness("skill-ask", AXIS, null)).toBeNull();
    expect(setting({ calibrations: {} }).closeness("skill-ask", AXIS, AXIS)).toBeNull();
  });
});
