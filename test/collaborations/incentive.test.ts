import { describe, expect, test } from "vitest";
import { dueDay, dueMoments, type Ending } from "../../src/collaborations/outcomes/due.ts";
import {
  incentiveStanding,
  ruleFor,
} from "../../src/collaborations/outcomes/incentive-standing.ts";
import type { HiringIncentive } from "../../src/collaborations/outcomes/incentive-rows.ts";
import { durationOf } from "../../src/collaborations/outcomes/months.ts";
import { addMonths } from "../../src/programmes/days.ts";
import { hiringOf, type Outcome } from "../../src/collaborations/outcomes/outcomes.ts";

const SIX_THEN_EIGHT = [
  { validFrom: "2014-01-01", months: 6 },
  { validFrom: "2027-01-01", months: 8 },
];

const hiring = (said: Partial<Outcome>): Outcome => ({
  programmeId: "p",
  id: "C01-exit",
  collaborationId: "C01",
  moment: "exit",
  observedOn: "2026-03-01",
  condition: "employed",
  contract: "fixed_term",
  contractFrom: "2026-03-01",
  contractTo: null,
  extendedTo: null,
  weeklyHours: null,
  atHost: true,
  source: "cob",
  recordedAt: new Date(0),
  ...said,
});

const kept = (said: Partial<HiringIncentive>): HiringIncentive => ({
  programmeId: "p",
  collaborationId: "C01",
  decision: null,
  decidedBecause: null,
  dueOn: null,
  askedOn: null,
  grantedOn: null,
  paidOn: null,
  amount: null,
  deMinimis: null,
  ...said,
});

describe("months are those of the calendar", () => {
  test.each([
    ["2026-03-01", "2026-08-31", 6, 0],
    ["2026-03-01", "2026-08-30", 5, 30],
    ["2026-03-15", "2026-09-14", 6, 0],
    ["2026-08-31", "2027-02-28", 6, 1],
    ["2026-08-31", "2027-02-27", 6, 0],
    ["2026-08-31", "2027-02-26", 5, 27],
    ["2024-02-29", "2025-02-28", 12, 1],
    ["2026-03-01", "2026-03-01", 0, 1],
    ["2026-12-01", "2027-11-30", 12, 0],
  ])("%s – %s", (from, to, months, days) => {
    expect(durationOf(from, to)).toEqual({ months, days });
  });

  test("a shorter month ends on its last day", () => {
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(addMonths("2026-01-31", 12)).toBe("2027-01-31");
  });
});

describe("the incentive of a contract", () => {
  test.each([
    [
      "of five months",
      { contractTo: "2026-07-31" },
      "not_eligible",
      "Non ammissibile (5 mesi: ne servono almeno 6)",
    ],
    ["of six months", { contractTo: "2026-08-31" }, "eligible", "Ammissibile (6 mesi)"],
    ["a day short of six", { contractTo: "2026-08-30" }, "not_eligible", "5 mesi e 30 giorni"],
    [
      "of two and two",
      { contractTo: "2026-04-30", extendedTo: "2026-06-30" },
      "not_eligible",
      "4 mesi",
    ],
    ["without an end", { contract: "permanent" }, "eligible", "senza termine"],
    ["whose end is not known", {}, "to_complete", "Manca la fine"],
    ["whose start is not known", { contractFrom: null }, "to_complete", "Manca l'inizio"],
    [
      "that no rule is about",
      { contractFrom: "2013-12-31", contractTo: "2014-12-31" },
      "no_rule",
      "31/12/2013",
    ],
  ] as const)("%s", (_, said, state, words) => {
    const found = incentiveStanding(hiring(said), null, SIX_THEN_EIGHT);
    expect(found.state).toBe(state);
    expect(found.why.it).toContain(words);
  });

  test("of three and three months is the coordination's to decide, with both dates", () => {
    const three = hiring({ contractTo: "2026-05-31", extendedTo: "2026-08-31" });
    const { state, why } = incentiveStanding(three, null, SIX_THEN_EIGHT);
    expect(state).toBe("to_decide");
    expect(why.it).toBe(
      "Decidi tu: il contratto finisce il 31/05/2026 (3 mesi), con la proroga il 31/08/2026 (6 mesi); ne servono almeno 6",
    );
    const admitted = kept({ decision: "admitted", decidedBecause: "stesso datore" });
    expect(incentiveStanding(three, admitted, SIX_THEN_EIGHT).state).toBe("eligible");
    const refused = kept({ decision: "refused", decidedBecause: "interruzione" });
    expect(incentiveStanding(three, refused, SIX_THEN_EIGHT)).toMatchObject({
      state: "not_eligible",
      why: { it: "Non ammissibile (deciso: interruzione)" },
    });
  });

  test("a later rule is about later contracts alone", () => {
    expect(ruleFor(SIX_THEN_EIGHT, "2026-12-31")?.months).toBe(6);
    expect(ruleFor(SIX_THEN_EIGHT, "2027-01-01")?.months).toBe(8);
    const before = hiring({ contractFrom: "2026-12-31", contractTo: "2027-06-30" });
    const after = hiring({ contractFrom: "2027-01-01", contractTo: "2027-06-30" });
    expect(incentiveStanding(before, null, SIX_THEN_EIGHT).state).toBe("eligible");
    expect(incentiveStanding(after, null, SIX_THEN_EIGHT).state).toBe("not_eligible");
  });

  test("goes on by what was asked for, granted and paid", () => {
    const six = hiring({ contractTo: "2026-08-31" });
    const steps = { askedOn: "2026-09-01", grantedOn: "2026-10-01", paidOn: "2026-11-01" };
    expect(incentiveStanding(six, kept({ askedOn: steps.askedOn }), SIX_THEN_EIGHT).state).toBe(
      "asked",
    );
    expect(incentiveStanding(six, kept({ ...steps, paidOn: null }), SIX_THEN_EIGHT).state).toBe(
      "granted",
    );
    expect(incentiveStanding(six, kept(steps), SIX_THEN_EIGHT)).toEqual({
      state: "paid",
      why: { it: "Erogato il 01/11/2026", en: "Paid on 01/11/2026" },
    });
  });
});

test("the hiring is the contract that began first; a condition without a contract is none", () => {
  const later = hiring({ moment: "six_months", contractFrom: "2026-09-01" });
  const first = hiring({ contractFrom: "2026-03-01" });
  expect(hiringOf([later, first])).toBe(first);
  expect(hiringOf([hiring({ contract: null, contractFrom: null })])).toBeNull();
  expect(hiringOf([hiring({ condition: "seeking" })])).toBeNull();
});

describe("when somebody is to be asked", () => {
  const ended: Ending = {
    state: "completed",
    since: "2026-01-01",
    plannedEnd: null,
    ended: "2026-08-31",
  };

  test("at the end, and six and twelve months after it", () => {
    expect(dueMoments(ended, [], "2027-08-31").map(({ on }) => on)).toEqual([
      "2026-08-31",
      "2027-02-28",
      "2027-08-31",
    ]);
    expect(dueMoments(ended, ["exit"], "2027-03-01")).toEqual([
      { moment: "six_months", on: "2027-02-28" },
    ]);
    expect(dueMoments(ended, [], "2026-08-30")).toEqual([]);
  });

  test("while it runs, at its planned end alone; whoever never started is not asked", () => {
    const running: Ending = { ...ended, state: "running", plannedEnd: "2026-07-31", ended: null };
    expect(dueDay(running, "exit")).toBe("2026-07-31");
    expect(dueDay(running, "six_months")).toBeNull();
    expect(dueMoments({ ...ended, since: null }, [], "2030-01-01")).toEqual([]);
  });
});
