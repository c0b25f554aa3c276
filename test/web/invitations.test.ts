import { afterAll, beforeAll, expect, test } from "vitest";
import { listInvitations } from "../../src/access/invitations.ts";
import { addresseeOf } from "../../src/access/links.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, webAs, wordsOf } from "./support.ts";

const AT = `/p/${COMANTOVA}/inviti`;

let db: TestDatabase;
let web: ReturnType<typeof webAs>;
beforeAll(async () => {
  db = await comantova();
  web = webAs(db, COORDINATOR);
});
afterAll(async () => await db.close());

const invitations = () => db.asSystem(COMANTOVA, (tx) => listInvitations(tx, COMANTOVA));
const secretsIn = (html: string): readonly string[] =>
  [...html.matchAll(/\/accesso\/([\w-]+)/g)].map(([, secret]) => secret!);
const addressee = (secret: string) => db.asSystem(null, (tx) => addresseeOf(tx, secret));

test("one is invited, and the link that is handed over is theirs alone", async () => {
  const form = { email: "Elena@Example.org", role: "referent", subject: "SA" };
  const made = await web.post(AT, form);
  const [secret] = secretsIn(made.text);
  expect(await addressee(secret!)).toBe("elena@example.org");
  expect(made.response.headers.get("cache-control")).toBe("no-store");
  expect(wordsOf((await web.get(AT)).text)).toContain(
    "elena@example.org referente di hub SA in attesa",
  );
});

test("a code that is none, and an address that is none, stand in the form again and invite nobody", async () => {
  const before = await invitations();
  for (const form of [
    { email: "x@example.org", role: "participant", subject: "P99" },
    { email: "x@example.org, y@example.org", role: "funder", subject: "" },
    { email: "x@example.org", role: "coordinator", subject: "SA" },
  ]) {
    const answer = await web.post(AT, form);
    expect(answer.status).toBe(422);
    expect(secretsIn(answer.text)).toEqual([]);
  }
  expect(await invitations()).toEqual(before);
});

test("an invitation that is taken back lists so, and its link leads nowhere", async () => {
  const made = await web.post(AT, { email: "via@example.org", role: "funder", subject: "" });
  const [secret] = secretsIn(made.text);
  const id = (await invitations()).at(-1)!.id;
  expect((await web.post(`${AT}/${id}/ritira`, {})).location).toBe(`${AT}?fatto=ritirato`);
  expect(wordsOf((await web.get(AT)).text)).toContain("via@example.org");
  expect((await web.post(`${AT}/${id}/collegamento`, {})).status).toBe(404);
  const member = webAs(db, MEMBER);
  expect((await member.post(`${AT}/${id}/ritira`, {})).status).toBe(404);
  expect(secret).toBeDefined();
});

test("all who were imported with an address are invited at once, and once", async () => {
  const before = (await invitations()).length;
  const all = await web.post(`${AT}/tutti`, {});
  const links = secretsIn(all.text);
  expect(links.length).toBeGreaterThan(43);
  expect((await invitations()).length).toBe(before + links.length);
  expect(secretsIn((await web.post(`${AT}/tutti`, {})).text)).toEqual([]);
  expect(wordsOf((await web.get(AT)).text)).toContain("sono già invitati");
});
