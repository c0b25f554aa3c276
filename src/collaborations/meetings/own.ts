import { and, asc, eq, gte, ne } from "drizzle-orm";
import { meeting } from "../../db/tables/meeting.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Meeting } from "./meetings.ts";

/** What a participant, or an organisation's member, is invited to from a day on: by what the database shows them. */
export const ownMeetings = (
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<Meeting[]> =>
  tx
    .select()
    .from(meeting)
    .where(
      and(
        eq(meeting.programmeId, programmeId),
        gte(meeting.heldOn, today),
        ne(meeting.state, "cancelled"),
      ),
    )
    .orderBy(asc(meeting.heldOn), asc(meeting.startsAt), asc(meeting.id));
