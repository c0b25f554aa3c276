import type { WebDeps } from "../../deps.ts";
import { saveRow, showRow } from "../../rows/edit-row.ts";
import type { RowPlace } from "../../rows/place.ts";
import { asking, type Ctx, newPages, nothingHere, speaker } from "../../visit.ts";
import { listPage } from "./list-page.tsx";
import { INITIATIVES } from "./words.ts";

const AT = "/p/:programme/esiti/iniziative";

/** What was born of ideas, and services set up: listed, added and edited one by one. */
export function initiativePages(deps: WebDeps) {
  const pages = newPages();
  pages.get(AT, (c) => listPage(c, deps));
  pages.get(`${AT}/:what/nuovo`, (c) => showRow(c, deps, placeIn(c, deps), null, crumb(c)));
  pages.post(`${AT}/:what/nuovo`, (c) => saveRow(c, deps, placeIn(c, deps), null, crumb(c)));
  pages.get(`${AT}/:what/:id`, (c) =>
    showRow(c, deps, placeIn(c, deps), c.req.param("id"), crumb(c)),
  );
  pages.post(`${AT}/:what/:id`, (c) =>
    saveRow(c, deps, placeIn(c, deps), c.req.param("id"), crumb(c)),
  );
  return pages;
}

const SHEETS = { iniziative: "initiatives", servizi: "services" } as const;

/** What the address names; whoever has no part here learns nothing of it. */
function placeIn(c: Ctx, { db }: WebDeps): RowPlace {
  asking(c, db, ["coordinator"]);
  const what = c.req.param("what") ?? "";
  if (!Object.hasOwn(SHEETS, what)) throw nothingHere();
  const sheet = SHEETS[what as keyof typeof SHEETS];
  return { sheet, menu: "outcomes", list: "esiti/iniziative" };
}

const crumb = (c: Ctx) => ({
  href: `/p/${c.req.param("programme")}/esiti/iniziative`,
  label: speaker(c)(INITIATIVES.title),
});
