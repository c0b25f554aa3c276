import { z } from "zod";
import { attendeesOf, inviteToMeeting } from "../../collaborations/meetings/attendance.ts";
import { type Invitable, listInvitable } from "../../collaborations/meetings/invitable.ts";
import { requireMeeting } from "../../collaborations/meetings/meetings.ts";
import type { InnestoError } from "../../errors.ts";
import { STATUS_WORDS } from "../../intake/dictionaries/people.ts";
import { hubNames } from "../../programmes/hubs.ts";
import type { WebDeps } from "../deps.ts";
import { Checkbox, Select } from "../kit/fields.tsx";
import { queryOf } from "../kit/query.ts";
import { limitedForm, readForm } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, nothingHere, speaker } from "../visit.ts";
import { toAgenda, toMeeting } from "./crumbs.ts";
import { INVITE } from "./words.ts";

const PAGE = "/p/:programme/agenda/:meeting/invita" as const;
const STATUSES = Object.keys(STATUS_WORDS) as [keyof typeof STATUS_WORDS];
/** More than a meeting has. */
const MOST = 5000;

const query = z.strictObject({
  hub: z.string().optional(),
  condizione: z.enum(STATUSES).optional(),
});

const codes = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.string().max(100)).max(MOST),
);
const form = z.strictObject({ person: codes, organisation: codes });

/** Invites many at once: all of a hub, all of a status, less those who are unticked. */
export const invitePages = ({ db: service }: WebDeps) => {
  const who = (c: Ctx) => asking(c, service, ["coordinator", "referent"]);
  return newPages()
    .get(PAGE, async (c) => await invitePage(c, who(c)))
    .post(PAGE, limitedForm, async (c) => {
      const asked = who(c);
      const { value } = await readForm(c, form);
      if (value === null) throw nothingHere();
      const wanted = { participants: value.person, organisations: value.organisation };
      const id = c.req.param("meeting");
      const { refused } = await tried(() => inviteToMeeting(service, asked.actor, id, wanted));
      if (refused !== null) return await invitePage(c, asked, refused);
      return c.redirect(`${inProgramme(asked.actor, "agenda", id)}?fatto=invitati`, 303);
    });
};

const load = ({ actor, db }: Asking, id: string, asked: z.infer<typeof query>) =>
  db.as(actor, async (tx) => {
    const meeting = await requireMeeting(tx, actor.programme, id);
    const attendees = await attendeesOf(tx, actor.programme, id);
    const invited = new Set(attendees.map((one) => one.participant ?? one.organisation));
    const { people, organisations } = await listInvitable(tx, actor, {
      hub: asked.hub,
      status: asked.condizione,
    });
    return {
      meeting,
      already: attendees.length,
      people: people.filter((one) => !invited.has(one.id)),
      organisations: organisations.filter((one) => !invited.has(one.id)),
      hubs: await hubNames(tx, actor.programme),
    };
  });

async function invitePage(c: Ctx, asked: Asking, refused: InnestoError | null = null) {
  const { actor } = asked;
  const say = speaker(c);
  const read = queryOf(c, query);
  const { meeting, already, hubs, ...free } = await load(asked, c.req.param("meeting") ?? "", read);
  const names = await namesOf(
    asked,
    free.people.map(({ id }) => id),
  );
  return personPage(
    c,
    {
      actor,
      title: INVITE.title,
      menu: "agenda",
      crumbs: [toAgenda(c, actor), toMeeting(actor, meeting)],
      refused,
    },
    <>
      <p class="lead">{say(INVITE.lead)}</p>
      <Choice c={c} read={read} hubs={actor.kind === "coordinator" ? hubs : new Map()} />
      {already > 0 && (
        <p>
          {already} {say(INVITE.already)}
        </p>
      )}
      <Ticks c={c} free={free} isFiltered={isFiltered(read)} names={names.person} />
      <p>
        <a href={inProgramme(actor, "agenda", meeting.id)}>{say(INVITE.back)}</a>
      </p>
    </>,
  );
}

const isFiltered = ({ hub, condizione }: z.infer<typeof query>): boolean =>
  hub !== undefined || condizione !== undefined;

const Choice = ({
  c,
  read: { hub, condizione },
  hubs,
}: {
  readonly c: Ctx;
  readonly read: z.infer<typeof query>;
  readonly hubs: ReadonlyMap<string, string>;
}) => {
  const say = speaker(c);
  return (
    <form method="get" class="filter">
      {hubs.size > 0 && (
        <Select
          name="hub"
          label={say(INVITE.hub)}
          value={hub}
          empty={say(INVITE.any)}
          options={[...hubs].map(([value, label]) => ({ value, label }))}
        />
      )}
      <Select
        name="condizione"
        label={say(INVITE.status)}
        value={condizione}
        empty={say(INVITE.any)}
        options={STATUSES.map((value) => ({ value, label: STATUS_WORDS[value][0] }))}
      />
      <button class="btn btn-outline-primary">{say(INVITE.show)}</button>
    </form>
  );
};

/** People are ticked once a hub or a status was asked for; organisations never: few firms come to everything. */
const Ticks = ({
  c,
  free: { people, organisations },
  isFiltered: asked,
  names,
}: {
  readonly c: Ctx;
  readonly free: Invitable;
  readonly isFiltered: boolean;
  readonly names: (code: string) => string;
}) => {
  const say = speaker(c);
  if (people.length + organisations.length === 0) return <p>{say(INVITE.none)}</p>;
  return (
    <form method="post">
      {people.length > 0 && (
        <fieldset>
          <legend>{say(INVITE.people)}</legend>
          {people.map(({ id, status }) => (
            <Checkbox
              name="person"
              value={id}
              checked={asked}
              label={`${names(id)}${status === null ? "" : ` (${STATUS_WORDS[status][0]})`}`}
            />
          ))}
        </fieldset>
      )}
      {organisations.length > 0 && (
        <fieldset>
          <legend>{say(INVITE.organisations)}</legend>
          {organisations.map(({ id, name }) => (
            <Checkbox name="organisation" value={id} label={`${name} (${id})`} />
          ))}
        </fieldset>
      )}
      <div class="actions">
        <button class="btn btn-primary">{say(INVITE.invite)}</button>
      </div>
    </form>
  );
};
