import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openHashed } from "../../src/embedding/hashed.ts";

describe("the hashed embedder", () => {
  it("gives these very bits on every machine, as long as its id is the same", async () => {
    const embedder = openHashed();
    const texts = ["Riparo biciclette elettriche", "A community garden, with bees", "R2-D2 – 東京"];
    const hash = createHash("sha256");
    for (const vector of await embedder.embed(texts, "passage")) {
      const bytes = Buffer.alloc(vector!.length * 4);
      vector!.forEach((value, i) => bytes.writeFloatLE(value, i * 4));
      hash.update(bytes);
    }
    expect([embedder.id, hash.digest("hex")]).toEqual(["built-in-1", BITS]);
  });

  it("says nothing of function words", async () => {
    expect(await openHashed().embed(["di che la", ""], "query")).toEqual([null, null]);
  });
});

const BITS = "3e2f6f0af353f70c5af76fbd410e67cfe3bf63bef0109337bf337458f6efc4fc";
