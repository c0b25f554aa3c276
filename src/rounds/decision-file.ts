import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError, type Issue } from "../errors.ts";
import { at, both, fault } from "../intake/faults.ts";
import { addDecision, addRevocation, type Maker, requireUndecided } from "./decide.ts";
import { type DecisionLine, readDecisionFile } from "./decision-file/read.ts";
import { type KeptDecision, standingPairDecisions } from "./pair-decisions.ts";

/** What became of one line: kept as a decision, taken back, or in force already. */
interface LineOutcome {
  readonly row: number;
  readonly verb: DecisionLine["verb"];
  readonly seeker: string;
  readonly place: string;
  readonly outcome: "kept" | "takenBack" | "inForce";
}

interface Applied {
  readonly dryRun: boolean;
  readonly lines: readonly LineOutcome[];
}

/**
 * Takes the coordination's words from a CSV file (`scelta;persona;posto;motivo;deroga`): all of them or none.
 * What is in force already is left alone, so that the same file again changes nothing. Revocations come first.
 * A dry run checks all and keeps nothing. Throws `invalid` with every fault by row and column.
 */
export async function decideFromFile(
  db: Database,
  programmeId: string,
  number: number,
  { bytes, file, dryRun }: { bytes: Uint8Array; file: string; dryRun: boolean },
  by: Maker,
): Promise<Applied> {
  const { lines, issues } = readDecisionFile(bytes, file);
  if (issues.length > 0) throw refused(issues);
  const work = (tx: Transaction) => apply(tx, programmeId, number, lines, by);
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
  lines: readonly DecisionLine[],
  by: Maker,
): Promise<LineOutcome[]> {
  await requireUndecided(tx, programmeId, number);
  const issues: Issue[] = [];
  const outcomes: LineOutcome[] = [];
  const ordered = lines.toSorted(
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
      issues.push(unknownParty(line, error));
    }
  }
  if (issues.length > 0) throw refused(issues);
  return outcomes.toSorted((a, b) => a.row - b.row);
}

async function applyLine(
  tx: Transaction,
  programmeId: string,
  number: number,
  { verb, seeker, seat, words, overrides, place: { row } }: DecisionLine,
  standing: readonly KeptDecision[],
  by: Maker,
): Promise<LineOutcome> {
  const line = { row: row!, verb, seeker, place: seat };
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

const unknownParty = ({ place, seeker, seat }: DecisionLine, { text }: InnestoError): Issue =>
  at(
    place,
    fault(
      both(`${seeker} – ${seat}`, `${seeker} – ${seat}`),
      both("una persona e un posto del progetto", "a person and a place of the programme"),
      text,
    ),
  );

const refused = (issues: readonly Issue[]) =>
  new InnestoError(
    "invalid",
    {
      it: "Il file delle scelte ha degli errori: non ne è stata registrata nessuna.",
      en: "The decision file has faults: nothing was kept.",
    },
    { issues },
  );
