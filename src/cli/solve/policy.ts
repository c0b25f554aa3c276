import { z } from "zod";
import { OBJECTIVES } from "../../assignment/objective.ts";
import { quotasSchema } from "../../matching/quotas/schema.ts";

const pair = z.strictObject({
  seeker: z.string().min(1).describe("An id of the scores' column seeker"),
  place: z.string().min(1).describe("An id of the scores' column place"),
});

/** How `solve` decides: what its policy file may say, each with its default. */
export const policySchema = z.strictObject({
  $schema: z.string().optional().describe("Where this schema is, for editors; not read"),
  objective: z
    .enum(OBJECTIVES)
    .default("total")
    .describe(
      "total: the greatest sum of score, and of continuityPrice for pairs held. fair: the lowest score as high as can be, then the next, then the sum; needs mostMatched. stable: no pair that would both rather have each other, by score and placeScore; knows no minimums, groups of seekers or continuityPrice",
    ),
  mostMatched: z
    .boolean()
    .default(true)
    .describe(
      "As many pairs as possible first, then the objective; else only gains above zero. stable does not regard it",
    ),
  pins: z
    .array(pair)
    .default([])
    .describe("Pairs that must be in the answer, also below the floor"),
  forbids: z.array(pair).default([]).describe("Pairs that must not be in the answer"),
  held: z.array(pair).default([]).describe("Pairs that stood before: each gains continuityPrice"),
  continuityPrice: z
    .number()
    .min(0)
    .default(0)
    .describe("What keeping a held pair is worth, in units of score"),
  quotas: quotasSchema
    .default([])
    .describe("Limits that do not nest, by ids of the files; with the objective total alone"),
  floor: z.number().optional().describe("Pairs with a score below it are not used unless pinned"),
  seed: z
    .union([z.string(), z.int()])
    .default(0)
    .describe("Among equally good answers another seed may choose another; the same seed never"),
});

export type SolvePolicy = z.infer<typeof policySchema>;

/** Two ids, as in the lists of a policy. */
export type PairOfIds = z.infer<typeof pair>;

export const DEFAULT_POLICY: SolvePolicy = policySchema.parse({});

/** The policy file's schema, for editors and programs: JSON Schema 2020-12. */
export const policyJsonSchema = (): unknown => ({
  title: "Policy of innesto solve",
  ...z.toJSONSchema(policySchema, { io: "input" }),
});
