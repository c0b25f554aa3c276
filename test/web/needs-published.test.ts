import { afterAll, beforeAll, expect, test } from "vitest";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { requireRound } from "../../src/rounds/rounds.ts";
import { runRound } from "../../src/rounds/run.ts";
import { COMANTOVA, TODAY, comantova, openFixtureRound } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, webAs, wordsOf } from "./support.ts";

const ROUND = `/p/${COMANTOVA}/cicli/1`;

let db: TestDatabase;
let coordinator: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  await db.asSystem(COMANTOVA, async (tx) => {
    const { version, policy } = await currentPolicy(tx, COMANTOVA);
    await savePolicy(tx, COMANTOVA, { ...policy, markets: ["incubation", "resourcing"] }, version);
  });
  await openFixtureRound(db);
  await runRound(db, COMANTOVA, 1, { on: TODAY });
  await runRound(db, COMANTOVA, 1, { on: TODAY, market: "resourcing" });
  coordinator = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const page = async (of = "") => wordsOf((await coordinator.get(`${ROUND}/pubblica${of}`)).text);

test("of a round with two markets the people's pairs are to be published first", async () => {
  const words = await page();
  expect(words).toContain("34 proposte nuove vanno alle due parti.");
  expect(words).toContain("Persona Posto Affinità P08 Simran");
  expect(words).toContain("Ipotesi B, bisogni–risorse");
});

test("needs and resources are told by what they are called, and nobody is said to wait", async () => {
  const words = await page("?ipotesi=1-b");
  expect(words).toContain("Bisogno Risorsa Affinità");
  expect(words).toMatch(/Stanza asciutta, Carte di casa \(B024\) [^()]+ \(R\d+\)/);
  expect(words).toContain("bisogni restano senza una risorsa.");
  expect(words).not.toContain("restano in attesa di abbinamento");
});

test("once people's pairs are published, those of needs come next, and their answers name them", async () => {
  await publishRun(db, COMANTOVA, "1-a");
  expect(await page()).toContain("Bisogno Risorsa Affinità");
  const { revision } = await db.asSystem(COMANTOVA, (tx) => requireRound(tx, COMANTOVA, 1));
  const form = { run: "1-b", revision: String(revision) };
  expect((await coordinator.post(`${ROUND}/pubblica`, form)).status).toBe(303);
  const { status, text } = await coordinator.get(`${ROUND}/risposte`);
  expect(status).toBe(200);
  const words = wordsOf(text);
  expect(words).toContain("Stanza asciutta, Carte di casa (B024) (chi ha il bisogno)");
  expect(words).toMatch(/1-B024 Stanza asciutta, Carte di casa \(B024\) [^()]+ \(R\d+\)/);
  expect(words).not.toMatch(/\bnull\b|B\d+ \(la persona\)/);
});
