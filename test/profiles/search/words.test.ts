import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { termsOf } from "../../../src/profiles/search/terms.ts";
import { COMANTOVA, comantova } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import { asCoordination, type Finding, findingAs, ids, marked } from "./finding.ts";

let db: TestDatabase;
let find: Finding;
beforeAll(async () => {
  db = await comantova();
  find = findingAs(asCoordination(db));
});
afterAll(async () => await db.close());

/** What is found by its words: the rest is the embedder's. */
const byWords = async (words: string) =>
  (await find(words)).items.filter(({ found }) => found !== "meaning");

/** How much a query says. */
const information = async (words: string) =>
  (await db.asSystem(COMANTOVA, (tx) => termsOf(tx, COMANTOVA, words))).information;

describe("words as firms type them", () => {
  test.each([
    ["falegnameria", "S23"],
    ["FALEGNAMERIA!", "S23"],
    ["saldature", "P18"],
    ["Caseificio Brinarosa", "F02"],
    ["carpenter", "P18"],
    ["controllo qualita", "P15"],
    ["taglia e cuci", "R09"],
  ])("«%s» finds %s", async (words, id) => {
    expect((await byWords(words)).map((hit) => hit.id)).toContain(id);
  });

  test.each([
    ["falegnamria", "falegnameria"],
    ["flaegnameria", "falegnameria"],
    ["faleg", "falegnameria"],
    ["sratoria", "sartoria"],
    ["tintotia", "tintoria"],
  ])("«%s», a slip or a beginning, is read as «%s»", async (typed, meant) => {
    const found = (await byWords(typed)).flatMap(marked).map((word) => word.toLowerCase());
    expect(found).toContain(meant);
  });

  test("a passage that was found by its words marks them, and only what was sought", async () => {
    for (const hit of await byWords("saldatura e falegnameria")) {
      expect(marked(hit).length).toBeGreaterThan(0);
      for (const word of marked(hit)) expect(word).toMatch(/^(sald|falegnam)/i);
    }
  });

  test("more of the words comes before fewer", async () => {
    const [first] = await byWords("macchina piana per taglia e cuci");
    expect(["B032", "R09"]).toContain(first!.id);
  });

  test("a query says as much as its words: one that no text uses counts, a function word does not", async () => {
    const sewing = await information("cucito");
    expect(sewing).toBeGreaterThan(0);
    expect(await information("il cucito of the")).toBe(sewing);
    expect(await information("cucito qxqxqxqx")).toBeGreaterThan(sewing);
    expect(await information("qxqxqxqx")).toBeGreaterThanOrEqual(sewing);
  });

  test("function words and signs alone find nothing and break nothing", async () => {
    for (const words of ["di", "& | ! <-> (:*", "''", "\\", ":*", "a & ", "\u{e000}", "%", "_"])
      expect((await find(words)).items).toEqual([]);
  });

  test.each([
    "'; drop table profile_text; --",
    "falegnameria') union select * from participant_identity --",
    "$$; select 1; $$",
    "sartoria:* & !cucito",
    "x".repeat(5000),
    "parola ".repeat(500),
  ])("%s is words and nothing else", async (words) => {
    await expect(find(words)).resolves.toBeDefined();
    expect(ids(await find("falegnameria"))).toContain("S23");
  });

  test("nobody is found by name, address, conditions or protected data", async () => {
    const names = await db.asSystem("comantova", (tx) =>
      tx.execute<{ said: string }>(
        "select concat_ws(' ', first_name, email) as said from participant_identity",
      ),
    );
    for (const { said } of names.slice(0, 12)) {
      const found = await byWords(said);
      const read = found.flatMap(({ passage }) => passage.map(({ text }) => text)).join("");
      expect(read).not.toContain("@");
    }
    expect((await byWords("p01@example.org")).flatMap(marked)).not.toContain("p01@example.org");
  });
});

describe("places in words", () => {
  test("«… a Goito» looks there and beside it", async () => {
    const { near, items } = await find("orto a Goito");
    expect(near).toMatchObject({ comune: "Goito", fromWords: true });
    expect(items.length).toBeGreaterThan(0);
  });

  test.each([
    ["falegnameria a Viadana", "S23", 10],
    ["sartoria a Viadana", "S18", 30],
    ["panificio a Viadana", "S42", null],
  ])("«%s», with nothing nearer, looks farther and says how far", async (words, id, km) => {
    const { near, items } = await find(words);
    expect(items.map((item) => item.id)).toContain(id);
    expect(near?.km ?? null).toBe(km);
  });

  test("a name that is no comune of the territory is a word", async () => {
    expect((await find("lavoro a maglia")).near).toBeNull();
    expect((await find("vendita a Palermo")).near).toBeNull();
  });
});
