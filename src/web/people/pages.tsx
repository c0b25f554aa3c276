import { sheetOf } from "../../intake/sheets.ts";
import type { WebDeps } from "../deps.ts";
import type { RowPlace } from "../rows/place.ts";
import { saveRow, showRow } from "../rows/edit-row.ts";
import { type Ctx, newPages, nothingHere, speaker } from "../visit.ts";
import { listPage } from "./list-page.tsx";
import { LISTS, type RowList } from "./lists.ts";
import { PEOPLE } from "./words.ts";

const AT = "/p/:programme/persone";

/** People, ideas, organisations, what is at disposal and what is needed: listed, added and edited one by one. */
export function peoplePages(deps: WebDeps) {
  const pages = newPages();
  pages.get(AT, (c) => listPage(c, deps, LISTS[0]!));
  pages.get(`${AT}/:what`, (c) => listPage(c, deps, wanted(c)));
  pages.get(`${AT}/:what/nuovo`, (c) => showRow(c, deps, placeOf(wanted(c)), null, crumb(c)));
  pages.post(`${AT}/:what/nuovo`, (c) => saveRow(c, deps, placeOf(wanted(c)), null, crumb(c)));
  pages.get(`${AT}/:what/:id`, (c) =>
    showRow(c, deps, placeOf(wanted(c)), c.req.param("id"), crumb(c)),
  );
  pages.post(`${AT}/:what/:id`, (c) =>
    saveRow(c, deps, placeOf(wanted(c)), c.req.param("id"), crumb(c)),
  );
  return pages;
}

const placeOf = ({ sheet }: RowList): RowPlace => ({
  sheet,
  menu: "people",
  list: `persone/${sheetOf(sheet).name.it}`,
});

const crumb = (c: Ctx) => ({
  href: `/p/${c.req.param("programme")}/persone`,
  label: speaker(c)(PEOPLE.title),
});

/** The list that the address names, in Italian as the sheet is. */
function wanted(c: Ctx): RowList {
  const list = LISTS.find(({ sheet }) => sheetOf(sheet).name.it === c.req.param("what"));
  if (list === undefined) throw nothingHere();
  return list;
}
