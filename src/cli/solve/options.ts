import { resolve } from "node:path";
import type { Call, Command, OptionHelp } from "../command.ts";
import { badUsage } from "../usage.ts";
import { numberIn } from "./cells.ts";
import { both, quote } from "./faults.ts";
import type { InputFiles } from "./read-input.ts";
import { requireWritable } from "./write-whole.ts";

const file = (it: string, en: string): OptionHelp => ({
  type: "string",
  value: "FILE",
  help: { it, en },
});

export const solveOptions = {
  scores: file(
    "CSV: seeker,place,score[,placeScore][,amount]",
    "CSV: seeker,place,score[,placeScore][,amount]",
  ),
  places: file(
    "CSV: place[,capacity][,minimum][,budget][,group]",
    "CSV: place[,capacity][,minimum][,budget][,group]",
  ),
  seekers: file("CSV: seeker[,capacity][,group]", "CSV: seeker[,capacity][,group]"),
  groups: file(
    "CSV: group,side[,capacity][,minimum][,within]",
    "CSV: group,side[,capacity][,minimum][,within]",
  ),
  policy: file("JSON: docs/solve-policy.schema.json", "JSON: docs/solve-policy.schema.json"),
  out: file("CSV da scrivere: seeker,place,score", "CSV to write: seeker,place,score"),
  report: file("JSON da scrivere: cifre e verifica", "JSON to write: figures and certificate"),
  "time-limit": {
    type: "string",
    value: "SECONDS",
    help: {
      it: "quanto cercare sotto riserve e budget, in secondi: 60 se non detto altrimenti",
      en: "how long to search under quotas and budgets, in seconds: 60 unless told otherwise",
    },
  },
} as const;

export interface SolvePaths extends InputFiles {
  readonly out: string;
  readonly report: string | undefined;
  /** Of the search under quotas; undefined for the engine's own. */
  readonly timeLimitSeconds: number | undefined;
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
    timeLimitSeconds: secondsOf(given("time-limit"), command),
  };
  refuseSame(INPUTS.map(given), paths, command);
  for (const path of [paths.out, paths.report]) if (path !== undefined) await requireWritable(path);
  return paths;
}

function secondsOf(text: string | undefined, command: Command): number | undefined {
  if (text === undefined) return undefined;
  const seconds = numberIn(text, false);
  if (seconds > 0) return seconds;
  throw badUsage(
    both(
      `--time-limit vuole un numero di secondi sopra lo zero, non ${quote(text)}.`,
      `--time-limit takes a number of seconds above zero, not ${quote(text)}.`,
    ),
    command,
  );
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
