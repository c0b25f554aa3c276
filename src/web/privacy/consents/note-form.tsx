import { z } from "zod";
import { CONSENT_PURPOSES, type ConsentText } from "../../../access/consent-texts.ts";
import type { ConsentState } from "../../../access/consent-state.ts";
import { Input, Select } from "../../kit/fields.tsx";
import { textOf, type Typed } from "../../kit/read-form.ts";
import type { Wrong } from "../../kit/refusal.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { NOTES, PERSON } from "./words.ts";

const MOST_VERSIONS = 1_000_000;

export const noteForm = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  what: z.enum(Object.keys(NOTES) as (keyof typeof NOTES)[]),
  version: z.coerce.number().int().min(1).max(MOST_VERSIONS),
  saidOn: z.iso.date(),
});

/** What a line of the form says: how it was said, and whether it is a consent. */
export const NOTED = {
  "paper-yes": { saidBy: "paper", given: true },
  "paper-no": { saidBy: "paper", given: false },
  "mail-no": { saidBy: "mail", given: false },
  "voice-no": { saidBy: "voice", given: false },
} as const satisfies Record<keyof typeof NOTES, object>;

interface Props {
  readonly c: Ctx;
  readonly state: ConsentState;
  /** Every wording of the purpose, the newest first. */
  readonly texts: readonly ConsentText[];
  readonly typed: Typed;
  readonly wrong: Wrong;
  /** Today's ISO date. */
  readonly today: string;
}

/** Takes what a person said on paper or otherwise. Open again where it was refused; its fields are named after the purpose. */
export const NoteForm = ({ c, state: { purpose }, texts, typed, wrong, today }: Props) => {
  const say = speaker(c);
  const isSent = textOf(typed, "purpose") === purpose;
  const field = (name: "what" | "version" | "saidOn") => ({
    name,
    id: `${name}-${purpose}`,
    value: isSent ? textOf(typed, name) : undefined,
    wrong: isSent ? wrong[name] : undefined,
    required: true,
  });
  return (
    <details open={isSent}>
      <summary>{say(PERSON.note)}</summary>
      <form method="post" class="narrow">
        <p>{say(PERSON.noteHow)}</p>
        <input type="hidden" name="purpose" value={purpose} />
        <Select
          {...field("what")}
          label={say(PERSON.what)}
          empty={say(PERSON.choose)}
          options={Object.entries(NOTES).map(([value, label]) => ({ value, label: say(label) }))}
        />
        <Select
          {...field("version")}
          label={say(PERSON.version)}
          options={texts.map(({ version, text }) => ({
            value: String(version),
            label: `${version}: «${shortened(say(text))}»`,
          }))}
        />
        <Input {...field("saidOn")} type="date" label={say(PERSON.saidOn)} max={today} />
        <button class="btn btn-primary">{say(PERSON.save)}</button>
      </form>
    </details>
  );
};

const SHOWN = 60;
const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;
