import type { Service } from "../../access/service.ts";
import { runTask } from "../../compute/compute.ts";
import type { BrowseQuestion, Candidate } from "../../matching/browse.ts";
import type { OneSeeker, SuggestionPage, Suggestions } from "../../matching/suggest.ts";
import { type Frozen, gather } from "../freeze.ts";
import { listRounds, type Round } from "../rounds.ts";

/** From then on the market is read again; until that is done, whoever asks is answered from the one before. */
const FRESH_MS = 5 * 60 * 1000;
/** Older than this, nobody is answered from it. */
const LONGEST_MS = 2 * FRESH_MS;
/** How many programmes' markets are remembered. */
const MOST_KEPT = 4;

interface Kept {
  readonly about: string;
  readonly key: string;
  readonly since: number;
  /** Being read and handed to the thread that answers: whoever asks meanwhile waits for it. */
  opening: Promise<void> | null;
  /** The one that comes in its place, while it is being read. */
  next: Kept | null;
}

/** By database, and in it by programme. */
const keptOf = new WeakMap<Service, Map<string, Kept>>();
let opened = 0;

interface Asked {
  readonly programme: string;
  /** ISO date on which seasons and periods are judged. */
  readonly on: string;
}

/** Whom a host could take in the present round; null where the programme has no round yet. */
export async function candidatesFor(
  db: Service,
  programme: string,
  on: string,
  question: BrowseQuestion,
): Promise<readonly Candidate[] | null> {
  const round = await db.asSystem(programme, async (tx) => (await listRounds(tx, programme))[0]);
  if (round === undefined) return null;
  return await askMarket(db, round, { programme, on }, (key) =>
    runTask("browseMarket", { ...question, key }),
  );
}

/** The hosts that suit somebody in a round, from what they say now and what hosts offered some minutes ago at most. */
export const suggestionsFor = (
  db: Service,
  round: Round,
  {
    on,
    own,
    page,
  }: { readonly on: string; readonly own: OneSeeker; readonly page: SuggestionPage },
): Promise<Suggestions> =>
  askMarket(db, round, { programme: round.programmeId, on }, (key) =>
    runTask("suggestFromMarket", { key, own, page }),
  );

/**
 * Asks the thread that keeps a round's market, which is opened where it is not. Reading a market is what is slow: it is
 * done once for all who ask.
 *
 * @param ask null: the market is not open
 */
async function askMarket<T>(
  db: Service,
  round: Round,
  asked: Asked,
  ask: (key: string) => Promise<T | null>,
): Promise<T> {
  const market = marketOf(db, round, asked);
  await market.opening;
  const known = await ask(market.key);
  if (known !== null) return known;
  await openOnce(db, asked, market);
  const answer = await ask(market.key);
  if (answer === null) throw new Error("a market that was just opened is not open");
  return answer;
}

function marketOf(db: Service, { number, policyVersion }: Round, asked: Asked): Kept {
  const kept = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, kept);
  const about = `${asked.programme} ${number} ${policyVersion} ${asked.on}`;
  const known = kept.get(asked.programme);
  if (known === undefined || known.about !== about || ageOf(known) > LONGEST_MS)
    return keep(kept, asked.programme, newMarket(about));
  if (ageOf(known) > FRESH_MS) renew(db, kept, asked, known);
  return known;
}

const ageOf = ({ since }: Kept): number => Date.now() - since;

const newMarket = (about: string): Kept => ({
  about,
  key: `${about} #${++opened}`,
  since: Date.now(),
  opening: null,
  next: null,
});

/** Reads the market again beside the one that answers meanwhile; where that fails, the next who asks tries again. */
function renew(db: Service, kept: Map<string, Kept>, asked: Asked, known: Kept): void {
  if (known.next !== null) return;
  const next = newMarket(known.about);
  known.next = next;
  openOnce(db, asked, next, known.key).then(
    () => kept.get(asked.programme) === known && keep(kept, asked.programme, next),
    () => (known.next = null),
  );
}

function keep(kept: Map<string, Kept>, programme: string, market: Kept): Kept {
  kept.delete(programme);
  kept.set(programme, market);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return market;
}

const openOnce = (db: Service, asked: Asked, market: Kept, instead: string | null = null) =>
  (market.opening ??= open(db, asked, market.key, instead).finally(() => (market.opening = null)));

async function open(
  db: Service,
  { programme, on }: Asked,
  key: string,
  instead: string | null,
): Promise<void> {
  const market = await db.asSystem(programme, async (tx): Promise<Frozen> => {
    const [round] = await listRounds(tx, programme);
    return await gather(tx, round!, { market: "incubation", on, patch: null });
  });
  await runTask("openMarket", { key, market, instead });
}
