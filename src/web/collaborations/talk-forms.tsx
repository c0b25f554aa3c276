import type { Part } from "../../access/visitor.ts";
import { Checkbox, Input, TextArea } from "../kit/fields.tsx";
import { textOf } from "../kit/read-form.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { Shown } from "./frame.tsx";
import { TALKS } from "./talks-words.ts";

const LONGEST_LINE = 300;
const LONGEST_NOTE = 5000;

type FieldName = "heldOn" | "nextOn" | "words" | "title" | "dueOn" | "providedBy";

const fieldOf = (c: Ctx, { typed = {}, wrong }: Shown, name: FieldName) => ({
  name,
  label: speaker(c)(TALKS[name]),
  value: textOf(typed, name),
  wrong: wrong?.[name],
});

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  /** Of the collaboration. */
  readonly id: string;
  readonly shown: Shown;
}

export const TalkForm = ({ c, actor, id, today, shown }: Props & { readonly today: string }) => {
  const say = speaker(c);
  const held = fieldOf(c, shown, "heldOn");
  return (
    <form
      method="post"
      action={inProgramme(actor, "collaborazioni", id, "colloqui")}
      class="narrow"
    >
      <h3>{say(TALKS.add)}</h3>
      <Input {...held} type="date" value={held.value || today} max={today} required />
      <Input {...fieldOf(c, shown, "nextOn")} type="date" />
      <TextArea
        {...fieldOf(c, shown, "words")}
        hint={say(TALKS.wordsHint)}
        maxlength={LONGEST_NOTE}
      />
      <button class="btn btn-primary">{say(TALKS.add)}</button>
    </form>
  );
};

export const StepForm = ({ c, actor, id, shown }: Props) => {
  const say = speaker(c);
  return (
    <form method="post" action={inProgramme(actor, "collaborazioni", id, "tappe")} class="narrow">
      <h2>{say(TALKS.addStep)}</h2>
      <p>{say(TALKS.addStepHow)}</p>
      <Input {...fieldOf(c, shown, "title")} maxlength={LONGEST_LINE} required />
      <Input {...fieldOf(c, shown, "dueOn")} type="date" />
      <Input {...fieldOf(c, shown, "providedBy")} maxlength={LONGEST_LINE} />
      <Checkbox
        name="lasting"
        label={say(TALKS.isLasting)}
        checked={textOf(shown.typed ?? {}, "lasting") === "yes"}
      />
      <button class="btn btn-primary">{say(TALKS.addStep)}</button>
    </form>
  );
};
