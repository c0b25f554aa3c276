import type { Part } from "../../access/visitor.ts";
import type { Milestone } from "../../collaborations/check-ins.ts";
import type { Bilingual } from "../../errors.ts";
import { day } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { TALKS } from "./talks-words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  /** Of the collaboration. */
  readonly id: string;
  readonly today: string;
  readonly writes: boolean;
  readonly of: Bilingual;
  readonly steps: readonly Milestone[];
}

/** Steps with their day and who sees to each, those that are open first. */
export const StepList = ({ c, actor, id, today, writes, of, steps }: Props) => {
  const say = speaker(c);
  if (steps.length === 0) return <p>{say(TALKS.noSteps)}</p>;
  return (
    <Table
      caption={say(of)}
      headers={[TALKS.title, TALKS.dueOn, TALKS.providedBy, TALKS.state].map(say)}
      rows={steps.map((step) => [
        step.title,
        step.dueOn === null ? "—" : day(step.dueOn),
        step.providedBy ?? "—",
        <div>
          {stateOf(c, step, today)}
          {writes && step.reachedOn === null && (
            <form
              method="post"
              action={inProgramme(actor, "collaborazioni", id, "tappe", "raggiunta")}
            >
              <input type="hidden" name="step" value={step.id} />
              <button class="btn btn-sm btn-outline-primary">
                {say(TALKS.reach)} <span class="visually-hidden">{step.title}</span>
              </button>
            </form>
          )}
        </div>,
      ])}
    />
  );
};

function stateOf(c: Ctx, { dueOn, reachedOn }: Milestone, today: string): string {
  const say = speaker(c);
  if (reachedOn !== null) return `${say(TALKS.reached)} ${day(reachedOn)}`;
  return say(dueOn !== null && dueOn < today ? TALKS.late : TALKS.open);
}
