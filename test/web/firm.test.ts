import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPairings, requirePairing } from "../../src/rounds/answers/pairings.ts";
import { answerPairing } from "../../src/rounds/answers/answer.ts";
import { viewsOf } from "../../src/profiles/exposure.ts";
import { requireResource, resourcesOf } from "../../src/profiles/resources.ts";
import { COMANTOVA, TODAY, comantovaPublished } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, visitorWith, webAs, wordsOf } from "./support.ts";

const HERE = `/p/${COMANTOVA}/impresa`;
const member = (subject: string) =>
  visitorWith([{ kind: "member", programme: COMANTOVA, subject, account: "member-1" }]);

let db: TestDatabase;
let host: string;
let pair: { readonly id: string; readonly person: string };
let firm: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantovaPublished();
  await db.asSystem(COMANTOVA, async (tx) => {
    const [first] = await listPairings(tx, COMANTOVA, 1);
    pair = { id: first!.id, person: first!.seekerParticipantId! };
    host = (await requireResource(tx, COMANTOVA, first!.placeResourceId!)).organisation!;
  });
  firm = webAs(db, member(host));
});
afterAll(async () => await db.close());

const by = { madeBy: "test", madeFrom: "test" };
const answer = (answered: "interest" | "continue" | "accept", sharesContacts?: boolean) =>
  answerPairing(
    db,
    COMANTOVA,
    1,
    pair.id,
    { answer: { answer: answered, side: "participant", sharesContacts }, on: TODAY },
    by,
  );
const stateOf = async () =>
  (await db.asSystem(COMANTOVA, (tx) => requirePairing(tx, COMANTOVA, 1, pair.id))).state;
const names = async (): Promise<readonly string[]> => {
  const { text } = await webAs(db, COORDINATOR).get(`/p/${COMANTOVA}/persone`);
  return [...wordsOf(text).matchAll(/P\d\d (\p{Lu}\p{Ll}+)/gu)].map(([, name]) => name!);
};

const own = () => db.asSystem(COMANTOVA, (tx) => resourcesOf(tx, COMANTOVA, host));
const said = async () => wordsOf((await firm.get(`${HERE}/proposte`)).text);
const reply = (risposta: string, more = {}) =>
  firm.post(`${HERE}/proposte/${pair.id}`, { risposta, ...more });
const count = (words: string) => Number(/(\d+) ide[ae]\./.exec(words)?.[1] ?? 0);

describe("ideas for us", () => {
  test("are ranked with the reason, and name nobody", async () => {
    const { status, text } = await firm.get(`${HERE}/idee`);
    expect(status).toBe(200);
    const list = wordsOf(text);
    expect(list).toMatch(/alta|buona|da verificare/);
    expect(list).toContain("entro");
    expect(list).toContain("Ci interessa");
    const known = await names();
    expect(known.length).toBeGreaterThan(10);
    for (const name of known) expect(list).not.toMatch(new RegExp(`\\b${name}\\b`));
  });

  test("are found by words, and by the hub", async () => {
    const all = wordsOf((await firm.get(`${HERE}/idee`)).text);
    const skill = /Sa fare: (.+?) ·/.exec(all)![1]!;
    const asked = `${HERE}/idee?q=${encodeURIComponent(skill)}`;
    const found = wordsOf((await firm.get(asked)).text);
    expect(found).toContain(skill);
    expect(count(found)).toBeGreaterThan(0);
    expect(count(found)).toBeLessThan(count(all));
    expect(count(wordsOf((await firm.get(`${HERE}/idee?hub=SA`)).text))).toBeLessThan(count(all));
    expect((await firm.get(`${HERE}/idee?altro=1`)).status).toBe(422);
  });

  test("are narrowed down by affinity and by distance", async () => {
    const all = count(wordsOf((await firm.get(`${HERE}/idee`)).text));
    const of = async (query: string) => {
      const { status, text } = await firm.get(`${HERE}/idee?${query}`);
      expect(status).toBe(200);
      return { words: wordsOf(text).split(/ide[ae]\. /)[1] ?? "", n: count(wordsOf(text)) };
    };
    const found = await Promise.all(
      ["high", "good", "check"].map((word) => of(`affinita=${word}`)),
    );
    expect(found.reduce((sum, { n }) => sum + n, 0)).toBe(all);
    const near = await of("km=10");
    expect(near.n).toBeLessThan(all);
    expect(near.words).not.toMatch(/entro (?:15|20|25|30) km/);
    expect((await firm.get(`${HERE}/idee?km=dieci`)).status).toBe(422);
  });

  test("take interest and a first choice in one tap each, and give them back", async () => {
    const list = await firm.get(`${HERE}/idee`);
    const [one, other] = [...list.text.matchAll(/class="tile" id="(P\d+)"/g)].map(([, id]) => id!);
    const kept = await firm.post(`${HERE}/idee/${one}/interesse`, {
      voglio: "si",
      torna: `${HERE}/idee?pagina=1`,
    });
    expect(kept.status).toBe(303);
    expect(kept.location).toBe(`${HERE}/idee?pagina=1&fatto=segnato#${one}`);
    expect(wordsOf((await firm.get(kept.location!)).text)).toContain("Non ci interessa più");
    await firm.post(`${HERE}/idee/${one}/ordine`, { posto: "1" });
    await firm.post(`${HERE}/idee/${other}/ordine`, { posto: "1" });
    const choices = await firm.get(`${HERE}/idee/scelte`);
    expect([...choices.text.matchAll(/class="tile" id="(P\d+)"/g)].map(([, id]) => id)).toEqual([
      other,
      one,
    ]);
    await firm.post(`${HERE}/idee/${other}/ordine`, { torna: `${HERE}/idee/scelte` });
    await firm.post(`${HERE}/idee/${one}/interesse`, { voglio: "no" });
    const elsewhere = { posto: "2", torna: "//evil.example" };
    const back = await firm.post(`${HERE}/idee/${one}/ordine`, elsewhere);
    expect(back.location).toMatch(new RegExp(`^${HERE}/idee/${one}`));
  });

  test("are excluded for a lawful reason alone, once the coordination agrees", async () => {
    const { text } = await firm.get(`${HERE}/idee`);
    const id = /class="tile" id="(P\d+)"/.exec(text)![1]!;
    const unlawful = await firm.post(`${HERE}/idee/${id}/esclusione`, { motivo: "età" });
    expect(unlawful.status).toBe(422);
    const asked = await firm.post(`${HERE}/idee/${id}/esclusione`, {
      motivo: "safety",
      parole: "<b>macchine</b>",
    });
    expect(asked.status).toBe(303);
    const page = await firm.get(`${HERE}/idee/${id}`);
    expect(wordsOf(page.text)).toContain("la guarda il coordinamento");
    expect(wordsOf((await firm.get(`${HERE}/idee`)).text)).toContain("la guarda il coordinamento");
    const refused = await firm.post(`${HERE}/idee/${id}/interesse`, { voglio: "si" });
    expect(refused.status).toBe(409);
    expect((await firm.post(`${HERE}/idee/${id}/esclusione/ritira`, {})).status).toBe(303);
    expect((await firm.get(`${HERE}/idee/P99`)).status).toBe(404);
  });
});

const listed = async () => {
  const { text } = await firm.get(`${HERE}/idee`);
  const ids = [...text.matchAll(/class="tile" id="(P\d+)"/g)].map(([, id]) => id!);
  return { ids, words: wordsOf(text) };
};

test("an idea that few have opened comes forward, and the card says why", async () => {
  const before = await listed();
  expect(before.ids.length).toBeGreaterThan(4);
  const overlooked = before.ids.at(-1)!;
  for (const id of before.ids.slice(0, -1))
    for (let n = 0; n < 3; n++) await firm.get(`${HERE}/idee/${id}`);
  const after = await listed();
  expect(after.ids[3]).toBe(overlooked);
  expect(after.words).toContain("Vista da pochi: per questo è più avanti");
  const rows = await db.asSystem(COMANTOVA, (tx) => viewsOf(tx, COMANTOVA, before.ids));
  expect(rows.get(before.ids[0]!)).toBeGreaterThanOrEqual(3);
});

describe("what we offer", () => {
  const seat = {
    seen: "",
    title: "Posto in bottega",
    description: "Si impara a cucire.",
    amount: "2",
    asks: "taglio\npazienza",
    bands: "mattina",
    needs_licence: "no",
  };
  test("is added, changed, and taken back; a collision says so", async () => {
    const form = await firm.get(`${HERE}/posti/nuovo`);
    const seen = /name="seen" value="([^"]*)"/.exec(form.text)![1]!;
    const before = await own();
    const added = await firm.post(`${HERE}/posti/nuovo`, { ...seat, seen });
    expect(added.location).toBe(`${HERE}?fatto=salvato`);
    const made = (await own()).find(({ id }) => !before.some((one) => one.id === id));
    expect(made).toMatchObject({
      title: seat.title,
      asks: ["taglio", "pazienza"],
      seat: { capacity: 2, bands: ["morning"] },
    });
    const at = `${HERE}/posti/${made!.id}`;
    const stale = /name="seen" value="([^"]*)"/.exec((await firm.get(at)).text)![1]!;
    const change = { ...seat, title: "Posto in sartoria", seen: stale };
    expect((await firm.post(at, change)).status).toBe(303);
    expect((await firm.post(at, change)).status).toBe(409);
    const wrong = await firm.post(at, { ...seat, amount: "molti", seen: stale });
    expect(wrong.status).toBe(409);
    expect((await firm.post(`${at}/ritira`, {})).status).toBe(303);
    expect((await own()).map(({ id }) => id)).not.toContain(made!.id);
  });

  test("tells what is wrong beside the field, and keeps what was typed", async () => {
    const form = await firm.get(`${HERE}/posti/nuovo`);
    const seen = /name="seen" value="([^"]*)"/.exec(form.text)![1]!;
    const wrong = await firm.post(`${HERE}/posti/nuovo`, { ...seat, seen, from: "domani" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="from-wrong"');
    expect(wordsOf(wrong.text)).toContain("Si impara a cucire.");
  });

  test("is nobody else's to change, nor to take back", async () => {
    const [theirs] = await own();
    const another = webAs(db, member(host === "F03" ? "F04" : "F03"));
    expect((await another.get(`${HERE}/posti/${theirs!.id}`)).status).toBe(404);
    expect((await another.post(`${HERE}/posti/${theirs!.id}`, seat)).status).toBe(404);
    expect((await another.post(`${HERE}/posti/${theirs!.id}/ritira`, {})).status).toBe(422);
    expect(await own()).toContainEqual(theirs);
  });

  test("stays while a proposal stands on it", async () => {
    const { placeResourceId } = await db.asSystem(COMANTOVA, (tx) =>
      requirePairing(tx, COMANTOVA, 1, pair.id),
    );
    expect((await firm.post(`${HERE}/posti/${placeResourceId}/ritira`, {})).status).toBe(409);
  });
});

describe("our proposals", () => {
  test("come once the person is interested, and go by taps from interest to the yes", async () => {
    expect(await said()).toContain("Nessuna proposta");
    expect((await reply("interest")).status).toBe(404);
    await answer("interest", true);
    expect(await said()).toContain("Ci interessa");
    expect(await said()).not.toContain("Per fissare l'incontro mirato");
    expect((await reply("interest")).status).toBe(303);
    expect(await said()).toContain("Per fissare l'incontro mirato");
    expect((await reply("continue")).status).toBe(303);
    expect(await said()).toContain("ora tocca alla persona");
    await answer("continue");
    await answer("accept");
    expect((await reply("accept")).status).toBe(303);
    expect(await stateOf()).toBe("agreed");
    expect(await said()).toContain("diventa una collaborazione");
  });

  test("are given up with a reason of the list alone", async () => {
    expect((await reply("withdraw", { motivo: "simpatia" })).status).toBe(422);
    expect(await stateOf()).toBe("agreed");
    expect((await reply("withdraw", { motivo: "no_tutor" })).status).toBe(303);
    expect(await stateOf()).toBe("withdrawn");
  });

  test("are nobody else's", async () => {
    const another = webAs(db, member(host === "F03" ? "F04" : "F03"));
    const sent = await another.post(`${HERE}/proposte/${pair.id}`, { risposta: "decline" });
    expect(sent.status).toBe(404);
    expect((await webAs(db, COORDINATOR).get(`${HERE}/proposte`)).status).toBe(404);
  });
});
