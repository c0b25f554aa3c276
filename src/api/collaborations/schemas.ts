import { z } from "@hono/zod-openapi";
import { collaborationKindSchema, collaborationStateSchema } from "../../collaborations/life.ts";
import { SIDE_ANSWERS } from "../../rounds/answers/answer-words.ts";
import { type Pairing, pairingStateSchema } from "../../rounds/answers/pairings.ts";
import type { RepairOffer } from "../../rounds/answers/repair.ts";
import type { MissingAnswer } from "../../rounds/answers/waiting.ts";
import { MARKETS } from "../../matching/glossary.ts";
import { pairIn } from "../../rounds/market-columns.ts";
import { bilingual } from "../problems/problem.ts";
import { codeParam } from "../routes.ts";

const sideSchema = z.enum(["participant", "host"]);

export const pairingSchema = z
  .object({
    id: z.string(),
    seeker: z.string(),
    place: z.string(),
    state: pairingStateSchema,
    stateSince: z.iso.datetime(),
    proposal: z.string().nullable().meta({ description: "Null for an amendment." }),
    repairs: z
      .string()
      .nullable()
      .meta({ description: "Of an amendment: the pair whose end it answers." }),
  })
  .meta({ id: "Pairing" });

export const viewPairing = (pair: Pairing): z.infer<typeof pairingSchema> => ({
  id: pair.id,
  ...pairIn(pair),
  state: pair.state,
  stateSince: pair.stateSince.toISOString(),
  proposal: pair.proposalId,
  repairs: pair.repairs,
});

export const missingSchema = z
  .object({
    pairing: z.string(),
    market: z.enum(MARKETS),
    side: sideSchema,
    seeker: z.string(),
    place: z.string(),
    host: z.string(),
    organisation: z.string().nullable(),
    state: pairingStateSchema,
    since: z.iso.datetime(),
  })
  .meta({ id: "MissingAnswer" });

export const viewMissing = (one: MissingAnswer): z.infer<typeof missingSchema> => ({
  ...one,
  since: one.since.toISOString(),
});

const words = z.string().trim().min(1).max(2000).optional();

export const answerBody = z
  .strictObject({
    side: sideSchema,
    answer: z.enum(SIDE_ANSWERS),
    reason: z.string().max(200).optional().meta({
      description: "Of a no: one of the programme's list for that side, by code or in words.",
    }),
    words,
    sharesContacts: z.boolean().optional().meta({
      description: "With a person's interest: the host may read name and contacts once mutual.",
    }),
  })
  .meta({ id: "NewAnswer" });

const contact = z.string().nullable();

export const contactsSchema = z
  .object({
    person: z
      .object({ firstName: contact, lastName: contact, email: contact, phone: contact })
      .nullable()
      .meta({ description: "Null without the person's consent." }),
    host: z.object({ name: contact, email: contact, phone: contact }).nullable(),
  })
  .nullable()
  .meta({ id: "Contacts", description: "Null before mutual interest." });

const move = z.object({
  seeker: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  sentence: bilingual,
});

export const repairSchema = z
  .object({
    pairing: z.string(),
    basis: z.string(),
    feasible: z.boolean(),
    matches: z.int(),
    total: z.number(),
    moves: z.array(move).readonly(),
    sentence: bilingual,
    free: z
      .array(
        z.object({ seeker: z.string(), place: z.string(), hostName: z.string(), fit: z.number() }),
      )
      .readonly(),
  })
  .meta({ id: "RepairOffer" }) satisfies z.ZodType<RepairOffer>;

export const repairChoice = z
  .strictObject({
    pair: z
      .strictObject({ seeker: codeParam("seeker", "P07"), place: codeParam("place", "S12") })
      .optional()
      .meta({ description: "One of the offer's free pairs; without it the repair is taken." }),
  })
  .meta({ id: "RepairChoice" });

export const collaborationSchema = z
  .object({
    id: z.string(),
    participant: z.string().nullable(),
    organisation: z.string(),
    place: z.string().nullable(),
    kind: collaborationKindSchema,
    state: collaborationStateSchema,
    startedOn: z.string().nullable(),
    plannedEndOn: z.string().nullable(),
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
  })
  .meta({ id: "CollaborationState" });

export const startBody = z
  .strictObject({
    startedOn: z.iso.date(),
    plannedEndOn: z.iso.date().optional(),
    kind: collaborationKindSchema.optional(),
  })
  .meta({ id: "CollaborationStart" });

export const endBody = z
  .strictObject({
    state: z.enum(["completed", "interrupted"]),
    endedOn: z.iso.date(),
    reason: words.meta({ description: "Why; needed for an interruption." }),
  })
  .meta({ id: "CollaborationEnd" });
