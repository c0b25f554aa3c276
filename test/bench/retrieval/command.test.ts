import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SCRIPT = fileURLToPath(new URL("../../../bench/retrieval.ts", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

it("prints one object with the model's figures at its top", async () => {
  const files = await written({
    Q: "q1\tcucire abiti\nq2\tcuocere il pane\nq3\tsenza risposta\n",
    C: "c1\til laboratorio cuce abiti\r\nc2\til forno cuoce pane\r\n",
    R: "q1\t0\tc1\t1\nq2\t0\tc2\t2\nq2\t0\tc1\t0\n",
  });
  const { code, stdout } = await bench([...files, "--baselines", "--json"]);
  expect(code).toBe(0);
  const { others, ...top } = JSON.parse(stdout);
  expect(top).toMatchObject({ mrr: 1, success1: 1, success5: 1, success10: 1, ndcg10: 1 });
  expect(top).toMatchObject({ queries: 2, unjudged: 1, texts: 2 });
  expect(top.textsPerSecond).toBeGreaterThan(0);
  expect(others.map(({ ranker }: { ranker: string }) => ranker)).toEqual([
    "BM25",
    "character TF-IDF",
    "hashed n-grams",
  ]);
});

it("puts the fused list at the top when asked for it", async () => {
  const files = await written({ Q: "q\tpane\n", C: "a\tpane\nb\tferro\n", R: "q\t0\ta\t1\n" });
  const { stdout } = await bench([...files, "--hybrid", "--json"]);
  const { ranker, mrr, others } = JSON.parse(stdout);
  expect({ ranker, mrr }).toEqual({ ranker: `${others[0].ranker} + BM25`, mrr: 1 });
});

it("names every bad row by its file", async () => {
  const files = await written({
    Q: "q1\tpane\nq2 senza tabulatore\nq1\tdi nuovo\n",
    C: "c1\tforno\n",
    R: "q1\t0\tc1\tmolto\nq1\t0\tc9\t1\nq9\t0\tc1\t1\nq1\t0\tc1\t1\nq1\t0\tc1\t1\n",
  });
  const { code, stderr } = await bench(files);
  expect(code).toBe(2);
  const faults = stderr.split("\n").filter((line) => line.includes("found"));
  expect(faults.map((line) => line.replace(folder, "").trim().split(",")[0])).toEqual(
    ["Q", "Q", "R", "R", "R", "R"].map((name) => `/${name}.tsv`),
  );
  expect(faults.map((line) => /row (\d)/u.exec(line)?.[1])).toEqual(["2", "3", "1", "2", "3", "5"]);
});

it("refuses judgements without an answer, a file that is not there and a call without files", async () => {
  const files = await written({ Q: "q\tpane\n", C: "c\tforno\n", R: "q\t0\tc\t0\n" });
  expect((await bench(files)).stderr).toContain("no text that answers");
  expect((await bench([...files.slice(0, 4), "--qrels", "nowhere"])).stderr).toContain("no file");
  const { code, stderr } = await bench(["--queries", "Q.tsv"]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("Usage: npm run bench:retrieval")]);
});

const path = (name: string) => join(folder, `${name}.tsv`);

async function written(texts: Readonly<Record<"Q" | "C" | "R", string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(texts)) await writeFile(path(name), text);
  return ["--queries", path("Q"), "--corpus", path("C"), "--qrels", path("R")];
}

function bench(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", SCRIPT, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
