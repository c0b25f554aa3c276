import type { Part } from "../../access/visitor.ts";
import { Input, Select } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { inRound } from "../round/address.ts";
import type { Parties } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { CHOICES, KIND_OPTIONS } from "./words.ts";

export interface ChoiceProps {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: number;
  readonly typed: Typed;
  readonly parties: Parties;
}

/** Asks what a choice would change: it changes nothing, so its fields stand in the address. */
export const ChoiceForm = ({
  c,
  actor,
  round,
  typed,
  parties,
  wrong,
}: ChoiceProps & { readonly wrong: Wrong }) => {
  const say = speaker(c);
  const field = (name: "kind" | "seeker" | "place") => ({
    name,
    label: say(CHOICES[name]),
    value: textOf(typed, name),
    wrong: wrong[name],
    required: true,
  });
  const kinds = Object.entries(KIND_OPTIONS).map(([value, label]) => ({
    value,
    label: say(label),
  }));
  return (
    <section>
      <h2>{say(CHOICES.make)}</h2>
      <p>{say(CHOICES.lead)}</p>
      <form method="get" action={inRound(actor, round, "scelte")} class="form-row">
        <Select {...field("seeker")} options={parties.people} empty={say(CHOICES.choose)} />
        <Select {...field("kind")} options={kinds} />
        <Select {...field("place")} options={parties.seats} empty={say(CHOICES.choose)} />
        <Input
          name="words"
          label={say(CHOICES.reason)}
          hint={say(CHOICES.reasonHint)}
          value={textOf(typed, "words")}
          wrong={wrong["words"]}
          maxlength={2000}
        />
        <div class="actions">
          <button class="btn btn-primary">{say(CHOICES.preview)}</button>
        </div>
      </form>
    </section>
  );
};
