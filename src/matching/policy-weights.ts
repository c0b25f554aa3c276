import { z } from "zod";
import { CRITERIA, MEANING_PARTS, type CriterionName, type MeaningPartName } from "./glossary.ts";

const weight = z.number().min(0).max(100);

/** Weights that a first round can start from; a programme changes them in its own policy. */
const DEFAULT_WEIGHTS: Record<CriterionName, number> = {
  meaning: 3,
  skills: 3,
  needs: 1,
  proximity: 2,
  preference: 2,
  values: 0.5,
  hub: 0.5,
};

/** The hub's vocation and the needs are criteria of their own: by default nothing counts twice. */
const DEFAULT_PARTS: Record<MeaningPartName, number> = {
  person: 1,
  skills: 1,
  idea: 1,
  vocation: 0,
  needs: 0,
};

/** Each name with a weight that may be left out. */
const weighed = <Name extends string>(names: readonly Name[], defaults: Record<Name, number>) =>
  Object.fromEntries(names.map((name) => [name, weight.default(defaults[name])])) as Record<
    Name,
    z.ZodDefault<z.ZodNumber>
  >;

export const weightsSchema = z
  .strictObject(weighed(CRITERIA, DEFAULT_WEIGHTS))
  .prefault({})
  .refine((weights) => Object.values(weights).some((w) => w > 0), {
    error: "at least one weight must be above zero",
  });

export const meaningPartsSchema = z
  .strictObject(weighed(MEANING_PARTS, DEFAULT_PARTS))
  .prefault({});
