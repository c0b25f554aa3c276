import { z } from "zod";

const text = z.object({ it: z.string(), en: z.string() });
const ids = z.array(z.string()).readonly();
const where = z
  .string()
  .nullable()
  .describe("The place or group, of a quota that counts in each of several");
const enough = z
  .boolean()
  .describe("Whether the whole problem has a solution then; else another conflict is left");

const releaseSchema = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("quota"),
      name: z.string(),
      where,
      nearest: z
        .object({
          counted: z.int().describe("Pairs that the quota counts"),
          among: z.int().describe("All pairs where it counts"),
        })
        .nullable()
        .describe("The nearest to the quota that can be had; null where that is not known"),
      enough,
      sentence: text,
    })
    .describe("One quota loosened, or given up"),
  z
    .object({
      kind: z.literal("budget"),
      place: z.string(),
      to: z.number().nullable().describe("The least budget that can hold; null where not known"),
      enough,
      sentence: text,
    })
    .describe("One budget raised"),
]);

/** Why limits that do not nest cannot hold, and what would release it: as data, and as sentences to be read. */
export const quotaConflictSchema = z
  .object({
    sentence: text,
    quotas: z.array(z.object({ name: z.string(), where })).readonly(),
    budgets: ids.describe("Places whose budgets belong to it"),
    places: ids.describe("Places whose minimums belong to it"),
    groups: ids.describe("The same, of groups"),
    pins: z.array(z.object({ seeker: z.string(), place: z.string() })).readonly(),
    irreducible: z
      .boolean()
      .describe("Without any one of them the others can hold; false when time ran out before"),
    releases: z.array(releaseSchema).readonly().describe("Single changes, each tried"),
  })
  .describe("Quotas, budgets, minimums and pins that exclude one another");

export type QuotaConflictAccount = z.infer<typeof quotaConflictSchema>;
export type QuotaReleaseAccount = z.infer<typeof releaseSchema>;
