import { and, eq, sql } from "drizzle-orm";
import { organisation } from "../db/tables/organisation.ts";
import { idea } from "../db/tables/idea.ts";
import { need } from "../db/tables/need.ts";
import { resource } from "../db/tables/resource.ts";
import type { Transaction } from "../db/transaction.ts";

/** What something is called, and whose it is; null: of none that lists would name. */
interface Titled {
  readonly id: string;
  readonly title: string;
  readonly of: string | null;
}

/** «Lavanderia, Tappe lente», by code. */
const byCode = (rows: readonly Titled[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ id, title, of }) => [id, of === null ? title : `${title}, ${of}`]));

/** A programme's needs, each with the idea that has it. */
export const needTitles = async (tx: Transaction, programmeId: string) =>
  byCode(
    await tx
      .select({ id: need.id, title: need.title, of: idea.title })
      .from(need)
      .leftJoin(idea, and(eq(idea.programmeId, need.programmeId), eq(idea.id, need.ideaId)))
      .where(eq(need.programmeId, programmeId)),
  );

/** A programme's resources, each with the organisation that gives it. */
export const resourceTitles = async (tx: Transaction, programmeId: string) =>
  byCode(
    await tx
      .select({ id: resource.id, title: resource.title, of: organisation.name })
      .from(resource)
      .leftJoin(
        organisation,
        and(
          eq(organisation.programmeId, resource.programmeId),
          eq(organisation.id, resource.organisationId),
        ),
      )
      .where(eq(resource.programmeId, programmeId)),
  );

/** A programme's ideas. */
export const ideaTitles = async (tx: Transaction, programmeId: string) =>
  byCode(
    await tx
      .select({ id: idea.id, title: idea.title, of: sql<null>`null` })
      .from(idea)
      .where(eq(idea.programmeId, programmeId)),
  );
