import { describe, expect, test } from "vitest";
import type { InternshipCase } from "../../src/collaborations/internship/case.ts";
import { judgeInternship } from "../../src/collaborations/internship/judge.ts";
import { redate } from "../../src/programmes/internship-rules/redate.ts";
import { figureOn } from "../../src/programmes/internship-rules/schema.ts";
import { readShippedRules } from "../../src/programmes/internship-rules/shipped.ts";
import { parseRules } from "../../src/programmes/internship-rules/store.ts";

const RULES = readShippedRules("lombardia");

/** A lawful internship, with what a test changes of it. */
const one = (changes: Partial<InternshipCase> = {}): InternshipCase => ({
  host: "Belvelo",
  staff: 4,
  isPublicBody: false,
  startsOn: "2026-03-01",
  endsOn: "2026-08-31",
  others: [],
  worked: [],
  higherSkills: false,
  seasonal: false,
  meals: false,
  dailyHours: 8,
  allowance: 500,
  ...changes,
});

const against = (changes: Partial<InternshipCase>): string[] =>
  judgeInternship(RULES, one(changes)).breaches.map(({ it }) => it);

test("a lawful internship is told nothing", () => {
  expect(judgeInternship(RULES, one())).toEqual({ breaches: [], unknown: [] });
});

describe("trainees at a host", () => {
  const END = "2026-06-30";
  test("a host of four with a trainee takes no other until that one ends", () => {
    expect(against({ others: [END] })).toEqual([
      "Belvelo ha 4 addetti e ospita già un tirocinante: nessun altro posto di tirocinio fino al 30/06/2026.",
    ]);
  });
  test.each([
    [5, 0, true],
    [5, 1, false],
    [6, 1, true],
    [20, 2, false],
    [21, 2, true],
    [21, 3, false],
    [210, 20, true],
    [210, 21, false],
  ])("a staff of %i with %i trainees takes one more: %s", (staff, others, may) => {
    expect(against({ staff, others: Array(others).fill(END) }).length === 0).toBe(may);
  });
  test("the day is that on which enough have ended; without one, when one of them does", () => {
    expect(against({ staff: 10, others: ["2026-05-31", END, null] })[0]).toContain("fino al 30/06");
    expect(against({ others: [null] })[0]).toContain("finché non ne finisce uno");
  });
  test("where nobody has said how many work there, that is what is told", () => {
    const { breaches, unknown } = judgeInternship(RULES, one({ staff: null, others: [END] }));
    expect([breaches.length, unknown.length]).toEqual([0, 1]);
  });
});

describe("duration", () => {
  test.each([
    ["two months to the day", { endsOn: "2026-04-30" }, true],
    ["a day less", { endsOn: "2026-04-29" }, false],
    ["a month, at a seasonal host", { endsOn: "2026-03-31", seasonal: true }, true],
    ["six months and a day", { endsOn: "2026-09-01" }, false],
    ["twelve months of higher skills", { endsOn: "2027-02-28", higherSkills: true }, true],
    ["a day more", { endsOn: "2027-03-01", higherSkills: true }, false],
    ["from the last of a long month", { startsOn: "2026-08-31", endsOn: "2026-10-30" }, true],
  ])("%s", (_, changes, may) => {
    expect(against(changes).length === 0).toBe(may);
  });
});

describe("allowance", () => {
  test.each([
    [{ allowance: 499 }, false],
    [{ allowance: 400, meals: true }, true],
    [{ allowance: 350, dailyHours: 4 }, true],
    [{ allowance: 350, dailyHours: 5 }, false],
    [{ allowance: 300, isPublicBody: true }, true],
    [{ allowance: 300 }, false],
  ])("%o: %s", (changes, may) => {
    expect(against(changes).length === 0).toBe(may);
  });
});

describe("previous employment", () => {
  test.each([
    [["2024-03-01"], true],
    [["2024-03-02"], false],
    [[null], false],
    [["2019-12-31", "2025-01-01"], false],
  ])("until %j: %s", (worked, may) => {
    expect(against({ worked }).length === 0).toBe(may);
  });
});

describe("dates", () => {
  /** Allowances rise from 2027 on. */
  const risen = {
    ...RULES,
    figures: [
      ...RULES.figures.map((each) =>
        each.figure === "allowance" ? { ...each, to: "2026-12-31" } : each,
      ),
      ...RULES.figures
        .filter((each) => each.figure === "allowance")
        .map((each) => ({ ...each, from: "2027-01-01", to: null, full: 600 })),
    ],
  };
  test("a figure is that of the day of the start, whatever comes later", () => {
    expect(figureOn(risen, "allowance", "2026-12-31")?.full).toBe(500);
    expect(figureOn(risen, "allowance", "2027-01-01")?.full).toBe(600);
    expect(judgeInternship(risen, one()).breaches).toEqual([]);
    const later = one({ startsOn: "2027-01-01", endsOn: "2027-06-30" });
    expect(judgeInternship(risen, later).breaches).toHaveLength(1);
  });
  test("other dates for a figure change the answer for starts from then on alone", () => {
    const at = RULES.figures.findIndex(({ figure }) => figure === "trainees");
    const ended = redate(RULES, { which: at, from: "2018-06-09", to: "2026-02-28" });
    const second = one({ others: ["2026-06-30"], endsOn: "2026-08-27" });
    expect(judgeInternship(ended, second).breaches).toEqual([]);
    expect(judgeInternship(ended, { ...second, startsOn: "2026-02-28" }).breaches).toHaveLength(1);
    expect(() => redate(RULES, { which: 99, from: "2026-01-01", to: null })).toThrow("no more");
    expect(() => redate(RULES, { which: 0, from: "2026-02-01", to: "2026-01-01" })).toThrow(
      "before the first",
    );
  });
});

describe("a file of rules", () => {
  test("is read back as it was written", () => {
    expect(parseRules(JSON.stringify(RULES))).toEqual(RULES);
  });
  test.each([
    ["what is no JSON", "{", ""],
    [
      "an end before the start",
      JSON.stringify({ ...RULES, figures: [{ ...RULES.figures[0], to: "2000-01-01" }] }),
      "figures.0",
    ],
    [
      "a figure that is none",
      JSON.stringify({ ...RULES, figures: [{ ...RULES.figures[0], most: "sei" }] }),
      "figures.0.most",
    ],
  ])("with %s is refused where it is wrong", (_, text, path) => {
    expect(() => parseRules(text)).toThrow(
      expect.objectContaining({ kind: "invalid", issues: [expect.objectContaining({ path })] }),
    );
  });
});
