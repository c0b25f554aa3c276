import { createInterface } from "node:readline/promises";
import type { Readable } from "node:stream";
import type { Bilingual } from "../../errors.ts";
import type { Question } from "../../rounds/judge/questions.ts";
import type { Terminal } from "../terminal.ts";
import { cardWords } from "./card-words.ts";
import { starsOf } from "./stars.ts";

export interface Answered {
  readonly question: Question;
  readonly stars: number;
}

const RULES: Bilingual = {
  it: "Quanto il posto è adatto? Da 1 (per nulla) a 5 (moltissimo). Invio: salta. q: basta così.",
  en: "How well does the place suit? 1 (not at all) to 5 (very well). Enter: skip. q: enough.",
};
const AGAIN: Bilingual = {
  it: "Atteso un numero da 1 a 5, Invio o q.",
  en: "Expected a number from 1 to 5, Enter or q.",
};

/** Shows each pair and takes its stars from the input, until `q` or the input's end. */
export async function* askInTerminal(
  questions: readonly Question[],
  terminal: Terminal,
  input: Readable = process.stdin,
): AsyncGenerator<Answered> {
  const reader = createInterface({ input });
  const lines = reader[Symbol.asyncIterator]();
  try {
    terminal.say(RULES);
    for (const [at, question] of questions.entries()) {
      terminal.say(`\n[${at + 1}/${questions.length}]`);
      show(question, terminal);
      const typed = await nextAnswer(lines, terminal);
      if (typed === "stop") return;
      if (typed !== "skip") yield { question, stars: typed };
    }
  } finally {
    reader.close();
  }
}

async function nextAnswer(
  lines: AsyncIterator<string>,
  terminal: Terminal,
): Promise<number | "skip" | "stop"> {
  for (;;) {
    const { value, done } = await lines.next();
    const line = done ? "q" : value.trim();
    if (line === "q") return "stop";
    if (line === "") return "skip";
    const stars = starsOf(line);
    if (stars !== null) return stars;
    terminal.say(AGAIN);
  }
}

function show({ seeker, place }: Question, terminal: Terminal): void {
  for (const [side, card] of [
    ["seeker", seeker],
    ["place", place],
  ] as const) {
    terminal.say(card.id);
    for (const line of cardWords(side, card)) {
      terminal.say({ it: `  ${line.it}`, en: `  ${line.en}` });
    }
  }
}
