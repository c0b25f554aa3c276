import { z } from "zod";
import { FIT_WORDS } from "../../matching/glossary.ts";
import { hostChoices } from "../../profiles/preferences/host-choices.ts";
import { resourcesOf } from "../../profiles/resources.ts";
import { hubNames } from "../../programmes/hubs.ts";
import { type Called, vocabularyOf } from "../../programmes/vocabulary.ts";
import { findAmong } from "../../rounds/browse/find-among.ts";
import { type HostList, hostList } from "../../rounds/browse/host-list.ts";
import type { WebDeps } from "../deps.ts";
import { capital } from "../kit/capital.ts";
import { doneOf } from "../kit/done.ts";
import { Input, Select } from "../kit/fields.tsx";
import { queryOf, withQuery } from "../kit/query.ts";
import { inProgramme } from "../round/address.ts";
import { type Asking, asking, type Ctx, speaker } from "../visit.ts";
import { firmPage } from "./firm-page.tsx";
import { IdeaCard } from "./idea-card.tsx";
import { CHOICE_DONE, IDEAS } from "./words.ts";

const MOST_LETTERS = 500;
const LAST_PAGE = 100;
const ON_A_PAGE = 10;
const LAST_KM = 500;
/** In the steps in which distances are told. */
const DISTANCES = [5, 10, 20, 30] as const;

const query = z.strictObject({
  q: z.string().trim().min(1).max(MOST_LETTERS).optional(),
  hub: z.string().max(MOST_LETTERS).optional(),
  affinita: z.enum(["high", "good", "check"]).optional(),
  km: z.coerce.number().int().positive().max(LAST_KM).optional(),
  pagina: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
  fatto: z.string().optional(),
});

type Query = z.infer<typeof query>;

/** The ideas that a member's seats could host, a page of them. */
export async function ideasPage(c: Ctx, { db: service, modelsFolder, today }: WebDeps) {
  const asked = asking(c, service, ["member"]);
  const { actor, db } = asked;
  const read = queryOf(c, query);
  const among = await findAmong(db, actor, modelsFolder, { words: read.q, hub: read.hub });
  const page = {
    word: read.affinita,
    withinKm: read.km,
    page: read.pagina,
    pageSize: ON_A_PAGE,
  };
  const list = await hostList(service, actor, { on: today(), among, ...page });
  const say = speaker(c);
  return firmPage(
    c,
    { actor, title: say(IDEAS.title), menu: "ideas", done: doneOf(c, CHOICE_DONE) },
    <>
      <p class="lead">{say(IDEAS.lead)}</p>
      <p>
        <a href={inProgramme(actor, "impresa", "idee", "scelte")}>{say(IDEAS.chosen)}</a>
      </p>
      <Narrow c={c} read={read} {...await hubsOf(asked)} />
      {list === null ? <p>{say(IDEAS.noRound)}</p> : await shown(c, asked, read, list)}
    </>,
  );
}

const hubsOf = ({ actor, db }: Asking) =>
  db.as(actor, async (tx) => ({
    hubs: await hubNames(tx, actor.programme),
    hubCalled: (await vocabularyOf(tx, actor.programme)).hub,
  }));

const Narrow = ({
  c,
  read,
  hubs,
  hubCalled,
}: {
  readonly c: Ctx;
  readonly read: Query;
  readonly hubs: ReadonlyMap<string, string>;
  readonly hubCalled: Called;
}) => {
  const say = speaker(c);
  const isFiltered = [read.hub, read.affinita, read.km].some((one) => one !== undefined);
  return (
    <form role="search" class="search">
      <Input
        name="q"
        type="search"
        value={read.q ?? ""}
        label={say(IDEAS.searchWords)}
        hint={say(IDEAS.searchHint)}
        maxlength={MOST_LETTERS}
      />
      <details open={isFiltered}>
        <summary>{say(IDEAS.filters)}</summary>
        <div class="filter">
          <Select
            name="hub"
            value={read.hub}
            label={capital(say(hubCalled.one))}
            empty={say(IDEAS.anyHub)}
            options={[...hubs].map(([value, label]) => ({ value, label }))}
          />
          <Select
            name="affinita"
            value={read.affinita}
            label={say(IDEAS.fit)}
            empty={say(IDEAS.anyFit)}
            options={Object.entries(FIT_WORDS).map(([value, word]) => ({
              value,
              label: say(word),
            }))}
          />
          <Select
            name="km"
            value={read.km === undefined ? undefined : String(read.km)}
            label={say(IDEAS.distance)}
            empty={say(IDEAS.anyDistance)}
            options={DISTANCES.map((km) => ({
              value: String(km),
              label: `${say(IDEAS.within)} ${km} km`,
            }))}
          />
        </div>
      </details>
      <button class="btn btn-outline-primary">{say(IDEAS.search)}</button>
    </form>
  );
};

async function shown(c: Ctx, { actor, db }: Asking, read: Query, { items, total }: HostList) {
  const say = speaker(c);
  const isNarrowed = [read.q, read.hub, read.affinita, read.km].some((one) => one !== undefined);
  if (total === 0) return <p>{say(isNarrowed ? IDEAS.nothingFound : IDEAS.nobody)}</p>;
  const choices = await hostChoices(db, actor);
  const own = await db.as(actor, (tx) => resourcesOf(tx, actor.programme, actor.subject));
  const seats = new Map(own.filter(({ seat }) => seat !== null).map((r) => [r.id, r.title]));
  const here = inProgramme(actor, "impresa", "idee");
  const at = (page: number) =>
    withQuery(here, {
      q: read.q,
      hub: read.hub,
      affinita: read.affinita,
      km: read.km?.toString(),
      pagina: page === 1 ? undefined : String(page),
    });
  return (
    <>
      <p class="muted">
        {total} {say(total === 1 ? IDEAS.oneResult : IDEAS.result)}. {say(IDEAS.spread)}
      </p>
      <ul class="cards">
        {items.map((candidate) => (
          <IdeaCard
            c={c}
            actor={actor}
            candidate={candidate}
            choice={choices.of(candidate.card)}
            seats={seats}
            back={at(read.pagina)}
          />
        ))}
      </ul>
      {read.pagina * ON_A_PAGE < total && (
        <p class="actions">
          <a class="btn btn-outline-primary" href={at(read.pagina + 1)}>
            {say(IDEAS.more)}
          </a>
        </p>
      )}
    </>
  );
}
