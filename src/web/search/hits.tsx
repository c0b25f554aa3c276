import type { Piece, SearchHit } from "../../profiles/search/query.ts";
import { type Ctx, speaker } from "../visit.ts";
import { FOUND_WORDS, HIT_WORDS } from "./words.ts";

interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly hubs: ReadonlyMap<string, string>;
}

/** What was found, the best first, each with the passage that answered. */
export const Hits = ({
  c,
  hits,
  names,
}: {
  readonly c: Ctx;
  readonly hits: readonly SearchHit[];
  readonly names: Names;
}) => (
  <ol class="hits">
    {hits.map((hit) => (
      <Hit c={c} hit={hit} names={names} />
    ))}
  </ol>
);

const Hit = ({
  c,
  hit: { kind, id, title, comune, hubs, found, passage },
  names,
}: {
  readonly c: Ctx;
  readonly hit: SearchHit;
  readonly names: Names;
}) => {
  const say = speaker(c);
  const facts = [
    say(HIT_WORDS[kind]),
    id,
    comune,
    ...hubs.map((hub) => names.hubs.get(hub) ?? hub),
    found && say(FOUND_WORDS[found]),
  ];
  return (
    <li>
      <h3 class="h5 mt-0">{title ?? names.people.get(id) ?? id}</h3>
      <p class="muted">{facts.filter((fact) => fact !== null).join(" · ")}</p>
      {passage.length > 0 && (
        <p>
          <Passage pieces={passage} />
        </p>
      )}
    </li>
  );
};

const Passage = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, match }) => (match ? <mark>{text}</mark> : text))}</>
);
