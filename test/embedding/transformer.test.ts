import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { closeCompute, runTask } from "../../src/compute/compute.ts";
import type { Embedder } from "../../src/embedding/embedder.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { unpackVectors } from "../../src/embedding/packed-vectors.ts";
import { openTransformer } from "../../src/embedding/transformer.ts";
import type { TransformerSettings } from "../../src/embedding/transformer-settings.ts";
import { meanOf, writeTinyTransformer } from "./tiny-transformer.ts";
import type { Token } from "./tiny-transformer.ts";

let root: string;
let folder: string;
const opened: Embedder[] = [];

beforeAll(async () => {
  root = await temporaryFolder();
  folder = join(root, "tiny");
  await writeTinyTransformer(folder);
});
afterAll(async () => {
  await Promise.all([...opened.map((embedder) => embedder.close()), closeCompute()]);
  await rm(root, { recursive: true });
});

async function open(settings: Partial<TransformerSettings> = {}): Promise<Embedder> {
  const name = `transformer:${folder}`;
  const embedder = await openEmbedder({ name, settings: { precision: "fp32", ...settings } });
  opened.push(embedder);
  return embedder;
}

function expectVector(vector: Float32Array | null | undefined, expected: readonly number[]): void {
  expect(vector).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(vector![i]).toBeCloseTo(value, 6));
}

describe("a transformer's vectors", () => {
  const cases: { text: string; role: "query" | "passage"; tokens: Token[] }[] = [
    { text: "pane", role: "query", tokens: ["[CLS]", "query:", "pane", "[SEP]"] },
    { text: "pane", role: "passage", tokens: ["[CLS]", "passage:", "pane", "[SEP]"] },
    {
      text: " pane \n forno",
      role: "query",
      tokens: ["[CLS]", "query:", "pane", "forno", "[SEP]"],
    },
    { text: "xyz", role: "passage", tokens: ["[CLS]", "passage:", "[UNK]", "[SEP]"] },
  ];
  it.each(cases)("are the mean of the tokens, prefix included: $role $text", async (given) => {
    const embedder = await open({ queryPrefix: "query: ", passagePrefix: "passage: " });
    const [vector] = await embedder.embed([given.text], given.role);
    expectVector(vector, meanOf(...given.tokens));
  });

  it("are the first token's with cls pooling", async () => {
    const embedder = await open({ pooling: "cls" });
    const [vector] = await embedder.embed(["pane forno"], "query");
    expectVector(vector, [0, 0, 1]);
  });

  it("have length 1 and leave padding out, whatever stands beside in the batch", async () => {
    const embedder = await open();
    const texts = ["pane", "legno forno pane", "", "forno a", "pane", "?!"];
    const together = await embedder.embed(texts, "query");
    expectVector(together[0], meanOf("[CLS]", "pane", "[SEP]"));
    expectVector(together[1], meanOf("[CLS]", "legno", "forno", "pane", "[SEP]"));
    expectVector(together[3], meanOf("[CLS]", "forno", "a", "[SEP]"));
    expect(together[4]).toEqual(together[0]);
    expect([together[2], together[5]]).toEqual([null, null]);
    for (const [i, text] of texts.entries()) {
      expect(await embedder.embed([text], "query")).toEqual([together[i]]);
    }
  });

  it("read a long text up to the limit and keep its end mark", async () => {
    const long = `${"pane ".repeat(20)}forno`;
    const own = await open();
    expect(own.maxTokens).toBe(8);
    const [byModel] = await own.embed([long], "query");
    expectVector(byModel, meanOf("[CLS]", ...repeat("pane", 6), "[SEP]"));
    const stated = await open({ maxTokens: 4, queryPrefix: "query: " });
    const [byStated] = await stated.embed([long], "query");
    expectVector(byStated, meanOf("[CLS]", "query:", "pane", "[SEP]"));
  });

  it("never read more than the model has positions for", async () => {
    expect((await open({ maxTokens: 512 })).maxTokens).toBe(8);
  });

  it("are the same on a machine too small for two texts at a time", async () => {
    const [small, large] = await Promise.all(
      [
        { cores: 1, memoryBytes: 2 ** 20 },
        { cores: 64, memoryBytes: 2 ** 40 },
      ].map((machine) =>
        openTransformer({ name: folder, settings: { precision: "fp32" }, machine }),
      ),
    );
    opened.push(small!, large!);
    const texts = ["pane", "legno forno pane", "forno a", "a a a a"];
    expect(await small!.embed(texts, "passage")).toEqual(await large!.embed(texts, "passage"));
    expect(small!.id).toBe(large!.id);
  });

  it("stop at an abort", async () => {
    const embedder = await open();
    const stopped = embedder.embed(["pane"], "query", AbortSignal.abort(new Error("enough")));
    await expect(stopped).rejects.toThrow("enough");
  });

  it("are the same from a worker thread", async () => {
    const embedder = { name: `transformer:${folder}`, settings: { precision: "fp32" } } as const;
    const texts = ["pane", "", "forno legno"];
    const packed = await runTask("embed", { embedder, texts, role: "query" });
    const here = await open();
    expect(packed.embedder).toBe(here.id);
    expect(unpackVectors(packed)).toEqual(await here.embed(texts, "query"));
  });
});

const repeat = (token: Token, times: number): Token[] => Array.from({ length: times }, () => token);

describe("a transformer's id", () => {
  it("is safe to stand in SQL and the same wherever the files lie", async () => {
    const copy = join(root, "elsewhere", "tiny");
    await mkdir(join(root, "elsewhere"));
    await cp(folder, copy, { recursive: true });
    const here = await open();
    const there = await openEmbedder({
      name: `transformer:${copy}`,
      settings: { precision: "fp32" },
    });
    opened.push(there);
    expect(there.id).toBe(here.id);
    expect(here.id).toMatch(/^transformer:tiny@[\da-f]{12}$/u);
  });

  it("changes with whatever changes the vectors", async () => {
    const ids = await Promise.all([
      open(),
      open({ queryPrefix: "query: " }),
      open({ passagePrefix: "query: " }),
      open({ pooling: "cls" }),
      open({ maxTokens: 5 }),
    ]).then((embedders) => embedders.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a transformer that cannot be opened", () => {
  it("names the files that its folder lacks", async () => {
    await expect(open({ precision: "q8" })).rejects.toMatchObject({
      kind: "notFound",
      message: expect.stringContaining("onnx/model_quantized.onnx") as string,
    });
  });

  it("says how to fetch a model that is known by name", async () => {
    const name = "transformer:Xenova/multilingual-e5-small";
    const message = "npx innesto model pull Xenova/multilingual-e5-small";
    await expect(openEmbedder({ name, modelsFolder: root })).rejects.toMatchObject({
      kind: "notFound",
      message: expect.stringContaining(message) as string,
    });
  });

  it.each(["Xenova/../../etc", "nome", "a/b/c", ""])("refuses the name %j", async (name) => {
    const spec = { name: `transformer:${name}`, modelsFolder: root };
    await expect(openEmbedder(spec)).rejects.toMatchObject({ kind: "notFound" });
  });

  it("says when the network gives no token vectors", async () => {
    const other = join(root, "classifier");
    await writeTinyTransformer(other, { output: "logits" });
    const spec = { name: `transformer:${other}`, settings: { precision: "fp32" } } as const;
    await expect(openEmbedder(spec)).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringContaining("found logits") as string,
    });
  });

  it("says when the file is no network", async () => {
    const other = join(root, "damaged");
    await writeTinyTransformer(other);
    await cp(join(other, "config.json"), join(other, "onnx", "model.onnx"));
    const spec = { name: `transformer:${other}`, settings: { precision: "fp32" } } as const;
    await expect(openEmbedder(spec)).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringContaining("does not load") as string,
    });
  });
});
