import type { Part } from "../../access/visitor.ts";
import type { Meeting } from "../../collaborations/meetings/meetings.ts";
import { meetsIn } from "../../collaborations/meetings/pair.ts";
import { MEETING_STATE_WORDS } from "../../collaborations/meetings/words.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { whenOf } from "./when.ts";
import { PAIR_MEETINGS } from "./words.ts";

/** The targeted meetings of a pair, and the way to arrange one, for as long as its sides meet. */
export const PairMeetings = ({
  c,
  actor,
  pairing: { id, state },
  meetings,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly pairing: { readonly id: string; readonly state: string };
  readonly meetings: readonly Meeting[];
}) => {
  const say = speaker(c);
  const isOpen = meetsIn(state);
  if (!isOpen && meetings.length === 0) return null;
  return (
    <section aria-labelledby="incontri-mirati">
      <h2 id="incontri-mirati">{say(PAIR_MEETINGS.title)}</h2>
      {meetings.length > 0 && (
        <ul>
          {meetings.map((one) => (
            <li>
              <a href={inProgramme(actor, "agenda", one.id)}>
                {whenOf(one)} <span class="visually-hidden">{one.id}</span>
              </a>
              : {say(MEETING_STATE_WORDS[one.state])}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <p class="actions">
          <a class="btn btn-outline-primary" href={toArrange(actor, id)}>
            {say(PAIR_MEETINGS.arrange)}
          </a>
        </p>
      )}
    </section>
  );
};

/** Where a targeted meeting of a pair is arranged. */
export const toArrange = (actor: Part, pairing: string): string =>
  `${inProgramme(actor, "agenda", "nuovo")}?coppia=${encodeURIComponent(pairing)}`;
