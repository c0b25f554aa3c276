import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { InnestoError } from "../../errors.ts";
import { type Card, cardsOf, membersOfIdeas } from "../cards.ts";
import type { Preference, Subject } from "./parties.ts";
import { allSaidBy } from "./said.ts";
import { type Statement, statePreference } from "./state.ts";

/** What a host has said of somebody, or of what they bring. */
export interface HostChoice {
  /** Null for whoever may be seen no more. */
  readonly card: Card | null;
  readonly interest: boolean;
  readonly rank: number | null;
  readonly exclusion: Preference | null;
}

const NOTHING: HostChoice = { card: null, interest: false, rank: null, exclusion: null };

/** Of whom a host's word is: of the idea where there is one, for it is the idea that would be hosted. */
const subjectOfCard = ({ id, idea }: Card): Subject =>
  idea === null ? { kind: "participant", id } : { kind: "idea", id: idea.id };

const keyOf = ({ kind, id }: Subject) => `${kind} ${id}`;

/** What a member's organisation has said, in its order; by card through `of`. */
export async function hostChoices(db: Service, actor: Part) {
  const { programme, subject } = actor;
  return await db.as(actor, async (tx) => {
    const said = await allSaidBy(tx, programme, { kind: "organisation", id: subject });
    const teams = await membersOfIdeas(
      tx,
      programme,
      said.flatMap(({ toIdeaId }) => toIdeaId ?? []),
    );
    const people = said.flatMap(
      ({ toParticipantId, toIdeaId }) => toParticipantId ?? teams.get(toIdeaId ?? "")?.[0] ?? [],
    );
    const cards = await cardsOf(tx, programme, people);
    const shown = new Map([...cards.values()].map((card) => [keyOf(subjectOfCard(card)), card]));
    const choices = choicesIn(said, shown);
    return {
      all: [...choices.values()],
      of: (card: Card): HostChoice => choices.get(keyOf(subjectOfCard(card))) ?? NOTHING,
    };
  });
}

function choicesIn(
  said: readonly Preference[],
  shown: ReadonlyMap<string, Card>,
): ReadonlyMap<string, HostChoice> {
  const choices = new Map<string, HostChoice>();
  for (const row of said) {
    const key =
      row.toIdeaId === null ? `participant ${row.toParticipantId}` : `idea ${row.toIdeaId}`;
    const before = choices.get(key) ?? { ...NOTHING, card: shown.get(key) ?? null };
    choices.set(key, {
      ...before,
      ...(row.kind === "interest" && { interest: true }),
      ...(row.kind === "rank" && { rank: row.rank }),
      ...(row.kind === "exclusion" && { exclusion: row }),
    });
  }
  return choices;
}

/**
 * Keeps a member's word on somebody whose card it may read.
 *
 * @throws InnestoError `notFound` for anybody else, and what `statePreference` throws
 */
export async function stateHostChoice(
  db: Service,
  actor: Part,
  participant: string,
  statement: Statement,
): Promise<void> {
  const { programme, subject } = actor;
  const card = await requireCard(db, actor, participant);
  const by = { kind: "organisation", id: subject } as const;
  await statePreference(db, { between: { programme, by, of: subjectOfCard(card) }, statement });
}

/** Somebody's card as a member reads it; throws `notFound`. */
export async function requireCard(db: Service, actor: Part, participant: string): Promise<Card> {
  const cards = await db.as(actor, (tx) => cardsOf(tx, actor.programme, [participant]));
  const card = cards.get(participant);
  if (actor.kind === "member" && card !== undefined) return card;
  throw new InnestoError("notFound", {
    it: `Tra le idee del progetto non c'è «${participant}».`,
    en: `Among the programme's ideas there is no "${participant}".`,
  });
}
