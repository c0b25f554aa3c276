import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requireAgreement } from "../../src/programmes/agreements/agreements.ts";
import { createProgramme } from "../../src/programmes/create.ts";
import { wholeProgramme } from "../../src/programmes/programmes.ts";
import { visitorWith } from "./support.ts";
import { COMANTOVA, TODAY, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, webAs, wordsOf } from "./support.ts";

const AT = `/p/${COMANTOVA}/accordi`;

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)![1]!;
const agreement = (id: string, today = TODAY) =>
  db.asSystem(COMANTOVA, (tx) => requireAgreement(tx, COMANTOVA, id, today));
const home = async (today = TODAY) =>
  wordsOf((await webAs(db, COORDINATOR, today).get(`/p/${COMANTOVA}/cicli`)).text);

/** Adds or drops a party of the agreement that the tests made. */
async function changeParty(path: string, organisation: string): Promise<number> {
  const seen = seenIn((await web.get(`${AT}/A10`)).text);
  return (await web.post(`${AT}/A10/${path}`, { seen, organisation })).status;
}

/** A file that a browser says is a page. */
const send = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  form.append("file", new File([content], name, { type: "text/html" }));
  return web.post(`${AT}/A10/allegati`, form);
};

describe("an agreement", () => {
  test("is listed with its parties and how far it has come", async () => {
    const words = wordsOf((await web.get(AT)).text);
    expect(words).toContain("Co-Mantova, il patto di governance locale patto");
    expect(words).toMatch(/23\/03\/2015 senza scadenza attivo/);
    expect(words).toMatch(/– senza scadenza in firma/);
  });

  test("names its signatories by the five souls", async () => {
    const words = wordsOf((await web.get(`${AT}/A01`)).text);
    expect(words).toMatch(
      /Cittadini e innovatori sociali \(1\).*Enti e istituzioni pubbliche \(3\).*Imprese \(3\).*Istituzioni cognitive \(2\).*Società civile \(3\)/,
    );
  });

  test("is added and edited as its sheet is, with the fault at its field", async () => {
    const seen = seenIn((await web.get(`${AT}/nuovo`)).text);
    const form = { seen, code: "A10", kind: "protocollo di collaborazione", title: "Sale" };
    const wrong = await web.post(`${AT}/nuovo`, { ...form, parties: "E99" });
    expect([wrong.status, wrong.text.includes('id="parties-wrong"')]).toEqual([422, true]);
    const made = await web.post(`${AT}/nuovo`, { ...form, parties: "E01|F01", to: "2026-12-31" });
    expect(made.location).toBe(`${AT}?fatto=aggiunto`);
    const edit = await web.get(`${AT}/A10/modifica`);
    const saved = await web.post(`${AT}/A10/modifica`, {
      seen: seenIn(edit.text),
      title: "Sale comunali",
    });
    expect(saved.location).toBe(`${AT}/A10?fatto=salvato`);
    expect(await agreement("A10")).toMatchObject({
      title: "Sale comunali",
      state: "draft",
      expiresOn: "2026-12-31",
      signedOn: null,
    });
  });

  test("is signed party by party, on days that have come; whoever saw it otherwise is told", async () => {
    const seen = seenIn((await web.get(`${AT}/A10`)).text);
    const sign = (days: Record<string, string>, read = seen) =>
      web.post(`${AT}/A10/firme`, { seen: read, ...days });
    const early = await sign({ "firma-E01": "2026-01-16", "firma-F01": "" });
    expect(early.status).toBe(422);
    expect(wordsOf(early.text)).toContain(
      "Una firma non può avere una data che deve ancora venire",
    );
    const one = await sign({ "firma-E01": "2026-01-10", "firma-F01": "" });
    expect(one.location).toBe(`${AT}/A10?fatto=firme`);
    expect((await agreement("A10")).state).toBe("signing");
    expect((await sign({ "firma-F01": TODAY })).status).toBe(409);
    const now = seenIn((await web.get(`${AT}/A10`)).text);
    expect((await sign({ "firma-F01": TODAY }, now)).status).toBe(303);
    expect(await agreement("A10")).toMatchObject({ state: "active", signedOn: TODAY });
    expect((await sign({ altro: TODAY }, now)).status).toBe(422);
  });

  test("takes further parties, each once, and lets them go", async () => {
    expect(await changeParty("parti", "E05")).toBe(303);
    expect((await agreement("A10")).state).toBe("signing");
    expect(await changeParty("parti", "E05")).toBe(409);
    expect(await changeParty("parti", "E99")).toBe(404);
    expect(await changeParty("parti/togli", "E05")).toBe(303);
    expect((await agreement("A10")).state).toBe("active");
  });

  test("promises resources, each kept or not yet", async () => {
    const post = async (path: string, form: Record<string, string>) =>
      (await web.post(`${AT}/A10/impegni${path}`, form)).status;
    expect(await post("", { resource: "R60" })).toBe(404);
    expect(await post("", { resource: "R61" })).toBe(303);
    const before = wordsOf((await web.get(`${AT}/A10`)).text);
    expect(before).toMatch(/Corso per il patentino del muletto Formazione Arcolume .* non ancora/);
    expect(await post("/R61", { what: "keep" })).toBe(303);
    expect(wordsOf((await web.get(`${AT}/A10`)).text)).toContain("mantenuto dal 15/01/2026");
    expect(await post("/R61", { what: "unkeep" })).toBe(303);
    expect(await post("/R60", { what: "drop" })).toBe(404);
  });

  test("that ends in 60 days is on the home page, and one that is over with what it takes away", async () => {
    expect(await home()).not.toContain("Accordi da rinnovare");
    const end = (expiresOn: string) => web.post(`${AT}/A10/scadenza`, { expiresOn });
    expect((await end("2026-03-16")).location).toBe(`${AT}/A10?fatto=salvato`);
    expect(await home("2026-01-14")).not.toContain("Accordi da rinnovare");
    expect(await home()).toContain(
      "Sale comunali : scade il 16/03/2026; da allora la sua risorsa non si propone più",
    );
    expect(await home("2026-03-17")).toContain(
      "Sale comunali : scaduto il 16/03/2026; ora la sua risorsa non si propone più",
    );
    expect((await agreement("A10", "2026-03-17")).state).toBe("lapsed");
  });
});

describe("its files", () => {
  test("come back as they were sent, to be saved and never shown", async () => {
    const sent = await send('pat"to à.pdf', "%PDF-1.7 testo");
    expect(sent.location).toBe(`${AT}/A10?fatto=allegato`);
    const { response } = await web.get(`${AT}/A10/allegati/A10-1/file`);
    expect(await response.text()).toBe("%PDF-1.7 testo");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition":
        "attachment; filename=\"patto _.pdf\"; filename*=UTF-8''patto%20%C3%A0.pdf",
      "x-content-type-options": "nosniff",
    });
  });

  test("are of kinds that are kept, and not too large", async () => {
    for (const [name, content] of [
      ["pagina.html", "<script>"],
      ["pagina.pdf", "<script>"],
      ["vuoto.pdf", ""],
    ] as const)
      expect((await send(name, content)).status).toBe(422);
    const large = await send("grande.pdf", new Uint8Array(6 * 2 ** 20));
    expect([large.status, wordsOf(large.text).includes("supera 5 MB")]).toEqual([422, true]);
    const kept = await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`select id from agreement_file where programme_id = ${COMANTOVA}`),
    );
    expect(kept).toHaveLength(1);
  });

  test("are the coordination's alone, and gone once deleted", async () => {
    const member = webAs(db, MEMBER);
    expect((await member.get(`${AT}/A10/allegati/A10-1/file`)).status).toBe(404);
    expect((await web.get(`${AT}/A01/allegati/A10-1/file`)).status).toBe(404);
    expect((await web.post(`${AT}/A10/allegati/A10-1/elimina`, {})).status).toBe(303);
    expect((await web.get(`${AT}/A10/allegati/A10-1/file`)).status).toBe(404);
  });
});

describe("a phase that asks for an agreement with a public institution", () => {
  const ID = "impresa-desio";
  const at = `/p/${ID}/impostazioni`;
  const own = () =>
    webAs(
      db,
      visitorWith([{ kind: "coordinator", programme: ID, subject: "", account: "coordinator-1" }]),
    );
  const close = async () => {
    const { text } = await own().get(`${at}/fasi/F1`);
    const said = { gate: "", requires: "", openedOn: "2026-01-01", closedOn: TODAY };
    return await own().post(`${at}/fasi/F1`, { seen: seenIn(text), ...said });
  };
  const signed = (soul: string, on: string | null) =>
    db.asSystem(ID, async (tx) => {
      await tx.execute(sql`insert into organisation (programme_id, id, name, soul)
        values (${ID}, 'E1', 'Comune', ${soul})
        on conflict (programme_id, id) do update set soul = excluded.soul`);
      await tx.execute(sql`insert into agreement (programme_id, id, kind, title)
        values (${ID}, 'A1', 'partnership_agreement', 'Accordo') on conflict do nothing`);
      await tx.execute(sql`insert into agreement_party values (${ID}, 'A1', 'E1', ${on})
        on conflict (programme_id, agreement_id, organisation_id)
        do update set signed_on = excluded.signed_on`);
    });
  const closedOn = async () =>
    (await db.asSystem(ID, (tx) => wholeProgramme(tx, ID))).phases[0]!.closedOn;

  test("does not close without one, says what is missing, and closes with it", async () => {
    await createProgramme(db, "impresa-per-noi", { id: ID, title: "Impresa per noi" });
    expect(wordsOf((await own().get(at)).text)).toContain(
      "un accordo firmato con un'istituzione pubblica",
    );
    const none = await close();
    expect(none.status).toBe(422);
    expect(wordsOf(none.text)).toContain("Manca ancora: un accordo firmato");
    await signed("firms", TODAY);
    expect((await close()).status).toBe(422);
    await signed("public_institutions", null);
    expect(wordsOf((await close()).text)).toContain("aspettano firme o sono scaduti");
    expect(await closedOn()).toBeNull();
    await signed("public_institutions", TODAY);
    expect((await close()).status).toBe(303);
    expect(await closedOn()).toBe(TODAY);
  });
});
