import { describe, expect, test } from "vitest";
import { holds, labourOf } from "../../../src/collaborations/report/holds.ts";
import { reportModelSchema } from "../../../src/collaborations/report/model.ts";
import type { Entered } from "../../../src/collaborations/report/people.ts";

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
  exit: null,
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

const ON = { rules: RULES, on: "2026-12-31" };
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
    expect(holds(PERSON, where, ON)).toBe("foreignOrigin");
    expect(holds({ ...PERSON, foreignOrigin: true }, where, ON)).toBe(true);
    expect(holds({ ...PERSON, age: 30 }, where, ON)).toBe(false);
  });

  test("a year out of work has passed on the same day, not the day before", () => {
    const where = { ...UNEMPLOYED, months: { from: 12 } };
    expect(holds(PERSON, where, ON)).toBe(true);
    expect(holds({ ...PERSON, since: "2025-03-16" }, where, ON)).toBe(false);
    expect(holds({ ...PERSON, since: null }, where, ON)).toBe("since");
    expect(holds({ ...PERSON, since: "2024-01-15" }, { months: { to: 25 } }, ON)).toBe(false);
    expect(holds({ ...PERSON, since: "2024-02-16" }, { months: { to: 24 } }, ON)).toBe(true);
  });

  test("a word that nobody wrote down is no word of that list", () => {
    expect(holds(PERSON, { disadvantage: ["detenuti"] }, ON)).toBe(false);
    expect(holds({ ...PERSON, disadvantage: "detenuti" }, { disadvantage: ["detenuti"] }, ON)).toBe(
      true,
    );
  });
});

describe("what came of somebody", () => {
  const AT_EXIT = { outcome: { at: "exit" as const, in: ["employed" as const], withinDays: 28 } };
  const LATER = { outcome: { at: "six_months" as const, in: ["employed" as const] } };
  const left = (said: Partial<NonNullable<Entered["exit"]>>): Entered => ({
    ...PERSON,
    exit: { leftOn: "2026-03-01", fared: null, knownOn: null, sixMonths: null, ...said },
  });

  test.each([
    ["in time", left({ fared: "employed", knownOn: "2026-03-29" }), AT_EXIT, true],
    ["a day too late", left({ fared: "employed", knownOn: "2026-03-30" }), AT_EXIT, "exit"],
    ["otherwise", left({ fared: "seeking", knownOn: "2026-03-01" }), AT_EXIT, false],
    ["not known", left({}), AT_EXIT, "exit"],
    ["of who has not left", PERSON, AT_EXIT, false],
    ["six months later", left({ sixMonths: "employed" }), LATER, true],
    ["six months later, in silence", left({}), LATER, "sixMonths"],
  ])("%s", (_, person, where, expected) => {
    expect(holds(person, where, ON)).toBe(expected);
  });

  test("is not asked of whoever was no such person at entry, nor before the time has passed", () => {
    const employed = { ...left({}), status: "employed" as const };
    expect(holds(employed, { ...UNEMPLOYED, ...AT_EXIT }, ON)).toBe(false);
    expect(holds(left({}), LATER, { ...ON, on: "2026-08-31" })).toBe(false);
    expect(holds(left({}), LATER, { ...ON, on: "2026-09-01" })).toBe("sixMonths");
  });
});

const model = (indicators: readonly object[]) =>
  reportModelSchema.safeParse({
    id: "m",
    title: { it: "m", en: "m" },
    validFrom: "2026-01-01",
    source: "s",
    indicators,
  }).success;

test("a model that names a code twice, or a part of nothing, is none", () => {
  const one = { code: "A", it: "a", en: "a" };
  expect([model([one]), model([one, one]), model([{ ...one, within: "B" }])]).toEqual([
    true,
    false,
    false,
  ]);
});
