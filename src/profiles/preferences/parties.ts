import { and, eq } from "drizzle-orm";
import { idea } from "../../db/tables/idea.ts";
import { organisation } from "../../db/tables/organisation.ts";
import { participant } from "../../db/tables/participant.ts";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";

export type Preference = typeof preference.$inferSelect;

/** Who can say something of others. */
export interface Speaker {
  readonly kind: "participant" | "organisation";
  readonly id: string;
}

/** Of whom something can be said. */
export interface Subject {
  readonly kind: "participant" | "organisation" | "idea";
  readonly id: string;
}

/** One party and another, in one programme. */
export interface Between {
  readonly programme: string;
  readonly by: Speaker;
  readonly of: Subject;
}

const BY = { participant: "fromParticipantId", organisation: "fromOrganisationId" } as const;
const OF = {
  participant: "toParticipantId",
  organisation: "toOrganisationId",
  idea: "toIdeaId",
} as const;
const TABLES = { participant, organisation, idea } as const;

/** All that a party says of others. */
export const saidBy = ({ programme, by }: Omit<Between, "of">) =>
  and(eq(preference.programmeId, programme), eq(preference[BY[by.kind]], by.id));

/** All that a party says of one other. */
export const saidBetween = ({ of, ...by }: Between) =>
  and(saidBy(by), eq(preference[OF[of.kind]], of.id));

/** The columns of a row that say who speaks of whom. */
export const columnsOf = ({ programme, by, of }: Between) => ({
  programmeId: programme,
  [BY[by.kind]]: by.id,
  [OF[of.kind]]: of.id,
});

/** Whom a row is about. */
export function subjectOf(row: Preference): Subject {
  const kinds = Object.keys(OF) as Subject["kind"][];
  const kind = kinds.find((one) => row[OF[one]] !== null)!;
  return { kind, id: row[OF[kind]]! };
}

export const isSame = (a: Subject, b: Subject): boolean => a.kind === b.kind && a.id === b.id;

/** Throws `notFound` for a party that the programme has not, `invalid` for one that speaks of itself. */
export async function requireBoth(tx: Transaction, { programme, by, of }: Between): Promise<void> {
  if (isSame(by, of))
    throw new InnestoError("invalid", {
      it: "Nessuno esprime una preferenza su di sé.",
      en: "Nobody states a preference about oneself.",
    });
  for (const { kind, id } of [by, of]) {
    const table = TABLES[kind];
    const [found] = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.programmeId, programme), eq(table.id, id)));
    if (found === undefined) throw notThere(programme, id);
  }
}

const notThere = (programme: string, id: string) =>
  new InnestoError("notFound", {
    it: `Il progetto «${programme}» non ha «${id}».`,
    en: `Programme "${programme}" has no "${id}".`,
  });
