import type { Part } from "../../access/visitor.ts";
import { isCounted } from "../../collaborations/report/count.ts";
import type { ShownReport } from "../../collaborations/report/shown.ts";
import { FACT_WORDS } from "../../intake/funder-report/words.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { REPORT } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly report: ShownReport;
}

/** Whose data do not suffice to be counted, and who is not counted at all. */
export const Completing = ({ c, actor, report }: Props) => {
  const say = speaker(c);
  const lacking = lackingBy(report);
  const uncounted = (report.behind?.entered ?? []).filter((person) => !isCounted(person));
  return (
    <>
      {lacking.length > 0 && (
        <section>
          <h2>{say(REPORT.toComplete)}</h2>
          <p>{say(REPORT.toCompleteLead)}</p>
          <Table
            caption={say(REPORT.toComplete)}
            headers={[REPORT.person, REPORT.fact, REPORT.action].map(say)}
            rows={lacking.map(([person, facts]) => [
              person,
              facts.map((fact) => say(FACT_WORDS[fact])).join(", "),
              <a href={inProgramme(actor, "persone", "partecipanti", person)}>
                {say(REPORT.complete)} <span class="visually-hidden">{person}</span>
              </a>,
            ])}
          />
        </section>
      )}
      {uncounted.length > 0 && (
        <section>
          <h2>{say(REPORT.uncounted)}</h2>
          <p>
            {say(REPORT.uncountedWhy)} {uncounted.map(({ id }) => id).join(", ")}.
          </p>
        </section>
      )}
    </>
  );
};

type Fact = keyof typeof FACT_WORDS;

/** People in the order in which they are met, with what is missing of each. */
function lackingBy({ indicators }: ShownReport): (readonly [string, readonly Fact[]])[] {
  const facts = new Map<string, Set<Fact>>();
  for (const { person, fact } of indicators.flatMap(({ missing }) => missing))
    facts.set(person, (facts.get(person) ?? new Set()).add(fact));
  return [...facts].map(([person, missing]) => [person, [...missing]]);
}
