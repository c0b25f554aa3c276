import { sheetOf } from "../../intake/sheets.ts";
import type { Bilingual } from "../../errors.ts";
import { vocabularyOf } from "../../programmes/vocabulary.ts";
import type { WebDeps } from "../deps.ts";
import { capital, inCapital } from "../kit/capital.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { RowTable } from "../rows/row-table.tsx";
import { ROWS, ROWS_DONE } from "../rows/words.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { LISTS, type RowList } from "./lists.ts";
import { PEOPLE } from "./words.ts";

const A_PAGE = 100;

/** One list, a page of it: the coordination edits, a hub's referent reads what row-level security shows. */
export async function listPage(c: Ctx, { db }: WebDeps, list: RowList) {
  const { actor, db: own } = asking(c, db, ["coordinator", "referent"]);
  const say = speaker(c);
  const after = c.req.query("dopo");
  const vocabulary = await own.as(actor, (tx) => vocabularyOf(tx, actor.programme));
  const nameOf = (one: RowList) =>
    capital(
      say(one.sheet === "participants" ? vocabulary.participant.many : sheetOf(one.sheet).name),
    );
  const headerOf = (header: Bilingual) =>
    header === PEOPLE.hub ? inCapital(vocabulary.hub.one) : header;
  const { items, next } = await list.read(c, own, actor, { limit: A_PAGE, after });
  const title = nameOf(list);
  const base = `/p/${actor.programme}/persone`;
  const at = `${base}/${sheetOf(list.sheet).name.it}`;
  const edits = actor.kind === "coordinator";
  return renderPage(
    c,
    {
      title,
      menu: menuOf(c, actor, "people"),
      crumbs: [{ href: base, label: say(PEOPLE.title) }],
      done: ROWS_DONE[c.req.query("fatto") ?? ""],
    },
    <>
      <h1>{title}</h1>
      <Kinds c={c} base={base} current={list} nameOf={nameOf} />
      {edits && (
        <p class="actions">
          <a class="btn btn-primary" href={`${at}/nuovo`}>
            {say(ROWS.add)}
          </a>
        </p>
      )}
      <RowTable
        c={c}
        caption={title}
        headers={list.headers.map(headerOf)}
        rows={items}
        {...(edits && { hrefOf: (id: string) => `${at}/${encodeURIComponent(id)}` })}
      />
      <p class="actions">
        {after !== undefined && <a href={at}>{say(ROWS.first)}</a>}
        {next !== null && <a href={`${at}?dopo=${encodeURIComponent(next)}`}>{say(ROWS.more)}</a>}
      </p>
    </>,
  );
}

const Kinds = ({
  c,
  base,
  current,
  nameOf,
}: {
  readonly c: Ctx;
  readonly base: string;
  readonly current: RowList;
  readonly nameOf: (list: RowList) => string;
}) => {
  const say = speaker(c);
  return (
    <nav aria-label={say(PEOPLE.kinds)}>
      <ul class="actions list-unstyled">
        {LISTS.map((list) => {
          const { name } = sheetOf(list.sheet);
          return (
            <li>
              <a href={`${base}/${name.it}`} aria-current={list === current ? "page" : undefined}>
                {nameOf(list)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
