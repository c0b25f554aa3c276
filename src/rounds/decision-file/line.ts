import type { RefusingSide } from "../../collaborations/reasons.ts";
import type { Place } from "../../errors.ts";
import type { Overridable } from "../../matching/glossary.ts";
import type { Answer } from "../answers/answer.ts";
import type { SideAnswer } from "../answers/answer-words.ts";

interface PairLine {
  readonly place: Place;
  readonly seeker: string;
  readonly seat: string;
}

/** A line with the coordination's word. */
export interface DecisionLine extends PairLine {
  readonly verb: "pin" | "forbid" | "revoke";
  readonly words: string | undefined;
  readonly overrides: readonly Overridable[];
}

/** A line with the answer of one side. */
export interface AnswerLine extends PairLine {
  readonly answer: Answer;
}

/** What became of one line: kept, taken back, or in force already. */
export interface LineOutcome {
  readonly row: number;
  readonly verb: DecisionLine["verb"] | SideAnswer;
  /** Of an answer: whose it is; else null. */
  readonly side: RefusingSide | null;
  readonly seeker: string;
  readonly place: string;
  readonly outcome: "kept" | "takenBack" | "inForce";
}
