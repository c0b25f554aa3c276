import type { Part } from "../../access/visitor.ts";
import type { HostChoice } from "../../profiles/preferences/host-choices.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { Tap } from "./firm-page.tsx";
import { CHOICE } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  /** The participant's code. */
  readonly id: string;
  readonly about: string;
  readonly choice: HostChoice;
  /** Where a tap leads back to. */
  readonly back: string;
}

/** Interest and first choice, each in one tap; an exclusion stands in their place. */
export const ChoiceTaps = ({ c, actor, id, about, choice, back }: Props) => {
  const say = speaker(c);
  const at = (verb: string) => inProgramme(actor, "impresa", "idee", id, verb);
  const standing = exclusionWords(choice);
  if (standing !== null && choice.exclusion?.refusedAt === null)
    return <p class="notice">{say(standing)}</p>;
  return (
    <div class="taps">
      {choice.interest && (
        <p class="chosen">
          <span aria-hidden="true">✓</span> {say(CHOICE.wanted)}
        </p>
      )}
      <Tap
        c={c}
        about={about}
        action={at("interesse")}
        words={choice.interest ? CHOICE.unwant : CHOICE.want}
        fields={{ voglio: choice.interest ? "no" : "si", torna: back }}
        look={choice.interest ? "btn-outline-secondary" : "btn-primary"}
      />
      {choice.rank === null ? (
        <Tap
          c={c}
          about={about}
          action={at("ordine")}
          words={CHOICE.first}
          fields={{ posto: "1", torna: back }}
        />
      ) : (
        <p class="rank">
          {choice.rank}
          {say(CHOICE.rank)}
        </p>
      )}
    </div>
  );
};

/** How far an exclusion has come; null where there is none. */
export function exclusionWords({ exclusion }: HostChoice) {
  if (exclusion === null) return null;
  if (exclusion.refusedAt !== null) return CHOICE.refused;
  return exclusion.approvedAt === null ? CHOICE.pending : CHOICE.approved;
}
