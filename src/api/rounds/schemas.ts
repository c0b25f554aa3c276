import { z } from "@hono/zod-openapi";
import { conflictSchema } from "../../matching/explain/conflict-types.ts";
import { MARKETS } from "../../matching/glossary.ts";
import type { RunDiff } from "../../rounds/diff.ts";
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
    status: z.enum(["optimal", "infeasible"]),
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
    seconds: z.number(),
    steps: z.record(z.string(), z.number()).readonly(),
    seatValues: z.array(seatValue).readonly(),
    groupValues: z.array(groupValue).readonly(),
    seatsReckoned: z.boolean(),
    conflict: conflictSchema.nullable().meta({ description: "Why there is no solution." }),
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

export const roundSchema = z
  .object({
    number: z.int(),
    name: z.string().nullable(),
    state: z.enum(["open", "collecting", "matched", "published", "confirmed", "closed"]),
    policyVersion: z.int(),
    embedderId: z.string(),
    seed: z.string(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Round" });

export const diffSchema = z
  .object({
    changes: z
      .array(
        z.object({
          seeker: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          sentence: bilingual,
        }),
      )
      .readonly(),
    seekersMatched: z.int(),
    totalFit: z.number(),
    lowestFit: z.number().nullable(),
  })
  .meta({ id: "RunDiff" }) satisfies z.ZodType<RunDiff>;

export const decisionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["pin", "forbid"]),
    seeker: z.string(),
    place: z.string(),
    madeBy: z.string(),
    madeFrom: z.string(),
    words: z.string().nullable(),
    revokes: z.string().nullable().meta({ description: "The decision that this one takes back." }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Decision" });
