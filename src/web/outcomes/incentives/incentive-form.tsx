import { Input, Select } from "../../kit/fields.tsx";
import { speaker } from "../../visit.ts";
import { type FieldsProps, given, optionsOf, YesNoField } from "../one/fields.tsx";
import { DECISION_WORDS, INCENTIVES } from "./words.ts";

interface Props extends FieldsProps {
  readonly action: string;
  readonly seen: string;
}

const STEPS = ["dueOn", "askedOn", "grantedOn", "paidOn"] as const;

/** The decision where one is needed, and the steps of the incentive with their days. */
export const IncentiveForm = ({ action, seen, ...props }: Props) => {
  const { c } = props;
  const say = speaker(c);
  return (
    <form method="post" action={action} class="narrow">
      <input type="hidden" name="seen" value={seen} />
      <Select
        {...given(props, "decision")}
        label={say(INCENTIVES.decision)}
        hint={say(INCENTIVES.decisionHint)}
        empty={say(INCENTIVES.undecided)}
        options={optionsOf(c, DECISION_WORDS)}
      />
      <Input {...given(props, "decidedBecause")} label={say(INCENTIVES.because)} maxlength={500} />
      {STEPS.map((name) => (
        <Input {...given(props, name)} type="date" label={say(INCENTIVES[name])} />
      ))}
      <Input
        {...given(props, "amount")}
        type="number"
        min={0}
        step="any"
        label={say(INCENTIVES.amount)}
      />
      <YesNoField {...props} name="deMinimis" label={INCENTIVES.deMinimis} />
      <div class="actions">
        <button class="btn btn-primary">{say(INCENTIVES.save)}</button>
      </div>
    </form>
  );
};
