import { expect, test } from "vitest";
import { openAnswers } from "../../src/matching/answers.ts";
import { match } from "../../src/matching/match.ts";
import { inOrder } from "../../src/matching/order.ts";
import { refusalsOf } from "../../src/matching/refusals.ts";
import { MANTOVA, MARCARIA, input, linear, place, policy, seeker } from "./parties.ts";

// P33 is 20.8 km away from F32 and can do 20.
const market = input({
  seekers: [seeker({ id: "P01" }), seeker({ id: "P33", home: MARCARIA, travelKm: 20 })],
  places: [place({ id: "F32", site: MANTOVA })],
});
const far = { seeker: "P33", place: "F32" };
const ordered = { ...far, overrides: ["distance"], because: "Lo accompagna il fratello." };

test("a pin sets an overridable constraint aside for its own pair, and the explanation says so", () => {
  const rules = policy({ overridable: ["distance"], pins: [ordered] });
  expect(refusalsOf(market, rules)).toEqual([]);
  const { certificate, result } = match(market, rules, linear)!;
  expect(certificate.certified).toBe(true);
  const [proposal] = result.proposals;
  expect(proposal).toMatchObject(far);
  expect(proposal!.explanation.overrides).toEqual([
    {
      constraint: "distance",
      because: "Lo accompagna il fratello.",
      sentence: {
        it: "Deroga del coordinamento: Mantova è a 20,8 km e la persona può farne 20. Motivo: Lo accompagna il fratello.",
        en: "Set aside by the coordination: Mantova is 20.8 km away and the person can do 20. Reason: Lo accompagna il fratello.",
      },
    },
  ]);
});

test("a constraint that the policy does not mark overridable stays in force", () => {
  expect(refusalsOf(market, policy({ overridable: ["hours"], pins: [ordered] }))).toHaveLength(1);
  expect(() => policy({ overridable: ["seeker-exclusion"] })).toThrow(/overridable/);
});

test("nobody else is let through, and a pair that offends nothing has nothing set aside", () => {
  const near = { ...ordered, seeker: "P01" };
  const rules = policy({ overridable: ["distance"], pins: [near] });
  const { solution, result } = match(market, rules, linear)!;
  expect(result.proposals[0]!.explanation.overrides).toEqual([]);
  const answers = openAnswers(market, rules, solution, linear);
  expect(answers.whyNot("P33", "F32")).toMatchObject({
    kind: "barred",
    barriers: [{ constraint: "distance" }],
  });
});

test("parties put in order beforehand give the same answer under other names", () => {
  const many = input({
    seekers: ["P01", "P02", "P03", "P04", "P05"].map((id) => seeker({ id })),
    places: ["F01", "F02", "F03"].map((id) => place({ id })),
  });
  const sorted = inOrder(many);
  const renamed = {
    ...sorted,
    seekers: sorted.seekers.map((one, i) => ({ ...one, id: `x${9 - i}` })),
  };
  const named = match(many, policy(), linear)!.solution;
  expect(match(sorted, policy(), linear)!.solution).toEqual(named);
  expect(match(renamed, policy(), linear)!.solution).toEqual(named);
});
