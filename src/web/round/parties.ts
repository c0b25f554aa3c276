import { fullNames } from "../../profiles/names.ts";
import { seatsByHost, seekingCodes } from "../../profiles/seats.ts";
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

export async function partiesOf({ actor, db }: Asking): Promise<Parties> {
  const { names, codes, seats } = await db.as(actor, async (tx) => ({
    names: await fullNames(tx, actor.programme),
    codes: await seekingCodes(tx, actor.programme),
    seats: await seatsByHost(tx, actor.programme),
  }));
  const hosts = new Map(seats.map(({ id, host }) => [id, `${host} (${id})`]));
  const person = (code: string) => `${code} ${names.get(code) ?? ""}`.trim();
  const seat = (code: string) => hosts.get(code) ?? code;
  return {
    people: codes.map((code) => ({ value: code, label: person(code) })),
    seats: seats.map(({ id, title }) => ({ value: id, label: `${seat(id)} – ${title}` })),
    person,
    seat,
  };
}
