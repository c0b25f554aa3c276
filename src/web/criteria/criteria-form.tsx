import type { Part } from "../../access/visitor.ts";
import { OVERRIDABLE } from "../../matching/glossary.ts";
import { OVERRIDE_WORDS } from "../choices/words.ts";
import { Checkbox, Input, Select } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { Weights } from "./weights.tsx";
import { CRITERIA_PAGE, OBJECTIVE_WORDS } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly version: number;
  readonly typed: Typed;
  readonly wrong: Wrong;
}

/** The criteria to be tried, or saved: one form with two buttons. */
export const CriteriaForm = ({ c, actor, version, typed, wrong }: Props) => {
  const say = speaker(c);
  const sharesAt = inProgramme(actor, "criteri", "pesi");
  return (
    <form method="post" action={inProgramme(actor, "criteri")}>
      <input type="hidden" name="version" value={version} />
      <Weights c={c} typed={typed} sharesAt={sharesAt} />
      <Choice c={c} typed={typed} wrong={wrong} />
      <Overridable c={c} typed={typed} />
      <p>{say(CRITERIA_PAGE.previewHint)}</p>
      <div class="actions">
        <button class="btn btn-primary" formaction={inProgramme(actor, "criteri", "anteprima")}>
          {say(CRITERIA_PAGE.preview)}
        </button>
      </div>
      <Input
        name="note"
        label={say(CRITERIA_PAGE.note)}
        value={textOf(typed, "note")}
        wrong={wrong["note"]}
        maxlength={2000}
      />
      <button class="btn btn-outline-primary">{say(CRITERIA_PAGE.save)}</button>
    </form>
  );
};

type Shown = Pick<Props, "c" | "typed">;

const Choice = ({ c, typed, wrong }: Shown & Pick<Props, "wrong">) => {
  const say = speaker(c);
  const share = (name: "floor" | "waitingPriority" | "continuityPrice") => ({
    name,
    type: "number" as const,
    label: say(CRITERIA_PAGE[name]),
    min: 0,
    max: 1,
    step: 0.01,
    value: textOf(typed, name),
    wrong: wrong[name],
    required: true,
  });
  const objectives = Object.entries(OBJECTIVE_WORDS).map(([value, label]) => ({
    value,
    label: say(label),
  }));
  return (
    <fieldset>
      <legend>{say(CRITERIA_PAGE.choice)}</legend>
      <Select
        name="objective"
        label={say(CRITERIA_PAGE.objective)}
        value={textOf(typed, "objective")}
        options={objectives}
      />
      <Checkbox
        name="mostMatched"
        label={say(CRITERIA_PAGE.mostMatched)}
        checked={textOf(typed, "mostMatched") === "yes"}
      />
      <Input {...share("floor")} hint={say(CRITERIA_PAGE.floorHint)} />
      <Input {...share("waitingPriority")} />
      <Input {...share("continuityPrice")} hint={say(CRITERIA_PAGE.continuityHint)} />
    </fieldset>
  );
};

const Overridable = ({ c, typed }: Shown) => {
  const say = speaker(c);
  const chosen = new Set([typed["overridable"] ?? []].flat());
  return (
    <fieldset>
      <legend>{say(CRITERIA_PAGE.overridable)}</legend>
      <p class="hint">{say(CRITERIA_PAGE.overridableHint)}</p>
      {OVERRIDABLE.map((name) => (
        <Checkbox
          name="overridable"
          value={name}
          label={say(OVERRIDE_WORDS[name])}
          checked={chosen.has(name)}
        />
      ))}
    </fieldset>
  );
};
