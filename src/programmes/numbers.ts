import { and, asc, eq, sql } from "drizzle-orm";
import { idea } from "../db/tables/idea.ts";
import { hub } from "../db/tables/hub.ts";
import type { Transaction } from "../db/transaction.ts";

/** What is counted of a programme, in the order in which people read it. */
export const COUNTED = [
  "participants",
  "ideas",
  "organisations",
  "seats",
  "proposed",
  "agreed",
  "underWay",
  "completed",
  "autonomous",
] as const;

export type Counted = (typeof COUNTED)[number];

/** A count; null where it is so small (1 to 4) that the asker might recognise somebody in it. */
export type ProgrammeNumbers = Readonly<Record<Counted, number | null>>;

/** A programme in numbers, for whoever asks about it; nothing of it is of one person. */
export async function programmeNumbers(
  tx: Transaction,
  programmeId: string,
): Promise<ProgrammeNumbers> {
  const rows = await tx.execute<{ name: Counted; n: number | null }>(
    sql`select name, n from programme_numbers(${programmeId})`,
  );
  const counts = new Map(rows.map(({ name, n }) => [name, n]));
  return Object.fromEntries(COUNTED.map((name) => [name, counts.get(name) ?? null])) as Record<
    Counted,
    number | null
  >;
}

export interface PublicIdea {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly hub: string | null;
}

const SHOWN = 60;

/** Ideas whose authors agreed that everybody may read them, by title. */
export const publicIdeas = (tx: Transaction, programmeId: string): Promise<PublicIdea[]> =>
  tx
    .select({ id: idea.id, title: idea.title, summary: idea.summary, hub: hub.name })
    .from(idea)
    .leftJoin(hub, and(eq(hub.programmeId, idea.programmeId), eq(hub.id, idea.hubId)))
    .where(and(eq(idea.programmeId, programmeId), eq(idea.shownInPublic, true)))
    .orderBy(asc(idea.title), asc(idea.id))
    .limit(SHOWN);
