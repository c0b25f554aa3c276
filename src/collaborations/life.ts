import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { collaboration } from "../db/tables/collaboration.ts";
import { COLLABORATION_KINDS, COLLABORATION_STATES } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireLawful } from "./internship/require-lawful.ts";

export const collaborationKindSchema = z.enum(COLLABORATION_KINDS);
export const collaborationStateSchema = z.enum(COLLABORATION_STATES);

export type Collaboration = typeof collaboration.$inferSelect;

/** A collaboration, held until the transaction ends; throws `notFound`. */
export async function lockCollaboration(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<Collaboration> {
  const [row] = await tx
    .select()
    .from(collaboration)
    .where(and(eq(collaboration.programmeId, programmeId), eq(collaboration.id, id)))
    .for("update");
  if (row !== undefined) return row;
  throw new InnestoError("notFound", {
    it: `Il progetto «${programmeId}» non ha una collaborazione «${id}».`,
    en: `Programme "${programmeId}" has no collaboration "${id}".`,
  });
}

export interface Start {
  /** ISO dates. */
  readonly startedOn: string;
  readonly plannedEndOn?: string | undefined;
  readonly kind?: Collaboration["kind"] | undefined;
}

/**
 * An agreed collaboration starts. Throws `conflict` for one that has started, and for an internship that the
 * programme's rules do not allow on that day; `invalid` for dates out of order.
 */
export async function startCollaboration(
  tx: Transaction,
  agreed: Collaboration,
  { startedOn, plannedEndOn, kind = agreed.kind }: Start,
): Promise<Collaboration> {
  const { programmeId, id, state } = agreed;
  if (state !== "agreed")
    throw new InnestoError("conflict", {
      it: `La collaborazione ${id} non è da avviare: è già avviata o finita.`,
      en: `Collaboration ${id} is not waiting to start: it has started or ended already.`,
    });
  const endsOn = plannedEndOn ?? null;
  if (endsOn !== null && endsOn < startedOn) throw endsBeforeStart();
  if (kind === "internship") await requireLawful(tx, agreed, { startsOn: startedOn, endsOn });
  return await change(tx, programmeId, id, {
    state: "running",
    startedOn,
    plannedEndOn: endsOn,
    kind,
  });
}

export interface End {
  readonly state: "completed" | "interrupted";
  /** ISO date. */
  readonly endedOn: string;
  /** Why; needed for an interruption. */
  readonly reason?: string | undefined;
}

/**
 * A collaboration ends, or is given up before it starts: its seat is free again. Throws `conflict` for one that is
 * over, or that would be completed without having started; `invalid` for an interruption without a reason.
 */
export async function endCollaboration(
  tx: Transaction,
  { programmeId, id, state: before, startedOn }: Collaboration,
  { state, endedOn, reason }: End,
): Promise<Collaboration> {
  const open = state === "completed" ? ["running"] : ["agreed", "running"];
  if (!open.includes(before))
    throw new InnestoError("conflict", {
      it: `La collaborazione ${id} è già finita, o non è ancora avviata.`,
      en: `Collaboration ${id} is over already, or has not started yet.`,
    });
  if (state === "interrupted" && reason === undefined)
    throw new InnestoError("invalid", {
      it: "Per interrompere una collaborazione serve il motivo, che resta scritto.",
      en: "A collaboration is interrupted with a reason, which is kept.",
    });
  if (startedOn !== null && endedOn < startedOn) throw endsBeforeStart();
  return await change(tx, programmeId, id, { state, endedOn, endReason: reason ?? null });
}

const endsBeforeStart = () =>
  new InnestoError("invalid", {
    it: "La fine viene prima dell'inizio: correggi una delle due date.",
    en: "The end comes before the start: correct one of the two dates.",
  });

async function change(
  tx: Transaction,
  programmeId: string,
  id: string,
  values: Partial<Collaboration>,
): Promise<Collaboration> {
  const [changed] = await tx
    .update(collaboration)
    .set(values)
    .where(and(eq(collaboration.programmeId, programmeId), eq(collaboration.id, id)))
    .returning();
  return changed!;
}
