import { z } from "zod";
import { organisationsOf } from "../../../profiles/organisations.ts";
import { ownChoices, stateOwnChoice } from "../../../profiles/preferences/own.ts";
import type { Statement } from "../../../profiles/preferences/state.ts";
import { hostsFor, type Suggestions } from "../../../rounds/suggest-hosts.ts";
import type { InnestoError } from "../../../errors.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { queryOf } from "../../kit/query.ts";
import { limitedForm, readForm } from "../../kit/read-form.ts";
import { tried } from "../../kit/refusal.tsx";
import { inProgramme } from "../../round/address.ts";
import { type Asking, asking, type Ctx, newPages, nothingHere, speaker } from "../../visit.ts";
import { personPage } from "../frame.tsx";
import { Choices, Excluded } from "./choices.tsx";
import { HostList } from "./host-list.tsx";
import { HOSTS, HOSTS_DONE } from "./words.ts";

const PAGE = "/p/:programme/io/imprese" as const;
const ON_A_PAGE = 12;
const LAST_PAGE = 1000;

const query = z.strictObject({
  fatto: z.string().optional(),
  pagina: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
});

const form = z.strictObject({
  host: z.string().min(1).max(100),
  /** What is said of it: a place in the order, or out of it; left out of what is proposed, or back in. */
  what: z.enum(["rank", "unrank", "exclude", "include"]),
  rank: z.coerce.number().int().min(1).max(100).optional(),
});

const SAYS = {
  rank: { done: "scelta", statement: (rank = 1): Statement => ({ rank }) },
  unrank: { done: "tolta", statement: (): Statement => ({ rank: null }) },
  exclude: { done: "esclusa", statement: (): Statement => ({ exclusion: {} }) },
  include: { done: "ripensata", statement: (): Statement => ({ exclusion: null }) },
} as const;

/** The hosts that suit a person, and what they say of them. */
export const hostsPages = ({ db: service, today }: WebDeps) => {
  const suggested = (c: Ctx, { actor }: Asking) =>
    hostsFor(service, { actor, on: today(), from: firstOf(c), most: ON_A_PAGE });
  return newPages()
    .get(PAGE, async (c) => {
      const asked = asking(c, service, ["participant"]);
      return await hostsPage(c, asked, await suggested(c, asked), null);
    })
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["participant"]);
      const { actor } = asked;
      const { value } = await readForm(c, form);
      if (value === null) throw nothingHere();
      const { done, statement } = SAYS[value.what];
      const { refused } = await tried(() =>
        stateOwnChoice(service, actor, value.host, statement(value.rank)),
      );
      if (refused === null)
        return c.redirect(`${inProgramme(actor, "io", "imprese")}?fatto=${done}`, 303);
      return await hostsPage(c, asked, await suggested(c, asked), refused);
    });
};

const firstOf = (c: Ctx): number => (queryOf(c, query).pagina - 1) * ON_A_PAGE;

async function hostsPage(
  c: Ctx,
  asked: Asking,
  suggested: Suggestions | null,
  refused: InnestoError | null,
) {
  const say = speaker(c);
  const { actor, db } = asked;
  const { pagina: page } = queryOf(c, query);
  const shown = suggested?.hosts ?? [];
  const { choices, known } = await db.as(actor, async (tx) => {
    const said = await ownChoices(tx, actor.programme, actor.subject);
    const ids = [...shown.map(({ host }) => host), ...said.ranked, ...said.excluded];
    return { choices: said, known: await organisationsOf(tx, actor.programme, ids) };
  });
  const isMore = suggested !== null && suggested.total > firstOf(c) + ON_A_PAGE;
  return personPage(
    c,
    { actor, title: HOSTS.title, menu: "hosts", done: doneOf(c, HOSTS_DONE), refused },
    <>
      {suggested !== null && suggested.total > 0 && <p class="lead">{say(HOSTS.lead)}</p>}
      <Choices c={c} choices={choices} known={known} />
      {shown.length === 0 ? (
        <p class="callout-plain">
          {say(suggested === null ? HOSTS.notYet : HOSTS.none)}{" "}
          <a href={inProgramme(actor, "io")}>{say(HOSTS.profile)}</a>
        </p>
      ) : (
        <HostList c={c} hosts={shown} choices={choices} known={known} />
      )}
      <nav class="actions" aria-label={say(HOSTS.others)}>
        {page > 1 && <a href={`?pagina=${page - 1}`}>{say(HOSTS.before)}</a>}
        {isMore && <a href={`?pagina=${page + 1}`}>{say(HOSTS.others)}</a>}
      </nav>
      <Excluded c={c} choices={choices} known={known} />
    </>,
  );
}
