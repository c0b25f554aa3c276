import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../src/db/actor.ts";
import { refreshTexts } from "../../../src/profiles/texts.ts";
import { COMANTOVA, comantova } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import { asCoordination, type Finding, findingAs, ids } from "./finding.ts";

let db: TestDatabase;
let find: Finding;
beforeAll(async () => {
  db = await comantova();
  find = findingAs(asCoordination(db));
});
afterAll(async () => await db.close());

const change = async (statement: string) =>
  await db.asSystem(COMANTOVA, (tx) => tx.execute(sql.raw(statement)));

const on = async (day: string) => ids(await find("", { availableOn: day }));

const findAs = (actor: Actor) => findingAs(async (work) => await db.as(actor, work));

const kindsFound = async (finding: Finding) =>
  new Set((await finding("")).items.map(({ kind }) => kind));

const part = (kind: "coordinator" | "member" | "participant" | "funder", programme = COMANTOVA) =>
  findAs({ kind, programme, subject: "x", account: "y" });

const readAsMember = (table: string) =>
  db.as({ kind: "member", programme: COMANTOVA, subject: "x", account: "y" }, (tx) =>
    tx.execute(sql.raw(`select * from ${table}`)),
  );

describe("filters", () => {
  test("hold for every hit, and stand before the limit", async () => {
    const everything = await find("");
    for (const words of ["", "lavoro"]) {
      const all = await find(words, { hub: "AT", kinds: ["resource"] });
      expect(all.items.length).toBeGreaterThan(1);
      for (const { kind, hubs } of all.items) {
        expect(kind).toBe("resource");
        expect(hubs).toContain("AT");
      }
      const one = await find(words, { hub: "AT", kinds: ["resource"], limit: 1 });
      expect(ids(one)).toEqual(ids(all).slice(0, 1));
    }
    expect(everything.items.length).toBeGreaterThan(300);
  });

  test("near a comune: within so many km as the crow flies, comuni in full", async () => {
    const near = await find("", { near: { comune: "Viadana", km: 0 } });
    expect(new Set(near.items.map(({ comune }) => comune))).toEqual(new Set(["Viadana"]));
    const farther = await find("", { near: { comune: "020066", km: 25 } });
    expect(farther.items.length).toBeGreaterThan(near.items.length);
    await expect(find("", { near: { comune: "Viadanna", km: 5 } })).rejects.toMatchObject({
      kind: "invalid",
      issues: [{ path: "near" }],
    });
  });

  test("sector and type", async () => {
    const sector = await find("", { sector: "AGROALIMENTARE" });
    expect(ids(sector)).toEqual(expect.arrayContaining(["F02", "S02"]));
    const seats = await find("", { types: ["seat"] });
    expect(seats.items.every(({ id }) => id.startsWith("S"))).toBe(true);
  });

  test("who or what can be had on a day", async () => {
    await change("update resource set available_from = '2026-05-01' where id = 'R09'");
    await db.asSystem(COMANTOVA, (tx) => refreshTexts(tx, COMANTOVA));
    expect(await on("2026-04-30")).not.toContain("R09");
    expect(await on("2026-05-01")).toContain("R09");
    // P01 is in a collaboration, which takes S01's only place.
    expect(await on("2026-05-01")).not.toEqual(expect.arrayContaining(["P01"]));
    expect(await on("2026-05-01")).not.toEqual(expect.arrayContaining(["S01"]));
    expect(await on("2026-05-01")).toContain("P08");
  });
});

describe("who may find what", () => {
  test("each actor finds what is for them", async () => {
    const all = new Set(["participant", "idea", "organisation", "resource", "need"]);
    expect(await kindsFound(part("coordinator"))).toEqual(all);
    expect(await kindsFound(part("member"))).toEqual(all);
    expect(await kindsFound(part("participant"))).toEqual(
      new Set(["idea", "organisation", "resource", "need"]),
    );
    expect(await kindsFound(findAs({ kind: "public", programme: COMANTOVA }))).toEqual(
      new Set(["idea"]),
    );
    expect(await kindsFound(part("funder"))).toEqual(new Set());
    expect(await kindsFound(findAs({ kind: "operator", account: "x" }))).toEqual(new Set());
  });

  test("another programme's rows never, by no words, filter or page", async () => {
    const stranger = part("coordinator", "altro");
    for (const words of ["", "falegnameria", "faleg", "falegnamria"])
      await expect(stranger(words)).rejects.toMatchObject({ kind: "notFound" });
    const { next } = await find("lavoro", { limit: 2 });
    await expect(stranger("lavoro", { after: next! })).rejects.toMatchObject({ kind: "notFound" });
    await expect(part("coordinator")("lavoro", { after: next! })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("the tables behind it cannot be read around it", async () => {
    expect([
      ...(await readAsMember("search_entry")),
      ...(await readAsMember("search_lexeme")),
    ]).toEqual([]);
    await expect(readAsMember("search_ranking")).rejects.toThrow("permission denied");
  });

  test("an idea that is taken back from the public is not shown, whatever was ranked before", async () => {
    const passerBy = findAs({ kind: "public", programme: COMANTOVA });
    const first = await passerBy("lavoro scuola paese", { limit: 1 });
    const rest = await passerBy("lavoro scuola paese", { limit: 100, after: first.next! });
    const [hidden] = ids(rest);
    await change(`update idea set shown_in_public = false where id = '${hidden}'`);
    const again = await passerBy("lavoro scuola paese", { limit: 100, after: first.next! });
    expect(ids(again)).toEqual(ids(rest).slice(1));
    expect(ids(await passerBy(""))).not.toContain(hidden);
  });

  test("a need of a person is for the coordination alone; an organisation not yet met, too", async () => {
    await change(
      `insert into need (programme_id, id, participant_id, kind, title)
       select programme_id, 'BX', 'P08', kind, 'Serve una mano con la bolletta' from need where id = 'B001'`,
    );
    await change("update organisation set state = 'contacted' where id = 'F05'");
    await db.asSystem(COMANTOVA, (tx) => refreshTexts(tx, COMANTOVA));
    for (const [finding, seen] of [
      [part("coordinator"), true],
      [part("member"), false],
    ] as const) {
      expect(ids(await finding("bolletta")).includes("BX")).toBe(seen);
      expect(ids(await finding("")).includes("F05")).toBe(seen);
      // What it would give is as little known as it is itself.
      expect(ids(await finding("")).includes("S05")).toBe(seen);
    }
  });
});
