import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { answerPairing } from "../../../src/rounds/answers/answer.ts";
import { openPairings } from "../../../src/rounds/answers/put.ts";
import { COMANTOVA, TODAY, comantovaPublished } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

/**
 * The last seat, wanted by fifty at once. The embedded database takes one statement at a time, so that a few
 * repetitions say as much as many; on a server they run beside each other. A thousand of the shortest race: the
 * others go through the same rule of the database, with more round trips before it.
 */
const ON_SERVER = readConfig().databaseUrl !== undefined;
const REPETITIONS = ON_SERVER ? 1000 : 3;
const SLOWER_REPETITIONS = ON_SERVER ? 20 : 3;
const WANTING = 50;
const PATIENCE_MS = 400_000;
const SEAT = "S10";
const by = { madeBy: "test", madeFrom: "test" };

let db: TestDatabase;
const run = (statement: ReturnType<typeof sql>) =>
  db.asSystem(COMANTOVA, (tx) => tx.execute(statement));
const people = Array.from({ length: WANTING }, (_, i) => `X${String(i + 1).padStart(2, "0")}`);

beforeAll(async () => {
  db = await comantovaPublished();
  await run(sql`delete from pairing`);
  await run(sql`delete from collaboration`);
  for (const id of people)
    await run(
      sql`insert into participant (programme_id, id, seeking) values (${COMANTOVA}, ${id}, false)`,
    );
});
afterAll(async () => await db.close());

const setCapacity = (n: number) =>
  run(sql`update seat set capacity = ${n} where resource_id = ${SEAT}`);

const empty = async () => {
  await run(sql`delete from collaboration`);
  await run(sql`delete from pairing`);
};

/** Everybody at once: exactly one gets it, and each of the others is told so. */
async function race(take: (person: string) => Promise<unknown>): Promise<void> {
  const ends = await Promise.allSettled(people.map(take));
  const lost = ends.filter((end) => end.status === "rejected");
  expect(lost).toHaveLength(WANTING - 1);
  for (const { reason } of lost)
    expect(reason).toMatchObject({
      kind: "conflict",
      text: { it: expect.stringContaining(`Il posto ${SEAT} è già occupato`) },
    });
}

const holds = async () =>
  (await run(sql`select count(*)::int as n from seat_hold where resource_id = ${SEAT}`))[0]!["n"];

test("of fifty final yeses to the last seat one counts", { timeout: PATIENCE_MS }, async () => {
  for (let i = 0; i < SLOWER_REPETITIONS; i++) {
    await empty();
    await setCapacity(WANTING);
    await run(sql`insert into pairing (programme_id, id, round_number, seeker_participant_id, place_resource_id, state)
      select ${COMANTOVA}, id, 1, id, ${SEAT}, 'host_accepts' from participant where id like 'X%'`);
    await setCapacity(1);
    const answer = { side: "participant", answer: "accept" } as const;
    await race((id) => answerPairing(db, COMANTOVA, 1, id, { answer, on: TODAY }, by));
    expect(await run(sql`select state from collaboration`)).toEqual([{ state: "agreed" }]);
  }
});

test(
  "of fifty pairs put by hand on the last seat one is kept",
  { timeout: PATIENCE_MS },
  async () => {
    await setCapacity(1);
    for (let i = 0; i < SLOWER_REPETITIONS; i++) {
      await empty();
      await race((seeker) =>
        db.asSystem(COMANTOVA, (tx) =>
          openPairings(tx, { programmeId: COMANTOVA, number: 1 }, [
            { market: "incubation", seeker, place: SEAT },
          ]),
        ),
      );
      expect(await holds()).toBe(1);
    }
  },
);

test("whatever takes it: a run, a hand, a file", { timeout: PATIENCE_MS }, async () => {
  await setCapacity(1);
  for (let i = 0; i < REPETITIONS; i++) {
    await empty();
    await race((seeker) =>
      Number(seeker.slice(1)) % 2 === 0
        ? db.asSystem(COMANTOVA, (tx) =>
            openPairings(tx, { programmeId: COMANTOVA, number: 1 }, [
              { market: "incubation", seeker, place: SEAT },
            ]),
          )
        : run(sql`insert into collaboration (programme_id, id, participant_id, organisation_id, resource_id)
            select ${COMANTOVA}, ${seeker}, ${seeker}, organisation_id, id from resource where id = ${SEAT}`),
    );
    expect(await holds()).toBe(1);
  }
});

test("pairs put by one statement take their seats one by one", async () => {
  await empty();
  await setCapacity(2);
  const put = (count: number) =>
    db.asSystem(COMANTOVA, (tx) =>
      openPairings(
        tx,
        { programmeId: COMANTOVA, number: 1 },
        people.slice(0, count).map((seeker) => ({ market: "incubation", seeker, place: SEAT })),
      ),
    );
  await expect(put(3)).rejects.toMatchObject({ kind: "conflict" });
  expect(await holds()).toBe(0);
  expect((await put(2)).map(({ id }) => id)).toEqual(people.slice(0, 2).map((one) => `1-${one}`));
  expect(await holds()).toBe(2);
});

test("a hub takes no more people than it can follow, all its seats together", async () => {
  await empty();
  await setCapacity(WANTING);
  await run(sql`update hub set capacity = 2
    where id = accompanying_hub(${COMANTOVA}, ${SEAT}, null) and programme_id = ${COMANTOVA}`);
  const put = (seeker: string) =>
    db.asSystem(COMANTOVA, (tx) =>
      openPairings(tx, { programmeId: COMANTOVA, number: 1 }, [
        { market: "incubation", seeker, place: SEAT },
      ]),
    );
  const ends = await Promise.allSettled(people.map(put));
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  const refused = ends.find((end) => end.status === "rejected");
  expect(refused!.reason).toMatchObject({
    kind: "conflict",
    text: { it: expect.stringContaining("segue già tutte le persone") },
  });
});
