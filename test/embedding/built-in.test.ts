import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBuiltIn } from "../../src/embedding/built-in.ts";
import { cosine } from "../../src/embedding/embedder.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";

const embedder = openBuiltIn();
const vectorOf = async (text: string) => (await embedder.embed([text], "passage"))[0]!;
const close = async (a: string, b: string) => cosine(await vectorOf(a), await vectorOf(b));

describe("the built-in embedder", () => {
  it("gives unit vectors of its dimensions", async () => {
    await fc.assert(
      fc.asyncProperty(fc.lorem({ mode: "sentences" }), async (text) => {
        // Function words alone have no vector.
        const vector = await vectorOf(`falegname ${text}`);
        expect(vector).toHaveLength(embedder.dimensions);
        expect(cosine(vector, vector)).toBeCloseTo(1, 6);
      }),
    );
  });

  it.each(["", "  \n", "?! – …", "di che la non è", "of the and"])(
    "gives no vector for %j",
    async (text) => {
      expect(await vectorOf(text)).toBeNull();
    },
  );

  it("takes any string there is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
        const vector = await vectorOf(text);
        expect(vector === null || vector.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("gives a text the same vector alone, among others, and in either role", async () => {
    const texts = Array.from({ length: 600 }, (_, n) => `riparo biciclette e ${n} motorini`);
    const all = await embedder.embed(texts, "passage");
    expect(await embedder.embed(texts, "query")).toEqual(all);
    for (const n of [0, 255, 256, 599]) expect(await vectorOf(texts[n]!)).toEqual(all[n]);
  });

  it.each([
    ["Perché così?  Città", "perche cosi citta"],
    ["Caffe\u0300", "Caff\u00e8"],
    ["L’orto\nurbano", "l'orto urbano"],
  ])("does not mind case, accents, spaces and apostrophes: %j", async (a, b) => {
    expect(await vectorOf(a)).toEqual(await vectorOf(b));
  });

  it.each([
    ["falegname", "falegnami", "contabile"],
    ["Cerco un idraulico", "Installazione di impianti idraulici", "Lezioni di pianoforte"],
    ["sviluppo di siti web", "sviluppatore web", "assistenza agli anziani"],
    ["baking bread", "a baker who bakes bread", "web developer"],
    ["organizzazione di eventi", "event organisation", "welding and metalwork"],
    [
      "Il laboratorio di ceramica",
      "un laboratorio per la ceramica",
      "il laboratorio di informatica",
    ],
  ])("finds %j nearer to %j than to %j", async (text, near, far) => {
    expect(await close(text, near)).toBeGreaterThan(await close(text, far));
  });

  it("stops at an abort with the signal's reason", async () => {
    const reason = new Error("enough");
    const stopped = embedder.embed(["pane"], "query", AbortSignal.abort(reason));
    await expect(stopped).rejects.toBe(reason);
  });

  it("gives these very bits on every machine, as long as its id is the same", async () => {
    const texts = ["Riparo biciclette elettriche", "A community garden, with bees", "R2-D2 – 東京"];
    const hash = createHash("sha256");
    for (const vector of await embedder.embed(texts, "passage")) {
      const bytes = Buffer.alloc(vector!.length * 4);
      vector!.forEach((value, i) => bytes.writeFloatLE(value, i * 4));
      hash.update(bytes);
    }
    expect([embedder.id, hash.digest("hex")]).toEqual(["built-in-3", BITS]);
  });
});

describe("openEmbedder", () => {
  it.each([
    ["built-in", "built-in-3"],
    ["built-in-3", "built-in-3"],
    ["built-in-1", "built-in-1"],
  ])("opens %s as %s", async (name, id) => {
    expect((await openEmbedder({ name })).id).toBe(id);
  });

  it("says of an earlier file that it is gone, and what reads on", async () => {
    await expect(openEmbedder({ name: "built-in-2" })).rejects.toMatchObject({
      kind: "notFound",
      message: expect.stringMatching(/no longer shipped.*built-in-3/u) as string,
    });
  });

  it.each(["built-in-0", "", "Xenova/multilingual-e5-small"])("refuses %j", async (name) => {
    await expect(openEmbedder({ name })).rejects.toMatchObject({ kind: "notFound" });
  });
});

const BITS = "882cc4183f08484ee280826908710b8dc5354e9ae35a2e2d2f79ef04e96648ed";
