import { and, eq, sql } from "drizzle-orm";
import { collaboration } from "../db/tables/collaboration.ts";
import { hub } from "../db/tables/hub.ts";
import { ideaMember } from "../db/tables/idea.ts";
import { resource, seat as seatTable } from "../db/tables/resource.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";

export interface AgreedPair {
  readonly programmeId: string;
  readonly pairingId: string;
  readonly participant: string;
  readonly seat: string;
}

/**
 * A final yes becomes a collaboration, agreed and not yet started, which holds its seat from now on. Throws
 * `conflict` for a seat of a hub behind which there is no organisation; the database refuses a seat that is taken.
 */
export async function agree(
  tx: Transaction,
  { programmeId, pairingId, participant, seat }: AgreedPair,
): Promise<string> {
  const organisationId = await hostOf(tx, programmeId, seat);
  const kind = await kindOf(tx, programmeId, seat);
  const id = await nextCollaboration(tx, programmeId);
  await tx.insert(collaboration).values({
    programmeId,
    id,
    pairingId,
    participantId: participant,
    ideaId: await ideaOf(tx, programmeId, participant),
    organisationId,
    resourceId: seat,
    state: "agreed",
    ...(kind !== null && { kind }),
  });
  return id;
}

/** The organisation that answers for a resource: the giver, or the one that the giving hub is; null for neither. */
export async function organisationBehind(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<string | null> {
  const [found] = await tx
    .select({ giver: resource.organisationId, ofHub: hub.organisationId })
    .from(resource)
    .leftJoin(hub, and(eq(hub.programmeId, resource.programmeId), eq(hub.id, resource.hubId)))
    .where(and(eq(resource.programmeId, programmeId), eq(resource.id, id)));
  return found?.giver ?? found?.ofHub ?? null;
}

/** The same of a seat, which must have one. */
async function hostOf(tx: Transaction, programmeId: string, seat: string): Promise<string> {
  const host = await organisationBehind(tx, programmeId, seat);
  if (host !== null) return host;
  throw new InnestoError("conflict", {
    it: `Dietro il posto ${seat} non c'è un'organizzazione con cui collaborare: indica quale organizzazione è l'hub che lo offre.`,
    en: `There is no organisation behind seat ${seat} to collaborate with: say which organisation the hub is that gives it.`,
  });
}

/** What a collaboration on a seat will be, where the seat says so. */
async function kindOf(tx: Transaction, programmeId: string, seat: string) {
  const [row] = await tx
    .select({ kind: seatTable.collaborationKind })
    .from(seatTable)
    .where(and(eq(seatTable.programmeId, programmeId), eq(seatTable.resourceId, seat)));
  return row?.kind ?? null;
}

/** The idea that a person brings: the first one that the person is a member of. */
async function ideaOf(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: sql<string | null>`min(${ideaMember.ideaId})` })
    .from(ideaMember)
    .where(and(eq(ideaMember.programmeId, programmeId), eq(ideaMember.participantId, person)));
  return row!.id;
}

const DIGITS = 2;

/** C01, C02, …, beside those that files brought. Takes turns: two final yeses at once would take one number. */
async function nextCollaboration(tx: Transaction, programmeId: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`collaboration ${programmeId}`}))`);
  const [row] = await tx
    .select({ n: sql<number>`coalesce(max(substr(${collaboration.id}, 2)::int), 0) + 1` })
    .from(collaboration)
    .where(
      and(eq(collaboration.programmeId, programmeId), sql`${collaboration.id} ~ '^C[0-9]{1,9}$'`),
    );
  return `C${String(row!.n).padStart(DIGITS, "0")}`;
}
