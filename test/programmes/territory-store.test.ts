import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adoptComuni, currentComuni, ensureComuni } from "../../src/programmes/territory-store.ts";
import { indexComuni, shippedComuni } from "../../src/programmes/territory/comuni.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => {
  await db.close();
});

const rowsOf = async (query: string) =>
  await db.asSystem(null, async (tx) => [...(await tx.execute(sql.raw(query)))]);

test("the shipped comuni are written once, with the names that lead to them", async () => {
  const { length } = shippedComuni().comuni;
  const first = await db.asSystem(null, (tx) => ensureComuni(tx, shippedComuni()));
  expect(first).toEqual({ added: length, changed: 0 });
  expect(
    await rowsOf("select name, province, cap, lat, lng from comune where code = '020030'"),
  ).toEqual([{ name: "Mantova", province: "MN", cap: "46100", lat: 45.1573, lng: 10.7928 }]);
  expect(await rowsOf("select code from comune_former where name = 'Bigarello'")).toEqual([
    { code: shippedComuni().comuni.find(({ name }) => name === "San Giorgio Bigarello")?.code },
  ]);
  const again = await db.asSystem(null, (tx) => ensureComuni(tx, shippedComuni()));
  expect(again).toEqual({ added: 0, changed: 0 });
});

test("a newer list changes and adds, and takes nothing away", async () => {
  const [one, ...others] = shippedComuni().comuni;
  const renamed = { ...one!, name: "Nuovo Nome" };
  const added = { ...one!, code: "999999", name: "Comune Nuovo", also: [] };
  const list = indexComuni({ date: "2030-01-01", comuni: [renamed, added, ...others.slice(1)] });
  const report = await db.asSystem(null, (tx) => ensureComuni(tx, list));
  expect(report).toEqual({ added: 1, changed: 1 });
  expect(await rowsOf("select count(*)::int as n from comune")).toEqual([
    { n: shippedComuni().comuni.length + 1 },
  ]);
});

test("a list that was loaded is in force when it is newer than the shipped one", async () => {
  const [one, ...others] = shippedComuni().comuni;
  const list = (date: string) =>
    indexComuni({ date, comuni: [{ ...one!, name: `Nome del ${date}` }, ...others] });
  const nameAfter = (date: string) =>
    db.asSystem(null, async (tx) => {
      await adoptComuni(tx, list(date));
      return (await currentComuni(tx)).byCode.get(one!.code)!.name;
    });
  expect(await nameAfter("2001-01-01")).toBe(one!.name);
  expect(await nameAfter("2031-01-01")).toBe("Nome del 2031-01-01");
  expect(await nameAfter("2030-06-01")).toBe("Nome del 2031-01-01");
});
