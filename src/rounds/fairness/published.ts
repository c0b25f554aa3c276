import { and, desc, eq, isNotNull } from "drizzle-orm";
import { onBehalf } from "../../access/on-behalf.ts";
import { notYours } from "../../access/visitor.ts";
import type { ProgrammeActor } from "../../db/actor.ts";
import type { Database } from "../../db/client.ts";
import { run } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { type FairnessReport, fairnessOf } from "./report.ts";

/**
 * What the newest published run did for each group of people, small groups without figures, for whoever funds the
 * programme: the figures alone leave the service's hands. Null before anything was published.
 *
 * @throws InnestoError `forbidden` for whoever does not fund it
 */
export async function publishedFairness(
  db: Database,
  actor: ProgrammeActor,
): Promise<FairnessReport | null> {
  if (actor.kind !== "funder") throw notYours();
  return await onBehalf(
    db,
    actor,
    (tx) => requireProgramme(tx, actor.programme),
    async (tx, { id }) => {
      const published = await newestPublished(tx, id);
      return published === undefined ? null : await fairnessOf(tx, id, published);
    },
  );
}

async function newestPublished(tx: Transaction, programmeId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: run.id })
    .from(run)
    .where(
      and(
        eq(run.programmeId, programmeId),
        eq(run.market, "incubation"),
        isNotNull(run.publishedAt),
      ),
    )
    .orderBy(desc(run.roundNumber))
    .limit(1);
  return row?.id;
}
