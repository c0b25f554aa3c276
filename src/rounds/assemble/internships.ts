import { and, eq, inArray } from "drizzle-orm";
import { AGREED, UNTIL } from "../../collaborations/internship/load-case.ts";
import { collaboration } from "../../db/tables/collaboration.ts";
import { collaborationAgreement } from "../../db/tables/collaboration-file.ts";
import type { Transaction } from "../../db/transaction.ts";
import { currentRules } from "../../programmes/internship-rules/store.ts";

/** The rules on internships of a programme, and until when each internship that has begun is to last. */
export async function loadInternships(tx: Transaction, programmeId: string) {
  const trainees = await tx
    .select({ organisationId: collaboration.organisationId, until: UNTIL })
    .from(collaboration)
    .leftJoin(collaborationAgreement, AGREED)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        eq(collaboration.kind, "internship"),
        inArray(collaboration.state, ["agreed", "running"]),
      ),
    );
  const rules = (await currentRules(tx, programmeId))?.rules ?? null;
  return { rules, trainees };
}
