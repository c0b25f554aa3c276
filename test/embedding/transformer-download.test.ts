import { existsSync } from "node:fs";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { downloadTransformer } from "../../src/embedding/transformer-download.ts";
import { COMMIT, localHub } from "./local-hub.ts";
import { meanOf, writeTinyTransformer } from "./tiny-transformer.ts";

const name = "qualcuno/tiny";
const WEIGHTS = "onnx/model_quantized.onnx";

let root: string;
let served: string;
let local: Awaited<ReturnType<typeof localHub>>;
beforeAll(async () => {
  root = await temporaryFolder();
  served = join(root, "hub", name);
  local = await localHub(join(root, "hub"));
});
beforeEach(async () => {
  await writeTinyTransformer(served, { file: "model_quantized.onnx" });
  for (const manner of Object.keys(local.manners)) Reflect.deleteProperty(local.manners, manner);
  local.asked.length = 0;
});
afterAll(async () => {
  local.close();
  await rm(root, { recursive: true });
});

let folders = 0;

/** A new folder of models, and pulls into it. */
function pulling() {
  const modelsFolder = join(root, `models-${folders++}`);
  local.manners.modelsFolder = modelsFolder;
  const path = (file: string) => join(modelsFolder, name, file);
  const pull = (onProgress?: (file: string, loaded: number, total: number) => void) =>
    downloadTransformer({ name, modelsFolder, hub: local.hub, ...(onProgress && { onProgress }) });
  const same = async (file: string) =>
    (await readFile(path(file))).equals(await readFile(join(served, file)));
  return { modelsFolder, path, pull, same };
}

const rangesAsked = () => local.asked.flatMap(({ range }) => range ?? []);
const weightsAsked = () =>
  local.asked.filter(({ url }) => url.startsWith("/bytes") && url.endsWith(WEIGHTS));

describe("a model that is pulled", () => {
  it("opens from then on without the network, and a second pull finds it intact", async () => {
    const { modelsFolder, pull } = pulling();
    const told: [string, number, number][] = [];
    const download = await pull((...step) => told.push(step));
    expect(download).toMatchObject({ name, commit: COMMIT });
    expect(download.fetched).toHaveLength(4);
    const { size } = await stat(join(served, WEIGHTS));
    expect(told.findLast(([file]) => file === WEIGHTS)).toEqual([WEIGHTS, size, size]);
    const requests = local.asked.length;
    const embedder = await openEmbedder({ name: `transformer:${name}`, modelsFolder });
    const [vector] = await embedder.embed(["pane"], "query");
    meanOf("[CLS]", "pane", "[SEP]").forEach((value, i) =>
      expect(vector![i]).toBeCloseTo(value, 6),
    );
    expect(embedder.id).toBe(download.embedderId);
    await embedder.close();
    expect((await pull()).fetched).toEqual([]);
    expect(local.asked).toHaveLength(requests);
  });

  it("is of one commit: only the first file is asked for by the branch", async () => {
    const { pull } = pulling();
    await pull();
    const revisions = local.asked.map(({ url }) => /resolve\/([^/]+)/u.exec(url)![1]);
    expect([...new Set(revisions.slice(0, 2))]).toEqual(["main"]);
    expect([...new Set(revisions.slice(2))]).toEqual([COMMIT]);
  });

  it("is mended where a file was altered since, by that file alone", async () => {
    const { pull, path, same } = pulling();
    await pull();
    const weights = await readFile(path(WEIGHTS));
    weights[9]! ^= 1;
    await writeFile(path(WEIGHTS), weights);
    expect((await pull()).fetched).toEqual([WEIGHTS]);
    expect(await same(WEIGHTS)).toBe(true);
  });
});

describe("a connection that breaks", () => {
  it("is taken up again where it broke, as long as each try brings something", async () => {
    const { pull, same, path } = pulling();
    local.manners.breakAfter = 100;
    await pull();
    expect(await same(WEIGHTS)).toBe(true);
    expect(rangesAsked()).toContain("bytes=200-");
    expect(existsSync(path(`${WEIGHTS}.part`))).toBe(false);
    expect(existsSync(path(`${WEIGHTS}.part.json`))).toBe(false);
  });

  it("leaves what has come to the next pull", async () => {
    const { pull, path, same } = pulling();
    await brokenOff(pull);
    const { size } = await stat(path(`${WEIGHTS}.part`));
    expect(size).toBe(150);
    local.asked.length = 0;
    await pull();
    expect(await same(WEIGHTS)).toBe(true);
    expect(rangesAsked()).toEqual([`bytes=${size}-`, `bytes=${size}-`]);
  });

  it.each(["careless", "withoutRanges"] as const)(
    "starts anew where the file has changed meanwhile (%s)",
    async (manner) => {
      const { pull, same } = pulling();
      await brokenOff(pull);
      await writeTinyTransformer(served, {
        file: "model_quantized.onnx",
        output: "token_embeddings",
      });
      local.manners[manner] = true;
      await pull();
      expect(await same(WEIGHTS)).toBe(true);
    },
  );

  it("starts anew where the file is shorter by now than what has come of it", async () => {
    const { pull, path, same } = pulling();
    await brokenOff(pull);
    const whole = await readFile(join(served, WEIGHTS));
    await writeFile(path(`${WEIGHTS}.part`), Buffer.concat([whole, whole]));
    local.manners.careless = true;
    await pull();
    expect(await same(WEIGHTS)).toBe(true);
    expect(weightsAsked().at(-1)!.range).toBeUndefined();
  });

  it("goes on with a plain server's files by their tags", async () => {
    const { pull, same } = pulling();
    Object.assign(local.manners, { plain: true, breakAfter: 100 });
    expect(await pull()).toMatchObject({ commit: null });
    expect(await same(WEIGHTS)).toBe(true);
    expect(rangesAsked()).toContain("bytes=100-");
  });

  it("never goes on with a part of which nobody knows what it was", async () => {
    const { pull, path, same } = pulling();
    await brokenOff(pull);
    await writeFile(path(`${WEIGHTS}.part.json`), `{"check`);
    local.asked.length = 0;
    await pull();
    expect(rangesAsked()).toEqual([]);
    expect(await same(WEIGHTS)).toBe(true);
  });
});

/** A pull that ends with a part of the weights, and is not resumed by itself: nothing more comes. */
async function brokenOff(pull: () => Promise<unknown>) {
  local.manners.cutAt = 150;
  await expect(pull()).rejects.toMatchObject({ kind: "unavailable" });
  delete local.manners.cutAt;
}

describe("a pull that fails says what to do", () => {
  it("without a network", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const hub = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
    await new Promise((resolve) => closed.close(resolve));
    const fetched = downloadTransformer({ name, modelsFolder: join(root, "none"), hub });
    await expect(fetched).rejects.toMatchObject({
      kind: "unavailable",
      text: {
        it: expect.stringMatching(/^127\.0\.0\.1:\d+ non risponde \(ECONNREFUSED\)\. .*rete/u),
        en: expect.stringContaining("does not answer (ECONNREFUSED)"),
      },
    });
  });

  it.each([
    [404, "Controlla il nome"],
    [401, "non è pubblico"],
    [503, "riprova più tardi"],
  ])("when the hub answers %i", async (status, words) => {
    local.manners.status = status;
    const { pull } = pulling();
    await expect(pull()).rejects.toMatchObject({
      kind: "unavailable",
      text: { it: expect.stringContaining(words) as string },
    });
  });

  it("when a file comes damaged: it is not kept", async () => {
    const { pull, path } = pulling();
    local.manners.damaging = true;
    await expect(pull()).rejects.toMatchObject({
      kind: "unavailable",
      text: { it: expect.stringContaining("impronta") as string },
    });
    expect(existsSync(path("config.json"))).toBe(false);
    expect(existsSync(path("config.json.part"))).toBe(false);
  });

  it("when the disk does not take it", async () => {
    const { pull, path } = pulling();
    await pull();
    await rm(path(WEIGHTS));
    await mkdir(path(`${WEIGHTS}.part`));
    await expect(pull()).rejects.toMatchObject({
      kind: "unavailable",
      text: { it: expect.stringContaining("EISDIR") as string },
    });
  });

  it("before anybody is asked, for what is no repository's name", async () => {
    const { modelsFolder } = pulling();
    const fetched = downloadTransformer({ name: "../tiny", modelsFolder, hub: local.hub });
    await expect(fetched).rejects.toMatchObject({ kind: "usage" });
    expect(local.asked).toHaveLength(0);
  });
});
