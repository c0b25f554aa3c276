import type { Bilingual } from "../../../errors.ts";
import { Boxes } from "../../kit/boxes.tsx";
import { Checkbox, Input, Select, TextArea } from "../../kit/fields.tsx";
import { textOf, type Typed } from "../../kit/read-form.ts";
import type { Wrong } from "../../kit/refusal.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { BANDS, MEANS } from "./form.ts";
import { BANDS_WORDS, EXAMPLES, MEANS_WORDS, PROFILE } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly typed: Typed;
  readonly wrong: Wrong;
}

/** The profile as a form, with an example beside what is hard to begin. */
export const ProfileForm = (props: Props) => (
  <form method="post" class="narrow">
    <input type="hidden" name="version" value={textOf(props.typed, "version")} />
    <Person {...props} />
    <Idea {...props} />
    <Conditions {...props} />
    <div class="actions">
      <button class="btn btn-primary">{speaker(props.c)(PROFILE.save)}</button>
    </div>
  </form>
);

const fieldsOf = ({ c, typed, wrong }: Props) => {
  const say = speaker(c);
  return (name: string, label: Bilingual, hint?: Bilingual) => ({
    name,
    label: say(label),
    hint: hint && say(hint),
    value: textOf(typed, name),
    wrong: wrong[name],
  });
};

const Example = ({ c, words }: { readonly c: Ctx; readonly words: Bilingual }) => (
  <details class="example">
    <summary>{speaker(c)(PROFILE.example)}</summary>
    <p>{speaker(c)(words)}</p>
  </details>
);

const Person = (props: Props) => {
  const { c } = props;
  const field = fieldsOf(props);
  return (
    <>
      <h2>{speaker(c)(PROFILE.aboutMe)}</h2>
      <TextArea {...field("about", PROFILE.about, PROFILE.aboutHint)} rows={6} maxlength={4000} />
      <Example c={c} words={EXAMPLES.about} />
      <TextArea {...field("skills", PROFILE.skills, PROFILE.skillsHint)} rows={5} />
      <Example c={c} words={EXAMPLES.skills} />
    </>
  );
};

const Idea = (props: Props) => {
  const { c, typed } = props;
  const say = speaker(c);
  const field = fieldsOf(props);
  return (
    <>
      <h2>{say(PROFILE.idea)}</h2>
      <p>{say(PROFILE.ideaLead)}</p>
      <Input {...field("title", PROFILE.ideaTitle)} maxlength={200} />
      <TextArea
        {...field("summary", PROFILE.summary, PROFILE.summaryHint)}
        rows={7}
        maxlength={4000}
      />
      <Example c={c} words={EXAMPLES.summary} />
      <Checkbox
        name="shown"
        label={say(PROFILE.shown)}
        checked={textOf(typed, "shown") === "yes"}
      />
    </>
  );
};

const Conditions = (props: Props) => {
  const { c, typed } = props;
  const say = speaker(c);
  const field = fieldsOf(props);
  const empty = say(PROFILE.unsaid);
  return (
    <>
      <h2>{say(PROFILE.conditionsTitle)}</h2>
      <Input {...field("km", PROFILE.km, PROFILE.kmHint)} type="number" min={0} max={300} />
      <Select
        {...field("means", PROFILE.means)}
        empty={empty}
        options={MEANS.map((value) => ({ value, label: say(MEANS_WORDS[value]) }))}
      />
      <Select
        {...field("licence", PROFILE.licence)}
        empty={empty}
        options={(["yes", "no"] as const).map((value) => ({ value, label: say(PROFILE[value]) }))}
      />
      <Boxes
        name="bands"
        label={say(PROFILE.bands)}
        hint={say(PROFILE.bandsHint)}
        wrong={props.wrong["bands"]}
        chosen={[typed["bands"] ?? []].flat()}
        options={BANDS.map((value) => ({ value, label: say(BANDS_WORDS[value]) }))}
      />
      <Checkbox
        name="stepFree"
        label={say(PROFILE.stepFree)}
        checked={textOf(typed, "stepFree") === "yes"}
      />
      <TextArea {...field("words", PROFILE.words, PROFILE.wordsHint)} rows={3} maxlength={2000} />
    </>
  );
};
