import type { Database } from "../../db/client.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { PairIds } from "../../matching/parties.ts";
import type { Maker } from "../decide.ts";
import { marketIn } from "../market-columns.ts";
import { lockRound, type Round } from "../rounds.ts";
import { livePairings, type Pairing } from "./pairings.ts";
import { openPairings, replace } from "./put.ts";
import { basisOf, offerRepair, type RepairOffer } from "./repair.ts";

interface Asked {
  readonly id: string;
  /** ISO date on which periods are judged. */
  readonly on: string;
  /** That of the offer that was read: where what stands is otherwise by now, nothing is taken. */
  readonly basis?: string | undefined;
}

/**
 * Takes the repair of a no: whoever moves has their open proposal replaced and another one put to both sides,
 * beside the published run, which stays as it is. Throws what `offerRepair` throws, and `conflict` where answers
 * have come in meanwhile or a seat has been taken.
 */
export async function takeRepair(
  db: Database,
  programmeId: string,
  number: number,
  asked: Asked,
  by: Maker,
): Promise<Pairing[]> {
  const offer = await currentOffer(db, programmeId, number, asked);
  const pairs = offer.moves.flatMap(({ seeker, to }) =>
    to === null ? [] : [{ seeker, place: to }],
  );
  const moving = new Set(offer.moves.map(({ seeker }) => seeker));
  return await amended(db, { programmeId, number }, offer.basis, async (tx, round, live) => {
    for (const pair of live)
      if (moving.has(pair.seekerParticipantId!)) await replace(tx, pair, by, `Dopo ${asked.id}.`);
    return await openAll(tx, round, pairs, asked.id);
  });
}

/** Puts one of the offer's free pairs to both sides: nobody else moves. Throws the same, `conflict` for any other pair. */
export async function takeFreePair(
  db: Database,
  programmeId: string,
  number: number,
  { pair, ...asked }: Asked & { readonly pair: PairIds },
): Promise<Pairing> {
  const { free, basis } = await currentOffer(db, programmeId, number, asked);
  const isOffered = free.some(
    ({ seeker, place }) => seeker === pair.seeker && place === pair.place,
  );
  if (!isOffered) throw notFree(pair);
  const [opened] = await amended(db, { programmeId, number }, basis, (tx, round) =>
    openAll(tx, round, [pair], asked.id),
  );
  return opened!;
}

/** The offer as it is now; throws `conflict` where it is no longer the one that was read. */
async function currentOffer(
  db: Database,
  programmeId: string,
  number: number,
  asked: Asked,
): Promise<RepairOffer> {
  const offer = await offerRepair(db, programmeId, number, asked);
  if (asked.basis !== undefined && asked.basis !== offer.basis) throw movedOn();
  return offer;
}

/** Works on a locked round, as long as its open proposals are those that an offer was reckoned on. */
const amended = (
  db: Database,
  { programmeId, number }: Pick<Round, "programmeId" | "number">,
  basis: string,
  work: (tx: Transaction, round: Round, live: readonly Pairing[]) => Promise<Pairing[]>,
): Promise<Pairing[]> =>
  db.asSystem(programmeId, async (tx) => {
    const round = await lockRound(tx, programmeId, number);
    const all = await livePairings(tx, programmeId, number);
    const live = all.filter((pair) => marketIn(pair) === "incubation");
    if (round.state === "closed" || basisOf(live) !== basis) throw movedOn();
    return await work(tx, round, live);
  });

const openAll = (tx: Transaction, round: Round, pairs: readonly PairIds[], repairs: string) =>
  openPairings(
    tx,
    round,
    pairs.map((pair) => ({ ...pair, market: "incubation" as const, repairs })),
  );

const notFree = ({ seeker, place }: PairIds) =>
  new InnestoError("conflict", {
    it: `${seeker} e ${place} non sono tra le alternative libere: rileggi che cosa si può fare.`,
    en: `${seeker} and ${place} are not among the free alternatives: read again what can be done.`,
  });

const movedOn = () =>
  new InnestoError("conflict", {
    it: "Nel frattempo sono arrivate altre risposte: rileggi che cosa si può fare.",
    en: "Other answers have come in meanwhile: read again what can be done.",
  });
