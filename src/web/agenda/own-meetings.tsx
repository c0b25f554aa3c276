import type { Meeting } from "../../collaborations/meetings/meetings.ts";
import { MEETING_KIND_WORDS } from "../../collaborations/meetings/words.ts";
import { type Ctx, speaker } from "../visit.ts";
import { whenOf } from "./when.ts";
import { OWN_MEETINGS } from "./words.ts";

/** What somebody is invited to: when, where, what it is. Nothing where there is nothing. */
export const OwnMeetings = ({
  c,
  meetings,
}: {
  readonly c: Ctx;
  readonly meetings: readonly Meeting[];
}) => {
  const say = speaker(c);
  if (meetings.length === 0) return null;
  return (
    <section class="callout-plain" aria-labelledby="prossimi-incontri">
      <h2 class="h4" id="prossimi-incontri">
        {say(OWN_MEETINGS.title)}
      </h2>
      <ul>
        {meetings.map((one) => (
          <li>
            {[whenOf(one), one.title, say(MEETING_KIND_WORDS[one.kind]), one.place]
              .filter(Boolean)
              .join(" · ")}
          </li>
        ))}
      </ul>
    </section>
  );
};
