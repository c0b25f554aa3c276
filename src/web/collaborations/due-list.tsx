import type { Part } from "../../access/visitor.ts";
import type { ListedCollaboration } from "../../collaborations/collaborations.ts";
import type { Due } from "../../collaborations/watch.ts";
import { day } from "../kit/figures.ts";
import { inProgramme } from "../round/address.ts";
import type { PartyNames } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { COLLABORATIONS } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly due: readonly Due[];
  readonly all: readonly ListedCollaboration[];
  readonly names: PartyNames;
  readonly today: string;
}

/** What is late, and what comes in the days ahead, the longest due first; nothing where nothing is. */
export const DueList = ({ c, actor, due, all, names, today }: Props) => {
  const say = speaker(c);
  if (due.length === 0) return null;
  const whose = new Map(
    all.map(({ id, participant, idea }) => [id, participant ? names.person(participant) : idea]),
  );
  return (
    <section class="callout-plain">
      <h2 class="h4">{say(COLLABORATIONS.due)}</h2>
      <ul>
        {due.map(({ collaboration, on, words }) => (
          <li>
            {day(on)}
            {on < today && <strong> ({say(COLLABORATIONS.late)})</strong>}: {say(words)},{" "}
            <a href={inProgramme(actor, "collaborazioni", collaboration, "colloqui")}>
              {collaboration} {whose.get(collaboration) ?? ""}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
