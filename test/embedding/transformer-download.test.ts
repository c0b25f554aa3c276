import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { downloadTransformer } from "../../src/embedding/transformer-download.ts";
import { meanOf, writeTinyTransformer } from "./tiny-transformer.ts";

let root: string;
let hub: Server;
let host: string;
const asked: string[] = [];
const name = "qualcuno/tiny";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "innesto-download-"));
  await writeTinyTransformer(join(root, "hub", name), { file: "model_quantized.onnx" });
  hub = createServer((request, response) => {
    asked.push(request.url ?? "");
    const file = join(root, "hub", (request.url ?? "").replace("/resolve/main", ""));
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  host = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  hub.closeAllConnections();
  hub.close();
  await rm(root, { recursive: true });
});

it("fetches a model once; from then on it opens without the network", async () => {
  const modelsFolder = join(root, "models");
  const files = new Set<string>();
  const options = { name, modelsFolder, host, onProgress: (file: string) => files.add(file) };
  await downloadTransformer(options);
  expect(files).toContain("onnx/model_quantized.onnx");
  const requests = asked.length;
  const embedder = await openEmbedder({ name: `transformer:${name}`, modelsFolder });
  const [vector] = await embedder.embed(["pane"], "query");
  meanOf("[CLS]", "pane", "[SEP]").forEach((value, i) => expect(vector![i]).toBeCloseTo(value, 6));
  expect(embedder.id).toMatch(/^transformer:qualcuno\/tiny@/u);
  await embedder.close();
  expect(asked).toHaveLength(requests);
});

it("says what to check when the hub does not have the model", async () => {
  const modelsFolder = join(root, "none");
  const fetched = downloadTransformer({ name: "qualcuno/assente", modelsFolder, host });
  await expect(fetched).rejects.toMatchObject({
    kind: "unavailable",
    message: expect.stringContaining(host) as string,
  });
});

it("refuses what is no repository's name before it asks anybody", async () => {
  const requests = asked.length;
  const fetched = downloadTransformer({ name: "../tiny", modelsFolder: root, host });
  await expect(fetched).rejects.toMatchObject({ kind: "usage" });
  expect(asked).toHaveLength(requests);
});
