import type { Child } from "hono/jsx";
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
  return (
    <section>
      {answers.length > 0 && <p class="lead">{say(PROPOSAL.at)}</p>}
      <dl class="facts">
        <Fact label={say(PROPOSAL.with)}>{host}</Fact>
        <Fact label={say(PROPOSAL.place)}>{seat}</Fact>
        <Fact label={say(PROPOSAL.state)}>{say(STATE[pairing.state])}</Fact>
        {pair.contact !== null && (
          <Fact label={say(PROPOSAL.contact)}>
            {[pair.contact.name, pair.contact.email, pair.contact.phone]
              .filter(Boolean)
              .join(" · ")}
          </Fact>
        )}
      </dl>
      {answers.length > 0 && <Why c={c} pair={pair} />}
      {yes.length > 0 && <YesForm c={c} pairing={pairing} answers={yes} wording={props.wording} />}
      {answers.includes("decline") && <NoForm {...props} answer="decline" />}
      {answers.includes("withdraw") && <NoForm {...props} answer="withdraw" />}
    </section>
  );
};

const Fact = ({ label, children }: { readonly label: string; readonly children?: Child }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Why = ({ c, pair: { told } }: Pick<Props, "c" | "pair">) => (
  <>
    <h2 class="h4">{speaker(c)(REASONS.title)}</h2>
    {told === null ? <p>{speaker(c)(PROPOSAL.amended)}</p> : <Reasons c={c} told={told} />}
  </>
);
