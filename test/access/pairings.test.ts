import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actingAs } from "../../src/access/acting-as.ts";
import { changeOwnConsent } from "../../src/access/change-consent.ts";
import type { ProgrammeActor, ProgrammeRole } from "../../src/db/actor.ts";
import { participantIdentity } from "../../src/db/tables/participant.ts";
import { answerOwnPairing } from "../../src/rounds/answers/own-answer.ts";
import { contactsOf } from "../../src/rounds/answers/contacts.ts";
import { listPairings } from "../../src/rounds/answers/pairings.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

interface Pair {
  readonly id: string;
  readonly person: string;
  readonly firm: string;
}

let db: TestDatabase;
let pairs: readonly Pair[];

const actor = (kind: ProgrammeRole, subject: string): ProgrammeActor => ({
  kind,
  programme: COMANTOVA,
  subject,
  account: `account of ${subject}`,
});
const coordinator = actor("coordinator", "");

beforeAll(async () => {
  db = await comantovaMatched();
  await publishRun(actingAs(db, coordinator), COMANTOVA, "1-a");
  pairs = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ id: string; person: string; firm: string }>(sql`
      select p.id, p.seeker_participant_id as person, r.organisation_id as firm
      from pairing p join resource r on r.programme_id = p.programme_id and r.id = p.place_resource_id
      where r.organisation_id is not null order by p.id`),
  );
});
afterAll(async () => await db.close());

const say = (
  who: ProgrammeActor,
  id: string,
  answer: "interest" | "decline",
  more: { sharesContacts?: boolean; reason?: string } = {},
) => answerOwnPairing(db, who, 1, id, { answer: { answer, ...more }, on: TODAY, madeFrom: "test" });

const namesSeenBy = (who: ProgrammeActor) =>
  db.as(who, (tx) => tx.select().from(participantIdentity));
const contactsSeenBy = (who: ProgrammeActor, id: string) =>
  db.as(who, (tx) => contactsOf(tx, COMANTOVA, 1, id));
const pairsSeenBy = async (who: ProgrammeActor) => {
  const seen = await db.as(who, (tx) => listPairings(tx, COMANTOVA, 1));
  return seen.map(({ id }) => id);
};

describe("a pair and its two sides", () => {
  // One story, in the order in which it is lived.
  test("each sees the pairs that are theirs, and answers no others", async () => {
    const [one, other] = pairs;
    const person = actor("participant", one!.person);
    expect(await pairsSeenBy(person)).toEqual([one!.id]);
    expect(await pairsSeenBy(actor("member", one!.firm))).toContain(one!.id);
    await expect(say(person, other!.id, "interest")).rejects.toMatchObject({ kind: "notFound" });
    const stranger = { ...person, programme: "altro" };
    await expect(say(stranger, one!.id, "interest")).rejects.toMatchObject({ kind: "notFound" });
    await expect(say(coordinator, one!.id, "interest")).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(
      answerOwnPairing(actingAs(db, person), person, 1, one!.id, {
        answer: { answer: "interest" },
        on: TODAY,
        madeFrom: "test",
      }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("the firm reads a name after mutual interest and with consent, neither sooner nor without", async () => {
    const [one] = pairs;
    const person = actor("participant", one!.person);
    const firm = actor("member", one!.firm);
    const moved = await say(person, one!.id, "interest", { sharesContacts: true });
    expect(moved.state).toBe("participant_interested");
    expect(await namesSeenBy(firm)).toEqual([]);
    expect(await contactsSeenBy(firm, one!.id)).toBeNull();
    expect((await say(firm, one!.id, "interest")).state).toBe("interested");
    const names = await namesSeenBy(firm);
    expect(names.map(({ participantId }) => participantId)).toEqual([one!.person]);
    const seen = await contactsSeenBy(firm, one!.id);
    expect(seen!.person!.lastName).toBe(names[0]!.lastName);
    expect(seen!.host).not.toBeNull();
    expect(await contactsSeenBy(person, one!.id)).toEqual(seen);
    expect(await contactsSeenBy(coordinator, one!.id)).toEqual(seen);
  });

  test("without consent mutual interest shows the firm's contact and no name", async () => {
    const other = pairs.find(({ firm }) => firm !== pairs[0]!.firm)!;
    const person = actor("participant", other.person);
    const firm = actor("member", other.firm);
    await say(person, other.id, "interest");
    await say(firm, other.id, "interest");
    expect(await namesSeenBy(firm)).toEqual([]);
    const seen = await contactsSeenBy(person, other.id);
    expect(seen).toMatchObject({ person: null, host: expect.anything() });
    expect(await contactsSeenBy(firm, other.id)).toEqual(seen);
  });

  test("a consent said later opens what was answered without it, until it is taken back", async () => {
    const other = pairs.find(({ firm }) => firm !== pairs[0]!.firm)!;
    const person = actor("participant", other.person);
    const firm = actor("member", other.firm);
    const says = (given: boolean) =>
      changeOwnConsent(db, person, { purpose: "contacts", given, version: 1 });
    const namesRead = async () => (await namesSeenBy(firm)).map((one) => one.participantId);
    await says(true);
    expect(await namesRead()).toEqual([other.person]);
    expect((await contactsSeenBy(firm, other.id))!.person).not.toBeNull();
    await says(false);
    expect(await namesRead()).toEqual([]);
  });

  test("a no closes what was open, and is another firm's business in no way", async () => {
    const [one] = pairs;
    const firm = actor("member", one!.firm);
    await say(firm, one!.id, "decline", { reason: "other" });
    expect(await namesSeenBy(firm)).toEqual([]);
    const rival = actor("member", pairs.find((pair) => pair.firm !== one!.firm)!.firm);
    expect(await pairsSeenBy(rival)).not.toContain(one!.id);
    const read = await db.as(rival, (tx) =>
      tx.execute(sql`select 1 from decision where pairing_id = ${one!.id}`),
    );
    expect(read).toHaveLength(0);
  });

  test("who answered is kept with the answer", async () => {
    const made = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute<{ made_by: string; side: string }>(
        sql`select made_by, side from decision where pairing_id = ${pairs[0]!.id} order by created_at`,
      ),
    );
    const { person, firm } = pairs[0]!;
    expect([...made]).toEqual([
      { made_by: `account of ${person}`, side: "participant" },
      { made_by: `account of ${firm}`, side: "host" },
      { made_by: `account of ${firm}`, side: "host" },
    ]);
  });
});
