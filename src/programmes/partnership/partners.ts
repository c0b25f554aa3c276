import { and, asc, eq } from "drizzle-orm";
import type { LEGAL_KINDS, SOULS } from "../../db/tables/lists.ts";
import { organisation, organisationContact, partnership } from "../../db/tables/organisation.ts";
import { comune } from "../../db/tables/territory.ts";
import type { Transaction } from "../../db/transaction.ts";
import { isHeld, type PartnerRole } from "./roles.ts";

/** An organisation in one of its roles; days are ISO dates. */
export interface Partner {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly soul: (typeof SOULS)[number];
  readonly legalKind: (typeof LEGAL_KINDS)[number];
  readonly comune: string | null;
  readonly role: PartnerRole;
  /** Who answers for the organisation; null also for an asker who may not know. */
  readonly contact: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** Every role in a programme's partnership, ended ones too, by the organisations' names. */
export const listPartners = (tx: Transaction, programmeId: string): Promise<Partner[]> =>
  tx
    .select({
      id: partnership.id,
      organisation: organisation.id,
      name: organisation.name,
      soul: organisation.soul,
      legalKind: organisation.legalKind,
      comune: comune.name,
      role: partnership.role,
      contact: organisationContact.name,
      since: partnership.since,
      until: partnership.until,
    })
    .from(partnership)
    .innerJoin(
      organisation,
      and(
        eq(organisation.programmeId, partnership.programmeId),
        eq(organisation.id, partnership.organisationId),
      ),
    )
    .leftJoin(
      organisationContact,
      and(
        eq(organisationContact.programmeId, organisation.programmeId),
        eq(organisationContact.organisationId, organisation.id),
      ),
    )
    .leftJoin(comune, eq(comune.code, organisation.comuneCode))
    .where(eq(partnership.programmeId, programmeId))
    .orderBy(asc(organisation.name), asc(partnership.id));

/** Those who answer for the programme as a whole, in this order. */
const LEADING: readonly PartnerRole[] = ["promoter", "lead", "executive_coordinator"];

/** Who promotes, leads and coordinates a programme on a day, an ISO date. */
export async function leadersOf(
  tx: Transaction,
  programmeId: string,
  on: string,
): Promise<Partner[]> {
  const held = (await listPartners(tx, programmeId)).filter((one) => isHeld(one, on));
  return LEADING.flatMap((role) => held.filter((one) => one.role === role));
}
