import { z } from "@hono/zod-openapi";
import { SIDE_ANSWERS } from "../../rounds/answers/answer-words.ts";

const LONGEST = 1_000_000;

export const decisionFile = z
  .strictObject({
    csv: z.string().min(1).max(LONGEST).meta({ example: "scelta;persona;posto\nblocca;P07;S12\n" }),
    dryRun: z.boolean().default(false).meta({ description: "Check all and keep nothing." }),
  })
  .meta({ id: "DecisionFile" });

export const fileOutcome = z
  .object({
    dryRun: z.boolean(),
    lines: z
      .array(
        z.object({
          row: z.int(),
          verb: z.enum(["pin", "forbid", "revoke", ...SIDE_ANSWERS]),
          side: z
            .enum(["participant", "host"])
            .nullable()
            .meta({ description: "Of an answer: whose it is." }),
          seeker: z.string(),
          place: z.string(),
          outcome: z.enum(["kept", "takenBack", "inForce"]),
        }),
      )
      .readonly(),
  })
  .meta({ id: "DecisionFileOutcome" });
