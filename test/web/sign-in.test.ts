import { afterAll, beforeAll, expect, test } from "vitest";
import type { IssuedLink } from "../../src/access/links.ts";
import { createApp } from "../../src/app.ts";
import { invite } from "../../src/access/invitations.ts";
import { COMANTOVA, comantova, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
let app: ReturnType<typeof createApp>;
const sent: IssuedLink[] = [];
const sendLink = (link: IssuedLink) => void sent.push(link);
beforeAll(async () => {
  db = await comantova();
  app = createApp({ db, home: "/nonexistent", today: () => TODAY, sendLink });
  const anna = { role: "coordinator", subject: "", email: "anna@example.org" } as const;
  await db.asSystem(COMANTOVA, (tx) => invite(tx, COMANTOVA, anna, "test"));
});
afterAll(async () => await db.close());

/** A page of the one who is invited. */
const OWN = `/p/${COMANTOVA}/cicli`;

const SAME_SITE = { "sec-fetch-site": "same-origin" };
const post = async (address: string, fields = {}, headers: Record<string, string> = SAME_SITE) =>
  await app.request(address, { method: "POST", body: new URLSearchParams(fields), headers });

test("who is known and who is not read the same page; only the known one gets a link", async () => {
  const known = await (await post("/accesso", { email: "Anna@example.org " })).text();
  const unknown = await (await post("/accesso", { email: "eva@example.org" })).text();
  expect(known).toBe(unknown);
  await expect.poll(() => sent.map(({ email }) => email)).toEqual(["anna@example.org"]);
});

test("to open a link uses nothing up; its button signs in once, with a cookie no script can read", async () => {
  const address = `/accesso/${sent[0]!.secret}`;
  for (const _ of [1, 2])
    expect(await (await app.request(address)).text()).toContain("anna@example.org");
  const entered = await post(address);
  expect(entered.status).toBe(303);
  const cookie = entered.headers.get("set-cookie")!;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  const signedIn = { ...SAME_SITE, cookie: cookie.split(";")[0]! };
  expect(await (await app.request(OWN, { headers: signedIn })).text()).toContain(
    "anna@example.org",
  );
  expect((await app.request(address)).status).toBe(404);
  expect((await post(address)).status).toBe(404);
  const left = await post("/esci", {}, signedIn);
  expect(left.headers.get("set-cookie")).toContain("Max-Age=0");
  expect(await (await app.request(OWN, { headers: signedIn })).text()).not.toContain("anna@");
});

test("a page of another site signs nobody in or out", async () => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  expect((await post("/esci", {}, foreign)).status).toBe(403);
  expect((await post(`/accesso/${sent[0]!.secret}`, {}, foreign)).status).toBe(403);
});
