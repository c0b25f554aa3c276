import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { CRITERIA, type CriterionName, OVERRIDABLE } from "../../matching/glossary.ts";
import type { Policy } from "../../matching/policy.ts";
import type { PolicyPatch } from "../../rounds/policy-patch.ts";
import { several, type Typed, words } from "../kit/read-form.ts";

const LARGEST_WEIGHT = 100;
const weight = z.coerce.number().min(0).max(LARGEST_WEIGHT);
const share = z.coerce.number().min(0).max(1);

/** The sliders by their fields' names: `weight-meaning`, … */
export const weightField = (name: CriterionName) => `weight-${name}` as const;

const weights = Object.fromEntries(CRITERIA.map((name) => [weightField(name), weight])) as Record<
  ReturnType<typeof weightField>,
  typeof weight
>;

export const weightsForm = z.strictObject(weights);

export const criteriaForm = weightsForm.extend({
  /** The version that was read. */
  version: z.coerce.number().int(),
  objective: z.enum(["total", "fair", "stable"]),
  mostMatched: z.literal("yes").optional(),
  floor: share,
  waitingPriority: share,
  continuityPrice: share,
  overridable: several(z.enum(OVERRIDABLE)),
  note: words().optional(),
});

export const weightsIn = (form: z.infer<typeof weightsForm>): Policy["weights"] =>
  Object.fromEntries(CRITERIA.map((name) => [name, form[weightField(name)]])) as Policy["weights"];

/** The fields of the form as a policy fills them in. */
export const fieldsOf = ({ weights: by, ...policy }: Policy): Typed => ({
  ...Object.fromEntries(CRITERIA.map((name) => [weightField(name), String(by[name])])),
  objective: policy.objective,
  mostMatched: policy.mostMatched ? "yes" : "",
  floor: String(policy.floor),
  waitingPriority: String(policy.waitingPriority),
  continuityPrice: String(policy.continuityPrice),
  overridable: policy.overridable,
});

/** What the form says, as a patch on a policy: only what is otherwise there. */
export function patchOf(form: z.infer<typeof criteriaForm>, policy: Policy): PolicyPatch {
  const { objective, floor, waitingPriority, continuityPrice } = form;
  const mostMatched = form.mostMatched === "yes";
  const said = { objective, mostMatched, floor, waitingPriority, continuityPrice };
  const overridable = OVERRIDABLE.filter((name) => form.overridable.includes(name));
  const changedWeights = differences(weightsIn(form), policy.weights);
  return {
    ...differences(said, policy),
    ...(isDeepStrictEqual(new Set(overridable), new Set(policy.overridable))
      ? {}
      : { overridable }),
    ...(Object.keys(changedWeights).length > 0 && { weights: changedWeights }),
  };
}

const differences = (said: PolicyPatch, there: PolicyPatch): PolicyPatch =>
  Object.fromEntries(Object.entries(said).filter(([name, value]) => value !== there[name]));
