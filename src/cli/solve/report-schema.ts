import { z } from "zod";
import { conflictSchema } from "../../matching/explain/conflict-types.ts";
import { quotaConflictSchema } from "../../matching/explain/quota-conflict-types.ts";

const value = {
  matches: z.int().describe("How many more pairs"),
  total: z.number().describe("By how much the total changes; may fall beside one more pair"),
};

/** The figures of an answer, as programs read them. */
const reportSchema = z.object({
  status: z
    .enum(["optimal", "feasible", "infeasible"])
    .describe("feasible: time ran out before the answer was proved the best"),
  objective: z.enum(["total", "fair", "stable"]),
  matched: z.int().describe("How many pairs"),
  matchedBound: z
    .int()
    .nullable()
    .describe(
      "No answer has more pairs; null where that is not claimed: without mostMatched, for stable, without a solution, or when time ran out",
    ),
  seekersMatched: z.int().describe("How many seekers with at least one"),
  seekers: z.int(),
  places: z.int(),
  scoredPairs: z
    .int()
    .describe("Pairs with a score, those of forbids and those below the floor included"),
  total: z.number().describe("Sum of the scores, and of continuityPrice for every held pair"),
  heldKept: z.int().describe("Held pairs in the answer"),
  bound: z
    .number()
    .nullable()
    .describe(
      "No answer with as many pairs, and for fair with the same floors, has a greater total; null for stable, without a solution, and where more pairs are not excluded",
    ),
  gap: z.number().nullable().describe("Bound less total, in steps of precision; null likewise"),
  precision: z.number().describe("Units of score per step"),
  proof: z.enum([
    "duals",
    "floors+duals",
    "no-blocking-pair",
    "two-solvers",
    "solver-bound",
    "conflict",
  ]),
  certified: z.boolean().describe("False for solver-bound alone: one solver's word"),
  blockingPairs: z.int().describe("Pairs who would both rather have each other"),
  fair: z
    .object({
      cost: z.number().describe("By how much the greatest total exceeds this one"),
      complete: z
        .boolean()
        .describe("Whether every floor was raised; else the lowest, and then the total decided"),
      floors: z
        .array(z.object({ score: z.number(), pairs: z.int() }))
        .readonly()
        .describe(
          "The scores in the answer, pins left out, from the lowest as far as floors were raised, and the fewest pairs of each",
        ),
    })
    .nullable()
    .describe("Of the objective fair alone"),
  seconds: z.number().describe("The sum of steps"),
  steps: z.record(z.string(), z.number()).readonly(),
  seatValues: z
    .array(z.object({ place: z.string(), ...value }))
    .readonly()
    .nullable()
    .describe(
      "What one more seat at each place, alone, would bring, the most helpful first; null where it was not reckoned: under quotas, or because it would take too long",
    ),
  groupValues: z
    .array(z.object({ group: z.string(), ...value }))
    .readonly()
    .nullable()
    .describe("The same of one more unit of each group's capacity"),
  conflict: z.union([conflictSchema, quotaConflictSchema]).nullable(),
});

export type SolveReport = z.infer<typeof reportSchema>;

/** The report's schema, for programs: JSON Schema 2020-12. */
export const reportJsonSchema = (): unknown => ({
  title: "Report of innesto solve",
  ...z.toJSONSchema(reportSchema),
});
