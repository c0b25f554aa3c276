import type { Bilingual } from "../../errors.ts";
import type { Reason, RefusingSide } from "../../collaborations/reasons.ts";
import type { Contacts } from "../../rounds/answers/contacts.ts";
import type { Pairing } from "../../rounds/answers/pairings.ts";
import { ANSWER_WORDS, PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import { Checkbox, Input, Select } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import type { PartyNames } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { openAnswers } from "./open-answers.ts";
import { ENTER, SIDE_WORDS } from "./words.ts";

/** Which proposal this is, how far it is, and whom to call once both are interested. */
export const WhoIsIt = ({
  c,
  pairing,
  parties,
  contacts,
}: {
  readonly c: Ctx;
  readonly pairing: Pairing;
  readonly parties: PartyNames;
  readonly contacts: Contacts | null;
}) => {
  const say = speaker(c);
  const lines = [contacts?.person, contacts?.host].flatMap((one) =>
    one == null ? [] : [Object.values(one).filter(Boolean).join(", ")],
  );
  return (
    <>
      <p class="lead">
        {parties.person(pairing.seekerParticipantId!)} – {parties.seat(pairing.placeResourceId!)}:{" "}
        {say(PAIRING_WORDS[pairing.state])}
      </p>
      {lines.length > 0 && (
        <p>
          {say(ENTER.contacts)}: {lines.join(" · ")}
        </p>
      )}
    </>
  );
};

interface Props {
  readonly c: Ctx;
  readonly typed: Typed;
  readonly wrong: Wrong;
  readonly answers: ReturnType<typeof openAnswers>;
  readonly reasons: Readonly<Record<RefusingSide, readonly Reason[]>>;
  /** Whose hand it is kept in; the coordination's unless said otherwise. */
  readonly lead?: Bilingual;
}

export const EnterForm = ({ c, typed, wrong, answers, reasons, lead = ENTER.lead }: Props) => {
  const say = speaker(c);
  const field = (name: "answer" | "reason" | "words") => ({
    name,
    label: say(ENTER[name]),
    value: textOf(typed, name),
    wrong: wrong[name],
  });
  return (
    <form method="post">
      <p>{say(lead)}</p>
      <Select
        {...field("answer")}
        required
        empty={say(ENTER.choose)}
        options={answers.map(({ side, answer }) => ({
          value: `${side}:${answer}`,
          label: `${say(SIDE_WORDS[side])}: ${say(ANSWER_WORDS[answer])}`,
        }))}
      />
      <Select {...field("reason")} empty={say(ENTER.choose)} options={reasonOptions(c, reasons)} />
      <Input {...field("words")} hint={say(ENTER.wordsHint)} maxlength={2000} required />
      {answers.some(({ side, answer }) => side === "participant" && answer === "interest") && (
        <Checkbox name="shares" label={say(ENTER.shares)} />
      )}
      <button class="btn btn-primary">{say(ENTER.save)}</button>
    </form>
  );
};

/** Both sides' reasons; one that both have stands there once. */
function reasonOptions(c: Ctx, reasons: Props["reasons"]) {
  const say = speaker(c);
  const all = (["participant", "host"] as const).flatMap((side) =>
    reasons[side].map(({ code, words }) => ({ side, code, label: say(words) })),
  );
  const shared = (code: string) => all.filter((one) => one.code === code).length > 1;
  const once = all.filter((one, i) => all.findIndex(({ code }) => code === one.code) === i);
  return once.map(({ side, code, label }) => ({
    value: code,
    label: shared(code) ? label : `${say(SIDE_WORDS[side])}: ${label}`,
  }));
}
