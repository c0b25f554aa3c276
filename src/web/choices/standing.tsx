import type { KeptDecision } from "../../rounds/pair-decisions.ts";
import { moment } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { inRound } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { ChoiceProps } from "./choice-form.tsx";
import { CHOICES, KIND_WORDS, OVERRIDE_WORDS } from "./words.ts";

type Props = Omit<ChoiceProps, "typed"> & { readonly all: readonly KeptDecision[] };

/** The choices that hold for the next run, each to be taken back; those that were, folded away. */
export const StandingChoices = ({ c, actor, round, parties, all }: Props) => {
  const say = speaker(c);
  const revoked = new Set(all.map(({ revokes }) => revokes));
  const made = all.filter(({ revokes }) => revokes === null);
  const standing = made.filter(({ id }) => !revoked.has(id));
  const gone = made.filter(({ id }) => revoked.has(id));
  const takeBack = (id: string) => (
    <form method="post" action={inRound(actor, round, "scelte", id, "ritira")}>
      <button class="btn btn-outline-primary btn-sm">
        {say(CHOICES.takeBack)}
        <span class="visually-hidden"> {id}</span>
      </button>
    </form>
  );
  return (
    <section>
      <h2>{say(CHOICES.inForce)}</h2>
      {standing.length === 0 ? (
        <p>{say(CHOICES.none)}</p>
      ) : (
        <>
          <Table
            caption={say(CHOICES.inForce)}
            headers={[...headersOf(c), say(CHOICES.takeBack)]}
            rows={standing.map((one) => [...cellsOf(c, parties, one), takeBack(one.id)])}
          />
          <p>
            {say(CHOICES.aftermath)}{" "}
            <a href={inRound(actor, round, "nuova-ipotesi")}>{say(CHOICES.newRun)}</a>
          </p>
        </>
      )}
      {gone.length > 0 && (
        <details>
          <summary>{say(CHOICES.takenBack)}</summary>
          <Table
            caption={say(CHOICES.takenBack)}
            headers={headersOf(c)}
            rows={gone.map((one) => cellsOf(c, parties, one))}
          />
        </details>
      )}
    </section>
  );
};

const headersOf = (c: Ctx) =>
  [CHOICES.code, CHOICES.seeker, CHOICES.place, CHOICES.reason, CHOICES.overrides, CHOICES.by].map(
    speaker(c),
  );

const cellsOf = (c: Ctx, parties: ChoiceProps["parties"], one: KeptDecision) => {
  const say = speaker(c);
  return [
    `${one.id}: ${say(KIND_WORDS[one.kind])}`,
    parties.person(one.seeker),
    parties.seat(one.place),
    one.words ?? "—",
    one.overrides.map((name) => say(OVERRIDE_WORDS[name])).join(", ") || "—",
    `${one.madeBy}, ${moment(c, one.createdAt)}`,
  ];
};
