import type { Market } from "../matching/glossary.ts";
import type { Phrase, Place, Seeker, Want } from "../matching/parties.ts";
import type { Frozen } from "./freeze.ts";

/** What a person, or an idea, said in words; kept apart from the numbers and gone with them. */
export interface OwnWords {
  readonly skills: readonly string[];
  readonly needs: readonly { readonly id: string; readonly words: string }[];
  /** Why the coordination set a constraint aside for a pin of theirs. */
  readonly because: string | null;
}

export type LinkKind = "participant" | "idea" | "need" | "organisation";

/** Who seeks in each market. */
const SEEKERS_OF: Readonly<Record<Market, LinkKind>> = {
  incubation: "participant",
  teaming: "participant",
  resourcing: "need",
  challenges: "idea",
  networking: "organisation",
};

/** Who stands behind a pseudonym. */
export interface Link {
  readonly pseudonym: string;
  readonly kind: LinkKind;
  readonly id: string;
  readonly words: OwnWords;
}

/** Stands for words that are kept apart. No profile says this. */
const HIDDEN = "…";
const NO_WORDS: OwnWords = { skills: [], needs: [], because: null };

/**
 * A frozen input under pseudonyms, and what leads back. `#1`, `#2`, … follow the order that breaks ties, which the
 * input keeps: it solves to the same bytes as before. Of words there remain those that a place itself uses, for
 * «the same words» counts as covered; vectors, distances and answers are numbers and remain.
 */
export function mask({ input, policy }: Frozen): { masked: Frozen; links: Link[] } {
  const people = numbered(
    input.seekers.map(({ id }) => id),
    "#",
  );
  const ideas = numbered(
    input.seekers.flatMap(({ ideaId }) => ideaId ?? []),
    "#i",
  );
  const name = (id: string) => people.get(id) ?? ideas.get(id) ?? id;
  const shared = sharedWords(input.places);
  const because = new Map(policy.pins.map((pin) => [pin.seeker, pin.because ?? null]));
  const masked = renamed(
    {
      input: { ...input, seekers: input.seekers.map((seeker) => withoutWords(seeker, shared)) },
      policy: { ...policy, pins: policy.pins.map((pin) => reasoned(pin, HIDDEN)) },
    },
    name,
  );
  const links: Link[] = [
    ...input.seekers.map((seeker) => ({
      pseudonym: name(seeker.id),
      kind: SEEKERS_OF[input.market],
      id: seeker.id,
      words: wordsOf(seeker, because.get(seeker.id) ?? null),
    })),
    ...[...ideas].map(([id, pseudonym]) => ({
      pseudonym,
      kind: "idea" as const,
      id,
      words: NO_WORDS,
    })),
  ];
  return { masked, links };
}

/** The input with its people again, as far as the links lead: whoever was erased stays a pseudonym without words. */
export function unmask({ input, policy }: Frozen, links: readonly Link[]): Frozen {
  const byPseudonym = new Map(links.map((link) => [link.pseudonym, link]));
  const wordsBehind = (pseudonym: string) => byPseudonym.get(pseudonym)?.words;
  return renamed(
    {
      input: {
        ...input,
        seekers: input.seekers.map((seeker) => withWords(seeker, wordsBehind(seeker.id))),
      },
      policy: {
        ...policy,
        pins: policy.pins.map((pin) => reasoned(pin, wordsBehind(pin.seeker)?.because ?? HIDDEN)),
      },
    },
    (pseudonym) => byPseudonym.get(pseudonym)?.id ?? pseudonym,
  );
}

/** Whether an id of a snapshot is a pseudonym that nothing leads back from. */
export const isErased = (id: string): boolean => id.startsWith("#");

const numbered = (ids: readonly string[], sign: string) =>
  new Map([...new Set(ids)].map((id, i) => [id, `${sign}${i + 1}`]));

const sharedWords = (places: readonly Place[]): ReadonlySet<string> =>
  new Set(
    places.flatMap(({ asks, gives }) =>
      [...asks, ...gives].map(({ words }) => words.toLowerCase()),
    ),
  );

const wordsOf = ({ skills, needs }: Seeker, because: string | null): OwnWords => ({
  skills: skills.map(({ words }) => words),
  needs: needs.map(({ id, words }) => ({ id, words })),
  because,
});

function withoutWords(seeker: Seeker, shared: ReadonlySet<string>): Seeker {
  const hidden = <P extends Phrase>(phrase: P): P =>
    shared.has(phrase.words.toLowerCase()) ? phrase : { ...phrase, words: HIDDEN };
  return {
    ...seeker,
    skills: seeker.skills.map(hidden),
    needs: seeker.needs.map((need, i) => ({ ...hidden(need), id: String(i + 1) })),
  };
}

function withWords(seeker: Seeker, words: OwnWords | undefined): Seeker {
  if (words === undefined) return seeker;
  return {
    ...seeker,
    skills: seeker.skills.map((skill, i) => ({ ...skill, words: words.skills[i] ?? HIDDEN })),
    needs: seeker.needs.map((need, i): Want => ({ ...need, ...words.needs[i] })),
  };
}

type Pin = Frozen["policy"]["pins"][number];

const reasoned = (pin: Pin, because: string): Pin =>
  pin.because === undefined ? pin : { ...pin, because };

type PolicyQuota = Frozen["policy"]["quotas"][number];

/** A quota that names people, or an idea, by code; one that describes them names nobody. */
function quotaNamed<Quota extends PolicyQuota>(quota: Quota, name: (id: string) => string): Quota {
  const { of } = quota;
  const under =
    "idea" in of
      ? { idea: name(of.idea) }
      : of.seekers === undefined
        ? of
        : { ...of, seekers: of.seekers.map(name) };
  return { ...quota, of: under };
}

/** The same input with other names for people and ideas, wherever one stands. */
function renamed({ input, policy }: Frozen, name: (id: string) => string): Frozen {
  const pair = <P extends { readonly seeker: string }>(one: P): P => ({
    ...one,
    seeker: name(one.seeker),
  });
  return {
    input: {
      ...input,
      seekers: input.seekers.map((seeker) => ({
        ...seeker,
        id: name(seeker.id),
        ideaId: seeker.ideaId === null ? null : name(seeker.ideaId),
      })),
      places: input.places.map((place) => ({
        ...place,
        excludedSeekers: place.excludedSeekers.map(name),
        interests: place.interests.map(name),
      })),
      held: input.held.map(pair),
      ...(input.quotas && {
        quotas: input.quotas.map((quota) => ({ ...quota, seekers: quota.seekers.map(name) })),
      }),
    },
    policy: {
      ...policy,
      pins: policy.pins.map(pair),
      forbids: policy.forbids.map(pair),
      // Runs of before there were quotas have kept none.
      ...(policy.quotas && { quotas: policy.quotas.map((quota) => quotaNamed(quota, name)) }),
    },
  };
}
