import { runTask } from "../../compute/compute.ts";
import type { Database } from "../../db/client.ts";
import type { Transaction } from "../../db/transaction.ts";
import { calibrate } from "../../embedding/calibration.ts";
import { InnestoError } from "../../errors.ts";
import { explainRepair, type Repair } from "../../matching/explain/repair.ts";
import type { MatchInput, PairIds, PastPair, Seeker } from "../../matching/parties.ts";
import { type Frozen, gather, refuse } from "../freeze.ts";
import { marketIn, pairIn } from "../market-columns.ts";
import type { PolicyPatch } from "../policy-patch.ts";
import { requireRound } from "../rounds.ts";
import { runInForce } from "../runs.ts";
import { isLive, listPairings, type Pairing, requirePairing } from "./pairings.ts";

/** How a round can go on after a no, and on which open proposals that was reckoned. */
export interface RepairOffer extends Repair {
  readonly pairing: string;
  /** Names what stood; the offer is taken only while it still does. */
  readonly basis: string;
}

/**
 * What can follow a pair that came to nothing: reckoned, and certified, on the data as they are now. Who has begun
 * to answer stays where they are; proposals that nobody has answered may move, at the policy's price of change.
 * Pairs that came to nothing in this round are not offered again. Nothing is kept. Throws `conflict` for a pair
 * that is not over, `invalid` or `infeasible` where what stands cannot be kept.
 */
export async function offerRepair(
  db: Database,
  programmeId: string,
  number: number,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<RepairOffer> {
  const { frozen, over, all } = await db.asSystem(programmeId, async (tx) => {
    const round = await requireRound(tx, programmeId, number);
    const ended = await requireOver(tx, programmeId, number, id);
    const market = marketIn(ended);
    if (market !== "incubation") throw onlyOfPeople(id);
    const inForce = await runInForce(tx, programmeId, number, market);
    const patch = inForce.policyPatch as PolicyPatch | null;
    const pairings = await listPairings(tx, programmeId, number);
    return {
      over: ended,
      all: pairings.filter((pair) => marketIn(pair) === market),
      frozen: await gather(tx, round, { market, on, patch }),
    };
  });
  const declined = pairIn(over);
  const live = all.filter(isLive);
  const standing = [
    ...live.map(pairIn).filter(({ seeker }) => seeker !== declined.seeker),
    declined,
  ];
  const asked = withStanding(frozen, live, all, declined);
  refuse(asked);
  const before = await runTask("matchMarket", asked);
  if (before.result.status !== "optimal") throw unsolvable();
  const isBest = asked.policy.objective === "total" && areSame(before.result.proposals, standing);
  const after = isBest
    ? null
    : (await runTask("matchMarket", forbidding(asked, declined))).solution;
  const question = { standing, declined, before: before.solution, after };
  const repair = explainRepair(asked.input, asked.policy, calibrate, question);
  return { ...repair, pairing: id, basis: basisOf(live) };
}

/** The open proposals and how far each has come, in one line. */
export const basisOf = (live: readonly Pairing[]): string =>
  live
    .map(({ id, state }) => `${id} ${state}`)
    .toSorted()
    .join(",");

/** The round as a run would read it, with what has been answered since. */
function withStanding(
  frozen: Frozen,
  live: readonly Pairing[],
  all: readonly Pairing[],
  declined: PairIds,
): Frozen {
  const answered = live.filter(({ state }) => state !== "proposed").map(pairIn);
  const stays = new Set(answered.map(({ seeker }) => seeker));
  const refused = all.filter(({ state }) => NO.has(state)).map(pairIn);
  const { input, policy } = frozen;
  const pins = policy.pins.filter(
    (pin) => !stays.has(pin.seeker) && !refused.some((pair) => isSame(pair, pin)),
  );
  const others = refused.filter((pair) => !isSame(pair, declined));
  const forbids = [...policy.forbids, ...others, ...atSameHost(input, declined)];
  return {
    input: { ...input, seekers: asBefore(input, declined), held: live.map(pairIn) },
    policy: { ...policy, pins: [...pins, ...answered], forbids },
  };
}

/** The seekers without this round's no: it bars the pair, and what stood had it. */
function asBefore({ seekers, places }: MatchInput, declined: PairIds): readonly Seeker[] {
  const host = places.find(({ id }) => id === declined.place)?.hostId;
  const isThisNo = ({ how, hostId, roundsAgo }: PastPair) =>
    how === "declined" && hostId === host && roundsAgo === 0;
  return seekers.map((one) =>
    one.id === declined.seeker ? { ...one, past: one.past.filter((p) => !isThisNo(p)) } : one,
  );
}

/** A no is said to a host: the other seats there are no way out. */
function atSameHost({ places }: MatchInput, { seeker, place }: PairIds): PairIds[] {
  const host = places.find(({ id }) => id === place)?.hostId;
  return places
    .filter(({ id, hostId }) => hostId === host && id !== place)
    .map(({ id }) => ({ seeker, place: id }));
}

const NO: ReadonlySet<Pairing["state"]> = new Set(["declined", "withdrawn", "lapsed"]);

const isSame = (one: PairIds, other: PairIds) =>
  one.seeker === other.seeker && one.place === other.place;

const forbidding = ({ input, policy }: Frozen, pair: PairIds): Frozen => ({
  input,
  policy: { ...policy, forbids: [...policy.forbids, pair] },
});

const areSame = (one: readonly PairIds[], other: readonly PairIds[]): boolean => {
  const known = new Set(other.map(({ seeker, place }) => `${seeker} ${place}`));
  return (
    one.length === known.size && one.every(({ seeker, place }) => known.has(`${seeker} ${place}`))
  );
};

async function requireOver(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<Pairing> {
  const pair = await requirePairing(tx, programmeId, number, id);
  if (NO.has(pair.state)) return pair;
  throw new InnestoError("conflict", {
    it: `La proposta ${id} non è finita con un no: non c'è nulla da rimediare.`,
    en: `Proposal ${id} did not end with a no: there is nothing to repair.`,
  });
}

const onlyOfPeople = (id: string) =>
  new InnestoError("conflict", {
    it: `${id} riguarda un bisogno: si rimedia con un'altra ipotesi (innesto round run CICLO --market resourcing).`,
    en: `${id} is about a need: another run mends it (innesto round run ROUND --market resourcing).`,
  });

const unsolvable = () =>
  new InnestoError("infeasible", {
    it: "Con le risposte e i numeri minimi di adesso non c'è soluzione: togli un blocco, o abbassa un minimo.",
    en: "With the answers and minimums as they are there is no solution: remove a pin, or lower a minimum.",
  });
