import { asc, sql } from "drizzle-orm";
import { onBehalf } from "../../access/on-behalf.ts";
import { notYours } from "../../access/visitor.ts";
import type { ProgrammeActor } from "../../db/actor.ts";
import type { Database } from "../../db/client.ts";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { type Between, type Preference, requireBoth, saidBy } from "./parties.ts";
import { keepStatement, type Statement } from "./state.ts";

/** What a person says of organisations. */
export interface OwnChoices {
  /** In the person's order, the first choice first. */
  readonly ranked: readonly string[];
  readonly excluded: readonly string[];
}

/** What a participant has said of organisations, by their codes. */
export async function ownChoices(
  tx: Transaction,
  programme: string,
  id: string,
): Promise<OwnChoices> {
  const rows = await tx
    .select({ kind: preference.kind, of: preference.toOrganisationId })
    .from(preference)
    .where(saidBy({ programme, by: { kind: "participant", id } }))
    .orderBy(sql`${preference.rank} nulls last`, asc(preference.id));
  const said = (kind: "rank" | "exclusion") =>
    rows.flatMap((row) => (row.kind === kind && row.of !== null ? [row.of] : []));
  return { ranked: said("rank"), excluded: said("exclusion") };
}

/** A person ranks at most so many: of those beyond, matching says no more than that they were named. */
export const MOST_RANKED = 5;

/**
 * Keeps what a participant says of an organisation that they may see: the statement is theirs and nobody else's.
 *
 * @throws InnestoError `forbidden` for whoever is no participant, `notFound` for an organisation that they may not see,
 * `conflict` for one rank more than `MOST_RANKED`, and what `statePreference` throws
 */
export async function stateOwnChoice(
  db: Database,
  actor: ProgrammeActor,
  organisation: string,
  statement: Statement,
): Promise<Preference[]> {
  if (actor.kind !== "participant") throw notYours();
  const between: Between = {
    programme: actor.programme,
    by: { kind: "participant", id: actor.subject },
    of: { kind: "organisation", id: organisation },
  };
  return await onBehalf(
    db,
    actor,
    (tx) => requireBoth(tx, between),
    async (tx) => {
      const before = await ownChoices(tx, actor.programme, actor.subject);
      const kept = await keepStatement(tx, between, statement);
      const { ranked } = await ownChoices(tx, actor.programme, actor.subject);
      // Files may have brought more: those may be put in order and taken out.
      if (ranked.length > Math.max(MOST_RANKED, before.ranked.length)) throw tooManyRanked();
      return kept;
    },
  );
}

const tooManyRanked = () =>
  new InnestoError("conflict", {
    it: `Le scelte sono al massimo ${MOST_RANKED}: togline una prima di aggiungerne un'altra.`,
    en: `There are ${MOST_RANKED} choices at most: take one out before adding another.`,
  });
