import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { closeCompute, runTask } from "../../src/compute/compute.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { unpackVectors } from "../../src/embedding/packed-vectors.ts";

const embedder = { name: "built-in" };
const texts = Array.from({ length: 700 }, (_, n) => (n === 300 ? "" : `Falegname numero ${n}`));

afterAll(closeCompute);

describe("the task embed", () => {
  it("gives the same vectors as this thread, blanks included, and counts the texts", async () => {
    const seen: number[] = [];
    const packed = await runTask(
      "embed",
      { embedder, texts, role: "passage" },
      { onProgress: ({ done }) => seen.push(done) },
    );
    const here = await openEmbedder(embedder);
    expect(packed).toMatchObject({ embedder: here.id, dimensions: here.dimensions });
    expect(unpackVectors(packed)).toEqual(await here.embed(texts, "passage"));
    expect(seen.at(-1)).toBe(texts.length);
  });

  it("embeds nothing into nothing", async () => {
    const packed = await runTask("embed", { embedder, texts: [], role: "query" });
    expect(packed.values).toHaveLength(0);
  });

  it("carries an error over the border with its kind", async () => {
    const asked = runTask("embed", { embedder: { name: "altro" }, texts: ["a"], role: "query" });
    await expect(asked).rejects.toMatchObject({ name: "InnestoError", kind: "notFound" });
  });
});

it("runs under tsx, and keeps the process alive while it works but not when idle", async () => {
  const compute = new URL("../../src/compute/compute.ts", import.meta.url).href;
  const script = `
    const { runTask } = await import(${JSON.stringify(compute)});
    const input = { embedder: { name: "built-in" }, texts: ["pane", "pane"], role: "query" };
    await runTask("embed", input);
    const { values, dimensions } = await runTask("embed", input);
    console.log(values.length / dimensions);
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout.trim()).toBe("2");
});
