import { afterAll, beforeAll, expect, test } from "vitest";
import { STRANGER } from "../../src/access/visitor.ts";
import { participantIdentity } from "../../src/db/tables/participant.ts";
import { collaboration } from "../../src/db/tables/collaboration.ts";
import { programmeNumbers } from "../../src/programmes/numbers.ts";
import { askSecondLookByLetter } from "../../src/notify/second-look-letters.ts";
import { COMANTOVA, comantova, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import {
  COORDINATOR,
  FUNDER,
  MEMBER,
  OPERATOR,
  participantOf,
  REFERENT,
  visitorWith,
  webAs,
  wordsOf,
} from "./support.ts";

const HERE = `/p/${COMANTOVA}`;

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
});
afterAll(async () => await db.close());

test("whoever comes by reads numbers, hubs and public ideas, and nothing of a person", async () => {
  const { status, text } = await webAs(db, STRANGER).get(HERE);
  expect(status).toBe(200);
  const said = wordsOf(text);
  expect(said).toMatch(/43 partecipanti/);
  expect(said).toContain("Il museo va in scena");
  const people = await db.asSystem(COMANTOVA, (tx) => tx.select().from(participantIdentity));
  expect(people.length).toBeGreaterThan(0);
  for (const { email, firstName, participantId } of people) {
    expect(text).not.toContain(email ?? `>${participantId}<`);
    expect(said).not.toContain(`${participantId} ${firstName}`);
  }
  expect((await webAs(db, STRANGER).get("/p/nessuno")).status).toBe(404);
});

test("a count of few people is told to the funder and the coordination alone", async () => {
  const counted = (actor: Parameters<TestDatabase["as"]>[0]) =>
    db.as(actor, (tx) => programmeNumbers(tx, COMANTOVA));
  const rows = await db.asSystem(COMANTOVA, (tx) => tx.select().from(collaboration));
  const completed = rows.filter(({ state }) => state === "completed").length;
  const underWay = rows.filter(({ state }) => state === "agreed" || state === "running").length;
  const funder = await counted(FUNDER.actors[0]!);
  expect(funder).toMatchObject({ completed, underWay });
  const stranger = await counted({ kind: "public", programme: COMANTOVA });
  for (const [name, n] of Object.entries(funder))
    expect([name, stranger[name as keyof typeof stranger]]).toEqual([
      name,
      ["organisations", "seats"].includes(name) || n === 0 || n! > 4 ? n : null,
    ]);
  const elsewhere = await db.as({ kind: "public", programme: "altro" }, (tx) =>
    programmeNumbers(tx, COMANTOVA),
  );
  expect(new Set(Object.values(elsewhere))).toEqual(new Set([null]));
});

test("the technical administrator is led to a new programme, and nobody else", async () => {
  expect((await webAs(db, OPERATOR).get("/")).text).toContain('href="/nuovo-progetto"');
  expect((await webAs(db, STRANGER).get("/")).text).not.toContain("/nuovo-progetto");
});

test("the home page leads everybody to their part", async () => {
  const start = async (visitor: typeof COORDINATOR) => (await webAs(db, visitor).get("/")).location;
  expect(await start(COORDINATOR)).toBe(`${HERE}/cicli`);
  expect(await start(MEMBER)).toBe(`${HERE}/impresa`);
  expect(await start(REFERENT)).toBe(`${HERE}/persone`);
  expect(await start(participantOf("P01"))).toBe(`${HERE}/io`);
  expect(await start(FUNDER)).toBe(HERE);
  const both = visitorWith([...COORDINATOR.actors, ...MEMBER.actors]);
  const { status, text } = await webAs(db, both).get("/");
  expect(status).toBe(200);
  expect(text).toContain(`href="${HERE}/cicli"`);
  expect(text).toContain(`href="${HERE}/impresa"`);
  const home = await webAs(db, STRANGER).get("/");
  expect(wordsOf(home.text)).toContain("Sei un'impresa o un ente");
  expect(home.text).toContain('href="/accesso"');
  expect(home.text).toContain(`href="${HERE}"`);
});

test("the coordination answers whoever asks to talk about it again, once", async () => {
  const person = participantOf("P01");
  const id = await askSecondLookByLetter(db, person.actors[0]!, "Non ho capito <perché>.", TODAY);
  const at = `${HERE}/riparlarne`;
  const { text } = await webAs(db, COORDINATOR).get(at);
  expect(text).toContain("Non ho capito &lt;perché&gt;.");
  const empty = await webAs(db, COORDINATOR).post(`${at}/${id}`, { answer: " " });
  expect(empty.status).toBe(422);
  const answered = await webAs(db, COORDINATOR).post(`${at}/${id}`, {
    answer: "Ti chiamo lunedì.",
  });
  expect(answered.location).toBe(`${at}?fatto=risposta`);
  expect((await webAs(db, COORDINATOR).post(`${at}/${id}`, { answer: "Di nuovo." })).status).toBe(
    409,
  );
  const read = await webAs(db, person).get(`${HERE}/io/proposta`);
  expect(wordsOf(read.text)).toContain("«Ti chiamo lunedì.»");
  for (const other of [MEMBER, REFERENT, person])
    expect((await webAs(db, other).get(at)).status).toBe(404);
});
