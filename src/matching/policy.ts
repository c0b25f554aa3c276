import { z } from "zod";
import { OBJECTIVES } from "../assignment/objective.ts";
import { policyQuotasSchema } from "./quotas/policy-schema.ts";
import { CONSTRAINTS, MARKETS, OVERRIDABLE, type FitWord } from "./glossary.ts";
import { meaningPartsSchema, weightsSchema } from "./policy-weights.ts";

const share = z.number().min(0).max(1);

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
      .array(z.enum(MARKETS))
      .min(1)
      .refine(isWithoutRepeats, { error: "names a market twice" })
      .default(["incubation"]),
    weights: weightsSchema,
    /** How much each of its parts counts inside `meaning`. */
    meaningParts: meaningPartsSchema,
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
