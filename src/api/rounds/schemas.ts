import { z } from "@hono/zod-openapi";
import { conflictSchema } from "../../matching/explain/conflict-types.ts";
import { quotaConflictSchema } from "../../matching/explain/quota-conflict-types.ts";
import { MARKETS, OVERRIDABLE } from "../../matching/glossary.ts";
import type { NextDue } from "../../rounds/calendar.ts";
import type { RunReport } from "../../rounds/report.ts";
import { bilingual } from "../problems/problem.ts";

const pairs = z.array(z.object({ seeker: z.string(), place: z.string() })).readonly();

const roomValue = { matches: z.number(), total: z.number(), sentence: bilingual };
const seatValue = z.object({ place: z.string(), ...roomValue });
const groupValue = z.object({ group: z.string(), ...roomValue });

const fair = z.object({
  cost: z.number().meta({ description: "What fairness cost of the greatest total." }),
  complete: z.boolean(),
  floors: z.array(z.object({ score: z.number(), pairs: z.int() })).readonly(),
});

/** Who got what, with the figures and the proof that nothing better exists. */
const reportSchema = z
  .object({
    status: z
      .enum(["optimal", "feasible", "infeasible"])
      .meta({ description: "Feasible: time ran out before it was proved the best." }),
    objective: z.enum(["total", "fair", "stable"]),
    matched: z.int().meta({ description: "How many pairs." }),
    pairs,
    seekers: z.int(),
    places: z.int(),
    allowedPairs: z.int(),
    seekersMatched: z.int(),
    total: z.number().meta({ description: "Fit, priority and continuity over the pairs." }),
    bound: z.number().nullable(),
    gap: z
      .number()
      .nullable()
      .meta({ description: "How far from the best; 0 when proved. Null for a stable run." }),
    precision: z.number(),
    proof: z.string(),
    certified: z.boolean(),
    blockingPairs: z.int(),
    fair: fair.nullable(),
    lowestFit: z.number().nullable(),
    totalFit: z.number(),
    totalPriority: z.number(),
    totalContinuity: z.number(),
    waitedBefore: z.object({ seekers: z.int(), matched: z.int() }),
    seconds: z.number(),
    steps: z.record(z.string(), z.number()).readonly(),
    seatValues: z.array(seatValue).readonly(),
    groupValues: z.array(groupValue).readonly(),
    seatsReckoned: z.boolean(),
    conflict: z
      .union([conflictSchema, quotaConflictSchema])
      .nullable()
      .meta({ description: "Why there is no solution." }),
  })
  .meta({ id: "RunReport" }) satisfies z.ZodType<RunReport>;

const runBase = z.object({
  id: z.string(),
  name: z.string(),
  market: z.enum(MARKETS),
  state: z.enum(["solved", "infeasible", "failed"]),
  createdAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
});

export const runSchema = runBase
  .extend({
    engineVersion: z.string(),
    embedderId: z.string(),
    seed: z.string(),
    inputDigest: z.string().meta({ description: "Equal digests mean equal inputs." }),
    policyPatch: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: "What its policy says otherwise than the round's, as a merge patch." }),
    report: reportSchema,
  })
  .meta({ id: "Run" });

/** A run as the list shows it: without its pairs. */
export const runSummarySchema = runBase
  .extend({
    seekers: z.int(),
    seekersMatched: z.int(),
    totalFit: z.number(),
    lowestFit: z.number().nullable(),
    certified: z.boolean(),
  })
  .meta({ id: "RunSummary" });

export const stateSchema = z.enum([
  "open",
  "collecting",
  "matched",
  "published",
  "confirmed",
  "closed",
]);

const day = z.iso.date().nullable();

const dueSchema = z
  .object({
    what: z.enum(["preferencesBy", "answersBy", "confirmationBy"]),
    by: z.iso.date(),
    days: z.int().meta({ description: "From today; below zero where the day has passed." }),
    sentence: bilingual,
  })
  .meta({ id: "NextDue" }) satisfies z.ZodType<NextDue>;

export const roundSchema = z
  .object({
    number: z.int(),
    name: z.string().nullable(),
    state: stateSchema,
    policyVersion: z.int(),
    embedderId: z.string(),
    seed: z.string(),
    preferencesBy: day,
    answersBy: day,
    confirmationBy: day,
    due: dueSchema.nullable().meta({ description: "What is due next." }),
    revision: z.int().meta({ description: "Counts the edits; its ETag is this number in quotes." }),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Round" });

export const transitionSchema = z
  .object({
    position: z.int(),
    fromState: stateSchema,
    toState: stateSchema,
    role: z.enum(["coordinator", "referent", "system"]),
    madeBy: z.string(),
    madeFrom: z.string(),
    runId: z.string().nullable().meta({ description: "The run that was kept or published." }),
    words: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Transition" });

export const decisionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["pin", "forbid"]),
    seeker: z.string(),
    place: z.string(),
    madeBy: z.string(),
    madeFrom: z.string(),
    words: z.string().nullable(),
    overrides: z
      .array(z.enum(OVERRIDABLE))
      .readonly()
      .meta({ description: "Constraints that a pin sets aside." }),
    revokes: z.string().nullable().meta({ description: "The decision that this one takes back." }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Decision" });
