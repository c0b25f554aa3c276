import { z } from "zod";

const id = z.string().min(1);
const ids = z.array(id).min(1);

export const name = z
  .string()
  .trim()
  .min(1)
  .describe("What people call it; messages name it so. No two quotas share a name");

const count = z.int().min(0).max(1e9).describe("So many pairs");

/** Four decimals are what `Share` can hold. */
const DECIMALS = 1e4;

const share = z
  .union([
    z
      .number()
      .min(0)
      .max(1)
      .refine((value) => Math.abs(value * DECIMALS - Math.round(value * DECIMALS)) < 1e-6, {
        error: 'at most four decimals; write a third as "1/3"',
      })
      .describe("0.4 is 40 %; at most four decimals"),
    z
      .string()
      .regex(/^\d{1,4}\/[1-9]\d{0,3}$/)
      .refine((text) => Number(text.split("/")[0]) <= Number(text.split("/")[1]), {
        error: "a share is at most 1",
      })
      .describe('A fraction, such as "1/3"'),
  ])
  .describe("This part of all pairs there; where nobody is, every share holds");

const of = z
  .union([z.strictObject({ seekers: ids }), z.strictObject({ groups: ids })])
  .describe("The seekers it counts: by id, or all those of groups");

const places = z.union([z.strictObject({ places: ids }), z.strictObject({ groups: ids })]);

/** Of a quota that counts: either of the two. */
export const bounds = { count: count.optional(), share: share.optional() };

const limit = {
  name,
  ...bounds,
  of,
  in: places.optional().describe("Where, taken together; everywhere when neither this nor inEach"),
  inEach: z
    .union([places, z.enum(["place", "group"])])
    .optional()
    .describe('Where, each by itself; "place": in every place, "group": in every group of places'),
};

export const oneBound = { oneOf: [{ required: ["count"] }, { required: ["share"] }] };
export const hasOneBound = (quota: { count?: unknown; share?: unknown }) =>
  (quota.count === undefined) !== (quota.share === undefined);
export const oneBoundError = { error: "needs either count or share" };
const hasOneWhere = (quota: { in?: unknown; inEach?: unknown }) =>
  quota.in === undefined || quota.inEach === undefined;
const oneWhereError = { error: "has either in or inEach, not both" };

const same = z
  .union([z.literal("place"), z.strictObject({ groups: ids })])
  .default("place")
  .describe("What they share or do not share: a place, or one of these groups of places");

const company = { name, seekers: z.array(id).min(2), same };

const quotaSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("atLeast"), ...limit })
    .refine(hasOneBound, oneBoundError)
    .refine(hasOneWhere, oneWhereError)
    .meta({ description: "At least so many, or such a share, of the pairs there", ...oneBound }),
  z
    .strictObject({ kind: z.literal("atMost"), ...limit })
    .refine(hasOneBound, oneBoundError)
    .refine(hasOneWhere, oneWhereError)
    .meta({ description: "At most so many, or such a share, of the pairs there", ...oneBound }),
  z
    .strictObject({ kind: z.literal("together"), ...company })
    .describe("Where one of them is, all are; or none has a place"),
  z
    .strictObject({ kind: z.literal("apart"), ...company })
    .describe("No two of them are at the same place, or in the same group"),
]);

/** Limits that do not nest, each with its name. The budgets of places are columns of their own, not quotas here. */
export const quotasSchema = z
  .array(quotaSchema)
  .refine((quotas) => new Set(quotas.map((quota) => quota.name)).size === quotas.length, {
    error: "two quotas have the same name",
  });

export type NamedQuota = z.infer<typeof quotaSchema>;

/** For editors and programs: JSON Schema 2020-12. */
export const quotasJsonSchema = (): unknown => ({
  title: "Quotas of an Innesto policy",
  ...z.toJSONSchema(quotasSchema, { io: "input" }),
});
