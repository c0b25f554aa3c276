import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPartners } from "../../src/programmes/partnership/partners.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, REFERENT, webAs, wordsOf } from "./support.ts";

const AT = `/p/${COMANTOVA}/partenariato`;

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)![1]!;
const roleOf = async (id: string) =>
  (await db.asSystem(COMANTOVA, (tx) => listPartners(tx, COMANTOVA))).find((one) => one.id === id);
/** The rows of a table by its caption, as words. */
const tableOf = (html: string, caption: string): string[] => {
  const table = html.split("<table").find((one) => one.includes(`>${caption}</caption>`))!;
  return [...table.split("</table>")[0]!.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([row]) =>
    wordsOf(row).trim(),
  );
};

describe("the partnership", () => {
  test("lists body, soul, kind, role, contact and dates; who has left is asked for", async () => {
    const { text } = await web.get(AT);
    const rows = tableOf(text, "Partenariato");
    const lead = rows.find((row) => row.includes("Capofila"))!;
    expect(lead).toContain("PromoImpresa-Borsa Merci");
    expect(lead).toContain("Enti e istituzioni pubbliche");
    expect(lead).toContain("azienda speciale");
    expect(lead).toContain("23/03/2015 – oggi");
    expect(rows.some((row) => row.includes("22/03/2015"))).toBe(false);
    const ever = tableOf((await web.get(`${AT}?when=ever`)).text, "Partenariato");
    expect(ever.filter((row) => row.includes("05/05/2014 – 22/03/2015"))).toHaveLength(1);
  });

  test("is filtered by role, soul and public or private, and counted by soul", async () => {
    const { text } = await web.get(`${AT}?role=partner&soul=public_institutions`);
    expect(tableOf(text, "Partenariato")).toHaveLength(1 + 2);
    expect(tableOf(text, "Per anima")).toContain("Enti e istituzioni pubbliche 2 2");
    expect(tableOf(text, "Per anima")).toContain("Imprese 0 0");
    const open = (await web.get(AT)).text;
    const all = tableOf(open, "Per anima");
    expect(all).toContain("Imprese 7 7");
    expect(all).toContain("Enti e istituzioni pubbliche 4 6");
    const halves = await Promise.all(
      ["public", "private"].map(async (sector) => {
        const half = await web.get(`${AT}?sector=${sector}`);
        return tableOf(half.text, "Partenariato").length - 1;
      }),
    );
    expect(halves).toEqual([6, tableOf(open, "Partenariato").length - 1 - 6]);
    const centres = (await web.get(`${AT}?kind=job_centre`)).text;
    expect(tableOf(centres, "Partenariato")).toHaveLength(1 + 2);
    expect((await web.get(`${AT}?role=re`)).status).toBe(422);
  });

  test("shows how it has grown", async () => {
    const rows = tableOf((await web.get(AT)).text, "Come è cambiato");
    expect(rows.slice(1, 3)).toEqual([
      "05/05/2014 1: Fondazione Corte Aurora – 1",
      "01/10/2014 1: Servizi al lavoro Passoavanti – 2",
    ]);
    expect(rows.at(-1)).toMatch(/^23\/03\/2015 17 – 19$/);
  });

  test("takes a role, changes and ends it; the same one twice, and two lead bodies at once, it does not", async () => {
    const form = { organisation: "F03", role: "supporter", since: "2026-01-10", until: "" };
    const wrong = await web.post(`${AT}/nuovo`, { ...form, until: "2026-01-09" });
    expect([wrong.status, wordsOf(wrong.text).includes("finisce prima")]).toEqual([422, true]);
    expect((await web.post(`${AT}/nuovo`, form)).location).toBe(`${AT}?fatto=aggiunto`);
    expect((await web.post(`${AT}/nuovo`, form)).status).toBe(409);
    const second = await web.post(`${AT}/nuovo`, { ...form, role: "lead" });
    expect(second.status).toBe(409);
    expect(wordsOf(second.text)).toContain("ce l'ha PromoImpresa-Borsa Merci");

    const at = `${AT}/F03-supporter`;
    const seen = seenIn((await web.get(at)).text);
    const ended = { seen, since: "2026-01-10", until: "2026-01-12" };
    expect((await web.post(at, ended)).status).toBe(303);
    expect(await roleOf("F03-supporter")).toMatchObject({ until: "2026-01-12" });
    expect((await web.post(at, ended)).status).toBe(409);
    const now = seenIn((await web.get(at)).text);
    expect((await web.post(`${at}/togli`, { seen: now })).location).toBe(`${AT}?fatto=tolto`);
    expect(await roleOf("F03-supporter")).toBeUndefined();
  });

  test("its lead body and who answers for it stand where the programme is", async () => {
    await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`insert into organisation_contact (programme_id, organisation_id, name)
        values (${COMANTOVA}, 'E03', 'Carla') on conflict (programme_id, organisation_id)
        do update set name = excluded.name`),
    );
    for (const page of ["impostazioni", "cicli"]) {
      const words = wordsOf((await web.get(`/p/${COMANTOVA}/${page}`)).text);
      expect(words).toMatch(/Capofila:? PromoImpresa-Borsa Merci( · | \()Carla/);
    }
  });

  test.each([
    ["a referent", REFERENT],
    ["a member", MEMBER],
  ])("is not for %s", async (_, visitor) => {
    const other = webAs(db, visitor);
    for (const path of [AT, `${AT}/nuovo`, `${AT}/E03-lead`, `/p/${COMANTOVA}/accordi`])
      expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${AT}/nuovo`, {})).status).toBe(404);
  });
});
