import { and, asc, eq, sql } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import { agreement, agreementFile } from "../../db/tables/agreement.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { MOST_ATTACHMENTS, plainName, requireKeepable } from "./file-kinds.ts";

/** A file of an agreement, without its content. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly addedAt: Date;
}

/** The files of an agreement, as they were added. */
export const attachmentsOf = (
  tx: Transaction,
  programmeId: string,
  agreementId: string,
): Promise<Attachment[]> =>
  tx
    .select({
      id: agreementFile.id,
      name: agreementFile.name,
      bytes: sql<number>`octet_length(${agreementFile.content})`,
      addedAt: agreementFile.createdAt,
    })
    .from(agreementFile)
    .where(ofAgreement(programmeId, agreementId))
    .orderBy(asc(agreementFile.createdAt), asc(agreementFile.id));

/** One file with its content; throws `notFound`. */
export async function requireAttachment(
  tx: Transaction,
  programmeId: string,
  agreementId: string,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const [found] = await tx
    .select({ name: agreementFile.name, content: agreementFile.content })
    .from(agreementFile)
    .where(and(ofAgreement(programmeId, agreementId), eq(agreementFile.id, id)));
  if (found !== undefined) return found;
  throw gone();
}

/**
 * Keeps a file with an agreement.
 *
 * @throws InnestoError `invalid` for one that `requireKeepable` refuses, `conflict` where there are too many, `notFound`
 */
export async function attach(
  db: Service,
  programmeId: string,
  agreementId: string,
  sent: { readonly name: string; readonly content: Uint8Array },
): Promise<void> {
  const name = plainName(sent.name);
  requireKeepable(name, sent.content);
  await db.asSystem(programmeId, async (tx) => {
    const isOne = and(eq(agreement.programmeId, programmeId), eq(agreement.id, agreementId));
    const [found] = await tx.select().from(agreement).where(isOne).for("update");
    if (found === undefined) throw gone();
    const present = await attachmentsOf(tx, programmeId, agreementId);
    if (present.length >= MOST_ATTACHMENTS) throw tooMany();
    const numbers = present.map(({ id }) => Number(id.slice(agreementId.length + 1)) || 0);
    const id = `${agreementId}-${Math.max(0, ...numbers) + 1}`;
    const { content } = sent;
    await tx.insert(agreementFile).values({ programmeId, id, agreementId, name, content });
  });
}

/** Removes a file for good; throws `notFound`. */
export const detach = (
  db: Service,
  programmeId: string,
  agreementId: string,
  id: string,
): Promise<void> =>
  db.asSystem(programmeId, async (tx) => {
    const removed = await tx
      .delete(agreementFile)
      .where(and(ofAgreement(programmeId, agreementId), eq(agreementFile.id, id)))
      .returning({ id: agreementFile.id });
    if (removed.length === 0) throw gone();
  });

const ofAgreement = (programmeId: string, agreementId: string) =>
  and(eq(agreementFile.programmeId, programmeId), eq(agreementFile.agreementId, agreementId));

const gone = () =>
  new InnestoError("notFound", {
    it: "Tra gli allegati di questo accordo non c'è.",
    en: "It is not among this agreement's files.",
  });

const tooMany = () =>
  new InnestoError("conflict", {
    it: `Un accordo ha al più ${MOST_ATTACHMENTS} allegati: togline uno.`,
    en: `An agreement has ${MOST_ATTACHMENTS} files at most: remove one.`,
  });
