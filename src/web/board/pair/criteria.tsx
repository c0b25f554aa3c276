import type { CriterionAccount } from "../../../matching/explain/types.ts";
import { Bar } from "../../kit/bar.tsx";
import { Table } from "../../kit/table.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { weightWords } from "./sentences.ts";
import { PAIR } from "./words.ts";

interface Props {
  readonly c: Ctx;
  /** The weightiest first. */
  readonly criteria: readonly CriterionAccount[];
}

/** The criteria of a pair as bars, each with what the data say; then the phrases behind them. */
export const Criteria = ({ c, criteria }: Props) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(PAIR.criteria)}</h2>
      <p class="muted">{say(PAIR.criteriaHint)}</p>
      <Table
        caption={say(PAIR.criteria)}
        headers={[PAIR.criterion, PAIR.value, PAIR.weight, PAIR.account].map(say)}
        rows={criteria.map(({ label, known, value, weight, sentence }) => [
          say(label),
          known ? <Bar share={value} /> : <span class="muted">{say(PAIR.unknown)}</span>,
          say(weightWords(weight)),
          say(sentence),
        ])}
      />
      <Evidence c={c} criteria={criteria} />
    </section>
  );
};

const Evidence = ({ c, criteria }: Props) => {
  const say = speaker(c);
  const rows = criteria.flatMap(({ label, evidence }) =>
    evidence.map(({ seeker, place }) => [say(label), seeker, place]),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{say(PAIR.evidence)}</h3>
      <Table
        caption={say(PAIR.evidence)}
        headers={[PAIR.evidenceOf, PAIR.said, PAIR.asked].map(say)}
        rows={rows}
      />
    </>
  );
};
