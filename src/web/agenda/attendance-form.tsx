import type { Attendee } from "../../collaborations/meetings/attendance.ts";
import { PRESENCE_WORDS } from "../../collaborations/meetings/words.ts";
import { decimal } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { MeetingProps } from "./whole.ts";
import { MEETING } from "./words.ts";

interface Props extends MeetingProps {
  readonly typed: Typed;
  readonly wrong: Wrong;
}

/** Who is invited, and who came: one form for all of them, as the signature sheet is typed in. */
export const AttendanceForm = (props: Props) => {
  const { c, actor, whole } = props;
  const { meeting, attendees } = whole;
  const say = speaker(c);
  const at = (path: string) => inProgramme(actor, "agenda", meeting.id, path);
  return (
    <section aria-labelledby="invitati">
      <h2 id="invitati">
        {say(MEETING.invited)}
        {attendees.length > 0 && ` (${attendees.length})`}
      </h2>
      {attendees.length === 0 ? <p>{say(MEETING.nobody)}</p> : <Sheet {...props} />}
      <div class="actions">
        <a class="btn btn-outline-primary" href={at("invita")}>
          {say(MEETING.invite)}
        </a>
        {attendees.length > 0 && (
          <form method="post" action={at("lettere")}>
            <button class="btn btn-outline-primary">
              {say(meeting.state === "cancelled" ? MEETING.lettersOff : MEETING.letters)}
            </button>
          </form>
        )}
      </div>
    </section>
  );
};

const Sheet = ({ c, actor, whole: { meeting, attendees }, names, typed, wrong }: Props) => {
  const say = speaker(c);
  const nameOf = ({ participant, organisation, name }: Attendee) =>
    participant === null ? `${name ?? organisation}` : names.person(participant);
  return (
    <form method="post" action={inProgramme(actor, "agenda", meeting.id, "presenze")}>
      <p>{say(MEETING.hoursHint)}</p>
      <div class="cells-typed">
        <Table
          caption={say(MEETING.invited)}
          headers={[MEETING.who, MEETING.presence, MEETING.hours].map(say)}
          rows={attendees.map((one) => [
            nameOf(one),
            <PresenceOf c={c} one={one} name={nameOf(one)} typed={typed} />,
            <HoursOf c={c} one={one} name={nameOf(one)} typed={typed} wrong={wrong} />,
          ])}
        />
      </div>
      <div class="actions">
        <button class="btn btn-primary">{say(MEETING.saveAttendance)}</button>
        <button class="btn btn-outline-primary" name="others" value="present">
          {say(MEETING.others)}
        </button>
      </div>
    </form>
  );
};

interface OfOne {
  readonly c: Ctx;
  readonly one: Attendee;
  readonly name: string;
  readonly typed: Typed;
}

const PresenceOf = ({ c, one, name, typed }: OfOne) => {
  const say = speaker(c);
  const field = `presence-${one.id}`;
  const value = textOf(typed, field) || (one.presence ?? "");
  const options = [
    { value: "", label: say(MEETING.unknown) },
    ...Object.entries(PRESENCE_WORDS).map(([key, words]) => ({ value: key, label: say(words) })),
    { value: "remove", label: say(MEETING.remove) },
  ];
  return (
    <select name={field} aria-label={`${say(MEETING.presenceOf)} ${name}`}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};

const HoursOf = ({ c, one, name, typed, wrong }: OfOne & { readonly wrong: Wrong }) => {
  const say = speaker(c);
  const field = `hours-${one.id}`;
  const kept = one.hours === null ? "" : plain(c, one.hours);
  return (
    <>
      <input
        name={field}
        inputmode="decimal"
        size={5}
        maxlength={6}
        value={textOf(typed, field) || kept}
        aria-label={`${say(MEETING.hoursOf)} ${name}`}
        aria-invalid={wrong[field] === undefined ? undefined : "true"}
      />
      {wrong[field] !== undefined && <span class="wrong">{wrong[field]}</span>}
    </>
  );
};

/** «2», «2,5» */
const plain = (c: Ctx, hours: number): string =>
  Number.isInteger(hours) ? String(hours) : decimal(c, hours);
