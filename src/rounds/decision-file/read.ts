import type { Issue } from "../../errors.ts";
import { at, both, fault, quoted } from "../../intake/faults.ts";
import { OVERRIDABLE, type Overridable } from "../../matching/glossary.ts";
import { answerNamed, SIDE_ANSWERS, sideNamed } from "../answers/answer-words.ts";
import { ANSWER_WORDS } from "../answers/state-words.ts";
import { type Column, type FileRow, readRows } from "./columns.ts";
import type { AnswerLine, DecisionLine } from "./line.ts";
import { repeatedLines } from "./repeated.ts";

const VERBS: Readonly<Record<string, DecisionLine["verb"]>> = {
  blocca: "pin",
  pin: "pin",
  escludi: "forbid",
  forbid: "forbid",
  revoca: "revoke",
  revoke: "revoke",
};

export interface DecisionFile {
  readonly decisions: readonly DecisionLine[];
  readonly answers: readonly AnswerLine[];
  /** Every fault that the file has by itself. */
  readonly issues: readonly Issue[];
}

/** The lines of a decision file and every fault in it; empty lines are left out. */
export function readDecisionFile(bytes: Uint8Array, file: string): DecisionFile {
  const { rows, issues: missing } = readRows(bytes, file);
  const decisions: DecisionLine[] = [];
  const answers: AnswerLine[] = [];
  const issues: Issue[] = [...missing];
  for (const row of rows) {
    const word = row.cell("verb").toLowerCase();
    const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;
    if (verb !== undefined) decisions.push(decisionLine(row, verb, issues));
    else answers.push(...answerLine(row, issues));
    issues.push(...emptyCodes(row));
  }
  return { decisions, answers, issues: [...issues, ...repeatedLines(decisions, answers)] };
}

const emptyCodes = ({ cell, place }: FileRow): Issue[] =>
  (["seeker", "seat"] as const).flatMap((name) =>
    cell(name) === "" ? [at(place(name), fault(EMPTY, A_CODE, WRITE_CODE))] : [],
  );

const pairOf = ({ row, cell }: FileRow) => ({
  place: row,
  seeker: cell("seeker"),
  seat: cell("seat"),
});

const filled = ({ cell }: FileRow, column: Column): string | undefined =>
  cell(column) === "" ? undefined : cell(column);

function decisionLine(row: FileRow, verb: DecisionLine["verb"], issues: Issue[]): DecisionLine {
  const { cell, place } = row;
  const given = cell("overrides")
    .split(/[,;\s]+/)
    .filter((word) => word !== "");
  const overrides = given.filter(isOverridable);
  const words = filled(row, "reason");
  for (const word of given)
    if (!isOverridable(word))
      issues.push(at(place("overrides"), fault(quoted(word), OVERRIDES, CORRECT)));
  if (given.length > 0 && (verb !== "pin" || words === undefined))
    issues.push(at(place("reason"), fault(found(words ?? ""), PIN_WITH_REASON, OR_NO_OVERRIDE)));
  return { ...pairOf(row), verb, words, overrides };
}

const isOverridable = (word: string): word is Overridable =>
  (OVERRIDABLE as readonly string[]).includes(word);

/** None, and its faults, where it says neither whose word it is nor which. */
function answerLine(row: FileRow, issues: Issue[]): AnswerLine[] {
  const { cell, place } = row;
  const answer = answerNamed(cell("verb"));
  const side = sideNamed(cell("side"));
  const shares = cell("contacts").toLowerCase();
  if (answer === undefined)
    issues.push(at(place("verb"), fault(found(cell("verb")), VERB, CORRECT)));
  else if (side === undefined)
    issues.push(at(place("side"), fault(found(cell("side")), SIDE, CORRECT)));
  if (!CONSENT.has(shares))
    issues.push(at(place("contacts"), fault(quoted(cell("contacts")), YES_OR_EMPTY, CORRECT)));
  if (answer === undefined || side === undefined) return [];
  const reason = filled(row, "reason");
  const words = filled(row, "words");
  const sharesContacts = CONSENT.get(shares) === true;
  return [{ ...pairOf(row), answer: { answer, side, reason, words, sharesContacts } }];
}

const CONSENT: ReadonlyMap<string, boolean> = new Map([
  ["", false],
  ["no", false],
  ["sì", true],
  ["si", true],
  ["yes", true],
]);

const answersIn = (language: "it" | "en") =>
  SIDE_ANSWERS.map((one) => ANSWER_WORDS[one][language]).join(", ");
const VERB = both(
  `blocca, escludi, revoca, o una risposta: ${answersIn("it")}`,
  `pin, forbid, revoke, or an answer: ${answersIn("en")}`,
);
const SIDE = both("di una risposta: persona o impresa", "of an answer: participant or host");
const YES_OR_EMPTY = both("sì, no o niente", "yes, no or nothing");
const found = (text: string) => (text === "" ? EMPTY : quoted(text));
const EMPTY = both("una cella vuota", "an empty cell");
const A_CODE = both("un codice", "a code");
const WRITE_CODE = both("Scrivere il codice.", "Write the code.");
const CORRECT = both("Correggere la cella.", "Correct the cell.");
const OVERRIDES = both(OVERRIDABLE.join(", "), OVERRIDABLE.join(", "));
const PIN_WITH_REASON = both(
  "una deroga solo per «blocca», con il suo motivo",
  "an override for a pin only, with its reason",
);
const OR_NO_OVERRIDE = both(
  "Scrivere il motivo, o togliere la deroga.",
  "Write the reason, or remove the override.",
);
