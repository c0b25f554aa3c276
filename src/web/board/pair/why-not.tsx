import type { WhyNot } from "../../../matching/explain/types.ts";
import type { PersonInRun } from "../../../rounds/board/person.ts";
import { Select } from "../../kit/fields.tsx";
import { withQuery } from "../../kit/query.ts";
import { inRound } from "../../round/address.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { pairAddress, type RunKey } from "../run-address.ts";
import { WHY_NOT } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly seeker: string;
  readonly person: PersonInRun;
  /** The place that was asked about, and the answer. */
  readonly asked: { readonly place: string; readonly answer: WhyNot } | null;
}

/** A place to choose, and the exact answer why it was not that one. */
export const WhyNotForm = ({ c, at, seeker, person: { seats, answer }, asked }: Props) => {
  const say = speaker(c);
  const own = answer.kind === "proposed" ? answer.place : null;
  const others = seats.filter(({ place, onBoard }) => onBoard && place !== own);
  return (
    <section id="perche-no">
      <h2>{say(WHY_NOT.title)}</h2>
      <form class="filter" action={`${pairAddress(at, seeker)}#perche-no`}>
        <Select
          name="posto"
          label={say(WHY_NOT.place)}
          hint={say(WHY_NOT.hint)}
          empty={say(WHY_NOT.choose)}
          value={asked?.place}
          options={others.map(({ place, host, title }) => ({
            value: place,
            label: `${host}: ${title}`,
          }))}
        />
        <button class="btn btn-primary">{say(WHY_NOT.ask)}</button>
      </form>
      {asked !== null && <Answer c={c} at={at} seeker={seeker} asked={asked} />}
    </section>
  );
};

const Answer = ({
  c,
  at,
  seeker,
  asked: { place, answer },
}: Pick<Props, "c" | "at" | "seeker"> & { readonly asked: NonNullable<Props["asked"]> }) => {
  const say = speaker(c);
  const choice = withQuery(inRound(at.actor, at.round, "scelte"), { kind: "move", seeker, place });
  return (
    <div class="answer" role="status">
      <p>{say(answer.sentence)}</p>
      {answer.kind === "costs" && answer.moves.length > 1 && (
        <>
          <h3>{say(WHY_NOT.moves)}</h3>
          <ul>
            {answer.moves.map(({ sentence }) => (
              <li>{say(sentence)}</li>
            ))}
          </ul>
        </>
      )}
      {answer.kind === "costs" && (
        <p>
          <a class="btn btn-outline-primary" href={choice}>
            {say(WHY_NOT.impose)}
          </a>
        </p>
      )}
    </div>
  );
};
