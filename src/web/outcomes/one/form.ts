import { z } from "zod";
import type { Declaration, Outcome } from "../../../collaborations/outcomes/outcomes.ts";
import { saidOutcomeSchema } from "../../../collaborations/outcomes/said-outcome.ts";
import type { Typed } from "../../kit/read-form.ts";

/** «sì», «no» or nothing. */
export const yesNoField = z
  .enum(["yes", "no"])
  .optional()
  .transform((said) => (said === undefined ? null : said === "yes"));

/** A number with a decimal comma or point, or nothing. */
export const decimalField = (most: number) =>
  z
    .string()
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(z.number().min(0).max(most))
    .nullable()
    .default(null);

export const MOST_HOURS = 168;

export const outcomeForm = saidOutcomeSchema.extend({
  seen: z.string().max(100),
  weeklyHours: decimalField(MOST_HOURS),
  atHost: yesNoField,
});

/** The fields of a form as they would be typed; what is not known stays empty. */
export function typedAs(row: Partial<Outcome> | Declaration | null): Typed {
  const said = Object.entries(row ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(
    said.map(([name, value]) => [
      name,
      typeof value === "boolean" ? (value ? "yes" : "no") : String(value),
    ]),
  );
}
