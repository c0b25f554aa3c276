import { and, asc, desc, eq, getTableColumns, gte, lt, type SQL, sql } from "drizzle-orm";
import { meeting } from "../../db/tables/meeting.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { MeetingKind } from "./words.ts";

export type Meeting = typeof meeting.$inferSelect;

/** A meeting with how many were invited to it, and how many of them came. */
export interface ListedMeeting extends Meeting {
  readonly invited: number;
  readonly came: number;
}

export interface MeetingFilter {
  readonly kind?: MeetingKind | undefined;
  readonly hub?: string | undefined;
  /** As in `2026-03`. */
  readonly month?: string | undefined;
  readonly pairing?: string | undefined;
}

/** More than this nobody reads through: a month or a kind is asked for. */
const MOST = 300;

/** Those from a day on that the asker may see, the next one first. */
export const upcomingMeetings = (
  tx: Transaction,
  programmeId: string,
  today: string,
  by: MeetingFilter,
) =>
  select(tx, and(matching(programmeId, by), gte(meeting.heldOn, today)), [
    asc(meeting.heldOn),
    asc(meeting.startsAt),
    asc(meeting.id),
  ]);

/** Those before a day, the last one first. */
export const pastMeetings = (
  tx: Transaction,
  programmeId: string,
  today: string,
  by: MeetingFilter,
) =>
  select(tx, and(matching(programmeId, by), lt(meeting.heldOn, today)), [
    desc(meeting.heldOn),
    desc(meeting.startsAt),
    asc(meeting.id),
  ]);

/** All of them, in order of their days. */
export const allMeetings = (tx: Transaction, programmeId: string, by: MeetingFilter) =>
  select(tx, matching(programmeId, by), [asc(meeting.heldOn), asc(meeting.id)], null);

const matching = (programmeId: string, { kind, hub, month, pairing }: MeetingFilter) =>
  and(
    eq(meeting.programmeId, programmeId),
    kind === undefined ? undefined : eq(meeting.kind, kind),
    hub === undefined ? undefined : eq(meeting.hubId, hub),
    month === undefined ? undefined : sql`to_char(${meeting.heldOn}, 'YYYY-MM') = ${month}`,
    pairing === undefined ? undefined : eq(meeting.pairingId, pairing),
  );

// Columns of the only table of a query are written without its name, which a query inside would take for its own.
const OF_IT = sql.raw(
  "from attendance a where a.programme_id = meeting.programme_id and a.meeting_id = meeting.id",
);

async function select(
  tx: Transaction,
  where: SQL | undefined,
  order: readonly SQL[],
  most: number | null = MOST,
): Promise<ListedMeeting[]> {
  const query = tx
    .select({
      ...getTableColumns(meeting),
      invited: sql<number>`(select count(*)::int ${OF_IT})`,
      came: sql<number>`(select count(*)::int ${OF_IT} and a.presence = 'present')`,
    })
    .from(meeting)
    .where(where)
    .orderBy(...order);
  return most === null ? await query : await query.limit(most);
}

/** The months in which there are meetings, as in `2026-03`, the last one first. */
export async function monthsOfMeetings(tx: Transaction, programmeId: string): Promise<string[]> {
  const month = sql<string>`to_char(${meeting.heldOn}, 'YYYY-MM')`;
  const rows = await tx
    .selectDistinct({ month })
    .from(meeting)
    .where(eq(meeting.programmeId, programmeId))
    .orderBy(desc(month));
  return rows.map((row) => row.month);
}

/** Names of those who have led a meeting, in order. */
export async function leaders(tx: Transaction, programmeId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ who: meeting.ledBy })
    .from(meeting)
    .where(and(eq(meeting.programmeId, programmeId), sql`${meeting.ledBy} <> ''`))
    .orderBy(asc(meeting.ledBy));
  return rows.map(({ who }) => who);
}

/** A meeting that the asker may see; throws `notFound`. */
export async function requireMeeting(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<Meeting> {
  const [row] = await tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.programmeId, programmeId), eq(meeting.id, id)));
  if (row !== undefined) return row;
  throw new InnestoError("notFound", {
    it: `Nell'agenda che puoi vedere non c'è un incontro «${id}».`,
    en: `There is no meeting "${id}" in the agenda that you may see.`,
  });
}
