import { readFileSync } from "node:fs";
import { type InternshipRules, internshipRulesSchema } from "./schema.ts";

/** The territories whose rules on internships come with the service, by the names of their files. */
export const SHIPPED_RULES = ["lombardia"] as const;

export type ShippedRules = (typeof SHIPPED_RULES)[number];

export function readShippedRules(name: ShippedRules): InternshipRules {
  const text = readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8");
  return internshipRulesSchema.parse(JSON.parse(text));
}
