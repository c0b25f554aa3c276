import type { Agreement } from "../../collaborations/agreement.ts";
import { Checkbox, Input, TextArea } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { FIELDS, HINTS } from "./file-words.ts";

export type FieldName = keyof Agreement & keyof typeof FIELDS;

/** What stands in the fields: as it was typed, or as it is kept. */
export interface Filled {
  readonly c: Ctx;
  readonly agreement: Agreement;
  readonly typed: Typed | undefined;
  readonly wrong: Wrong;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 5000;

export function fieldOf({ c, agreement, typed, wrong }: Filled, name: FieldName) {
  const say = speaker(c);
  const hint = HINTS[name];
  const kept = agreement[name];
  return {
    name,
    label: say(FIELDS[name]),
    hint: hint === undefined ? undefined : say(hint),
    value: typed === undefined ? String(kept ?? "") : textOf(typed, name),
    wrong: wrong[name],
  };
}

type Props = Filled & { readonly name: FieldName };

export const Line = ({ name, ...filled }: Props) => (
  <Input {...fieldOf(filled, name)} maxlength={LONGEST_LINE} />
);

export const Day = ({ name, ...filled }: Props) => <Input {...fieldOf(filled, name)} type="date" />;

export const Amount = ({ name, ...filled }: Props) => (
  <Input {...fieldOf(filled, name)} type="number" min={0} step="any" />
);

export const Text = ({ name, ...filled }: Props) => (
  <TextArea {...fieldOf(filled, name)} maxlength={LONGEST_TEXT} rows={5} />
);

export const Tick = ({ name, c, agreement, typed }: Props) => (
  <Checkbox
    name={name}
    label={speaker(c)(FIELDS[name])}
    checked={typed === undefined ? agreement[name] === true : textOf(typed, name) === "yes"}
  />
);
