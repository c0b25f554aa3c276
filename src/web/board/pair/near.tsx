import type { NearPair } from "../../../matching/explain/types.ts";
import type { Nearby, PersonInRun } from "../../../rounds/board/person.ts";
import { Fit } from "../../kit/fit.tsx";
import { withQuery } from "../../kit/query.ts";
import { Table } from "../../kit/table.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { nameOf, PersonLink } from "../person.tsx";
import { pairAddress, type RunKey } from "../run-address.ts";
import { NEAR } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly seeker: string;
  readonly person: PersonInRun;
  /** Null: not asked for yet. */
  readonly nearby: Nearby | null;
}

type Known = Omit<Props, "nearby"> & { readonly nearby: Nearby };

/**
 * Other places for the person, and other people for the place, with where each is in this run. It takes the whole run,
 * which a large programme opens in half a minute: so the page comes first, and asks for this with script by itself,
 * without by a link.
 */
export const NearPairs = ({ nearby, ...props }: Props) => (
  <section id="vicini">
    <h2>{speaker(props.c)(NEAR.title)}</h2>
    {nearby === null ? <AskForThem {...props} /> : <Lists {...props} nearby={nearby} />}
  </section>
);

const AskForThem = ({ c, at, seeker }: Omit<Props, "nearby">) => {
  const path = withQuery(pairAddress(at, seeker), { vicini: "si" });
  return (
    <p
      hx-get={path}
      hx-trigger="load"
      hx-target="#vicini"
      hx-select="#vicini"
      hx-swap="outerHTML"
      role="status"
    >
      <a href={`${path}#vicini`}>{speaker(c)(NEAR.show)}</a>
    </p>
  );
};

const Lists = (props: Known) => {
  const { c, person } = props;
  const say = speaker(c);
  return (
    <>
      <h3>{say(NEAR.places)}</h3>
      <NearPlaces {...props} />
      {person.answer.kind === "proposed" && (
        <>
          <h3>{say(NEAR.people)}</h3>
          <NearPeople {...props} />
        </>
      )}
    </>
  );
};

const NearPlaces = ({ c, at, seeker, person: { seats }, nearby }: Known) => {
  const { near, pairs, names } = nearby;
  const say = speaker(c);
  if (near.places.length === 0) return <p>{say(NEAR.none)}</p>;
  const takenBy = (place: string) =>
    pairs
      .filter((pair) => pair.place === place)
      .map((pair) => nameOf(pair.seeker, names))
      .join(", ");
  const hostOf = ({ place }: NearPair) => seats.find((seat) => seat.place === place)?.host ?? place;
  return (
    <Table
      caption={say(NEAR.places)}
      headers={[NEAR.place, NEAR.fit, NEAR.now, NEAR.why].map(say)}
      rows={near.places.map((pair) => [
        hostOf(pair),
        <Fit c={c} word={pair.word} />,
        takenBy(pair.place) || say(NEAR.free),
        <a href={`${withQuery(pairAddress(at, seeker), { posto: pair.place })}#perche-no`}>
          {say(NEAR.why)} <span class="visually-hidden">{hostOf(pair)}</span>
        </a>,
      ])}
    />
  );
};

const NearPeople = ({ c, at, person: { seats }, nearby }: Known) => {
  const { near, pairs, names } = nearby;
  const say = speaker(c);
  if (near.seekers.length === 0) return <p>{say(NEAR.none)}</p>;
  const goesTo = (seeker: string) => {
    const place = pairs.find((pair) => pair.seeker === seeker)?.place;
    return seats.find((seat) => seat.place === place)?.host ?? place;
  };
  return (
    <Table
      caption={say(NEAR.people)}
      headers={[NEAR.person, NEAR.fit, NEAR.now].map(say)}
      rows={near.seekers.map(({ seeker, word }) => [
        <PersonLink at={at} code={seeker} names={names} />,
        <Fit c={c} word={word} />,
        goesTo(seeker) ?? say(NEAR.waits),
      ])}
    />
  );
};
