import type { Part } from "../../access/visitor.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { NEXT, proposalsWait } from "./words.ts";

/** What to do now: answer the proposals that wait for this firm, else read the ideas that suit it. */
export const NextStep = ({
  c,
  actor,
  waiting,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  /** How many proposals wait for the firm's word. */
  readonly waiting: number;
}) => {
  const say = speaker(c);
  const isAsked = waiting > 0;
  return (
    <section class="callout-plain next-step">
      <h2 class="h5">{say(NEXT.title)}</h2>
      <p>{say(isAsked ? proposalsWait(waiting) : NEXT.ideas)}</p>
      <a
        class="btn btn-primary"
        href={inProgramme(actor, "impresa", isAsked ? "proposte" : "idee")}
      >
        {say(isAsked ? NEXT.toProposals : NEXT.toIdeas)}
      </a>
    </section>
  );
};
