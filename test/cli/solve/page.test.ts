import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SolveReport } from "../../../src/cli/solve/report-schema.ts";
import { page, Workspace } from "./workspace.ts";

const INNESTO = fileURLToPath(new URL("../../../src/cli/innesto.mjs", import.meta.url));
const RESULT = "report.json";

interface Block {
  readonly language: string;
  /** The file that the block shows. */
  readonly name: string | undefined;
  readonly text: string;
}

const BLOCKS: readonly Block[] = [...page().matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)].map(
  ([, language, name, text]) => ({ language: language!, name, text: text! }),
);
const sessions = BLOCKS.filter(({ language }) => language === "console").map(({ text }) => text);

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
  const files = BLOCKS.filter(({ name }) => name !== undefined && name !== RESULT);
  await workspace.write(Object.fromEntries(files.map(({ name, text }) => [name!, text])));
});
afterAll(async () => {
  await workspace.close();
});

/** Runs the session's commands in one shell and gives back what its screen would show. */
async function shown(session: string): Promise<string> {
  const commands = session.split("\n").filter((line) => line.startsWith("$ "));
  const script = commands.map(
    (command) => `status=$?; printf '%s\\n' '${command}'; (exit $status); ${command.slice(2)}`,
  );
  const { stdout } = await promisify(execFile)(
    "sh",
    ["-c", `npx() { shift; node '${INNESTO}' "$@"; }\nexec 2>&1\n${script.join("\n")}\nexit 0`],
    { cwd: workspace.folder, env: { ...process.env, LC_ALL: "C" } },
  );
  return stdout;
}

describe("the page's example", () => {
  it("has its sessions", () => {
    expect(sessions.length).toBeGreaterThanOrEqual(3);
  });

  it.each(sessions)("shows what happens: %#", async (session) => {
    expect(await shown(session)).toBe(session);
  });

  it("shows the report, but for its times", async () => {
    const block = BLOCKS.find(({ name }) => name === RESULT);
    const written = await readFile(workspace.path(RESULT), "utf8");
    expect(withoutTimes(written)).toEqual(withoutTimes(block!.text));
  });
});

function withoutTimes(text: string): object {
  const report = JSON.parse(text) as SolveReport;
  const steps = Object.keys(report.steps);
  return { ...report, seconds: 0, steps };
}
