import type { Part } from "../../access/visitor.ts";
import type { PublicationPlan } from "../../rounds/answers/put.ts";
import type { InputChange } from "../../rounds/changes/change.ts";
import type { Round } from "../../rounds/rounds.ts";
import { MARKET_WORDS } from "../../rounds/market-words.ts";
import type { Run } from "../../rounds/runs.ts";
import { Select } from "../kit/fields.tsx";
import { Fit } from "../kit/fit.tsx";
import { Table } from "../kit/table.tsx";
import { inRound } from "../round/address.ts";
import type { Sides } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { Check } from "./checks.ts";
import { PUBLICATION, planWords, SIDE_WORDS } from "./words.ts";

export const ChooseRun = ({
  c,
  runs,
  run,
}: {
  readonly c: Ctx;
  readonly runs: readonly Run[];
  readonly run: Run;
}) => {
  const say = speaker(c);
  return (
    <form method="get" class="filter">
      <Select
        name="ipotesi"
        label={say(PUBLICATION.run)}
        value={run.id}
        options={runs.map(({ id, name, market }) => ({
          value: id,
          label: `${name}, ${say(MARKET_WORDS[market])}`,
        }))}
      />
      <button class="btn btn-outline-primary">{say(PUBLICATION.look)}</button>
    </form>
  );
};

const MARKS = { fine: "✓", lookAt: "!", stops: "✕" } as const;

/** Each line says in a word, not by its mark alone, whether it is in order. */
export const CheckList = ({
  c,
  checks,
  changes,
}: {
  readonly c: Ctx;
  readonly checks: readonly Check[];
  readonly changes: readonly InputChange[];
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(PUBLICATION.checks)}</h2>
      <ul class="checks">
        {checks.map(({ state, sentence }) => (
          <li class={`check-${state}`}>
            <strong>
              <span aria-hidden="true">{MARKS[state]}</span> {say(PUBLICATION[state])}:
            </strong>{" "}
            {say(sentence)}
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ sentence }) => (
            <li>{say(sentence)}</li>
          ))}
        </ul>
      )}
    </section>
  );
};

interface PlanProps {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: Round;
  readonly run: Run;
  readonly sides: Sides;
  readonly plan: PublicationPlan;
  /** How many go on waiting. */
  readonly waiting: number;
  readonly participantFirst: boolean;
  readonly possible: boolean;
}

/** What happens on publishing, to whom, and the button. */
export const Plan = ({ c, actor, round, run, sides, plan, waiting, ...props }: PlanProps) => {
  const say = speaker(c);
  const { opened } = plan;
  const counts = {
    opened: opened.length,
    kept: plan.kept.length,
    replaced: plan.replaced.length,
    settled: plan.settled.length,
    waiting,
  };
  return (
    <section>
      <h2>{say(PUBLICATION.sent)}</h2>
      <ul>
        {planWords(counts, isOfPeople(run)).map((sentence) => (
          <li>{say(sentence)}</li>
        ))}
        {isOfPeople(run) && (
          <li>{say(props.participantFirst ? PUBLICATION.personFirst : PUBLICATION.eitherFirst)}</li>
        )}
        {isOfPeople(run) && <li>{say(PUBLICATION.reminders)}</li>}
      </ul>
      {props.possible && (
        <form class="actions" method="post" action={inRound(actor, round.number, "pubblica")}>
          <input type="hidden" name="run" value={run.id} />
          <input type="hidden" name="revision" value={round.revision} />
          <button class="btn btn-primary">{say(PUBLICATION.publish)}</button>
        </form>
      )}
      <Files c={c} actor={actor} run={run} />
      {opened.length > 0 && <Opened c={c} run={run} sides={sides} opened={opened} />}
    </section>
  );
};

const isOfPeople = ({ market }: Run) => market === "incubation";

const Files = ({ c, actor, run }: Pick<PlanProps, "c" | "actor" | "run">) => {
  const file = (ending: string) => inRound(actor, run.roundNumber, "file", `${run.id}.${ending}`);
  return (
    <p>
      {speaker(c)(PUBLICATION.files)}: <a href={file("csv")}>CSV</a>,{" "}
      <a href={file("xlsx")}>XLSX</a>.{" "}
      {isOfPeople(run) && (
        <a href={inRound(actor, run.roundNumber, "ipotesi", run.id, "in-attesa")}>
          {speaker(c)(PUBLICATION.waiting)}
        </a>
      )}
    </p>
  );
};

const Opened = ({
  c,
  run,
  sides,
  opened,
}: Pick<PlanProps, "c" | "run" | "sides"> & Pick<PublicationPlan, "opened">) => {
  const say = speaker(c);
  const { seeker: who, place: where } = SIDE_WORDS[isOfPeople(run) ? "people" : "needs"];
  return (
    <>
      <h2>{say(PUBLICATION.opened)}</h2>
      <Table
        caption={say(PUBLICATION.opened)}
        headers={[say(who), say(where), say(PUBLICATION.fit)]}
        rows={opened.map(({ seeker, place, explanation }) => [
          sides.seeker(seeker),
          sides.place(place),
          <Fit c={c} word={explanation.word} />,
        ])}
      />
    </>
  );
};
