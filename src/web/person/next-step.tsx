import type { Part } from "../../access/visitor.ts";
import type { Outlook } from "../../rounds/own/outlook.ts";
import type { OwnStanding } from "../../rounds/own/standing.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { NEXT } from "./words.ts";

type Step = Exclude<keyof typeof NEXT, "title">;

/** Answers that bring a pair further: it is the person's turn. */
const isAsked = ({ pair }: OwnStanding) =>
  pair !== null && pair.answers.some((answer) => answer !== "decline" && answer !== "withdraw");

function stepOf(standing: OwnStanding, { seeking, prepared }: Outlook): Step | null {
  if (isAsked(standing)) return "answer";
  return seeking && prepared !== null ? "choose" : null;
}

/** What to do now, on the page where a person begins; nothing where nothing is asked of them. */
export const NextStep = ({
  c,
  actor,
  standing,
  outlook,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly standing: OwnStanding;
  readonly outlook: Outlook;
}) => {
  const step = stepOf(standing, outlook);
  if (step === null) return null;
  const say = speaker(c);
  const { lead, action, path } = NEXT[step];
  return (
    <section class="callout-plain next-step">
      <h2 class="h5">{say(NEXT.title)}</h2>
      <p>{say(lead)}</p>
      <a class="btn btn-primary" href={inProgramme(actor, "io", path)}>
        {say(action)}
      </a>
    </section>
  );
};
