import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatCircleKm } from "../../src/matching/great-circle.ts";

const EARTH_KM = 6371.0088;
const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("greatCircleKm", () => {
  it("is a quarter of a great circle from the equator to the pole", () => {
    expect(greatCircleKm({ lat: 0, lng: 12 }, { lat: 90, lng: -70 })).toBeCloseTo(
      (EARTH_KM * Math.PI) / 2,
      6,
    );
  });

  it("is half of one between antipodes", () => {
    expect(greatCircleKm({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(
      EARTH_KM * Math.PI,
      6,
    );
  });

  it("agrees with the spherical law of cosines", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const rad = Math.PI / 180;
        const cosine =
          Math.sin(a.lat * rad) * Math.sin(b.lat * rad) +
          Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.cos((b.lng - a.lng) * rad);
        const byCosines = EARTH_KM * Math.acos(Math.max(-1, Math.min(1, cosine)));
        expect(Math.abs(greatCircleKm(a, b) - byCosines)).toBeLessThan(0.5);
        expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 8);
      }),
    );
  });
});
