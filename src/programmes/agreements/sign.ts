import { and, eq } from "drizzle-orm";
import { requireUnchanged } from "../../access/seen.ts";
import type { Service } from "../../access/service.ts";
import { agreement, agreementParty } from "../../db/tables/agreement.ts";
import { organisation } from "../../db/tables/organisation.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { type Agreement, requireAgreement } from "./agreements.ts";

/** An agreement that is to be changed: `seen` is what was read of it, by `seenAs` of its `parties`. */
export interface Signing {
  readonly programme: string;
  readonly id: string;
  readonly seen: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * Sets on which day each party signed, an ISO date; null: not yet. Parties that are not named stay as they are.
 *
 * @throws InnestoError `invalid` for a day that is still to come, `conflict` where the parties have changed since, `notFound`
 */
export async function signAgreement(
  db: Service,
  signing: Signing,
  signatures: ReadonlyMap<string, string | null>,
): Promise<void> {
  const { programme, id, today } = signing;
  if ([...signatures.values()].some((on) => on !== null && on > today)) throw notYetSigned();
  await db.asSystem(programme, async (tx) => {
    const { parties } = await requireSeen(tx, signing);
    for (const party of parties.filter((one) => signatures.has(one.id)))
      await tx
        .update(agreementParty)
        .set({ signedOn: signatures.get(party.id) ?? null })
        .where(partyOf(programme, id, party.id));
  });
}

/** Adds a party, which has not signed yet; throws `notFound` for an organisation that is none, `conflict` for a party. */
export async function addParty(db: Service, signing: Signing, party: string): Promise<void> {
  const { programme, id } = signing;
  await db.asSystem(programme, async (tx) => {
    const { parties } = await requireSeen(tx, signing);
    if (parties.some((one) => one.id === party)) throw isPartyAlready();
    const [found] = await tx
      .select({ id: organisation.id })
      .from(organisation)
      .where(and(eq(organisation.programmeId, programme), eq(organisation.id, party)));
    if (found === undefined) throw unknownOrganisation(party);
    await tx
      .insert(agreementParty)
      .values({ programmeId: programme, agreementId: id, organisationId: party });
  });
}

/** Takes out a party; throws as `signAgreement`. */
export const dropParty = (db: Service, signing: Signing, party: string): Promise<void> =>
  db.asSystem(signing.programme, async (tx) => {
    await requireSeen(tx, signing);
    await tx.delete(agreementParty).where(partyOf(signing.programme, signing.id, party));
  });

/**
 * Sets the last day of an agreement, an ISO date: to end it early, or to renew it. From the day after, what it promised is
 * proposed no more.
 *
 * @throws InnestoError `invalid` for a day before it begins, `notFound`
 */
export async function endAgreement(
  db: Service,
  { programme, id, today }: Omit<Signing, "seen">,
  expiresOn: string | null,
): Promise<void> {
  await db.asSystem(programme, async (tx) => {
    const { startsOn } = await requireAgreement(tx, programme, id, today);
    if (startsOn !== null && expiresOn !== null && expiresOn < startsOn) throw endsTooEarly();
    await tx
      .update(agreement)
      .set({ expiresOn })
      .where(and(eq(agreement.programmeId, programme), eq(agreement.id, id)));
  });
}

async function requireSeen(
  tx: Transaction,
  { programme, id, seen, today }: Signing,
): Promise<Agreement> {
  const isOne = and(eq(agreement.programmeId, programme), eq(agreement.id, id));
  await tx.select({ id: agreement.id }).from(agreement).where(isOne).for("update");
  const found = await requireAgreement(tx, programme, id, today);
  requireUnchanged(found.parties, seen);
  return found;
}

const partyOf = (programme: string, id: string, party: string) =>
  and(
    eq(agreementParty.programmeId, programme),
    eq(agreementParty.agreementId, id),
    eq(agreementParty.organisationId, party),
  );

const notYetSigned = () =>
  new InnestoError("invalid", {
    it: "Una firma non può avere una data che deve ancora venire: correggila, o lascia vuoto finché non c'è.",
    en: "A signature cannot have a day that is still to come: correct it, or leave it empty until it is there.",
  });

const isPartyAlready = () =>
  new InnestoError("conflict", {
    it: "Questa organizzazione è già tra le parti.",
    en: "This organisation is among the parties already.",
  });

const unknownOrganisation = (id: string) =>
  new InnestoError("notFound", {
    it: `Il progetto non ha un'organizzazione «${id}».`,
    en: `The programme has no organisation "${id}".`,
  });

const endsTooEarly = () =>
  new InnestoError("invalid", {
    it: "L'accordo finirebbe prima di cominciare: correggi la data.",
    en: "The agreement would end before it begins: correct the day.",
  });
