import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { innesto } from "../support/innesto.ts";

let home: string;
const MINUTE = 60_000;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "innesto-demo-"));
});
afterAll(async () => await rm(home, { recursive: true, force: true }));

/** The embedded database, whatever the suite runs on: the demo is what a newcomer starts. */
const demo = (...args: string[]) =>
  innesto(["demo", "--no-serve", ...args], { INNESTO_HOME: home, DATABASE_URL: undefined });

describe("the demo", { timeout: 3 * MINUTE }, () => {
  test("creates the database and prints the round that the README shows", async () => {
    const { status, stdout, stderr } = await demo();
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
    const shown = /<!-- demo:[^>]*-->\n```text\n([\s\S]*?)```/.exec(readme)![1]!;
    const pieces = shown.split(/^…\n/m);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(stdout).toContain(piece);
  });

  test("run again, finds its database and the run on the same inputs", async () => {
    const { status, stdout } = await demo("--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      programme: "comantova",
      round: 1,
      run: {
        name: "Ipotesi A",
        status: "optimal",
        seekersMatched: 34,
        gap: 0,
        certified: true,
        proof: "duals",
        conflict: null,
      },
    });
  });

  test("speaks English too", async () => {
    const { stdout } = await demo("--lang", "en");
    expect(stdout).toContain("34 of 36 people have a proposal, 2 wait");
  });

  test("refuses an example that is not there, by name", async () => {
    const { status, stderr } = await demo("--programme", "atlantide");
    expect(status).toBe(2);
    expect(stderr).toContain("atlantide");
  });
});
