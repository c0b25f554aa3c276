import { and, asc, eq } from "drizzle-orm";
import { membership } from "../db/tables/account.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Mandate } from "./mandate.ts";
import type { Service } from "./service.ts";

export interface Member extends Mandate {
  readonly account: string;
  readonly since: Date;
}

/** Who has a role in a programme, by role and whom it speaks for; addresses of mail are not told. */
export const listMembers = (tx: Transaction, programmeId: string): Promise<Member[]> =>
  tx
    .select({
      role: membership.role,
      subject: membership.subject,
      account: membership.accountId,
      since: membership.createdAt,
    })
    .from(membership)
    .where(eq(membership.programmeId, programmeId))
    .orderBy(asc(membership.role), asc(membership.subject), asc(membership.accountId));

/** Ends a role that somebody has, from their next request on. Throws `notFound`. */
export async function endMembership(
  db: Service,
  programmeId: string,
  { account, role, subject }: Omit<Member, "since">,
): Promise<void> {
  const ended = await db.asSystem(programmeId, (tx) =>
    tx
      .delete(membership)
      .where(
        and(
          eq(membership.programmeId, programmeId),
          eq(membership.accountId, account),
          eq(membership.role, role),
          eq(membership.subject, subject),
        ),
      )
      .returning({ role: membership.role }),
  );
  if (ended.length === 0)
    throw new InnestoError("notFound", {
      it: "Questo ruolo non c'è, o è già finito.",
      en: "There is no such role, or it has ended already.",
    });
}
