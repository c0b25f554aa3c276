import { expect, it } from "vitest";
import { isHeldOut } from "../../../src/embedding/train/held-out.ts";

it("holds out a tenth, and the same in every run", () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `http://example.org/occupation/${at}`);
  const share = ids.filter(isHeldOut).length / ids.length;
  expect(share).toBeCloseTo(0.1, 1);
  expect(ids.slice(0, 40).filter(isHeldOut)).toMatchInlineSnapshot(`
    [
      "http://example.org/occupation/7",
      "http://example.org/occupation/30",
    ]
  `);
});
