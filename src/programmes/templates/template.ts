import { z } from "zod";
import { PHASE_REQUIREMENTS, RESOURCE_KINDS, VOCABULARY } from "../../db/tables/lists.ts";
import { policySchema } from "../../matching/policy.ts";
import { SHIPPED_RULES } from "../internship-rules/shipped.ts";

const text = z.string().trim().min(1).max(500);
const bilingual = z.strictObject({ it: text, en: text });

const isWithoutRepeats = (entries: readonly { readonly code: string }[]): boolean =>
  new Set(entries.map(({ code }) => code)).size === entries.length;

const once = [isWithoutRepeats, { error: "names a code twice" }] as const;
const entry = <T extends z.ZodType<string>>(code: T) =>
  z.strictObject({ code, it: text, en: text });

/** Entries of one list, in the order in which people read them. */
const entries = z.array(entry(z.string().regex(/^[a-z][a-z_]*$/))).refine(...once);

/**
 * How programmes of one kind begin: their phases with what closes each, their own words and reasons, and the criteria
 * of their first round. People, organisations and places come from whoever runs them.
 */
export const templateSchema = z.strictObject({
  title: bilingual,
  about: bilingual,
  /** What the programme calls a participant, a hub and whoever looks after one. */
  vocabulary: z
    .array(entry(z.enum(VOCABULARY)))
    .length(VOCABULARY.length)
    .refine(...once),
  /** `gate`: what it takes to close the phase; `requires`: what of it the service itself sees to. */
  phases: z
    .array(
      z.strictObject({
        name: text,
        gate: text,
        requires: z.enum(PHASE_REQUIREMENTS).nullable().default(null),
      }),
    )
    .min(1)
    .refine((phases) => new Set(phases.map(({ name }) => name)).size === phases.length, {
      error: "names a phase twice",
    }),
  terms: z.strictObject({
    need_kind: entries.min(1),
    resource_kind: z
      .array(entry(z.enum(RESOURCE_KINDS)))
      .min(1)
      .refine(...once),
    participant_withdrawal: entries.min(1),
    host_decline: entries.min(1),
    disadvantage: entries.default([]),
    goal: entries.min(1),
  }),
  /** How many months a hiring has to last for the incentive, if the programme has one: from which day on. */
  incentive_months: z
    .array(z.strictObject({ from: z.iso.date(), months: z.number().int().min(1).max(120) }))
    .default([]),
  policy: policySchema,
  /** Whose rules on internships hold; none where there are no internships, or nobody has said. */
  internshipRules: z.enum(SHIPPED_RULES).nullable().default(null),
});

export type Template = z.infer<typeof templateSchema>;
