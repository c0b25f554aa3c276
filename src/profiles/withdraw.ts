import { and, eq, inArray, or, sql } from "drizzle-orm";
import { onBehalf } from "../access/on-behalf.ts";
import type { Service } from "../access/service.ts";
import type { Part } from "../access/visitor.ts";
import { collaboration } from "../db/tables/collaboration.ts";
import { need } from "../db/tables/need.ts";
import { LIVE_STATES, pairing } from "../db/tables/pairing.ts";
import { resource, seat } from "../db/tables/resource.ts";
import { proposal } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireNeed } from "./needs.ts";
import { requireResource } from "./resources.ts";

/**
 * Takes back what a member's organisation offers. What a round has dealt with stays for its history, with no seats
 * and no amount; anything else is gone.
 *
 * @throws InnestoError `notFound` for anybody else's, `conflict` while a proposal or a collaboration stands on it
 */
export async function withdrawResource(db: Service, actor: Part, id: string): Promise<void> {
  const { programme, subject } = actor;
  await onBehalf(
    db,
    actor,
    async (tx) => {
      const { organisation } = await requireResource(tx, programme, id);
      if (actor.kind !== "member" || organisation !== subject) throw notYours();
    },
    async (tx) => {
      const one = and(eq(resource.programmeId, programme), eq(resource.id, id));
      await tx.select({ id: resource.id }).from(resource).where(one).for("update");
      if (await isInUse(tx, programme, id)) throw inUse();
      if (!(await isInHistory(tx, programme, id))) {
        await tx.delete(resource).where(one);
        return;
      }
      await tx.update(resource).set({ amount: 0 }).where(one);
      await tx
        .update(seat)
        .set({ capacity: 0, minimum: 0 })
        .where(and(eq(seat.programmeId, programme), eq(seat.resourceId, id)));
    },
  );
}

/** Takes back a need of a member's organisation; throws `notFound` for anybody else's. */
export async function withdrawNeed(db: Service, actor: Part, id: string): Promise<void> {
  const { programme, subject } = actor;
  await onBehalf(
    db,
    actor,
    async (tx) => {
      const { organisation } = await requireNeed(tx, programme, id);
      if (actor.kind !== "member" || organisation !== subject) throw notYours();
    },
    async (tx) => {
      await tx.delete(need).where(and(eq(need.programmeId, programme), eq(need.id, id)));
    },
  );
}

const anyIn = async (found: Promise<readonly unknown[]>): Promise<boolean> =>
  (await found).length > 0;

const one = { one: sql<number>`1` };

async function isInUse(tx: Transaction, programme: string, id: string): Promise<boolean> {
  const live = tx
    .select(one)
    .from(pairing)
    .where(
      and(
        eq(pairing.programmeId, programme),
        eq(pairing.placeResourceId, id),
        inArray(pairing.state, [...LIVE_STATES]),
      ),
    );
  const underWay = tx
    .select(one)
    .from(collaboration)
    .where(
      and(
        eq(collaboration.programmeId, programme),
        eq(collaboration.resourceId, id),
        or(eq(collaboration.state, "agreed"), eq(collaboration.state, "running")),
      ),
    );
  return (await anyIn(live.limit(1))) || (await anyIn(underWay.limit(1)));
}

async function isInHistory(tx: Transaction, programme: string, id: string): Promise<boolean> {
  for (const table of [proposal, pairing])
    if (
      await anyIn(
        tx
          .select(one)
          .from(table)
          .where(and(eq(table.programmeId, programme), eq(table.placeResourceId, id)))
          .limit(1),
      )
    )
      return true;
  return await anyIn(
    tx
      .select(one)
      .from(collaboration)
      .where(and(eq(collaboration.programmeId, programme), eq(collaboration.resourceId, id)))
      .limit(1),
  );
}

const notYours = () =>
  new InnestoError("notFound", {
    it: "Tra ciò che è della vostra organizzazione non c'è.",
    en: "It is not among what is your organisation's.",
  });

const inUse = () =>
  new InnestoError("conflict", {
    it: "C'è una proposta aperta o una collaborazione in corso: prima va chiusa, poi la risorsa si può ritirare.",
    en: "A proposal is open or a collaboration under way: that comes to its end first, then the resource can be taken back.",
  });
