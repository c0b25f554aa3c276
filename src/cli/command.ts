import type { ParseArgsConfig } from "node:util";
import type { Config } from "../config.ts";
import type { Bilingual } from "../errors.ts";
import type { Terminal } from "./terminal.ts";

export interface OptionHelp {
  readonly type: "string" | "boolean";
  readonly help: Bilingual;
  /** What stands for the value in the help: FILE, NAME, … */
  readonly value?: string;
}

/** What a command was called with, already checked against its options and arguments. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
  readonly terminal: Terminal;
}

/** One command of the command line. */
export interface Command {
  /** As typed: `import`, `round open`. */
  readonly name: string;
  /** Names of its arguments, in order; a name in square brackets may be absent, a last one with «…» may repeat. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, OptionHelp>>;
  readonly help: Bilingual;
  /** Prints its result through `call.terminal`; throws InnestoError, or returns the exit status. */
  readonly run: (call: Call) => Promise<0 | 1>;
}

/** Options that every command has. */
export const COMMON_OPTIONS = {
  help: { type: "boolean", help: { it: "mostra questo aiuto", en: "show this help" } },
  json: {
    type: "boolean",
    help: { it: "risultato come JSON, per programmi", en: "result as JSON, for programs" },
  },
  lang: {
    type: "string",
    value: "it|en",
    help: { it: "lingua delle frasi", en: "language of the sentences" },
  },
} as const satisfies Record<string, OptionHelp>;

export const parseConfig = (command: Command): NonNullable<ParseArgsConfig["options"]> =>
  Object.fromEntries(
    Object.entries({ ...COMMON_OPTIONS, ...command.options }).map(([name, { type }]) => [
      name,
      { type },
    ]),
  );
