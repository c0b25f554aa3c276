import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requireRound } from "../../src/rounds/rounds.ts";
import { COMANTOVA, comantovaMatched, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, participantOf, webAs, wordsOf } from "./support.ts";

const HERE = `/p/${COMANTOVA}`;

let db: TestDatabase;
beforeAll(async () => {
  db = await comantovaMatched();
});
afterAll(async () => await db.close());

const coordinator = (hasMail = false) => webAs(db, COORDINATOR, TODAY, { hasMail });
/** The jobs that wait, by kind and by who has queued them; then none does. */
const jobs = async () => {
  const queued = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update job set state = 'done', ended_at = now() where ended_at is null
      returning kind, created_by`),
  );
  return queued.map((row) => Object.values(row));
};

test("to publish has those written to who are to answer first", async () => {
  const { revision } = await db.asSystem(COMANTOVA, (tx) => requireRound(tx, COMANTOVA, 1));
  const page = await coordinator().get(`${HERE}/cicli/1/pubblica`);
  expect(wordsOf(page.text)).toContain("A chi deve rispondere si scrive subito una lettera");
  expect(await jobs()).toEqual([]);
  const form = { run: "1-a", revision: String(revision) };
  expect((await coordinator().post(`${HERE}/cicli/1/pubblica`, form)).status).toBe(303);
  expect(await jobs()).toEqual([["reminders", "coordinator-1"]]);
});

test("an answer has the other side written to; one that is refused has nobody", async () => {
  const person = webAs(db, participantOf("P08"));
  const answer = { round: "1", pairing: "1-P08", answer: "interest" };
  const wrong = await person.post(`${HERE}/io/proposta`, { ...answer, answer: "accept" });
  expect([wrong.status, await jobs()]).toEqual([409, []]);
  expect((await person.post(`${HERE}/io/proposta`, answer)).status).toBe(303);
  expect(await jobs()).toEqual([["reminders", "participant-1"]]);
});

test("letters are sent at once where there is mail; where there is none the page says so", async () => {
  expect(wordsOf((await coordinator().get(`${HERE}/posta`)).text)).toContain(
    "La posta non è configurata",
  );
  expect((await coordinator().post(`${HERE}/posta/spedisci`, {})).location).toContain("senza");
  expect(await jobs()).toEqual([]);
  const page = await coordinator(true).get(`${HERE}/posta`);
  expect(page.text).toContain(`action="${HERE}/posta/spedisci"`);
  expect((await coordinator(true).post(`${HERE}/posta/spedisci`, {})).location).toContain(
    "fatto=spedisci",
  );
  expect(await jobs()).toEqual([["mail", "coordinator-1"]]);
});
