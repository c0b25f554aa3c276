import { and, eq } from "drizzle-orm";
import type { ProgrammeRole } from "../db/actor.ts";
import { hub } from "../db/tables/hub.ts";
import { organisation } from "../db/tables/organisation.ts";
import { participant } from "../db/tables/participant.ts";
import { programme } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";

/** A role and whom it speaks for: the code of a hub, an organisation or a participant; else nobody's. */
export interface Mandate {
  readonly role: ProgrammeRole;
  readonly subject: string;
}

/** The table that a role's subject stands in; null for a role of the whole programme. */
const SUBJECTS = {
  coordinator: null,
  referent: hub,
  member: organisation,
  participant,
  funder: null,
} as const;

export const mandateColumns = ({ role, subject }: Mandate) => ({
  role,
  hubId: role === "referent" ? subject : null,
  organisationId: role === "member" ? subject : null,
  participantId: role === "participant" ? subject : null,
});

/** @throws InnestoError `notFound` for an unknown programme or subject, `invalid` for one too many */
export async function requireSubject(
  tx: Transaction,
  programmeId: string,
  { role, subject }: Mandate,
): Promise<void> {
  const table = SUBJECTS[role];
  if (table === null) {
    const known = await tx.select().from(programme).where(eq(programme.id, programmeId));
    if (known.length === 0) throw unknown(programmeId);
    if (subject !== "") throw needsNoSubject();
    return;
  }
  const known = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.programmeId, programmeId), eq(table.id, subject)));
  if (known.length === 0) throw unknown(subject);
}

const unknown = (code: string) =>
  new InnestoError("notFound", {
    it: `«${code}» non c'è: per un referente serve il codice di un hub, per un'organizzazione il suo, per un partecipante il suo.`,
    en: `There is no "${code}": a referent needs a hub's code, a member an organisation's, a participant their own.`,
  });

const needsNoSubject = () =>
  new InnestoError("invalid", {
    it: "Il coordinamento e l'ente finanziatore valgono per tutto il progetto: senza codice.",
    en: "Coordination and funder are roles of the whole programme: without a code.",
  });
