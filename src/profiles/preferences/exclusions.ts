import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { ExclusionReason } from "./exclusion-reasons.ts";
import { type Preference, type Subject, subjectOf } from "./parties.ts";

export const EXCLUSION_STATES = ["pending", "approved", "refused"] as const;

/** What has become of a firm's exclusion; only one that is approved counts in matching. */
export type ExclusionState = (typeof EXCLUSION_STATES)[number];

export interface FirmExclusion {
  readonly id: string;
  readonly organisation: string;
  readonly of: Subject;
  readonly reason: ExclusionReason;
  readonly words: string | null;
  readonly statedAt: Date;
  readonly state: ExclusionState;
  /** Null while it is pending. */
  readonly decided: {
    readonly by: string;
    readonly at: Date;
    /** Of a refusal. */
    readonly because: string | null;
  } | null;
}

function stateOf({ approvedAt, refusedAt }: Preference): ExclusionState {
  if (approvedAt !== null) return "approved";
  return refusedAt === null ? "pending" : "refused";
}

const ofFirms = (programme: string) =>
  and(
    eq(preference.programmeId, programme),
    eq(preference.kind, "exclusion"),
    isNotNull(preference.fromOrganisationId),
  );

/** The exclusions that a programme's firms have stated, those that have waited longest first. */
export async function listExclusions(tx: Transaction, programme: string): Promise<FirmExclusion[]> {
  const rows = await tx
    .select()
    .from(preference)
    .where(ofFirms(programme))
    .orderBy(asc(preference.createdAt), asc(preference.id));
  return rows.map(exclusionOf);
}

export interface ExclusionDecision {
  readonly approve: boolean;
  /** Of a refusal: why; it is kept. */
  readonly because?: string | undefined;
}

/**
 * The coordination's word on a firm's exclusion: the same again changes nothing.
 *
 * @throws InnestoError `notFound`, `invalid` for a refusal that does not say why, `conflict` where it was decided
 * otherwise: the firm then states it anew
 */
export async function decideExclusion(
  db: Database,
  programme: string,
  id: string,
  { approve, because }: ExclusionDecision,
  by: string,
): Promise<FirmExclusion> {
  if (!approve && because === undefined) throw withoutReason();
  return await db.asSystem(programme, async (tx) => {
    const own = and(ofFirms(programme), eq(preference.id, id));
    const [found] = await tx.select().from(preference).where(own).for("update");
    if (found === undefined) throw notThere(id);
    const state = stateOf(found);
    const wanted = approve ? "approved" : "refused";
    if (state === wanted) return exclusionOf(found);
    if (state !== "pending") throw decided(id, state);
    const now = sql`now()`;
    const [kept] = await tx
      .update(preference)
      .set(
        approve
          ? { approvedBy: by, approvedAt: now }
          : { refusedBy: by, refusedAt: now, refusedBecause: because! },
      )
      .where(own)
      .returning();
    return exclusionOf(kept!);
  });
}

function exclusionOf(row: Preference): FirmExclusion {
  const by = row.approvedBy ?? row.refusedBy;
  const at = row.approvedAt ?? row.refusedAt;
  return {
    id: row.id,
    organisation: row.fromOrganisationId!,
    of: subjectOf(row),
    reason: row.reason!,
    words: row.words,
    statedAt: row.createdAt,
    state: stateOf(row),
    decided: by === null || at === null ? null : { by, at, because: row.refusedBecause },
  };
}

const withoutReason = () =>
  new InnestoError("invalid", {
    it: "Un rifiuto vuole il suo motivo: l'impresa lo legge.",
    en: "A refusal needs its reason: the firm reads it.",
  });

const notThere = (id: string) =>
  new InnestoError("notFound", {
    it: `Nessuna impresa ha chiesto un'esclusione «${id}».`,
    en: `No firm has asked for an exclusion "${id}".`,
  });

const decided = (id: string, state: "approved" | "refused") =>
  new InnestoError("conflict", {
    it: `L'esclusione ${id} è già stata ${state === "approved" ? "approvata" : "rifiutata"}.`,
    en: `Exclusion ${id} has been ${state} already.`,
  });
