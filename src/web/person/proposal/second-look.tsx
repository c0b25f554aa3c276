import type { Part } from "../../../access/visitor.ts";
import type { SecondLook } from "../../../rounds/own/second-look.ts";
import { TextArea } from "../../kit/fields.tsx";
import { moment } from "../../kit/figures.ts";
import { inProgramme } from "../../round/address.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { SECOND_LOOK } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly looks: readonly SecondLook[];
  readonly wrong: string | undefined;
}

/** «Chiedi di riparlarne»: a request to a person, one at a time, and what was said to those before. */
export const SecondLooks = ({ c, actor, looks, wrong }: Props) => {
  const say = speaker(c);
  const isOpen = looks.some(({ answeredAt }) => answeredAt === null);
  return (
    <section>
      <h2>{say(SECOND_LOOK.title)}</h2>
      <p>{say(SECOND_LOOK.lead)}</p>
      {looks.map((look) => (
        <Asked c={c} look={look} />
      ))}
      {!isOpen && (
        <form
          method="post"
          action={inProgramme(actor, "io", "proposta", "riparlarne")}
          class="narrow"
        >
          <TextArea
            name="words"
            label={say(SECOND_LOOK.words)}
            wrong={wrong}
            maxlength={2000}
            required
          />
          <button class="btn btn-outline-primary">{say(SECOND_LOOK.ask)}</button>
        </form>
      )}
    </section>
  );
};

const Asked = ({ c, look }: { readonly c: Ctx; readonly look: SecondLook }) => {
  const say = speaker(c);
  return (
    <blockquote class="callout-plain">
      <p>
        {say(SECOND_LOOK.asked)} ({moment(c, look.createdAt)}): «{look.words}»
      </p>
      {look.answer === null ? (
        <p>{say(SECOND_LOOK.open)}</p>
      ) : (
        <p>
          {say(SECOND_LOOK.answer)}: «{look.answer}»
        </p>
      )}
    </blockquote>
  );
};
