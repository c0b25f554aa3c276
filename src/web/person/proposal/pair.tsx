import type { Bilingual } from "../../../errors.ts";
import type { Reason } from "../../../collaborations/reasons.ts";
import type { OwnPair } from "../../../rounds/own/standing.ts";
import type { Typed } from "../../kit/read-form.ts";
import type { Wrong } from "../../kit/refusal.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { Reasons } from "../reasons.tsx";
import { REASONS } from "../words.ts";
import { NoForm } from "./no-form.tsx";
import { ANSWER_BUTTONS, PROPOSAL, STATE } from "./words.ts";
import { YesForm } from "./yes-form.tsx";

interface Props {
  readonly c: Ctx;
  readonly pair: OwnPair;
  readonly reasons: readonly Reason[];
  /** What sharing contacts means, word for word. */
  readonly wording: Bilingual;
  readonly typed: Typed;
  readonly wrong: Wrong;
}

/** The pair that was put to a person: who, where, why, how far; and what they can answer. */
export const Pair = (props: Props) => {
  const { c, pair } = props;
  const { answers, pairing, host, seat } = pair;
  const say = speaker(c);
  const yes = answers.filter(
    (answer) => answer in ANSWER_BUTTONS,
  ) as (keyof typeof ANSWER_BUTTONS)[];
  const lead = pairing.state === "agreed" ? PROPOSAL.confirmed : PROPOSAL.at;
  return (
    <section>
      <p class="lead">{say(lead)}</p>
      <div class="tile mb-3">
        <h2 class="mt-0">{host}</h2>
        <p>
          {say(PROPOSAL.place)}: {seat}
        </p>
        <p class="notice">{say(STATE[pairing.state])}</p>
        {pair.contact !== null && (
          <p>
            <strong>{say(PROPOSAL.contact)}:</strong>{" "}
            {[pair.contact.name, pair.contact.email, pair.contact.phone]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
        <Why c={c} pair={pair} />
      </div>
      {yes.length > 0 && <YesForm c={c} pairing={pairing} answers={yes} wording={props.wording} />}
      {answers.includes("decline") && <NoForm {...props} answer="decline" />}
      {answers.includes("withdraw") && <NoForm {...props} answer="withdraw" />}
    </section>
  );
};

/** A pair that has ended, told after what is now. */
export const PastPair = ({
  c,
  pair: { host, seat, pairing },
}: {
  readonly c: Ctx;
  readonly pair: OwnPair;
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2 class="h4">{say(PROPOSAL.past)}</h2>
      <p>
        <strong>{host}</strong>, {seat}. {say(STATE[pairing.state])}
      </p>
    </section>
  );
};

const Why = ({ c, pair: { told } }: Pick<Props, "c" | "pair">) => (
  <>
    <h3 class="h5">{speaker(c)(REASONS.title)}</h3>
    {told === null ? <p>{speaker(c)(PROPOSAL.amended)}</p> : <Reasons c={c} told={told} />}
  </>
);
