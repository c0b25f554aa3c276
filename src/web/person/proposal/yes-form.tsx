import type { Pairing } from "../../../rounds/answers/pairings.ts";
import type { Bilingual } from "../../../errors.ts";
import { Checkbox } from "../../kit/fields.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { ANSWER_BUTTONS, PROPOSAL } from "./words.ts";

/** Which pair a form answers. */
export const PairFields = ({ pairing }: { readonly pairing: Pairing }) => (
  <>
    <input type="hidden" name="round" value={String(pairing.roundNumber)} />
    <input type="hidden" name="pairing" value={pairing.id} />
  </>
);

/** Answers that bring the pair further, a button each; with interest, the consent to be known by name. */
export const YesForm = ({
  c,
  pairing,
  answers,
  wording,
}: {
  readonly c: Ctx;
  readonly pairing: Pairing;
  readonly answers: readonly (keyof typeof ANSWER_BUTTONS)[];
  /** Of the consent that goes with interest, as it is in force. */
  readonly wording: Bilingual;
}) => {
  const say = speaker(c);
  return (
    <form method="post" class="callout-plain">
      <h2 class="h4">{say(PROPOSAL.yourAnswer)}</h2>
      <PairFields pairing={pairing} />
      {answers.includes("interest") && (
        <>
          <Checkbox name="shares" label={say(PROPOSAL.shares)} />
          <p>«{say(wording)}»</p>
          <p class="muted">{say(PROPOSAL.sharesHint)}</p>
        </>
      )}
      <div class="actions">
        {answers.map((answer, i) => (
          <button
            class={`btn ${i === 0 ? "btn-primary" : "btn-outline-primary"}`}
            name="answer"
            value={answer}
          >
            {say(ANSWER_BUTTONS[answer])}
          </button>
        ))}
      </div>
    </form>
  );
};
