import { execFile } from "node:child_process";
import { cp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writeTinyTransformer } from "./tiny-transformer.ts";

let root: string;
const source = fileURLToPath(new URL("../../src", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** The room on its own, in a folder that sees no package at all. */
beforeAll(async () => {
  root = await temporaryFolder();
  await cp(join(source, "embedding"), join(root, "embedding"), { recursive: true });
  await cp(join(source, "errors.ts"), join(root, "errors.ts"));
  await writeFile(join(root, "package.json"), JSON.stringify({ type: "module" }));
  await writeTinyTransformer(join(root, "tiny"), { file: "model_quantized.onnx" });
});
afterAll(() => rm(root, { recursive: true }));

async function run(script: string): Promise<unknown> {
  const head = `import { openEmbedder } from "./embedding/embedders.ts";`;
  const args = ["--import", tsx, "--input-type=module", "--eval", `${head}\n${script}`];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout);
}

it("the built-in embedder needs no package", async () => {
  const script = `
    const embedder = await openEmbedder({ name: "built-in" });
    const [vector] = await embedder.embed(["pane"], "query");
    console.log(JSON.stringify(vector.length === embedder.dimensions));
  `;
  expect(await run(script)).toBe(true);
});

it("a transformer says in both languages what to install", async () => {
  const script = `
    const refused = await openEmbedder({ name: "transformer:./tiny" }).catch((error) => error);
    console.log(JSON.stringify({ kind: refused.kind, ...refused.text }));
  `;
  const install = expect.stringContaining("npm install @huggingface/transformers") as string;
  expect(await run(script)).toEqual({ kind: "unavailable", it: install, en: install });
});
