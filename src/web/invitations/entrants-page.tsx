import { z } from "zod";
import { endEntry, type Entrant, listEntrants } from "../../access/entrants.ts";
import type { InnestoError } from "../../errors.ts";
import { type Vocabulary, vocabularyOf } from "../../programmes/vocabulary.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { moment } from "../kit/figures.ts";
import { Refusal, statusOf, tried } from "../kit/refusal.tsx";
import { requireForm } from "../kit/require-form.ts";
import { Table } from "../kit/table.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, newPages, speaker } from "../visit.ts";
import { ENTRANTS, ENTRANTS_DONE, INVITATIONS, roleNames } from "./words.ts";

const PAGE = "/p/:programme/inviti/accessi" as const;
const LONGEST = 200;

const ROLES = ["coordinator", "referent", "member", "participant", "funder"] as const;

const form = z.strictObject({
  account: z.string().min(1).max(LONGEST),
  role: z.enum(ROLES),
  subject: z.string().max(LONGEST),
});

/** Who has access to the programme, and the way to end it for somebody who has left. */
export const entrantsPages = (deps: WebDeps) =>
  newPages()
    .get(PAGE, (c) => entrantsPage(c, deps))
    .post(`${PAGE}/togli`, async (c) => {
      const { actor } = asking(c, deps.db, ["coordinator"]);
      const entry = await requireForm(c, form);
      const { refused } = await tried(() => endEntry(deps.db, actor, entry));
      if (refused !== null) return await entrantsPage(c, deps, refused);
      return c.redirect(`${inProgramme(actor, "inviti", "accessi")}?fatto=tolto`, 303);
    });

async function entrantsPage(c: Ctx, { db: service }: WebDeps, refused: InnestoError | null = null) {
  const { actor, db } = asking(c, service, ["coordinator"]);
  const say = speaker(c);
  const entrants = await listEntrants(service, actor);
  const vocabulary = await db.as(actor, (tx) => vocabularyOf(tx, actor.programme));
  const at = inProgramme(actor, "inviti");
  return renderPage(
    c,
    {
      title: say(ENTRANTS.title),
      menu: menuOf(c, actor, "invitations"),
      crumbs: [{ href: at, label: say(INVITATIONS.title) }],
      done: doneOf(c, ENTRANTS_DONE),
    },
    <>
      <h1>{say(ENTRANTS.title)}</h1>
      <p class="lead">{say(ENTRANTS.lead)}</p>
      <Refusal c={c} error={refused} />
      <Entrants c={c} at={`${at}/accessi/togli`} entrants={entrants} vocabulary={vocabulary} />
    </>,
    statusOf(refused),
  );
}

interface EntrantsProps {
  readonly c: Ctx;
  /** Where access is ended. */
  readonly at: string;
  readonly entrants: readonly Entrant[];
  readonly vocabulary: Vocabulary;
}

const Entrants = ({ c, at, entrants, vocabulary }: EntrantsProps) => {
  const say = speaker(c);
  const names = roleNames(vocabulary);
  if (entrants.length === 0) return <p>{say(ENTRANTS.none)}</p>;
  return (
    <Table
      caption={say(ENTRANTS.title)}
      headers={[INVITATIONS.email, INVITATIONS.role, ENTRANTS.since, INVITATIONS.does].map(say)}
      rows={entrants.map((one) => [
        <span class="text-break">{one.email}</span>,
        `${say(names[one.role])} ${one.subject}`.trim(),
        moment(c, one.since),
        <form method="post" action={at}>
          <input type="hidden" name="account" value={one.account} />
          <input type="hidden" name="role" value={one.role} />
          <input type="hidden" name="subject" value={one.subject} />
          <button class="btn btn-outline-danger btn-sm">
            {say(ENTRANTS.end)}
            <span class="visually-hidden">
              {" "}
              {one.email}, {say(names[one.role])} {one.subject}
            </span>
          </button>
        </form>,
      ])}
    />
  );
};
