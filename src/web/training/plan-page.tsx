import { onBehalf } from "../../access/on-behalf.ts";
import type { Service } from "../../access/service.ts";
import { hoursOfPeople, type PersonHours } from "../../collaborations/training/hours.ts";
import { proposedTraining, type Proposed } from "../../collaborations/training/proposals.ts";
import {
  planOf,
  requireAccompanied,
  seenTraining,
  type Training,
} from "../../collaborations/training/training.ts";
import { AIM_WORDS } from "../../collaborations/training/words.ts";
import type { InnestoError } from "../../errors.ts";
import { Checkbox } from "../kit/fields.tsx";
import { doneOf } from "../kit/done.ts";
import type { Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf, type PartyNames } from "../round/parties.ts";
import { type Asking, type Ctx, speaker } from "../visit.ts";
import { EntryForm } from "./entry-form.tsx";
import { typedOf } from "./form.ts";
import { hoursText } from "./hours-text.ts";
import { PLAN, TRAINING, TRAINING_DONE } from "./words.ts";

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
  /** The entry that was sent; null: a new one. */
  readonly of?: string | null;
}

interface Loaded {
  readonly plan: readonly Training[];
  readonly hours: PersonHours | undefined;
  readonly proposed: Proposed | null;
}

/** Why a pair was proposed is the coordination's to read: what a referent is told of it, the service reads. */
async function load(service: Service, { actor, db }: Asking, person: string): Promise<Loaded> {
  const { programme } = actor;
  const own = await db.as(actor, async (tx) => {
    await requireAccompanied(tx, actor, person);
    const hours = await hoursOfPeople(tx, actor);
    return {
      plan: await planOf(tx, programme, person),
      hours: hours.find(({ participant }) => participant === person),
    };
  });
  const proposed = await onBehalf(
    service,
    actor,
    (tx) => requireAccompanied(tx, actor, person),
    (tx) => proposedTraining(tx, programme, person),
  );
  return { ...own, proposed };
}

/** A person's training plan: what to put into it, and what is in it. */
export async function planPage(c: Ctx, service: Service, asked: Asking, shown: Shown) {
  const { actor } = asked;
  const say = speaker(c);
  const person = c.req.param("person") ?? "";
  const loaded = await load(service, asked, person);
  const names = await namesOf(asked, [person]);
  const { typed = {}, wrong, refused, of } = shown;
  const at = inProgramme(actor, "formazione", person);
  const title = `${PLAN.title.it}: ${names.person(person)}`;
  const own = (id: string | null) =>
    of === id && shown.of !== undefined ? { typed, wrong: wrong ?? {} } : null;
  return personPage(
    c,
    {
      actor,
      title: { it: title, en: `${PLAN.title.en}: ${names.person(person)}` },
      menu: "training",
      crumbs: [{ href: inProgramme(actor, "formazione"), label: say(TRAINING.title) }],
      done: doneOf(c, TRAINING_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <Attended c={c} hours={loaded.hours} />
      <Proposals c={c} at={at} loaded={loaded} names={names} />
      <h2>{say(PLAN.plan)}</h2>
      {loaded.plan.length === 0 && <p>{say(PLAN.empty)}</p>}
      {loaded.plan.map((one) => (
        <details open={own(one.id) !== null}>
          <summary>
            {one.skill}: {say(AIM_WORDS[one.aim])} ({hoursText(c, one.hoursDone ?? 0)} /{" "}
            {one.hoursPlanned === null ? "—" : hoursText(c, one.hoursPlanned)} h)
          </summary>
          <EntryForm
            c={c}
            action={`${at}/${encodeURIComponent(one.id)}`}
            of={one.id}
            typed={typedOf(one)}
            wrong={{}}
            {...own(one.id)}
            seen={seenTraining(one)}
          />
          <form method="post" action={`${at}/${encodeURIComponent(one.id)}/togli`}>
            <button class="btn btn-outline-danger btn-sm">
              {say(PLAN.remove)} <span class="visually-hidden">{one.skill}</span>
            </button>
          </form>
        </details>
      ))}
      <h2>{say(PLAN.add)}</h2>
      <EntryForm c={c} action={at} of="nuova" typed={{}} wrong={{}} {...own(null)} />
    </>,
  );
}

const Attended = ({ c, hours }: { readonly c: Ctx; readonly hours: PersonHours | undefined }) => {
  if (hours === undefined) return null;
  const say = speaker(c);
  return (
    <p>
      {say(PLAN.attended)}: {hours.meetings} ({hoursText(c, hours.hoursAtMeetings)} h) ·{" "}
      {say(TRAINING.planned)}: {hoursText(c, hours.hoursPlanned)} · {say(TRAINING.done)}:{" "}
      {hoursText(c, hours.hoursDone)}
    </p>
  );
};

const Proposals = ({
  c,
  at,
  loaded: { plan, proposed },
  names,
}: {
  readonly c: Ctx;
  readonly at: string;
  readonly loaded: Loaded;
  readonly names: PartyNames;
}) => {
  const say = speaker(c);
  if (proposed === null) return <p>{say(PLAN.noSeat)}</p>;
  const known = new Set(plan.map(({ skill }) => skill));
  const fresh = proposed.skills.filter(({ skill }) => !known.has(skill));
  return (
    <section aria-labelledby="proposte">
      <h2 id="proposte">
        {say(PLAN.proposed)}: {names.seat(proposed.seat)}
      </h2>
      {!proposed.isByMeaning && <p class="muted">{say(PLAN.byWords)}</p>}
      {fresh.length === 0 ? (
        <p>{say(PLAN.nothingMissing)}</p>
      ) : (
        <form method="post" action={`${at}/proposte`}>
          <fieldset>
            <legend>{say(PLAN.proposedFrom)}</legend>
            {fresh.map(({ skill, aim, near }) => (
              <Checkbox
                name="skill"
                value={skill}
                checked={near === null}
                label={`${skill}: ${say(AIM_WORDS[aim])}${near === null ? "" : ` (${say(PLAN.near)}: «${near}»)`}`}
              />
            ))}
          </fieldset>
          <button class="btn btn-primary">{say(PLAN.addProposed)}</button>
        </form>
      )}
    </section>
  );
};
