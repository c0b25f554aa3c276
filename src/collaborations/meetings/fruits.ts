import { and, asc, eq, notExists, sql } from "drizzle-orm";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { idea } from "../../db/tables/idea.ts";
import { meetingFruit } from "../../db/tables/meeting.ts";
import { need } from "../../db/tables/need.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { onMeeting } from "./acting.ts";
import type { Meeting } from "./meetings.ts";

export type FruitKind = "idea" | "need";

export interface Fruit {
  /** The code of the idea or need. */
  readonly id: string;
  readonly title: string;
}

export type Fruits = Readonly<Record<FruitKind, readonly Fruit[]>>;

const SIDES = {
  idea: { table: idea, column: meetingFruit.ideaId },
  need: { table: need, column: meetingFruit.needId },
} as const;

const same = (kind: FruitKind) => {
  const { table, column } = SIDES[kind];
  return and(eq(table.programmeId, meetingFruit.programmeId), eq(table.id, column))!;
};

/** The ideas and needs that came up at a meeting. */
export async function fruitsOf(
  tx: Transaction,
  programmeId: string,
  meetingId: string,
): Promise<Fruits> {
  const read = (kind: FruitKind) =>
    tx
      .select({ id: SIDES[kind].table.id, title: SIDES[kind].table.title })
      .from(meetingFruit)
      .innerJoin(SIDES[kind].table, same(kind))
      .where(and(eq(meetingFruit.programmeId, programmeId), eq(meetingFruit.meetingId, meetingId)))
      .orderBy(asc(SIDES[kind].table.id));
  return { idea: await read("idea"), need: await read("need") };
}

/** Those that came up at no meeting, of what the asker may see. */
export async function fruitless(tx: Transaction, programmeId: string): Promise<Fruits> {
  const read = (kind: FruitKind) =>
    tx
      .select({ id: SIDES[kind].table.id, title: SIDES[kind].table.title })
      .from(SIDES[kind].table)
      .where(
        and(
          eq(SIDES[kind].table.programmeId, programmeId),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(meetingFruit)
              .where(same(kind)),
          ),
        ),
      )
      .orderBy(asc(SIDES[kind].table.id));
  return { idea: await read("idea"), need: await read("need") };
}

/**
 * Says that an idea or a need came up at a meeting. An idea that does not say yet where it was born says so from now on.
 *
 * @throws InnestoError `conflict` where another meeting has it, `notFound`
 */
export const addFruit = (
  db: Service,
  actor: Part,
  meetingId: string,
  kind: FruitKind,
  id: string,
): Promise<void> =>
  onMeeting(db, actor, meetingId, async (tx, meeting) => {
    await requireThere(tx, meeting.programmeId, kind, id);
    const row = kind === "idea" ? { ideaId: id } : { needId: id };
    const added = await tx
      .insert(meetingFruit)
      .values({ programmeId: meeting.programmeId, meetingId: meeting.id, ...row })
      .onConflictDoNothing()
      .returning({ id: meetingFruit.id });
    if (added.length === 0) throw bornElsewhere(id);
    if (kind === "idea") await tellIdea(tx, meeting, id);
  });

const tellIdea = async (tx: Transaction, { programmeId, ...meeting }: Meeting, id: string) => {
  await tx
    .update(idea)
    .set({ bornAt: sql`coalesce(${idea.bornAt}, ${`${meeting.title} (${meeting.heldOn})`})` })
    .where(and(eq(idea.programmeId, programmeId), eq(idea.id, id)));
};

/** Takes that back. @throws InnestoError as `onMeeting` */
export const removeFruit = (
  db: Service,
  actor: Part,
  meetingId: string,
  kind: FruitKind,
  id: string,
): Promise<void> =>
  onMeeting(db, actor, meetingId, async (tx, { programmeId, id: of }) => {
    await tx
      .delete(meetingFruit)
      .where(
        and(
          eq(meetingFruit.programmeId, programmeId),
          eq(meetingFruit.meetingId, of),
          eq(SIDES[kind].column, id),
        ),
      );
  });

async function requireThere(
  tx: Transaction,
  programmeId: string,
  kind: FruitKind,
  id: string,
): Promise<void> {
  const { table } = SIDES[kind];
  const found = await tx.$count(table, and(eq(table.programmeId, programmeId), eq(table.id, id)));
  if (found > 0) return;
  throw new InnestoError("notFound", {
    it: `Nel progetto non c'è «${id}».`,
    en: `There is no "${id}" in the programme.`,
  });
}

const bornElsewhere = (id: string) =>
  new InnestoError("conflict", {
    it: `«${id}» è già segnato come nato in un incontro.`,
    en: `"${id}" is noted as born at a meeting already.`,
  });
