import { z } from "zod";
import {
  type Training,
  trainingSchema,
  type TrainingWords,
} from "../../collaborations/training/training.ts";
import { type Typed, words } from "../kit/read-form.ts";

const LONGEST = 200;
const MOST_HOURS = 10_000;

/** Hours with comma or point. */
const hours = z
  .string()
  .transform((text) => Number(text.trim().replace(",", ".")))
  .pipe(z.number().min(0).max(MOST_HOURS));

export const trainingForm = z.strictObject({
  skill: words(LONGEST),
  aim: trainingSchema.shape.aim,
  givenBy: words(LONGEST).optional(),
  hoursPlanned: hours.optional(),
  hoursDone: hours.optional(),
  certificate: words(LONGEST).optional(),
  certifiedOn: z.iso.date().optional(),
  seen: z.string().max(LONGEST).optional(),
});

export const wordsIn = (read: z.infer<typeof trainingForm>): TrainingWords => ({
  skill: read.skill,
  aim: read.aim,
  givenBy: read.givenBy ?? "",
  hoursPlanned: read.hoursPlanned ?? null,
  hoursDone: read.hoursDone ?? null,
  certificate: read.certificate ?? null,
  certifiedOn: read.certifiedOn ?? null,
});

/** An entry of a plan, as the form's fields hold it. */
export const typedOf = (one: Training): Typed => ({
  skill: one.skill,
  aim: one.aim,
  givenBy: one.givenBy,
  hoursPlanned: numberIn(one.hoursPlanned),
  hoursDone: numberIn(one.hoursDone),
  certificate: one.certificate ?? "",
  certifiedOn: one.certifiedOn ?? "",
});

const numberIn = (value: number | null): string =>
  value === null ? "" : String(value).replace(".", ",");
