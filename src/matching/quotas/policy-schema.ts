import { z } from "zod";
import { bounds, hasOneBound, name, oneBound, oneBoundError } from "./schema.ts";

const id = z.string().min(1);
const ids = z.array(id).min(1);
const age = z.int().min(0).max(150);

/** Those to whom all that is said applies. Whoever has not said it is not counted. */
const who = z
  .strictObject({
    sex: z.enum(["F", "M", "X"]).optional(),
    ageFrom: age.optional(),
    ageTo: age.optional(),
    foreignOrigin: z.literal(true).optional(),
    disability: z.literal(true).optional(),
    careDuties: z.literal(true).optional(),
    /** Newest employment status, any of these. */
    employment: ids.optional(),
    /** Code of a measure for which the answer is yes. */
    eligible: id.optional(),
    seekers: ids.optional(),
  })
  .refine((group) => Object.keys(group).length > 0, { error: "says of nobody" });

const where = z
  .strictObject({
    hubs: ids.optional(),
    organisations: ids.optional(),
    /** Sectors of organisations. */
    sectors: ids.optional(),
    places: ids.optional(),
  })
  .refine((places) => Object.keys(places).length > 0, { error: "says of nowhere" });

const EACH = ["hub", "organisation", "place"] as const;

const counting = {
  name,
  ...bounds,
  of: who,
  in: where.optional(),
  /** Each by itself, of those named by `in`, or all. */
  inEach: z.enum(EACH).optional(),
};

/** The team of an idea, or people by their codes. */
const company = {
  name,
  of: z.union([z.strictObject({ seekers: z.array(id).min(2) }), z.strictObject({ idea: id })]),
  same: z.enum(EACH).default("place"),
};

const policyQuota = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("atLeast"), ...counting })
    .refine(hasOneBound, oneBoundError)
    .meta(oneBound),
  z
    .strictObject({ kind: z.literal("atMost"), ...counting })
    .refine(hasOneBound, oneBoundError)
    .meta(oneBound),
  z.strictObject({ kind: z.literal("together"), ...company }),
  z.strictObject({ kind: z.literal("apart"), ...company }),
]);

/** A programme's limits that do not nest, in its own words: people by what they are, places by where they are. */
export const policyQuotasSchema = z
  .array(policyQuota)
  .refine((quotas) => new Set(quotas.map((quota) => quota.name)).size === quotas.length, {
    error: "two quotas have the same name",
  });

export type PolicyQuota = z.infer<typeof policyQuota>;
export type QuotaGroup = z.infer<typeof who>;
export type QuotaPlaces = z.infer<typeof where>;
export type QuotaEach = (typeof EACH)[number];
