import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { quotasJsonSchema, quotasSchema } from "../../../src/matching/quotas/schema.ts";

const FILE = "../../../docs/quotas.schema.json";

it("is published as it stands in the code; `vitest -u` writes it anew", async () => {
  await expect(`${JSON.stringify(quotasJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(FILE);
});

const of = { seekers: ["a"] };

it.each([
  [{ name: "x", kind: "atLeast", of }, "needs either count or share"],
  [{ name: "x", kind: "atLeast", of, count: 1, share: 0.5 }, "needs either count or share"],
  [
    { name: "x", kind: "atMost", of, count: 1, in: { places: ["p"] }, inEach: "place" },
    "has either in or inEach, not both",
  ],
  [{ name: "x", kind: "together", seekers: ["a"] }, "seekers"],
  [{ name: "x", kind: "atMost", of, count: 1.5 }, "count"],
  [{ name: "x", kind: "atMost", of, share: 0.123456 }, "share"],
  [{ name: "x", kind: "atMost", of, share: "3/2" }, "share"],
  [{ name: "", kind: "atMost", of, count: 1 }, "name"],
  [{ name: "x", kind: "atMost", of: {}, count: 1 }, "of"],
  [{ name: "x", kind: "quota", of, count: 1 }, "kind"],
])("refuses %o", (quota, said) => {
  const { error } = quotasSchema.safeParse([quota]);
  expect(JSON.stringify(error?.issues)).toContain(said);
});

it("refuses two quotas of one name", () => {
  const quota = { name: "x", kind: "atMost", of, count: 1 };
  expect(quotasSchema.safeParse([quota, quota]).success).toBe(false);
});

it("takes the example of its page", () => {
  const page = readFileSync(new URL("../../../docs/quotas.md", import.meta.url), "utf8");
  const example = /```json\n([^]*?)```/.exec(page)![1]!;
  const quotas = quotasSchema.parse(JSON.parse(example));
  expect(quotas.map(({ kind }) => kind)).toEqual(["atLeast", "atMost", "together", "apart"]);
});
