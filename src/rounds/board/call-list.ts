import { and, eq, inArray, isNotNull, max } from "drizzle-orm";
import { message } from "../../db/tables/message.ts";
import { organisationContact } from "../../db/tables/organisation.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { SeatValue } from "../../matching/explain/types.ts";
import { groupBy } from "../assemble/group.ts";
import { listSeats } from "./seats.ts";

/** A host to ask for one more seat: whom to call, and what it would bring. */
export interface Call {
  readonly host: string;
  /** The hub that accompanies it, by its id; null: none. */
  readonly hub: string | null;
  /** Null where the host has named nobody. */
  readonly contact: Pick<
    typeof organisationContact.$inferSelect,
    "name" | "email" | "phone"
  > | null;
  /** When the service last wrote to the host; null: never. */
  readonly lastWritten: Date | null;
  /** What one more of each of its seats would bring, the most first. */
  readonly seats: readonly (SeatValue & { readonly title: string })[];
}

/** Where one more seat helps, host by host in the order of `values`: those who bring most come first. */
export async function callList(
  tx: Transaction,
  programmeId: string,
  values: readonly SeatValue[],
): Promise<Call[]> {
  const seatOf = new Map((await listSeats(tx, programmeId)).map((seat) => [seat.place, seat]));
  const helpful = values.flatMap((value) => {
    const seat = seatOf.get(value.place);
    return seat === undefined ? [] : [{ ...seat, value: { ...value, title: seat.title } }];
  });
  const organisations = helpful.flatMap(({ organisation }) => organisation ?? []);
  const contacts = await contactsBy(tx, programmeId, organisations);
  const written = await lastWritten(tx, programmeId, organisations);
  const byHost = groupBy(helpful, ({ organisation, host }) => organisation ?? host);
  return [...byHost.values()].map((seats) => {
    const { host, hub, organisation } = seats[0]!;
    return {
      host,
      hub,
      contact: contacts.get(organisation ?? "") ?? null,
      lastWritten: written.get(organisation ?? "") ?? null,
      seats: seats.map(({ value }) => value),
    };
  });
}

async function contactsBy(tx: Transaction, programmeId: string, ids: readonly string[]) {
  const { organisationId, name, email, phone } = organisationContact;
  const rows = await tx
    .select({ organisationId, name, email, phone })
    .from(organisationContact)
    .where(
      and(eq(organisationContact.programmeId, programmeId), inArray(organisationId, [...ids])),
    );
  return new Map(rows.map(({ organisationId: id, ...contact }) => [id, contact]));
}

async function lastWritten(tx: Transaction, programmeId: string, ids: readonly string[]) {
  const rows = await tx
    .select({ id: message.toOrganisationId, at: max(message.sentAt) })
    .from(message)
    .where(
      and(
        eq(message.programmeId, programmeId),
        inArray(message.toOrganisationId, [...ids]),
        isNotNull(message.sentAt),
      ),
    )
    .groupBy(message.toOrganisationId);
  return new Map(rows.map(({ id, at }) => [id ?? "", at]));
}
