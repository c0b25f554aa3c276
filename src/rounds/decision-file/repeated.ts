import type { Issue } from "../../errors.ts";
import { at, both, fault } from "../../intake/faults.ts";
import type { AnswerLine, DecisionLine } from "./line.ts";

/** Two decisions on a pair in one file would say two things of it; an answer is given once. */
export function repeatedLines(
  decisions: readonly DecisionLine[],
  answers: readonly AnswerLine[],
): Issue[] {
  const seen = new Map<string, number>();
  const lines = [
    ...decisions.map((line) => ({ ...line, key: "decision" })),
    ...answers.map((line) => ({ ...line, key: `${line.answer.side} ${line.answer.answer}` })),
  ];
  return lines.flatMap(({ seeker, seat, place, key }) => {
    const pair = `${seeker} – ${seat}`;
    const first = seen.get(`${pair} ${key}`);
    if (first === undefined) {
      seen.set(`${pair} ${key}`, place.row!);
      return [];
    }
    const expected = both(
      `una riga sola (è già alla riga ${first})`,
      `one line only (it is in row ${first})`,
    );
    return [at(place, fault(both(pair, pair), expected, REMOVE_ONE))];
  });
}

const REMOVE_ONE = both("Togliere una delle due.", "Remove one of them.");
