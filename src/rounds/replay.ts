import { isDeepStrictEqual } from "node:util";
import type { MatchTaskOutput } from "../compute/match-task.ts";
import { runTask } from "../compute/compute.ts";
import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import { ENGINE_VERSION } from "../matching/match.ts";
import { inputChanges } from "./changes.ts";
import type { InputChange } from "./changes/change.ts";
import { digestOf } from "./digest.ts";
import { type Frozen, gather } from "./freeze.ts";
import type { PolicyPatch } from "./policy-patch.ts";
import { isErased } from "./pseudonyms.ts";
import { requireRound } from "./rounds.ts";
import { type Run, requireRun } from "./runs.ts";
import { loadSnapshot, type Snapshot } from "./snapshot.ts";

/** A run computed again from what it kept, and what has become of its data since. */
export interface Replay {
  /** Every byte of the answer is the same again. */
  readonly identical: boolean;
  /** What came out otherwise, in words. */
  readonly differences: readonly Bilingual[];
  readonly engineThen: string;
  readonly engineNow: string;
  /** People and ideas of the run who were erased since: they are in it as pseudonyms. */
  readonly erased: number;
  /** Whether what was kept is what was read then, by its digest; null where somebody was erased since. */
  readonly intact: boolean | null;
  readonly dataThen: string;
  /** The digest of what a run would read now; equal to `dataThen` where nothing has moved. */
  readonly dataNow: string;
  /** What has changed in the data since. */
  readonly changes: readonly InputChange[];
  readonly sentence: Bilingual;
}

/** Computes a kept run again from its snapshot and compares; nothing is stored. Throws `notFound`. */
export async function replayRun(db: Database, programmeId: string, runId: string): Promise<Replay> {
  const { run, snapshot, data } = await db.asSystem(programmeId, (tx) =>
    keptAndNow(tx, programmeId, runId),
  );
  const { solution: _, ...kept } = snapshot;
  const output = await runTask("matchMarket", kept);
  const differences = differencesOf(run, snapshot, output);
  const erased = kept.input.seekers.filter(({ id }) => isErased(id)).length;
  const changes = inputChanges(kept, data);
  // By the version that the run was made with, or every run of an older one would read as tampered with.
  const digest = (read: Frozen) => digestOf(read, run.embedderId, run.engineVersion);
  return {
    identical: differences.length === 0,
    differences,
    engineThen: run.engineVersion,
    engineNow: ENGINE_VERSION,
    erased,
    intact: erased > 0 ? null : digest(kept) === run.inputDigest,
    dataThen: run.inputDigest,
    dataNow: digest(data),
    changes,
    sentence: sentenceOf(run, differences.length === 0, changes.length),
  };
}

/** What has changed in the data and orders since a run was computed; throws `notFound`. */
export const changesSince = (
  db: Database,
  programmeId: string,
  runId: string,
): Promise<InputChange[]> =>
  db.asSystem(programmeId, async (tx) => {
    const { snapshot, data } = await keptAndNow(tx, programmeId, runId);
    return inputChanges(snapshot, data);
  });

/** A run, what it read, and what it would read now. */
async function keptAndNow(tx: Transaction, programmeId: string, runId: string) {
  const run = await requireRun(tx, programmeId, runId);
  const snapshot = await loadSnapshot(tx, programmeId, runId);
  if (snapshot === null) throw withoutSnapshot(runId);
  const round = await requireRound(tx, programmeId, run.roundNumber);
  const now = await gather(tx, round, snapshot.input.on, run.policyPatch as PolicyPatch | null);
  // What was published since is no change of the data that this run was about.
  const data: Frozen = { ...now, input: { ...now.input, held: snapshot.input.held } };
  return { run, snapshot, data };
}

const FIGURES = [
  "status",
  "seekersMatched",
  "total",
  "bound",
  "gap",
  "proof",
  "certified",
] as const;

function differencesOf(
  { report }: Run,
  { solution }: Snapshot,
  { result, figures, solution: again }: MatchTaskOutput,
): Bilingual[] {
  const then = new Set(report.pairs.map(({ seeker, place }) => `${seeker} – ${place}`));
  const now = result.proposals.map(({ seeker, place }) => `${seeker} – ${place}`);
  const others = now.filter((pair) => !then.has(pair)).length + Math.max(0, then.size - now.length);
  const read = { ...figures, status: result.status };
  return [
    ...FIGURES.filter((name) => report[name] !== read[name]).map((name) => ({
      it: `«${name}» era ${String(report[name])}, ora è ${String(read[name])}`,
      en: `"${name}" was ${String(report[name])} and is now ${String(read[name])}`,
    })),
    ...(others === 0
      ? []
      : [{ it: `coppie diverse: ${others}`, en: `pairs that differ: ${others}` }]),
    ...(isDeepStrictEqual(plain(solution), plain(again))
      ? []
      : [
          {
            it: "la risposta del motore, byte per byte, non è quella conservata",
            en: "the engine's answer is not, byte for byte, the one that was kept",
          },
        ]),
  ];
}

/** Without the keys that hold nothing: one that was never there reads the same. */
const plain = (solution: Snapshot["solution"]) =>
  Object.fromEntries(Object.entries(solution).filter(([, value]) => value !== undefined));

function sentenceOf(run: Run, identical: boolean, changes: number): Bilingual {
  const { name } = run;
  const again = identical
    ? { it: "ricalcolata, è identica", en: "computed again, it is identical" }
    : unlike(run);
  const since =
    changes === 0
      ? { it: "i dati sono ancora quelli", en: "the data are still the same" }
      : {
          it: `i dati intanto sono cambiati (${changes === 1 ? "1 cambiamento" : `${changes} cambiamenti`})`,
          en: `the data have changed since (${changes === 1 ? "1 change" : `${changes} changes`})`,
        };
  return { it: `${name}: ${again.it}; ${since.it}.`, en: `${name}: ${again.en}; ${since.en}.` };
}

const unlike = ({ engineVersion }: Run): Bilingual =>
  engineVersion === ENGINE_VERSION
    ? { it: "ricalcolata, non è la stessa", en: "computed again, it is not the same" }
    : {
        it: `ricalcolata, non è la stessa, perché è di un'altra versione del motore (la ${engineVersion}; ora è la ${ENGINE_VERSION})`,
        en: `computed again, it is not the same, for it was made by another version of the engine (${engineVersion}; now it is ${ENGINE_VERSION})`,
      };

const withoutSnapshot = (runId: string) =>
  new InnestoError("notFound", {
    it: `L'ipotesi «${runId}» non ha conservato i suoi dati: non si può ricalcolare.`,
    en: `Run "${runId}" has not kept its data: it cannot be computed again.`,
  });
