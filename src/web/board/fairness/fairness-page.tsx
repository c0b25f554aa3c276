import { verbatim } from "../../../errors.ts";
import { type FairnessReport, fairnessOf, type Share } from "../../../rounds/fairness/report.ts";
import { requireFiguresOf } from "../../../rounds/run-of-round.ts";
import type { WebDeps } from "../../deps.ts";
import { Bar } from "../../kit/bar.tsx";
import { ATTRIBUTE_WORDS, VALUE_WORDS } from "../../kit/group-words.ts";
import { Table } from "../../kit/table.tsx";
import { roundPage } from "../../round/frame.tsx";
import { type Ctx, newPages, speaker } from "../../visit.ts";
import { RUN, runRequest } from "../run-request.ts";
import { shareWords } from "./sentences.ts";
import { FAIRNESS } from "./words.ts";

/** What a run does for each group of people. */
export const fairnessRoutes = ({ db: service }: WebDeps) =>
  newPages().get(`${RUN}/equita`, async (c) => {
    const { db, ...at } = runRequest(c, service);
    const { actor, round, run } = at;
    const report = await db.as(actor, async (tx) => {
      await requireFiguresOf(tx, actor.programme, round, run);
      return await fairnessOf(tx, actor.programme, run);
    });
    const say = speaker(c);
    return roundPage(
      c,
      { actor, round, title: FAIRNESS.title },
      <>
        <p class="lead">{say(FAIRNESS.lead)}</p>
        <p>{say(FAIRNESS.small)}</p>
        {report.groups.length === 0 ? (
          <p>{say(FAIRNESS.none)}</p>
        ) : (
          <FairnessTables c={c} report={report} />
        )}
      </>,
    );
  });

/** A table for each attribute, everybody in its last row. */
export const FairnessTables = ({
  c,
  report,
}: {
  readonly c: Ctx;
  readonly report: FairnessReport;
}) => {
  const say = speaker(c);
  const attributes = [...new Set(report.groups.map(({ attribute }) => attribute))];
  const headers = [FAIRNESS.group, FAIRNESS.people, FAIRNESS.matched, FAIRNESS.fitting].map(say);
  return (
    <>
      {attributes.map((attribute) => (
        <section>
          <h2>{say(ATTRIBUTE_WORDS[attribute])}</h2>
          <Table
            caption={say(ATTRIBUTE_WORDS[attribute])}
            headers={headers}
            rows={[
              ...report.groups
                .filter((group) => group.attribute === attribute)
                .map(({ value, share }) => [
                  say(VALUE_WORDS[value] ?? verbatim(value)),
                  ...figures(c, share),
                ]),
              [say(FAIRNESS.everybody), ...figures(c, report.everybody)],
            ]}
          />
        </section>
      ))}
    </>
  );
};

function figures(c: Ctx, share: Share | null) {
  const say = speaker(c);
  if (share === null) return [say(FAIRNESS.hidden), "–", "–"];
  const { people, matched, fitting } = share;
  return [String(people), ...[matched, fitting].map((n) => <Part c={c} n={n} of={people} />)];
}

const Part = ({ c, n, of }: { readonly c: Ctx; readonly n: number; readonly of: number }) => (
  <span class="part">
    {speaker(c)(shareWords(n, of))}
    <Bar share={of === 0 ? 0 : n / of} />
  </span>
);
