import type { Part } from "../../access/visitor.ts";
import { type HostChoice, hostChoices } from "../../profiles/preferences/host-choices.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { exclusionWords } from "./choice-taps.tsx";
import { firmPage, Tap } from "./firm-page.tsx";
import { titleOf } from "./idea-card.tsx";
import { CHOICE, CHOICE_DONE, IDEAS } from "./words.ts";

/** All that the organisation has said: its order, its other interests, its exclusions. */
export async function choicesPage(c: Ctx, { db: service }: WebDeps) {
  const { actor, db } = asking(c, service, ["member"]);
  const { all } = await hostChoices(db, actor);
  const say = speaker(c);
  const ideas = { href: inProgramme(actor, "impresa", "idee"), label: say(IDEAS.title) };
  const ranked = all.filter(({ rank }) => rank !== null);
  const interests = all.filter(({ rank, interest }) => rank === null && interest);
  const exclusions = all.filter(({ exclusion }) => exclusion !== null);
  const list = (choices: readonly HostChoice[]) => (
    <Choices c={c} actor={actor} choices={choices} last={ranked.length} />
  );
  return firmPage(
    c,
    {
      actor,
      title: say(CHOICE.title),
      menu: "ideas",
      crumbs: [ideas],
      done: doneOf(c, CHOICE_DONE),
    },
    <>
      <p class="lead">{say(CHOICE.lead)}</p>
      {all.length === 0 && <p>{say(CHOICE.none)}</p>}
      {ranked.length > 0 && <h2>{say(CHOICE.order)}</h2>}
      {list(ranked)}
      {interests.length > 0 && <h2>{say(CHOICE.interests)}</h2>}
      {list(interests)}
      {exclusions.length > 0 && <h2>{say(CHOICE.exclusions)}</h2>}
      {list(exclusions)}
    </>,
  );
}

interface ListProps {
  readonly c: Ctx;
  readonly actor: Part;
  readonly choices: readonly HostChoice[];
  /** How many are in the order. */
  readonly last: number;
}

const Choices = ({ choices, ...props }: ListProps) =>
  choices.length === 0 ? null : (
    <ul class="cards">
      {choices.map((choice) => (
        <Choice choice={choice} {...props} />
      ))}
    </ul>
  );

const Choice = ({
  c,
  actor,
  choice,
  last,
}: Omit<ListProps, "choices"> & { readonly choice: HostChoice }) => {
  const say = speaker(c);
  const { card, rank } = choice;
  const excluded = exclusionWords(choice);
  if (card === null) return <li class="tile muted">{say(CHOICE.gone)}</li>;
  return (
    <li class="tile" id={card.id}>
      <h3 class="h5 mt-0">
        {rank !== null && `${rank}. `}
        <a href={inProgramme(actor, "impresa", "idee", card.id)}>{titleOf(c, card)}</a>
      </h3>
      {excluded !== null && <p class="notice">{say(excluded)}</p>}
      {rank !== null && (
        <Moves c={c} actor={actor} id={card.id} about={titleOf(c, card)} rank={rank} last={last} />
      )}
    </li>
  );
};

const Moves = ({
  c,
  actor,
  id,
  about,
  rank,
  last,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly id: string;
  readonly about: string;
  readonly rank: number;
  readonly last: number;
}) => {
  const to = (place: number | null) => ({
    c,
    about,
    action: inProgramme(actor, "impresa", "idee", id, "ordine"),
    fields: {
      torna: inProgramme(actor, "impresa", "idee", "scelte"),
      ...(place !== null && { posto: String(place) }),
    },
    look: "btn-outline-secondary",
  });
  return (
    <div class="taps">
      {rank > 1 && <Tap {...to(rank - 1)} words={CHOICE.up} />}
      {rank < last && <Tap {...to(rank + 1)} words={CHOICE.down} />}
      <Tap {...to(null)} words={CHOICE.unrank} />
    </div>
  );
};
