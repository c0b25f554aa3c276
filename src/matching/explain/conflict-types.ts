import { z } from "zod";

const text = z.object({ it: z.string(), en: z.string() });
const ids = z.array(z.string()).readonly();
const enough = z
  .boolean()
  .describe("Whether the whole problem has a solution then; else another conflict is left");
const rest = { enough, sentence: text };

const releaseSchema = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("minimum"),
      of: z.enum(["place", "group"]),
      id: z.string(),
      from: z.int(),
      to: z.int().describe("The greatest minimum that can hold"),
      ...rest,
    })
    .describe("One minimum lowered"),
  z
    .object({
      kind: z.literal("room"),
      of: z.enum(["seeker", "place", "group"]),
      anyOf: ids.describe("Any one of these will do"),
      by: z.int().describe("How much more capacity it needs"),
      ...rest,
    })
    .describe("More room at one of these"),
  z
    .object({
      kind: z.enum(["pin", "forbid"]),
      seeker: z.string(),
      place: z.string(),
      ...rest,
    })
    .describe("A pin, or a forbid, taken back"),
  z
    .object({ kind: z.literal("floor"), to: z.number(), ...rest })
    .describe("The floor lowered to this score"),
]);

/** Why there is no solution, and what would release it: as data, and as sentences to be read. */
export const conflictSchema = z
  .object({
    sentence: text,
    places: ids.describe("Whose minimums cannot all hold"),
    groups: ids.describe("The same, of groups"),
    pins: z
      .array(z.object({ seeker: z.string(), place: z.string() }))
      .readonly()
      .describe("Pins without which those minimums could hold"),
    needed: z.int().describe("Pairs that these minimums need, beyond the pins"),
    available: z.int().describe("Pairs that can be had for them"),
    seekers: ids.describe("Who can be had for them"),
    limits: z
      .array(z.object({ of: z.enum(["seeker", "place", "group"]), id: z.string(), room: z.int() }))
      .readonly()
      .describe("Whose room, beyond the pins, bounds the pairs that can be had"),
    releases: z.array(releaseSchema).readonly().describe("Single changes, each tried"),
  })
  .describe(
    "A least set of rules that cannot hold together: without any one of them the others can",
  );

export type ConflictAccount = z.infer<typeof conflictSchema>;
export type ReleaseAccount = z.infer<typeof releaseSchema>;
