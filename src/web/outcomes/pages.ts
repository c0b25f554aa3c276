import { sheetAsCsv } from "../../intake/export-files.ts";
import type { SheetId } from "../../intake/sheet.ts";
import { sheetOf } from "../../intake/sheets.ts";
import type { WebDeps } from "../deps.ts";
import { CSV, downloadOf } from "../kit/download.ts";
import { asking, newPages } from "../visit.ts";
import { incentivePages } from "./incentives/pages.tsx";
import { initiativePages } from "./initiatives/pages.ts";
import { onePages } from "./one/pages.tsx";
import { overviewPage } from "./overview/page.tsx";
import { answerPages } from "./answer/pages.tsx";

const AT = "/p/:programme/esiti" as const;
const FILES: readonly SheetId[] = ["outcomes", "incentives", "initiatives", "services"];

/** What came of collaborations: who is to be asked, what they say, incentives, initiatives, and the files of it. */
export function outcomePages(deps: WebDeps) {
  const pages = newPages();
  pages.get(AT, (c) => overviewPage(c, deps));
  for (const area of [onePages, incentivePages, initiativePages, answerPages])
    pages.route("/", area(deps));
  for (const id of FILES)
    pages.get(`${AT}/${sheetOf(id).name.it}.csv`, async (c) => {
      const { actor, db } = asking(c, deps.db, ["coordinator"]);
      const csv = await sheetAsCsv(db, actor.programme, id);
      return c.body(csv, 200, downloadOf(`${sheetOf(id).name.it}.csv`, CSV));
    });
  return pages;
}
