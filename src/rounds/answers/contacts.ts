import { and, asc, eq, isNotNull } from "drizzle-orm";
import { organisationBehind } from "../../collaborations/agree.ts";
import { decision } from "../../db/tables/decision.ts";
import { ideaMember } from "../../db/tables/idea.ts";
import { need } from "../../db/tables/need.ts";
import { organisationContact } from "../../db/tables/organisation.ts";
import type { PairingState } from "../../db/tables/pairing.ts";
import { participantIdentity } from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";
import { placeIn } from "../market-columns.ts";
import { type Pairing, requirePairing } from "./pairings.ts";

/** In these both have said that they are interested, and neither has said no since. */
const MUTUAL: ReadonlySet<PairingState> = new Set([
  "interested",
  "participant_continues",
  "host_continues",
  "met",
  "participant_accepts",
  "host_accepts",
  "agreed",
]);

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

/** What the two sides may read of each other; null before mutual interest. Throws `notFound`. */
export async function contactsOf(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<Contacts | null> {
  const pair = await requirePairing(tx, programmeId, number, id);
  if (!MUTUAL.has(pair.state)) return null;
  const host = await organisationBehind(tx, programmeId, placeIn(pair));
  const [contact] = await tx
    .select()
    .from(organisationContact)
    .where(
      and(
        eq(organisationContact.programmeId, programmeId),
        eq(organisationContact.organisationId, host ?? ""),
      ),
    );
  const consents = await hasConsented(tx, programmeId, id);
  return {
    person: consents ? await identityOf(tx, programmeId, await personBehind(tx, pair)) : null,
    host:
      contact === undefined
        ? null
        : { name: contact.name, email: contact.email, phone: contact.phone },
  };
}

async function hasConsented(tx: Transaction, programmeId: string, id: string): Promise<boolean> {
  const consents = await tx
    .select({ id: decision.id })
    .from(decision)
    .where(
      and(
        eq(decision.programmeId, programmeId),
        eq(decision.pairingId, id),
        eq(decision.sharesContacts, true),
      ),
    );
  return consents.length > 0;
}

/** The person themselves; of a need, who brings its idea forward. */
async function personBehind(tx: Transaction, pair: Pairing): Promise<string> {
  if (pair.seekerNeedId === null) return pair.seekerParticipantId ?? "";
  const [lead] = await tx
    .select({ id: ideaMember.participantId })
    .from(need)
    .innerJoin(
      ideaMember,
      and(eq(ideaMember.programmeId, need.programmeId), eq(ideaMember.ideaId, need.ideaId)),
    )
    .where(
      and(
        eq(need.programmeId, pair.programmeId),
        eq(need.id, pair.seekerNeedId),
        isNotNull(ideaMember.participantId),
      ),
    )
    .orderBy(asc(ideaMember.position), asc(ideaMember.id))
    .limit(1);
  return lead?.id ?? "";
}

async function identityOf(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<Contacts["person"]> {
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
