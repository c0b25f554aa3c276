import type { Child } from "hono/jsx";
import type { PairExplanation, WaitingExplanation } from "../../../matching/explain/types.ts";
import { Fit } from "../../kit/fit.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { Criteria } from "./criteria.tsx";
import { PAIR } from "./words.ts";

/** Why this pair: the sentence for people first, then what a coordinator can check. */
export const Proposed = ({
  c,
  explanation: { word, headline, criteria, history, better, overrides },
  children,
}: {
  readonly c: Ctx;
  readonly explanation: PairExplanation;
  /** What can be decided about it, below its sentence. */
  readonly children?: Child;
}) => {
  const say = speaker(c);
  return (
    <>
      <p class="lead">{say(headline)}</p>
      <p>
        {say(PAIR.fit)}: <Fit c={c} word={word} />
      </p>
      {children}
      {overrides.length > 0 && (
        <>
          <h2>{say(PAIR.overrides)}</h2>
          <ul>
            {overrides.map(({ sentence, because }) => (
              <li>
                {say(sentence)} {say(PAIR.because)}: {because}
              </li>
            ))}
          </ul>
        </>
      )}
      <Criteria c={c} criteria={criteria} />
      {better !== null && (
        <>
          <h2>{say(PAIR.better)}</h2>
          <p>{say(better.sentence)}</p>
        </>
      )}
      {history.length > 0 && (
        <>
          <h2>{say(PAIR.history)}</h2>
          <ul>
            {history.map((sentence) => (
              <li>{say(sentence)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** Why somebody waits, what stands in the way, and what would help. */
export const Waiting = ({
  c,
  explanation: { headline, reasons, helps },
}: {
  readonly c: Ctx;
  readonly explanation: WaitingExplanation;
}) => {
  const say = speaker(c);
  return (
    <>
      <p class="lead">{say(headline)}</p>
      <Sentences c={c} title={say(PAIR.helps)} of={helps} />
      <Sentences c={c} title={say(PAIR.reasons)} of={reasons} />
    </>
  );
};

const Sentences = ({
  c,
  title,
  of,
}: {
  readonly c: Ctx;
  readonly title: string;
  readonly of: WaitingExplanation["helps"] | WaitingExplanation["reasons"];
}) =>
  of.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul>
        {of.map(({ sentence }) => (
          <li>{speaker(c)(sentence)}</li>
        ))}
      </ul>
    </>
  );
