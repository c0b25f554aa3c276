import type { Part } from "../../access/visitor.ts";
import type { HostChoice } from "../../profiles/preferences/host-choices.ts";
import type { Card } from "../../profiles/cards.ts";
import type { HostCandidate } from "../../rounds/browse/host-list.ts";
import { Fit } from "../kit/fit.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ChoiceTaps } from "./choice-taps.tsx";
import { PlainWhy } from "./why.tsx";
import { IDEAS } from "./words.ts";

/** What somebody brings is called by their idea, or by their code: never by their name. */
export const titleOf = (c: Ctx, { id, idea }: Card): string =>
  idea?.title ?? `${speaker(c)(IDEAS.withoutIdea)}, ${id}`;

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly candidate: HostCandidate;
  readonly choice: HostChoice;
  /** Names of the member's seats. */
  readonly seats: ReadonlyMap<string, string>;
  /** Where a tap leads back to. */
  readonly back: string;
}

/** A summary longer than this many letters is cut to a few lines in the list; its own page has it whole. */
const LONG = 180;

/** One idea of the list: what it is, why it suits, and the taps. */
export const IdeaCard = ({ c, actor, candidate, choice, seats, back }: Props) => {
  const { card, broughtForward } = candidate;
  const say = speaker(c);
  const title = titleOf(c, card);
  const page = inProgramme(actor, "impresa", "idee", card.id);
  const isLong = (card.idea?.summary.length ?? 0) > LONG;
  return (
    <li class="tile" id={card.id}>
      <h2 class="h4 mt-0">
        <a href={page}>{title}</a>
      </h2>
      {broughtForward && <p class="notice">{say(IDEAS.few)}</p>}
      <CardFacts c={c} candidate={candidate} seats={seats} />
      <PlainWhy c={c} plain={candidate.plain} />
      <div class={isLong ? "cut" : undefined}>
        <CardTexts c={c} card={card} />
      </div>
      {isLong && (
        <p>
          <a href={page}>
            {say(IDEAS.whole)}
            <span class="visually-hidden">: {title}</span>
          </a>
        </p>
      )}
      <ChoiceTaps c={c} actor={actor} id={card.id} about={title} choice={choice} back={back} />
    </li>
  );
};

/** Affinity, hub, distance rounded, and the seat it would be. */
export const CardFacts = ({
  c,
  candidate: { card, word, withinKm, place },
  seats,
}: Pick<Props, "c" | "candidate" | "seats">) => {
  const say = speaker(c);
  const facts = [
    card.idea === null ? null : card.id,
    card.hub,
    withinKm === null ? null : `${say(IDEAS.within)} ${withinKm} km`,
    seats.size > 1 ? `${say(IDEAS.seat)} «${seats.get(place) ?? place}»` : null,
  ];
  return (
    <p class="card-facts">
      <Fit c={c} word={word} />{" "}
      <span class="muted">{facts.filter((fact) => fact !== null).join(" · ")}</span>
    </p>
  );
};

/** The idea in its own words, what the person can do, what the idea needs. */
export const CardTexts = ({ c, card }: { readonly c: Ctx; readonly card: Card }) => {
  const say = speaker(c);
  const needs = card.idea?.needs ?? [];
  return (
    <>
      {card.idea !== null && <p>{card.idea.summary}</p>}
      {card.skills.length > 0 && (
        <p>
          <strong>{say(IDEAS.skills)}:</strong> {card.skills.join(" · ")}
        </p>
      )}
      {needs.length > 0 && (
        <p>
          <strong>{say(IDEAS.needs)}:</strong> {needs.join(" · ")}
        </p>
      )}
    </>
  );
};

/** Why it suits, in sentences. */
export const Reasons = ({
  c,
  candidate: { reasons },
}: Pick<Props, "c"> & { readonly candidate: Pick<HostCandidate, "reasons"> }) => {
  const say = speaker(c);
  return (
    <details class="why" open>
      <summary>{say(IDEAS.why)}</summary>
      {reasons.length === 0 ? (
        <p>{say(IDEAS.noReason)}</p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li>{say(reason)}</li>
          ))}
        </ul>
      )}
    </details>
  );
};
