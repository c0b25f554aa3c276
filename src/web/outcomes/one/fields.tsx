import { CONDITION_WORDS, CONTRACT_WORDS } from "../../../collaborations/outcomes/words.ts";
import type { Bilingual } from "../../../errors.ts";
import { Input, Select } from "../../kit/fields.tsx";
import { textOf, type Typed } from "../../kit/read-form.ts";
import type { Wrong } from "../../kit/refusal.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { MOST_HOURS } from "./form.ts";
import { ONE } from "./words.ts";

export interface FieldsProps {
  readonly c: Ctx;
  readonly typed: Typed;
  readonly wrong: Wrong;
  /** Tells apart the fields of several forms of a page. */
  readonly of?: string;
}

export const optionsOf = (c: Ctx, words: Readonly<Record<string, Bilingual>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: speaker(c)(label) }));

/** What a field of the form is given beside its words. */
export const given = ({ typed, wrong, of }: FieldsProps, name: string) => ({
  name,
  ...(of !== undefined && { id: `${name}-${of}` }),
  value: textOf(typed, name),
  wrong: wrong[name],
});

export const ConditionField = (props: FieldsProps & { readonly label?: Bilingual }) => {
  const say = speaker(props.c);
  return (
    <Select
      {...given(props, "condition")}
      label={say(props.label ?? ONE.condition)}
      empty={say(ONE.choose)}
      options={optionsOf(props.c, CONDITION_WORDS)}
      required
    />
  );
};

/** Contract, its days and hours. */
export const ContractFields = (props: FieldsProps & { readonly isExtended: boolean }) => {
  const say = speaker(props.c);
  return (
    <fieldset>
      <legend>{say(ONE.contractPart)}</legend>
      <Select
        {...given(props, "contract")}
        label={say(ONE.contract)}
        empty={say(ONE.unknown)}
        options={optionsOf(props.c, CONTRACT_WORDS)}
      />
      <Input {...given(props, "contractFrom")} type="date" label={say(ONE.contractFrom)} />
      <Input
        {...given(props, "contractTo")}
        type="date"
        label={say(ONE.contractTo)}
        hint={say(ONE.contractToHint)}
      />
      {props.isExtended && (
        <Input
          {...given(props, "extendedTo")}
          type="date"
          label={say(ONE.extendedTo)}
          hint={say(ONE.extendedToHint)}
        />
      )}
      <Input
        {...given(props, "weeklyHours")}
        type="number"
        min={0}
        max={MOST_HOURS}
        step="any"
        label={say(ONE.weeklyHours)}
      />
    </fieldset>
  );
};

export const YesNoField = ({
  label,
  hint,
  name,
  ...props
}: FieldsProps & {
  readonly name: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
}) => {
  const say = speaker(props.c);
  return (
    <Select
      {...given(props, name)}
      label={say(label)}
      hint={hint && say(hint)}
      empty={say(ONE.unknown)}
      options={optionsOf(props.c, { yes: ONE.yes, no: ONE.no })}
    />
  );
};
