import { describe, expect, test } from "vitest";
import { z } from "zod";
import { DEFAULT_POLICY, policySchema } from "../../src/matching/policy.ts";

test("an empty document is the default policy, each value as a coordinator would read it", () => {
  expect(policySchema.parse({})).toEqual({
    markets: ["incubation"],
    weights: {
      meaning: 3,
      skills: 3,
      needs: 1,
      proximity: 2,
      preference: 2,
      values: 0.5,
      hub: 0.5,
    },
    meaningParts: { person: 1, skills: 1, idea: 1, vocation: 0, needs: 0 },
    lifted: [],
    overridable: [],
    objective: "total",
    mostMatched: true,
    floor: 0.1,
    words: { high: 0.6, good: 0.45 },
    waitingPriority: 0.05,
    continuityPrice: 0.1,
    restRounds: null,
    reserved: [],
    participantFirst: true,
    quotas: [],
    pins: [],
    forbids: [],
  });
});

test("a document states only what it changes", () => {
  const changed = policySchema.parse({ weights: { hub: 4 }, words: { good: 0.3 }, floor: 0 });
  expect(changed).toEqual({
    ...DEFAULT_POLICY,
    weights: { ...DEFAULT_POLICY.weights, hub: 4 },
    words: { high: 0.6, good: 0.3 },
    floor: 0,
  });
});

test("a policy read back from JSON is the same policy", () => {
  expect(policySchema.parse(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual(DEFAULT_POLICY);
});

const NO_WEIGHTS = {
  meaning: 0,
  skills: 0,
  needs: 0,
  proximity: 0,
  preference: 0,
  values: 0,
  hub: 0,
};

const REFUSED: readonly (readonly [string, object, readonly string[]])[] = [
  ["a weight below zero", { weights: { skills: -1 } }, ["weights.skills"]],
  ["a weight that is no number", { weights: { skills: "molto" } }, ["weights.skills"]],
  ["an infinite weight", { weights: { skills: Infinity } }, ["weights.skills"]],
  ["weights that are all zero", { weights: NO_WEIGHTS }, ["weights"]],
  ["a criterion that does not exist", { weights: { age: 1 } }, ["weights"]],
  ["a constraint that does not exist", { lifted: ["distance", "sex"] }, ["lifted.1"]],
  ["a market that does not exist", { markets: ["incubation", "mercato"] }, ["markets.1"]],
  ["no market", { markets: [] }, ["markets"]],
  ["a market twice", { markets: ["incubation", "incubation"] }, ["markets"]],
  ["a floor above 1", { floor: 1.2 }, ["floor"]],
  ["«buona» above «alta»", { words: { high: 0.5, good: 0.6 } }, ["words.good"]],
  ["an objective that is not known", { objective: "lottery" }, ["objective"]],
  ["a pin without a place", { pins: [{ seeker: "P01" }] }, ["pins.0.place"]],
  ["an entry that is not known", { wieghts: {} }, [""]],
  ["several faults, all of them", { floor: -1, mostMatched: "yes" }, ["mostMatched", "floor"]],
];

describe("refuses", () => {
  test.each(REFUSED)("%s", (_, document, paths) => {
    const { success, error } = policySchema.safeParse(document);
    expect(success).toBe(false);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(paths);
  });
});

test("can be published as a JSON Schema", () => {
  const schema = z.toJSONSchema(policySchema, { io: "input" });
  expect(schema.required ?? []).toEqual([]);
  expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(DEFAULT_POLICY));
});
