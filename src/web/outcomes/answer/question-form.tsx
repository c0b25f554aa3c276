import type { Part } from "../../../access/visitor.ts";
import type { Question } from "../../../collaborations/outcomes/declarations.ts";
import { inProgramme } from "../../round/address.ts";
import { speaker } from "../../visit.ts";
import { ConditionField, ContractFields, type FieldsProps, YesNoField } from "../one/fields.tsx";
import { aboutWords, ANSWER } from "./words.ts";

interface Props extends FieldsProps {
  readonly actor: Part;
  readonly question: Question;
}

/** A question with its answer; what is asked of the contract is folded away. */
export const QuestionForm = ({ actor, question, ...props }: Props) => {
  const { c } = props;
  const say = speaker(c);
  const { collaboration, moment, host, idea } = question;
  const fields = { ...props, of: `${collaboration}-${moment}` };
  const isHost = actor.kind === "member";
  return (
    <form
      method="post"
      action={inProgramme(actor, "esiti", "rispondi")}
      class="callout-plain narrow"
    >
      <h2 class="h4">{say(aboutWords(moment, host, collaboration))}</h2>
      {idea !== null && <p class="muted">«{idea}»</p>}
      <input type="hidden" name="collaboration" value={collaboration} />
      <input type="hidden" name="moment" value={moment} />
      {!isHost && <ConditionField {...fields} label={ANSWER.personAsks} />}
      <YesNoField
        {...fields}
        name="atHost"
        label={isHost ? ANSWER.hostAsks : ANSWER.personAtHost}
      />
      <details>
        <summary>{say(isHost ? ANSWER.hostContractLead : ANSWER.contractLead)}</summary>
        <ContractFields {...fields} isExtended={false} />
      </details>
      <div class="actions">
        <button class="btn btn-primary">{say(ANSWER.send)}</button>
      </div>
      <p class="muted">{say(ANSWER.kept)}</p>
    </form>
  );
};
