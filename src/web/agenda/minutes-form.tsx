import { TextArea } from "../kit/fields.tsx";
import { inProgramme } from "../round/address.ts";
import { speaker } from "../visit.ts";
import type { MeetingProps } from "./whole.ts";
import { MEETING } from "./words.ts";

export const LONGEST_MINUTES = 20_000;

/** What was said, and what comes next. */
export const MinutesForm = ({ c, actor, whole: { meeting, minutes } }: MeetingProps) => {
  const say = speaker(c);
  return (
    <form method="post" action={inProgramme(actor, "agenda", meeting.id, "verbale")}>
      <h2>{say(MEETING.minutes)}</h2>
      <TextArea
        name="words"
        label={say(MEETING.minutes)}
        hint={say(MEETING.minutesHint)}
        value={minutes.words}
        rows={6}
        maxlength={LONGEST_MINUTES}
      />
      <TextArea
        name="nextStep"
        label={say(MEETING.nextStep)}
        value={minutes.nextStep}
        rows={2}
        maxlength={LONGEST_MINUTES}
      />
      <button class="btn btn-primary">{say(MEETING.saveMinutes)}</button>
    </form>
  );
};
