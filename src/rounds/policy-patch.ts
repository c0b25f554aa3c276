import { z } from "zod";
import { issueWords } from "../access/issue-words.ts";
import { InnestoError, type Issue, verbatim } from "../errors.ts";
import { type Policy, policySchema } from "../matching/policy.ts";

/** What one run's policy says otherwise than its round's: a JSON merge patch (RFC 7396); null takes the default. */
export type PolicyPatch = { readonly [name: string]: unknown };

/** The policy with the patch; throws `invalid`, with every fault by its path, where that is none. */
export function applyPatch(policy: Policy, patch: PolicyPatch): Policy {
  const parsed = policySchema.safeParse(merged(policy, patch));
  if (parsed.success) return parsed.data;
  throw new InnestoError("invalid", REFUSED, { issues: parsed.error.issues.map(issueOf) });
}

function merged(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Record<string, unknown> = isRecord(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch))
    if (value === null) delete result[name];
    else result[name] = merged(result[name], value);
  return result;
}

const isRecord = (value: unknown): value is PolicyPatch =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const REFUSED = {
  it: "I criteri dell'ipotesi non sono validi.",
  en: "The run's policy is not valid.",
};

function issueOf(issue: z.core.$ZodIssue): Issue {
  return {
    path: z.core.toDotPath(issue.path) || "$",
    found:
      issue.code === "unrecognized_keys"
        ? verbatim(issue.keys.join(", "))
        : { it: "un valore non ammesso", en: "a value that is not allowed" },
    expected: issueWords(issue),
    next: {
      it: "Correggi i criteri: i campi sono in docs/policy.md.",
      en: "Correct the policy: its fields are in docs/policy.md.",
    },
  };
}
