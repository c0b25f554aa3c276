import { ENDING_WORDS, type MeetingEnding } from "../../collaborations/meetings/words.ts";
import { inProgramme, inRound } from "../round/address.ts";
import { speaker } from "../visit.ts";
import type { MeetingProps } from "./whole.ts";
import { MEETING } from "./words.ts";

/** How a targeted meeting ended for either side: what each answered to the pair afterwards. */
export const Ending = ({
  c,
  actor,
  whole: { meeting, minutes },
  round,
}: MeetingProps & { readonly round: number }) => {
  const say = speaker(c);
  const words = (ending: MeetingEnding | null) =>
    say(ending === null ? MEETING.notSaid : ENDING_WORDS[ending]);
  const pair = meeting.pairingId ?? "";
  return (
    <section aria-labelledby="come-e-finito">
      <h2 id="come-e-finito">{say(MEETING.ending)}</h2>
      <dl>
        <dt>{say(MEETING.person)}</dt>
        <dd>{words(minutes.participantEnding)}</dd>
        <dt>{say(MEETING.host)}</dt>
        <dd>{words(minutes.hostEnding)}</dd>
      </dl>
      <p class="actions">
        <a
          class="btn btn-outline-primary"
          href={
            actor.kind === "referent"
              ? inProgramme(actor, "proposte", round, pair)
              : inRound(actor, round, "risposte", pair)
          }
        >
          {say(MEETING.enterEnding)}
        </a>
      </p>
    </section>
  );
};
