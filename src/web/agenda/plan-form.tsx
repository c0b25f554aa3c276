import { z } from "zod";
import type { Planned } from "../../collaborations/meetings/plan.ts";
import { CLOCK } from "../../collaborations/meetings/times.ts";
import { MEETING_KIND_WORDS, meetingKindSchema } from "../../collaborations/meetings/words.ts";
import { Input, Select } from "../kit/fields.tsx";
import { textOf, type Typed, words } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { AGENDA, PLAN } from "./words.ts";

const LONGEST = 200;
const MOST_GUESTS = 100_000;
const time = z.string().regex(CLOCK);

/** A meeting as it is typed in. */
export const planForm = z.strictObject({
  kind: meetingKindSchema,
  title: words(LONGEST),
  heldOn: z.iso.date(),
  startsAt: time.optional(),
  endsAt: time.optional(),
  place: words(LONGEST).optional(),
  hubId: words(LONGEST).optional(),
  ledBy: words(LONGEST).optional(),
  guests: z.coerce.number().int().min(0).max(MOST_GUESTS).optional(),
  seen: z.string().max(LONGEST).optional(),
  pair: words(LONGEST).optional(),
});

export const plannedIn = (read: z.infer<typeof planForm>): Planned => ({
  kind: read.kind,
  title: read.title,
  heldOn: read.heldOn,
  startsAt: read.startsAt ?? null,
  endsAt: read.endsAt ?? null,
  place: read.place ?? "",
  hubId: read.hubId ?? null,
  ledBy: read.ledBy ?? "",
  guests: read.guests ?? null,
});

/** What is planned, as the form's fields hold it. */
export const typedOf = (planned: Planned): Typed =>
  Object.fromEntries(
    Object.entries(planned).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );

const LEADERS = "chi-conduce";

interface Props {
  readonly c: Ctx;
  readonly typed: Typed;
  readonly wrong: Wrong;
  /** Empty where nobody has to choose. */
  readonly hubs: ReadonlyMap<string, string>;
  readonly leaders: readonly string[];
  /** The kind of a pair's meeting is not chosen. */
  readonly ofPair: boolean;
}

export const PlanForm = ({ c, typed, wrong, hubs, leaders, ofPair }: Props) => {
  const say = speaker(c);
  const field = (name: keyof z.infer<typeof planForm>) => ({
    name,
    value: textOf(typed, name),
    wrong: wrong[name],
  });
  const kinds = Object.entries(MEETING_KIND_WORDS).filter(
    ([kind]) => !ofPair || kind === "targeted",
  );
  return (
    <form method="post">
      {["seen", "pair"].map((name) => (
        <input type="hidden" name={name} value={textOf(typed, name)} />
      ))}
      <Select
        {...field("kind")}
        label={say(AGENDA.kind)}
        options={kinds.map(([value, label]) => ({ value, label: say(label) }))}
      />
      <Input {...field("title")} label={say(PLAN.name)} maxlength={LONGEST} required />
      <Input {...field("heldOn")} type="date" label={say(PLAN.heldOn)} required />
      <Input {...field("startsAt")} type="time" label={say(PLAN.startsAt)} />
      <Input {...field("endsAt")} type="time" label={say(PLAN.endsAt)} />
      <Input {...field("place")} label={say(PLAN.place)} maxlength={LONGEST} />
      {hubs.size > 0 && (
        <Select
          {...field("hubId")}
          label={say(AGENDA.hub)}
          empty={say(PLAN.noHub)}
          options={[...hubs].map(([value, label]) => ({ value, label }))}
        />
      )}
      <Input
        {...field("ledBy")}
        label={say(PLAN.ledBy)}
        hint={say(PLAN.ledByHint)}
        maxlength={LONGEST}
        list={LEADERS}
      />
      <datalist id={LEADERS}>
        {leaders.map((who) => (
          <option value={who} />
        ))}
      </datalist>
      <Input
        {...field("guests")}
        type="number"
        min={0}
        label={say(AGENDA.guests)}
        hint={say(PLAN.guestsHint)}
      />
      <div class="actions">
        <button class="btn btn-primary">{say(PLAN.save)}</button>
      </div>
    </form>
  );
};
