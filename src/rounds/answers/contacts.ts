import { and, eq, sql } from "drizzle-orm";
import { recordSight } from "../../access/sights.ts";
import { organisationContact } from "../../db/tables/organisation.ts";
import { participantIdentity } from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";
import { requirePairing } from "./pairings.ts";

/** Names and contacts of the two sides of a pair. */
export interface Contacts {
  /** Null without the person's consent. */
  readonly person: Pick<
    typeof participantIdentity.$inferSelect,
    "firstName" | "lastName" | "email" | "phone"
  > | null;
  /** Null where the organisation has named nobody. */
  readonly host: Pick<typeof organisationContact.$inferSelect, "name" | "email" | "phone"> | null;
}

/**
 * What the two sides may read of each other, whoever of those that may see the pair asks; null before mutual
 * interest. Who reads a person's is written down. Throws `notFound`.
 */
export async function contactsOf(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<Contacts | null> {
  await requirePairing(tx, programmeId, number, id);
  const mutual = await mutualInterest(tx, id);
  if (mutual === undefined) return null;
  const { participant, organisation, consented } = mutual;
  return {
    person: consented ? await identityOf(tx, programmeId, participant) : null,
    host: organisation === null ? null : await contactOf(tx, programmeId, organisation),
  };
}

type MutualInterest = {
  readonly participant: string;
  /** Null behind a seat of a hub that is no organisation. */
  readonly organisation: string | null;
  readonly consented: boolean;
};

/** The database's own word on it, by which its policies open names and contacts. */
async function mutualInterest(tx: Transaction, id: string): Promise<MutualInterest | undefined> {
  const [found] = await tx.execute<MutualInterest>(sql`
    select participant_id as participant, organisation_id as organisation, consented
    from mutual_interest() where pairing_id = ${id}`);
  return found;
}

async function contactOf(
  tx: Transaction,
  programmeId: string,
  organisation: string,
): Promise<Contacts["host"]> {
  const { name, email, phone } = organisationContact;
  const [row] = await tx
    .select({ name, email, phone })
    .from(organisationContact)
    .where(
      and(
        eq(organisationContact.programmeId, programmeId),
        eq(organisationContact.organisationId, organisation),
      ),
    );
  return row ?? null;
}

async function identityOf(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<Contacts["person"]> {
  await recordSight(tx, programmeId, "contacts", [person]);
  const { firstName, lastName, email, phone } = participantIdentity;
  const [row] = await tx
    .select({ firstName, lastName, email, phone })
    .from(participantIdentity)
    .where(
      and(
        eq(participantIdentity.programmeId, programmeId),
        eq(participantIdentity.participantId, person),
      ),
    );
  return row ?? null;
}
