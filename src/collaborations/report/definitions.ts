import { readFileSync } from "node:fs";
import { z } from "zod";
import { EDUCATION, EMPLOYMENT_STATUSES, OUTCOME_CONDITIONS } from "../../db/tables/lists.ts";

const text = z.string().trim().min(1).max(500);
const labour = z.enum(["unemployed", "inactive", "employed"]);

/** A status that puts somebody into a class; of what it does not speak, it holds whatever is said. */
const statusRule = z.strictObject({
  status: z.enum(EMPLOYMENT_STATUSES),
  available: z.boolean().optional(),
  searching: z.boolean().optional(),
});

const test = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("everybody") }),
  z.strictObject({ kind: z.literal("labour"), is: labour }),
  z.strictObject({ kind: z.literal("long_term") }),
  z.strictObject({
    kind: z.literal("age"),
    from: z.number().int().optional(),
    to: z.number().int().optional(),
  }),
  z.strictObject({ kind: z.literal("education"), in: z.array(z.enum(EDUCATION)).min(1) }),
  z.strictObject({ kind: z.literal("said"), of: z.enum(["disability", "foreignOrigin"]) }),
  z.strictObject({
    kind: z.literal("result"),
    at: z.enum(["exit", "six_months"]),
    /** Of whom it is asked, by their class at entry. */
    before: z.array(labour).min(1),
    in: z.array(z.enum(OUTCOME_CONDITIONS)).min(1),
  }),
]);

/**
 * What a funder's report counts, as data with its day: the figures of a law or a call stand here, never in code.
 */
const definitionsSchema = z.strictObject({
  name: z.strictObject({ it: text, en: text }),
  validFrom: z.iso.date(),
  source: text,
  /** An outcome counts for the exit if it is known to hold so many days after it at most. */
  resultWithinDays: z.number().int().min(0),
  longTermMonths: z.strictObject({ below25: z.number().int(), others: z.number().int() }),
  labour: z.record(labour, z.array(statusRule)),
  /** Families whose indicators make up everybody, with what is missing: one could be reckoned from the others. */
  partitions: z.array(text),
  indicators: z
    .array(z.strictObject({ code: text, family: text, it: text, en: text, test }))
    .min(1)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, {
      error: "names a code twice",
    }),
});

export type Definitions = z.infer<typeof definitionsSchema>;
export type Indicator = Definitions["indicators"][number];
export type Labour = z.infer<typeof labour>;

/** The common indicators of the European Social Fund Plus. */
export function fsePlus(): Definitions {
  const file = new URL("./definitions/fse-plus.json", import.meta.url);
  return definitionsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
