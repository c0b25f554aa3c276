import type { Part } from "../../access/visitor.ts";
import type { Run } from "../../rounds/runs.ts";
import { Select } from "../kit/fields.tsx";
import { inRound } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { COMPARISON } from "./words.ts";

/** Chooses which two runs are compared. */
export const ChooseTwo = ({
  c,
  actor,
  round,
  runs,
  before,
  after,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: number;
  readonly runs: readonly Run[];
  readonly before: Run;
  readonly after: Run;
}) => {
  const say = speaker(c);
  const labelOf = ({ id, name, roundNumber, publishedAt }: Run) =>
    [
      `${name} (${id})`,
      ...(roundNumber === round ? [] : [say(COMPARISON.lastRound)]),
      ...(publishedAt === null ? [] : [say(COMPARISON.published)]),
    ].join(", ");
  const options = runs.map((run) => ({ value: run.id, label: labelOf(run) }));
  return (
    <form method="get" action={inRound(actor, round, "confronto")}>
      <Select name="prima" label={say(COMPARISON.before)} value={before.id} options={options} />
      <Select name="dopo" label={say(COMPARISON.after)} value={after.id} options={options} />
      <button class="btn btn-outline-primary">{say(COMPARISON.compare)}</button>
    </form>
  );
};
