import { afterAll, beforeAll, expect, test } from "vitest";
import { asset } from "../../src/web/assets/assets.ts";
import { HOME } from "../../src/web/home/words.ts";
import { ownPath } from "../../src/web/kit/own-path.ts";
import { createApp } from "../../src/app.ts";
import { comantova, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  db = await comantova();
  app = createApp({ db, home: "/nonexistent", today: () => TODAY });
});
afterAll(async () => await db.close());

test("a page loads nothing but what the service has, and runs and styles nothing inline", async () => {
  const response = await app.request("/");
  const text = await response.text();
  expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
  const loaded = [...text.matchAll(/(?:src|href)="([^"]+\.(?:css|js|svg))"/g)].map(([, at]) => at!);
  expect(loaded.length).toBeGreaterThan(3);
  for (const address of loaded) expect((await app.request(address)).status).toBe(200);
  expect(text).not.toMatch(/<style|\sstyle="|\son\w+="|<script(?![^>]*src=)/);
});

test("the style sheet finds its fonts, and no address holds anything else of this machine", async () => {
  const sheet = await (await app.request(asset("innesto.css"))).text();
  const fonts = [...sheet.matchAll(/url\("([^"]+)"\)/g)].map(([, name]) => name!);
  expect(fonts).toHaveLength(3);
  for (const font of fonts) expect((await app.request(asset(font))).status).toBe(200);
  for (const name of ["..%2f..%2fpackage.json", "constructor", "assets.ts"])
    expect((await app.request(asset(name))).status).toBe(404);
});

test("the language is the chosen one, else the browser's, else Italian", async () => {
  const title = async (headers: Record<string, string>): Promise<string> =>
    /<h1>(.*?)<\/h1>/.exec(await (await app.request("/", { headers })).text())![1]!;
  expect(await title({})).toBe(HOME.title.it);
  expect(await title({ "accept-language": "en-GB,en;q=0.9" })).toBe(HOME.title.en);
  expect(await title({ "accept-language": "en", cookie: "lingua=it" })).toBe(HOME.title.it);
  const body = new URLSearchParams({ language: "en", back: "/p/comantova" });
  const chosen = await app.request("/lingua", { method: "POST", body });
  expect(chosen.status).toBe(303);
  expect(chosen.headers.get("location")).toBe("/p/comantova");
  expect(chosen.headers.get("set-cookie")).toContain("lingua=en");
});

const backOf = (html: string) => /name="back" value="([^"]*)"/.exec(html)![1];

test("to change the language keeps what the address asks for, and goes back to the form that was sent", async () => {
  expect(backOf(await (await app.request("/p/comantova?a=1&b=2")).text())).toBe(
    "/p/comantova?a=1&amp;b=2",
  );
  const sent = await app.request("/accesso", {
    method: "POST",
    headers: { referer: "http://localhost/accesso?da=qui" },
    body: new URLSearchParams({ email: "nobody@example.org" }),
  });
  expect(backOf(await sent.text())).toBe("/accesso?da=qui");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "/\t/evil.example",
  "/a\r\nset-cookie: x=1",
  "/..//evil.example",
  "javascript:alert(1)",
  undefined,
])("nobody is sent elsewhere by %j", (back) => {
  expect(new URL(ownPath(back), "http://own").host).toBe("own");
});

test("an unknown address is a page for people and a problem document for programs", async () => {
  const page = await app.request("/p/nowhere/at/all");
  expect([page.status, page.headers.get("content-type")]).toEqual([
    404,
    "text/html; charset=UTF-8",
  ]);
  const problem = await app.request("/api/v1/nowhere");
  expect(problem.headers.get("content-type")).toContain("application/problem+json");
});
