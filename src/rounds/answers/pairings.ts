import { and, asc, count, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import {
  LIVE_STATES,
  PAIRING_STATES,
  pairing,
  type PairingState,
} from "../../db/tables/pairing.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { seekerCode } from "../market-columns.ts";

export const pairingStateSchema = z.enum(PAIRING_STATES);

export type Pairing = typeof pairing.$inferSelect;

const LIVE: ReadonlySet<PairingState> = new Set(LIVE_STATES);

export const isLive = ({ state }: Pick<Pairing, "state">): boolean => LIVE.has(state);

const ofRound = (programmeId: string, number: number) =>
  and(eq(pairing.programmeId, programmeId), eq(pairing.roundNumber, number));

/** Every pair of a round that was put to its two sides, by code. */
export const listPairings = (
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<Pairing[]> =>
  tx
    .select()
    .from(pairing)
    .where(ofRound(programmeId, number))
    .orderBy(asc(pairing.createdAt), asc(pairing.id));

/** A stretch of a list, by how many of it are passed over. */
export interface Stretch {
  readonly from: number;
  readonly most: number;
}

/** A stretch of the same list. */
export const somePairings = (
  tx: Transaction,
  programmeId: string,
  number: number,
  { from, most }: Stretch,
): Promise<Pairing[]> =>
  tx
    .select()
    .from(pairing)
    .where(ofRound(programmeId, number))
    .orderBy(asc(pairing.createdAt), asc(pairing.id))
    .offset(from)
    .limit(most);

/** How many pairs of a round are in each state; one in which there are none is left out. */
export async function countByState(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<ReadonlyMap<PairingState, number>> {
  const rows = await tx
    .select({ state: pairing.state, n: count() })
    .from(pairing)
    .where(ofRound(programmeId, number))
    .groupBy(pairing.state);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** Whether the pair gives its seeker a place, or may yet. */
export const isPlacing = ({ state }: Pick<Pairing, "state">): boolean =>
  LIVE.has(state) || state === "agreed";

/** Those of some people and needs whom a pair of the round gives a place, or may yet. */
export async function placedAmong(
  tx: Transaction,
  programmeId: string,
  number: number,
  seekers: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ seeker: seekerCode(pairing) })
    .from(pairing)
    .where(
      and(
        ofRound(programmeId, number),
        inArray(seekerCode(pairing), [...seekers]),
        inArray(pairing.state, [...LIVE_STATES, "agreed"]),
      ),
    );
  return new Set(rows.map(({ seeker }) => seeker));
}

/** Those that wait for somebody's word. */
export const livePairings = (
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<Pairing[]> =>
  tx
    .select()
    .from(pairing)
    .where(and(ofRound(programmeId, number), inArray(pairing.state, [...LIVE_STATES])))
    .orderBy(asc(pairing.id));

/** A pair of a round by its code, as in `1-P07`; throws `notFound`. */
export async function requirePairing(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<Pairing> {
  const [row] = await tx
    .select()
    .from(pairing)
    .where(and(ofRound(programmeId, number), eq(pairing.id, id)));
  if (row !== undefined) return row;
  throw new InnestoError("notFound", {
    it: `Il ciclo ${number} non ha una proposta aperta «${id}» alle due parti.`,
    en: `Round ${number} has no proposal "${id}" put to both sides.`,
  });
}
