import type { Bilingual } from "../../errors.ts";
import type { HostProposal } from "../../rounds/answers/host-proposals.ts";
import { PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import { Select, TextArea } from "../kit/fields.tsx";
import { Fit } from "../kit/fit.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { Tap } from "./firm-page.tsx";
import { CardTexts, Reasons, titleOf } from "./idea-card.tsx";
import { ProposalContacts } from "./proposal-contacts.tsx";
import { Road } from "./road.tsx";
import { ANSWERS, CHOICE, IDEAS, PROPOSALS } from "./words.ts";

export interface Reason {
  readonly code: string;
  readonly words: Bilingual;
}

interface Props {
  readonly c: Ctx;
  /** Where its answers go. */
  readonly at: string;
  readonly proposal: HostProposal;
  readonly reasons: readonly Reason[];
  readonly typed: Typed;
  readonly wrong: Wrong;
}

/** One pair: what it is about, why, how far it has come, and what can be said now. */
export const ProposalCard = (props: Props) => {
  const { c, proposal } = props;
  const { card, told, state, seat, round, contacts } = proposal;
  const say = speaker(c);
  return (
    <li class="tile" id={proposal.id}>
      <h3 class="h4 mt-0">{titleOf(c, card)}</h3>
      <p class="muted">
        {say(PROPOSALS.seat)} «{seat}» · {say(PROPOSALS.round)} {round}
        {card.hub === null ? "" : ` · ${card.hub}`}{" "}
        {told !== null && <Fit c={c} word={told.word} />}
      </p>
      <Road c={c} state={state} />
      <p class="state">
        <strong>{say(PAIRING_WORDS[state])}.</strong>
      </p>
      {contacts !== null && <ProposalContacts c={c} contacts={contacts} />}
      <CardTexts c={c} card={card} />
      {told === null ? <p>{say(PROPOSALS.byHand)}</p> : <Reasons c={c} candidate={told} />}
      <Answers {...props} />
    </li>
  );
};

const FORWARD = ["interest", "continue", "meet_again", "accept"] as const;

/** A tap for each step forward; a no takes its reason. */
const Answers = (props: Props) => {
  const { c, at, proposal } = props;
  const forward = FORWARD.filter((one) => proposal.answers.includes(one));
  const no = (["decline", "withdraw"] as const).find((one) => proposal.answers.includes(one));
  return (
    <>
      {forward.length === 0 && no === "decline" && (
        <p class="notice">{speaker(c)(PROPOSALS.waitsForThem)}</p>
      )}
      <div class="taps">
        {forward.map((answer) => (
          <Tap
            c={c}
            about={titleOf(c, proposal.card)}
            action={at}
            words={ANSWERS[answer]}
            fields={{ risposta: answer }}
            look={answer === "meet_again" ? "btn-outline-primary" : "btn-primary"}
          />
        ))}
      </div>
      {no !== undefined && <No {...props} no={no} />}
    </>
  );
};

const No = ({
  c,
  at,
  proposal,
  reasons,
  typed,
  wrong,
  no,
}: Props & { readonly no: "decline" | "withdraw" }) => {
  const say = speaker(c);
  const name = (field: string) => `${field}-${proposal.id}`;
  return (
    <details open={textOf(typed, "risposta") === no}>
      <summary>{say(no === "decline" ? PROPOSALS.refuse : PROPOSALS.withdraw)}</summary>
      <form method="post" action={at}>
        <input type="hidden" name="risposta" value={no} />
        <Select
          name="motivo"
          id={name("motivo")}
          label={say(PROPOSALS.reason)}
          empty={say(CHOICE.pick)}
          value={textOf(typed, "motivo")}
          wrong={wrong["motivo"]}
          options={reasons.map(({ code, words }) => ({ value: code, label: say(words) }))}
          required
        />
        <TextArea
          name="parole"
          id={name("parole")}
          label={say(PROPOSALS.words)}
          hint={say(PROPOSALS.wordsHint)}
          value={textOf(typed, "parole")}
          wrong={wrong["parole"]}
          maxlength={2000}
        />
        <button class="btn btn-outline-danger">
          {say(PROPOSALS.sayNo)}
          <span class="visually-hidden">
            : {proposal.card.idea?.title ?? say(IDEAS.withoutIdea)}
          </span>
        </button>
      </form>
    </details>
  );
};
