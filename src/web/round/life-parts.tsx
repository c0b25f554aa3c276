import type { Part } from "../../access/visitor.ts";
import { nextDue } from "../../rounds/calendar.ts";
import type { Round } from "../../rounds/rounds.ts";
import { STATE_WORDS } from "../../rounds/state-words.ts";
import { type KeptTransition, nextStates } from "../../rounds/transitions.ts";
import { Input, Select } from "../kit/fields.tsx";
import { moment } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import type { Wrong } from "../kit/refusal.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { inRound } from "./address.ts";
import { LIFE } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: Round;
}

/** How far the round is, what is due, and the states that it can be brought to by hand. */
export const State = ({ c, actor, round, today }: Props & { readonly today: string }) => {
  const say = speaker(c);
  const due = nextDue(round, today);
  const states = statesByHand(round);
  return (
    <section>
      <h2>{say(LIFE.state)}</h2>
      <p>
        {say(LIFE.stateIs)} <strong>{say(STATE_WORDS[round.state])}</strong>.{" "}
        {due !== null && say(due.sentence)}
      </p>
      {states.length === 0 ? (
        <p>{say(LIFE.closed)}</p>
      ) : (
        <form method="post" action={inRound(actor, round.number, "calendario", "stato")}>
          <input type="hidden" name="revision" value={round.revision} />
          <p class="muted">{say(LIFE.byRun)}</p>
          <Select
            name="to"
            label={say(LIFE.moveTo)}
            hint={say(LIFE.closeWarning)}
            options={states.map((state) => ({ value: state, label: say(STATE_WORDS[state]) }))}
          />
          <Input name="words" label={say(LIFE.reason)} maxlength={2000} />
          <button class="btn btn-primary">{say(LIFE.moveTo)}…</button>
        </form>
      )}
    </section>
  );
};

/** A run makes a round «matched», and publishing «published»; back from the step after, a person does. */
const statesByHand = ({ state }: Round) =>
  nextStates(state, "coordinator").filter(
    (to) =>
      (to !== "matched" || state === "published") && (to !== "published" || state === "confirmed"),
  );

export const Calendar = ({ c, actor, round, wrong }: Props & { readonly wrong: Wrong }) => {
  const say = speaker(c);
  const field = (name: "preferencesBy" | "answersBy" | "confirmationBy") => ({
    name,
    label: say(LIFE[name]),
    type: "date" as const,
    value: round[name],
    wrong: wrong[name],
  });
  if (round.state === "closed") return null;
  return (
    <section>
      <h2>{say(LIFE.calendar)}</h2>
      <form method="post" action={inRound(actor, round.number, "calendario")}>
        <input type="hidden" name="revision" value={round.revision} />
        <Input {...field("preferencesBy")} />
        <Input {...field("answersBy")} hint={say(LIFE.answersHint)} />
        <Input {...field("confirmationBy")} hint={say(LIFE.confirmationHint)} />
        <button class="btn btn-primary">{say(LIFE.saveDates)}</button>
      </form>
    </section>
  );
};

export const Steps = ({
  c,
  steps,
}: {
  readonly c: Ctx;
  readonly steps: readonly KeptTransition[];
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(LIFE.steps)}</h2>
      {steps.length === 0 ? (
        <p>{say(LIFE.noSteps)}</p>
      ) : (
        <Table
          caption={say(LIFE.steps)}
          headers={[say(LIFE.step), say(LIFE.when), say(LIFE.who), say(LIFE.why)]}
          rows={steps.map((step) => [
            `${say(STATE_WORDS[step.fromState])} → ${say(STATE_WORDS[step.toState])}`,
            moment(c, step.createdAt),
            step.madeBy,
            step.words ?? "—",
          ])}
        />
      )}
    </section>
  );
};
