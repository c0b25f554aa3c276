import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError, type Issue } from "../errors.ts";
import { at, both, fault } from "../intake/faults.ts";
import { addDecision, addRevocation, type Maker, requireUndecided } from "./decide.ts";
import { applyAnswers } from "./decision-file/apply-answers.ts";
import type { AnswerLine, DecisionLine, LineOutcome } from "./decision-file/line.ts";
import { type DecisionFile, readDecisionFile } from "./decision-file/read.ts";
import { type KeptDecision, standingPairDecisions } from "./pair-decisions.ts";
import { lockRound, type Round } from "./rounds.ts";

interface Applied {
  readonly dryRun: boolean;
  readonly lines: readonly LineOutcome[];
}

interface Given {
  readonly bytes: Uint8Array;
  /** As faults name it. */
  readonly file: string;
  readonly dryRun: boolean;
  /** ISO date of the answers in it. */
  readonly on: string;
}

/**
 * Takes the coordination's words and the answers of both sides from a CSV file
 * (`scelta;persona;posto;motivo;deroga;parte;parole;recapiti`): all of them or none. What is in force already is left
 * alone, so that the same file again changes nothing. Revocations come first, answers last, in the file's order. A
 * dry run does all and undoes it. Throws `invalid` with every fault by row and column.
 */
export async function decideFromFile(
  db: Database,
  programmeId: string,
  number: number,
  { bytes, file, dryRun, on }: Given,
  by: Maker,
): Promise<Applied> {
  const lines = readDecisionFile(bytes, file);
  if (lines.issues.length > 0) throw refused(lines.issues);
  const work = (tx: Transaction) => apply(tx, programmeId, number, lines, { on, by });
  if (!dryRun) return { dryRun, lines: await db.asSystem(programmeId, work) };
  return { dryRun, lines: await rolledBack((run) => db.asSystem(programmeId, run), work) };
}

/** Does the work in a transaction that is then undone: a dry run meets exactly what the real one would. */
async function rolledBack<T>(
  run: (work: (tx: Transaction) => Promise<never>) => Promise<never>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const undo = new Error("dry run");
  let result: T | undefined;
  try {
    await run(async (tx) => {
      result = await work(tx);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return result!;
}

async function apply(
  tx: Transaction,
  programmeId: string,
  number: number,
  { decisions, answers }: DecisionFile,
  { on, by }: Pick<Given, "on"> & { readonly by: Maker },
): Promise<LineOutcome[]> {
  const round = await lockRound(tx, programmeId, number);
  const issues: Issue[] = [];
  const decided =
    decisions.length === 0 ? [] : await applyDecisions(tx, round, decisions, { issues, by });
  const answered = await applyAnswers(tx, round, answers, {
    on,
    by,
    onRefused: (line, error) => issues.push(notTaken(line, error)),
  });
  if (issues.length > 0) throw refused(issues);
  return [...decided, ...answered].toSorted((a, b) => a.row - b.row);
}

async function applyDecisions(
  tx: Transaction,
  { programmeId, number }: Round,
  decisions: readonly DecisionLine[],
  { issues, by }: { readonly issues: Issue[]; readonly by: Maker },
): Promise<LineOutcome[]> {
  await requireUndecided(tx, programmeId, number);
  const outcomes: LineOutcome[] = [];
  const ordered = decisions.toSorted(
    (a, b) => Number(b.verb === "revoke") - Number(a.verb === "revoke"),
  );
  for (const line of ordered) {
    const standing = await standingPairDecisions(tx, programmeId, number);
    const clash = clashOf(line, standing);
    if (clash !== null) {
      issues.push(clash);
      continue;
    }
    try {
      outcomes.push(await applyLine(tx, programmeId, number, line, standing, by));
    } catch (error) {
      if (!(error instanceof InnestoError) || error.kind !== "notFound") throw error;
      issues.push(notTaken(line, error));
    }
  }
  return outcomes;
}

async function applyLine(
  tx: Transaction,
  programmeId: string,
  number: number,
  { verb, seeker, seat, words, overrides, place: { row } }: DecisionLine,
  standing: readonly KeptDecision[],
  by: Maker,
): Promise<LineOutcome> {
  const line = { row: row!, verb, side: null, seeker, place: seat };
  const own = standing.filter((one) => one.seeker === seeker && one.place === seat);
  if (verb === "revoke") {
    for (const { id } of own) await addRevocation(tx, programmeId, id, by);
    return { ...line, outcome: own.length > 0 ? "takenBack" : "inForce" };
  }
  const isSame = (one: KeptDecision) =>
    one.kind === verb && one.overrides.toSorted().join() === [...overrides].toSorted().join();
  if (own.some(isSame)) return { ...line, outcome: "inForce" };
  await addDecision(tx, programmeId, number, {
    kind: verb,
    seeker,
    place: seat,
    words,
    overrides,
    ...by,
  });
  return { ...line, outcome: "kept" };
}

/** What cannot stand beside a decision in force: a pin on a forbidden pair or the reverse, a second pin of a person. */
function clashOf({ verb, seeker, seat, place }: DecisionLine, standing: readonly KeptDecision[]) {
  if (verb === "revoke") return null;
  const against = standing.find(
    (one) =>
      one.seeker === seeker &&
      (one.place === seat ? one.kind !== verb : one.kind === "pin" && verb === "pin"),
  );
  if (against === undefined) return null;
  const pair = `${against.seeker} – ${against.place}`;
  const stands = both(
    `in vigore ${against.id} (${pair}, ${against.kind === "pin" ? "bloccata" : "esclusa"})`,
    `${against.id} in force (${against.kind}: ${pair})`,
  );
  return at(
    place,
    fault(
      stands,
      both("una scelta che non la contraddica", "a decision that does not contradict it"),
      both("Aggiungere una riga «revoca» per quella coppia.", 'Add a line "revoke" for that pair.'),
    ),
  );
}

/** A line that the round does not take as things stand; what to do next is in the reason. */
function notTaken(
  { place, seeker, seat, ...line }: DecisionLine | AnswerLine,
  { text }: InnestoError,
) {
  const pair = both(`${seeker} – ${seat}`, `${seeker} – ${seat}`);
  const expected =
    "answer" in line
      ? both("una risposta che ora si può dare", "an answer that can be given now")
      : both("una persona e un posto del progetto", "a person and a place of the programme");
  return at(place, fault(pair, expected, text));
}

const refused = (issues: readonly Issue[]) =>
  new InnestoError(
    "invalid",
    {
      it: "Il file delle scelte e delle risposte ha degli errori: nulla è stato registrato.",
      en: "The file of decisions and answers has faults: nothing was kept.",
    },
    { issues },
  );
