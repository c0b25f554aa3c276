import { type Ctx, speaker } from "../visit.ts";
import type { HostProposal } from "../../rounds/answers/host-proposals.ts";
import { ROAD, ROAD_LABEL } from "./words.ts";

/** Which of the road's stages a state has reached; none of a pair that ended before its yes. */
const REACHED: Readonly<Partial<Record<HostProposal["state"], number>>> = {
  proposed: 0,
  participant_interested: 0,
  host_interested: 0,
  interested: 1,
  participant_continues: 2,
  host_continues: 2,
  met: 2,
  participant_accepts: 3,
  host_accepts: 3,
  agreed: 4,
};

/** The stages from proposal to start, with the one that has been reached. */
export const Road = ({ c, state }: { readonly c: Ctx; readonly state: HostProposal["state"] }) => {
  const reached = REACHED[state];
  const say = speaker(c);
  return reached === undefined ? null : (
    <ol class="road" aria-label={say(ROAD_LABEL)}>
      {ROAD.map((stage, at) => (
        <li
          class={at <= reached ? "reached" : undefined}
          aria-current={at === reached ? "step" : undefined}
        >
          {say(stage)}
        </li>
      ))}
    </ol>
  );
};
