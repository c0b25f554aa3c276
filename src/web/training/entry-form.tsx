import { AIM_WORDS } from "../../collaborations/training/words.ts";
import { Input, Select } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { PLAN } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly action: string;
  /** Tells the fields of several forms on a page apart. */
  readonly of: string;
  readonly typed: Typed;
  readonly wrong: Wrong;
  readonly seen?: string;
}

/** One skill of a plan. */
export const EntryForm = ({ c, action, of, typed, wrong, seen }: Props) => {
  const say = speaker(c);
  const field = (name: Exclude<keyof typeof PLAN, "title">) => ({
    name,
    id: `${name}-${of}`,
    label: say(PLAN[name]),
    value: textOf(typed, name),
    wrong: wrong[name],
  });
  return (
    <form method="post" action={action} class="narrow">
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      <Input {...field("skill")} maxlength={200} required />
      <Select
        {...field("aim")}
        options={Object.entries(AIM_WORDS).map(([value, label]) => ({ value, label: say(label) }))}
      />
      <Input {...field("givenBy")} maxlength={200} />
      <Input {...field("hoursPlanned")} maxlength={8} />
      <Input {...field("hoursDone")} maxlength={8} />
      <Input {...field("certificate")} maxlength={200} />
      <Input {...field("certifiedOn")} type="date" />
      <button class="btn btn-primary">{say(PLAN.save)}</button>
    </form>
  );
};
