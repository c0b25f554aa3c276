import { z } from "zod";
import {
  FOLLOWED_KINDS,
  type FollowedKind,
  followersOf,
  handTo,
} from "../../collaborations/meetings/following.ts";
import { listInvitable } from "../../collaborations/meetings/invitable.ts";
import { type Load, loadsOf } from "../../collaborations/meetings/load.ts";
import { leaders, monthsOfMeetings } from "../../collaborations/meetings/meetings.ts";
import { ideaTitles } from "../../profiles/titles.ts";
import { fullNamesOf, organisationNames } from "../../profiles/names.ts";
import type { WebDeps } from "../deps.ts";
import { Checkbox, Input, Select } from "../kit/fields.tsx";
import { decimal } from "../kit/figures.ts";
import { queryOf } from "../kit/query.ts";
import { limitedForm, readForm } from "../kit/read-form.ts";
import { Table } from "../kit/table.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { type Asking, asking, type Ctx, newPages, nothingHere, speaker } from "../visit.ts";
import { toAgenda } from "./crumbs.ts";
import { monthAndYear } from "./when.ts";
import { AGENDA, LOAD } from "./words.ts";

const PAGE = "/p/:programme/carico" as const;
const MONTH = /^\d{4}-\d{2}$/;
const MOST = 5000;

const query = z.strictObject({
  fatto: z.string().optional(),
  mese: z.string().regex(MONTH).optional(),
  che: z.enum(FOLLOWED_KINDS).default("participant"),
});

const form = z.strictObject({
  kind: z.enum(FOLLOWED_KINDS),
  who: z.string().trim().max(200).optional(),
  one: z.preprocess(
    (sent) => (sent === undefined ? [] : [sent].flat()),
    z.array(z.string().max(100)).max(MOST),
  ),
});

/** Who has how much to do, and whom they follow. */
export const loadPages = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await loadPage(c, asking(c, service, ["coordinator"]), today()))
    .post(PAGE, limitedForm, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const { value } = await readForm(c, form);
      if (value === null) throw nothingHere();
      await handTo(db, actor.programme, value.kind, value.one, value.who ?? "");
      return c.redirect(`${inProgramme(actor, "carico")}?fatto=affidato&che=${value.kind}`, 303);
    });

const load = ({ actor: { programme }, actor, db }: Asking, month: string, kind: FollowedKind) =>
  db.as(actor, async (tx) => ({
    loads: await loadsOf(tx, programme, month),
    months: await monthsOfMeetings(tx, programme),
    leaders: await leaders(tx, programme),
    followers: await followersOf(tx, programme, kind),
    names: await {
      participant: async () => {
        const { people } = await listInvitable(tx, actor, {});
        const codes = people.map(({ id }) => id);
        const names = await fullNamesOf(tx, programme, codes);
        return new Map(codes.map((code) => [code, `${code} ${names.get(code) ?? ""}`.trim()]));
      },
      organisation: () => organisationNames(tx, programme),
      idea: () => ideaTitles(tx, programme),
    }[kind](),
  }));

async function loadPage(c: Ctx, asked: Asking, today: string) {
  const { actor } = asked;
  const say = speaker(c);
  const { mese, che, fatto } = queryOf(c, query);
  const month = mese ?? today.slice(0, "2026-01".length);
  const loaded = await load(asked, month, che);
  const { loads, most } = loaded.loads;
  const months = [...new Set([month, ...loaded.months])];
  return personPage(
    c,
    {
      actor,
      title: LOAD.title,
      menu: "agenda",
      crumbs: [toAgenda(c, actor)],
      done: fatto === "affidato" ? LOAD.done : undefined,
    },
    <>
      <p class="lead">{say(LOAD.lead)}</p>
      <form method="get" class="filter">
        <Select
          name="mese"
          label={say(AGENDA.month)}
          value={month}
          options={months.map((value) => ({ value, label: monthAndYear(c, value) }))}
        />
        <Select
          name="che"
          label={say(LOAD.what)}
          value={che}
          options={FOLLOWED_KINDS.map((value) => ({ value, label: say(KINDS[value]) }))}
        />
        <button class="btn btn-outline-primary">{say(AGENDA.filter)}</button>
      </form>
      {loads.length === 0 ? (
        <p>{say(LOAD.none)}</p>
      ) : (
        <Table
          caption={say(LOAD.title)}
          headers={[
            LOAD.who,
            LOAD.people,
            LOAD.organisations,
            LOAD.ideas,
            LOAD.meetings,
            LOAD.hours,
          ].map(say)}
          rows={loads.map((one) => [
            one.who,
            one.people,
            one.organisations,
            one.ideas,
            one.meetings,
            <Hours c={c} load={one} most={most} />,
          ])}
        />
      )}
      {most === null && <p class="muted">{say(LOAD.noLimit)}</p>}
      <HandOver c={c} kind={che} {...loaded} />
    </>,
  );
}

const KINDS = {
  participant: { it: "Persone", en: "People" },
  organisation: { it: "Imprese ed enti", en: "Firms and bodies" },
  idea: { it: "Idee", en: "Ideas" },
} as const;

const Hours = ({
  c,
  load: { hours },
  most,
}: {
  readonly c: Ctx;
  readonly load: Load;
  readonly most: number | null;
}) => {
  const text = decimal(c, hours, { digits: Number.isInteger(hours) ? 0 : 1 });
  if (most === null || hours <= most) return <>{text}</>;
  return (
    <strong class="too-much">
      {text} ({speaker(c)(LOAD.too)}: {">"} {most})
    </strong>
  );
};

const LEADERS = "a-chi";

const HandOver = ({
  c,
  kind,
  names,
  followers,
  leaders: known,
}: {
  readonly c: Ctx;
  readonly kind: FollowedKind;
  readonly names: ReadonlyMap<string, string>;
  readonly followers: ReadonlyMap<string, string>;
  readonly leaders: readonly string[];
}) => {
  const say = speaker(c);
  if (names.size === 0) return null;
  const suggested = [...new Set([...known, ...followers.values()])];
  return (
    <form method="post">
      <h2>{say(LOAD.reassign)}</h2>
      <input type="hidden" name="kind" value={kind} />
      <Input
        name="who"
        label={say(LOAD.to)}
        hint={say(LOAD.toHint)}
        maxlength={200}
        list={LEADERS}
      />
      <datalist id={LEADERS}>
        {suggested.map((who) => (
          <option value={who} />
        ))}
      </datalist>
      <fieldset>
        <legend>{say(KINDS[kind])}</legend>
        {[...names].map(([id, name]) => (
          <Checkbox
            name="one"
            value={id}
            label={`${name}: ${followers.get(id) ?? say(LOAD.nobody)}`}
          />
        ))}
      </fieldset>
      <div class="actions">
        <button class="btn btn-primary">{say(LOAD.hand)}</button>
      </div>
    </form>
  );
};
