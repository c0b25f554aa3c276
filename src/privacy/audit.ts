import { and, desc, eq, isNotNull } from "drizzle-orm";
import { audit, auditSubject } from "../db/tables/audit.ts";
import type { Transaction } from "../db/transaction.ts";

export interface Trace {
  readonly at: Date;
  readonly account: string;
  readonly actorKind: string;
  readonly action: (typeof audit.$inferSelect)["action"];
  readonly what: string;
  /** Code of whom it was about; null for nobody in particular, or somebody who was erased. */
  readonly participant: string | null;
  readonly columns: readonly string[];
}

const TRACE = {
  at: audit.createdAt,
  account: audit.account,
  actorKind: audit.actorKind,
  action: audit.action,
  what: audit.what,
  participant: auditSubject.participantId,
  columns: audit.columns,
};

/** Who saw and changed what of a programme's people, the newest first, as far as the asker may read it. */
export const listTraces = (tx: Transaction, programmeId: string, most: number): Promise<Trace[]> =>
  traces(tx)
    .where(eq(audit.programmeId, programmeId))
    .orderBy(desc(audit.createdAt), desc(audit.id))
    .limit(most);

/** The same about one person. */
export const tracesOfPerson = (
  tx: Transaction,
  programmeId: string,
  participantId: string,
  most: number,
): Promise<Trace[]> =>
  traces(tx)
    .where(
      and(
        eq(audit.programmeId, programmeId),
        isNotNull(audit.subjectToken),
        eq(auditSubject.participantId, participantId),
      ),
    )
    .orderBy(desc(audit.createdAt), desc(audit.id))
    .limit(most);

const traces = (tx: Transaction) =>
  tx
    .select(TRACE)
    .from(audit)
    .leftJoin(
      auditSubject,
      and(
        eq(auditSubject.programmeId, audit.programmeId),
        eq(auditSubject.token, audit.subjectToken),
      ),
    );
