import { z } from "@hono/zod-openapi";
import { EXCLUSION_STATES, type FirmExclusion } from "../../profiles/preferences/exclusions.ts";
import {
  EXCLUSION_REASON_WORDS,
  exclusionReasonSchema,
} from "../../profiles/preferences/exclusion-reasons.ts";
import type { Preference } from "../../profiles/preferences/parties.ts";
import { bilingual } from "../problems/problem.ts";
import { codeParam } from "../routes.ts";

const speaker = z.strictObject({
  kind: z.enum(["participant", "organisation"]),
  id: codeParam("party", "F10"),
});
const subject = z.strictObject({
  kind: z.enum(["participant", "organisation", "idea"]),
  id: codeParam("party", "P08"),
});
const words = z.string().trim().min(1).max(2000);

const exclusion = z
  .strictObject({
    reason: z
      .string()
      .max(200)
      .optional()
      .meta({
        description: `Of a firm, one of: ${exclusionReasonSchema.options.join(", ")}.`,
      }),
    words: words.optional(),
  })
  .nullable()
  .meta({ description: "null takes it back." });

/** One of the three is said; which one, the schema refuses to guess. */
export const statementBody = z
  .strictObject({
    by: speaker,
    of: subject,
    interest: z.boolean().optional(),
    rank: z.int().min(1).max(1000).nullable().optional().meta({
      description: "1 is the first choice; those from there on go one further. null takes it away.",
    }),
    exclusion: exclusion.optional(),
  })
  .refine(
    ({ interest, rank, exclusion: excluded }) =>
      [interest, rank, excluded].filter((said) => said !== undefined).length === 1,
    { error: "one of interest, rank and exclusion" },
  )
  .meta({ id: "NewPreference" });

export const preferenceSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["rank", "interest", "exclusion"]),
    rank: z.int().nullable(),
    reason: exclusionReasonSchema.nullable(),
    words: z.string().nullable(),
  })
  .meta({ id: "Preference" });

export const viewPreference = (row: Preference): z.infer<typeof preferenceSchema> => ({
  id: row.id,
  kind: row.kind,
  rank: row.rank,
  reason: row.reason,
  words: row.words,
});

export const exclusionSchema = z
  .object({
    id: z.string(),
    organisation: z.string(),
    of: subject,
    reason: z.object({ code: exclusionReasonSchema, words: bilingual }),
    words: z.string().nullable(),
    statedAt: z.iso.datetime(),
    state: z.enum(EXCLUSION_STATES),
    decided: z
      .object({ by: z.string(), at: z.iso.datetime(), because: z.string().nullable() })
      .nullable()
      .meta({ description: "By whom and when; of a refusal, why. Null while it is pending." }),
  })
  .meta({ id: "Exclusion", description: "What a firm asked for, and what came of it." });

export const viewExclusion = ({
  reason,
  statedAt,
  decided,
  ...rest
}: FirmExclusion): z.infer<typeof exclusionSchema> => ({
  ...rest,
  reason: { code: reason, words: EXCLUSION_REASON_WORDS[reason] },
  statedAt: statedAt.toISOString(),
  decided: decided && { ...decided, at: decided.at.toISOString() },
});

export const exclusionDecision = z
  .strictObject({
    approve: z.boolean(),
    because: words.optional().meta({ description: "Of a refusal: why; the firm reads it." }),
  })
  .meta({ id: "ExclusionDecision" });
