import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { innestoHere } from "../support/innesto-here.ts";
import { innesto } from "../support/innesto.ts";

let home: string;
const MINUTE = 60_000;

beforeAll(async () => {
  home = await temporaryFolder();
});
afterAll(async () => await rm(home, { recursive: true, force: true }));

/** The embedded database, whatever the suite runs on: the demo is what a newcomer starts. */
const environment = () => ({ INNESTO_HOME: home, DATABASE_URL: undefined });
const demo = (...args: string[]) => innesto(["demo", "--no-serve", ...args], environment());
const demoHere = (...args: string[]) => innestoHere(["demo", "--no-serve", ...args], environment());

const pairs = (rows: readonly { seeker: string; place: string }[]) =>
  rows.map(({ seeker, place }) => `${seeker} ${place}`);

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
    const { status, stdout } = await demoHere("--json");
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
      next: {
        round: 2,
        run: { id: "2-a", status: "optimal", seekers: 39, gap: 0, certified: true },
      },
    });
  });

  test("tells the second round: who declined is not sent back, who came and what was added is in it", async () => {
    const { next, proposals } = JSON.parse((await demoHere("--json")).stdout);
    expect(next.declined).toHaveLength(3);
    for (const pair of pairs(next.declined)) {
      expect(pairs(proposals)).toContain(pair);
      expect(pairs(next.proposals)).not.toContain(pair);
    }
    const arrived = next.diff.inputs.filter((c: { kind: string }) => c.kind === "seeker-added");
    expect(arrived.map((c: { seeker: string }) => c.seeker)).toEqual(["P44", "P45", "P46"]);
    const { stdout } = await demoHere();
    expect(stdout).toContain("Ciclo 2: che cosa cambia");
    expect(stdout).toContain("S06 (Mostarde Senapella): 1 posto in più.");
  });

  test("speaks English too", async () => {
    const { stdout } = await demoHere("--lang", "en");
    expect(stdout).toContain("34 of 36 people have a proposal, 2 wait");
  });

  test("refuses an example that is not there, by name", async () => {
    const { status, stderr } = await demo("--programme", "atlantide");
    expect(status).toBe(2);
    expect(stderr).toContain("atlantide");
  });
});
