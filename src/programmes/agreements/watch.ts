import { and, eq, isNotNull, or, gte, isNull } from "drizzle-orm";
import { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Agreement, listAgreements } from "./agreements.ts";

/** An agreement that somebody has to think of, and how many resources it takes away when it is over. */
export interface Watched {
  readonly agreement: Agreement;
  readonly resources: number;
}

/** The agreements that end within the time of warning, and those over whose resources would still be there; by last day. */
export async function agreementsToWatch(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<Watched[]> {
  const all = await listAgreements(tx, programmeId, today);
  const promised = await openPromises(tx, programmeId, today);
  return all
    .map((one) => ({
      agreement: one,
      resources: promised.filter((of) => of === one.id).length,
    }))
    .filter(({ agreement: { state }, resources }) => {
      return state === "ending" || (state === "lapsed" && resources > 0);
    })
    .toSorted((a, b) => (a.agreement.expiresOn! < b.agreement.expiresOn! ? -1 : 1));
}

/** The agreements of the resources that are there today or later, one for each. */
async function openPromises(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<(string | null)[]> {
  const rows = await tx
    .select({ agreement: resource.agreementId })
    .from(resource)
    .where(
      and(
        eq(resource.programmeId, programmeId),
        isNotNull(resource.agreementId),
        or(isNull(resource.availableTo), gte(resource.availableTo, today)),
      ),
    );
  return rows.map(({ agreement }) => agreement);
}
