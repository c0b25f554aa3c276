import { describe, expect, test } from "vitest";
import { calibrate } from "../../../src/embedding/calibration.ts";
import { explainSeats } from "../../../src/matching/explain/seats.ts";
import { input, only, place, seeker } from "../parties.ts";
import { randomInput, randomPolicy } from "../random-input.ts";
import { roundingOf, solved } from "./solved.ts";
import { withSeeds } from "../seeds.ts";

const values = only({ values: 1 }, { floor: 0 });

/** P01 and P02 both suit F01 best; P03 can go to F03 only, where no seat is free. */
const market = input({
  seekers: [
    seeker({ id: "P01", answers: { a: 5 } }),
    seeker({ id: "P02", answers: { a: 4 } }),
    seeker({ id: "P03", answers: { a: 1 }, excludedHosts: ["F01", "F02"] }),
  ],
  places: [
    place({ id: "F01", answers: { a: 5 } }),
    place({ id: "F02", answers: { a: 3 }, capacity: 2 }),
    place({ id: "F03", answers: { a: 4 }, capacity: 0 }),
    place({ id: "F04", hosts: "idea" }),
  ],
});

describe("where one more seat would help", () => {
  test("a match first, then the total; places that bring nothing are left out", () => {
    const near = {
      ...market,
      seekers: market.seekers.map((one) =>
        one.id === "P02" ? { ...one, answers: { a: 5 } } : one,
      ),
    };
    const { encoded, solution } = solved(near, values);
    expect(explainSeats(encoded, solution).seatValues).toEqual([
      {
        place: "F03",
        matches: 1,
        total: 0.25,
        sentence: {
          it: "Un posto in più presso Officina F03 darebbe un posto a una persona in più.",
          en: "One more seat at Officina F03 would give one more person a place.",
        },
      },
      {
        place: "F01",
        matches: 0,
        total: 0.5,
        sentence: {
          it: "Un posto in più presso Officina F01 alzerebbe il totale del ciclo di 0,50.",
          en: "One more seat at Officina F01 would raise the round's total by 0.50.",
        },
      },
    ]);
  });

  test("hardly anything is said as such", () => {
    const hardly = input({
      seekers: ["P01", "P02"].map((id) => seeker({ id, answers: { a: 5 } })),
      places: [
        place({ id: "F01", answers: { a: 5 } }),
        place({ id: "F02", answers: { a: 4.99 }, capacity: 2 }),
      ],
    });
    const { encoded, solution } = solved(hardly, values);
    expect(explainSeats(encoded, solution).seatValues.map(({ sentence }) => sentence)).toEqual([
      {
        it: "Un posto in più presso Officina F01 alzerebbe di poco il totale del ciclo.",
        en: "One more seat at Officina F01 would raise the round's total a little.",
      },
    ]);
  });
});

test("in random markets it is what solving anew with one seat more brings", () => {
  let helpful = 0;
  withSeeds(200, (random) => {
    const given = randomInput(random, 6, 4);
    const rules = randomPolicy(random, given);
    const before = solved(given, rules, calibrate);
    if (before.result.status !== "optimal") return;
    const { seatValues: seats } = explainSeats(before.encoded, before.solution);
    expect(seats).toEqual(before.result.seatValues);
    for (const { id } of given.places) {
      const places = given.places.map((one) =>
        one.id === id ? { ...one, capacity: one.capacity + 1 } : one,
      );
      const after = solved({ ...given, places }, rules, calibrate);
      const found = seats.find((value) => value.place === id) ?? { matches: 0, total: 0 };
      expect(found.matches).toBe(after.solution.matched - before.solution.matched);
      const total = after.solution.total - before.solution.total;
      expect(Math.abs(found.total - total)).toBeLessThanOrEqual(roundingOf(before));
      if (found.total !== 0) helpful++;
    }
  });
  expect(helpful).toBeGreaterThan(100);
});
