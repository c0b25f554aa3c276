import type { RefusingSide } from "../../collaborations/reasons.ts";
import { ANSWER_WORDS } from "./state-words.ts";

/** What one of the two sides can answer. */
export const SIDE_ANSWERS = [
  "interest",
  "continue",
  "meet_again",
  "accept",
  "decline",
  "withdraw",
] as const;

export type SideAnswer = (typeof SIDE_ANSWERS)[number];

/** An answer by its name or its words in either language, whatever the case. */
export const answerNamed = (word: string): SideAnswer | undefined =>
  SIDE_ANSWERS.find((one) =>
    [one, ANSWER_WORDS[one].it, ANSWER_WORDS[one].en].includes(word.trim().toLowerCase()),
  );

const SIDES: Readonly<Record<string, RefusingSide>> = {
  persona: "participant",
  participant: "participant",
  impresa: "host",
  host: "host",
};

/** A side by its word in either language. */
export function sideNamed(word: string): RefusingSide | undefined {
  const name = word.trim().toLowerCase();
  return Object.hasOwn(SIDES, name) ? SIDES[name] : undefined;
}
