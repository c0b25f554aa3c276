import { listHubs } from "../../programmes/hubs.ts";
import { vocabularyOf } from "../../programmes/vocabulary.ts";
import type { WebDeps } from "../deps.ts";
import { capital } from "../kit/capital.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { RowTable } from "../rows/row-table.tsx";
import type { RowPlace } from "../rows/place.ts";
import { saveRow, showRow } from "../rows/edit-row.ts";
import { ROWS, ROWS_DONE } from "../rows/words.ts";
import { asking, type Ctx, newPages, speaker } from "../visit.ts";
import { HUBS } from "./words.ts";

const AT = "/p/:programme/hub";
const PLACE: RowPlace = { sheet: "hubs", menu: "settings", list: "hub" };
/** More than any programme has. */
const MOST = 500;

export function hubPages(deps: WebDeps) {
  const pages = newPages();
  pages.get(AT, (c) => hubsPage(c, deps));
  pages.get(`${AT}/nuovo`, (c) => showRow(c, deps, PLACE, null, crumb(c)));
  pages.post(`${AT}/nuovo`, (c) => saveRow(c, deps, PLACE, null, crumb(c)));
  pages.get(`${AT}/:id`, (c) => showRow(c, deps, PLACE, c.req.param("id"), crumb(c)));
  pages.post(`${AT}/:id`, (c) => saveRow(c, deps, PLACE, c.req.param("id"), crumb(c)));
  return pages;
}

const crumb = (c: Ctx) => ({
  href: `/p/${c.req.param("programme")}/hub`,
  label: speaker(c)(HUBS.title),
});

async function hubsPage(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const { items, vocabulary } = await db.as(actor, async (tx) => ({
    items: (await listHubs(tx, actor.programme, { limit: MOST })).items,
    vocabulary: await vocabularyOf(tx, actor.programme),
  }));
  const title = capital(say(vocabulary.hub.many));
  const at = `/p/${actor.programme}/hub`;
  return renderPage(
    c,
    {
      title,
      menu: menuOf(c, actor, "settings"),
      crumbs: [{ href: `/p/${actor.programme}/impostazioni`, label: say(HUBS.settings) }],
      done: ROWS_DONE[c.req.query("fatto") ?? ""],
    },
    <>
      <h1>{title}</h1>
      <p class="lead">{say(HUBS.lead)}</p>
      <p class="actions">
        <a class="btn btn-primary" href={`${at}/nuovo`}>
          {say(ROWS.add)}
        </a>
      </p>
      <RowTable
        c={c}
        caption={title}
        headers={[HUBS.code, HUBS.name, HUBS.comune, HUBS.capacity, HUBS.vocation]}
        rows={items.map(({ id, name, comune, capacity, vocation }) => ({
          id,
          cells: [name, comune ?? "–", capacity ?? say(HUBS.noLimit), vocation],
        }))}
        hrefOf={(id) => `${at}/${encodeURIComponent(id)}`}
      />
    </>,
  );
}
