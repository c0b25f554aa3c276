import type { Part } from "../../access/visitor.ts";
import type { ListedCollaboration } from "../../collaborations/collaborations.ts";
import type { Bilingual } from "../../errors.ts";
import { Input, Select } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { periodOf } from "./collaboration-list.tsx";
import { COLLABORATIONS, KIND_WORDS, STATE_WORDS } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly one: ListedCollaboration;
  readonly typed: Typed;
  readonly wrong: Wrong;
}

/** What a collaboration is, and how far it has come. */
export const OneCollaboration = ({ c, one }: Pick<Props, "c" | "one">) => {
  const say = speaker(c);
  return (
    <dl class="facts">
      <dt>{say(COLLABORATIONS.idea)}</dt>
      <dd>{one.idea ?? "—"}</dd>
      <dt>{say(COLLABORATIONS.state)}</dt>
      <dd>
        {say(KIND_WORDS[one.kind])}, {say(STATE_WORDS[one.state])} ({periodOf(one)})
      </dd>
      {one.endReason !== null && (
        <>
          <dt>{say(COLLABORATIONS.why)}</dt>
          <dd>{one.endReason}</dd>
        </>
      )}
    </dl>
  );
};

const optionsOf = (c: Ctx, words: Readonly<Record<string, Bilingual>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: speaker(c)(label) }));

export const StartForm = ({ c, actor, one, typed, wrong }: Props) => {
  const say = speaker(c);
  const date = (name: "startedOn" | "plannedEndOn") => ({
    name,
    type: "date" as const,
    label: say(COLLABORATIONS[name]),
    value: textOf(typed, name),
    wrong: wrong[name],
  });
  return (
    <form method="post" action={inProgramme(actor, "collaborazioni", one.id, "avvia")}>
      <h2>{say(COLLABORATIONS.start)}</h2>
      <Select
        name="kind"
        label={say(COLLABORATIONS.kind)}
        value={textOf(typed, "kind") || one.kind}
        options={optionsOf(c, KIND_WORDS)}
      />
      <Input {...date("startedOn")} required />
      <Input {...date("plannedEndOn")} />
      <button class="btn btn-primary">{say(COLLABORATIONS.start)}</button>
    </form>
  );
};

/** What was agreed and never started can only be interrupted. */
export const EndForm = ({ c, actor, one, typed, wrong }: Props) => {
  const say = speaker(c);
  const { completed, interrupted } = STATE_WORDS;
  const ways = one.state === "running" ? { completed, interrupted } : { interrupted };
  return (
    <form method="post" action={inProgramme(actor, "collaborazioni", one.id, "chiudi")}>
      <h2>{say(COLLABORATIONS.end)}</h2>
      <p>{say(COLLABORATIONS.endHint)}</p>
      <Select
        name="state"
        label={say(COLLABORATIONS.how)}
        value={textOf(typed, "state")}
        options={optionsOf(c, ways)}
      />
      <Input
        name="endedOn"
        type="date"
        label={say(COLLABORATIONS.endedOn)}
        value={textOf(typed, "endedOn")}
        wrong={wrong["endedOn"]}
        required
      />
      <Input
        name="reason"
        label={say(COLLABORATIONS.reason)}
        hint={say(COLLABORATIONS.reasonHint)}
        value={textOf(typed, "reason")}
        wrong={wrong["reason"]}
        maxlength={2000}
      />
      <button class="btn btn-outline-danger">{say(COLLABORATIONS.end)}</button>
    </form>
  );
};
