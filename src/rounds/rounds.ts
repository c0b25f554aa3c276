import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { round, roundMarket } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Market } from "../matching/glossary.ts";
import { requireProgramme } from "../programmes/programmes.ts";
import { calibrateRound } from "./calibrate-round.ts";
import { currentPolicy } from "./policies.ts";

export type Round = typeof round.$inferSelect;

export interface OpenRound {
  readonly name?: string;
  /** Breaks ties; the programme and the round's number unless given. */
  readonly seed?: string;
  /** The embedder whose vectors the programme has; frozen with the round, and its calibration too. */
  readonly embedderId: string;
}

/** Opens the programme's next round. Throws `conflict` while another one is not closed. */
export async function openRound(
  db: Database,
  programmeId: string,
  options: OpenRound,
): Promise<Round> {
  return await db.asSystem(programmeId, async (tx) => {
    await requireProgramme(tx, programmeId);
    const open = await openRoundOf(tx, programmeId);
    if (open !== null) throw stillOpen(open.number);
    const { version, policy } = await currentPolicy(tx, programmeId);
    const number = await nextNumber(tx, programmeId);
    const seed = options.seed ?? `${programmeId}-${number}`;
    const [opened] = await tx
      .insert(round)
      .values({
        programmeId,
        number,
        name: options.name ?? null,
        policyVersion: version,
        embedderId: options.embedderId,
        seed,
      })
      .returning();
    await tx.insert(roundMarket).values(
      policy.markets.map((market, position) => ({
        programmeId,
        roundNumber: number,
        market,
        position,
      })),
    );
    const key = { programmeId, roundNumber: number, embedderId: options.embedderId };
    await calibrateRound(tx, key, policy, seed);
    return opened!;
  });
}

const stillOpen = (number: number) =>
  new InnestoError("conflict", {
    it: `Il ciclo ${number} non è ancora chiuso: chiudilo prima di aprirne un altro.`,
    en: `Round ${number} is not closed yet: close it before opening another.`,
  });

async function nextNumber(tx: Transaction, programmeId: string): Promise<number> {
  const [row] = await tx
    .select({ next: sql<number>`coalesce(max(${round.number}), 0)::int + 1` })
    .from(round)
    .where(eq(round.programmeId, programmeId));
  return row!.next;
}

export async function openRoundOf(tx: Transaction, programmeId: string): Promise<Round | null> {
  const [row] = await tx
    .select()
    .from(round)
    .where(and(eq(round.programmeId, programmeId), ne(round.state, "closed")));
  return row ?? null;
}

/** What a round pairs, in the order in which it is solved. */
export async function marketsOf(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<readonly [Market, ...Market[]]> {
  const rows = await tx
    .select({ market: roundMarket.market })
    .from(roundMarket)
    .where(and(eq(roundMarket.programmeId, programmeId), eq(roundMarket.roundNumber, number)))
    .orderBy(roundMarket.position);
  const [first = "incubation", ...others] = rows.map(({ market }) => market);
  return [first, ...others];
}

/** A round by its number; throws `notFound`. */
export async function requireRound(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<Round> {
  const [row] = await tx
    .select()
    .from(round)
    .where(and(eq(round.programmeId, programmeId), eq(round.number, number)));
  if (row === undefined)
    throw new InnestoError("notFound", {
      it: `Il progetto «${programmeId}» non ha un ciclo ${number}.`,
      en: `Programme "${programmeId}" has no round ${number}.`,
    });
  return row;
}

export const listRounds = (tx: Transaction, programmeId: string): Promise<Round[]> =>
  tx.select().from(round).where(eq(round.programmeId, programmeId)).orderBy(desc(round.number));

/** The same, held until the transaction ends: of two edits at once the second sees what the first did. */
export async function lockRound(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<Round> {
  await tx
    .select({ number: round.number })
    .from(round)
    .where(and(eq(round.programmeId, programmeId), eq(round.number, number)))
    .for("update");
  return await requireRound(tx, programmeId, number);
}
