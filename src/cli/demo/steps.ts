import { fileURLToPath } from "node:url";
import { collaborationsUnderWay } from "../../collaborations/collaborations.ts";
import type { Database } from "../../db/client.ts";
import { openEmbedder } from "../../embedding/embedders.ts";
import { type Bilingual, InnestoError } from "../../errors.ts";
import { importFiles } from "../../intake/import-files.ts";
import type { Policy } from "../../matching/policy.ts";
import { embedProgramme } from "../../profiles/embed.ts";
import { firstNames } from "../../profiles/names.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { currentPolicy, savePolicy } from "../../rounds/policies.ts";
import { listRounds, openRound, type Round } from "../../rounds/rounds.ts";
import { runRound } from "../../rounds/run.ts";
import { listProposals, listWaiting, runInForce } from "../../rounds/runs.ts";
import type { Progress } from "../terminal.ts";

/** A stopwatch that names what it times. */
export interface Clock {
  readonly time: <T>(step: string, work: () => Promise<T>) => Promise<T>;
  /** Of each step so far, in seconds. */
  readonly seconds: Record<string, number>;
}

export function openClock(): Clock {
  const seconds: Record<string, number> = {};
  return {
    seconds,
    time: async (step, work) => {
      const start = performance.now();
      const result = await work();
      seconds[step] = (performance.now() - start) / 1000;
      return result;
    },
  };
}

export interface Following {
  readonly clock: Clock;
  readonly today: string;
  readonly progress: (label: Bilingual) => Progress;
}

export const EMBEDDER = { name: "built-in" };

/** From a fixture's files to explained proposals; what is there already is not done again. */
export async function demoRound(
  db: Database,
  fixture: string,
  { clock, today, progress }: Following,
) {
  const imported = await clock.time("import", () =>
    importFiles(db, { path: fixtureFolder(fixture), dryRun: false, today }),
  );
  const id = imported.programme;
  const embedderId = await embedderIdOf();
  const bar = progress({ it: "Lettura dei testi", en: "Reading the texts" });
  const embedded = await clock.time("embed", () =>
    embedProgramme(db, id, { spec: EMBEDDER, id: embedderId }, { onProgress: bar.at }),
  );
  bar.end();
  const round = await clock.time("open", () => firstRound(db, id, embedderId));
  const run = await clock.time("run", () => firstRun(db, round, today));
  const told = await db.asSystem(id, async (tx) => ({
    programme: await requireProgramme(tx, id),
    names: await firstNames(tx, id),
    underWay: await collaborationsUnderWay(tx, id),
    proposals: await listProposals(tx, id, run.id),
    waiting: await listWaiting(tx, id, run.id),
  }));
  return { imported, embedded, embedderId, round, run, ...told };
}

async function firstRound(db: Database, programmeId: string, embedderId: string): Promise<Round> {
  const rounds = await db.asSystem(programmeId, (tx) => listRounds(tx, programmeId));
  const first = rounds.at(-1);
  if (first !== undefined) return first;
  await pairResourcesToo(db, programmeId);
  return await openRound(db, programmeId, { embedderId });
}

/** The example's own policy: who is hosted where, then what each idea still needs. */
const pairResourcesToo = (db: Database, programmeId: string) =>
  db.asSystem(programmeId, async (tx) => {
    const { version, policy } = await currentPolicy(tx, programmeId);
    const markets: Policy["markets"] = ["incubation", "resourcing"];
    await savePolicy(tx, programmeId, { ...policy, markets }, version);
  });

/** Once a round has proposals that people have seen, or is over, it is told as it was. */
async function firstRun(db: Database, round: Round, today: string) {
  const { programmeId, number } = round;
  return isAtWork(round)
    ? await runRound(db, programmeId, number, { on: today, reuse: true })
    : await db.asSystem(programmeId, (tx) => runInForce(tx, programmeId, number));
}

export type DemoRound = Awaited<ReturnType<typeof demoRound>>;

/** Nothing of it has been published yet. */
export const isAtWork = ({ state }: Round): boolean =>
  state === "open" || state === "collecting" || state === "matched";

async function embedderIdOf(): Promise<string> {
  const embedder = await openEmbedder(EMBEDDER);
  await embedder.close();
  return embedder.id;
}

/** A fixture by its name; a name is a word, never a path. */
export function fixtureFolder(name: string): string {
  if (/^[a-z0-9-]+$/.test(name))
    return fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));
  throw new InnestoError("usage", {
    it: `«${name}» non è il nome di un progetto d'esempio: prova «comantova».`,
    en: `"${name}" is not the name of an example programme: try "comantova".`,
  });
}
