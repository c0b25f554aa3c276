import type { Part } from "../../access/visitor.ts";
import type { Verdict } from "../../collaborations/internship/case.ts";
import type { ListedCollaboration } from "../../collaborations/collaborations.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { FILE } from "./file-words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly verdict: Verdict | null;
  readonly one: ListedCollaboration;
}

/** What the rules say of an internship as it stands; nothing of what is none, or is over. */
export const Verdicts = ({ c, actor, verdict, one: { kind, state } }: Props) => {
  const say = speaker(c);
  const isOpen = state === "agreed" || state === "running";
  if (kind !== "internship" || !isOpen) return null;
  return (
    <section>
      <h2>{say(FILE.rules)}</h2>
      {verdict === null ? <p>{say(FILE.noRules)}</p> : <Sentences c={c} verdict={verdict} />}
      <p>
        <a href={inProgramme(actor, "regole-tirocini")}>{say(FILE.seeRules)}</a>
      </p>
    </section>
  );
};

const Sentences = ({
  c,
  verdict: { breaches, unknown },
}: {
  readonly c: Ctx;
  readonly verdict: Verdict;
}) => {
  const say = speaker(c);
  if (breaches.length + unknown.length === 0) return <p>{say(FILE.fine)}</p>;
  return (
    <ul class="checks">
      {breaches.map((sentence) => (
        <li class="check-stops">
          <strong>{say(FILE.against)}</strong>: {say(sentence)}
        </li>
      ))}
      {unknown.map((sentence) => (
        <li class="check-lookAt">
          <strong>{say(FILE.unknown)}</strong>: {say(sentence)}
        </li>
      ))}
    </ul>
  );
};
