import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actingAs } from "../../src/access/acting-as.ts";
import { authenticator } from "../../src/access/authenticate.ts";
import { createKey, listKeys, type NewKey, revokeKey } from "../../src/access/keys.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { COMANTOVA, COMANTOVA_FILES, TODAY } from "../support/comantova.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await importFiles(db, { path: COMANTOVA_FILES, today: TODAY });
});
afterAll(async () => await db.close());

const KEY = { role: "member", subject: "F01", scope: "read", days: 30, createdBy: "test" } as const;

const made = async (name: string, more: Partial<NewKey> = {}) =>
  await createKey(db, COMANTOVA, { ...KEY, name, ...more });

const asked = async (authorization: string, method = "GET") =>
  await authenticator(
    db,
    false,
  )(new Request("http://localhost", { method, headers: { authorization } }));

const set = async (assignment: string, id: string) =>
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql.raw(`update api_key set ${assignment} where id = '${id}'`)),
  );

test("a key is its role, and only that of its programme; when it was used is known", async () => {
  const { key, secret } = await made("foglio");
  expect(secret).toMatch(/^innesto_[\w-]{43}$/);
  expect(await asked(`Bearer ${secret}`)).toEqual({
    account: null,
    actors: [{ kind: "member", programme: COMANTOVA, subject: "F01", account: `key:${key.id}` }],
    operator: false,
    via: "key",
  });
  const [listed] = await db.asSystem(COMANTOVA, (tx) => listKeys(tx, COMANTOVA));
  expect(listed!.lastUsedAt).toBeInstanceOf(Date);
  await asked(`Bearer ${secret}`);
  const [again] = await db.asSystem(COMANTOVA, (tx) => listKeys(tx, COMANTOVA));
  expect(again!.lastUsedAt).toEqual(listed!.lastUsedAt);
  expect(JSON.stringify(listed)).not.toContain("digest");
});

test("a key that may look only changes nothing", async () => {
  const { secret } = await made("guarda");
  expect((await asked(`bearer ${secret}`, "HEAD")).via).toBe("key");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    await expect(asked(`Bearer ${secret}`, method)).rejects.toMatchObject({ kind: "forbidden" });
  const { secret: writing } = await made("scrive", { scope: "write" });
  expect((await asked(`Bearer ${writing}`, "POST")).via).toBe("key");
});

test("a key holds no more once it is revoked, or its days are over", async () => {
  const refused = { kind: "unauthorised" };
  const revoked = await made("revocata");
  await revokeKey(db, COMANTOVA, revoked.key.id);
  await expect(asked(`Bearer ${revoked.secret}`)).rejects.toMatchObject(refused);
  const over = await made("scaduta", { days: 1 });
  await set("expires_at = now()", over.key.id);
  await expect(asked(`Bearer ${over.secret}`)).rejects.toMatchObject(refused);
});

test.each(["Bearer", "Bearer guess", "Basic YTpi", "guess", ""])(
  "%j holds for nobody, rather than to be overlooked",
  async (authorization) => {
    await expect(asked(authorization)).rejects.toMatchObject({ kind: "unauthorised" });
  },
);

test("names are told apart, and subjects are there", async () => {
  await made("doppia");
  await expect(made("doppia")).rejects.toMatchObject({ kind: "conflict" });
  await expect(made("a", { subject: "F99" })).rejects.toMatchObject({ kind: "notFound" });
  await expect(made("b", { role: "funder", subject: "F01" })).rejects.toMatchObject({
    kind: "invalid",
  });
  await expect(revokeKey(db, COMANTOVA, "K99")).rejects.toMatchObject({ kind: "notFound" });
});

const as = (kind: "coordinator" | "member", programme = COMANTOVA) =>
  actingAs(db, { kind, programme, subject: "", account: "a" });

test("the coordination makes and ends keys of its own programme, and nobody else does", async () => {
  const { key } = await createKey(as("coordinator"), COMANTOVA, { ...KEY, name: "sua" });
  const listed = await as("coordinator").asSystem(COMANTOVA, (tx) => listKeys(tx, COMANTOVA));
  expect(listed.map(({ id }) => id)).toContain(key.id);
  expect((await revokeKey(as("coordinator"), COMANTOVA, key.id)).revokedAt).toBeInstanceOf(Date);
  for (const other of [as("member"), as("coordinator", "altrove")])
    await expect(revokeKey(other, COMANTOVA, key.id)).rejects.toMatchObject({ kind: "forbidden" });
});
