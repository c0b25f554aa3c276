import { afterAll, beforeAll, expect, test } from "vitest";
import { jobOf } from "../../src/jobs/of-programme.ts";
import { waitForEnd } from "../../src/jobs/wait.ts";
import { Worker } from "../../src/jobs/worker.ts";
import { listMessages } from "../../src/notify/outbox.ts";
import { listPairings } from "../../src/rounds/answers/pairings.ts";
import { currentPolicy, listPolicyVersions } from "../../src/rounds/policies.ts";
import { requireRound } from "../../src/rounds/rounds.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, webAs, wordsOf } from "./support.ts";

const HERE = `/p/${COMANTOVA}`;
const ROUND = `${HERE}/cicli/1`;
const LONGEST_MS = 60_000;
const DAY_MS = 86_400_000;

let db: TestDatabase;
let worker: Worker;
let coordinator: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  worker = new Worker({ db, modelsFolder: "/nonexistent/models" });
  coordinator = webAs(db, COORDINATOR);
});
afterAll(async () => {
  await worker.stop(Promise.resolve());
  await db.close();
});

const theRound = () => db.asSystem(COMANTOVA, (tx) => requireRound(tx, COMANTOVA, 1));
const pairings = () => db.asSystem(COMANTOVA, (tx) => listPairings(tx, COMANTOVA, 1));
const policy = () => db.asSystem(COMANTOVA, (tx) => currentPolicy(tx, COMANTOVA));

/** Where the page of a job leads once the job is done. */
async function madeBy(location: string | null): Promise<string | null> {
  worker.wake();
  await waitForEnd(db, Number(location!.split("/").at(-1)), { longestMs: LONGEST_MS });
  return (await coordinator.get(location!)).location;
}

/** The fields of a page's form as a browser would send them, from its inputs and selects. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([tag]) => tag);
  const texts = inputs.filter((tag) => !/type="checkbox"/.test(tag) || / checked=""/.test(tag));
  const selected = html.matchAll(
    /<select [^>]*name="([^"]+)"[^>]*>(?:(?!<\/select>).)*?<option value="([^"]*)" selected="">/gs,
  );
  const pairs = texts.map((tag) => [
    / name="([^"]*)"/.exec(tag)?.[1],
    / value="([^"]*)"/.exec(tag)?.[1],
  ]);
  const all = [...pairs, ...[...selected].map(([, name, value]) => [name, value])];
  return Object.fromEntries(all.filter(([name]) => name !== undefined && name !== "back"));
}

test("a round is opened, its dates set, and a stale page changes nothing", async () => {
  const opened = await coordinator.post(`${HERE}/nuovo-ciclo`, { name: "Primavera" });
  expect([opened.status, opened.location]).toEqual([303, `${ROUND}/calendario?fatto=aperto`]);
  expect((await coordinator.post(`${HERE}/nuovo-ciclo`, {})).status).toBe(409);

  const { revision } = await theRound();
  const dates = {
    revision: String(revision),
    answersBy: "2026-02-28",
    confirmationBy: "2026-03-31",
  };
  const set = await coordinator.post(`${ROUND}/calendario`, { ...dates, preferencesBy: "" });
  expect(set.status).toBe(303);
  expect(await theRound()).toMatchObject({ preferencesBy: null, answersBy: "2026-02-28" });

  const stale = await coordinator.post(`${ROUND}/calendario`, {
    ...dates,
    answersBy: "2026-02-01",
  });
  expect(stale.status).toBe(409);
  expect(wordsOf(stale.text)).toContain("Il ciclo è cambiato nel frattempo");
  expect(stale.text).toContain('value="2026-02-28"');

  const now = { revision: String((await theRound()).revision) };
  const crossed = await coordinator.post(`${ROUND}/calendario`, {
    ...dates,
    ...now,
    answersBy: "2026-05-01",
  });
  expect(crossed.status).toBe(422);
  expect(wordsOf(crossed.text)).toContain("una data non prima del 2026-05-01");
  const collecting = await coordinator.post(`${ROUND}/calendario/stato`, {
    ...now,
    to: "collecting",
  });
  expect(collecting.status).toBe(303);
  const { text } = await coordinator.get(`${ROUND}/calendario`);
  expect(wordsOf(text)).toContain("Il ciclo è in raccolta");
  expect(wordsOf(text)).toContain("aperto → in raccolta");
});

test("a run is computed as a job whose page leads to it; another programme's job is not there", async () => {
  const queued = await coordinator.post(`${ROUND}/nuova-ipotesi`, { name: "Con lo Sportello" });
  expect(queued.location).toMatch(new RegExp(`^${HERE}/lavori/\\d+$`));
  expect(await madeBy(queued.location)).toBe(`${ROUND}/ipotesi/1-a`);
  const ended = await coordinator.get(`${queued.location}/stato`);
  expect(ended.response.headers.get("hx-redirect")).toBe(queued.location);

  const id = Number(queued.location!.split("/").at(-1));
  const stranger = {
    kind: "coordinator",
    programme: "altrove",
    subject: "",
    account: "x",
  } as const;
  await expect(jobOf(db, stranger, id)).rejects.toMatchObject({ kind: "notFound" });
  expect((await coordinator.get(`${HERE}/lavori/999999`)).status).toBe(404);
});

test("criteria are tried on the open round, compared in sentences, and saved with a note", async () => {
  const page = await coordinator.get(`${HERE}/criteri`);
  const fields = fieldsOf(page.text);
  expect(fields).toMatchObject({ "weight-meaning": "3", floor: "0.1", objective: "total" });
  const same = await coordinator.post(`${HERE}/criteri/anteprima`, fields);
  expect(wordsOf(same.text)).toContain("Sono già i criteri del ciclo aperto");

  const nearer = { ...fields, "weight-proximity": "9", note: "Ascoltati gli hub" };
  const shares = await coordinator.get(
    `${HERE}/criteri/pesi?${new URLSearchParams(
      Object.entries(nearer).filter(([name]) => name.startsWith("weight-")),
    ).toString()}`,
  );
  expect(wordsOf(shares.text)).toMatch(/Vicinanza 9,0 47 %/);

  const trial = await coordinator.post(`${HERE}/criteri/anteprima`, nearer);
  const compared = await madeBy(trial.location);
  expect(compared).toBe(`${ROUND}/confronto?dopo=1-b`);
  const words = wordsOf((await coordinator.get(compared!)).text);
  expect(words).toMatch(/Si spostano \d+ persone\./);
  expect(words).toContain("Criteri: weights.proximity passa da 2 a 9.");
  expect(words).toContain("troppo poche persone");
  expect((await policy()).version).toBe(1);

  const adopted = fieldsOf((await coordinator.get(`${HERE}/criteri?da=1-b`)).text);
  expect(adopted["weight-proximity"]).toBe("9");
  const saved = await coordinator.post(`${HERE}/criteri`, nearer);
  expect(saved.location).toBe(`${HERE}/criteri?fatto=salvati`);
  expect(await policy()).toMatchObject({
    version: 2,
    policy: { weights: { proximity: 9, meaning: 3 } },
  });
  const versions = await db.asSystem(COMANTOVA, (tx) => listPolicyVersions(tx, COMANTOVA));
  expect(versions[0]).toMatchObject({ note: "Ascoltati gli hub", madeBy: "coordinator-1" });

  const stale = await coordinator.post(`${HERE}/criteri`, { ...nearer, floor: "0.2" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('value="0.2"');
  const outside = await coordinator.post(`${HERE}/criteri`, {
    ...nearer,
    version: "2",
    floor: "7",
  });
  expect([outside.status, outside.text.includes('id="floor-wrong"')]).toEqual([422, true]);
  expect((await policy()).version).toBe(2);
});

test("publishing says first what it does, and refuses a page that is out of date", async () => {
  const page = await coordinator.get(`${ROUND}/pubblica?ipotesi=1-a`);
  const words = wordsOf(page.text);
  expect(words).toContain("a posto: Verifica del risultato");
  expect(words).toContain("a posto: Si risponde entro il 28/02/2026.");
  expect(words).toContain("34 proposte nuove vanno alle due parti.");
  expect(words).toContain("2 persone restano in attesa di abbinamento.");
  const { revision } = await theRound();
  const stale = await coordinator.post(`${ROUND}/pubblica`, {
    run: "1-a",
    revision: String(revision - 1),
  });
  expect(stale.status).toBe(409);
  expect(await pairings()).toEqual([]);
  const form = { run: "1-a", revision: String(revision) };
  const published = await coordinator.post(`${ROUND}/pubblica`, form);
  expect(published.location).toBe(`${ROUND}/risposte?fatto=pubblicata`);
  expect(await pairings()).toHaveLength(34);
  const csv = await coordinator.get(`${ROUND}/file/1-a.csv`);
  expect(csv.response.headers.get("content-disposition")).toBe('attachment; filename="1-a.csv"');
  expect(csv.text.split("\n")).toHaveLength(38);
});

test("an answer by phone is entered for either side, up to a collaboration that starts and ends", async () => {
  const [pair] = await pairings();
  const at = `${ROUND}/risposte/${pair!.id}`;
  const first = wordsOf((await coordinator.get(at)).text);
  expect(first).toContain("la persona: mi interessa");
  expect(first).not.toContain("l'impresa o l'ente: mi interessa");
  const say = async (answer: string, more: Record<string, string> = {}) =>
    await coordinator.post(at, { answer, words: "al telefono", ...more });
  expect((await say("host:interest")).status).toBe(409);
  expect((await say("participant:decline")).status).toBe(422);
  await say("participant:interest", { shares: "yes" });
  for (const step of ["interest", "continue", "accept"])
    for (const side of ["participant", "host"]) {
      if (step === "interest" && side === "participant") continue;
      expect((await say(`${side}:${step}`)).location).toBe(`${ROUND}/risposte?fatto=risposta`);
    }
  const { text } = await coordinator.get(`${HERE}/collaborazioni`);
  const [, code] = /collaborazioni\/(C\d+)">(?!.*collaborazioni\/C\d+)/s.exec(text)!;
  const one = `${HERE}/collaborazioni/${code}`;
  expect(wordsOf((await coordinator.get(one)).text)).toContain("concordata, da avviare");
  const dates = { kind: "internship", startedOn: "2026-03-01", plannedEndOn: "2026-02-01" };
  expect((await coordinator.post(`${one}/avvia`, dates)).status).toBe(422);
  const started = await coordinator.post(`${one}/avvia`, { ...dates, plannedEndOn: "2026-08-31" });
  expect(started.location).toBe(`${HERE}/collaborazioni?fatto=avviata`);
  const end = { state: "interrupted", endedOn: "2026-04-01" };
  expect((await coordinator.post(`${one}/chiudi`, end)).status).toBe(422);
  await coordinator.post(`${one}/chiudi`, { ...end, reason: "lavoro trovato" });
  expect(wordsOf((await coordinator.get(one)).text)).toContain(
    "interrotta (01/03/2026 – 01/04/2026)",
  );
});

test("after a no the offer is taken only as it was read", async () => {
  const live = (await pairings()).filter(({ state }) => state === "proposed");
  const [one, other] = live;
  const no = { answer: "participant:decline", reason: "distance", words: "di persona" };
  await coordinator.post(`${ROUND}/risposte/${one!.id}`, no);
  const at = `${ROUND}/riparazione/${one!.id}`;
  const page = await coordinator.get(at);
  expect(page.status).toBe(200);
  const basis = / name="basis" value="([^"]*)"/.exec(page.text)?.[1];
  expect(basis).toBeDefined();

  await coordinator.post(`${ROUND}/risposte/${other!.id}`, {
    answer: "participant:interest",
    words: "di persona",
  });
  const before = await pairings();
  const stale = await coordinator.post(at, { basis: basis! });
  expect(stale.status).toBe(409);
  expect(wordsOf(stale.text)).toContain("Nel frattempo sono arrivate altre risposte");
  expect(await pairings()).toEqual(before);

  const fresh = fieldsOf((await coordinator.get(at)).text)["basis"]!;
  const taken = await coordinator.post(at, { basis: fresh });
  expect(taken.location).toBe(`${ROUND}/risposte?fatto=rimedio`);
  const added = (await pairings()).filter(({ repairs }) => repairs === one!.id);
  expect(added.length).toBeGreaterThan(0);
});

test("today's reminders wait in the outbox, addressed by name", async () => {
  const { revision } = await theRound();
  const dates = {
    revision: String(revision),
    answersBy: "2099-01-01",
    confirmationBy: "2099-02-01",
  };
  expect((await coordinator.post(`${ROUND}/calendario`, dates)).status).toBe(303);
  const inFourDays = new Date(Date.now() + 4 * DAY_MS).toISOString().slice(0, 10);
  const later = webAs(db, COORDINATOR, inFourDays);
  expect((await later.post(`${HERE}/posta/promemoria`, {})).status).toBe(303);
  const letters = await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA));
  expect(letters.length).toBeGreaterThan(10);
  const words = wordsOf((await later.get(`${HERE}/posta`)).text);
  expect(words.split("Una proposta di abbinamento aspetta la tua risposta")).toHaveLength(
    letters.length + 1,
  );
  await later.post(`${HERE}/posta/promemoria`, {});
  expect(await db.asSystem(COMANTOVA, (tx) => listMessages(tx, COMANTOVA))).toEqual(letters);
});
