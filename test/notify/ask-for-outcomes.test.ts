import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueDay } from "../../src/jobs/daily.ts";
import { listMessages } from "../../src/notify/outbox.ts";
import { remind } from "../../src/notify/remind.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
const run = (statement: ReturnType<typeof sql>) =>
  db.asSystem(COMANTOVA, (tx) => tx.execute(statement));
beforeAll(async () => {
  db = await comantova();
  await run(
    sql`update collaboration set state = 'completed', ended_on = '2026-02-28' where id = 'C01'`,
  );
});
afterAll(async () => await db.close());

const letters = async () =>
  (await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA))).map(
    ({ topic, toParticipantId, toOrganisationId }) => [topic, toParticipantId ?? toOrganisationId],
  );
const written = async (day: string) => (await remind(db, COMANTOVA, day)).written;

test("both sides are asked on the day, and once more a fortnight later; then the coordination calls", async () => {
  expect(await written("2026-02-27")).toBe(0);
  expect(await written("2026-02-28")).toBe(2);
  expect(await written("2026-03-13")).toBe(0);
  expect(await written("2026-03-14")).toBe(2);
  expect(await written("2026-03-14")).toBe(0);
  expect(await letters()).toEqual(
    expect.arrayContaining([
      ["outcome C01 exit 2026-02-28 participant 0", "P01"],
      ["outcome C01 exit 2026-02-28 host 0", "F01"],
    ]),
  );
  await run(sql`delete from message`);
  expect(await written("2026-04-30")).toBe(0);
});

test("nobody is asked who has answered, and nothing that is known", async () => {
  await run(sql`insert into outcome_declaration (programme_id, collaboration_id, moment, side, at_host)
    values (${COMANTOVA}, 'C01', 'six_months', 'host', false)`);
  expect(await written("2026-08-28")).toBe(1);
  await run(sql`insert into outcome (programme_id, id, collaboration_id, moment, observed_on, condition)
    values (${COMANTOVA}, 'C01-six_months', 'C01', 'six_months', '2026-09-01', 'seeking')`);
  expect(await written("2026-09-11")).toBe(0);
});

const queued = async (day: string) => {
  await db.asSystem(null, (tx) => queueDay(tx, day));
  const [row] = await db.asSystem(null, (tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from job where kind = 'reminders' and args->>'on' = ${day}`,
    ),
  );
  return row!.n;
};

test("a day on which somebody is asked brings the reminders, also without a round", async () => {
  await run(sql`delete from message`);
  expect(await queued("2026-02-27")).toBe(0);
  expect(await queued("2026-02-28")).toBe(1);
  expect(await queued("2028-01-01")).toBe(0);
});
