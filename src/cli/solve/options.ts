import { resolve } from "node:path";
import type { Call, Command, OptionHelp } from "../command.ts";
import { badUsage } from "../usage.ts";
import { both } from "./faults.ts";
import type { InputFiles } from "./read-input.ts";
import { requireWritable } from "./write-whole.ts";

const file = (it: string, en: string): OptionHelp => ({
  type: "string",
  value: "FILE",
  help: { it, en },
});

export const solveOptions = {
  scores: file("CSV: seeker,place,score[,placeScore]", "CSV: seeker,place,score[,placeScore]"),
  places: file(
    "CSV: place[,capacity][,minimum][,group]",
    "CSV: place[,capacity][,minimum][,group]",
  ),
  seekers: file("CSV: seeker[,capacity][,group]", "CSV: seeker[,capacity][,group]"),
  groups: file(
    "CSV: group,side[,capacity][,minimum][,within]",
    "CSV: group,side[,capacity][,minimum][,within]",
  ),
  policy: file("JSON: docs/solve-policy.schema.json", "JSON: docs/solve-policy.schema.json"),
  out: file("CSV da scrivere: seeker,place,score", "CSV to write: seeker,place,score"),
  report: file("JSON da scrivere: cifre e verifica", "JSON to write: figures and certificate"),
} as const;

export interface SolvePaths extends InputFiles {
  readonly out: string;
  readonly report: string | undefined;
}

const INPUTS = ["scores", "places", "seekers", "groups", "policy"] as const;

/**
 * The files that the command was called with.
 *
 * @throws InnestoError `usage` where one is lacking, or nothing can be written to one
 */
export async function solvePaths({ options }: Call, command: Command): Promise<SolvePaths> {
  const given = (name: keyof typeof solveOptions): string | undefined => {
    const path = options[name];
    return typeof path === "string" && path !== "" ? path : undefined;
  };
  const required = (name: "scores" | "out"): string => {
    const path = given(name);
    if (path !== undefined) return path;
    throw badUsage(both(`Manca --${name} FILE.`, `--${name} FILE is missing.`), command);
  };
  const inputs = Object.fromEntries(INPUTS.map((name) => [name, given(name)]));
  const paths = {
    ...inputs,
    scores: required("scores"),
    out: required("out"),
    report: given("report"),
  };
  refuseSame(INPUTS.map(given), paths, command);
  for (const path of [paths.out, paths.report]) if (path !== undefined) await requireWritable(path);
  return paths;
}

/** A result must not overwrite what it was made from, nor one another. */
function refuseSame(
  inputs: readonly (string | undefined)[],
  { out, report }: Pick<SolvePaths, "out" | "report">,
  command: Command,
): void {
  const taken = new Set(inputs.filter((path) => path !== undefined).map((path) => resolve(path)));
  for (const path of [out, report]) {
    if (path === undefined) continue;
    if (taken.has(resolve(path)))
      throw badUsage(both(`«${path}» è indicato due volte.`, `«${path}» is named twice.`), command);
    taken.add(resolve(path));
  }
}
