import { asc } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { programme } from "../../db/tables/programme.ts";
import { type Programme, requireProgramme } from "../../programmes/programmes.ts";

export const PROGRAMME_OPTION = {
  type: "string",
  value: "PROGETTO",
  help: { it: "solo per questo progetto", en: "for this programme alone" },
} as const;

/** The programme that was named, or all of them; throws `notFound`. */
export async function programmesOf(
  db: Database,
  named: string | boolean | undefined,
): Promise<readonly Programme[]> {
  if (typeof named === "string")
    return [await db.asSystem(named, (tx) => requireProgramme(tx, named))];
  return await db.asSystem(null, (tx) => tx.select().from(programme).orderBy(asc(programme.id)));
}
