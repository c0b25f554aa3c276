import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { innesto } from "../../support/innesto.ts";
import { csv, policy, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(async () => {
  await workspace.close();
});

const ROWS = ["p0,r0,0.5", "p0,r1,0.9", "p1,r0,0.9", "p1,r1,0.05"];
const SCORES = csv("seeker,place,score", ...ROWS);
/** The command on the workspace's files of these options, to `out.csv`. */
const solve = (options: readonly string[], ...flags: readonly string[]) => {
  const files = options.flatMap((name) => {
    return [`--${name}`, workspace.path(name === "policy" ? "policy.json" : `${name}.csv`)];
  });
  return innesto(["solve", ...files, "--out", workspace.path("out.csv"), ...flags], {});
};

describe("a process of its own", () => {
  it("ends with 0 and prints the report as JSON", async () => {
    await workspace.write({
      "scores.csv": SCORES,
      "policy.json": policy({ pins: [{ seeker: "p0", place: "r0" }] }),
    });
    const { status, stdout } = await solve(["scores", "policy"], "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: "optimal", matched: 2, total: 0.55 });
    expect(await readFile(workspace.path("out.csv"), "utf8")).toBe(
      csv("seeker,place,score", "p0,r0,0.5", "p1,r1,0.05"),
    );
  });

  it("writes the same bytes for the rows in reverse", async () => {
    const ties = ["a", "b", "c"].flatMap((s) => ["x", "y"].map((p) => `${s},${p},1`));
    const answers: Buffer[] = [];
    for (const rows of [ties, ties.toReversed()]) {
      await workspace.write({ "scores.csv": csv("seeker,place,score", ...rows) });
      expect((await solve(["scores"])).status).toBe(0);
      answers.push(await readFile(workspace.path("out.csv")));
    }
    expect(answers[0]!.equals(answers[1]!)).toBe(true);
  });

  it("ends with 1 when there is no solution", async () => {
    await workspace.write({
      "scores.csv": SCORES,
      "places.csv": csv("place,minimum,capacity", "r0,3,3", "r1,,"),
    });
    const { status, stdout } = await solve(["scores", "places"]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      "Nessuna soluzione. Il numero minimo di r0 chiede almeno 3 abbinamenti",
    );
  });

  it("ends with 2 at bad input, told as JSON where asked", async () => {
    await workspace.write({ "scores.csv": csv("seeker,place,score", "a,x,Infinity") });
    const { status, stdout, stderr } = await solve(["scores"], "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: {
        kind: "invalid",
        issues: [{ file: workspace.path("scores.csv"), row: 2, column: "score" }],
      },
    });
    expect(stderr).toContain("«Infinity», un numero infinito");
    expect(await workspace.names()).toEqual(["scores.csv"]);
  });

  it("ends with 2 at bad usage, and says where the help is", async () => {
    const { status, stderr } = await innesto(["solve", "--lang", "en"], {});
    expect(status).toBe(2);
    expect(stderr).toBe("--scores FILE is missing. See: innesto solve --help\n");
  });

  it("names the policy's schema in its help", async () => {
    const { status, stdout } = await innesto(["solve", "--help"], {});
    expect(status).toBe(0);
    expect(stdout).toContain("docs/solve-policy.schema.json");
  });
});
