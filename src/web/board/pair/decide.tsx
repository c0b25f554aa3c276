import { withQuery } from "../../kit/query.ts";
import { inRound } from "../../round/address.ts";
import { type Ctx, speaker } from "../../visit.ts";
import type { RunKey } from "../run-address.ts";
import { DECIDE } from "./words.ts";

/** The ways from a pair to a decision about it: each shows its cost first. */
export const Decide = ({
  c,
  at: { actor, round },
  seeker,
  place,
}: {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly seeker: string;
  readonly place: string;
}) => {
  const say = speaker(c);
  const choice = (kind: "pin" | "forbid") =>
    withQuery(inRound(actor, round, "scelte"), { kind, seeker, place });
  return (
    <section aria-label={say(DECIDE.title)}>
      <div class="actions mb-1">
        <a class="btn btn-outline-primary" href={choice("pin")}>
          {say(DECIDE.pin)}
        </a>
        <a class="btn btn-outline-primary" href={choice("forbid")}>
          {say(DECIDE.forbid)}
        </a>
        <a class="btn btn-outline-primary" href="#perche-no">
          {say(DECIDE.move)}
        </a>
      </div>
      <p class="muted">{say(DECIDE.hint)}</p>
    </section>
  );
};
