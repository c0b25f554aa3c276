import { z } from "zod";
import { OBJECTIVES } from "../assignment/objective.ts";
import { policyQuotasSchema } from "./quotas/policy-schema.ts";
import {
  CONSTRAINTS,
  CRITERIA,
  OVERRIDABLE,
  SOLVED_MARKETS,
  type CriterionName,
  type FitWord,
} from "./glossary.ts";

const weight = z.number().min(0).max(100);
const share = z.number().min(0).max(1);

/** Weights that a first round can start from; a programme changes them in its own policy. */
const DEFAULT_WEIGHTS: Record<CriterionName, number> = {
  meaning: 3,
  skills: 3,
  needs: 1,
  proximity: 2,
  preference: 2,
  values: 0.5,
  hub: 0.5,
};

const isWithoutRepeats = (items: readonly string[]) => new Set(items).size === items.length;

const pair = z.strictObject({ seeker: z.string(), place: z.string() });

/** A pair that must be in the answer; `overrides` names overridable constraints that it may offend. */
const pin = pair.extend({
  overrides: z.array(z.enum(OVERRIDABLE)).optional(),
  because: z.string().optional(),
});

/** So many seats of a place are not given before a round, by its number. */
const reservation = z.strictObject({
  place: z.string(),
  seats: z.int().min(1),
  untilRound: z.int().min(2),
});

/** How a programme matches: weights, constraints, floor, objective, continuity; one document, versioned. */
export const policySchema = z
  .strictObject({
    markets: z
      .array(z.enum(SOLVED_MARKETS))
      .min(1)
      .refine(isWithoutRepeats, { error: "names a market twice" })
      .default(["incubation"]),
    weights: z
      .strictObject(
        Object.fromEntries(
          CRITERIA.map((name) => [name, weight.default(DEFAULT_WEIGHTS[name])]),
        ) as {
          [name in CriterionName]: z.ZodDefault<z.ZodNumber>;
        },
      )
      .prefault({})
      .refine((weights) => Object.values(weights).some((w) => w > 0), {
        error: "at least one weight must be above zero",
      }),
    /** How much a person's own profile and the idea count inside `meaning`. */
    meaningParts: z
      .strictObject({ person: weight.default(1), idea: weight.default(1) })
      .prefault({}),
    /** Constraints that this programme does without. */
    lifted: z.array(z.enum(CONSTRAINTS)).default([]),
    /** Constraints that the coordination may set aside for one pair, with a reason. */
    overridable: z.array(z.enum(OVERRIDABLE)).default([]),
    objective: z.enum(OBJECTIVES).default("total"),
    mostMatched: z.boolean().default(true),
    floor: share.default(0.1),
    /** From which fit a pair reads «alta», from which «buona». */
    words: z
      .strictObject({ high: share.default(0.6), good: share.default(0.45) })
      .prefault({})
      .refine(({ high, good }) => good <= high, {
        path: ["good"],
        error: "must not be above words.high",
      }),
    /** What each round of waiting adds to the objective, in units of fit. */
    waitingPriority: z.number().min(0).max(1).default(0.05),
    /** What a pair held before this run is worth above its fit, in units of fit. */
    continuityPrice: z.number().min(0).max(1).default(0.1),
    /** For how many rounds a pair that was declined, or ended, is not proposed again; null: for good. */
    restRounds: z.int().min(0).max(100).nullable().default(null),
    /** Seats that are kept free for a later round. */
    reserved: z.array(reservation).default([]),
    /** Kinds of resource that meet a kind of need, by its code, where not as usual. */
    coveredBy: z.record(z.string(), z.array(z.string()).min(1)).default({}),
    /** Whether a firm is asked only once the person is interested. */
    participantFirst: z.boolean().default(true),
    /** Limits that do not nest; with the objective total alone. */
    quotas: policyQuotasSchema.default([]),
    pins: z.array(pin).default([]),
    forbids: z.array(pair).default([]),
  })
  .refine(({ objective, mostMatched }) => objective !== "fair" || mostMatched, {
    path: ["mostMatched"],
    error: "must be true with the objective fair",
  })
  .refine(({ objective, quotas }) => objective === "total" || quotas.length === 0, {
    path: ["quotas"],
    error: "go with the objective total alone",
  });

export type { Objective } from "../assignment/objective.ts";
export type Policy = z.infer<typeof policySchema>;

export const DEFAULT_POLICY: Policy = policySchema.parse({});

/** Affinity in words, by the policy's thresholds. */
export const fitWord = (fit: number, policy: Policy): FitWord =>
  fit >= policy.words.high ? "high" : fit >= policy.words.good ? "good" : "check";
