import { z } from "zod";
import { CONTRACTS, OUTCOME_CONDITIONS, OUTCOME_SOURCES } from "../../db/tables/lists.ts";

const day = z.iso.date().nullable().default(null);

/** How a person fares, as whoever asked them writes it down; days are ISO dates. */
export const saidOutcomeSchema = z.strictObject({
  observedOn: z.iso.date(),
  condition: z.enum(OUTCOME_CONDITIONS),
  contract: z.enum(CONTRACTS).nullable().default(null),
  contractFrom: day,
  contractTo: day,
  extendedTo: day,
  weeklyHours: z.number().min(0).max(168).nullable().default(null),
  atHost: z.boolean().nullable().default(null),
  source: z.enum(OUTCOME_SOURCES),
});

export type SaidOutcome = z.infer<typeof saidOutcomeSchema>;
