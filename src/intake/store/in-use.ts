import { sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { decision } from "../../db/tables/decision.ts";
import { ideaRole } from "../../db/tables/idea.ts";
import { challenge } from "../../db/tables/need.ts";
import { proposal } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError, verbatim } from "../../errors.ts";
import { both, quoted } from "../faults.ts";
import type { Row } from "../column.ts";

/** Rows that proposals and decisions point at; removing one would silently remove those. */
const POINTERS = new Map<PgTable, readonly AnyPgColumn[]>([
  [ideaRole, [decision.placeRoleId, proposal.placeRoleId]],
  [challenge, [decision.placeChallengeId, proposal.placeChallengeId]],
]);

/** @throws InnestoError `conflict` where a row to be removed has proposals or decisions already */
export async function refuseInUse(
  tx: Transaction,
  table: PgTable,
  programme: string,
  removed: readonly Row[],
): Promise<void> {
  const pointers = POINTERS.get(table) ?? [];
  if (removed.length === 0) return;
  const ids = JSON.stringify(removed.map((row) => row["id"]));
  for (const column of pointers) {
    const [used] = await tx.execute<{ id: string }>(
      sql`select ${column} as id from ${column.table} where programme_id = ${programme}
        and ${column} in (select json_array_elements_text(${ids}::text::json)) limit 1`,
    );
    const row = removed.find((one) => one["id"] === used?.id);
    if (row !== undefined) throw inUse(row);
  }
}

function inUse(row: Row): InnestoError {
  const name = String(row["title"] ?? row["id"]);
  const issue = {
    path: name,
    found: both(`l'assenza di ${quoted(name).it}`, `the absence of ${quoted(name).en}`),
    expected: both(
      "ciò che ha già proposte o decisioni",
      "what has proposals or decisions already",
    ),
    next: both(
      "Rimetterlo nella sua cella; per un ruolo si può scrivere =0.",
      "Put it back into its cell; a role may read =0.",
    ),
  };
  const message = verbatim(name);
  return new InnestoError(
    "conflict",
    both(
      `${message.it}: proposte o decisioni lo nominano, e non si può togliere.`,
      `${message.en}: proposals or decisions name it, so it cannot be removed.`,
    ),
    { issues: [issue] },
  );
}
