import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { solve } from "../../../src/cli/solve.ts";
import type { SolveReport } from "../../../src/cli/solve/report-schema.ts";
import { readConfig } from "../../../src/config.ts";
import { errorInWords, type InnestoError, toInnestoError } from "../../../src/errors.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { recordedTerminal } from "../../support/terminal.ts";

/** Files by name; an option is given for each of these names that is there. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const OPTION_OF: Readonly<Record<string, string>> = {
  "scores.csv": "scores",
  "places.csv": "places",
  "seekers.csv": "seekers",
  "groups.csv": "groups",
  "policy.json": "policy",
};

export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly lines: readonly string[];
  readonly out: string | null;
  readonly report: SolveReport | null;
  /** In English, without the folder's name; empty when there is none. */
  readonly error: string;
  readonly thrown: InnestoError | null;
}

/** A folder of its own, in which the command is run in this process. */
export class Workspace {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Workspace> {
    return new Workspace(await temporaryFolder());
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async names(): Promise<readonly string[]> {
    return (await readdir(this.folder)).toSorted();
  }

  /** Empties the folder and writes the files. */
  async write(files: Files): Promise<void> {
    await rm(this.folder, { recursive: true });
    await mkdir(this.folder);
    for (const [name, contents] of Object.entries(files))
      await writeFile(this.path(name), contents);
  }

  /** Runs `solve` on these files alone, with `out` and `report`. */
  async solve(files: Files, more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    await this.write(files);
    const given = Object.keys(files).flatMap((name) => {
      const option = OPTION_OF[name];
      return option === undefined ? [] : [[option, this.path(name)] as const];
    });
    return await this.run({
      ...Object.fromEntries(given),
      out: this.path("out.csv"),
      report: this.path("report.json"),
      ...more,
    });
  }

  async run(options: Readonly<Record<string, string>>): Promise<Outcome> {
    const { terminal, lines } = recordedTerminal("en");
    let status: Outcome["status"];
    let thrown: InnestoError | null = null;
    try {
      status = await solve.run({ args: [], options, config: readConfig({}), terminal });
    } catch (error) {
      thrown = toInnestoError(error);
      status = thrown.exitStatus;
    }
    const error = thrown === null ? "" : errorInWords(thrown, "en");
    const report = await this.#textOf("report.json");
    return {
      status,
      lines: lines.map((line) => this.#plain(line)),
      out: await this.#textOf("out.csv"),
      report: report === null ? null : (JSON.parse(report) as SolveReport),
      error: this.#plain(error),
      thrown,
    };
  }

  async #textOf(name: string): Promise<string | null> {
    return await readFile(this.path(name), "utf8").catch(() => null);
  }

  #plain(text: string): string {
    return text.replaceAll(`${this.folder}/`, "");
  }
}

export const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

export const policy = (entries: object): string => JSON.stringify(entries);

/** The page whose example is a test. */
export const page = (): string =>
  readFileSync(new URL("../../../docs/solve.md", import.meta.url), "utf8");
