import type { Bilingual, Language } from "../errors.ts";

/** Where a command prints: sentences for people, or one JSON document for programs. */
export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  /** A line on standard output; nothing when the output is JSON. */
  readonly say: (line: Bilingual | string) => void;
  /** The result as JSON on standard output; nothing when the output is for people. */
  readonly give: (result: unknown) => void;
  /** How far long work is: a bar on a terminal, nothing elsewhere. */
  readonly progress: (label: Bilingual) => Progress;
}

export interface Progress {
  readonly at: (done: number, total: number) => void;
  readonly end: () => void;
}

const WIDTH = 28;
const PERCENT = 100;

export function openTerminal(language: Language, json: boolean): Terminal {
  return {
    language,
    json,
    say: (line) => {
      if (!json) process.stdout.write(`${typeof line === "string" ? line : line[language]}\n`);
    },
    give: (result) => {
      if (json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    },
    progress: (label) =>
      process.stderr.isTTY && !json ? barOf(label[language]) : { at: () => {}, end: () => {} },
  };
}

function barOf(label: string): Progress {
  return {
    at: (done, total) => {
      const share = total === 0 ? 1 : done / total;
      const full = Math.round(share * WIDTH);
      const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
      process.stderr.write(`\r${label} ${bar} ${Math.round(share * PERCENT)} %`);
    },
    end: () => process.stderr.write("\r\u001b[2K"),
  };
}
