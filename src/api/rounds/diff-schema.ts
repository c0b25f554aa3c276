import { z } from "@hono/zod-openapi";
import { CONSTRAINTS } from "../../matching/glossary.ts";
import type { InputChange } from "../../rounds/changes/change.ts";
import type { RunDiff } from "../../rounds/diff.ts";
import type { Change } from "../../rounds/diff/change.ts";
import type { EditPreview } from "../../rounds/edit/types.ts";
import type { Replay } from "../../rounds/replay.ts";
import { bilingual } from "../problems/problem.ts";

const reason = z.object({
  kind: z.enum(["own", "order", "place", "policy", "held", "chain", "none"]),
  sentence: bilingual,
});

const change = z
  .object({
    seeker: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    fitBefore: z.number().nullable(),
    fitAfter: z.number().nullable(),
    sentence: bilingual,
    reasons: z.array(reason).readonly(),
  })
  .meta({ id: "RunChange" }) satisfies z.ZodType<Change>;

const inputChange = z
  .object({
    kind: z.enum([
      "seeker-added",
      "seeker-gone",
      "seeker-changed",
      "place-added",
      "place-gone",
      "place-changed",
      "pin",
      "forbid",
      "held",
      "policy",
      "calibration",
      "seed",
      "date",
    ]),
    seeker: z.string().nullable(),
    place: z.string().nullable(),
    aspects: z.array(z.string()).readonly(),
    sentence: bilingual,
  })
  .meta({ id: "InputChange" }) satisfies z.ZodType<InputChange>;

const effect = {
  matchedBefore: z.int(),
  matchedAfter: z.int(),
  fitBefore: z.number().nullable(),
  fitAfter: z.number().nullable(),
};

const hubEffect = z.object({ hub: z.string().nullable(), ...effect });

export const diffSchema = z
  .object({
    before: z.string(),
    after: z.string(),
    changes: z.array(change).readonly(),
    seekersMatched: z.int(),
    totalFit: z.number(),
    lowestFit: z.number().nullable(),
    inputs: z.array(inputChange).readonly(),
    hubs: z.array(hubEffect).readonly(),
  })
  .meta({ id: "RunDiff" }) satisfies z.ZodType<RunDiff>;

export const replaySchema = z
  .object({
    identical: z.boolean(),
    differences: z.array(bilingual).readonly(),
    engineThen: z.string(),
    engineNow: z.string(),
    erased: z.int(),
    intact: z.boolean().nullable(),
    dataThen: z.string(),
    dataNow: z.string(),
    changes: z.array(inputChange).readonly(),
    sentence: bilingual,
  })
  .meta({ id: "Replay" }) satisfies z.ZodType<Replay>;

const brokenRule = z.object({
  constraint: z.enum(CONSTRAINTS),
  sentence: bilingual,
  overridable: z.boolean(),
});

export const previewSchema = z
  .object({
    possible: z.boolean(),
    broken: z.array(brokenRule).readonly(),
    matches: z.int().nullable(),
    total: z.number().nullable(),
    moves: z.array(change).readonly(),
    sentence: bilingual,
  })
  .meta({ id: "EditPreview" }) satisfies z.ZodType<EditPreview>;
