import type { BrokenRule, EditPreview } from "../../rounds/edit/types.ts";
import { Checkbox } from "../kit/fields.tsx";
import { type Typed, textOf } from "../kit/read-form.ts";
import { Moves } from "../round/moves.tsx";
import { inRound } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { ChoiceProps } from "./choice-form.tsx";
import { CHOICES } from "./words.ts";

/** What a choice would change, who else would move, which rule it breaks; and the button that confirms it. */
export const Effect = ({
  c,
  actor,
  round,
  typed,
  parties,
  preview,
}: ChoiceProps & { readonly preview: EditPreview }) => {
  const say = speaker(c);
  const address = inRound(actor, round, "scelte");
  return (
    <section class="callout-plain" aria-live="polite">
      <h2>{say(CHOICES.effect)}</h2>
      <p class="lead">{say(preview.sentence)}</p>
      {preview.moves.length > 0 && <Moves c={c} moves={preview.moves} parties={parties} />}
      {preview.broken.length > 0 && (
        <form method="get" action={address}>
          <Kept typed={typed} />
          <Broken c={c} typed={typed} broken={preview.broken} />
          {preview.broken.some(({ overridable }) => overridable) && (
            <button class="btn btn-outline-primary">{say(CHOICES.again)}</button>
          )}
        </form>
      )}
      {preview.possible && (
        <form method="post" action={address}>
          <Kept typed={typed} />
          {chosen(typed).map((name) => (
            <input type="hidden" name="overrides" value={name} />
          ))}
          <button class="btn btn-primary">{say(CHOICES.confirm)}</button>
        </form>
      )}
    </section>
  );
};

const chosen = (typed: Typed) => [typed["overrides"] ?? []].flat();

/** The choice as it was asked about, to be confirmed as such. */
const Kept = ({ typed }: { readonly typed: Typed }) => (
  <>
    {["kind", "seeker", "place", "words"].map((name) => (
      <input type="hidden" name={name} value={textOf(typed, name)} />
    ))}
  </>
);

const Broken = ({
  c,
  typed,
  broken,
}: {
  readonly c: Ctx;
  readonly typed: Typed;
  readonly broken: readonly BrokenRule[];
}) => {
  const say = speaker(c);
  const aside = new Set(chosen(typed));
  return (
    <fieldset>
      <legend>{say(CHOICES.broken)}</legend>
      {broken.map(({ constraint, sentence, overridable }) => (
        <div>
          <p>{say(sentence)}</p>
          {overridable ? (
            <Checkbox
              name="overrides"
              value={constraint}
              label={say(CHOICES.setAside)}
              checked={aside.has(constraint)}
            />
          ) : (
            <p>
              <strong>{say(CHOICES.noOverride)}</strong>
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
};
