import { z } from "@hono/zod-openapi";
import type { PairExplanation, WaitingExplanation, WhyNot } from "../../matching/explain/types.ts";
import { CONSTRAINTS, CRITERIA, FIT_WORDS, type FitWord } from "../../matching/glossary.ts";
import { bilingual } from "../problems/problem.ts";

const fitWord = z.enum(Object.keys(FIT_WORDS) as [FitWord, ...FitWord[]]);
const evidence = z.object({ seeker: z.string(), place: z.string() });

const criterion = z
  .object({
    name: z.enum(CRITERIA),
    label: bilingual,
    known: z.boolean().meta({ description: "An unknown one stands at the programme's mean." }),
    value: z.number(),
    weight: z.number().meta({ description: "Its share of the fit." }),
    sentence: bilingual,
    evidence: z.array(evidence).readonly(),
  })
  .meta({ id: "CriterionAccount" });

/** A place that would suit better, and what going there would cost the round. */
const betterPlace = z
  .object({
    place: z.string(),
    fit: z.number(),
    matches: z.number(),
    total: z.number(),
    sentence: bilingual,
  })
  .meta({ id: "BetterPlace" });

const overriddenConstraint = z
  .object({ constraint: z.enum(CONSTRAINTS), because: z.string(), sentence: bilingual })
  .meta({ id: "OverriddenConstraint" });

/** Why a pair is proposed. */
const pairExplanation = z
  .object({
    fit: z.number(),
    word: fitWord,
    headline: bilingual,
    criteria: z.array(criterion).readonly(),
    priority: z.number(),
    continuity: z.number(),
    history: z.array(bilingual).readonly(),
    better: betterPlace.nullable(),
    overrides: z.array(overriddenConstraint).readonly(),
  })
  .meta({ id: "PairExplanation" }) satisfies z.ZodType<PairExplanation>;

const help = z.object({
  constraint: z.enum([...CONSTRAINTS, "seat"]),
  sentence: bilingual,
  places: z.array(z.string()).readonly(),
  matches: z.boolean().nullable(),
});

/** Why somebody waits, and what would help. */
const waitingExplanation = z
  .object({
    headline: bilingual,
    reasons: z
      .array(z.object({ constraint: z.enum(CONSTRAINTS), places: z.int(), sentence: bilingual }))
      .readonly(),
    allowed: z.array(z.string()).readonly(),
    helps: z.array(help).readonly(),
  })
  .meta({ id: "WaitingExplanation" }) satisfies z.ZodType<WaitingExplanation>;

export const proposalSchema = z
  .object({
    id: z.string(),
    seeker: z.string(),
    place: z.string(),
    host: z.string(),
    fit: z.number(),
    explanation: pairExplanation,
  })
  .meta({ id: "Proposal" });

export const waitingSchema = z
  .object({ seeker: z.string(), explanation: waitingExplanation })
  .meta({ id: "Waiting" });

export const seekerAnswerSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("proposed"), place: z.string(), explanation: pairExplanation }),
    z.object({ kind: z.literal("waiting"), explanation: waitingExplanation }),
  ])
  .meta({ id: "SeekerAnswer" });

const move = z.object({
  seeker: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  sentence: bilingual,
});

const barrier = z.object({ constraint: z.enum(CONSTRAINTS), sentence: bilingual });

/** Why not that place, and what imposing it would change. */
export const whyNotSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("proposed"), sentence: bilingual }),
    z.object({
      kind: z.literal("barred"),
      sentence: bilingual,
      barriers: z.array(barrier).readonly(),
    }),
    z.object({ kind: z.literal("below-floor"), fit: z.number(), sentence: bilingual }),
    z.object({ kind: z.literal("impossible"), fit: z.number(), sentence: bilingual }),
    z
      .object({ kind: z.literal("unreckoned"), fit: z.number(), sentence: bilingual })
      .meta({ description: "Under quotas: the search for its cost did not end in time." }),
    z.object({
      kind: z.literal("costs"),
      fit: z.number(),
      matches: z.int().meta({
        description: "Change in how many are matched: zero or less, but in a stable run.",
      }),
      total: z.number().meta({ description: "Change in the total." }),
      floor: z
        .object({ rank: z.int(), before: z.number(), after: z.number() })
        .nullable()
        .meta({ description: "Of a fair run: the first fit, from the lowest, that falls." }),
      blockingPairs: z
        .object({ before: z.int(), after: z.int() })
        .nullable()
        .meta({ description: "Of a stable run: pairs that would both rather have each other." }),
      moves: z.array(move).readonly(),
      sentence: bilingual,
    }),
  ])
  .meta({ id: "WhyNot" }) satisfies z.ZodType<WhyNot>;
