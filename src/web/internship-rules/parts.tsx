import type { InternshipRules } from "../../programmes/internship-rules/schema.ts";
import type { VersionedRules } from "../../programmes/internship-rules/store.ts";
import type { Shown } from "../collaborations/frame.tsx";
import { Input, Select } from "../kit/fields.tsx";
import { day } from "../kit/figures.ts";
import { textOf } from "../kit/read-form.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { figureSentence } from "./figure-sentence.ts";
import { FIGURE_WORDS, RULES } from "./words.ts";

type Figure = InternshipRules["figures"][number];

function datesOf(c: Ctx, { from, to }: Pick<Figure, "from" | "to">): string {
  const say = speaker(c);
  const since = `${say(RULES.since)} ${day(from)}`;
  return to === null ? since : `${since} ${say(RULES.until)} ${day(to)}`;
}

/** Each figure with what it says, when, and by which source. */
export const RuleTable = ({ c, rules }: { readonly c: Ctx; readonly rules: InternshipRules }) => {
  const say = speaker(c);
  return (
    <Table
      caption={rules.title}
      headers={[RULES.figure, RULES.says, RULES.inForce, RULES.source].map(say)}
      rows={rules.figures.map((one) => [
        say(FIGURE_WORDS[one.figure]),
        say(figureSentence(one)),
        datesOf(c, one),
        <>
          {one.source}
          {one.toCheck && <strong> ({say(RULES.toCheck)})</strong>}
        </>,
      ])}
    />
  );
};

/** From when to when one of the figures counts. */
export const DateForm = ({
  c,
  action,
  current: { version, rules },
  shown: { typed = {}, wrong },
}: {
  readonly c: Ctx;
  readonly action: string;
  readonly current: VersionedRules;
  readonly shown: Shown;
}) => {
  const say = speaker(c);
  return (
    <form method="post" action={action} class="narrow">
      <h2>{say(RULES.dates)}</h2>
      <p>{say(RULES.datesHow)}</p>
      <input type="hidden" name="version" value={version} />
      <Select
        name="which"
        label={say(RULES.which)}
        value={textOf(typed, "which")}
        options={rules.figures.map((one, at) => ({
          value: String(at),
          label: `${say(FIGURE_WORDS[one.figure])}, ${datesOf(c, one)}`,
        }))}
      />
      <Input
        name="from"
        type="date"
        label={say(RULES.from)}
        value={textOf(typed, "from")}
        wrong={wrong?.["from"]}
        required
      />
      <Input
        name="to"
        type="date"
        label={say(RULES.to)}
        value={textOf(typed, "to")}
        wrong={wrong?.["to"]}
      />
      <button class="btn btn-primary">{say(RULES.save)}</button>
    </form>
  );
};

export const FileForm = ({
  c,
  action,
  version,
}: {
  readonly c: Ctx;
  readonly action: string;
  readonly version: number;
}) => {
  const say = speaker(c);
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="narrow">
      <h2>{say(RULES.file)}</h2>
      <p>{say(RULES.fileHow)}</p>
      <input type="hidden" name="version" value={version} />
      <Input name="file" type="file" label={say(RULES.chosen)} accept=".json" required />
      <button class="btn btn-outline-primary">{say(RULES.send)}</button>
    </form>
  );
};
