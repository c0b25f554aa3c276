import { describe, expect, test } from "vitest";
import { NO_AGREEMENT } from "../../src/collaborations/agreement.ts";
import { attendedPercent, isPaidInFull } from "../../src/collaborations/attendance.ts";
import { addMonths, daysBetween } from "../../src/programmes/days.ts";
import { readinessOf } from "../../src/collaborations/readiness.ts";
import { type Watched, watchOf } from "../../src/collaborations/watch.ts";

const TODAY = "2026-03-20";

const one = (changes: Partial<Watched> = {}): Watched => ({
  id: "C01",
  state: "running",
  since: "2026-03-01",
  until: "2026-08-31",
  lastTalk: null,
  nextTalk: null,
  openSteps: [],
  missing: 0,
  ...changes,
});

const faring = (changes: Partial<Watched>) => {
  const { light, alarms } = watchOf(one(changes), TODAY);
  return [light, ...alarms.map(({ it }) => it)];
};

describe("how a collaboration fares", () => {
  test.each<[string, Partial<Watched>, readonly string[]]>([
    ["well", {}, ["well"]],
    [
      "nobody has heard of it since the start",
      { since: "2026-02-14" },
      ["act", "nessun contatto da 34 giorni"],
    ],
    ["heard of thirty days ago", { since: "2026-01-01", lastTalk: "2026-02-18" }, ["well"]],
    [
      "a talk that was planned and is not noted",
      { lastTalk: "2026-03-02", nextTalk: "2026-03-19" },
      ["act", "il colloquio previsto per il 19/03/2026 non è annotato"],
    ],
    ["a talk planned for today", { lastTalk: "2026-03-02", nextTalk: TODAY }, ["well"]],
    ["about to end", { until: "2026-04-03" }, ["look", "finisce il 03/04/2026"]],
    [
      "past its end",
      { until: "2026-03-19" },
      ["act", "doveva finire il 19/03/2026: chiudila o scrivi la proroga"],
    ],
    [
      "a step that is late",
      { openSteps: [{ title: "HACCP", dueOn: "2026-03-10" }] },
      ["look", "«HACCP» era per il 10/03/2026"],
    ],
    [
      "two alarms: the gravest first",
      { since: "2026-02-14", openSteps: [{ title: "HACCP", dueOn: "2026-03-10" }] },
      ["act", "nessun contatto da 34 giorni", "«HACCP» era per il 10/03/2026"],
    ],
    [
      "agreed, and lacking something",
      { state: "agreed", since: null, missing: 2 },
      ["look", "da avviare: mancano 2 cose"],
    ],
    ["over", { state: "interrupted", since: "2020-01-01" }, ["over"]],
  ])("%s", (_, changes, expected) => {
    expect(faring(changes)).toEqual(expected);
  });

  test("what is late or comes soon is due, nothing later", () => {
    const { due } = watchOf(
      one({
        until: "2026-08-31",
        nextTalk: "2026-04-03",
        openSteps: [
          { title: "a", dueOn: "2026-01-01" },
          { title: "b", dueOn: "2026-04-04" },
          { title: "c", dueOn: null },
        ],
      }),
      TODAY,
    );
    expect(due.map(({ on, words }) => `${on} ${words.it}`)).toEqual([
      "2026-04-03 colloquio di monitoraggio",
      "2026-01-01 a",
    ]);
  });
});

test("days and months are those of the calendar", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  expect(addMonths("2025-11-30", 3)).toBe("2026-02-28");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
});

test("a month's allowance is full from its very share on", () => {
  const month = { month: "2026-03", planned: 80, done: 64 };
  expect([attendedPercent(month), isPaidInFull(month, 0.8)]).toEqual([80, true]);
  expect(isPaidInFull({ ...month, done: 63.9 }, 0.8)).toBe(false);
  expect(attendedPercent({ ...month, done: 63.9 })).toBe(79);
  expect(isPaidInFull({ ...month, done: null }, 0.8)).toBeNull();
  expect(attendedPercent({ ...month, planned: 0 })).toBeNull();
});

const needs = (kind: Parameters<typeof readinessOf>[0]) => readinessOf(kind, NO_AGREEMENT).length;

test("what is needed to start depends on the kind, and comes by name and by who provides it", () => {
  expect(needs("internship")).toBeGreaterThan(needs("incubation"));
  expect(needs("incubation")).toBeGreaterThan(needs("self_employment"));
  const agreed = { ...NO_AGREEMENT, conventionNumber: "12", hostTutor: "Piero Sala" };
  const items = readinessOf("internship", agreed);
  expect(items.filter(({ isThere }) => isThere).map(({ words }) => words.it)).toEqual([
    "tutor aziendale",
  ]);
  expect(items).toContainEqual({
    words: expect.objectContaining({ it: "convenzione (numero e data)" }),
    provider: "promoter",
    isThere: false,
  });
});
