import type { Service } from "../../access/service.ts";
import { runTask } from "../../compute/compute.ts";
import type { BrowseQuestion, Candidate } from "../../matching/browse.ts";
import { type Frozen, gather } from "../freeze.ts";
import { listRounds } from "../rounds.ts";

/** What is new in the programme is in the lists after so long at the latest. */
const FRESH_MS = 5 * 60 * 1000;
/** How many programmes' markets are remembered. */
const MOST_KEPT = 4;

interface Kept {
  readonly key: string;
  readonly since: number;
  /** Being read and handed to the thread that answers: whoever asks meanwhile waits for it. */
  opening: Promise<void> | null;
}

/** By database, and in it by programme. */
const keptOf = new WeakMap<Service, Map<string, Kept>>();
let opened = 0;

/**
 * Whom a host could take in the present round. Reading a market is what is slow: it is done once for all hosts and
 * kept in the thread that answers, for some minutes.
 *
 * @param on ISO date on which seasons and periods are judged
 * @returns null where the programme has no round yet
 */
export async function candidatesFor(
  db: Service,
  programme: string,
  on: string,
  question: BrowseQuestion,
): Promise<readonly Candidate[] | null> {
  const round = await newestRound(db, programme);
  if (round === null) return null;
  const market = marketOf(
    db,
    programme,
    `${programme} ${round.number} ${round.policyVersion} ${on}`,
  );
  const ask = () => runTask("browseMarket", { ...question, key: market.key, market: null });
  await market.opening;
  const known = await ask();
  if (known !== null) return known;
  market.opening ??= open(db, programme, on, market.key).finally(() => (market.opening = null));
  await market.opening;
  const answer = await ask();
  if (answer === null) throw new Error("a market that was just opened is not open");
  return answer;
}

const newestRound = async (db: Service, programme: string) =>
  (await db.asSystem(programme, (tx) => listRounds(tx, programme)))[0] ?? null;

function marketOf(db: Service, programme: string, about: string): Kept {
  const kept = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, kept);
  const now = Date.now();
  const known = kept.get(programme);
  if (known?.key.startsWith(`${about} #`) && now - known.since < FRESH_MS) return known;
  const fresh = { key: `${about} #${++opened}`, since: now, opening: null };
  kept.delete(programme);
  kept.set(programme, fresh);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return fresh;
}

/** Hands the market over with a question that asks for nobody. */
async function open(db: Service, programme: string, on: string, key: string): Promise<void> {
  const market = await db.asSystem(programme, async (tx): Promise<Frozen> => {
    const [round] = await listRounds(tx, programme);
    return await gather(tx, round!, { market: "incubation", on, patch: null });
  });
  await runTask("browseMarket", { key, market, host: "", among: [], most: 0 });
}
