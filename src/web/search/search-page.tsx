import type { Part } from "../../access/visitor.ts";
import { findProfiles } from "../../profiles/search/find.ts";
import { fullNamesOf } from "../../profiles/names.ts";
import type { SearchHit, SearchResult } from "../../profiles/search/query.ts";
import { hubNames } from "../../programmes/hubs.ts";
import { vocabularyOf } from "../../programmes/vocabulary.ts";
import type { WebDeps } from "../deps.ts";
import { withQuery } from "../kit/query.ts";
import { readQuery, textOf, type Typed } from "../kit/read-form.ts";
import { Refusal, statusOf, tried } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { inProgramme } from "../round/address.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { searchForm, searchQueryOf } from "./form.ts";
import { Hits } from "./hits.tsx";
import { SearchForm } from "./search-form.tsx";
import { nearWords, SEARCH } from "./words.ts";

/** Search over everything in a programme, for its coordination and the referents of its hubs. */
export const searchPages = ({ db: service, modelsFolder }: WebDeps) =>
  newPages().get("/p/:programme/cerca", async (c) => {
    const asked = asking(c, service, ["coordinator", "referent"]);
    const { actor, db } = asked;
    const read = readQuery(c, searchForm);
    const { done, refused } =
      read.value === null || Object.keys(read.typed).length === 0
        ? { done: null, refused: null }
        : await tried(() =>
            findProfiles(
              (work) => db.as(actor, work),
              modelsFolder,
              searchQueryOf(actor.programme, read.value),
            ),
          );
    const names = await namesOf(asked, done?.items ?? []);
    const say = speaker(c);
    return renderPage(
      c,
      { title: say(SEARCH.title), menu: menuOf(c, actor, "search") },
      <>
        <h1>{say(SEARCH.title)}</h1>
        <p class="lead">{say(SEARCH.lead)}</p>
        <Refusal c={c} error={refused} />
        <SearchForm c={c} typed={read.typed} wrong={read.wrong ?? {}} {...names} />
        {done !== null && <Results c={c} actor={actor} typed={read.typed} {...{ names, done }} />}
      </>,
      statusOf(refused, read.wrong),
    );
  });

const namesOf = ({ actor, db }: Asking, hits: readonly SearchHit[]) =>
  db.as(actor, async (tx) => ({
    people: await fullNamesOf(
      tx,
      actor.programme,
      hits.flatMap(({ kind, id }) => (kind === "participant" ? [id] : [])),
    ),
    hubs: await hubNames(tx, actor.programme),
    hubCalled: (await vocabularyOf(tx, actor.programme)).hub.one,
  }));

interface ResultsProps {
  readonly c: Ctx;
  readonly actor: Part;
  readonly typed: Typed;
  readonly names: Awaited<ReturnType<typeof namesOf>>;
  readonly done: SearchResult;
}

const Results = ({ c, actor, typed, names, done: { items, next, near } }: ResultsProps) => {
  const say = speaker(c);
  const asked = Object.fromEntries(Object.keys(typed).map((name) => [name, textOf(typed, name)]));
  return (
    <section>
      <h2>{say(SEARCH.results)}</h2>
      {near !== null && <p>{say(nearWords(near.comune, near.km))}</p>}
      {items.length === 0 ? (
        <p>{say(SEARCH.none)}</p>
      ) : (
        <Hits c={c} actor={actor} hits={items} names={names} />
      )}
      {next !== null && (
        <p class="actions">
          <a
            class="btn btn-outline-primary"
            href={withQuery(inProgramme(actor, "cerca"), { ...asked, dopo: next })}
          >
            {say(SEARCH.next)}
          </a>
        </p>
      )}
    </section>
  );
};
