import type { Part } from "../../access/visitor.ts";
import type { SheetId } from "../../intake/sheet.ts";
import { sheetOf } from "../../intake/sheets.ts";
import type { Piece, SearchHit } from "../../profiles/search/query.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { FOUND_WORDS, HIT_WORDS } from "./words.ts";

const SHEETS: Readonly<Record<SearchHit["kind"], SheetId>> = {
  participant: "participants",
  idea: "ideas",
  organisation: "organisations",
  resource: "resources",
  need: "needs",
};

/** Where the coordination opens what was found; nobody else does. */
const pageOf = (actor: Part, { kind, id }: SearchHit): string | null =>
  actor.kind === "coordinator"
    ? inProgramme(actor, "persone", sheetOf(SHEETS[kind]).name.it, id)
    : null;

interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly hubs: ReadonlyMap<string, string>;
}

/** What was found, the best first, each with the passage that answered. */
export const Hits = ({
  c,
  actor,
  hits,
  names,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly hits: readonly SearchHit[];
  readonly names: Names;
}) => (
  <ol class="hits">
    {hits.map((hit) => (
      <Hit c={c} hit={hit} names={names} page={pageOf(actor, hit)} />
    ))}
  </ol>
);

const Hit = ({
  c,
  hit: { kind, id, title, comune, hubs, found, passage },
  names,
  page,
}: {
  readonly c: Ctx;
  readonly hit: SearchHit;
  /** Null: it is not opened. */
  readonly page: string | null;
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
  const name = title ?? names.people.get(id) ?? id;
  return (
    <li>
      <h3 class="h5 mt-0">{page === null ? name : <a href={page}>{name}</a>}</h3>
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
