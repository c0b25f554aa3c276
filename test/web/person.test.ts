import { afterAll, beforeAll, expect, test } from "vitest";
import { STRANGER } from "../../src/access/visitor.ts";
import { participantIdentity } from "../../src/db/tables/participant.ts";
import { ownProfile } from "../../src/profiles/own-profile.ts";
import { ownChoices } from "../../src/profiles/preferences/own.ts";
import { requireParticipant } from "../../src/profiles/participants.ts";
import { listPairings } from "../../src/rounds/answers/pairings.ts";
import { publishedFairness } from "../../src/rounds/fairness/published.ts";
import { hostsFor } from "../../src/rounds/suggest-hosts.ts";
import { listWaiting } from "../../src/rounds/runs.ts";
import { COMANTOVA, comantovaPublished, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import {
  COORDINATOR,
  FUNDER,
  MEMBER,
  participantOf,
  referentOf,
  webAs,
  wordsOf,
} from "./support.ts";

const HERE = `/p/${COMANTOVA}`;
const IO = `${HERE}/io`;

let db: TestDatabase;
/** Somebody to whom a pair was put, and somebody who waits. */
let placed: string;
let waits: string;
beforeAll(async () => {
  db = await comantovaPublished();
  [placed] = (await pairings()).map((pair) => pair.seekerParticipantId!) as [string];
  const rows = await db.asSystem(COMANTOVA, (tx) => listWaiting(tx, COMANTOVA, "1-a"));
  waits = rows[0]!.seeker;
});
afterAll(async () => await db.close());

const pairings = () => db.asSystem(COMANTOVA, (tx) => listPairings(tx, COMANTOVA, 1));
const profileOf = (id: string) => db.asSystem(COMANTOVA, (tx) => ownProfile(tx, COMANTOVA, id));
const choicesOf = (id: string) => db.asSystem(COMANTOVA, (tx) => ownChoices(tx, COMANTOVA, id));
const as = (id: string) => webAs(db, participantOf(id));

/** The value of a page's field, of an input or a text area. */
const fieldOf = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ??
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ??
  "";

test("these pages are the participant's, and nobody else's", async () => {
  for (const path of ["", "/imprese", "/proposta"]) {
    expect((await as(waits).get(IO + path)).status).toBe(200);
    for (const other of [COORDINATOR, MEMBER])
      expect((await webAs(db, other).get(IO + path)).status).toBe(404);
    expect((await as(waits).get(`/p/altro/io${path}`)).status).toBe(404);
  }
});

test("a profile is written in one's own words, and says what it still lacks", async () => {
  const page = await as(waits).get(IO);
  const version = fieldOf(page.text, "version");
  const before = await profileOf(waits);
  const form = {
    version,
    about: "Breve.",
    skills: "cucire\n\n  stirare ",
    title: "Orlo <b>",
    km: "7",
  };
  const saved = await as(waits).post(IO, form);
  expect([saved.status, saved.location]).toEqual([303, `${IO}?fatto=profilo`]);
  const after = await profileOf(waits);
  expect(after).toMatchObject({ about: "Breve.", skills: ["cucire", "stirare"], travelKm: 7 });
  expect(after.idea).toEqual({ title: "Orlo <b>", summary: "", shownInPublic: false });
  expect(after.ideaId === before.ideaId || before.ideaId === null).toBe(true);
  const again = await as(waits).get(IO);
  expect(again.text).toContain("Orlo &lt;b&gt;");
  const said = wordsOf(again.text);
  expect(said).toContain("Racconta qualcosa in più di te");
  expect(said).toContain("Scrivi almeno tre cose che sai fare");
  expect(said).toContain("Di' come ti muovi");

  const stale = await as(waits).post(IO, { ...form, about: "Vecchio" });
  expect(stale.status).toBe(409);
  expect(wordsOf(stale.text)).toContain("Nel frattempo qualcuno ha cambiato il tuo profilo");
  expect(fieldOf(stale.text, "about")).toBe("Vecchio");
  expect((await profileOf(waits)).about).toBe("Breve.");
});

test("when somebody can work is theirs to say; nothing ticked is any time", async () => {
  const say = async (bands: readonly string[]) => {
    const { version, about, skills } = await profileOf(waits);
    const form = new FormData();
    const said = { version, about, skills: skills.join("\n"), title: "Orlo" };
    for (const [name, value] of Object.entries(said)) form.append(name, value);
    for (const band of bands) form.append("bands", band);
    return await as(waits).post(IO, form);
  };
  expect((await say(["morning", "saturday"])).status).toBe(303);
  expect((await profileOf(waits)).bands).toEqual(["morning", "saturday"]);
  const { text } = await as(waits).get(IO);
  const ticked = [...text.matchAll(/name="bands" value="(\w+)" checked/g)].map(([, one]) => one);
  expect(ticked).toEqual(["morning", "saturday"]);
  expect((await say(["sempre"])).status).toBe(422);
  expect((await say([])).status).toBe(303);
  expect((await profileOf(waits)).bands).toHaveLength(7);
});

test("a profile that cannot be is shown again with what is wrong; fields of others are refused", async () => {
  const { version } = await profileOf(waits);
  const wrong = await as(waits).post(IO, { version, title: "", summary: "Senza titolo", km: "-1" });
  expect(wrong.status).toBe(422);
  expect(fieldOf(wrong.text, "summary")).toBe("Senza titolo");
  expect(wrong.text).toMatch(/id="km"[^>]*aria-invalid="true"/);
  expect((await as(waits).post(IO, { version, summary: "Senza titolo" })).text).toContain(
    "Dai un titolo",
  );
  const forged = { version, title: "Mia", participant: placed, seeking: "no" };
  expect((await as(waits).post(IO, forged)).status).toBe(422);
});

test("hosts come with a reason and no figure; choices keep their order, five at most", async () => {
  const at = `${IO}/imprese`;
  const { text } = await as(placed).get(at);
  const hosts = [...text.matchAll(/name="host" value="([^"]+)"/g)].map(([, host]) => host!);
  const distinct = [...new Set(hosts)];
  expect(distinct.length).toBeGreaterThan(2);
  const said = wordsOf(text);
  expect(said).toMatch(/Affinità (alta|buona|da verificare)/);
  expect(said).not.toMatch(/\d ?%/);
  for (const one of (await choicesOf(placed)).ranked)
    await as(placed).post(at, { host: one, what: "unrank" });
  const [first, second, third, fourth, fifth, sixth] = [
    "F01",
    "F02",
    "F03",
    "F04",
    "F05",
    "F06",
  ] as const;
  for (const [i, host] of [first, second, third, fourth, fifth].entries())
    expect((await as(placed).post(at, { host, what: "rank", rank: String(i + 1) })).location).toBe(
      `${at}?fatto=scelta`,
    );
  const tooMany = await as(placed).post(at, { host: sixth, what: "rank", rank: "6" });
  expect(tooMany.status).toBe(409);
  await as(placed).post(at, { host: fifth, what: "rank", rank: "1" });
  expect((await choicesOf(placed)).ranked).toEqual([fifth, first, second, third, fourth]);
});

test("each host stands once, by its best seat, those that suit best first", async () => {
  for (const { seekerParticipantId: person } of (await pairings()).slice(0, 5)) {
    const [actor] = participantOf(person!).actors;
    const asked = { actor: actor!, on: TODAY, from: 0, most: 100 };
    const { hosts } = (await hostsFor(db, asked))!;
    const fits = hosts.map(({ fit }) => fit);
    expect(fits).toEqual(fits.toSorted((a, b) => b - a));
    expect(new Set(hosts.map(({ host }) => host)).size).toBe(hosts.length);
  }
});

test("whoever is excluded is not shown as suitable any more, until taken back", async () => {
  const at = `${IO}/imprese`;
  const shown = async () =>
    [...(await as(placed).get(at)).text.matchAll(/<h2 class="h5 mt-0">([^<]*)/g)].map(
      ([, n]) => n!,
    );
  const { text } = await as(placed).get(at);
  const [, host, name] = /value="([^"]+)"\/?>(?:(?!<\/form>).)*?Qui no<span[^>]*>: ([^<]*)/s.exec(
    text,
  )!;
  await as(placed).post(at, { host: host!, what: "exclude" });
  expect((await choicesOf(placed)).excluded).toContain(host);
  expect(await shown()).not.toContain(name);
  await as(placed).post(at, { host: host!, what: "include" });
  expect(await shown()).toContain(name);
  expect((await as(placed).post(at, { host: "F999", what: "rank", rank: "1" })).status).toBe(422);
});

test("a proposal says why; the yes shares contacts only where the box is ticked", async () => {
  const at = `${IO}/proposta`;
  const [one] = await pairings();
  const page = wordsOf((await as(placed).get(at)).text);
  expect(page).toContain("C'è una proposta di abbinamento per te");
  expect(page).toContain("Perché");
  const form = { round: "1", pairing: one!.id };
  const without = await as(placed).post(at, { ...form, answer: "decline" });
  expect(without.status).toBe(422);
  expect(wordsOf(without.text)).toContain("Serve il motivo");
  const [, other] = await pairings();
  const foreign = await as(placed).post(at, { round: "1", pairing: other!.id, answer: "interest" });
  expect(foreign.status).toBe(422);
  expect((await pairings())[1]!.state).toBe("proposed");
  const yes = await as(placed).post(at, { ...form, answer: "interest", shares: "yes" });
  expect(yes.location).toBe(`${at}?fatto=risposta`);
  expect((await pairings())[0]!.state).toBe("participant_interested");
  expect(wordsOf((await as(placed).get(at)).text)).toContain("Hai detto che ti interessa");
});

test("whoever waits reads that they wait, what would help, and can ask a person to look again", async () => {
  const at = `${IO}/proposta`;
  const page = wordsOf((await as(waits).get(at)).text);
  expect(page).toContain("In attesa di abbinamento");
  expect(page).toContain("Che cosa può aiutare");
  expect(page).not.toMatch(/scartat|respint|non abbinat|rifiut/i);
  const ask = `${at}/riparlarne`;
  expect((await as(waits).post(ask, { words: "Posso fare più strada." })).status).toBe(303);
  expect((await as(waits).post(ask, { words: "Ancora." })).status).toBe(409);
  expect(wordsOf((await as(waits).get(at)).text)).toContain("«Posso fare più strada.»");
  expect(wordsOf((await as(placed).get(at)).text)).not.toContain("Posso fare più strada.");
});

test("no page of a person's tells anybody else's name or address", async () => {
  const people = await db.asSystem(COMANTOVA, (tx) => tx.select().from(participantIdentity));
  const others = people.filter(({ participantId }) => participantId !== waits);
  for (const path of ["", "/imprese", "/proposta"]) {
    const { text } = await as(waits).get(IO + path);
    for (const { email, participantId } of others)
      expect(text).not.toContain(email ?? `>${participantId}<`);
  }
});

test("a referent enters the answer of somebody of their own hub, and of nobody else's", async () => {
  const at = `${HERE}/proposte`;
  const hubOf = async (person: string) =>
    (await db.asSystem(COMANTOVA, (tx) => requireParticipant(tx, COMANTOVA, person))).hub!;
  const open = (await pairings()).filter(({ state }) => state === "proposed");
  const own = open[0]!;
  const hub = await hubOf(own.seekerParticipantId!);
  const hubs = await Promise.all(open.map((pair) => hubOf(pair.seekerParticipantId!)));
  const foreign = open[hubs.findIndex((other) => other !== hub)]!;
  const referent = webAs(db, referentOf(hub));
  const list = await referent.get(at);
  expect(list.text).toContain(`/proposte/1/${own.id}"`);
  expect(list.text).not.toContain(`/proposte/1/${foreign.id}"`);
  const answer = { answer: "participant:interest", words: "Al telefono.", shares: "yes" };
  expect((await referent.get(`${at}/1/${foreign.id}`)).status).toBe(404);
  await referent.post(`${at}/1/${foreign.id}`, answer);
  expect(await stateOf(foreign.id)).toBe("proposed");
  const forged = await referent.post(`${at}/1/${own.id}`, { ...answer, answer: "host:interest" });
  expect(forged.status).toBe(404);
  const kept = await referent.post(`${at}/1/${own.id}`, answer);
  expect(kept.location).toBe(`${at}?fatto=risposta`);
  expect(await stateOf(own.id)).toBe("participant_interested");
  expect((await as(placed).get(at)).status).toBe(404);
});

test("the funder reads how it goes for each group, small ones without figures; others do not", async () => {
  const { text } = await webAs(db, FUNDER).get(HERE);
  expect(wordsOf(text)).toContain("Come va per ciascun gruppo");
  expect(text).toContain("<table");
  for (const other of [STRANGER, MEMBER, participantOf(placed)])
    expect(wordsOf((await webAs(db, other).get(HERE)).text)).not.toContain("per ciascun gruppo");
  await expect(publishedFairness(db, MEMBER.actors[0]!)).rejects.toMatchObject({
    kind: "forbidden",
  });
});

const stateOf = async (id: string) => (await pairings()).find((pair) => pair.id === id)!.state;

test("the page where a person begins leads to the proposal that waits for them, and only to theirs", async () => {
  const other = (await pairings()).find(({ state }) => state === "proposed")!;
  const asked = await as(other.seekerParticipantId!).get(IO);
  expect(wordsOf(asked.text)).toContain("Leggi la proposta");
  expect(wordsOf((await as(waits).get(IO)).text)).not.toContain("Leggi la proposta");
});

test("whoever has a collaboration under way is not told to wait", async () => {
  const words = wordsOf((await as("P01").get(`${IO}/proposta`)).text);
  expect(words).toContain("Hai già una collaborazione presso Officine culturali Belvelo.");
  expect(words).not.toContain("In attesa di abbinamento");
});
