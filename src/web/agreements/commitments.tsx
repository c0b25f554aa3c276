import type { Part } from "../../access/visitor.ts";
import type { Commitment } from "../../programmes/agreements/commitments.ts";
import { Select } from "../kit/fields.tsx";
import { decimal, day } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { AGREEMENTS } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly at: (...parts: readonly string[]) => string;
  readonly commitments: readonly Commitment[];
  /** What could be promised too. */
  readonly others: readonly Commitment[];
}

/** What the agreement promises, each promise kept or not yet. */
export const Commitments = ({ c, actor, at, commitments, others }: Props) => {
  const say = speaker(c);
  const { resource, giver, amount, kept } = AGREEMENTS;
  return (
    <section>
      <h2>{say(AGREEMENTS.commitments)}</h2>
      <p>{say(AGREEMENTS.commitmentsHow)}</p>
      {commitments.length === 0 ? (
        <p>{say(AGREEMENTS.noCommitments)}</p>
      ) : (
        <Table
          caption={say(AGREEMENTS.commitments)}
          headers={[resource, giver, amount, kept].map(say)}
          rows={commitments.map((one) => [
            <a href={inProgramme(actor, "persone", "risorse", one.id)}>{one.title}</a>,
            one.giver,
            amountOf(c, one),
            <Kept c={c} one={one} action={at("impegni", one.id)} />,
          ])}
        />
      )}
      <details>
        <summary>{say(AGREEMENTS.link)}</summary>
        <form method="post" action={at("impegni")} class="narrow">
          <Select
            name="resource"
            label={say(AGREEMENTS.resource)}
            options={others.map(({ id, title, giver: who }) => ({
              value: id,
              label: `${title} – ${who} (${id})`,
            }))}
            required
          />
          <button class="btn btn-outline-primary">{say(AGREEMENTS.link)}</button>
        </form>
      </details>
      <p>
        <a href={inProgramme(actor, "persone", "risorse", "nuovo")}>
          {say(AGREEMENTS.newResource)}
        </a>
      </p>
    </section>
  );
};

function amountOf(c: Ctx, { amount, unit }: Commitment): string {
  const figure = decimal(c, amount, { digits: Number.isInteger(amount) ? 0 : 2 });
  return unit === null ? figure : `${figure} ${unit}`;
}

const Kept = ({
  c,
  one: { title, keptOn },
  action,
}: {
  readonly c: Ctx;
  readonly one: Commitment;
  readonly action: string;
}) => {
  const say = speaker(c);
  const isKept = keptOn !== null;
  const words = say(isKept ? AGREEMENTS.unkeep : AGREEMENTS.keep);
  return (
    <form method="post" action={action} class="actions">
      <span>
        {isKept ? `${say(AGREEMENTS.keptSince)} ${day(keptOn)}` : say(AGREEMENTS.notKept)}
      </span>
      <button
        class="btn btn-outline-primary btn-sm"
        name="what"
        value={isKept ? "unkeep" : "keep"}
        aria-label={`${words}: ${title}`}
      >
        {words}
      </button>
      <button
        class="btn btn-outline-primary btn-sm"
        name="what"
        value="drop"
        aria-label={`${say(AGREEMENTS.drop)}: ${title}`}
      >
        {say(AGREEMENTS.drop)}
      </button>
    </form>
  );
};
