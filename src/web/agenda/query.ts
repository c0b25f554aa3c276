import { z } from "zod";
import { meetingKindSchema } from "../../collaborations/meetings/words.ts";

/** What the agenda is asked for. */
export const agendaQuery = z.strictObject({
  fatto: z.string().optional(),
  tipo: meetingKindSchema.optional(),
  hub: z.string().optional(),
  mese: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
});

export type AgendaQuery = z.infer<typeof agendaQuery>;
