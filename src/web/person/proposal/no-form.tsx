import type { Reason } from "../../../collaborations/reasons.ts";
import type { OwnPair } from "../../../rounds/own/standing.ts";
import { Select, TextArea } from "../../kit/fields.tsx";
import { textOf, type Typed } from "../../kit/read-form.ts";
import type { Wrong } from "../../kit/refusal.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { PROPOSAL } from "./words.ts";
import { PairFields } from "./yes-form.tsx";

interface Props {
  readonly c: Ctx;
  readonly pair: OwnPair;
  readonly reasons: readonly Reason[];
  readonly typed: Typed;
  readonly wrong: Wrong;
  /** A no to a proposal, or to what was agreed. */
  readonly answer: "decline" | "withdraw";
}

const WORDS = {
  decline: { summary: PROPOSAL.stop, button: PROPOSAL.confirmStop },
  withdraw: { summary: PROPOSAL.leave, button: PROPOSAL.confirmLeave },
} as const;

/** A no, with its reason of the programme's list and, if the person likes, words. Open again where it was refused. */
export const NoForm = ({ c, pair: { pairing }, reasons, typed, wrong, answer }: Props) => {
  const say = speaker(c);
  const { summary, button } = WORDS[answer];
  return (
    <details class="no" open={textOf(typed, "answer") === answer}>
      <summary>{say(summary)}</summary>
      <form method="post" class="narrow">
        <PairFields pairing={pairing} />
        <input type="hidden" name="answer" value={answer} />
        <Select
          name="reason"
          label={say(PROPOSAL.reason)}
          required
          empty={say(PROPOSAL.choose)}
          value={textOf(typed, "reason")}
          wrong={wrong["reason"]}
          options={reasons.map(({ code, words }) => ({ value: code, label: say(words) }))}
        />
        <TextArea
          name="because"
          label={say(PROPOSAL.words)}
          hint={say(PROPOSAL.wordsHint)}
          value={textOf(typed, "because")}
          maxlength={2000}
          rows={3}
        />
        <button class="btn btn-outline-primary">{say(button)}</button>
      </form>
    </details>
  );
};
