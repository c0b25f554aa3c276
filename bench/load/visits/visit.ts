import type { Random } from "../../programmes/random.ts";
import { TRADES } from "../../programmes/trades.ts";
import type { Person, Stage } from "../cast.ts";

/** One request that somebody sends, as a browser does from a page of the service. */
export interface Visit {
  /** What its time is told under. */
  readonly kind: string;
  readonly path: string;
  /** A form, sent by POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** Words that the answer's page has if it is what was asked for; of a form, that its redirection has. */
  readonly shows: string;
  /** Reads what the next visits follow from; what it returns is done at once. */
  readonly learn?: (page: string) => void;
}

/** Who draws: the stage, the person with what they have read so far, and their own randomness. */
export interface Drawing {
  readonly stage: Stage;
  readonly person: Person;
  readonly random: Random;
}

/** What somebody does next; null: it cannot be done yet, for they have not read what it follows from. */
export type Draw = (drawing: Drawing) => Visit | null;

/** How often each is done, beside the others of the same role. */
export type Habits = readonly (readonly [weight: number, draw: Draw])[];

const TOWNS = ["Viadana", "Suzzara", "Castiglione delle Stiviere", "Ostiglia", "Asola"];

/** A skill, mostly as such, at times with a place behind it. */
export function soughtWords(random: Random): string {
  const words = random.pick(random.pick(TRADES).skills);
  return random.next() < 0.2 ? `${words} a ${random.pick(TOWNS)}` : words;
}

export const query = (asked: Readonly<Record<string, string>>): string =>
  new URLSearchParams(asked).toString();

/** As it stands in a page's text or attribute. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll('"', "&quot;");

/** Everything that a pattern's one group finds in a page, each once. */
export const allIn = (page: string, pattern: RegExp): string[] => [
  ...new Set([...page.matchAll(pattern)].map(([, found]) => found!)),
];
