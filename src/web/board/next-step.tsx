import type { Part } from "../../access/visitor.ts";
import type { RunHead } from "../../rounds/board/run-heads.ts";
import type { Round } from "../../rounds/rounds.ts";
import { inProgramme, inRound } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { NEXT } from "./words.ts";

type Step = Exclude<keyof typeof NEXT, "title">;

/** What a round waits for from its coordination; null where nothing is left to do. */
function stepOf({ state }: Round, head: RunHead | null): Step | null {
  if (state === "closed") return null;
  if (state === "confirmed") return "confirmed";
  if (state === "published") return "published";
  if (head === null) return "compute";
  return head.state === "solved" ? "publish" : "release";
}

/** The next thing to do in a round, with the way to it. */
export const NextStep = ({
  c,
  actor,
  round,
  head,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: Round;
  readonly head: RunHead | null;
}) => {
  const step = stepOf(round, head);
  if (step === null) return null;
  const say = speaker(c);
  const { lead, action } = NEXT[step];
  return (
    <section class="callout-plain next-step">
      <h2 class="h5">{say(NEXT.title)}</h2>
      <p>{say(lead)}</p>
      <a class="btn btn-primary" href={addressOf(step, actor, round.number)}>
        {say(action)}
      </a>
    </section>
  );
};

function addressOf(step: Step, actor: Part, round: number): string {
  if (step === "confirmed") return inProgramme(actor, "collaborazioni");
  if (step === "published") return inRound(actor, round, "risposte");
  if (step === "release") return inRound(actor, round, "scelte");
  return inRound(actor, round, step === "publish" ? "pubblica" : "nuova-ipotesi");
}
