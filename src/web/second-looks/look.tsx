import type { Part } from "../../access/visitor.ts";
import type { SecondLook } from "../../rounds/own/second-look.ts";
import { moment } from "../kit/figures.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { LOOKS } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly look: SecondLook;
  readonly person: string;
  readonly wrong: string | undefined;
}

/** One request: who, about what, in their words; and the answer, or a field for it. */
export const Look = ({ c, actor, look, person, wrong }: Props) => {
  const say = speaker(c);
  return (
    <article class="callout-plain">
      <h2 class="h4 mt-0">{person}</h2>
      <p class="muted">
        {moment(c, look.createdAt)} ·{" "}
        {look.pairingId === null ? say(LOOKS.waits) : `${say(LOOKS.about)} ${look.pairingId}`}
      </p>
      <p>«{look.words}»</p>
      {look.answer === null ? (
        <AnswerForm c={c} actor={actor} look={look} wrong={wrong} />
      ) : (
        <p>
          <strong>{say(LOOKS.answered)}:</strong> {look.answer}
        </p>
      )}
    </article>
  );
};

/** Its field is named after the request: there are several on a page. */
const AnswerForm = ({ c, actor, look, wrong }: Omit<Props, "person">) => {
  const say = speaker(c);
  const id = `answer-${look.id}`;
  return (
    <form method="post" action={inProgramme(actor, "riparlarne", look.id)} class="field">
      <label for={id}>{say(LOOKS.answer)}</label>
      <textarea
        id={id}
        name="answer"
        rows={3}
        maxlength={2000}
        required
        aria-invalid={wrong === undefined ? undefined : "true"}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
      ></textarea>
      {wrong !== undefined && (
        <span class="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
      <div class="actions">
        <button class="btn btn-primary">{say(LOOKS.send)}</button>
      </div>
    </form>
  );
};
