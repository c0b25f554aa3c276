import { type Page, pageOf, type PageRequest, rowsToRead } from "../../access/page.ts";
import type { Service } from "../../access/service.ts";
import type { Visitor } from "../../access/visitor.ts";
import { listProgrammes, type ProgrammeView, viewProgramme } from "../../programmes/programmes.ts";

/** The programmes in which somebody has a part, each read as who one is there; all for who runs the installation. */
export async function ownProgrammes(
  db: Service,
  { account, operator, actors }: Visitor,
  page: PageRequest,
): Promise<Page<ProgrammeView>> {
  if (operator && account !== null)
    return await db.as({ kind: "operator", account: account.id }, (tx) => listProgrammes(tx, page));
  const { after = "" } = page;
  // The strongest part comes first, and is the one that stays.
  const parts = new Map(actors.toReversed().map((actor) => [actor.programme, actor]));
  const asked = [...parts].filter(([id]) => id > after).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = await Promise.all(
    asked
      .slice(0, rowsToRead(page))
      .map(([id, actor]) => db.as(actor, (tx) => viewProgramme(tx, id))),
  );
  return pageOf(rows, page, ({ id }) => id);
}
