import { MEETING_KIND_WORDS, MEETING_STATE_WORDS } from "../../collaborations/meetings/words.ts";
import type { InnestoError } from "../../errors.ts";
import { doneOf } from "../kit/done.ts";
import type { Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, type Ctx, speaker } from "../visit.ts";
import { AttendanceForm } from "./attendance-form.tsx";
import { toAgenda } from "./crumbs.ts";
import { Ending } from "./ending.tsx";
import { FruitList } from "./fruit-list.tsx";
import { MinutesForm } from "./minutes-form.tsx";
import { loadMeeting, type MeetingProps } from "./whole.ts";
import { whenOf } from "./when.ts";
import { AGENDA, AGENDA_DONE, MEETING } from "./words.ts";

export interface ShownMeeting {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

export async function meetingPage(
  c: Ctx,
  asked: Asking,
  { typed = {}, wrong, refused }: ShownMeeting,
) {
  const { actor } = asked;
  const whole = await loadMeeting(asked, c.req.param("meeting") ?? "");
  const names = await namesOf(
    asked,
    whole.attendees.flatMap(({ participant }) => participant ?? []),
  );
  const { title } = whole.meeting;
  const props = { c, actor, whole, names };
  return personPage(
    c,
    {
      actor,
      title: { it: title, en: title },
      menu: "agenda",
      crumbs: [toAgenda(c, actor)],
      done: doneOf(c, AGENDA_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <Facts {...props} />
      <Moves {...props} />
      {whole.round !== null && <Ending {...props} round={whole.round} />}
      <AttendanceForm {...props} typed={typed} wrong={wrong ?? {}} />
      <MinutesForm {...props} />
      <FruitList {...props} kind="idea" />
      <FruitList {...props} kind="need" />
    </>,
  );
}

const Facts = ({ c, whole: { meeting, hub } }: MeetingProps) => {
  const say = speaker(c);
  return (
    <dl>
      <dt>{say(MEETING.facts)}</dt>
      <dd>{[whenOf(meeting), meeting.place].filter(Boolean).join(" · ")}</dd>
      <dt>{say(AGENDA.kind)}</dt>
      <dd>
        {say(MEETING_KIND_WORDS[meeting.kind])}, {say(MEETING_STATE_WORDS[meeting.state])}
      </dd>
      {hub !== null && (
        <>
          <dt>{say(AGENDA.hub)}</dt>
          <dd>{hub}</dd>
        </>
      )}
      <dt>{say(AGENDA.ledBy)}</dt>
      <dd>{meeting.ledBy || "—"}</dd>
      {meeting.guests !== null && (
        <>
          <dt>{say(AGENDA.guests)}</dt>
          <dd>{meeting.guests}</dd>
        </>
      )}
    </dl>
  );
};

const STEPS = {
  planned: [
    ["tenuto", MEETING.hold],
    ["annulla", MEETING.cancel],
  ],
  held: [["riprendi", MEETING.reopen]],
  cancelled: [["riprendi", MEETING.reopen]],
} as const;

/** What can be done with the meeting as a whole. */
const Moves = ({ c, actor, whole: { meeting } }: MeetingProps) => {
  const say = speaker(c);
  const at = (...parts: readonly string[]) => inProgramme(actor, "agenda", meeting.id, ...parts);
  return (
    <>
      <div class="actions">
        <a class="btn btn-outline-primary" href={at("modifica")}>
          {say(MEETING.change)}
        </a>
        {STEPS[meeting.state].map(([path, words]) => (
          <form method="post" action={at(path)}>
            <button class="btn btn-outline-primary">{say(words)}</button>
          </form>
        ))}
      </div>
      <p class="actions">
        <a href={at("firme")}>{say(MEETING.signatures)}</a>
        <a href={at("incontro.ics")}>{say(MEETING.calendar)}</a>
      </p>
    </>
  );
};
