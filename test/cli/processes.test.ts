import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { innesto } from "../support/innesto.ts";

/** One process serves; import, rounds and questions come from others meanwhile. */

const FILES = fileURLToPath(new URL("../../fixtures/comantova", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../../src/cli/innesto.mjs", import.meta.url));
const MINUTE = 60_000;

let home: string;
let server: ChildProcess;
let environment: Record<string, string | undefined>;

const run = (...args: string[]) => innesto([...args, "--json"], environment);

beforeAll(async () => {
  home = await temporaryFolder();
  environment = { INNESTO_HOME: home, DATABASE_URL: undefined };
  server = spawn(process.execPath, [PROGRAM, "serve", "--port", "0"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout!.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes("http://")) resolve();
    });
    server.once("exit", () => reject(new Error("the server ended")));
  });
}, 3 * MINUTE);

afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
  }
  await rm(home, { recursive: true, force: true });
});

test(
  "import, round and explain run beside the server, and nothing is lost when it is killed",
  async () => {
    const imported = await run("import", "comantova", FILES);
    expect(imported).toMatchObject({ status: 0, stderr: "" });
    expect((await run("round", "open", "comantova")).status).toBe(0);
    const matched = await run("round", "run", "comantova");
    expect(JSON.parse(matched.stdout)).toMatchObject({ seekersMatched: 34, certified: true });
    const why = await run("explain", "comantova/1", "P33");
    expect(JSON.parse(why.stdout)).toMatchObject({ kind: "waiting" });
    const barred = await run("explain", "comantova/1", "P33", "S32");
    expect(JSON.parse(barred.stdout)).toMatchObject({ kind: "barred" });

    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await gone;
    const after = await run("explain", "comantova/1", "P33");
    expect(after.stdout).toBe(why.stdout);
    expect(JSON.parse((await run("import", "comantova", FILES)).stdout).sheets).not.toContainEqual(
      expect.objectContaining({ added: expect.not.toBeOneOf([0]) as number }),
    );
  },
  5 * MINUTE,
);
