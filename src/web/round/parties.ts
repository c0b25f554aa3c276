import type { Market } from "../../matching/glossary.ts";
import { fullNames, fullNamesOf } from "../../profiles/names.ts";
import { type SeatAtHost, seatsByHost, seekingCodes } from "../../profiles/seats.ts";
import { needTitles, resourceTitles } from "../../profiles/titles.ts";
import type { Option } from "../kit/fields.tsx";
import type { Asking } from "../visit.ts";

/** People and seats as the coordination calls them. */
export interface Parties {
  readonly people: readonly Option[];
  readonly seats: readonly Option[];
  /** «P07 Davide», or the code alone. */
  readonly person: (code: string) => string;
  /** «Sartoria Bianchi (S12)», or the code alone. */
  readonly seat: (code: string) => string;
}

/** What people and seats are called. */
export type PartyNames = Pick<Parties, "person" | "seat">;

/** The same for pages that name some people alone: all of a large programme take longer than the page. */
export async function namesOf(
  { actor, db }: Asking,
  people: readonly string[],
): Promise<PartyNames> {
  const { names, seats } = await db.as(actor, async (tx) => ({
    names: await fullNamesOf(tx, actor.programme, people),
    seats: await seatsByHost(tx, actor.programme),
  }));
  return calledBy(names, seats);
}

function calledBy(names: ReadonlyMap<string, string>, seats: readonly SeatAtHost[]): PartyNames {
  const hosts = new Map(seats.map(({ id, host }) => [id, `${host} (${id})`]));
  return {
    person: (code) => `${code} ${names.get(code) ?? ""}`.trim(),
    seat: (code) => hosts.get(code) ?? code,
  };
}

export async function partiesOf({ actor, db }: Asking): Promise<Parties> {
  const { names, codes, seats } = await db.as(actor, async (tx) => ({
    names: await fullNames(tx, actor.programme),
    codes: await seekingCodes(tx, actor.programme),
    seats: await seatsByHost(tx, actor.programme),
  }));
  const { person, seat } = calledBy(names, seats);
  return {
    people: codes.map((code) => ({ value: code, label: person(code) })),
    seats: seats.map(({ id, title }) => ({ value: id, label: `${seat(id)} – ${title}` })),
    person,
    seat,
  };
}

/** What the two sides of a market's pairs are called, in their lists. */
export interface Sides {
  readonly seeker: (code: string) => string;
  readonly place: (code: string) => string;
}

/** The sides of pairs of people and seats, or else of what lacks something and what there is. */
export async function sidesOf(
  { actor, db }: Asking,
  market: Market,
  parties: PartyNames,
): Promise<Sides> {
  if (market === "incubation") return { seeker: parties.person, place: parties.seat };
  const { needs, resources } = await db.as(actor, async (tx) => ({
    needs: await needTitles(tx, actor.programme),
    resources: await resourceTitles(tx, actor.programme),
  }));
  return { seeker: named(needs), place: named(resources) };
}

/** «Lavanderia, Tappe lente (B07)», or the code alone. */
const named = (names: ReadonlyMap<string, string>) => (code: string) =>
  names.has(code) ? `${names.get(code)} (${code})` : code;
