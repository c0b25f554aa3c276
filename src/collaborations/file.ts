import { and, asc, eq } from "drizzle-orm";
import { collaboration } from "../db/tables/collaboration.ts";
import { organisation, partnership } from "../db/tables/organisation.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { type Agreement, agreementOf } from "./agreement.ts";
import { type ListedCollaboration, listCollaborations } from "./collaborations.ts";
import type { Verdict } from "./internship/case.ts";
import { internshipVerdict } from "./internship/require-lawful.ts";
import type { Collaboration } from "./life.ts";

/** A collaboration with what its parties agreed on. */
export interface CollaborationFile {
  readonly one: ListedCollaboration;
  readonly agreement: Agreement;
  /** What the body that promotes it is called. */
  readonly promoter: string | null;
}

/** One of a programme's collaborations, or of those of one hub's people; throws `notFound`. */
export async function requireFile(
  tx: Transaction,
  programmeId: string,
  id: string,
  hub?: string,
): Promise<CollaborationFile> {
  const one = (await listCollaborations(tx, programmeId, hub)).find((row) => row.id === id);
  if (one === undefined)
    throw new InnestoError("notFound", {
      it: `Non c'è una collaborazione «${id}».`,
      en: `There is no collaboration "${id}".`,
    });
  const agreement = await agreementOf(tx, programmeId, id);
  const promoter =
    agreement.promoterId === null
      ? undefined
      : (await namesOf(tx, programmeId)).find((row) => row.id === agreement.promoterId);
  return { one, agreement, promoter: promoter?.name ?? null };
}

const namesOf = (tx: Transaction, programmeId: string) =>
  tx
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.programmeId, programmeId));

/** The organisations with a role in the partnership, by name: who may promote an internship. */
export const listPromoters = (tx: Transaction, programmeId: string) =>
  tx
    .selectDistinct({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .innerJoin(
      partnership,
      and(
        eq(partnership.programmeId, organisation.programmeId),
        eq(partnership.organisationId, organisation.id),
      ),
    )
    .where(eq(organisation.programmeId, programmeId))
    .orderBy(asc(organisation.name), asc(organisation.id));

/**
 * What the rules on internships say of one as it stands, were it to start on a day if it has not yet; null for
 * what is no internship, is over, or where the programme has no rules.
 */
export async function verdictOfFile(
  tx: Transaction,
  programmeId: string,
  { one }: CollaborationFile,
  today: string,
): Promise<Verdict | null> {
  const isOpen = one.state === "agreed" || one.state === "running";
  if (one.kind !== "internship" || !isOpen) return null;
  const [row] = await tx
    .select()
    .from(collaboration)
    .where(and(eq(collaboration.programmeId, programmeId), eq(collaboration.id, one.id)));
  const stored: Collaboration = row!;
  return await internshipVerdict(tx, stored, {
    startsOn: one.since ?? today,
    endsOn: one.plannedEnd,
  });
}
