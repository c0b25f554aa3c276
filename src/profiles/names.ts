import { and, eq, inArray } from "drizzle-orm";
import { organisation } from "../db/tables/organisation.ts";
import { participantIdentity } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";

type Identity = typeof participantIdentity.$inferSelect;

/** First names by participant: for the coordination's eyes, who may see them before interest is mutual. */
export const firstNames = async (tx: Transaction, programmeId: string) =>
  byParticipant(await identities(tx, programmeId), ({ firstName }) => firstName ?? "");

/** First and last names by participant, for the same eyes. */
export const fullNames = async (tx: Transaction, programmeId: string) =>
  byParticipant(await identities(tx, programmeId), fullNameOf);

/** The same of some people alone: a page of a large programme shows few of them. */
export async function fullNamesOf(
  tx: Transaction,
  programmeId: string,
  participants: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select()
    .from(participantIdentity)
    .where(
      and(
        eq(participantIdentity.programmeId, programmeId),
        inArray(participantIdentity.participantId, [...new Set(participants)]),
      ),
    );
  return byParticipant(rows, fullNameOf);
}

const fullNameOf = ({ firstName, lastName }: Identity): string =>
  [firstName, lastName].filter(Boolean).join(" ");

const identities = (tx: Transaction, programmeId: string): Promise<Identity[]> =>
  tx.select().from(participantIdentity).where(eq(participantIdentity.programmeId, programmeId));

/** Who has no name is left out. */
const byParticipant = (
  rows: readonly Identity[],
  nameOf: (row: Identity) => string,
): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap((row) => (nameOf(row) === "" ? [] : [[row.participantId, nameOf(row)] as const])),
  );

/** Organisations' names by code. */
export async function organisationNames(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.programmeId, programmeId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
