import type { Part } from "../../../access/visitor.ts";
import { seenAs } from "../../../access/seen.ts";
import type { OutcomeKey } from "../../../collaborations/outcomes/save-outcome.ts";
import { MONTHS_AFTER } from "../../../collaborations/outcomes/due.ts";
import type { Declaration, Outcome } from "../../../collaborations/outcomes/outcomes.ts";
import { SIDE_WORDS, SOURCE_WORDS } from "../../../collaborations/outcomes/words.ts";
import { Input, Select } from "../../kit/fields.tsx";
import { inProgramme } from "../../round/address.ts";
import { speaker } from "../../visit.ts";
import { inOneLine } from "../said.ts";
import { OUTCOMES } from "../words.ts";
import {
  ConditionField,
  ContractFields,
  type FieldsProps,
  given,
  optionsOf,
  YesNoField,
} from "./fields.tsx";
import { ONE } from "./words.ts";

interface Props extends FieldsProps {
  readonly actor: Part;
  readonly place: Pick<OutcomeKey, "collaboration" | "moment">;
  readonly known: Outcome | null;
}

const addressOf = ({ actor, place }: Pick<Props, "actor" | "place">, ...more: readonly string[]) =>
  inProgramme(actor, "esiti", "persone", place.collaboration, MONTHS_AFTER[place.moment], ...more);

/** How a person fares at a moment. */
export const OutcomeForm = (props: Props) => {
  const { c, known } = props;
  const say = speaker(c);
  return (
    <form method="post" action={addressOf(props)} class="narrow">
      <input type="hidden" name="seen" value={seenAs(known)} />
      <ConditionField {...props} />
      <ContractFields {...props} isExtended />
      <YesNoField {...props} name="atHost" label={ONE.atHost} hint={ONE.atHostHint} />
      <Select
        {...given(props, "source")}
        label={say(ONE.source)}
        empty={say(ONE.choose)}
        options={optionsOf(c, SOURCE_WORDS)}
        required
      />
      <Input {...given(props, "observedOn")} type="date" label={say(ONE.observedOn)} required />
      <div class="actions">
        <button class="btn btn-primary">{say(ONE.save)}</button>
      </div>
    </form>
  );
};

export const RemoveForm = (props: Pick<Props, "c" | "actor" | "place" | "known">) => {
  const say = speaker(props.c);
  return (
    <form method="post" action={addressOf(props, "togli")}>
      <h2>{say(ONE.remove)}</h2>
      <p>{say(ONE.removeHint)}</p>
      <input type="hidden" name="seen" value={seenAs(props.known)} />
      <button class="btn btn-outline-danger">{say(ONE.remove)}</button>
    </form>
  );
};

/** What the two sides said, each with the way to fill the form with it. */
export const Declared = ({
  declarations,
  ...props
}: Pick<Props, "c" | "actor" | "place"> & { readonly declarations: readonly Declaration[] }) => {
  const say = speaker(props.c);
  if (declarations.length === 0) return null;
  return (
    <section class="callout-plain">
      <h2>{say(ONE.declared)}</h2>
      <p>{say(ONE.declaredHow)}</p>
      <ul>
        {declarations.map((one) => (
          <li>
            {say(SIDE_WORDS[one.side])}: {inOneLine(props.c, one)}{" "}
            <a href={`${addressOf(props)}?da=${one.side}`}>
              {say(OUTCOMES.takeOver)}{" "}
              <span class="visually-hidden">({say(SIDE_WORDS[one.side])})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
