import type { Terminal } from "../../src/cli/terminal.ts";
import type { Language } from "../../src/errors.ts";

export type RecordedTerminal = {
  readonly terminal: Terminal;
  readonly lines: string[];
  /** What a program would have been given. */
  readonly given: unknown[];
};

/** A terminal that keeps what a command prints, for people and for programs alike. */
export function recordedTerminal(language: Language): RecordedTerminal {
  const lines: string[] = [];
  const given: unknown[] = [];
  const terminal: Terminal = {
    language,
    json: false,
    say: (line) => void lines.push(typeof line === "string" ? line : line[language]),
    give: (result) => void given.push(result),
    progress: () => ({ at: () => {}, end: () => {} }),
  };
  return { terminal, lines, given };
}
