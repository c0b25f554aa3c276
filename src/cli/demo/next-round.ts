import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../../db/client.ts";
import { importFiles } from "../../intake/import-files.ts";
import { embedProgramme } from "../../profiles/embed.ts";
import { firstNames } from "../../profiles/names.ts";
import { listPairings, type Pairing } from "../../rounds/answers/pairings.ts";
import { closeRound } from "../../rounds/close.ts";
import { diffRuns } from "../../rounds/diff.ts";
import { publishRun } from "../../rounds/publish.ts";
import { rematch } from "../../rounds/rematch/rematch.ts";
import { listRounds, requireRound, type Round } from "../../rounds/rounds.ts";
import { listProposals, listWaiting, type ProposalRow, runInForce } from "../../rounds/runs.ts";
import { declineWeakest } from "./declines.ts";
import { type DemoRound, EMBEDDER, fixtureFolder, type Following, isAtWork } from "./steps.ts";

const FIRST = 1;
const SECOND = 2;

/**
 * What the next season brings: some proposals come to nothing, the first round is closed, the fixture's second
 * folder brings people and seats, and the second round is matched. Null for a fixture without such a folder, and
 * where somebody has taken the programme elsewhere since; what has happened already is only told.
 */
export async function demoNextRound(
  db: Database,
  fixture: string,
  first: DemoRound,
  { clock, today }: Following,
) {
  const folder = join(fixtureFolder(fixture), "round-2");
  if (!(await isFolder(folder))) return null;
  const { id } = first.programme;
  return await clock.time("next", async () => {
    if (isAtWork(first.round)) await endFirstRound(db, first, today);
    const rounds = await roundsOf(db, id);
    if (rounds.at(-1)!.state !== "closed" || rounds.length > SECOND) return null;
    await importFiles(db, { path: folder, programme: id, dryRun: false, today });
    await embedProgramme(db, id, { spec: EMBEDDER, id: first.embedderId });
    const second = rounds.find(({ number }) => number === SECOND);
    if (second === undefined || isAtWork(second))
      await rematch(db, id, { on: today, opensWith: first.embedderId, onDone: async () => {} });
    return await tell(db, first);
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const roundsOf = (db: Database, id: string): Promise<Round[]> =>
  db.asSystem(id, (tx) => listRounds(tx, id));

const BY = { role: "coordinator", madeBy: "coordinator", madeFrom: "demo" } as const;

async function endFirstRound(db: Database, { programme, run, proposals }: DemoRound, on: string) {
  await publishRun(db, programme.id, run.id, BY);
  await declineWeakest(db, programme.id, FIRST, { proposals, on });
  await closeRound(db, programme.id, FIRST, BY);
}

async function tell(db: Database, { programme, run: before, proposals }: DemoRound) {
  const { id } = programme;
  const told = await db.asSystem(id, async (tx) => {
    const run = await runInForce(tx, id, SECOND);
    return {
      run,
      round: await requireRound(tx, id, SECOND),
      names: await firstNames(tx, id),
      declined: declinedOf(await listPairings(tx, id, FIRST), proposals),
      proposals: await listProposals(tx, id, run.id),
      waiting: await listWaiting(tx, id, run.id),
    };
  });
  return { ...told, programme, diff: await diffRuns(db, id, before.id, told.run.id) };
}

export type DemoNextRound = NonNullable<Awaited<ReturnType<typeof demoNextRound>>>;

/** The pairs that one of the two sides refused, by person. */
const declinedOf = (pairs: readonly Pairing[], known: readonly ProposalRow[]) =>
  pairs
    .filter(({ state }) => state === "declined")
    .map(({ seekerParticipantId, placeResourceId, proposalId }) => ({
      seeker: seekerParticipantId!,
      place: placeResourceId!,
      host: known.find(({ id }) => id === proposalId)?.host ?? placeResourceId!,
    }))
    .toSorted((a, b) => (a.seeker < b.seeker ? -1 : 1));
