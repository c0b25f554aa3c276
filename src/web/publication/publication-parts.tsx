import type { Part } from "../../access/visitor.ts";
import { FIT_WORDS } from "../../matching/glossary.ts";
import type { PublicationPlan } from "../../rounds/answers/put.ts";
import type { InputChange } from "../../rounds/changes/change.ts";
import type { Round } from "../../rounds/rounds.ts";
import type { Run } from "../../rounds/runs.ts";
import { Select } from "../kit/fields.tsx";
import { Table } from "../kit/table.tsx";
import { inRound } from "../round/address.ts";
import type { Parties } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { Check } from "./checks.ts";
import { PUBLICATION, planWords } from "./words.ts";

export const ChooseRun = ({
  c,
  runs,
  run,
}: {
  readonly c: Ctx;
  readonly runs: readonly Run[];
  readonly run: Run;
}) => (
  <form method="get">
    <Select
      name="ipotesi"
      label={speaker(c)(PUBLICATION.run)}
      value={run.id}
      options={runs.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))}
    />
    <button class="btn btn-outline-primary">{speaker(c)(PUBLICATION.look)}</button>
  </form>
);

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
  readonly parties: Parties;
  readonly plan: PublicationPlan;
  /** How many go on waiting. */
  readonly waiting: number;
  readonly participantFirst: boolean;
  readonly possible: boolean;
}

/** What happens on publishing, to whom, and the button. */
export const Plan = ({ c, actor, round, run, parties, plan, waiting, ...props }: PlanProps) => {
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
        {planWords(counts).map((sentence) => (
          <li>{say(sentence)}</li>
        ))}
        <li>{say(props.participantFirst ? PUBLICATION.personFirst : PUBLICATION.eitherFirst)}</li>
        <li>{say(PUBLICATION.reminders)}</li>
      </ul>
      {props.possible && (
        <form class="actions" method="post" action={inRound(actor, round.number, "pubblica")}>
          <input type="hidden" name="run" value={run.id} />
          <input type="hidden" name="revision" value={round.revision} />
          <button class="btn btn-primary">{say(PUBLICATION.publish)}</button>
        </form>
      )}
      <Files c={c} actor={actor} run={run} />
      {opened.length > 0 && <Opened c={c} parties={parties} opened={opened} />}
    </section>
  );
};

const Files = ({ c, actor, run }: Pick<PlanProps, "c" | "actor" | "run">) => {
  const file = (ending: string) => inRound(actor, run.roundNumber, "file", `${run.id}.${ending}`);
  return (
    <p>
      {speaker(c)(PUBLICATION.files)}: <a href={file("csv")}>CSV</a>,{" "}
      <a href={file("xlsx")}>XLSX</a>.{" "}
      <a href={inRound(actor, run.roundNumber, "ipotesi", run.id, "in-attesa")}>
        {speaker(c)(PUBLICATION.waiting)}
      </a>
    </p>
  );
};

const Opened = ({
  c,
  parties,
  opened,
}: Pick<PlanProps, "c" | "parties"> & Pick<PublicationPlan, "opened">) => {
  const say = speaker(c);
  return (
    <>
      <h2>{say(PUBLICATION.opened)}</h2>
      <Table
        caption={say(PUBLICATION.opened)}
        headers={[say(PUBLICATION.person), say(PUBLICATION.place), say(PUBLICATION.fit)]}
        rows={opened.map(({ seeker, place, explanation }) => [
          parties.person(seeker),
          parties.seat(place),
          say(FIT_WORDS[explanation.word]),
        ])}
      />
    </>
  );
};
