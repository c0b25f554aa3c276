import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { CONSTRAINTS } from "../../src/matching/glossary.ts";
import { DEFAULT_POLICY, policySchema } from "../../src/matching/policy.ts";

test("the page shows the whole document with all its defaults, and names every constraint", async () => {
  const page = await readFile(new URL("../../docs/policy.md", import.meta.url), "utf8");
  const shown: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!);
  expect(policySchema.parse(shown)).toEqual(shown);
  expect(shown).toEqual(DEFAULT_POLICY);
  const quotas: unknown = JSON.parse(/```json quotas\n([\s\S]*?)```/.exec(page)![1]!);
  expect(policySchema.safeParse({ quotas }).error).toBeUndefined();
  for (const name of CONSTRAINTS) expect(page).toContain(`\`${name}\``);
  for (const field of Object.keys(DEFAULT_POLICY)) expect(page).toContain(`\`${field}\``);
});
