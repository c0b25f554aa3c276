import { type Page, pageOf, type PageRequest, rowsToRead } from "../../access/page.ts";
import type { Service } from "../../access/service.ts";
import { actorFor, type Visitor } from "../../access/visitor.ts";
import { listProgrammes, type ProgrammeView, viewProgramme } from "../../programmes/programmes.ts";

/** The programmes in which somebody has a part, each read as who one is there; all for who runs the installation. */
export async function ownProgrammes(
  db: Service,
  visitor: Visitor,
  page: PageRequest,
): Promise<Page<ProgrammeView>> {
  const { account, isOperator, actors } = visitor;
  if (isOperator && account !== null)
    return await db.as({ kind: "operator", account: account.id }, (tx) => listProgrammes(tx, page));
  const own = new Set(actors.map(({ programme }) => programme));
  const asked = [...own].filter((id) => page.after === undefined || id > page.after).toSorted();
  const rows = await Promise.all(
    asked
      .slice(0, rowsToRead(page))
      .map((id) => db.as(actorFor(visitor, id)!, (tx) => viewProgramme(tx, id))),
  );
  return pageOf(rows, page, ({ id }) => id);
}
