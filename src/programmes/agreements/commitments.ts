import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import { hub } from "../../db/tables/hub.ts";
import { organisation } from "../../db/tables/organisation.ts";
import { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";

/** What an agreement promises: a resource that names it. */
export interface Commitment {
  /** The resource's id. */
  readonly id: string;
  readonly title: string;
  readonly amount: number;
  readonly unit: string | null;
  /** Who gives it, by name; a person by their code. */
  readonly giver: string;
  /** ISO date since which it is kept; null: not yet. */
  readonly keptOn: string | null;
}

/** What an agreement promises, by title. */
export const commitmentsOf = (
  tx: Transaction,
  programmeId: string,
  agreementId: string,
): Promise<Commitment[]> => commitments(tx, programmeId, eq(resource.agreementId, agreementId));

/** What is at disposal without any agreement, and could be promised by one. */
export const unpromised = (tx: Transaction, programmeId: string): Promise<Commitment[]> =>
  commitments(tx, programmeId, isNull(resource.agreementId));

const commitments = (tx: Transaction, programmeId: string, which: ReturnType<typeof eq>) =>
  tx
    .select({
      id: resource.id,
      title: resource.title,
      amount: resource.amount,
      unit: resource.unit,
      giver: sql<string>`coalesce(${organisation.name}, ${hub.name}, ${resource.participantId})`,
      keptOn: resource.keptOn,
    })
    .from(resource)
    .leftJoin(
      organisation,
      and(
        eq(organisation.programmeId, resource.programmeId),
        eq(organisation.id, resource.organisationId),
      ),
    )
    .leftJoin(hub, and(eq(hub.programmeId, resource.programmeId), eq(hub.id, resource.hubId)))
    .where(and(eq(resource.programmeId, programmeId), which))
    .orderBy(asc(resource.title), asc(resource.id));

/** Since when a promise is kept, as an ISO date; null: not yet. Throws `notFound` for what the agreement does not promise. */
export const keepCommitment = (
  db: Service,
  programmeId: string,
  agreementId: string,
  { id, on }: { readonly id: string; readonly on: string | null },
): Promise<void> =>
  db.asSystem(programmeId, (tx) =>
    change(tx, promised(programmeId, agreementId, id), { keptOn: on }),
  );

/** Makes a resource a promise of an agreement; throws `notFound` for one that is not there, or is another's already. */
export const addCommitment = (
  db: Service,
  programmeId: string,
  agreementId: string,
  id: string,
): Promise<void> =>
  db.asSystem(programmeId, (tx) =>
    change(tx, and(isOne(programmeId, id), isNull(resource.agreementId)), { agreementId }),
  );

/** The resource stays, and is promised by nobody. Throws `notFound`. */
export const dropCommitment = (
  db: Service,
  programmeId: string,
  agreementId: string,
  id: string,
): Promise<void> =>
  db.asSystem(programmeId, (tx) =>
    change(tx, promised(programmeId, agreementId, id), { agreementId: null, keptOn: null }),
  );

const isOne = (programmeId: string, id: string) =>
  and(eq(resource.programmeId, programmeId), eq(resource.id, id));

const promised = (programmeId: string, agreementId: string, id: string) =>
  and(isOne(programmeId, id), eq(resource.agreementId, agreementId));

async function change(
  tx: Transaction,
  which: ReturnType<typeof isOne>,
  to: Partial<Pick<typeof resource.$inferInsert, "agreementId" | "keptOn">>,
): Promise<void> {
  const changed = await tx.update(resource).set(to).where(which).returning({ id: resource.id });
  if (changed.length > 0) return;
  throw new InnestoError("notFound", {
    it: "Tra le risorse di questo accordo non c'è.",
    en: "It is not among this agreement's resources.",
  });
}
