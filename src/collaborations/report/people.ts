import { and, eq, sql } from "drizzle-orm";
import { recordSight } from "../../access/sights.ts";
import {
  employmentStatus,
  participant,
  participantProtected,
} from "../../db/tables/participant.ts";
import { programme } from "../../db/tables/programme.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Exit, exitsOf } from "./exits.ts";
import type { Period } from "./period.ts";

/** A person as a report counts them: at entry, without name. Null is what is not known. */
export interface Entered {
  readonly id: string;
  readonly kind: (typeof participant.$inferSelect)["kind"];
  /** A day: the person's own, else the programme's first, else that of the import. */
  readonly enteredOn: string;
  readonly education: (typeof participant.$inferSelect)["education"];
  readonly status: (typeof employmentStatus.$inferSelect)["status"] | null;
  readonly since: string | null;
  readonly declaredAvailable: boolean | null;
  readonly searching: boolean | null;
  readonly sex: "F" | "M" | "X" | null;
  readonly age: number | null;
  readonly disability: boolean | null;
  readonly foreignOrigin: boolean | null;
  readonly careDuties: boolean | null;
  readonly disadvantage: string | null;
  /** Of whoever has left. */
  readonly exit: Exit | null;
}

const ENTERED = sql<string>`coalesce(${participant.enteredOn}, ${programme.startsOn}, ${participant.createdAt}::date)::text`;

/** The status held on that day; of one who had none yet, the first. */
const STATUS_THEN = sql`(
  select s.id from employment_status s
  where s.programme_id = ${participant.programmeId} and s.participant_id = ${participant.id}
  order by coalesce(s.since <= ${ENTERED}::date, true) desc,
    case when s.since <= ${ENTERED}::date then s.since end desc nulls last, s.since, s.id
  limit 1)`;

/** Everybody who entered in a period, by code. That protected attributes were read is written down. */
export async function enteredIn(
  tx: Transaction,
  programmeId: string,
  { from, to }: Period,
): Promise<Entered[]> {
  await recordSight(tx, programmeId, "report", []);
  const exits = await exitsOf(tx, programmeId);
  const people = await tx
    .select({
      id: participant.id,
      kind: participant.kind,
      enteredOn: ENTERED,
      education: participant.education,
      status: employmentStatus.status,
      since: employmentStatus.since,
      declaredAvailable: employmentStatus.declaredAvailable,
      searching: employmentStatus.searching,
      sex: participantProtected.sex,
      age: participantProtected.age,
      disability: participantProtected.disability,
      foreignOrigin: participantProtected.foreignOrigin,
      careDuties: participantProtected.careDuties,
      disadvantage: participantProtected.disadvantage,
    })
    .from(participant)
    .innerJoin(programme, eq(programme.id, participant.programmeId))
    .leftJoin(participantProtected, OWN_PROTECTED)
    .leftJoin(
      employmentStatus,
      and(
        eq(employmentStatus.programmeId, participant.programmeId),
        sql`${employmentStatus.id} = ${STATUS_THEN}`,
      ),
    )
    .where(
      and(
        eq(participant.programmeId, programmeId),
        sql`${ENTERED}::date <= ${to}::date`,
        from === null ? undefined : sql`${ENTERED}::date >= ${from}::date`,
      ),
    )
    .orderBy(participant.id);
  return people.map((person) => ({ ...person, exit: exits.get(person.id) ?? null }));
}

const OWN_PROTECTED = and(
  eq(participantProtected.programmeId, participant.programmeId),
  eq(participantProtected.participantId, participant.id),
);
