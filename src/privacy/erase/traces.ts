import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";

/** Somebody by code. */
export interface Person {
  readonly programmeId: string;
  readonly participantId: string;
}

/** By what a person is found in the words of others, and which rows are theirs alone. */
export interface Traces {
  /** Regular expressions of PostgreSQL's, in no case: names in either order, address, mail and telephone. */
  readonly patterns: readonly string[];
  /** Of ideas that no other person is in the team of. */
  readonly ideas: readonly string[];
  readonly pairings: readonly string[];
}

export async function tracesOf(tx: Transaction, person: Person): Promise<Traces> {
  const { programmeId, participantId } = person;
  const [identity] = await tx.execute<Identity>(sql`
    select first_name as first, last_name as last, email, phone, address from participant_identity
    where programme_id = ${programmeId} and participant_id = ${participantId}`);
  const ideas = await tx.execute<{ id: string }>(sql`
    select idea_id as id from idea_member m where programme_id = ${programmeId}
    group by idea_id having array_agg(participant_id) filter (where participant_id is not null)
      = array[${participantId}]`);
  const pairings = await tx.execute<{ id: string }>(sql`
    select id from pairing p where programme_id = ${programmeId}
      and seeker_participant_id = ${participantId}`);
  return {
    patterns: identity === undefined ? [] : patternsOf(identity),
    ideas: ideas.map(({ id }) => id),
    pairings: pairings.map(({ id }) => id),
  };
}

type Identity = Readonly<Record<"first" | "last" | "email" | "phone" | "address", string | null>>;

/** Shorter than this, a phrase stands in many a text that is not about this person. */
const TELLING_LETTERS = 5;
const TELLING_DIGITS = 6;

/** What tells of a person; the first or last name alone tells of many others as well. */
function patternsOf({ first, last, email, phone, address }: Identity): string[] {
  const names = [first?.trim() ?? "", last?.trim() ?? ""];
  const whole = names.includes("") ? [] : [names.join(" "), names.toReversed().join(" ")];
  const phrases = [...whole, email ?? "", address ?? ""];
  const telling = new Set(phrases.filter((phrase) => phrase.trim().length >= TELLING_LETTERS));
  return [...[...telling].map(wholeWords), ...telephone(phone ?? "")];
}

/** «Anna Neri» is not in «Susanna Nerini». */
const wholeWords = (phrase: string): string => {
  const told = phrase.trim();
  const from = /^[\p{L}\p{N}]/u.test(told) ? "\\m" : "";
  const to = /[\p{L}\p{N}]$/u.test(told) ? "\\M" : "";
  return from + words(told) + to;
};

const GAP = "[[:space:],]+";

/** As it was written, however it was spaced; and as JSON writes what it must escape. */
const words = (phrase: string): string =>
  phrase
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => SIGNS[sign] ?? `[${sign}]`))
    .join(GAP);

const SIGNS: Readonly<Record<string, string>> = {
  "^": "\\^",
  "[": "\\[",
  "]": "\\]",
  '"': '\\\\?"',
  "\\": "\\\\+",
  "’": "['’]",
  "'": "['’]",
};

/** With the country's code or without, and whatever stands between its digits. */
function telephone(phone: string): string[] {
  const digits = phone.replaceAll(/\D/g, "").replace(/^(00)?39(?=\d{6,})/, "");
  return digits.length < TELLING_DIGITS ? [] : [digits.split("").join("[[:space:]./-]*")];
}
