import { describe, expect, test } from "vitest";
import { holds, labourOf } from "../../../src/collaborations/report/holds.ts";
import { reportModelSchema } from "../../../src/collaborations/report/model.ts";
import type { Entered } from "../../../src/collaborations/report/people.ts";
import { wholeMonths } from "../../../src/collaborations/report/period.ts";

const PERSON: Entered = {
  id: "P1",
  kind: "jobseeker",
  enteredOn: "2026-03-15",
  education: "upper_secondary",
  status: "unemployed",
  since: "2025-03-15",
  declaredAvailable: true,
  searching: null,
  sex: "F",
  age: 29,
  disability: false,
  foreignOrigin: null,
  careDuties: null,
  disadvantage: null,
};

const { labour: RULES } = reportModelSchema.parse({
  id: "m",
  title: { it: "m", en: "m" },
  validFrom: "2026-01-01",
  source: "s",
  labour: [
    { class: "employed", statuses: ["employed", "laid_off_with_benefit"] },
    { class: "unemployed", statuses: ["unemployed"], says: ["declaredAvailable", "searching"] },
    { class: "inactive", statuses: ["unemployed", "inactive"] },
  ],
  indicators: [{ code: "A", it: "a", en: "a" }],
});

const UNEMPLOYED = { labour: ["unemployed" as const] };

describe("what a person counts as", () => {
  test.each([
    [{}, { class: "unemployed" }],
    [{ declaredAvailable: false, searching: true }, { class: "unemployed" }],
    [{ declaredAvailable: false, searching: false }, { class: "inactive" }],
    [{ declaredAvailable: false, searching: null }, "declared"],
    [{ status: "laid_off_with_benefit" as const }, { class: "employed" }],
    [{ status: "student" as const }, { class: null }],
    [{ status: null }, "status"],
  ])("with %j: %j", (changed, expected) => {
    expect(labourOf({ ...PERSON, ...changed }, RULES)).toEqual(expected);
  });
});

describe("whether an indicator's words are true of somebody", () => {
  test("all have to be; one no settles it, whatever else is unknown", () => {
    const where = { ...UNEMPLOYED, age: { from: 18, to: 29 }, foreignOrigin: true as const };
    expect(holds(PERSON, where, RULES)).toBe("foreignOrigin");
    expect(holds({ ...PERSON, foreignOrigin: true }, where, RULES)).toBe(true);
    expect(holds({ ...PERSON, age: 30 }, where, RULES)).toBe(false);
  });

  test("a year out of work has passed on the same day, not the day before", () => {
    const where = { ...UNEMPLOYED, months: { from: 12 } };
    expect(holds(PERSON, where, RULES)).toBe(true);
    expect(holds({ ...PERSON, since: "2025-03-16" }, where, RULES)).toBe(false);
    expect(holds({ ...PERSON, since: null }, where, RULES)).toBe("since");
    expect([
      wholeMonths("2025-01-31", "2025-02-28"),
      wholeMonths("2025-12-01", "2026-01-01"),
    ]).toEqual([0, 1]);
  });

  test("a word that nobody wrote down is no word of that list", () => {
    expect(holds(PERSON, { disadvantage: ["detenuti"] }, RULES)).toBe(false);
    expect(
      holds({ ...PERSON, disadvantage: "detenuti" }, { disadvantage: ["detenuti"] }, RULES),
    ).toBe(true);
  });
});

test("a model that names a code twice, or a part of nothing, is none", () => {
  const model = (indicators: readonly object[]) =>
    reportModelSchema.safeParse({
      id: "m",
      title: { it: "m", en: "m" },
      validFrom: "2026-01-01",
      source: "s",
      indicators,
    }).success;
  const one = { code: "A", it: "a", en: "a" };
  expect([model([one]), model([one, one]), model([{ ...one, within: "B" }])]).toEqual([
    true,
    false,
    false,
  ]);
});
