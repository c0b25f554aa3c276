import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authenticator } from "../../src/access/authenticate.ts";
import { browserSignIn } from "../../src/access/browser.ts";
import type { IssuedLink } from "../../src/access/links.ts";
import { appointOperator, dismissOperator } from "../../src/access/operators.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => await db.close());

const EMAIL = "tecnico@example.org";

/** A page's three forms, as short as can be. */
function site(isSecure: boolean) {
  const links: IssuedLink[] = [];
  const signIn = browserSignIn({ db, isSecure, sendLink: (link) => links.push(link) });
  const authenticate = authenticator(db, isSecure);
  const app = new Hono()
    .post("/ask/:email", async (c) => {
      await signIn.ask(c, c.req.param("email"));
      return c.text("sent");
    })
    .post("/enter/:secret", async (c) => {
      await signIn.enter(c, c.req.param("secret"));
      return c.text("in");
    })
    .post("/leave", async (c) => {
      await signIn.leave(c);
      return c.text("out");
    })
    .get("/", async (c) => c.json(await authenticate(c.req.raw)));
  const send = async (method: string, path: string, cookie = "") =>
    await app.request(path, { method, headers: { cookie, "x-forwarded-for": "203.0.113.7" } });
  return { links, send };
}

const cookieOf = (response: Response): string => response.headers.get("set-cookie")!.split(";")[0]!;

describe("a browser", () => {
  test.each([
    [false, /^innesto=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/],
    [true, /^__Host-innesto=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
  ])("signs in by a link and out again (https: %s)", async (isSecure, cookie) => {
    const { links, send } = site(isSecure);
    await appointOperator(db, EMAIL);
    await send("POST", `/ask/${EMAIL}`);
    const entered = await send("POST", `/enter/${links[0]!.secret}`);
    expect(entered.headers.get("set-cookie")).toMatch(cookie);
    const own = cookieOf(entered);
    const visitor = (await (await send("GET", "/", own)).json()) as object;
    expect(visitor).toMatchObject({ account: { email: EMAIL }, operator: true, via: "session" });
    const left = await send("POST", "/leave", own);
    expect(left.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await (await send("GET", "/", own)).json()).toMatchObject({ via: "none" });
  });

  test("is told the same for every address, and only one that is known gets a link", async () => {
    const { links, send } = site(false);
    const answers = [];
    for (const email of [EMAIL, "nobody@example.org"])
      answers.push(await (await send("POST", `/ask/${email}`)).text());
    expect(answers).toEqual(["sent", "sent"]);
    expect(links.map(({ email }) => email)).toEqual([EMAIL]);
  });

  test("is signed out when the administrator is dismissed", async () => {
    const { send } = site(false);
    const { secret } = await appointOperator(db, EMAIL);
    const own = cookieOf(await send("POST", `/enter/${secret}`));
    await dismissOperator(db, EMAIL);
    expect(await (await send("GET", "/", own)).json()).toMatchObject({ via: "none" });
  });
});
