import { and, asc, eq } from "drizzle-orm";
import { agreement, agreementParty } from "../../db/tables/agreement.ts";
import type { AGREEMENT_KINDS, SOULS } from "../../db/tables/lists.ts";
import { organisation } from "../../db/tables/organisation.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { type AgreementState, signedByAllOn, stateOn } from "./state.ts";

export interface AgreementParty {
  /** The organisation's id. */
  readonly id: string;
  readonly name: string;
  readonly soul: (typeof SOULS)[number];
  /** ISO date; null: not yet. */
  readonly signedOn: string | null;
}

/** An agreement with its parties, as it stands on a day; days are ISO dates. */
export interface Agreement {
  readonly id: string;
  readonly kind: (typeof AGREEMENT_KINDS)[number];
  readonly title: string;
  readonly about: string;
  readonly startsOn: string | null;
  /** Its last day; null: without end. */
  readonly expiresOn: string | null;
  /** By name. */
  readonly parties: readonly AgreementParty[];
  readonly state: AgreementState;
  /** When the last of them signed; null while one is missing. */
  readonly signedOn: string | null;
}

/** A programme's agreements by title, as they stand on a day. */
export async function listAgreements(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<Agreement[]> {
  const rows = await tx
    .select()
    .from(agreement)
    .where(eq(agreement.programmeId, programmeId))
    .orderBy(asc(agreement.title), asc(agreement.id));
  const parties = await partiesOf(tx, programmeId);
  return rows.map(({ id, kind, title, about, startsOn, expiresOn }) => {
    const own = parties.flatMap(({ agreement: of, ...party }) => (of === id ? [party] : []));
    const signatures = own.map(({ signedOn }) => signedOn);
    return {
      id,
      kind,
      title,
      about,
      startsOn,
      expiresOn,
      parties: own,
      state: stateOn({ expiresOn, signatures }, today),
      signedOn: own.length === 0 ? null : signedByAllOn(signatures),
    };
  });
}

/** One agreement as it stands on a day; throws `notFound`. */
export async function requireAgreement(
  tx: Transaction,
  programmeId: string,
  id: string,
  today: string,
): Promise<Agreement> {
  const found = (await listAgreements(tx, programmeId, today)).find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il progetto non ha un accordo «${id}».`,
    en: `The programme has no agreement "${id}".`,
  });
}

const partiesOf = (tx: Transaction, programmeId: string) =>
  tx
    .select({
      agreement: agreementParty.agreementId,
      id: organisation.id,
      name: organisation.name,
      soul: organisation.soul,
      signedOn: agreementParty.signedOn,
    })
    .from(agreementParty)
    .innerJoin(
      organisation,
      and(
        eq(organisation.programmeId, agreementParty.programmeId),
        eq(organisation.id, agreementParty.organisationId),
      ),
    )
    .where(eq(agreementParty.programmeId, programmeId))
    .orderBy(asc(organisation.name), asc(organisation.id));
