import { expect, it } from "vitest";
import { policyJsonSchema } from "../../../src/cli/solve/policy.ts";

const FILE = "../../../docs/solve-policy.schema.json";

it("is published as it stands in the code; `vitest -u` writes it anew", async () => {
  await expect(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(FILE);
});

it("gives every entry its default or lets it be absent", () => {
  expect(policyJsonSchema()).toMatchObject({ type: "object", additionalProperties: false });
  expect(policyJsonSchema()).not.toHaveProperty("required");
});
